"""Files that hold no plan: nothing is read from them, and the program says why."""

from __future__ import annotations

from importing.corpus.vocabulary import case, sheet

_NO_TABLE = ["import_no_table", "no_table"]

# fmt: off
CASES = (
    case(
        "no-plan-statistics",
        "Visits by month.",
        "Besøgstal 2021.xlsx",
        sheet(
            "2021",
            """
Besøgstal 2021
Måned   | Ballerup | Skovlunde | Måløv | I alt
Januar  | 12040    | 3310      | 2875  | 18225
Februar | 11020    | 3502      | 2640  | 17162
Marts   | 13190    | 3700      | 2990  | 19880
""",
        ),
        says=_NO_TABLE,
    ),
    case(
        "no-plan-price-list",
        "A supplier's price list.",
        "Prisliste 2021.xlsx",
        sheet(
            "Priser",
            """
Varenr. | Beskrivelse        | Pris     | Enhed
10-220  | Reol, birk, 90 cm  | 1.495,00 | stk.
10-221  | Reol, birk, 120 cm | 1.795,00 | stk.
11-001  | Bogvogn med hjul   | 2.250,00 | stk.
""",
        ),
        says=_NO_TABLE,
    ),
    case(
        "no-plan-contact-list",
        "Names and telephone numbers.",
        "Telefonliste 2021.xlsx",
        sheet(
            "Ark1",
            """
Navn                 | Initialer | Afdeling  | Telefon
Mette Krogh Hansen   | MKH       | Ballerup  | 44773001
Anders Juul Nielsen  | AJN       | Skovlunde | 44773002
Sofie Spang Petersen | SSP       | Måløv     | 44773003
""",
        ),
        says=_NO_TABLE,
    ),
    case(
        "no-plan-budget",
        "The year's accounts by account number.",
        "Budget 2021.xlsx",
        sheet(
            "Budget",
            """
Konto   | Tekst      | Budget 2021 | Forbrug    | Rest
3.32.50 | Materialer | 4.200.000   | 3.150.000  | 1.050.000
3.32.51 | Løn        | 18.400.000  | 13.900.000 | 4.500.000
3.32.52 | IT         | 1.100.000   | 870.000    | 230.000
""",
        ),
        says=_NO_TABLE,
    ),
    case(
        "no-plan-rota",
        "Who stands at the desk when.",
        "Vagtplan 2021.xlsx",
        sheet(
            "Uge 10",
            """
Uge 10 | Mandag | Tirsdag | Onsdag | Torsdag | Fredag
10-14  | MKH    | AJN     | SSP    | CHO     | LBR
14-18  | TBR    | NVA     | MKH    | AJN     | SSP
""",
        ),
        says=_NO_TABLE,
    ),
    case(
        "no-plan-minutes",
        "A page of text.",
        "Referat 2021.xlsx",
        sheet(
            "Referat",
            """
Referat af ledermøde 12. januar 2021
Til stede: MKH, AJN, SSP
Vi talte om handlingsplanen for næste år.
Næste møde er den 2. februar.
""",
        ),
        says=_NO_TABLE,
    ),
    case(
        "no-plan-empty-form",
        "Last year's form with headings and no initiative yet.",
        "Skabelon 2021.xlsx",
        sheet("Plan", "Handlingsplan 2021\nIndsats | Beskrivelse | Ansvarlig | Tidsplan | Økonomi"),
        says=["no_rows", *_NO_TABLE],
    ),
    case(
        "no-plan-survey",
        "Answers to a survey of users.",
        "Brugerundersøgelse 2021.xlsx",
        sheet(
            "Svar",
            """
Spørgsmål                             | Meget tilfreds | Tilfreds | Utilfreds | Ved ikke
Hvor tilfreds er du med åbningstiden? | 210            | 145      | 33        | 12
Hvor tilfreds er du med materialerne? | 180            | 170      | 41        | 9
""",
        ),
        says=_NO_TABLE,
    ),
    case(
        "no-plan-loans-csv",
        "A list of loans out of the library system.",
        "udlaan 2021.csv",
        sheet(
            "udlaan",
            """
Titel         | Forfatter       | Udlån | Reserveringer
Sommerfuglene | Hanne Vibe Holm | 212   | 14
Huset ved åen | Per Lund        | 187   | 9
Vinterlys     | Karen Bro       | 143   | 3
""",
        ),
        encoding="cp1252",
        says=_NO_TABLE,
    ),
)
# fmt: on
