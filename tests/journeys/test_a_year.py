"""A year played through in the real window: adopted, three rounds reported and closed, one goal missed, one initiative carried
on, the report handed out. Every total of the report is counted again here, from what was typed and nothing else."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import builders
import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from windows import accept, add_plan, ask_of, make_window, press, type_over

from planner import actions
from planner.exporting import export
from planner.exporting.content import Content
from planner.model import Assessment, Fulfilment, Stage, State
from planner.records import GoalRecord, InitiativeRecord, Period
from planner.records.rounds import reported
from planner.ui import theme
from planner.ui.dialogs.new_plan import NewPlan
from planner.ui.window import Window
from planner.words import term

MIDTERM, AUTUMN, YEARS_END = "midtvejs", "3. kvartal", "årsstatus"
DAYS = {MIDTERM: dt.date(2022, 7, 1), AUTUMN: dt.date(2022, 9, 30), YEARS_END: dt.date(2022, 12, 31)}
GOOD, CARE, BAD = Assessment


class Told(NamedTuple):
    """What is typed of an initiative in a round: two assessments, a sentence, and a number for each goal ("" for none)."""

    work: Assessment
    money: Assessment
    words: str
    measured: tuple[str, ...] = ()


PLAN = {
    "Læseklubber": (builders.READING, (GoalRecord(text="Ti klubber", baseline=4, target=10), GoalRecord(text="De unge vælger selv"))),
    "Sommerbogen": (builders.READING, (GoalRecord(text="300 børn", target=300),)),
    "Makerspace": (builders.LEARNING, (GoalRecord(text="24 klasser", baseline=0, target=24, cumulative=True),)),
    "IT-café": (builders.LEARNING, (GoalRecord(text="Ventetid", baseline=30, target=10, unit="dage"),)),
    "Byttemarked": (builders.CITIZENS, (GoalRecord(text="1.500 ting", target=1500),)),
}
SAID = {
    MIDTERM: {
        "Læseklubber": Told(GOOD, GOOD, "Seks klubber", ("6", "")),
        "Sommerbogen": Told(GOOD, CARE, "Alt er trykt"),
        "Makerspace": Told(CARE, GOOD, "Ni klasser", ("9",)),
        "IT-café": Told(BAD, GOOD, "Stadig ventetid", ("28,5",)),
    },
    AUTUMN: {
        "Læseklubber": Told(GOOD, GOOD, "Otte klubber", ("8", "")),
        "Sommerbogen": Told(GOOD, GOOD, "312 børn", ("312",)),
        "Byttemarked": Told(CARE, CARE, "Et marked aflyst", ("420",)),
    },
    YEARS_END: {
        "Læseklubber": Told(GOOD, GOOD, "Ti klubber", ("10", "")),
        "Sommerbogen": Told(GOOD, GOOD, "Færdig"),
        "Makerspace": Told(CARE, GOOD, "14 klasser i alt", ("5",)),
        "Byttemarked": Told(BAD, BAD, "Kun to markeder", ("610,5",)),
    },
}
JUDGED = {
    "Læseklubber": (Fulfilment.MET, Fulfilment.MET),
    "Sommerbogen": (Fulfilment.MET,),
    "Makerspace": (Fulfilment.PARTLY,),
    "Byttemarked": (Fulfilment.NOT_MET,),
}
ENDED = {"Læseklubber": State.IN_PROGRESS, "Sommerbogen": State.DONE, "Makerspace": State.IN_PROGRESS, "IT-café": State.PAUSED, "Byttemarked": State.DONE}


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, empty_file: Path, tmp_path: Path) -> Window:
    theme.apply(qapp, "light")
    path = tmp_path / "planer.planner"
    path.write_bytes(empty_file.read_bytes())
    shown = make_window(qtbot, tmp_path / "window.ini")
    shown.document.open(path)
    period = Period(start=dt.date(2022, 1, 1), end=dt.date(2022, 12, 31), text="hele året")
    add_plan(shown, 2022, *(InitiativeRecord(title=title, track=track, goals=goals, period=period) for title, (track, goals) in PLAN.items()))
    return shown


def test_a_year(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    window.plans.set_stage(Stage.ADOPTED)
    adopted = window.document.whole_plan()
    begin_the_rounds(window, qtbot)
    for name, told in SAID.items():
        report(window, qtbot, name, told)
        if name == YEARS_END:
            judge(window)
            end_the_states(window)
        window.rounds.close()
        assert not window.follow_up.is_open()
        hand_out(window, name, tmp_path / f"{name} straks.xlsx")

    assert {it.title: (it.period, it.goals[0].target) for it in window.document.whole_plan().initiatives} == {
        it.title: (it.period, it.goals[0].target) for it in adopted.initiatives
    }, "following up changes nothing that was adopted"
    carry_on(window, qtbot)
    check_totals(openpyxl.load_workbook(tmp_path / f"{YEARS_END} straks.xlsx")["Årsstatus"])
    check_frozen(window, tmp_path)
    window.close()


# ---- what a planner does


def begin_the_rounds(window: Window, qtbot: QtBot) -> None:
    """The usual four with one click; the first quarter is not followed up in this library."""
    window.show_page("follow_up")
    qtbot.mouseClick(window.follow_up.start.all, Qt.MouseButton.LeftButton)
    assert [it.name for it in window.document.whole_plan().rounds] == ["1. kvartal", MIDTERM, AUTUMN, YEARS_END]
    window.follow_up.choose_round("1. kvartal")
    window.rounds.delete()


def report(window: Window, qtbot: QtBot, name: str, told: dict[str, Told]) -> None:
    """Work through the list by keyboard: a key for each assessment, Enter, the sentence, the numbers."""
    page = window.follow_up
    page.today = lambda: DAYS[name]
    page.choose_round(name)
    ids = {it.title: it.id for it in window.document.whole_plan().initiatives}
    for title, said in told.items():
        page.table.setFocus()
        page.table.choose(ids[title])
        press(qtbot, page.table, "123"[list(Assessment).index(said.work)])
        press(qtbot, page.table, "Shift+" + "123"[list(Assessment).index(said.money)])
        press(qtbot, page.table, "Return")
        qtbot.keyClicks(page.form.text, said.words)
        for card, number in zip(page.form.cards, said.measured, strict=False):
            if number:
                type_over(qtbot, card.measured, number)
        page.flush()
    assert page.missing() == len(PLAN) - len(told)


def judge(window: Window) -> None:
    """At the year's end each goal is judged, of those that were reported on."""
    for record in window.document.whole_plan().initiatives:
        if record.title in JUDGED:
            window.follow_up.table.choose(record.id)
            for card, verdict in zip(window.follow_up.form.cards, JUDGED[record.title], strict=False):
                card.fulfilment.segments[list(Fulfilment).index(verdict)].pick()


