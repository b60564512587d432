"""Workbooks of several sheets and years, and what Excel adds: hidden parts, formulas, errors, comments."""

from __future__ import annotations

from importing.corpus.vocabulary import CITIZENS, READING, case, period, reads, sheet, until

_2020 = sheet("2020", "Indsats | Ansvarlig | Status\nSommerbogen 2020 | AJN | Gennemført\nBogstart | MKH | I gang")
_2021 = sheet(
    "2021",
    "Indsats | Ansvarlig | Status\nSommerbogen 2021 | AJN | I gang\nNaboaften | LBR | Ikke startet",
)
_READS_2021 = [
    reads("Sommerbogen 2021", responsible=["AJN"], state="in_progress"),
    reads("Naboaften", responsible=["LBR"], state="not_started"),
]

# fmt: off
CASES = (
    case(
        "several-years-one-asked-for",
        "A sheet for each year; 2021 is asked for, 2020 is left out.",
        "Handlingsplaner.xlsx", _2020, _2021, asked=2021, reads=_READS_2021,
    ),
    case(
        "several-years-none-asked-for",
        "A sheet for each year and nobody says which: refused with the years found.",
        "Handlingsplaner.xlsx", _2020, _2021, says=["import_year_unknown"],
    ),
    case(
        "year-in-the-title-only",
        "Neither file nor sheet name the year; the title does, beside the strategy's span and a date.",
        "Plan til ledermøde.xlsx",
        sheet(
            "Ark1",
            """
Handlingsplan 2021
Strategi 2020-2023 · opdateret 14-12-2020
Indsats     | Ansvarlig
Stilleaften | LBR
Kodeklub    | TBR
""",
        ),
        reads=[reads("Stilleaften", responsible=["LBR"]), reads("Kodeklub", responsible=["TBR"])],
    ),
    case(
        "year-asked-for-only",
        "No year anywhere; a person says it.",
        "plan.xlsx",
        sheet("Ark1", "Indsats | Frist\nStilleaften | 1. juni\nKodeklub | efterår"),
        asked=2021,
        reads=[reads("Stilleaften", period=until("2021-06-01")),
               reads("Kodeklub", period=until("2021-11-30", "efterår"))],
    ),
    case(
        "guide-and-lists-beside-the-plan",
        "A sheet of instructions, the plan, a sheet of statistics and a hidden list.",
        "Handlingsplan 2021.xlsx",
        sheet("Vejledning", "Sådan udfylder du planen\n1. Skriv indsatsens titel\n2. Vælg hovedspor på listen\n3. Skriv initialer på den ansvarlige"),
        sheet(
            "Plan",
            """
Indsats       | Hovedspor                                              | Ansvarlig
Ord på recept | Læsning, dannelse og kultur                            | LBR
Grøn guide    | Den aktive borger, relationer og bæredygtige løsninger | CHO
""",
        ),
        sheet("Besøgstal", "Måned | Ballerup | Skovlunde | Måløv\nJanuar | 12040 | 3310 | 2875\nFebruar | 11020 | 3502 | 2640"),
        sheet("Lister", "Hovedspor\nLæsning, dannelse og kultur", hidden=True),
        reads=[
            reads("Ord på recept", track=READING, responsible=["LBR"]),
            reads("Grøn guide", track=CITIZENS, responsible=["CHO"]),
        ],
    ),
    case(
        "hidden-rows-and-columns",
        "A row and a column are hidden: they count, and they are read.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Indsats      | Målgruppe | Ansvarlig
Kulturnat    | Alle      | AJN
Natbibliotek | Unge      | TBR
Byvandring   | Voksne    | LBR
""",
            hidden_rows=[3],
            hidden_columns=["B"],
        ),
        reads=[
            reads("Kulturnat", target_groups=["Alle"], responsible=["AJN"]),
            reads("Natbibliotek", target_groups=["Unge"], responsible=["TBR"]),
            reads("Byvandring", target_groups=["Voksne"], responsible=["LBR"]),
        ],
    ),
    case(
        "formulas-with-values",
        "Formulas whose values Excel kept: numbers, a total, a text put together.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Nr.        | Indsats                 | Økonomi        | Ansvarlig
=ROW()-1→1 | Fortælletelt            | =11000*2→22000 | MKH
=ROW()-1→2 | ="Robot"&"løb"→Robotløb | 5000           | TBR
           | I alt                   | =SUM(C2:C3)→27000
""",
        ),
        reads=[
            reads("Fortælletelt", number=1, budget=22000, responsible=["MKH"]),
            reads("Robotløb", number=2, budget=5000, responsible=["TBR"]),
        ],
    ),
    case(
        "formulas-without-values",
        "A file that a program wrote: its formulas have no values. The cells are named, the rows stand.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Indsats      | Økonomi  | Ansvarlig
Fortælletelt | =11000*2 | MKH
Robotløb     | 5000     | TBR
""",
        ),
        reads=[reads("Fortælletelt", responsible=["MKH"]), reads("Robotløb", budget=5000, responsible=["TBR"])],
    ),
    case(
        "cells-with-errors",
        "A lookup that failed stands in a cell; it is no value, and the row stands.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Indsats           | Ansvarlig | Økonomi
Læsespor          | #N/A      | 12000
Brætspil for alle | TBR       | #REF!
Sangaften         | CHO       | 3000
""",
        ),
        reads=[
            reads("Læsespor", budget=12000),
            reads("Brætspil for alle", responsible=["TBR"]),
            reads("Sangaften", responsible=["CHO"], budget=3000),
        ],
    ),
    case(
        "comments-on-cells",
        "Comments are no cells; what they say is shown and not lost.",
        "Handlingsplan 2021.xlsx",
        sheet("Ark1", "Indsats | Frist\nKrimimessen | 2021-03-20\nBogcafé | 2021-09-01", comments={"A2": "Husk at spørge Camilla", "B3": "eller uge 36"}),
        reads=[reads("Krimimessen", period=until("2021-03-20")), reads("Bogcafé", period=until("2021-09-01"))],
    ),
    case(
        "a-sheet-per-house",
        "A sheet for each house, the same headings in another order, some titles in two houses.",
        "Handlingsplan 2021.xlsx",
        sheet("Ballerup", "Indsats | Ansvarlig | Tidsplan\nStudiecafé | TBR | Q1\nSangaften | CHO | oktober"),
        sheet("Skovlunde", "Ansvarlig | Tidsplan | Indsats\nSSP | forår | Babyrytmik"),
        sheet("Måløv", "Tidsplan | Indsats | Ansvarlig\nefterår | Filmklub | LBR"),
        reads=[
            reads("Studiecafé", responsible=["TBR"], period=period("2021-01-01", "2021-03-31", "Q1")),
            reads("Sangaften", responsible=["CHO"], period=period("2021-10-01", "2021-10-31", "oktober")),
            reads("Babyrytmik", responsible=["SSP"], period=period("2021-03-01", "2021-05-31", "forår")),
            reads("Filmklub", responsible=["LBR"], period=period("2021-09-01", "2021-11-30", "efterår")),
        ],
    ),
    case(
        "overview-and-details",
        "The initiatives stand on a sheet of overview and again, with more, on a sheet of details: one initiative each.",
        "Handlingsplan 2021.xlsx",
        sheet("Overblik", "Indsats | Ansvarlig | Status\nSommerbogen | AJN | Gennemført\nBogstart | MKH | I gang"),
        sheet("Detaljer", "Indsats | Beskrivelse | Målgruppe\nSommerbogen | Læs i ferien | Børn\nBogstart | Bogpakker på besøg | Familier"),
        reads=[
            reads("Sommerbogen", responsible=["AJN"], state="done", description="Læs i ferien", target_groups=["Børn"]),
            reads("Bogstart", responsible=["MKH"], state="in_progress", description="Bogpakker på besøg", target_groups=["Familier"]),
        ],
    ),
    case(
        "an-empty-sheet-first",
        "An empty sheet, a chart's data and then the plan; blanks stand in cells that look empty.",
        "Handlingsplan 2021.xlsx",
        sheet("Ark1", "␣␣"),
        sheet("Plan", "Indsats | Ansvarlig | Målgruppe\nTegneseriens dag | SSP | ␣\nManga for begyndere | TBR | Unge"),
        reads=[reads("Tegneseriens dag", responsible=["SSP"]), reads("Manga for begyndere", responsible=["TBR"], target_groups=["Unge"])],
    ),
)
# fmt: on
