"""Where the headings stand and how they are written."""

from __future__ import annotations

from importing.corpus.vocabulary import BALLERUP, CITIZENS, LEARNING, READING, case, goal, period, reads, sheet, until

# fmt: off
CASES = (
    case(
        "headings-in-row-1",
        "The plainest list: headings first, a row for each initiative.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Indsats                 | Ansvarlig | Frist      | Status
Sommerbogen             | MKH       | 2021-08-31 | Gennemført
Bogstart i Hedeparken   | AJN       | 2021-12-15 | I gang
Lydbøger i hjemmeplejen | LBR       | 2021-10-01 | Ikke startet
""",
        ),
        reads=[
            reads("Sommerbogen", responsible=["MKH"], period=until("2021-08-31"), state="done"),
            reads("Bogstart i Hedeparken", responsible=["AJN"], period=until("2021-12-15"), state="in_progress"),
            reads("Lydbøger i hjemmeplejen", responsible=["LBR"], period=until("2021-10-01"), state="not_started"),
        ],
    ),
    case(
        "title-and-help-above",
        "A title, who made it, and help lines stand above the headings in row 6.",
        "plan til udvalget.xlsx",
        sheet(
            "Handlingsplan",
            """
Handlingsplan 2021 for Ballerup Bibliotekerne | «                                                   | «           | «                                      | «
Udarbejdet af ledergruppen, november 2020

Udfyld en linje for hver indsats. Skriv initialer under Ansvarlig.
(kort titel)               | (hvorfor gør vi det?)                               | (initialer) | (hvem laver vi det sammen med?)        | (kr.)
Indsats                    | Beskrivelse                                         | Ansvarlig   | Samarbejdspartnere                     | Økonomi
Litteraturfestival i Måløv | Tre dage med forfattere, musik og lokale foreninger | CHO         | Måløv Kulturforening, Forsamlingshuset | 120.000 kr.
Skriveværksted for unge    | Otte aftener med en forfatter                       | CHO         | Ungdomsskolen                          | 18.000 kr.
""",
        ),
        reads=[
            reads(
                "Litteraturfestival i Måløv", description="Tre dage med forfattere, musik og lokale foreninger",
                responsible=["CHO"], partners=["Måløv Kulturforening", "Forsamlingshuset"], budget=120000,
            ),
            reads("Skriveværksted for unge", description="Otte aftener med en forfatter", responsible=["CHO"],
                  partners=["Ungdomsskolen"], budget=18000),
        ],
    ),
    case(
        "headings-in-row-12",
        "A whole page of introduction stands above the headings in row 12.",
        "HP.xlsx",
        sheet(
            "Plan",
            """
BALLERUP KOMMUNE
Center for Kultur og Fritid

Handlingsplan 2021
Bibliotekerne

Formål
Handlingsplanen udmønter Strategi 2020-2023 og godkendes af Kultur- og Fritidsudvalget.
Målgruppe: alle borgere i kommunen
Ansvarlig for planen: bibliotekschefen

Indsats                  | Målgruppe    | Ansvarlig | Tidsplan
Højtlæsning på plejehjem | Ældre        | LBR       | hele året
Børnenes filmklub        | Børn 6-10 år | SSP       | efterår
""",
        ),
        reads=[
            reads("Højtlæsning på plejehjem", target_groups=["Ældre"], responsible=["LBR"],
                  period=period("2021-01-01", "2021-12-31", "hele året")),
            reads("Børnenes filmklub", target_groups=["Børn 6-10 år"], responsible=["SSP"],
                  period=period("2021-09-01", "2021-11-30", "efterår")),
        ],
    ),
    case(
        "two-heading-rows-merged-groups",
        "Groups above the headings, merged over their columns.",
        "Virksomhedsplan 2021.xlsx",
        sheet(
            "Plan",
            """
Virksomhedsplan 2021
Indsats                    | Mål                             | «            | Tidsplan   | «          | Organisering | «                  | Økonomi
^                          | Hvad vil vi opnå                | Måltal       | Start      | Slut       | Ansvarlig | Samarbejdspartnere | ^
Makerspace på skoleskemaet | Flere klasser bygger prototyper | 24 klasser   | 2021-08-09 | 2021-12-17 | TBR       | Folkeskolerne      | 35000
IT-café for seniorer       | Seniorer bliver selvhjulpne     | 30 cafégange | 2021-01-11 | 2021-06-30 | NVA       | Ældre Sagen        | 12000
""",
        ),
        reads=[
            reads("Makerspace på skoleskemaet", goals=[goal("Flere klasser bygger prototyper", target=24)],
                  period=period("2021-08-09", "2021-12-17"), responsible=["TBR"], partners=["Folkeskolerne"], budget=35000),
            reads("IT-café for seniorer", goals=[goal("Seniorer bliver selvhjulpne", target=30)],
                  period=period("2021-01-11", "2021-06-30"), responsible=["NVA"], partners=["Ældre Sagen"], budget=12000),
        ],
    ),
    case(
        "two-heading-rows-blank-groups",
        "Groups above the headings, not merged: the cells right of each group are blank.",
        "Plan 2021.xlsx",
        sheet(
            "Plan",
            """
Handlingsplan 2021

Hvad       |                             | Hvem      |                     | Hvornår    |              | Opfølgning
Indsats    | Formål                      | Ansvarlig | Målgruppe           | Start      | Slut         | Status
Læsevenner | Voksne læser for børn i SFO | AJN       | Børn 6-9 år         | 1. marts   | 30. november | I gang
Sprogcafé  | Nye borgere øver dansk      | CHO       | Udenlandske borgere | 1. februar | 15. december | I gang
""",
        ),
        reads=[
            reads("Læsevenner", description="Voksne læser for børn i SFO", responsible=["AJN"], target_groups=["Børn 6-9 år"],
                  period=period("2021-03-01", "2021-11-30"), state="in_progress"),
            reads("Sprogcafé", description="Nye borgere øver dansk", responsible=["CHO"], target_groups=["Udenlandske borgere"],
                  period=period("2021-02-01", "2021-12-15"), state="in_progress"),
        ],
    ),
    case(
        "line-breaks-and-blanks-in-headings",
        "Narrow columns: headings broken over lines, with hyphens, trailing blanks and colons.",
        "handlingsplan_2021_endelig.xlsx",
        sheet(
            "Ark1",
            """
INDSATS␣␣      | Mål-⏎gruppe              | Ansvar-⏎lig␣ | Samarbejds-⏎partnere    | Tids-⏎plan: | Øko-⏎nomi* | Verdens-⏎mål
Babyrytmik     | Familier med børn 0-1 år | SSP          | Musikskolen             | forår       | 8.000 kr.  | 3
Åben mikrofon␣ | Unge 15-25 år            | CHO          | Gymnasiet⏎Ungdomsskolen | uge 42      | 4.500 kr.  | 4, 11
""",
        ),
        reads=[
            reads("Babyrytmik", target_groups=["Familier med børn 0-1 år"], responsible=["SSP"], partners=["Musikskolen"],
                  period=period("2021-03-01", "2021-05-31", "forår"), budget=8000, sdgs=[3]),
            reads("Åben mikrofon", target_groups=["Unge 15-25 år"], responsible=["CHO"], partners=["Gymnasiet", "Ungdomsskolen"],
                  period=period("2021-10-18", "2021-10-24", "uge 42"), budget=4500, sdgs=[4, 11]),
        ],
    ),
    case(
        "headings-repeated-on-each-page",
        "The headings stand again where a new page began.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Nr. | Indsats           | Ansvarlig | Tidsplan
1   | Sommerbogen       | AJN       | sommer
2   | Bogstart          | MKH       | hele året

Nr. | Indsats           | Ansvarlig | Tidsplan
3   | Åbne værksteder   | TBR       | 2. halvår
4   | Robotter på besøg | TBR       | Q3
""",
        ),
        reads=[
            reads("Sommerbogen", number=1, responsible=["AJN"], period=period("2021-06-01", "2021-08-31", "sommer")),
            reads("Bogstart", number=2, responsible=["MKH"], period=period("2021-01-01", "2021-12-31", "hele året")),
            reads("Åbne værksteder", number=3, responsible=["TBR"], period=period("2021-07-01", "2021-12-31", "2. halvår")),
            reads("Robotter på besøg", number=4, responsible=["TBR"], period=period("2021-07-01", "2021-09-30", "Q3")),
        ],
    ),
    case(
        "misspelt-headings",
        "Headings as they are typed in a hurry.",
        "handlingsplan 2021 (2).xlsx",
        sheet(
            "Ark1",
            """
Inndsats        | Beskrivlse            | Ansvarlg | Samabejdspartnere  | Tidplan           | Øknomi    | Verdenmål
Krea for voksne | Garn, papir og snak   | SSP      | Husflidsforeningen | onsdage i oktober | 3.500 kr. | 3, 11
Bogbytte        | Skabe i alle tre huse | MKH      | Boligselskaberne   | løbende           | 0 kr.     | 12
""",
        ),
        reads=[
            reads("Krea for voksne", description="Garn, papir og snak", responsible=["SSP"], partners=["Husflidsforeningen"],
                  period=period("2021-10-01", "2021-10-31", "onsdage i oktober"), budget=3500, sdgs=[3, 11]),
            reads("Bogbytte", description="Skabe i alle tre huse", responsible=["MKH"], partners=["Boligselskaberne"],
                  period=period(None, None, "løbende", ongoing=True), budget=0, sdgs=[12]),
        ],
    ),
    case(
        "column-without-heading",
        "Nobody wrote a heading above the numbers and the states; what they hold says it.",
        "Indsatser 2021.xlsx",
        sheet(
            "Indsatser",
            """
  | Indsats                  | Ansvarlig | Økonomi    |
1 | Fortælletelt på torvet   | MKH       | 22.000 kr. | I gang
2 | Robotløb                 | TBR       | 5.000 kr.  | Gennemført
3 | Slægtsforskning for alle | LBR       | 1.000 kr.  | Ikke startet
""",
        ),
        reads=[
            reads("Fortælletelt på torvet", number=1, responsible=["MKH"], budget=22000, state="in_progress"),
            reads("Robotløb", number=2, responsible=["TBR"], budget=5000, state="done"),
            reads("Slægtsforskning for alle", number=3, responsible=["LBR"], budget=1000, state="not_started"),
        ],
    ),
    case(
        "headings-that-say-nothing",
        "“Kolonne1” and the like from an Excel table: the content tells dates, money, states and people.",
        "tabel 2021.xlsx",
        sheet(
            "Tabel",
            """
Indsats                | Kolonne1     | Kolonne2   | Kolonne3 | Kolonne4
Læsehjælp i Hedeparken | I gang       | 12.000 kr. | 4, 10    | MKH
Teknologi på besøg     | Gennemført   | 4.500 kr.  | 9        | TBR
Drømmebiblioteket      | Ikke startet | 60.000 kr. | 11, 17   | AJN
Højskoleaften          | I gang       | 7.500 kr.  | 4        | CHO
""",
        ),
        reads=[
            reads("Læsehjælp i Hedeparken", state="in_progress", budget=12000, sdgs=[4, 10], responsible=["MKH"]),
            reads("Teknologi på besøg", state="done", budget=4500, sdgs=[9], responsible=["TBR"]),
            reads("Drømmebiblioteket", state="not_started", budget=60000, sdgs=[11, 17], responsible=["AJN"]),
            reads("Højskoleaften", state="in_progress", budget=7500, sdgs=[4], responsible=["CHO"]),
        ],
    ),
    case(
        "headings-with-explanations",
        "Each heading carries its help in brackets or below it.",
        "skabelon 2021.xlsx",
        sheet(
            "Skabelon",
            """
Indsats (kort og fængende titel) | Hovedspor (1, 2 eller 3) | Ansvarlig (initialer) | Tidsplan (kvartal eller dato) | Økonomi (i 1.000 kr.) | Verdensmål (nr.)⏎Vælg højst tre
Kulturformidling i børnehaver | 1 | SSP | 1. kvartal | 15 | 4
Digital hjælp i Skovlunde | 2 | NVA | 2. kvartal | 7,5 | 4, 9
Debatcafé | 3 | CHO | 4. kvartal | 20 | 11, 16, 17
""",
        ),
        reads=[
            reads("Kulturformidling i børnehaver", track=READING, responsible=["SSP"],
                  period=period("2021-01-01", "2021-03-31", "1. kvartal"), budget=15000, sdgs=[4]),
            reads("Digital hjælp i Skovlunde", track=LEARNING, responsible=["NVA"],
                  period=period("2021-04-01", "2021-06-30", "2. kvartal"), budget=7500, sdgs=[4, 9]),
            reads("Debatcafé", track=CITIZENS, responsible=["CHO"],
                  period=period("2021-10-01", "2021-12-31", "4. kvartal"), budget=20000, sdgs=[11, 16, 17]),
        ],
    ),
    case(
        "same-heading-twice",
        "Two columns of one name: the second holds more of the same.",
        "Plan 2021.xlsx",
        sheet(
            "Plan",
            """
Indsats         | Ansvarlig | Ansvarlig | Bemærkninger                 | Bemærkninger
Bogcafé i Måløv | CHO       | LBR       | Kaffen betales af foreningen | Spørg om lokalet
Dukketeater     | SSP       |           | Gentages i efteråret         |
""",
        ),
        reads=[
            reads("Bogcafé i Måløv", responsible=["CHO", "LBR"],
                  notes=["Bemærkninger: Kaffen betales af foreningen", "Bemærkninger: Spørg om lokalet"]),
            reads("Dukketeater", responsible=["SSP"], notes=["Bemærkninger: Gentages i efteråret"]),
        ],
    ),
    case(
        "many-columns",
        "A plan with every column that the field knows.",
        "Handlingsplan 2021 - samlet.xlsx",
        sheet(
            "Samlet",
            """
Nr. | Hovedspor | Vi vil | Indsats | Formål | Mål | Succeskriterium | Målgruppe | Hus | Ansvarlig | Deltagere | Samarbejdspartnere | Start | Slut | Økonomi | Finansiering | Prioritet | Verdensmål | Status | Indfrielse | Links
7 | Læsning, dannelse og kultur | Vi vil arbejde med interaktiv læsning | Bøger der svarer | Børn skal lege med fortællinger | Børn leger sig til læselyst | Mindst 200 børn deltager | Børn 3-6 år | Ballerup | SSP | MKH, AJN | Dagtilbud | 2021-02-01 | 2021-11-30 | 42.000 kr. | Statens Kunstfond | Høj | 4 | Gennemført | Indfriet | https://www.ballerupbibliotek.dk/laes
""",
        ),
        reads=[
            reads(
                "Bøger der svarer", number=7, track=READING, commitments=["Vi vil arbejde med interaktiv læsning"],
                description="Børn skal lege med fortællinger",
                goals=[goal("Børn leger sig til læselyst", measure="Mindst 200 børn deltager", target=200, unit="børn", fulfilment="met")],
                target_groups=["Børn 3-6 år"], houses=[BALLERUP], responsible=["SSP"], participants=["MKH", "AJN"],
                partners=["Dagtilbud"], period=period("2021-02-01", "2021-11-30"), budget=42000, funding="Statens Kunstfond",
                priority="high", sdgs=[4], state="done", links=["https://www.ballerupbibliotek.dk/laes"],
            ),
        ],
    ),
)
# fmt: on
