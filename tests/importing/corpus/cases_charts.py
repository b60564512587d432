"""Time drawn in columns: months and quarters with crosses or fills."""

from __future__ import annotations

from importing.corpus.vocabulary import ANYTHING, case, period, reads, sheet

# fmt: off
CASES = (
    case(
        "months-with-crosses",
        "A column for each month, crossed where something happens.",
        "Årshjul 2021.xlsx",
        sheet(
            "Årshjul",
            """
Indsats     | Ansvarlig | Jan | Feb | Mar | Apr | Maj | Jun | Jul | Aug | Sep | Okt | Nov | Dec
Sommerbogen | AJN       |     |     |     |     |     | x   | x   | x   |     |     |     |
Sprogcafé   | CHO       | x   | x   | x   | x   | x   |     |     |     |     |     |     |
Julestue    | SSP       |     |     |     |     |     |     |     |     |     |     |     | x
Læseklubber | MKH       | x   | x   | x   | x   | x   | x   |     | x   | x   | x   | x   | x
""",
        ),
        reads=[
            reads("Sommerbogen", responsible=["AJN"], period=period("2021-06-01", "2021-08-31")),
            reads("Sprogcafé", responsible=["CHO"], period=period("2021-01-01", "2021-05-31")),
            reads("Julestue", responsible=["SSP"], period=period("2021-12-01", "2021-12-31")),
            reads("Læseklubber", responsible=["MKH"], period=period("2021-01-01", "2021-12-31")),
        ],
    ),
    case(
        "months-with-fills",
        "The same chart drawn with coloured cells and nothing in them.",
        "Årshjul 2021.xlsx",
        sheet(
            "Årshjul",
            """
Indsats      | Ansvarlig | januar | februar | marts | april | maj | juni | juli | august | september | oktober | november | december
Krimimessen  | CHO       |        |         | ▓     |       |     |      |      |        |           |         |          |
Teknologibar | TBR       |        |         |       |       |     |      |      | ▓      | ▓         | ▓       | ▓        |
Byhaven      | LBR       |        |         |       | ▓     | ▓   | ▓    | ▓    | ▓      | ▓         |         |          |
""",
        ),
        reads=[
            reads("Krimimessen", responsible=["CHO"], period=period("2021-03-01", "2021-03-31")),
            reads("Teknologibar", responsible=["TBR"], period=period("2021-08-01", "2021-11-30")),
            reads("Byhaven", responsible=["LBR"], period=period("2021-04-01", "2021-09-30")),
        ],
    ),
    case(
        "quarters-with-crosses",
        "Four columns for the quarters, below a merged “2021”.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Indsats          | Målgruppe    | 2021    | «       | «       | «       | Økonomi
^                | ^            | 1. kvt. | 2. kvt. | 3. kvt. | 4. kvt. | ^
Ordblindeuge     | Børn og unge |         |         |         | x       | 6.000
Digital hjælp    | Seniorer     | x       | x       |         |         | 0
Litterære gåture | Voksne       |         | x       | x       |         | 8.000
""",
        ),
        reads=[
            reads("Ordblindeuge", target_groups=["Børn og unge"], period=period("2021-10-01", "2021-12-31"), budget=6000),
            reads("Digital hjælp", target_groups=["Seniorer"], period=period("2021-01-01", "2021-06-30"), budget=0),
            reads("Litterære gåture", target_groups=["Voksne"], period=period("2021-04-01", "2021-09-30"), budget=8000),
        ],
    ),
    case(
        "months-as-letters",
        "J F M A M J J A S O N D above the crosses, and a column of the responsible after them.",
        "Årshjul 2021.xlsx",
        sheet(
            "Årshjul",
            """
Bibliotekernes årshjul 2021
Aktivitet          | J | F | M | A | M | J | J | A | S | O | N | D | Ansvarlig
Bogmessen          |   |   | x |   |   |   |   |   |   |   |   |   | CHO
Sankthans ved søen |   |   |   |   |   | x |   |   |   |   |   |   | LBR
Kulturnat          |   |   |   |   |   |   |   |   | x | x |   |   | AJN
""",
        ),
        reads=[
            reads("Bogmessen", period=period("2021-03-01", "2021-03-31"), responsible=["CHO"]),
            reads("Sankthans ved søen", period=period("2021-06-01", "2021-06-30"), responsible=["LBR"]),
            reads("Kulturnat", period=period("2021-09-01", "2021-10-31"), responsible=["AJN"]),
        ],
    ),
    case(
        "quarters-beside-a-deadline",
        "A chart of quarters with fills beside a deadline in words.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Indsats                  | Q1 | Q2 | Q3 | Q4 | Ansvarlig
Ny skiltning             | ▓  | ▓  |    |    | NVA
Natbibliotek             |    |    | ▓  |    | TBR
Evaluering af åbningstid |    |    |    | ▓  | MKH
""",
        ),
        reads=[
            reads("Ny skiltning", period=period("2021-01-01", "2021-06-30"), responsible=["NVA"]),
            reads("Natbibliotek", period=period("2021-07-01", "2021-09-30"), responsible=["TBR"]),
            reads("Evaluering af åbningstid", period=period("2021-10-01", "2021-12-31"), responsible=["MKH"]),
        ],
    ),
    case(
        "months-with-words",
        "In some months stands what happens then, which must not be lost.",
        "Årshjul 2021.xlsx",
        sheet(
            "Årshjul",
            """
Indsats            | Frist      | Marts        | April  | Maj
Litteraturfestival | 2021-05-22 | Program klar | Presse | Afvikling
Frøbibliotek       | 2021-04-30 | x            | x      |
""",
        ),
        reads=[
            reads("Litteraturfestival", period=ANYTHING,
                  notes=["Marts: Program klar", "April: Presse", "Maj: Afvikling"]),
            reads("Frøbibliotek", period=ANYTHING),
        ],
    ),
)
# fmt: on
