"""From last year's plan to next year's: thirty initiatives by the keys, and the thread over the years."""

from __future__ import annotations

import builders
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from windows import FakeAsk, accept, add_plan, press

from planner.model import Fulfilment, State
from planner.records import GoalRecord, InitiativeRecord
from planner.records.rolling import Part
from planner.ui.dialogs.new_plan import NewPlan
from planner.ui.dialogs.predecessors import Predecessors
from planner.ui.window import Window


def _thirty() -> list[InitiativeRecord]:
    return [
        builders.initiative(number, f"Indsats {number:02}", track=builders.READING, notes="husk", responsible=("MKH",))
        for number in range(1, 31)
    ]


def test_thirty_initiatives_are_decided_by_a_key_each_and_taken_back_at_once(window: Window, ask: FakeAsk, qtbot: QtBot) -> None:
    uuids = add_plan(window, 2022, *_thirty())
    pressed: list[str] = []

    def decide(dialog: NewPlan) -> None:
        dialog._continue.setChecked(True)
        table = dialog.rolling.table
        table.setFocus()
        table.selectAll()
        press(qtbot, table, "1")
        table.selectRow(0)
        for key in ("2", "A", "3", "U", "4", "L"):  # each goes on to the next
            press(qtbot, table, key)
            pressed.append(key)
        assert [index.row() for index in table.selectionModel().selectedRows()] == [6]
        assert dialog.rolling._words.text().startswith("24 indsatser kommer med")
        dialog.rolling.ticks[Part.NOTES].setChecked(False)
        accept(dialog)

    ask.expect(NewPlan, decide)
    window.commands.action("new_plan").trigger()
    assert len(pressed) == 6
    plan = window.document.plan
    assert plan is not None
    assert plan.year == 2023
    assert [it.continues for it in plan.initiatives] == list(uuids[6:])
    assert {(it.notes, it.responsible) for it in plan.initiatives} == {("", ("MKH",))}
    earlier = window.document.plan_of(2022)
    ended = [it.state for it in earlier.initiatives[:6]]
    assert ended == [State.DONE] * 2 + [State.DROPPED] * 2 + [State.NOT_STARTED] * 2
    assert window.toast._words.text() == "24 indsatser fra 2022 føres videre i 2023."

    press(qtbot, window, "Ctrl+Z")
    assert [summary.year for summary in window.document.summaries] == [2022]
    assert {it.state for it in window.document.plan_of(2022).initiatives} == {State.NOT_STARTED}

    def look(dialog: NewPlan) -> None:
        assert not dialog.rolling.ticks[Part.NOTES].isChecked(), "what was left behind is remembered"

    ask.expect(NewPlan, look)
    window.commands.action("new_plan").trigger()


def test_the_buttons_do_what_the_keys_do(window: Window, ask: FakeAsk, qtbot: QtBot) -> None:
    add_plan(window, 2022, *_thirty()[:3])

    def decide(dialog: NewPlan) -> None:
        dialog._continue.setChecked(True)
        rolling = dialog.rolling
        rolling.table.selectAll()
        fates = list(rolling.buttons)
        qtbot.mouseClick(rolling.buttons[fates[1]], Qt.MouseButton.LeftButton)
        assert rolling.model.of(fates[1]) == tuple(it.id for it in rolling.model.records)
        assert not dialog.yes.isEnabled(), "nothing comes along"
        rolling.table.selectRow(1)
        qtbot.mouseClick(rolling.buttons[fates[0]], Qt.MouseButton.LeftButton)
        accept(dialog)

    ask.expect(NewPlan, decide)
    window.commands.action("new_plan").trigger()
    assert [it.title for it in window.document.plan.initiatives] == ["Indsats 02"]  # type: ignore[union-attr]


def test_the_chooser_stays_whole_upon_the_screen(window: Window, ask: FakeAsk) -> None:
    add_plan(window, 2022, *_thirty())

    def look(dialog: NewPlan) -> None:
        room = dialog.screen().availableGeometry()
        dialog.move(room.left(), room.bottom() - dialog.height())
        dialog._continue.setChecked(True)
        assert room.contains(dialog.frameGeometry())
        assert dialog.rolling.table.isVisible()

    ask.expect(NewPlan, look)
    window.commands.action("new_plan").trigger()


def test_imported_years_become_a_thread_by_a_click(window: Window, ask: FakeAsk, qtbot: QtBot) -> None:
    goals = (GoalRecord(text="Et", fulfilment=Fulfilment.MET), GoalRecord(text="To", fulfilment=Fulfilment.PARTLY))
    (first,) = add_plan(window, 2020, InitiativeRecord(title="Sommerbogen", state=State.DONE, goals=goals))
    (second,) = add_plan(window, 2021, InitiativeRecord(title="Sommerbogen"))
    (third, _new) = add_plan(window, 2022, InitiativeRecord(title="Sommerbogen!"), InitiativeRecord(title="Helt ny"))

    def link(dialog: Predecessors) -> None:
        box = dialog.table.item(0, 0)
        box.setCheckState(Qt.CheckState.Checked)
        accept(dialog)

    ask.expect(Predecessors, link)
    for year in (2021, 2022):
        window.plans.choose(year)
        window.commands.action("find_predecessors").trigger()
    assert window.document.initiative(third).continues == second  # type: ignore[union-attr]

    window.show_page("initiatives")
    window.initiatives.choose([third])
    line = window.initiatives.form._head.thread
    assert [link.text() for link in line.links.values()] == ["2020 ● Gennemført, 1 af 2 mål indfriet", "2021 ○ Ikke startet"]
    qtbot.mouseClick(line.links[first], Qt.MouseButton.LeftButton)
    assert (window.document.year, window.initiatives.chosen()) == (2020, (first,))
    assert list(line.links) == [second, third]


def test_where_nothing_resembles_it_is_said(window: Window, ask: FakeAsk) -> None:
    add_plan(window, 2022, InitiativeRecord(title="Ny"))

    def look(dialog: Predecessors) -> None:
        assert not dialog.yes.isEnabled()
        assert dialog.table.isHidden()

    ask.expect(Predecessors, look)
    window.commands.action("find_predecessors").trigger()
