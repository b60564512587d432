"""One plan in every kind of file."""

from __future__ import annotations

from importing.corpus.vocabulary import LEARNING, READING, Case, case, goal, period, reads, sheet, until

_PLAN = sheet(
    "Plan",
    """
Handlingsplan 2021 for Ballerup Bibliotekerne
Udfyldes inden 1. december

Hovedspor | Indsats | Mål | Målgruppe | Ansvarlig | Frist | Økonomi | Verdensmål | Status | Bemærkning
Læsning, dannelse og kultur | Åbne læsekredse på gården | Flere ældre læser, også i Måløv | Ældre, pårørende | MKH/SSP | 2021-11-30 | 25.000 kr. | 3, 4 og 10 | I gang | Gården hedder "Æblegården"
^ | Højtlæsning i børnehøjde | Alle børnehaver får besøg⏎Pædagogerne læser med | Børn 3-6 år | AJN | 2021-06-18 | 12500.5 | 4 | Gennemført |
Læring, teknologiglæde og skaberkultur | Kodeklub; for øvede | 20 børn bliver hele året | Børn 9-12 år | TBR | 2021-12-10 | inden for rammen | 4, 9 | Ikke startet | 100 % bemandet

I alt | | | | | | 37500.5
""",
)
# fmt: off
_READS = [
    reads("Åbne læsekredse på gården", track=READING, goals=["Flere ældre læser, også i Måløv"], target_groups=["Ældre", "pårørende"],
          responsible=["MKH", "SSP"], period=until("2021-11-30"), budget=25000, sdgs=[3, 4, 10], state="in_progress",
          notes=['Bemærkning: Gården hedder "Æblegården"']),
    reads("Højtlæsning i børnehøjde", track=READING, goals=["Alle børnehaver får besøg", "Pædagogerne læser med"],
          target_groups=["Børn 3-6 år"], responsible=["AJN"], period=until("2021-06-18"), budget=12500.5, sdgs=[4], state="done"),
    reads("Kodeklub; for øvede", track=LEARNING, goals=["20 børn bliver hele året"], target_groups=["Børn 9-12 år"],
          responsible=["TBR"], period=until("2021-12-10"), funding="inden for rammen", sdgs=[4, 9], state="not_started",
          notes=["Bemærkning: 100 % bemandet"]),
]


def _kind(name: str, about: str, file: str, **options: str) -> Case:
    return case(f"kind-{name}", about, file, _PLAN, reads=_READS, **options)  # type: ignore[arg-type]


CASES = (
    _kind("xlsx", "An Excel workbook.", "Handlingsplan 2021.xlsx"),
    _kind("xlsm", "A workbook with macros, which are never run.", "Handlingsplan 2021.xlsm"),
    _kind("xltx", "A template.", "Handlingsplan 2021.xltx"),
    _kind("xlsb", "A binary workbook; its dates are serial numbers.", "Handlingsplan 2021.xlsb"),
    _kind("xls", "Excel 97 to 2003.", "Handlingsplan 2021.xls"),
    _kind("ods", "LibreOffice.", "Handlingsplan 2021.ods"),
    _kind("csv-cp1252", "What Danish Excel saves as csv: semicolons, the old Windows encoding.", "Handlingsplan 2021.csv", encoding="cp1252"),
    _kind("csv-utf8-bom", "“CSV UTF-8”: a mark in front, semicolons.", "Handlingsplan 2021.csv", encoding="utf-8-sig"),
    _kind("csv-utf8-comma", "UTF-8 without a mark, commas, as programs write it.", "Handlingsplan 2021.csv", encoding="utf-8", separator=","),
    _kind("csv-sep-line", "The first line names the separator.", "Handlingsplan 2021.csv", encoding="cp1252", first_line="sep=;\r\n"),
    _kind("tsv", "Separated by tabs.", "Handlingsplan 2021.tsv", encoding="utf-8"),
    case(
        "xls-with-bands-and-merges",
        "Excel 97 with a merged title, bands and a hidden sheet.",
        "Handlingsplan 2021.xls",
        sheet(
            "Plan",
            """
Handlingsplan 2021 | «         | «
Indsats     | Ansvarlig | Frist
Hovedspor 1: Læsning, dannelse og kultur | «         | «
Sommerbogen | AJN       | 2021-08-31
Hovedspor 2: Læring, teknologiglæde og skaberkultur | «         | «
Makerspace  | TBR       | 2021-12-17
""",
        ),
        sheet("Gamle indsatser", "Indsats | Ansvarlig\nBogbussen | LBR", hidden=True),
        reads=[
            reads("Sommerbogen", track=READING, responsible=["AJN"], period=until("2021-08-31")),
            reads("Makerspace", track=LEARNING, responsible=["TBR"], period=until("2021-12-17")),
        ],
    ),
    case(
        "ods-with-goals-below",
        "LibreOffice, an initiative over several merged rows and a hidden sheet.",
        "Handlingsplan 2021.ods",
        sheet(
            "Plan",
            """
Indsats    | Mål                      | Ansvarlig | Periode
Læsevenner | Ti voksne melder sig     | AJN       | hele året
^          | Hver skole får to venner | ^         | ^
Babycafé   | Forældre finder hinanden | SSP       | forår
""",
        ),
        sheet("Lister", "AJN\nSSP", hidden=True),
        reads=[
            reads("Læsevenner", goals=["Ti voksne melder sig", "Hver skole får to venner"], responsible=["AJN"],
                  period=period("2021-01-01", "2021-12-31", "hele året")),
            reads("Babycafé", goals=["Forældre finder hinanden"], responsible=["SSP"],
                  period=period("2021-03-01", "2021-05-31", "forår")),
        ],
    ),
    case(
        "csv-ragged",
        "A csv with blank lines above, rows of different length and separators at the ends of the lines.",
        "Handlingsplan 2021.csv",
        sheet(
            "Plan",
            """

Indsats   | Ansvarlig | Periode |
Sangaften | CHO       | forår   |  |

Brætspil for alle
Naboaften | LBR       |         |  |
""",
        ),
        encoding="cp1252",
        reads=[
            reads("Sangaften", responsible=["CHO"], period=period("2021-03-01", "2021-05-31", "forår")),
            reads("Brætspil for alle"),
            reads("Naboaften", responsible=["LBR"]),
        ],
    ),
    case(
        "csv-with-bands-and-line-breaks",
        "A csv with a title, bands, quoted cells with line breaks and separators, and a total.",
        "Handlingsplan 2021.csv",
        sheet(
            "Plan",
            """
Handlingsplan 2021
Indsats     | Mål                          | Samarbejdspartnere | Økonomi
Hovedspor 1: Læsning, dannelse og kultur
Sommerbogen | Flere læser⏎Flere drenge     | Skolerne; SFO'erne | 40.000 kr.
Hovedspor 2: Læring, teknologiglæde og skaberkultur
Robotløb    | Børn bygger, koder og griner | Ungdomsskolen      | 5.000,00
I alt       |                              |                    | 45.000
""",
        ),
        encoding="cp1252",
        reads=[
            reads("Sommerbogen", track=READING, goals=["Flere læser", "Flere drenge"], partners=["Skolerne", "SFO'erne"], budget=40000),
            reads("Robotløb", track=LEARNING, goals=[goal("Børn bygger, koder og griner")], partners=["Ungdomsskolen"], budget=5000),
        ],
    ),
)
# fmt: on
