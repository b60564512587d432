"""*Tidsplan* in the real window: bars that are dragged, moved by keys and undone; the wheel; the list; paper and files."""

from __future__ import annotations

import datetime as dt
import itertools
import shutil
import subprocess
import xml.etree.ElementTree as ET
from dataclasses import replace
from pathlib import Path

import builders
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QImage, QMouseEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot
from windows import FakeAsk, add_plan, press

from planner import actions
from planner.model import Priority, Stage
from planner.records import InitiativeRecord, MilestoneRecord, Period
from planner.schedule.axis import Window as Seen
from planner.schedule.wheel import Box, choose
from planner.ui.pages.initiatives.groups import grouped
from planner.ui.pages.schedule.bars import BarTable
from planner.ui.pages.schedule.ink import Ink
from planner.ui.pages.schedule.paper import A3, A4, as_pdf, wheel_on_paper
from planner.ui.pages.schedule.rows import TIME
from planner.ui.window import Window

YEAR = 2022


def day(month: int, number: int) -> dt.date:
    return dt.date(YEAR, month, number)


@pytest.fixture
def uuids(window: Window) -> tuple[str, ...]:
    """Five initiatives on the page *Tidsplan*: a quarter, a week with a milestone, ongoing, next year, no period."""
    made = add_plan(
        window, YEAR,
        builders.initiative(1, "Læseklubber for teenagere", track=builders.READING, period=builders.quarter(2)),
        builders.initiative(
            2, "Litteraturfestival i Måløv", track=builders.READING,
            period=Period(start=day(9, 12), end=day(9, 18), text="uge 37"),
            milestones=(MilestoneRecord(title="Program trykt", due=day(6, 1), done=day(6, 2)),),
        ),
        builders.initiative(3, "Digital hjælp", track=builders.LEARNING, period=Period(text="løbende", ongoing=True)),
        builders.initiative(4, "Nyt tag", track=builders.CITIZENS, period=Period(start=dt.date(2023, 2, 1), text="fra februar 2023")),
        builders.initiative(5, "Byttemarked", track=builders.CITIZENS),
    )  # fmt: skip
    window.show_page("schedule")
    window.schedule.show_as("months")
    window.schedule.enter()
    return made


def row_of(bars: BarTable, uuid: str) -> int:
    """The height of a row's middle in the viewport."""
    index = bars.rows.index_of(uuid)
    bars.scrollTo(index)
    return bars.visualRect(index).center().y()


def drag(bars: BarTable, uuid: str, start: float, end: float, *, let_go: bool = True) -> None:
    """From one place to another along a row, by the mouse."""
    y = row_of(bars, uuid)
    QTest.mousePress(bars.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(round(start), y))
    for step in (0.3, 0.7, 1.0):
        at = QPointF(round(start + (end - start) * step), y)
        QApplication.sendEvent(bars.viewport(), QMouseEvent(
            QEvent.Type.MouseMove, at, bars.viewport().mapToGlobal(at), Qt.MouseButton.NoButton,
            Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
        ))  # fmt: skip
    if let_go:
        QTest.mouseRelease(bars.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(round(end), y))


def period_of(window: Window, uuid: str) -> Period:
    record = window.document.initiative(uuid)
    assert record is not None
    return record.period


def steps(window: Window) -> int:
    assert window.document.store is not None
    return len(window.document.store.steps())


# ---- bars


def test_a_bar_that_is_pulled_rewrites_its_words_in_one_step(window: Window, uuids: tuple[str, ...]) -> None:
    bars, before = window.schedule.bars, window.document.next_undo()
    axis = bars.axis()
    drag(bars, uuids[0], axis.after(day(6, 30)) - 2, axis.after(day(9, 29)), let_go=False)
    assert bars.bubble.isVisible()
    assert "2.-3. kvartal" in bars.bubble.text()
    assert period_of(window, uuids[0]).text == "2. kvartal"  # nothing is written before one lets go
    QTest.mouseRelease(bars.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(round(axis.after(day(9, 29))), 0))
    there = period_of(window, uuids[0])
    assert (there.start, there.end) == (day(4, 1), day(9, 30))
    assert not bars.bubble.isVisible()
    assert window.document.next_undo() != before
    window.document.undo()
    assert period_of(window, uuids[0]) == builders.quarter(2)
    assert window.document.next_undo() == before


