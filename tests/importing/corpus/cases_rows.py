"""What the rows of a table are: initiatives over several rows, blank rows, totals, examples, legends, a table on its side."""

from __future__ import annotations

from importing.corpus.vocabulary import LEARNING, READING, Holding, case, goal, period, reads, sheet, until

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
        "blank-rows-and-columns",
        "Air between the rows and narrow blank columns between the groups; the table begins in column C.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """

 |  | Handlingsplan 2021

 |  | Indsats           |  | Ansvarlig | Målgruppe |  | Status

 |  | Sangaften         |  | CHO       | Voksne    |  | I gang


 |  | Brætspil for alle |  | TBR       | Alle      |  | Gennemført

 |  | Naboaften         |  | LBR       | Voksne    |  | Ikke startet
""",
        ),
        reads=[
            reads("Sangaften", responsible=["CHO"], target_groups=["Voksne"], state="in_progress"),
            reads("Brætspil for alle", responsible=["TBR"], target_groups=["Alle"], state="done"),
            reads("Naboaften", responsible=["LBR"], target_groups=["Voksne"], state="not_started"),
        ],
    ),
    case(
        "totals-legend-signature",
        "Subtotals, a total, a legend and a signature below; none of them is an initiative.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Indsats        | Ansvarlig | Økonomi | Status
Fortælletelt   | MKH       | 22000   | I gang
Poesi på gaden | CHO       | 8000    | Gennemført
I alt Læsning  |           | 30000   |
Robotløb       | TBR       | 5000    | Udgået
I alt Læring   |           | 5000    |
I alt          |           | 35000   |

Forklaring:
Grøn = gennemført
Gul = i gang
Rød = udgået

Godkendt af ledergruppen den 4. december 2020
Mette Krogh Hansen, bibliotekschef
""",
        ),
        reads=[
            reads("Fortælletelt", responsible=["MKH"], budget=22000, state="in_progress"),
            reads("Poesi på gaden", responsible=["CHO"], budget=8000, state="done"),
            reads("Robotløb", responsible=["TBR"], budget=5000, state="dropped"),
        ],
    ),
    case(
        "total-beside-the-title",
        "The total stands in the money column with its word in the title column, below a blank row; a legend stands to the right.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Nr. | Indsats       | Økonomi | Status |  | Statusforklaring
1   | Klimaklub     | 4.000   | 2      |  | 1 = ikke startet
2   | Byhaven       | 11.000  | 3      |  | 2 = i gang
3   | Frivilligfest | 9.500   | 1      |  | 3 = gennemført

    | Samlet budget | 24.500
""",
        ),
        reads=[
            reads("Klimaklub", number=1, budget=4000, state="in_progress"),
            reads("Byhaven", number=2, budget=11000, state="done"),
            reads("Frivilligfest", number=3, budget=9500, state="not_started"),
        ],
    ),
    case(
        "footnotes-below",
        "Footnotes with stars and a line of who made the plan, directly below the last initiative.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Indsats   | Ansvarlig | Økonomi*
Kulturnat | AJN       | 15.000 kr.
Filmklub  | LBR       | 3.000 kr.
* Alle beløb er ekskl. moms
Kilde: Budget 2021
Senest opdateret 14-12-2020 af MKH
""",
        ),
        reads=[reads("Kulturnat", responsible=["AJN"], budget=15000), reads("Filmklub", responsible=["LBR"], budget=3000)],
    ),
    case(
        "titles-merged-across",
        "The title needed more room: it is merged over two columns, and so is its heading; some titles break over lines.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Nr. | Indsats | « | Ansvarlig
1   | Litterære gåture⏎i Skovlunde | « | CHO
2   | Bibliotekets fødselsdag | « | AJN
""",
        ),
        reads=[
            reads("Litterære gåture i Skovlunde", number=1, responsible=["CHO"]),
            reads("Bibliotekets fødselsdag", number=2, responsible=["AJN"]),
        ],
    ),
    case(
        "example-row",
        "The template's example row is still there, above the real ones.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Indsats                       | Beskrivelse                            | Ansvarlig | Tidsplan   | Økonomi
Eksempel: Læseklub for voksne | Vi mødes hver måned og taler om en bog | ABC       | Forår 2021 | 5.000 kr.
Krimimessen                   | Fem danske krimiforfattere på scenen   | CHO       | marts 2021 | 45.000 kr.
Ord på recept                 | Læsegrupper for borgere med stress     | LBR       | hele 2021  | 12.000 kr.
""",
        ),
        reads=[
            reads("Krimimessen", description="Fem danske krimiforfattere på scenen", responsible=["CHO"],
                  period=period("2021-03-01", "2021-03-31", "marts 2021"), budget=45000),
            reads("Ord på recept", description="Læsegrupper for borgere med stress", responsible=["LBR"],
                  period=period("2021-01-01", "2021-12-31", "hele 2021"), budget=12000),
        ],
    ),
    case(
        "example-in-first-column",
        "The example is marked in the column of numbers, and an empty numbered form follows the last initiative.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Nr.    | Indsats               | Ansvarlig | Målgruppe
(eks.) | Højtlæsning for hunde | XYZ       | Børn og hunde
1      | Kodeklub              | TBR       | Børn 9-12 år
2      | Sy dit eget net       | SSP       | Alle
3      |                       |           |
4      |                       |           |
5      |                       |           |
""",
        ),
        reads=[
            reads("Kodeklub", number=1, responsible=["TBR"], target_groups=["Børn 9-12 år"]),
            reads("Sy dit eget net", number=2, responsible=["SSP"], target_groups=["Alle"]),
        ],
    ),
    case(
        "help-row-below-headings",
        "Below the headings two rows tell what to write in each column; they are no initiatives.",
        "Skabelon til handlingsplan 2021.xlsx",
        sheet(
            "Skabelon",
            """
Indsats                    | Beskrivelse                      | Ansvarlig                 | Start      | Slut       | Status
Fritekst                   | Fritekst                         | Initialer                 | Dato       | Dato       | Vælg på listen
Kort titel, højst 100 tegn | Skriv med få ord, hvad I vil     | Flere adskilles med komma | dd-mm-åååå | dd-mm-åååå | Ikke startet, I gang, Gennemført
Tegneseriens dag           | Tegnere på besøg i alle tre huse | SSP, MKH                  | 2021-02-01 | 2021-02-28 | Gennemført
Verdens bedste nabo        | Frivillige inviterer naboer med  | LBR                       | 2021-05-28 | 2021-09-30 | I gang
""",
        ),
        reads=[
            reads("Tegneseriens dag", description="Tegnere på besøg i alle tre huse", responsible=["SSP", "MKH"],
                  period=period("2021-02-01", "2021-02-28"), state="done"),
            reads("Verdens bedste nabo", description="Frivillige inviterer naboer med", responsible=["LBR"],
                  period=period("2021-05-28", "2021-09-30"), state="in_progress"),
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
    case(
        "sideways",
        "The plan is turned: headings in column A, an initiative in each column.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Handlingsplan 2021

Indsats     | Sommerbogen  | Makerspace       | Naboaften
Beskrivelse | Læs i ferien | Byg en prototype | Spis sammen i foyeren
Målgruppe   | Børn         | Skoleelever      | Voksne, familier
Ansvarlig   | AJN          | TBR              | LBR
Tidsplan    | sommer       | 2. halvår        | 4. kvartal
Økonomi     | 40.000 kr.   | 35.000 kr.       | inden for rammen
Verdensmål  | 3, 4         | 4, 9             | 11
Status      | Gennemført   | I gang           | Ikke startet
""",
        ),
        reads=[
            reads("Sommerbogen", description="Læs i ferien", target_groups=["Børn"], responsible=["AJN"], budget=40000,
                  period=period("2021-06-01", "2021-08-31", "sommer"), sdgs=[3, 4], state="done"),
            reads("Makerspace", description="Byg en prototype", target_groups=["Skoleelever"], responsible=["TBR"], budget=35000,
                  period=period("2021-07-01", "2021-12-31", "2. halvår"), sdgs=[4, 9], state="in_progress"),
            reads("Naboaften", description="Spis sammen i foyeren", target_groups=["Voksne", "familier"], responsible=["LBR"],
                  period=period("2021-10-01", "2021-12-31", "4. kvartal"), funding="inden for rammen", sdgs=[11],
                  state="not_started"),
        ],
    ),
    case(
        "sideways-with-bands",
        "Turned, with the track in a row of its own, merged over the columns of its initiatives.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Hovedspor          | Læsning, dannelse og kultur | «              | Læring, teknologiglæde og skaberkultur
Indsats            | Bogstart       | Lyrik i lommen | Laserskæring
Ansvarlig          | MKH            | CHO            | TBR
Samarbejdspartnere | Sundhedsplejen | Boghandlen     | Ungdomsskolen⏎Gymnasiet
Frist              | 2021-12-01     | 2021-04-23     | 2021-10-01
""",
        ),
        reads=[
            reads("Bogstart", track=READING, responsible=["MKH"], partners=["Sundhedsplejen"], period=until("2021-12-01")),
            reads("Lyrik i lommen", track=READING, responsible=["CHO"], partners=["Boghandlen"], period=until("2021-04-23")),
            reads("Laserskæring", track=LEARNING, responsible=["TBR"], partners=["Ungdomsskolen", "Gymnasiet"],
                  period=until("2021-10-01")),
        ],
    ),
    case(
        "a-form-for-each-initiative",
        "Each initiative is a form of its own: heading left, answer right, one form below the other.",
        "Indsatsskemaer 2021.xlsx",
        sheet(
            "Skemaer",
            """
Indsatsskema 2021

Indsats   | Fortælletelt på torvet
Formål    | Møde familier, hvor de er
Ansvarlig | MKH
Tidsplan  | maj-juni
Økonomi   | 22.000 kr.

Indsats   | Grøn guide
Formål    | Bæredygtige vaner i hverdagen
Ansvarlig | LBR
Tidsplan  | 3. kvartal
Økonomi   | 4.000 kr.
""",
        ),
        reads=[
            reads("Fortælletelt på torvet", description="Møde familier, hvor de er", responsible=["MKH"],
                  period=period("2021-05-01", "2021-06-30", "maj-juni"), budget=22000),
            reads("Grøn guide", description="Bæredygtige vaner i hverdagen", responsible=["LBR"],
                  period=period("2021-07-01", "2021-09-30", "3. kvartal"), budget=4000),
        ],
    ),
    case(
        "same-title-twice",
        "Two initiatives with the same title in two tracks: both stay.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Hovedspor                              | Indsats   | Ansvarlig
Læsning, dannelse og kultur            | Åbent hus | MKH
Læring, teknologiglæde og skaberkultur | Åbent hus | TBR
""",
        ),
        reads=[
            reads("Åbent hus", track=READING, responsible=["MKH"]),
            reads("Åbent hus", track=LEARNING, responsible=["TBR"]),
        ],
    ),
    case(
        "titles-only",
        "A list of titles with nothing else filled in yet.",
        "Idéliste 2021.xlsx",
        sheet(
            "Ark1",
            """
Indsats | Ansvarlig | Tidsplan
Stilleaften
Natbibliotek
Bibliotekets fødselsdag
""",
        ),
        reads=[reads("Stilleaften"), reads("Natbibliotek"), reads("Bibliotekets fødselsdag")],
    ),
    case(
        "numbered-titles",
        "The number stands before the title, in the same cell.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Indsats                     | Ansvarlig | Frist
1.1 Læsefest for 3. klasser | SSP       | 2021-06-18
1.2 Forfatter på besøg      | CHO       | 2021-11-05
2.1 Teknologi til tiden     | TBR       | 2021-09-30
""",
        ),
        reads=[
            reads(Holding("Læsefest for 3. klasser"), responsible=["SSP"], period=until("2021-06-18")),
            reads(Holding("Forfatter på besøg"), responsible=["CHO"], period=until("2021-11-05")),
            reads(Holding("Teknologi til tiden"), responsible=["TBR"], period=until("2021-09-30")),
        ],
    ),
)
# fmt: on
