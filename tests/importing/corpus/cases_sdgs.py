"""The UN's goals, as sheets name them."""

from __future__ import annotations

from importing.corpus.vocabulary import case, reads, sheet

# fmt: off
CASES = (
    case(
        "sdgs-in-one-cell",
        "Every way to write them in one cell: numbers, names, targets, with words around.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Indsats                 | Verdensmål
Sommerbogen             | 3, 4 og 10
Bogstart                | Verdensmål 4: Kvalitetsuddannelse
Lydbøger i hjemmeplejen | '4.7
Makerspace              | SDG 4 / 17
Byhaven                 | 11
Klimaklub               | Mål 12 og 13
Sprogcafé               | 4⏎10⏎16
Datadannelse            | 4.4, 4.6 og 9
Ord på recept           | Sundhed og trivsel
Folkemøde               | Nr. 16 Fred, retfærdighed og stærke institutioner⏎Nr. 17 Partnerskaber for handling
Frivilligfest           | #3 #11 #17
Natbibliotek            | FN-mål 4, delmål 4.6
""",
        ),
        reads=[
            reads("Sommerbogen", sdgs=[3, 4, 10]),
            reads("Bogstart", sdgs=[4]),
            reads("Lydbøger i hjemmeplejen", sdgs={4: ["4.7"]}),
            reads("Makerspace", sdgs=[4, 17]),
            reads("Byhaven", sdgs=[11]),
            reads("Klimaklub", sdgs=[12, 13]),
            reads("Sprogcafé", sdgs=[4, 10, 16]),
            reads("Datadannelse", sdgs={4: ["4.4", "4.6"], 9: []}),
            reads("Ord på recept", sdgs=[3]),
            reads("Folkemøde", sdgs=[16, 17]),
            reads("Frivilligfest", sdgs=[3, 11, 17]),
            reads("Natbibliotek", sdgs={4: ["4.6"]}),
        ],
    ),
    case(
        "sdgs-typed-as-numbers",
        "Excel keeps 4 as a number and 4.7 as another; a list is text.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Indsats     | SDG'er
Kodeklub    | 4
Robotløb    | 4.7
Grøn guide  | 12; 13
Byttemarked | 12
""",
        ),
        reads=[
            reads("Kodeklub", sdgs=[4]),
            reads("Robotløb", sdgs={4: ["4.7"]}),
            reads("Grøn guide", sdgs=[12, 13]),
            reads("Byttemarked", sdgs=[12]),
        ],
    ),
    case(
        "a-column-per-sdg",
        "Seventeen narrow columns under “Verdensmål”, with x.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Indsats     | Ansvarlig | FN's verdensmål | « | « | « | « | « | « | « | « | «  | «  | «  | «  | «  | «  | «  | «
^           | ^         | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17
Sommerbogen | AJN       |   |   | x | x |   |   |   |   |   | x  |    |    |    |    |    |    |
Makerspace  | TBR       |   |   |   | X |   |   |   |   | x |    |    |    |    |    |    |    | x
Byhaven     | LBR       |   |   |   |   |   |   |   |   |   |    | x  | x  | x  |    | x  |    |
""",
        ),
        reads=[
            reads("Sommerbogen", responsible=["AJN"], sdgs=[3, 4, 10]),
            reads("Makerspace", responsible=["TBR"], sdgs=[4, 9, 17]),
            reads("Byhaven", responsible=["LBR"], sdgs=[11, 12, 13, 15]),
        ],
    ),
    case(
        "a-column-per-chosen-sdg",
        "Only the strategy's goals have a column, each with number and name; the marks differ.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Indsats      | 3. Sundhed og trivsel | 4. Kvalitetsuddannelse | 10. Mindre ulighed | 17. Partnerskaber for handling | Ansvarlig
Læsevenner   |                       | ✓                      | ✓                  | ✓                              | AJN
Babyrytmik   | ●                     |                        |                    | ●                              | SSP
Ordblindeuge |                       | 1                      | 1                  |                                | MKH
""",
        ),
        reads=[
            reads("Læsevenner", sdgs=[4, 10, 17], responsible=["AJN"]),
            reads("Babyrytmik", sdgs=[3, 17], responsible=["SSP"]),
            reads("Ordblindeuge", sdgs=[4, 10], responsible=["MKH"]),
        ],
    ),
    case(
        "a-column-per-sdg-named-sdg",
        "The columns are called SDG 3, SDG 4 …; some cells say why instead of an x.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Indsats                  | SDG 3 | SDG 4 | SDG 11 | Status
Højtlæsning på plejehjem | x     |       |        | I gang
Studiecafé               |       | x     |        | Gennemført
Naboaften                | x     |       | x      | I gang
""",
        ),
        reads=[
            reads("Højtlæsning på plejehjem", sdgs=[3], state="in_progress"),
            reads("Studiecafé", sdgs=[4], state="done"),
            reads("Naboaften", sdgs=[3, 11], state="in_progress"),
        ],
    ),
    case(
        "sdg-primary-and-secondary",
        "Two columns: the goal that matters most, and others.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Indsats          | Primært verdensmål | Øvrige verdensmål
Litterære gåture | 3                  | 11, 17
Digital hjælp    | 4                  | 9 og 10
""",
        ),
        reads=[reads("Litterære gåture", sdgs=[3, 11, 17]), reads("Digital hjælp", sdgs=[4, 9, 10])],
    ),
)
# fmt: on
