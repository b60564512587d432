"""The committee's workbook: its sheets, its cells, and what it must never do, read back from the file itself."""

from __future__ import annotations

import datetime as dt
import html
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import builders
import pytest
from auditor import audit
from defusedxml import ElementTree
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from planner.columns import GOAL_COLUMNS, PLAN_COLUMNS
from planner.errors import Refused
from planner.exporting import export
from planner.exporting.content import Content, Part
from planner.words import speaking

SHEETS = [
    "Forside", "Overblik", "1 Læsning og kultur", "2 Læring og teknologi", "3 Den aktive borger", "Tværgående",
    "Verdensmål", "Dækning", "Mål", "Sådan måles målene", "Samarbejde og økonomi", "Tidsplan", "Milepæle", "_planner",
]  # fmt: skip


def visible(book: Workbook) -> list[Worksheet]:
    return [sheet for sheet in book if sheet.sheet_state == "visible"]


def column(sheet: Worksheet, heading: str) -> list[object]:
    """The values below a heading, down to the table's end."""
    head = next(cell for row in sheet for cell in row if cell.value == heading)
    table = next(table for table in sheet.tables.values() if f"A{head.row}:" in table.ref)
    last = int(re.sub(r"\D", "", table.ref.split(":")[1]))
    return [sheet.cell(row, head.column).value for row in range(head.row + 1, last + 1)]


def test_sheets_stand_in_the_committees_order(committee: Workbook) -> None:
    assert committee.sheetnames == SHEETS
    assert committee["_planner"].sheet_state == "veryHidden"
    assert [sheet.title for sheet in visible(committee)] == SHEETS[:-1]


def test_it_opens_on_the_front_page(committee: Workbook) -> None:
    assert committee.active is not None
    assert committee.active.title == "Forside"
    assert all(sheet.sheet_view.selection[0].activeCell == "A1" for sheet in committee if not sheet.freeze_panes)


def test_money_and_days_are_real(committee: Workbook) -> None:
    overview = committee["Overblik"]
    assert column(overview, "Start")[0] == dt.datetime(2022, 1, 1)
    assert column(overview, "Økonomi")[:3] == [45000, 60000, 82500.5]
    assert overview["I5"].number_format == '#,##0" kr."'
    assert overview["G5"].number_format == "dd\\-mm\\-yyyy"


def test_together_the_sheets_carry_every_column_that_is_not_internal(committee: Workbook) -> None:
    keys = {row[2] for row in committee["_planner"].values if row[0] == "column"}
    internal = {column.key for column in PLAN_COLUMNS if column.internal}
    assert keys >= {column.key for column in PLAN_COLUMNS} - internal
    assert keys >= {column.key for column in GOAL_COLUMNS}
    assert not keys & internal


@pytest.mark.parametrize("profile", ["committee", "web"])
def test_notes_and_links_are_nowhere_in_the_file(tmp_path: Path, profile: str) -> None:
    secret = builders.initiative(notes="HEMMELIGT", links=("https://hemmeligt.example",))
    export(builders.plan(secret), builders.strategy(), tmp_path / "plan.xlsx", profile=profile, today=builders.TODAY)
    with zipfile.ZipFile(tmp_path / "plan.xlsx") as archive:
        assert not any(b"hemmeligt" in archive.read(name).lower() for name in archive.namelist())


HOSTILE = ["=1+1", "+45 44 77 30 30", "-x", "@SUM(A1)", "\tindrykket", "\rretur", '=HYPERLINK("http://x")', "#N/A", "12-05-2022",
           "emoji 👩‍💻 og شكرا", "_x0041_", "  blanke  ", "linje\nskift", "'citat", "&lt;b&gt; <b>"]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_stays_the_text_it_is(exported: Callable[..., Workbook], text: str) -> None:
    book = exported(builders.initiative(title=text, description=text, goals=(builders.goal(text, text),)))
    cell = book["Overblik"]["B5"]
    assert cell.data_type == "s"
    assert cell.value.replace("_x005F_", "_") == text  # Excel's own way to write what looks like an escape
    assert cell.quotePrefix is text.startswith(("=", "+", "-", "@", "\t", "\r"))
    assert not any(cell.data_type in ("f", "e") for sheet in book for row in sheet for cell in row)