def test_a_whole_bar_goes_by_months_and_where_one_sees_less_by_weeks(window: Window, uuids: tuple[str, ...]) -> None:
    bars = window.schedule.bars
    axis = bars.axis()
    drag(bars, uuids[0], axis.at(day(5, 15)), axis.at(day(8, 14)))
    assert period_of(window, uuids[0]).text == "3. kvartal"
    bars.look_at(Seen(day(7, 1), 3))
    axis = bars.axis()
    drag(bars, uuids[1], axis.at(day(9, 15)), axis.at(day(9, 8)))
    assert period_of(window, uuids[1]).text == "uge 36"


def test_escape_lets_everything_be_as_it_was(qtbot: QtBot, window: Window, uuids: tuple[str, ...]) -> None:
    bars = window.schedule.bars
    axis = bars.axis()
    drag(bars, uuids[0], axis.at(day(5, 15)), axis.at(day(8, 14)), let_go=False)
    press(qtbot, bars, "Escape")
    QTest.mouseRelease(bars.viewport(), Qt.MouseButton.LeftButton)
    assert period_of(window, uuids[0]) == builders.quarter(2)


def test_a_milestone_is_dragged(window: Window, uuids: tuple[str, ...]) -> None:
    bars = window.schedule.bars
    axis = bars.axis()
    half = axis.width / axis.days / 2
    drag(bars, uuids[1], axis.at(day(6, 1)) + half, axis.at(day(6, 15)) + half)
    record = window.document.initiative(uuids[1])
    assert record is not None
    assert record.milestones == (MilestoneRecord(title="Program trykt", due=day(6, 15), done=day(6, 2)),)
    assert record.period.text == "uge 37"


def test_what_has_no_period_is_listed_last_and_is_given_one_by_drawing(window: Window, uuids: tuple[str, ...]) -> None:
    bars = window.schedule.bars
    assert bars.rows.bands[-1].name == "Uden periode"
    assert [it.title for it in bars.rows.bands[-1].rows] == ["Byttemarked"]
    axis = bars.axis()
    drag(bars, uuids[4], axis.at(day(2, 10)), axis.at(day(3, 10)))
    assert period_of(window, uuids[4]).text == "februar-marts"
    assert "Uden periode" not in [band.name for band in bars.rows.bands]


def test_by_keyboard(qtbot: QtBot, window: Window, uuids: tuple[str, ...]) -> None:
    bars = window.schedule.bars
    bars.show_initiative(uuids[0])
    press(qtbot, bars, "Alt+Right")
    assert period_of(window, uuids[0]).text == "maj-juli"
    press(qtbot, bars, "Alt+Shift+Right")
    assert period_of(window, uuids[0]).text == "maj-august"
    bars.show_initiative(uuids[1])
    for _part in range(3):
        press(qtbot, bars, "Right")
    press(qtbot, bars, "Alt+Left")
    record = window.document.initiative(uuids[1])
    assert record is not None
    assert record.milestones[0].due == day(5, 25)
    press(qtbot, bars, "Ctrl+Plus")
    assert bars.seen.months == 6
    press(qtbot, bars, "Ctrl+Right")
    assert bars.seen.first.month in (1, 7)
    press(qtbot, bars, "Ctrl+Minus")
    assert bars.seen.months == 12


def test_down_goes_from_initiative_to_initiative(qtbot: QtBot, window: Window, uuids: tuple[str, ...]) -> None:
    bars = window.schedule.bars
    bars.show_initiative(uuids[0])
    found = [uuids[0]]
    for _step in range(4):
        press(qtbot, bars, "Down")
        record = bars.current()
        assert record is not None
        found.append(record.id)
    assert tuple(found) == uuids


