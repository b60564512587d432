"""One initiative over several rows: goals, activities, people and paragraphs below it."""

from __future__ import annotations

from importing.corpus.vocabulary import LEARNING, READING, case, goal, period, reads, sheet, until

# fmt: off
CASES = (
    case(
        "goals-below-merged",
        "An initiative over several rows: its goals stand below each other, all other cells are merged.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Indsats                   | Mål                    | Succeskriterium                          | Ansvarlig | Tidsplan
Læseklubber for teenagere | Unge læser sammen      | To klubber med mindst otte unge          | MKH       | løbende
^                         | De unge bestemmer selv | Halvdelen af bøgerne er valgt af de unge | ^         | ^
^                         | Klubberne er kendt     | Mindst 500 visninger                     | ^         | ^
Sommerbogen               | Børn læser i ferien    | 300 børn gennemfører                     | AJN       | juni-august
^                         | Vi når nye børn        | Mindst 40 nye lånere                     | ^         | ^
""",
        ),
        reads=[
            reads("Læseklubber for teenagere", responsible=["MKH"], period=period(None, None, "løbende", ongoing=True), goals=[
                goal("Unge læser sammen", measure="To klubber med mindst otte unge"),
                goal("De unge bestemmer selv", measure="Halvdelen af bøgerne er valgt af de unge"),
                goal("Klubberne er kendt", measure="Mindst 500 visninger", target=500, unit="visninger"),
            ]),
            reads("Sommerbogen", responsible=["AJN"], period=period("2021-06-01", "2021-08-31", "juni-august"), goals=[
                goal("Børn læser i ferien", measure="300 børn gennemfører", target=300),
                goal("Vi når nye børn", measure="Mindst 40 nye lånere", target=40, unit="nye lånere"),
            ]),
        ],
    ),
    case(
        "goals-below-blank",
        "The same with blank cells instead of merged ones.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Nr. | Indsats                 | Mål                                    | Ansvarlig
1   | Bogstart i Hedeparken   | 60 familier får besøg                  | MKH
    |                         | Halvdelen låner bøger bagefter         |
2   | Babyrytmik              | To hold i hvert hus                    | SSP
3   | Lydbøger i hjemmeplejen | 75 borgere bruger lydbøger             | LBR
    |                         | Personalet er sat ind i Nota           |
    |                         | Der er en fast aftale med hjemmeplejen |
""",
        ),
        reads=[
            reads("Bogstart i Hedeparken", number=1, responsible=["MKH"], goals=["60 familier får besøg", "Halvdelen låner bøger bagefter"]),
            reads("Babyrytmik", number=2, responsible=["SSP"], goals=["To hold i hvert hus"]),
            reads("Lydbøger i hjemmeplejen", number=3, responsible=["LBR"], goals=[
                "75 borgere bruger lydbøger", "Personalet er sat ind i Nota", "Der er en fast aftale med hjemmeplejen",
            ]),
        ],
    ),
    case(
        "activities-below",
        "Each initiative is a row, its activities are the rows below it: milestones.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Indsats                    | Aktivitet             | Ansvarlig | Økonomi
Litteraturfestival i Måløv | Nedsæt programudvalg  | CHO       | 120.000
                           | Book forfattere       |           |
                           | Trykt program er klar |           |
Makerspace på skoleskemaet | Invitér skolerne      | TBR       | 35.000
                           | Første forløb afholdt |           |
""",
        ),
        reads=[
            reads("Litteraturfestival i Måløv", responsible=["CHO"], budget=120000,
                  milestones=["Nedsæt programudvalg", "Book forfattere", "Trykt program er klar"]),
            reads("Makerspace på skoleskemaet", responsible=["TBR"], budget=35000,
                  milestones=["Invitér skolerne", "Første forløb afholdt"]),
        ],
    ),
    case(
        "activities-with-people-below",
        "The activities below have their own responsible people and dates; the title is merged over them.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Indsats             | Aktiviteter  | Ansvarlig | Målgruppe
Folkemøde i foyeren | Program      | CHO       | Voksne
^                   | Presse       | NVA       | ^
^                   | Scene og lyd | TBR       | ^
Grøn guide          | Byvandring   | LBR       | Alle
^                   | Frøbibliotek | LBR       | ^
""",
        ),
        reads=[
            reads("Folkemøde i foyeren", milestones=["Program", "Presse", "Scene og lyd"], responsible=["CHO", "NVA", "TBR"],
                  target_groups=["Voksne"]),
            reads("Grøn guide", milestones=["Byvandring", "Frøbibliotek"], responsible=["LBR"], target_groups=["Alle"]),
        ],
    ),
    case(
        "people-and-partners-below",
        "People and partners stand one below the other in rows of their own, as they do in a pasted list.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Indsats   | Beskrivelse            | Ansvarlig | Samarbejdspartnere | Frist
Sprogcafé | Nye borgere øver dansk | CHO       | Røde Kors          | 2021-05-31
          |                        | LBR       | Sprogcenteret      |
          |                        |           | Frivilligcentret   |
Babycafé  | Mødre og fædre mødes   | SSP       | Sundhedsplejen     | 2021-11-30
""",
        ),
        reads=[
            reads("Sprogcafé", description="Nye borgere øver dansk", responsible=["CHO", "LBR"],
                  partners=["Røde Kors", "Sprogcenteret", "Frivilligcentret"], period=until("2021-05-31")),
            reads("Babycafé", description="Mødre og fædre mødes", responsible=["SSP"], partners=["Sundhedsplejen"],
                  period=until("2021-11-30")),
        ],
    ),
    case(
        "description-over-several-rows",
        "A Word table pasted into Excel: each paragraph of a cell became a row, the other cells are merged.",
        "Handlingsplan fra Word 2021.xlsx",
        sheet(
            "Ark1",
            """
Indsats                 | Beskrivelse                            | Mål                               | Ansvarlig
Skriveværksted for unge | Otte aftener med en forfatter.         | • 24 unge skriver med             | CHO
^                       | Teksterne trykkes i en lille antologi. | • Antologien udkommer i december  | ^
Den legende ramme       | Børnebibliotekerne indrettes på ny.    | • Børn og forældre bliver længere | SSP
^                       | Børn og forældre bygger med.           |                                   | ^
""",
        ),
        reads=[
            reads("Skriveværksted for unge", description="Otte aftener med en forfatter. Teksterne trykkes i en lille antologi.",
                  goals=["24 unge skriver med", "Antologien udkommer i december"], responsible=["CHO"]),
            reads("Den legende ramme", description="Børnebibliotekerne indrettes på ny. Børn og forældre bygger med.",
                  goals=["Børn og forældre bliver længere"], responsible=["SSP"]),
        ],
    ),
    case(
        "word-table-saved-as-a-sheet",
        "A Word table saved as a sheet: one row for each initiative, lines and bullets within the cells.",
        "Handlingsplan (fra Word) 2021.xlsx",
        sheet(
            "Table 1",
            """
Indsats⏎     | Mål⏎og succeskriterier                             | Ansvarlig⏎og deltagere | Tidsplan        | Samarbejdspartnere
Sommerbogen⏎ | • Flere børn læser i ferien⏎• Flere drenge er med⏎ | AJN⏎SSP                | Juni til august | - Skolerne⏎- SFO'erne⏎- Fritidsklubberne
Læsevenner⏎  | • Ti voksne melder sig⏎• Hver skole får to venner⏎ | MKH                    | Hele året       | - Ældre Sagen⏎- Skolerne
""",
        ),
        reads=[
            reads("Sommerbogen", goals=["Flere børn læser i ferien", "Flere drenge er med"], responsible=["AJN", "SSP"],
                  period=period("2021-06-01", "2021-08-31", "Juni til august"),
                  partners=["Skolerne", "SFO'erne", "Fritidsklubberne"]),
            reads("Læsevenner", goals=["Ti voksne melder sig", "Hver skole får to venner"], responsible=["MKH"],
                  period=period("2021-01-01", "2021-12-31", "Hele året"), partners=["Ældre Sagen", "Skolerne"]),
        ],
    ),
    case(
        "title-repeated-for-each-activity",
        "The title is written again in every row of its activities, so that the sheet can be filtered: one initiative each.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Hovedspor | Indsats            | Aktivitet            | Ansvarlig
1         | Litteraturfestival | Nedsæt programudvalg | CHO
1         | Litteraturfestival | Book forfattere      | MKH
1         | Litteraturfestival | Tryk program         | CHO
2         | Makerspace         | Invitér skolerne     | TBR
""",
        ),
        reads=[
            reads("Litteraturfestival", track=READING, milestones=["Nedsæt programudvalg", "Book forfattere", "Tryk program"],
                  responsible=["CHO", "MKH"]),
            reads("Makerspace", track=LEARNING, milestones=["Invitér skolerne"], responsible=["TBR"]),
        ],
    ),
)
# fmt: on
