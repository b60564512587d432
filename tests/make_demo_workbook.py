"""Makes the demo's earlier plan, `resources/demo/handlingsplan-2021.xlsx`, again.

The committed workbook is what the demo imports: a year's plan as a planner would have kept it in
Excel, with headings and help lines of its own. Change the plan here, then run

    python tests/make_demo_workbook.py

and commit both. The same text gives the same bytes with the same openpyxl, so an unchanged plan
leaves no difference behind. The people, numbers and events are invented; initials name nobody.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.worksheet import Worksheet

WORKBOOK = Path(__file__).parents[1] / "resources" / "demo" / "handlingsplan-2021.xlsx"

READING = "Læsning, dannelse og kultur"
LEARNING = "Læring, teknologiglæde og skaberkultur"
ACTIVE = "Den aktive borger, relationer og bæredygtige løsninger"

HEADING_ROW = 6
HEADINGS = {  # and how wide their columns are
    "Spor": 21,
    "Aktivitet/Indsats": 24,
    "Hvad vil vi?": 40,
    "Succeskriterier": 34,
    "Målgruppe": 19,
    "Ansvarlig": 10.5,
    "Samarbejdspartnere": 22,
    "Sted": 12.5,
    "Tidsplan": 13,
    "Økonomi": 14,
    "Verdensmål": 11.5,
    "Status": 12.5,
    "Bemærkninger": 36,
}


class Row(NamedTuple):
    """One line of the sheet, in the order of the headings."""

    track: str
    title: str
    what: str
    success: str
    target_group: str
    responsible: str
    partners: str
    place: str
    time: str
    money: str
    sdgs: str | int
    state: str
    remark: str


ROWS = (
    Row(
        READING,
        "Læseklubber for teenagere",
        "Unge mødes i faste læseklubber, vælger selv bøgerne og giver dem videre til hinanden. "
        "Vi leverer rammerne, bøgerne og kakaoen.",
        "To klubber med mindst otte unge i hver\nDe unge vælger selv mindst halvdelen af bøgerne",
        "Unge 13-16 år", "MKH", "Ungdomsskolen, Skolernes læringscentre", "Ballerup, Måløv", "løbende", "12.000 kr.",
        "4 og 10", "I gang",
        "Klubben i Måløv mødtes online indtil maj. Begge klubber vil gerne fortsætte.",
    ),
    Row(
        READING,
        "Sommerbogen 2021",
        "Børn låner, læser og anmelder bøger hele sommeren. Læseglæden skal ikke holde ferie.",
        "300 børn gennemfører\nMindst 40 af dem har ikke været med før",
        "Børn 6-12 år", "AJN", "SFO'er, Fritidsklubber", "Ballerup, Skovlunde, Måløv", "juni-august", "40.000 kr.",
        "3, 4", "Gennemført",
        "312 børn gennemførte, 57 af dem for første gang.",
    ),
    Row(
        READING,
        "Bogstart i Hedeparken",
        "Vi besøger småbørnsfamilier derhjemme med en bogpakke og en snak om sprog og højtlæsning.",
        "60 familier får besøg\nMindst halvdelen af familierne låner bøger bagefter",
        "Familier med børn 0-3 år", "MKH, SSP", "Sundhedsplejen, Boligsociale medarbejdere", "Ballerup", "hele året",
        "30.000 kr.", "4, 10, 17", "I gang",
        "41 familier fik besøg. Besøgene lå stille under nedlukningen.",
    ),
    Row(
        READING,
        "Litterære gåture i Skovlunde",
        "Vi tager litteraturen med udenfor: oplæsning, stop på ruten og kaffe på termokanden. "
        "En vej ind for dem, der ikke selv kommer i huset.",
        "Fire gåture med mindst 15 deltagere på hver",
        "Voksne, Seniorer", "CHO", "Aftenskolerne, Seniorklubben", "Skovlunde", "forår 2021", "8.000 kr.",
        "3 og 4", "Gennemført",
        "I gennemsnit 18 deltagere. Flere spørger, om der kommer en efterårsrute.",
    ),
    Row(
        LEARNING,
        "Makerspace på skoleskemaet",
        "Klasserne kommer med et problem fra undervisningen og går hjem med en prototype, de selv har bygget.",
        "24 klasser fra 4.-7. klassetrin deltager\nLærerne giver forløbet mindst 4 ud af 5",
        "Skoleelever", "TBR/NVA", "Folkeskolerne, Skolernes læringscentre", "Ballerup", "2. halvår", "35.000 kr.",
        "4, 9", "I gang",
        "14 klasser nåede det. De sidste ti er skrevet op til næste skoleår.",
    ),
    Row(
        LEARNING,
        "IT-café for seniorer",
        "Frivillige og medarbejdere hjælper med telefonen, borger.dk og Digital Post. "
        "Der er tid til alle spørgsmål, også dem, man har stillet før.",
        "30 åbne cafégange\nOtte ud af ti siger, at de kan mere selv bagefter",
        "Seniorer", "KLA", "Ældre Sagen, Borgerservice", "Ballerup, Skovlunde", "løbende", "10.000 kr.",
        10, "i gang",
        "Det blev til 22 cafégange. Mange spørger efter hjælp til MitID.",
    ),
    Row(
        LEARNING,
        "Efterårsferie i værkstedet",
        "Fem dage, hvor børn og voksne sammen bygger noget, der lyser, larmer eller bevæger sig.",
        "150 deltagere i løbet af ugen",
        "Børnefamilier", "NVA", "Ungdomsskolen", "Ballerup", "uge 42", "15.000 kr.",
        "4, 9", "Gennemført",
        "186 deltagere. Loddekolberne var mest populære.",
    ),
    Row(
        LEARNING,
        "Studiecafé for gymnasieelever",
        "En rolig eftermiddag om ugen med hjælp til opgaver, kilder og informationssøgning.",
        "20 eftermiddage\nMindst 12 elever hver gang",
        "Elever på ungdomsuddannelser", "LTH", "Ungdomsuddannelserne", "Ballerup", "1. kvartal", "inden for rammen",
        "4 og 8", "Sat på pause",
        "Kom ikke i gang på grund af nedlukningen. Gymnasiet vil gerne prøve igen.",
    ),
    Row(
        ACTIVE,
        "Byttemarked og reparationscafé",
        "Tag noget med, og tag noget andet hjem. Frivillige reparerer lamper, cykler og strømper, "
        "mens ejeren kigger med.",
        "Tre arrangementer med mindst 100 besøgende på hvert\nMindst 60 ting bliver repareret",
        "Alle borgere", "SSP", "Frivilligcentret, Genbrugsstationen", "Ballerup, Skovlunde", "maj, august og november",
        "20.000 kr.", "12 og 13", "I gang",
        "Arrangementet i maj blev aflyst. 74 ting fik nyt liv ved de to andre.",
    ),
    Row(
        ACTIVE,
        "Debatter før kommunalvalget",
        "Kandidaterne møder borgerne ved kaffebordene i stedet for på scenen. De unge stiller de første spørgsmål.",
        "Fire debatter, en i hvert hus og en på en ungdomsuddannelse\n250 deltagere i alt",
        "Voksne, Førstegangsvælgere", "LTH", "Aftenskolerne, Ungdomsuddannelserne", "Ballerup, Skovlunde, Måløv",
        "oktober-november", "25.000 kr.", "16, 17", "Gennemført",
        "283 deltagere. De unge blev længe.",
    ),
    Row(
        ACTIVE,
        "Frivilligcafé i Skovlunde",
        "En café drevet af frivillige, hvor nye borgere får en kop kaffe og et netværk.",
        "Åbent hver anden uge\nMindst seks faste frivillige",
        "Tilflyttere", "RDA", "Frivilligcentret", "Skovlunde", "marts-december", "14.000 kr.",
        "3, 11", "Udgået",
        "Der var ikke frivillige nok efter genåbningen. Pengene gik til byttemarkedet.",
    ),
    Row(
        ACTIVE,
        "Frøbibliotek i Måløv",
        "Lån frø, så dem, og aflever nye efter høsten. Bøgerne om dyrkning står lige ved siden af.",
        "100 udlånte poser frø\nMindst 20 låntagere, der afleverer egne frø",
        "Haveejere, Børnefamilier", "RDA", "Haveforeningerne", "Måløv", "2. kvartal", "6.000 kr.",
        "11, 13", "I gang",
        "88 poser lånt ud. Flere vil først aflevere frø til foråret, så vi fortsætter.",
    ),
)

TOTAL = "215.000 kr."

_INK, _ACCENT, _QUIET = "FF1F2933", "FF1F4E79", "FF5B6770"
_LINE = Side(style="thin", color="FFBFC7CF")
_BOX = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_TRACK_TINTS = {READING: "FFEFEAF6", LEARNING: "FFE4F1F0", ACTIVE: "FFF8EBE3"}
_STATE_TINTS = {"gennemført": "FFDDEFE0", "i gang": "FFFFF4D6", "sat på pause": "FFECEEF0", "udgået": "FFF6DEDC"}
_CENTRED = {"Ansvarlig", "Tidsplan", "Verdensmål", "Status"}


def workbook() -> Workbook:
    """The plan of 2021 as an openpyxl workbook."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Handlingsplan 2021"
    _top(sheet)
    _headings(sheet)
    for number, row in enumerate(ROWS, start=HEADING_ROW + 1):
        _line(sheet, number, row)
    _foot(sheet, HEADING_ROW + len(ROWS) + 1)
    _page(sheet)
    return book