def test_what_xml_forbids_is_left_out_and_told(tmp_path: Path) -> None:
    dirty = builders.initiative(number=7, title="Bog\x00bus\ud800", description="ren")
    report = export(builders.plan(dirty), builders.strategy(), tmp_path / "plan.xlsx", today=builders.TODAY)
    assert [(it.number, it.count) for it in report.removed] == [(7, 2)]
    assert load_workbook(tmp_path / "plan.xlsx")["Overblik"]["B5"].value == "Bogbus"


def test_the_longest_text_goes_on_in_further_rows(exported: Callable[..., Workbook]) -> None:
    words = " ".join(f"ord{number}" for number in range(4000))
    sheet = exported(builders.initiative(number=7, description=words[:32_767], track=builders.READING))[
        "1 Læsning og kultur"
    ]
    pieces = [str(text) for text in column(sheet, "Beskrivelse")]
    joined = " ".join(piece.removeprefix("… ").removesuffix(" …") for piece in pieces)
    assert joined == words[:32_767]
    assert column(sheet, "Nr.")[:2] == [7, "7 (fortsat)"]
    assert all(height.height <= 409 for height in sheet.row_dimensions.values() if height.height)


def test_a_text_that_no_cell_holds_is_refused_by_name(tmp_path: Path) -> None:
    endless = builders.initiative(number=7, title="Festival", description="a" * 32_768, track=builders.READING)
    with pytest.raises(Refused) as refused:
        export(builders.plan(endless), builders.strategy(), tmp_path / "plan.xlsx", today=builders.TODAY)
    assert refused.value.code == "export_text_too_long"
    assert refused.value.facts == {
        "number": 7,
        "title": "Festival",
        "field": "Beskrivelse",
        "length": 32_768,
        "most": 32_767,
    }
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("count", [0, 1, 40, 400])
def test_a_plan_of_any_size_is_written(tmp_path: Path, count: int) -> None:
    export(builders.sample_plan(count), builders.strategy(), tmp_path / "plan.xlsx", today=builders.TODAY)
    book = load_workbook(tmp_path / "plan.xlsx")
    numbers = [number for number in column(book["Overblik"], "Nr.") if number is not None]
    assert numbers == list(range(1, count + 1))


def test_an_initiative_without_a_track_has_a_sheet_too(exported: Callable[..., Workbook]) -> None:
    assert column(exported(builders.initiative(title="Løs ende"))["Uden hovedspor"], "Indsats") == ["Løs ende"]


def test_tables_are_native_named_and_headed_by_unlike_words(committee: Workbook) -> None:
    names = [name for sheet in committee for name in sheet.tables]
    assert len(names) == len(set(names)) == 14
    for sheet in visible(committee):
        for table in sheet.tables.values():
            first, last = table.ref.split(":")
            heads = [cell.value for cell in sheet[f"{first}:{last}"][0]]
            assert [column.name for column in table.tableColumns] == heads
            assert len(set(heads)) == len(heads)


def test_no_cell_of_a_table_is_merged(committee: Workbook) -> None:
    for sheet in visible(committee):
        for table in sheet.tables.values():
            inside = {cell.coordinate for row in sheet[table.ref] for cell in row}
            assert not any(cell in inside for area in sheet.merged_cells.ranges for cell in _cells(area.coord))


def _cells(area: str) -> list[str]:
    sheet = Workbook().create_sheet()
    return [cell.coordinate for row in sheet[area] for cell in row]


def test_pages_are_a4_landscape_one_page_wide_and_numbered(committee: Workbook) -> None:
    for sheet in visible(committee):
        assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "landscape")
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.page_setup.fitToWidth == 1
        assert sheet.oddFooter.right.text.endswith("Side &P af &N")
    assert committee["Overblik"].print_title_rows == "$4:$4"
    assert committee["Overblik"].freeze_panes == "A5"


def test_every_chart_has_a_description(committee_file: Path) -> None:
    with zipfile.ZipFile(committee_file) as archive:
        drawings = [name for name in archive.namelist() if re.match(r"xl/drawings/drawing\d+\.xml", name)]
        assert len(drawings) == 2
        for name in drawings:
            described = [
                element.get("descr")
                for element in ElementTree.fromstring(archive.read(name)).iter()
                if "cNvPr" in element.tag
            ]
            assert any("Kvalitetsuddannelse: 15" in text for text in described if text)


def test_the_file_says_what_it_is(committee: Workbook) -> None:
    about = committee.properties
    assert (about.title, about.subject, about.creator) == (
        "Handlingsplan 2022",
        "Strategi 2020-2023",
        "Ballerup Bibliotekerne",
    )
    assert about.language == "da-DK"


