"""Tracks in bands across the table, and tables below each other."""

from __future__ import annotations

from importing.corpus.vocabulary import ACROSS, CITIZENS, LEARNING, READING, case, period, reads, sheet, until

# fmt: off
CASES = (
    case(
        "bands-merged",
        "“Hovedspor 1: …” across the table, merged over all columns.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Plan",
            """
Handlingsplan 2021 | «                     | «         | «
Indsats        | Målgruppe             | Ansvarlig | Frist
Hovedspor 1: Læsning, dannelse og kultur | «                     | «         | «
Poesi på gaden | Alle                  | CHO       | 2021-05-01
Hyggelæsning   | Familier              | SSP       | 2021-11-01
Hovedspor 2: Læring, teknologiglæde og skaberkultur | «                     | «         | «
Droner og data | Elever i 7.-9. klasse | TBR       | 2021-09-15
Hovedspor 3: Den aktive borger, relationer og bæredygtige løsninger | «                     | «         | «
Byttemarked    | Alle                  | LBR       | 2021-04-10
Tværgående indsatser | «                     | «         | «
Ny hjemmeside  | Alle                  | NVA       | 2021-12-01
""",
        ),
        reads=[
            reads("Poesi på gaden", track=READING, target_groups=["Alle"], responsible=["CHO"], period=until("2021-05-01")),
            reads("Hyggelæsning", track=READING, target_groups=["Familier"], responsible=["SSP"], period=until("2021-11-01")),
            reads("Droner og data", track=LEARNING, target_groups=["Elever i 7.-9. klasse"], responsible=["TBR"],
                  period=until("2021-09-15")),
            reads("Byttemarked", track=CITIZENS, target_groups=["Alle"], responsible=["LBR"], period=until("2021-04-10")),
            reads("Ny hjemmeside", track=ACROSS, target_groups=["Alle"], responsible=["NVA"], period=until("2021-12-01")),
        ],
    ),
    case(
        "bands-not-merged",
        "The band is a lone text in column A; it names the track without the word hovedspor.",
        "plan 2021.xlsx",
        sheet(
            "Ark1",
            """
Indsats               | Ansvarlig | Økonomi
LÆSNING, DANNELSE OG KULTUR
Sangskriverdag        | CHO       | 9.000
Lyrik i lommen        | MKH       | 2.000
LÆRING, TEKNOLOGIGLÆDE OG SKABERKULTUR
Podcast for begyndere | NVA       | 6.000
DEN AKTIVE BORGER, RELATIONER OG BÆREDYGTIGE LØSNINGER
Klimaklub             | LBR       | 4.000
""",
        ),
        reads=[
            reads("Sangskriverdag", track=READING, responsible=["CHO"], budget=9000),
            reads("Lyrik i lommen", track=READING, responsible=["MKH"], budget=2000),
            reads("Podcast for begyndere", track=LEARNING, responsible=["NVA"], budget=6000),
            reads("Klimaklub", track=CITIZENS, responsible=["LBR"], budget=4000),
        ],
    ),
    case(
        "bands-with-subtotals",
        "The band carries the sum of its initiatives in the money column.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Plan",
            """
Indsats                                             | Ansvarlig | Økonomi
Hovedspor 1: Læsning, dannelse og kultur            |           | 48000
Sommerbogen                                         | AJN       | 40000
Poesi på gaden                                      | CHO       | 8000
Hovedspor 2: Læring, teknologiglæde og skaberkultur |           | 5000
Robotløb                                            | TBR       | 5000
""",
        ),
        reads=[
            reads("Sommerbogen", track=READING, responsible=["AJN"], budget=40000),
            reads("Poesi på gaden", track=READING, responsible=["CHO"], budget=8000),
            reads("Robotløb", track=LEARNING, responsible=["TBR"], budget=5000),
        ],
    ),
    case(
        "bands-of-tracks-and-commitments",
        "Two levels of bands: the track, below it the commitment that the initiatives serve.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Plan",
            """
Indsats      | Ansvarlig | Tidsplan
Hovedspor 1 – Læsning, dannelse og kultur | «         | «
Vi vil understøtte læsefærdigheder og læselyst på alle niveauer | «         | «
Ordblindeuge | AJN       | uge 40
Vi vil arbejde med interaktiv læsning | «         | «
QR-eventyr   | SSP       | forår
Hovedspor 2 – Læring, teknologiglæde og skaberkultur | «         | «
Vi vil understøtte lokale ungdomsuddannelser | «         | «
Studiecafé   | TBR       | januar og juni
""",
        ),
        reads=[
            reads("Ordblindeuge", track=READING, responsible=["AJN"], period=period("2021-10-04", "2021-10-10", "uge 40"),
                  commitments=["Vi vil understøtte læsefærdigheder og læselyst på alle niveauer"]),
            reads("QR-eventyr", track=READING, commitments=["Vi vil arbejde med interaktiv læsning"], responsible=["SSP"],
                  period=period("2021-03-01", "2021-05-31", "forår")),
            reads("Studiecafé", track=LEARNING, commitments=["Vi vil understøtte lokale ungdomsuddannelser"], responsible=["TBR"],
                  period=period("2021-01-01", "2021-06-30", "januar og juni")),
        ],
    ),
    case(
        "bands-with-numbers",
        "An outline: the track has number 1, its initiatives 1.1 and 1.2, in the same columns.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Plan",
            """
Nr.  | Indsats                                | Ansvarlig
1    | Læsning, dannelse og kultur            |
'1.1 | Sommerbogen                            | AJN
'1.2 | Poesi på gaden                         | CHO
2    | Læring, teknologiglæde og skaberkultur |
'2.1 | Robotløb                               | TBR
""",
        ),
        reads=[
            reads("Sommerbogen", track=READING, responsible=["AJN"], notes=["Nr.: 1.1"]),
            reads("Poesi på gaden", track=READING, responsible=["CHO"], notes=["Nr.: 1.2"]),
            reads("Robotløb", track=LEARNING, responsible=["TBR"], notes=["Nr.: 2.1"]),
        ],
    ),
    case(
        "a-table-per-track-on-one-sheet",
        "Three tables below each other, each under the name of its track, with headings of its own.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Plan",
            """
Handlingsplan 2021

Læsning, dannelse og kultur
Indsats       | Ansvarlig | Tidsplan
Krimimessen   | CHO       | marts
Ord på recept | LBR       | hele året

Læring, teknologiglæde og skaberkultur
Indsats       | Ansvarlig | Tidsplan
Teknologibar  | TBR       | Q1

Den aktive borger, relationer og bæredygtige løsninger
Indsats       | Ansvarlig | Tidsplan
Valgdebat     | CHO       | november
""",
        ),
        reads=[
            reads("Krimimessen", track=READING, responsible=["CHO"], period=period("2021-03-01", "2021-03-31", "marts")),
            reads("Ord på recept", track=READING, responsible=["LBR"], period=period("2021-01-01", "2021-12-31", "hele året")),
            reads("Teknologibar", track=LEARNING, responsible=["TBR"], period=period("2021-01-01", "2021-03-31", "Q1")),
            reads("Valgdebat", track=CITIZENS, responsible=["CHO"], period=period("2021-11-01", "2021-11-30", "november")),
        ],
    ),
    case(
        "tables-with-different-columns",
        "Two tables on a sheet whose columns differ in kind and order.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Plan",
            """
Spor 1: Læsning, dannelse og kultur
Indsats      | Ansvarlig | Målgruppe        | Økonomi
Eventyrtimen | SSP       | Børn 3-6 år      | 2.000 kr.

Spor 2: Læring, teknologiglæde og skaberkultur
Nr.          | Ansvarlig | Aktivitet        | Frist      | Status
1            | TBR       | Laserskæring     | 2021-10-01 | I gang
2            | NVA       | Sikker på nettet | 2021-02-09 | Gennemført
""",
        ),
        reads=[
            reads("Eventyrtimen", track=READING, responsible=["SSP"], target_groups=["Børn 3-6 år"], budget=2000),
            reads("Laserskæring", number=1, track=LEARNING, responsible=["TBR"], period=until("2021-10-01"), state="in_progress"),
            reads("Sikker på nettet", number=2, track=LEARNING, responsible=["NVA"], period=until("2021-02-09"), state="done"),
        ],
    ),
)
# fmt: on