def _top(sheet: Worksheet) -> None:
    last = len(HEADINGS)
    lines = (
        (1, "Handlingsplan 2021 – Ballerup Bibliotekerne", Font(name="Calibri", size=20, bold=True, color=_ACCENT), 30),
        (2, "Under Strategi 2020-2023", Font(name="Calibri", size=12, color=_INK), 18),
        (
            3,
            "Én indsats på hver linje. Skriv initialer under Ansvarlig. Status er: Ikke startet, I gang, "
            "Sat på pause, Gennemført eller Udgået. Beløb er uden løn.",
            Font(name="Calibri", size=10, italic=True, color=_QUIET),
            16,
        ),
    )
    for row, text, font, height in lines:
        sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=last)
        cell = sheet.cell(row, 1, text)
        cell.font, cell.alignment = font, Alignment(vertical="center")
        sheet.row_dimensions[row].height = height
    dated = sheet.cell(4, last, "Sidst rettet 14.12.2021 / MKH")
    dated.font, dated.alignment = Font(name="Calibri", size=9, color=_QUIET), Alignment(horizontal="right")


def _headings(sheet: Worksheet) -> None:
    for column, (heading, width) in enumerate(HEADINGS.items(), start=1):
        cell = sheet.cell(HEADING_ROW, column, heading)
        cell.font = Font(name="Calibri", size=11, bold=True, color="FFFFFFFF")
        cell.fill = PatternFill("solid", fgColor=_ACCENT)
        cell.alignment = Alignment(vertical="center", wrap_text=True)
        cell.border = _BOX
        sheet.column_dimensions[cell.column_letter].width = width
    sheet.row_dimensions[HEADING_ROW].height = 24