def test_the_same_plan_gives_the_same_file(tmp_path: Path) -> None:
    first, second = tmp_path / "a.xlsx", tmp_path / "b.xlsx"
    for path in (first, second):
        export(builders.sample_plan(3), builders.strategy(), path, today=builders.TODAY)
    assert first.read_bytes() == second.read_bytes()


def test_a_part_that_is_not_wanted_has_no_sheet(tmp_path: Path) -> None:
    content = Content(parts=frozenset({Part.TRACKS, Part.SCHEDULE}))
    export(builders.sample_plan(3), builders.strategy(), tmp_path / "plan.xlsx", today=builders.TODAY, content=content)
    book = load_workbook(tmp_path / "plan.xlsx")
    assert book.sheetnames == ["Forside", *SHEETS[2:5], "Tidsplan", "Milepæle", "_planner"]
    links = [cell.hyperlink.location for row in book["Forside"] for cell in row if cell.hyperlink]
    assert links == [f"'{name}'!A1" for name in book.sheetnames[1:-1]]
    assert audit(tmp_path / "plan.xlsx") == []


def test_the_charts_say_what_they_show(committee_file: Path) -> None:
    with zipfile.ZipFile(committee_file) as archive:
        drawing = archive.read("xl/drawings/drawing1.xml").decode()
    assert "Læsning og kultur: 4 ikke startet, 3 i gang, 1 sat på pause, 1 gennemført, 1 udgået" in html.unescape(drawing)


def test_the_web_twin_has_nothing_in_the_way_of_a_screen_reader(exported: Callable[..., Workbook]) -> None:
    book = exported(plan=builders.sample_plan(), profile="web")
    for sheet in visible(book):
        assert sheet.freeze_panes is None
        assert not sheet.oddFooter.right.text
        assert all(table.autoFilter is None for table in sheet.tables.values())


def test_the_working_sheet_has_everything_and_drop_downs(exported: Callable[..., Workbook]) -> None:
    book = exported(plan=builders.sample_plan(), profile="working")
    assert book.sheetnames == ["Arbejdsark", "_planner"]
    sheet = book["Arbejdsark"]
    assert [cell.value for cell in sheet[4]] == [column.da for column in PLAN_COLUMNS]
    assert column(sheet, "Noter")[-1] == "Internt: budgettet mangler"
    offered = {str(validation.sqref): validation.formula1 for validation in sheet.data_validations.dataValidation}
    assert len(offered) == 3
    tracks = book["_planner"][offered["C5:C528"].split("!")[1].replace("$", "")][0]
    assert [cell.value for cell in tracks][:2] == [builders.READING, builders.LEARNING]


def test_in_english_everything_is_english(tmp_path: Path) -> None:
    with speaking("en"):
        export(builders.sample_plan(), builders.strategy(), tmp_path / "plan.xlsx", today=builders.TODAY)
    book = load_workbook(tmp_path / "plan.xlsx")
    assert book.sheetnames[:2] == ["Front page", "Overview"]
    assert book["Overview"]["I5"].number_format == '"DKK "#,##0'
    assert book["_planner"]["E1"].value == "en"


def test_sheet_names_are_legal_and_unlike_whatever_a_track_is_called(tmp_path: Path) -> None:
    strategy = builders.strategy()
    names = ("A/B: [første] *spor*?", "a b første spor", "Overblik", "x" * 200, "'")
    tracks = tuple(replace(strategy.tracks[0], name=name, short_name="") for name in names)
    plan = builders.plan(
        *(builders.initiative(number, f"Indsats {number}", track=name) for number, name in enumerate(names, 1))
    )
    export(plan, replace(strategy, tracks=tracks), tmp_path / "plan.xlsx", today=builders.TODAY)
    titles = load_workbook(tmp_path / "plan.xlsx").sheetnames
    assert len({title.casefold() for title in titles}) == len(titles)
    assert all(len(title) <= 31 and not set(title) & set(":\\/?*[]'") for title in titles)


def test_an_amount_is_shown_with_its_decimals_only_where_it_has_some(exported: Callable[..., Workbook]) -> None:
    sheet = exported(builders.initiative(1, budget=Decimal("1500")), builders.initiative(2, budget=Decimal("1500.50")))[
        "Overblik"
    ]
    assert [sheet[place].number_format for place in ("I5", "I6")] == ['#,##0" kr."', '#,##0.00" kr."']
