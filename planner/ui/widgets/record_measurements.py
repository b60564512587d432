"""What was measured of a goal, as a small table: the day, the value, a note."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtWidgets import QWidget

from planner.records import MeasurementRecord
from planner.ui.widgets.record_columns import Column, Kind
from planner.ui.widgets.record_table import RecordTable
from planner.words import N_, _

_LINES = (
    (
        Column(N_("Date"), "date", Kind.DATE, sample="31-12-2022"),
        Column(N_("Value"), "value", Kind.NUMBER, sample="1.500"),
        Column(N_("Note"), "note", share=1, sample="Efterår"),
    ),
)


@dataclass(frozen=True, slots=True)
class _Draft:
    """A measurement while it is written; without a value it is none yet."""

    date: dt.date | None = None
    value: float | None = None
    note: str = ""


class MeasurementTable(RecordTable):
    """A value without a day was measured today. A row without a value says so, and waits."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_LINES, _Draft(), _("Add a value"), _("Measurements"), parent)
        self.today: Callable[[], dt.date] = dt.date.today
        self.view.moves = False  # they stand by their days
        for button in (self._up, self._down):
            button.hide()
        self._model.edited.connect(self._complete)

    def value(self) -> tuple[MeasurementRecord, ...]:
        """What is complete, by the days."""
        drafts = [it for it in self._model.records() if it.value is not None]
        measured = [MeasurementRecord(date=it.date or self.today(), value=it.value, note=it.note) for it in drafts]
        return tuple(sorted(measured, key=lambda it: it.date))

    def set_value(self, value: Iterable[Any]) -> None:
        super().set_value(_Draft(it.date, it.value, it.note) for it in value)
        self._ask_for_values()

    def _complete(self) -> None:
        for place in range(self._model.count()):
            draft = self._model.record_at(place)
            if draft.value is not None and draft.date is None:
                self._model.put(place, replace(draft, date=self.today()))
        self._ask_for_values()

    def _ask_for_values(self) -> None:
        waiting = {it: _("no value yet") for it in self._model.records() if it.value is None}
        self._model.set_remarks(waiting)