def _line(sheet: Worksheet, number: int, row: Row) -> None:
    for column, (heading, value) in enumerate(zip(HEADINGS, row, strict=True), start=1):
        cell = sheet.cell(number, column, value)
        cell.font = Font(name="Calibri", size=10, bold=heading == "Aktivitet/Indsats", color=_INK)
        cell.border = _BOX
        across = "right" if heading == "Økonomi" else "center" if heading in _CENTRED else None
        cell.alignment = Alignment(vertical="top", wrap_text=True, horizontal=across)
        if heading == "Spor":
            cell.fill = PatternFill("solid", fgColor=_TRACK_TINTS[row.track])
        if heading == "Status":
            cell.fill = PatternFill("solid", fgColor=_STATE_TINTS[row.state.lower()])
    sheet.row_dimensions[number].height = 13.5 * _lines_of(row) + 6


def _lines_of(row: Row) -> int:
    """How many lines the fullest cell of the row needs, roughly."""

    def lines(text: str, width: float) -> int:
        return sum(1 + int(len(part) // (width * 1.02)) for part in text.split("\n"))

    return max(lines(str(value), width) for value, width in zip(row, HEADINGS.values(), strict=True))


def _foot(sheet: Worksheet, number: int) -> None:
    values = {1: "I alt", list(HEADINGS).index("Økonomi") + 1: TOTAL}
    for column in range(1, len(HEADINGS) + 1):
        cell = sheet.cell(number, column, values.get(column))
        cell.font = Font(name="Calibri", size=10, bold=True, color=_INK)
        cell.border = Border(top=Side(style="medium", color=_ACCENT))
        cell.alignment = Alignment(horizontal="right" if column > 1 else None, vertical="center")
    sheet.row_dimensions[number].height = 20


def _page(sheet: Worksheet) -> None:
    sheet.freeze_panes = sheet.cell(HEADING_ROW + 1, 3)
    sheet.sheet_view.showGridLines = False
    sheet.sheet_view.zoomScale = 90
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 8  # A3
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = f"{HEADING_ROW}:{HEADING_ROW}"
    sheet.oddFooter.center.text = "Side &P af &N"


def packed(book: Workbook) -> bytes:
    """The workbook's file, with 14 December 2021 wherever openpyxl writes the present moment."""
    written, fixed = io.BytesIO(), io.BytesIO()
    book.properties.creator = "Ballerup Bibliotekerne"
    book.properties.title = "Handlingsplan 2021"
    book.save(written)
    with zipfile.ZipFile(written) as parts, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as out:
        for part in _sorted(parts.infolist()):
            content = parts.read(part)
            if part.filename == "docProps/core.xml":
                content = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", b"2021-12-14T14:20:00Z", content)
            info = zipfile.ZipInfo(part.filename, date_time=(2021, 12, 14, 14, 20, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            out.writestr(info, content)
    return fixed.getvalue()


def _sorted(parts: Iterable[zipfile.ZipInfo]) -> list[zipfile.ZipInfo]:
    """The list of contents first, as every reader expects, then by name."""
    return sorted(parts, key=lambda part: (part.filename != "[Content_Types].xml", part.filename))


if __name__ == "__main__":
    WORKBOOK.write_bytes(packed(workbook()))
    print(f"{WORKBOOK}: {len(ROWS)} initiatives")
