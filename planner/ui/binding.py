"""Between the fields of a form and the fields of one or several records.

A field tells what a person has changed; that becomes new values for each record shown. What is being typed
is handed on when its field is left, after a second's pause, and at the latest after two.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from enum import Enum, auto
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from planner.records import InitiativeRecord, SdgLink
from planner.words import _

PAUSE, LIMIT = 1000, 2000
"""Milliseconds without a key, and since the first key, after which what was typed is handed on."""

Values = dict[str, Any]
Edits = dict[str, Values]
"""New values by field, by uuid."""


class Several(Enum):
    """What editing a field means while several records are shown."""

    NEVER = auto()
    """The field is hidden."""
    SET = auto()
    """All get the value."""
    ENTRIES = auto()
    """What is added to or removed from the list that they share is added to or removed from each."""


class Different:
    """Stands in a choice for values that differ."""

    def __str__(self) -> str:
        return _("(different)")


DIFFERENT = Different()


class Bound(QObject):
    """One field widget and the record fields that it shows.

    `names` are the record's fields, one for most; a widget for several shows and gives a tuple.
    """

    edited = Signal(object)
    """The new values by uuid (`Edits`)."""
    typing = Signal()

    def __init__(
        self,
        parent: QObject,
        names: tuple[str, ...],
        widget: QWidget,
        frame: QWidget,
        several: Several,
        *,
        hands_on_in_pauses: bool = False,
    ) -> None:
        super().__init__(parent)
        self.names, self.widget, self.frame, self.several = names, widget, frame, several
        self._records: tuple[InitiativeRecord, ...] = ()
        self._shared: Any = None
        self._blank = self._of(InitiativeRecord())
        widget.edited.connect(self._take)
        if hands_on_in_pauses:
            widget.typing.connect(self.typing)

    def show(self, records: Sequence[InitiativeRecord]) -> None:
        """Show what the records say; what they disagree about is left blank."""
        others = [record.id for record in records] != [record.id for record in self._records]
        self._records = tuple(records)
        if len(records) > 1 and self.several is Several.NEVER:
            self.frame.hide()
            return
        self.frame.show()
        values = [self._of(record) for record in records]
        if self.several is Several.ENTRIES and len(records) > 1:
            self._shared = _common(values)
        elif all(value == values[0] for value in values):
            self._shared = values[0]
        else:
            self._shared = DIFFERENT if hasattr(self.widget, "set_choices") else self._blank
        if others or self.widget.value() != self._shared:
            self.widget.set_value(self._shared)

    def commit(self) -> None:
        """Hand on what is still being typed."""
        if hasattr(self.widget, "commit"):
            self.widget.commit()

    def _of(self, record: InitiativeRecord) -> Any:
        values = tuple(getattr(record, name) for name in self.names)
        return values[0] if len(values) == 1 else values

    def _take(self) -> None:
        value = self.widget.value()
        if value is DIFFERENT or not self._records:
            return
        if self.several is Several.ENTRIES and len(self._records) > 1:
            edits = {record.id: self._named(_merged(self._of(record), self._shared, value)) for record in self._records}
            self._shared = value
        else:
            edits = {record.id: self._named(value) for record in self._records}
        self.edited.emit(edits)

    def _named(self, value: Any) -> Values:
        return dict(zip(self.names, value if len(self.names) > 1 else (value,), strict=True))


class Binding(QObject):
    """All fields of a form."""

    edited = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.fields: list[Bound] = []
        self._pause = QTimer(self, interval=PAUSE, singleShot=True)
        self._limit = QTimer(self, interval=LIMIT, singleShot=True)
        for timer in (self._pause, self._limit):
            timer.timeout.connect(self.flush)

    def add(
        self,
        names: str | tuple[str, ...],
        widget: QWidget,
        frame: QWidget,
        several: Several = Several.NEVER,
        *,
        hands_on_in_pauses: bool = False,
    ) -> None:
        """Bind a widget; `frame` is what is hidden with it."""
        all_names = (names,) if isinstance(names, str) else names
        bound = Bound(self, all_names, widget, frame, several, hands_on_in_pauses=hands_on_in_pauses)
        bound.edited.connect(self.edited)
        bound.typing.connect(self._wait)
        self.fields.append(bound)

    def bound(self, name: str) -> Bound | None:
        """Where a record's field is shown."""
        return next((bound for bound in self.fields if name in bound.names), None)

    def show(self, records: Sequence[InitiativeRecord]) -> None:
        for bound in self.fields:
            bound.show(records)

    def flush(self) -> None:
        """Hand on everything that is still being typed."""
        self._pause.stop()
        self._limit.stop()
        for bound in self.fields:
            bound.commit()

    def _wait(self) -> None:
        self._pause.start()
        if not self._limit.isActive():
            self._limit.start()


def _common(values: list[tuple[Any, ...]]) -> tuple[Any, ...]:
    """The entries that all lists have, as the first one has them."""
    keys = [{_key(entry) for entry in value} for value in values]
    return tuple(entry for entry in values[0] if all(_key(entry) in found for found in keys))


def _merged(own: tuple[Any, ...], shared: tuple[Any, ...], value: tuple[Any, ...]) -> tuple[Any, ...]:
    """`own` with what was added to `shared` added, what was removed removed, what was changed changed."""
    gone = {_key(entry) for entry in shared} - {_key(entry) for entry in value}
    changed = {_key(entry): entry for entry in value if entry not in shared}
    kept = [changed.pop(_key(entry), entry) for entry in own if _key(entry) not in gone]
    merged = (*kept, *changed.values())
    return _with_one_primary(merged, value)


def _with_one_primary(links: tuple[Any, ...], value: tuple[Any, ...]) -> tuple[Any, ...]:
    """A goal made primary for all takes that from the others; one that is only added doesn't."""
    if not any(isinstance(link, SdgLink) for link in links):
        return links
    primary = [link.number for link in links if link.primary]
    if len(primary) <= 1:
        return links
    chosen = next((link.number for link in value if link.primary and link.number in primary), primary[0])
    return tuple(replace(link, primary=link.number == chosen) for link in links)


def _key(entry: Any) -> Any:
    """What makes two entries the same one: a UN goal is known by its number."""
    return entry.number if isinstance(entry, SdgLink) else entry