def test_enter_and_a_double_click_open_the_initiative(qtbot: QtBot, window: Window, uuids: tuple[str, ...]) -> None:
    bars = window.schedule.bars
    bars.show_initiative(uuids[1])
    press(qtbot, bars, "Return")
    assert window.initiatives.isVisible()
    assert window.initiatives.chosen() == (uuids[1],)
    window.show_page("schedule")
    at = QPoint(round(bars.axis().at(day(5, 1))), row_of(bars, uuids[0]))
    QTest.mouseClick(bars.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseDClick(bars.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert window.initiatives.chosen() == (uuids[0],)


def test_milestones_and_days_are_told_to_those_who_do_not_see_the_bars(window: Window, uuids: tuple[str, ...]) -> None:
    rows = window.schedule.bars.rows
    told = rows.data(rows.index_of(uuids[1]).siblingAtColumn(TIME), Qt.ItemDataRole.AccessibleTextRole)
    assert told.splitlines() == ["uge 37 (12-09-2022 – 18-09-2022)", "Ikke startet", "Program trykt: 01-06-2022, nået"]


def test_a_diamond_says_its_title_and_day(qtbot: QtBot, window: Window, uuids: tuple[str, ...]) -> None:
    bars = window.schedule.bars
    at = QPoint(round(bars.axis().at(day(6, 1))) + 1, row_of(bars, uuids[1]))
    QApplication.sendEvent(bars.viewport(), QHelpEvent(QEvent.Type.ToolTip, at, bars.viewport().mapToGlobal(at)))
    assert QToolTip.text() == "Litteraturfestival i Måløv\nProgram trykt: 01-06-2022, nået"
    QToolTip.hideText()


def test_order_and_track(window: Window, uuids: tuple[str, ...]) -> None:
    page = window.schedule
    page.order.chosen = "title"
    page.order.picked.emit()
    assert [it.title for it in page.bars.rows.bands[0].rows] == ["Litteraturfestival i Måløv", "Læseklubber for teenagere"]
    page.tracks.pick(builders.LEARNING)
    page.tracks.picked.emit()
    assert [it.title for it in page.bars.rows.each()] == ["Digital hjælp"]


def test_an_adopted_plan_is_not_moved(qtbot: QtBot, window: Window, uuids: tuple[str, ...]) -> None:
    for stage in (Stage.IN_REVIEW, Stage.SUBMITTED, Stage.ADOPTED):
        window.document.perform("set_stage", actions.set_stage, YEAR, stage, on=day(1, 10))
    bars = window.schedule.bars
    axis = bars.axis()
    drag(bars, uuids[0], axis.at(day(5, 15)), axis.at(day(8, 14)))
    bars.show_initiative(uuids[0])
    press(qtbot, bars, "Alt+Right")
    assert period_of(window, uuids[0]) == builders.quarter(2)
    assert window.toast.isVisible()


def test_an_empty_plan_says_what_belongs_here(window: Window) -> None:
    add_plan(window, YEAR)
    window.show_page("schedule")
    shown = window.schedule._shown.currentWidget()
    assert shown is window.schedule._none_yet
    shown.started.emit()
    assert window.initiatives.isVisible()
    assert len(window.document.plan.initiatives) == 1  # type: ignore[union-attr]


def test_only_what_one_sees_of_four_hundred_is_painted(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    from planner.ui.pages.schedule import bar_delegate

    window.document.perform("load_plan", actions.load_plan, replace(builders.sample_plan(400), stage=Stage.DRAFT))
    window.document.choose_plan(YEAR)
    window.show_page("schedule")
    window.schedule.show_as("months")
    painted: list[str] = []
    real = bar_delegate.paint_row

    def counted(painter: object, axis: object, area: object, record: InitiativeRecord, *rest: object) -> None:
        painted.append(record.id)
        real(painter, axis, area, record, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(bar_delegate, "paint_row", counted)
    window.schedule.bars.viewport().repaint()
    assert 5 < len(painted) < 40


# ---- the wheel and the list


def test_the_wheel_is_gone_through_by_keys(qtbot: QtBot, window: Window, uuids: tuple[str, ...]) -> None:
    page = window.schedule
    page.show_as("wheel")
    page.enter()
    found = []
    for _step in range(5):
        press(qtbot, page.wheel, "Right")
        found.append(page.wheel.current)
    assert found[:2] == [uuids[0], uuids[1]]
    assert set(found) == set(uuids)
    press(qtbot, page.wheel, "Home")
    press(qtbot, page.wheel, "Return")
    assert window.initiatives.chosen() == (uuids[0],)


def test_the_wheel_in_words(window: Window, uuids: tuple[str, ...]) -> None:
    page = window.schedule
    page.show_as("wheel")
    assert page.wheel.accessibleName() == "Årshjul 2022"
    assert page.wheel.accessibleDescription().splitlines() == [
        "April: Læseklubber for teenagere (2. kvartal)",
        "Juni: Program trykt (nået): Litteraturfestival i Måløv (01-06-2022); Læseklubber for teenagere (2. kvartal)",
        "September: Litteraturfestival i Måløv (uge 37)",
        "Løbende: Digital hjælp", "I andre år: Nyt tag", "Uden periode: Byttemarked",
    ]


def test_an_arc_and_a_title_are_found_under_the_pointer(window: Window, uuids: tuple[str, ...]) -> None:
    page = window.schedule
    page.show_as("wheel")
    wheel = page.wheel.wheel()
    for label in wheel.labels:
        assert page.wheel.under(QPointF(label.box.left + 3, label.box.middle))[0] == label.entry.uuid
    x, y = wheel.centre
    middle = (wheel.disc.months + wheel.disc.radius) / 2
    assert page.wheel.under(QPointF(x + middle * 0.26, y - middle * 0.966)) == ("", 1)
    QTest.mouseClick(page.wheel, Qt.MouseButton.LeftButton, pos=QPoint(round(x + middle * 0.97), round(y + middle * 0.24)))
    assert page.beside.month == 4
    assert page.beside.list.topLevelItem(0).text(1) == "Læseklubber for teenagere"


def test_of_more_than_forty_the_page_says_which_are_shown(window: Window) -> None:
    many = [
        builders.initiative(n, f"Indsats {n}", track=builders.READING, priority=Priority.HIGH if n > 45 else None)
        for n in range(1, 51)
    ]
    add_plan(window, YEAR, *many)
    window.show_page("schedule")
    window.schedule.show_as("wheel")
    assert window.schedule._note.isVisible()
    assert "40 af 50" in window.schedule._note.text()


def test_the_list_has_the_months_in_order(qtbot: QtBot, window: Window, uuids: tuple[str, ...]) -> None:
    page = window.schedule
    page.show_as("list")
    items = [page.list.topLevelItem(place) for place in range(page.list.topLevelItemCount())]
    assert [it.text(0) for it in items if it.text(1) == ""] == ["April", "Juni", "September", "Løbende", "I andre år", "Uden periode"]
    page.enter()
    page.list.setCurrentItem(items[1])
    press(qtbot, page.list, "Return")
    assert window.initiatives.chosen() == (uuids[0],)


# ---- paper and files


@pytest.mark.parametrize("count", [12, 24, 40])
def test_on_paper_no_two_words_meet_in_the_typeface_in_use(window: Window, count: int) -> None:
    groups = grouped(builders.strategy(), builders.sample_plan(count).initiatives, empty_too=False)
    ink = Ink.of_paper(groups)
    for paper in (A3, A4):
        choice = choose([it.initiatives for it in groups], YEAR)
        wheel = wheel_on_paper(choice, groups, YEAR, "Ballerup Bibliotekerne", ink, paper)
        boxes = [label.box for label in wheel.labels] + [block.box for block in wheel.blocks]
        page = Box(40, 40, 1334, 920)
        assert all(page.holds(box) and box.distance(*wheel.centre) >= wheel.disc.radius for box in boxes)
        assert not any(one.meets(other) for one, other in itertools.combinations(boxes, 2))
        assert not any(line.endswith("…") for label in wheel.labels for line in label.lines)
        for label in wheel.labels:
            assert all(ink.measure(line, label.size, False) <= label.box.width + 1e-6 for line in label.lines)


@pytest.mark.parametrize("kind", ["pdf-a4", "pdf-a3", "png", "svg"])
def test_the_wheel_is_saved(
    window: Window, uuids: tuple[str, ...], ask: FakeAsk, tmp_path: Path, kind: str
) -> None:
    window.schedule.show_as("wheel")
    target = tmp_path / f"Årshjul 2022.{kind.partition('-')[0]}"
    ask.files.append(target)
    window.schedule.save_asked.emit(kind)
    if kind == "png":
        picture = QImage(str(target))
        assert (picture.width(), picture.height()) == (3508, 2481)
        assert picture.dotsPerMeterX() == 11811
    elif kind == "svg":
        root = ET.parse(target).getroot()
        assert root.get("viewBox") == "0 0 1414 1000"
        texts = {part.text for part in root if part.tag.endswith(("title", "desc"))}
        assert "Årshjul 2022" in texts
        assert any(text and "Løbende: Digital hjælp" in text for text in texts)
    else:
        words = words_of(target)
        assert words.count("\f") == 1
        for title in ("Årshjul 2022", "Læseklubber for teenagere", "Litteraturfestival i Måløv", "Digital hjælp", "Byttemarked"):
            assert title in words
        width, height = paper_size(target)
        assert (width, height) == ((842, 595) if kind == "pdf-a4" else (1191, 842))


def test_the_bars_are_saved_on_as_many_pages_as_they_need(window: Window) -> None:
    window.document.perform("load_plan", actions.load_plan, replace(builders.sample_plan(80), stage=Stage.DRAFT))
    window.document.choose_plan(YEAR)
    window.show_page("schedule")
    window.schedule.show_as("months")
    paper = window.schedule.paper()
    assert paper is not None
    assert len(paper.pages(A3)) < len(paper.pages(A4))
    content = as_pdf(paper, A4)
    assert content.count(b"/Type /Page\n") == len(paper.pages(A4))


def test_the_page_is_printed(window: Window, uuids: tuple[str, ...], ask: FakeAsk, tmp_path: Path) -> None:
    target = tmp_path / "printet.pdf"

    def choose_printer(dialog: QPrintDialog) -> None:
        dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        dialog.printer().setOutputFileName(str(target))
        dialog.setResult(QPrintDialog.DialogCode.Accepted)  # its own way looks for a printer

    ask.expect(QPrintDialog, choose_printer)
    for kind, title in (("months", "Tidsplan 2022"), ("wheel", "Årshjul 2022"), ("list", "Året måned for måned 2022")):
        window.schedule.show_as(kind)
        window.commands.action("print_page").trigger()
        words = words_of(target)
        assert "Læseklubber for teenagere" in words
        assert title in words


def test_a_target_that_cannot_be_written_is_told(
    window: Window, uuids: tuple[str, ...], ask: FakeAsk, tmp_path: Path
) -> None:
    ask.files.append(tmp_path / "findes ikke" / "hjul.pdf")
    window.schedule.save_asked.emit("pdf-a4")
    assert len(ask.said) == 1


def words_of(path: Path) -> str:
    """The words of a PDF, a form feed behind each page."""
    if not shutil.which("pdftotext"):
        pytest.skip("pdftotext is not installed")
    return subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True).stdout.decode()


def paper_size(path: Path) -> tuple[int, int]:
    """Width and height of the first page in points."""
    told = subprocess.run(["pdfinfo", str(path)], capture_output=True, check=True).stdout.decode()
    width, _times, height = next(line for line in told.splitlines() if line.startswith("Page size")).split()[2:5]
    return round(float(width)), round(float(height))
