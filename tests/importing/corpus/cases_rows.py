"""What the rows of a table are: initiatives, blank rows, totals, examples, legends, footnotes."""

from __future__ import annotations

from importing.corpus.vocabulary import LEARNING, READING, Holding, case, period, reads, sheet, until

# fmt: off
CASES = (
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
