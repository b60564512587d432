"""*Dækning*: every number leads to the initiatives that it counts, and a gap goes when its link is made."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import builders
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from pytestqt.qtbot import QtBot
from windows import FakeAsk, accept, add_plan, press

from planner.model import State
from planner.queries.coverage import Kind, Served
from planner.ui.dialogs.new_plan import NewPlan
from planner.ui.pages.coverage.grid import Grid
from planner.ui.pages.coverage.page import CoveragePage
from planner.ui.window import Window

STRATEGY = builders.strategy()
READING = STRATEGY.tracks[0]
FIRST, SECOND, THIRD, *_REST = READING.commitments


@pytest.fixture
def page(window: Window, qtbot: QtBot) -> CoveragePage:
    """Two years: 2021 serves the first commitment twice and the third by something dropped, 2022 the second once."""
    add_plan(
        window, 2021,
        builders.initiative(1, "Læseklubber", track=READING.name, commitments=(FIRST,), sdgs=builders.sdgs(4)),
        builders.initiative(2, "Sommerbogen", track=READING.name, commitments=(FIRST,)),
        builders.initiative(3, "Bogbus", track=READING.name, commitments=(THIRD,), state=State.DROPPED),
    )
    add_plan(
        window, 2022,
        builders.initiative(11, "Makerspace", track=READING.name, commitments=(SECOND,), sdgs=builders.sdgs(4, 12),
                            vision_aims=STRATEGY.vision_aims[:1]),
        builders.initiative(12, "Natbibliotek"),
    )
    window.coverage.today = lambda: dt.date(2022, 1, 1)
    press(qtbot, window, "Ctrl+3")
    return window.coverage


def commitment(text: str) -> Served:
    return Served(Kind.COMMITMENT, text, READING.name)


def shown(window: Window) -> list[str]:
    """The titles in the table of initiatives."""
    found = (window.document.initiative(uuid) for _track, uuids in window.initiatives.model.groups() for uuid in uuids)
    return [it.title for it in found if it]


def click(qtbot: QtBot, view: object, row: object, column: object) -> None:
    assert view.go_to(row, column)
    spot = view.visualRect(view.currentIndex()).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)


def test_a_number_of_another_year_leads_to_its_list(window: Window, page: CoveragePage, qtbot: QtBot) -> None:
    click(qtbot, page.years, commitment(FIRST), 2021)
    assert window.document.year == 2021
    assert shown(window) == ["Læseklubber", "Sommerbogen"]
    assert window.initiatives.only.chip.text().strip() == f"{FIRST} · 2"
    qtbot.mouseClick(window.initiatives.only.chip, Qt.MouseButton.LeftButton)
    assert shown(window) == ["Læseklubber", "Sommerbogen", "Bogbus"]
    assert window.initiatives.only.isHidden()


def test_every_number_is_as_many_rows_as_it_says(window: Window, page: CoveragePage, qtbot: QtBot) -> None:
    looked_at = 0
    for matrix in page.chips:
        page.choose(matrix)
        for served, year, count in [found for found in counted_cells(page.year_grid()) if found[2]]:
            window.show_page("coverage")
            assert page.years.go_to(served, year)
            page.years.ask(page.years.currentIndex())
            assert len(shown(window)) == count, (served, year)
            looked_at += 1
    assert looked_at > 8


def test_tracks_and_goals_lead_there_by_keyboard(window: Window, page: CoveragePage, qtbot: QtBot) -> None:
    page.crossing.go_to(READING.name, 4)
    page.crossing.setFocus()
    press(qtbot, page.crossing, "Right")
    press(qtbot, page.crossing, "Left")
    press(qtbot, page.crossing, "Return")
    assert shown(window) == ["Makerspace"]
    assert window.initiatives.only.chip.text().strip() == f"{READING.name}, 4 Kvalitetsuddannelse · 1"


def test_an_empty_cell_leads_nowhere(window: Window, page: CoveragePage, qtbot: QtBot) -> None:
    click(qtbot, page.years, commitment(FIRST), 2022)
    assert window._stack.currentWidget() is page


def test_every_cell_says_itself_in_words(page: CoveragePage) -> None:
    model = page.years.grid_model
    page.years.go_to(commitment(THIRD), 2021)
    said = model.data(page.years.currentIndex(), Qt.ItemDataRole.AccessibleTextRole)
    assert said == f"{THIRD}, 2021: 1 indsats, heraf 1 udgået"
    page.years.go_to(commitment(FIRST), 2023)
    assert model.data(page.years.currentIndex(), Qt.ItemDataRole.AccessibleTextRole) == f"{FIRST}, 2023: ingen plan"


def test_what_no_year_touched_is_found_in_one_click(page: CoveragePage, qtbot: QtBot) -> None:
    assert page.untouched.text() == "Urørt i hele perioden · 17"
    qtbot.mouseClick(page.untouched, Qt.MouseButton.LeftButton)
    texts = {row.key.name for row in page.years.grid_model.grid.rows if row.key.kind is Kind.COMMITMENT}
    assert THIRD in texts  # what was dropped touched nothing
    assert not {FIRST, SECOND} & texts
    assert page.gaps.gaps()[0].what == "ingen indsats i 2020–2023"


def test_a_link_closes_its_gap_at_once(window: Window, page: CoveragePage, qtbot: QtBot) -> None:
    makerspace, bare = window.document.plan.initiatives
    gaps = {(gap.name, gap.what) for gap in page.gaps.gaps()}
    assert (FIRST, "ingen indsats siden 2021") in gaps
    assert ("10 Mindre ulighed", "ingen indsats under Læsning, dannelse eller andre steder") in gaps
    assert "Natbibliotek" in {name for name, _what in gaps}
    window.document.edit({makerspace.id: {"commitments": (FIRST, SECOND), "sdgs": builders.sdgs(4, 10)}})
    names = {gap.name for gap in page.gaps.gaps()}
    assert FIRST not in names
    assert not any("Læsning" in gap.what for gap in page.gaps.gaps() if gap.name.startswith("10 "))
    assert page.years.grid_model.grid.rows[2].cells[2].rows == 1
    press(qtbot, window, "Ctrl+Z")
    assert FIRST in {gap.name for gap in page.gaps.gaps()}
    window.document.edit({bare.id: {"track": READING.name, "commitments": (FIRST,), "sdgs": builders.sdgs(4)}})
    assert "Natbibliotek" not in {gap.name for gap in page.gaps.gaps()}


def test_gaps_lead_to_where_they_can_be_closed(window: Window, page: CoveragePage) -> None:
    listed = {gap.name: gap for gap in page.gaps.gaps()}
    page.gaps.chosen.emit(listed[FIRST])
    grid = page.years.grid_model.grid
    assert grid.rows[page.years.currentIndex().row()].key == commitment(FIRST)
    page.gaps.chosen.emit(listed["Natbibliotek"])
    assert window.initiatives.chosen() == (window.document.plan.initiatives[1].id,)
    window.show_page("coverage")
    group = next(group for group in page.gaps.groups() if group.title == "Verdensmål uden for hovedsporets liste")
    page.gaps.group_chosen.emit(group)
    assert shown(window) == ["Makerspace"]


def test_the_table_is_copied_as_it_is_shown(page: CoveragePage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.copy, Qt.MouseButton.LeftButton)
    lines = QGuiApplication.clipboard().text().split("\r\n")
    assert lines[0].split("\t") == ["Vi vil", "2020", "2021", "2022", "2023"]
    assert f"{FIRST}\t\t2\t0\t" in lines


def test_the_page_becomes_a_pdf(window: Window, page: CoveragePage, ask: FakeAsk, tmp_path: Path, qtbot: QtBot) -> None:
    target = tmp_path / "Dækning 2022.pdf"
    ask.files = [target]
    qtbot.mouseClick(page.pdf, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.tasks.busy, timeout=20_000)
    assert target.read_bytes().startswith(b"%PDF")
    assert ask.said == []


def test_the_page_is_printed(window: Window, page: CoveragePage, ask: FakeAsk, tmp_path: Path, qtbot: QtBot) -> None:
    target = tmp_path / "printed.pdf"

    def to_file(dialog: QPrintDialog) -> None:
        dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        dialog.printer().setOutputFileName(str(target))
        dialog.setResult(QPrintDialog.DialogCode.Accepted)  # its own way looks for a printer

    ask.expect(QPrintDialog, to_file)
    press(qtbot, window, "Ctrl+P")
    qtbot.waitUntil(lambda: not window.tasks.busy, timeout=20_000)
    assert target.read_bytes().startswith(b"%PDF")


def test_without_a_plan_it_says_what_belongs_here(window: Window, ask: FakeAsk, qtbot: QtBot) -> None:
    press(qtbot, window, "Ctrl+3")
    assert window.isActiveWindow()
    assert window.coverage._stack.currentWidget() is window.coverage._nothing
    assert not window.commands.action("print_page").isEnabled()
    ask.expect(NewPlan, accept)
    window.coverage._nothing.started.emit()
    assert window.document.plan is not None


def test_the_list_of_gaps_is_walked_and_folded_by_keyboard(window: Window, page: CoveragePage, qtbot: QtBot) -> None:
    page.gaps.setFocus()
    press(qtbot, page.gaps, "Return")  # a kind of which there are no initiatives to list
    top = page.gaps.topLevelItem(0)
    assert not top.isExpanded()
    window.document.edit({window.document.plan.initiatives[0].id: {"notes": "Ring til Skovlunde"}})
    assert not page.gaps.topLevelItem(0).isExpanded()
    press(qtbot, page.gaps, "Return")
    press(qtbot, page.gaps, "Down")
    press(qtbot, page.gaps, "Return")
    assert page.years.hasFocus()


def counted_cells(grid: Grid) -> Iterator[tuple[object, object, int]]:
    for row in grid.rows:
        for column, cell in zip(grid.columns, row.cells, strict=True):
            yield row.key, column.key, cell.rows
