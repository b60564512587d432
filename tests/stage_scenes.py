"""What the stages of a plan show: the locked form, corrections, versions, what continues from year to year."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

import builders
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from planner import actions
from planner.model import Fulfilment, Stage, State
from planner.records import GoalRecord, InitiativeRecord
from planner.ui.dialogs.about_plan import AboutPlan
from planner.ui.dialogs.finish_amendment import FinishAmendment
from planner.ui.dialogs.naming import NamingDialog
from planner.ui.dialogs.new_plan import NewPlan
from planner.ui.dialogs.predecessors import Predecessors
from planner.ui.dialogs.versions import VersionsDialog
from planner.ui.window import Window


def stage_scenes(window: Window) -> Iterator[tuple[str, QWidget]]:
    """Begins on a window that shows a plan for 2022, and takes it from the year before to a correction."""
    document = window.document
    document.perform("load_plan", actions.load_plan, _the_year_before())
    document.choose_plan(2022)
    document.perform("set_stage", actions.set_stage, 2022, Stage.DRAFT, on=dt.date(2021, 11, 1), by="MKH")
    proposals = document.predecessors()
    yield from _dialog("predecessors", Predecessors(2022, proposals, window))
    document.perform("link_predecessors", actions.link_predecessors, {it.id: it.earlier.id for it in proposals if it.certain})
    for stage in (Stage.IN_REVIEW, Stage.SUBMITTED, Stage.ADOPTED):
        document.perform("set_stage", actions.set_stage, 2022, stage, on=dt.date(2021, 12, 1), by="MKH")
    window.show_page("initiatives")
    uuids = [uuid for _track, group in window.initiatives.model.groups() for uuid in group]
    window.initiatives.choose([uuids[1]])
    yield from _window("adopted", window)
    bar = window.initiatives.form.scroll.verticalScrollBar()
    bar.setValue(bar.maximum())
    yield from _window("adopted-foot", window)
    yield from _goals(window)
    assert document.plan is not None
    yield from _dialog("about-adopted-plan", AboutPlan(document.plan, window))
    naming = NamingDialog("Ret den vedtagne plan", "Det vedtagne er låst.", "Åbn planen", "Budget for 2. halvår", window)
    yield from _dialog("naming", naming)
    document.perform("open_amendment", actions.open_amendment, 2022, "Budget for 2. halvår", "Bevillingen er halveret")
    yield from _window("correcting", window)
    document.edit({uuids[1]: {"budget": Decimal(12_500), "notes": "Aftalt med økonomi", "description": "Sommerbogen i tre huse."}})
    document.perform("delete_initiatives", actions.delete_initiatives, [uuids[2]])
    document.perform("add_initiative", actions.add_initiative, 2022, InitiativeRecord(title="Skrivecafé", track=builders.READING))
    plan = document.whole_plan()
    yield from _dialog("versions", VersionsDialog(plan, window))
    yield from _dialog("versions-none", VersionsDialog(replace(plan, versions=()), window))
    assert plan.amendment is not None
    yield from _dialog("finish-correction", FinishAmendment(plan, plan.amendment, window))
    rolling = NewPlan(document.summaries, document.known_strategies(), document.plan_of, window, year=2023)
    rolling._continue.setChecked(True)
    yield from _dialog("continue-plan", rolling)


def _goals(window: Window) -> Iterator[tuple[str, QWidget]]:
    """What was measured of a goal and what became of it, in an adopted plan."""
    plan, form = window.document.plan, window.initiatives.form
    assert plan is not None
    measured = next(it for it in plan.initiatives if it.goals and it.goals[0].measurements)
    window.initiatives.choose([measured.id])
    form.goals.opened.emit()
    yield from _window("adopted-goal", window)
    assert form.goal_panel.body is not None
    form.goal_panel.body.measuring.source.setFocus()
    yield from _window("adopted-goal-foot", window)
    form.goal_panel.line.setChecked(False)


def _the_year_before():
    goals = (GoalRecord(text="300 børn", fulfilment=Fulfilment.MET), GoalRecord(text="Flere drenge", fulfilment=Fulfilment.PARTLY))
    initiatives = [
        replace(it, id="", continues=None, state=State.DONE, follow_ups=(), goals=goals) for it in builders.sample_plan(8).initiatives
    ]
    other = replace(initiatives[2], title=f"{initiatives[2].title} og omegn")
    return replace(
        builders.sample_plan(8), year=2021, initiatives=(*initiatives[:2], other, *initiatives[3:]), stage=Stage.CLOSED, versions=()
    )


def _window(name: str, window: Window) -> Iterator[tuple[str, QWidget]]:
    for _again in range(4):
        QApplication.processEvents()
    yield name, window


def _dialog(name: str, dialog: QDialog) -> Iterator[tuple[str, QWidget]]:
    dialog.show()
    for _again in range(4):
        QApplication.processEvents()
    yield name, dialog
    dialog.hide()
    dialog.deleteLater()