def end_the_states(window: Window) -> None:
    ids = {it.title: it.id for it in window.document.whole_plan().initiatives}
    for title, state in ENDED.items():
        window.document.edit({ids[title]: {"state": state}})


def hand_out(window: Window, name: str, target: Path) -> None:
    """The round's report as a workbook."""
    assert window.document.strategy is not None
    told = reported(window.document.whole_plan(), window.document.strategy, name)
    assert told.frozen
    export(told.plan, told.strategy, target, content=Content(round=name), today=told.on)


def carry_on(window: Window, qtbot: QtBot) -> None:
    """One initiative goes on into next year's plan; the others are left as they ended."""

    def decide(dialog: NewPlan) -> None:
        dialog._continue.setChecked(True)
        rows = dialog.rolling.table
        rows.setFocus()
        rows.selectAll()
        press(qtbot, rows, "4")
        rows.selectRow([it.title for it in dialog.rolling.model.records].index("Makerspace"))
        press(qtbot, rows, "1")
        accept(dialog)

    earlier = {it.title: it.id for it in window.document.whole_plan().initiatives}
    ask_of(window).expect(NewPlan, decide)
    window.commands.action("new_plan").trigger()
    (carried,) = window.document.whole_plan().initiatives
    assert (carried.title, carried.continues) == ("Makerspace", earlier["Makerspace"])
    assert (carried.state, carried.follow_ups, carried.goals[0].measurements) == (State.NOT_STARTED, (), ())
    assert [(it.year, it.goals, it.met) for it in window.document.thread_of(carried.id)] == [(2022, 1, 0), (2023, 1, 0)]
    window.document.choose_plan(2022)


# ---- counted again


def check_totals(sheet: Worksheet) -> None:
    """The last column of the table of totals, scale by scale, and the sentence above it."""
    said = SAID[YEARS_END]
    verdicts = Counter(verdict for title in PLAN for verdict in JUDGED.get(title, (None,) * len(PLAN[title][1])))
    work, money = (Counter(getattr(said[title], of) if title in said else None for title in PLAN) for of in ("work", "money"))
    states = Counter(ENDED.values())
    expected = {
        **{("Mål", term(it)): verdicts[it] for it in Fulfilment}, ("Mål", "Ikke vurderet"): verdicts[None],
        **{("Vurdering", term(it)): work[it] for it in Assessment}, ("Vurdering", "Ikke rapporteret"): work[None],
        **{("Økonomi", term(it)): money[it] for it in Assessment}, ("Økonomi", "Ikke rapporteret"): money[None],
        **{("Tilstand", term(it)): states[it] for it in State},
    }  # fmt: skip
    rows = [row for row in sheet.iter_rows(values_only=True) if row[0] in {scale for scale, _step in expected}]
    total = next(row.index("I alt") for row in sheet.iter_rows(values_only=True) if "I alt" in row)
    assert {(row[0], bare(row[1])): row[total] for row in rows} == expected
    told = [str(cell) for row in sheet.iter_rows(values_only=True) for cell in row]
    assert "Af 6 mål er 3 indfriet, 1 delvist indfriet, 1 ikke indfriet; 1 er ikke vurderet." in told


def bare(step: object) -> str:
    """A step's word without the sign before it."""
    return str(step).lstrip("●◐○–▲◆▼❙✕ ")


def check_frozen(window: Window, tmp_path: Path) -> None:
    """Whatever is edited afterwards, each round's report is byte for byte what it was when it was closed."""
    club = window.document.whole_plan().initiatives[0]
    window.document.edit({club.id: {"state": State.DROPPED, "notes": "Efter årets udgang", "goals": tuple(replace(it, measurements=()) for it in club.goals)}})
    window.document.perform("open_amendment", actions.open_amendment, 2022, "Ny titel")
    window.document.edit({club.id: {"title": "Andet", "track": builders.CITIZENS}})
    window.document.perform("delete_initiatives", actions.delete_initiatives, [it.id for it in window.document.whole_plan().initiatives[1:3]])
    for name in SAID:
        again = tmp_path / f"{name} senere.xlsx"
        hand_out(window, name, again)
        assert again.read_bytes() == (tmp_path / f"{name} straks.xlsx").read_bytes(), name
