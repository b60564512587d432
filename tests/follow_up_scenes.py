"""What a round of follow-up shows: before there is one, half reported, at its foot, and closed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from PySide6.QtWidgets import QApplication, QDialog, QWidget

from planner.model import Assessment, Fulfilment, State
from planner.ui.dialogs.rounds import RoundDialog
from planner.ui.pages.follow_up.contents import Look, usual_rounds
from planner.ui.window import Window

TODAY = dt.date(2022, 7, 5)
_SPRING = "Kom godt fra start; de første møder er holdt."
_SUMMER = (
    "Tre af fem klubber er i gang. De to sidste venter på lokaler, som er lovet til september.",
    "Følger planen; alle aftaler er på plads.",
    "Bevillingen er halveret, og uden den kan forløbet ikke gennemføres i efteråret.",
)


def follow_up_scenes(window: Window) -> Iterator[tuple[str, QWidget]]:
    """Begins on a plan without rounds, and takes them back in the end."""
    document, page = window.document, window.follow_up
    page.today = lambda: TODAY
    window.show_page("follow_up")
    window.go_in()
    yield from _window("follow-up-start", window)
    page.start.all.click()
    spring, summer = (it.name for it in usual_rounds(2022)[:2])
    taken = [it.name for it in document.plan.rounds[1:]] if document.plan else []
    yield from _dialog("follow-up-round", RoundDialog("Ny runde", "", "Opret", 2022, taken, window, offered=usual_rounds(2022)[:1]))
    _report(window, spring, summer)
    page.choose_round(summer)
    page.table.choose(page.model.shown()[0].record.id)
    page.enter()
    yield from _window("follow-up", window)
    bar = page.form.scroll.verticalScrollBar()
    for part, place in (("middle", bar.maximum() // 2), ("foot", bar.maximum())):
        bar.setValue(place)
        yield from _window(f"follow-up-{part}", window)
    page.sieve.show_only(Look.MISSING)
    yield from _window("follow-up-missing", window)
    page.sieve.search.setText("findes ikke")
    page.sieve.changed.emit()
    yield from _window("follow-up-nothing", window)
    page.sieve.clear()
    window.rounds.close()
    yield from _window("follow-up-closed", window)
    window.toast.hide()
    while document.plan is not None and document.plan.rounds:
        document.undo()


def _report(window: Window, spring: str, summer: str) -> None:
    document = window.document
    assert document.plan is not None
    uuids = [it.id for it in document.plan.initiatives]
    for place, uuid in enumerate(uuids):
        if place % 3 == 0:
            document.report(
                uuid, spring, on=dt.date(2022, 4, 2), assessment=list(Assessment)[place % 2], economy=Assessment.ON_TRACK, text=_SPRING
            )
        if place % 2 == 0:
            values = {"assessment": list(Assessment)[(place // 2) % 3], "economy": list(Assessment)[(place // 6) % 3]}
            document.report(uuid, summer, on=TODAY, state=State.IN_PROGRESS, text=_SUMMER[place % 3], **values)
    document.report(uuids[0], summer, on=TODAY, assessment=Assessment.ATTENTION, reason="Ombygning", new_deadline=dt.date(2022, 10, 1))
    window.follow_up._telling.goal(uuids[0], 0, "fulfilment", Fulfilment.PARTLY)


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
