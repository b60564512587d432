"""Which heading becomes which field."""

from __future__ import annotations

from importing.corpus.vocabulary import (
    ANYTHING,
    BALLERUP,
    CITIZENS,
    HOUSES,
    MAALOEV,
    READING,
    SKOVLUNDE,
    Holding,
    case,
    period,
    reads,
    sheet,
    until,
)

# fmt: off
CASES = (
    case(
        "commitments",
        "The strategy's sentences, whole, without “Vi vil”, misspelt, two in a cell, and one of our own that is none of them.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Forpligtelse                                                                                                        | Indsats
Vi vil arbejde med interaktiv læsning                                                                               | Læs med ørerne
Være et åbent, aktivt og kreativt mødested for alle                                                                 | Stilleaften
Vi vil understøtte lokale ungdomsudannelser                                                                         | Studiecafé
• Vi vil pleje og udvikle relationer til vores kernebrugere⏎• Vi vil være synlige og aktive i at gøre byrum levende | Byens bænk
Vi vil have flere siddepladser                                                                                      | Nye stole
""",
        ),
        reads=[
            reads("Læs med ørerne", commitments=["Vi vil arbejde med interaktiv læsning"]),
            reads("Stilleaften", commitments=["Vi vil være et åbent, aktivt og kreativt mødested for alle"]),
            reads("Studiecafé", commitments=["Vi vil understøtte lokale ungdomsuddannelser"]),
            reads("Byens bænk", commitments=[
                "Vi vil pleje og udvikle relationer til vores kernebrugere", "Vi vil være synlige og aktive i at gøre byrum levende",
            ]),
            reads("Nye stole", notes=["Forpligtelse: Vi vil have flere siddepladser"]),
        ],
    ),
    case(
        "activity-is-the-title",
        "Aktivitet is the only column that can be the title.",
        "Aktivitetsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Tema              | Aktivitet                 | Tidspunkt | Sted      | Tovholder
Læsning           | Højtlæsning under træerne | juli      | Måløv     | SSP
Den aktive borger | Samtalesaloner            | sep-nov   | Skovlunde | CHO
""",
        ),
        reads=[
            reads("Højtlæsning under træerne", track=READING, period=period("2021-07-01", "2021-07-31", "juli"), houses=[MAALOEV],
                  responsible=["SSP"]),
            reads("Samtalesaloner", track=CITIZENS, period=period("2021-09-01", "2021-11-30", "sep-nov"), houses=[SKOVLUNDE],
                  responsible=["CHO"]),
        ],
    ),
    case(
        "activities-and-milestones-beside-the-title",
        "Activities of an initiative in one cell, and milestones in another column.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Indsats      | Aktiviteter                                     | Milepæle      | Ansvarlig
Robotløb     | - Find sponsorer⏎- Byg banen⏎- Invitér skolerne | Banen er klar | TBR
Natbibliotek | Aftale med vagtfirma                            |               | NVA
""",
        ),
        reads=[
            reads("Robotløb", milestones=["Find sponsorer", "Byg banen", "Invitér skolerne", "Banen er klar"], responsible=["TBR"]),
            reads("Natbibliotek", milestones=["Aftale med vagtfirma"], responsible=["NVA"]),
        ],
    ),
    case(
        "descriptions-joined",
        "Description, purpose and reason are three columns: joined, each under its label.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Indsats   | Beskrivelse                 | Formål                   | Hvorfor
Babycafé  | Mødre og fædre mødes        | Netværk for nye forældre | Mange føler sig alene
Valgdebat | Kandidaterne mødes med unge |                          |
""",
        ),
        reads=[
            reads("Babycafé", description="Beskrivelse: Mødre og fædre mødes Formål: Netværk for nye forældre Hvorfor: Mange føler sig alene"),
            reads("Valgdebat", description="Kandidaterne mødes med unge"),
        ],
    ),
    case(
        "description-in-paragraphs",
        "A description of several paragraphs, with commas, semicolons and a list: one text.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Indsats                  | Beskrivelse                                                                                                                    | Ansvarlig
Debatcafé, quiz og musik | Vi inviterer til debat; hver gang et nyt emne.⏎⏎Emnerne er: klima, skole, trafik.⏎- Emne vælges af borgerne⏎- Ordstyrer udefra | CHO
Byvandring               | Kom med på tur.                                                                                                                | LBR
""",
        ),
        reads=[
            reads("Debatcafé, quiz og musik", responsible=["CHO"], description=(
                "Vi inviterer til debat; hver gang et nyt emne. Emnerne er: klima, skole, trafik. "
                "- Emne vælges af borgerne - Ordstyrer udefra"
            )),
            reads("Byvandring", description="Kom med på tur.", responsible=["LBR"]),
        ],
    ),
    case(
        "houses-and-places",
        "Places that are houses of the library, all of them, two of them, and one that is none.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Indsats        | Sted
Bogbytte       | Alle huse
Babyrytmik     | Skovlunde
Krimimessen    | Ballerup Bibliotek
Filmklub       | Ballerup, Måløv
Højskoleaften  | Kulturhus Måløv
Poesi på gaden | Banegårdspladsen
""",
        ),
        reads=[
            reads("Bogbytte", houses=HOUSES),
            reads("Babyrytmik", houses=[SKOVLUNDE]),
            reads("Krimimessen", houses=[BALLERUP]),
            reads("Filmklub", houses=[BALLERUP, MAALOEV]),
            reads("Højskoleaften", houses=[MAALOEV]),
            reads("Poesi på gaden", notes=["Sted: Banegårdspladsen"]),
        ],
    ),
    case(
        "a-column-per-house",
        "A narrow column for each house, with x.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Indsats    | Ballerup | Skovlunde | Måløv | Ansvarlig
Bogbytte   | x        | x         | x     | MKH
Babyrytmik |          | x         |       | SSP
Filmklub   | x        |           | x     | LBR
""",
        ),
        reads=[
            reads("Bogbytte", houses=HOUSES, responsible=["MKH"]),
            reads("Babyrytmik", houses=[SKOVLUNDE], responsible=["SSP"]),
            reads("Filmklub", houses=[BALLERUP, MAALOEV], responsible=["LBR"]),
        ],
    ),
    case(
        "deadline-start-and-ongoing",
        "Start, deadline and a column for what has no end.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Indsats       | Startdato  | Deadline   | Løbende
Natbibliotek  | 2021-01-04 | 2021-06-30 | nej
Bogbytte      | 2021-03-01 |            | x
Ny hjemmeside |            | 2021-12-01 |
Stilleaften   | 1.2.2021   | 1. juni    |
""",
        ),
        reads=[
            reads("Natbibliotek", period=period("2021-01-04", "2021-06-30")),
            reads("Bogbytte", period=period("2021-03-01", None, ongoing=True)),
            reads("Ny hjemmeside", period=until("2021-12-01")),
            reads("Stilleaften", period=period("2021-02-01", "2021-06-01")),
        ],
    ),
    case(
        "deadline-in-words",
        "A deadline column in which people wrote what they knew.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Indsats      | Frist
Kulturnat    | 8. oktober 2021
Ny skiltning | ultimo maj
Evaluering   | inden 1. juli
Bogbytte     | løbende
Byhaven      | Q2
""",
        ),
        reads=[
            reads("Kulturnat", period=until("2021-10-08")),
            reads("Ny skiltning", period=until("2021-05-31", "ultimo maj")),
            reads("Evaluering", period=until("2021-07-01")),
            reads("Bogbytte", period=period(None, None, ongoing=True)),
            reads("Byhaven", period=until("2021-06-30", "Q2")),
        ],
    ),
    case(
        "money-and-funding",
        "An amount in one column, where it comes from in the next.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Indsats     | Budget  | Finansiering            | Ressourcer
Sommerbogen | 40000   | Inden for rammen        | 2 timer om ugen
Bogstart    | 82500.5 | Statens Kunstfond       |
Byhaven     |         | Søges hos Friluftsrådet | frivillige
""",
        ),
        reads=[
            reads("Sommerbogen", budget=40000, funding=Holding("Inden for rammen"), notes=ANYTHING),
            reads("Bogstart", budget=82500.5, funding="Statens Kunstfond"),
            reads("Byhaven", funding=Holding("Søges hos Friluftsrådet"), notes=ANYTHING),
        ],
    ),
    case(
        "resources-with-money-in-them",
        "Ressourcer is the only column of money: amounts are the budget, words the funding.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Indsats            | Ressourcer
Litteraturfestival | 120.000 kr.
Klimaklub          | Frivillige og kaffe
Robotløb           | 5.000 kr. fra Erhvervsforeningen
""",
        ),
        reads=[
            reads("Litteraturfestival", budget=120000),
            reads("Klimaklub", funding="Frivillige og kaffe"),
            reads("Robotløb", budget=5000, funding=Holding("Erhvervsforeningen")),
        ],
    ),
    case(
        "priorities",
        "Words, letters and numbers for what comes first.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Indsats      | Prioritet
Sommerbogen  | Høj
Bogstart     | 1
Makerspace   | mellem
Byhaven      | Lav
Natbibliotek | A
""",
        ),
        reads=[
            reads("Sommerbogen", priority="high"),
            reads("Bogstart", priority="high"),
            reads("Makerspace", priority="medium"),
            reads("Byhaven", priority="low"),
            reads("Natbibliotek", priority="high"),
        ],
    ),
)
# fmt: on
