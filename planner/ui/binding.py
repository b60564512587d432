"""Between the fields of a form and the fields of one or several records.

A field tells what a person has changed; that becomes new values for each record shown. What is being typed
is handed on when its field is left, after a second's pause, and at the latest after two.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence, Set
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
    """Lists: what all have and what some have is shown apart; entries are added to each and removed from each."""


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
        self._some: dict[Any, int] = {}
        self._blank = self._of(InitiativeRecord())
        widget.edited.connect(self._take)
        if hands_on_in_pauses:
            widget.typing.connect(self.typing)

    def show(self, records: Sequence[InitiativeRecord]) -> None:
        """Show what the records say, and that they disagree where they do."""
        others = [record.id for record in records] != [record.id for record in self._records]
        self._records = tuple(records)
        if len(records) > 1 and self.several is Several.NEVER:
            self.frame.hide()
            return
        self.frame.show()
        values = [self._of(record) for record in records]
        if self.several is Several.ENTRIES:
            self._show_entries(values, others=others)
            return
        alike = all(value == values[0] for value in values)
        if alike:
            self._shared = values[0]
        else:
            self._shared = DIFFERENT if hasattr(self.widget, "set_choices") else self._blank
        if hasattr(self.widget, "set_different"):
            self.widget.set_different(not alike)
        if others or self.widget.value() != self._shared:
            self.widget.set_value(self._shared)

    def _show_entries(self, values: list[tuple[Any, ...]], *, others: bool) -> None:
        """What all have as the value, what some have beside it with how many that are."""
        self._shared = _common(values) if len(values) > 1 else values[0]
        counts = Counter(_key(entry) for value in values for entry in value)
        self._some = {key: count for key, count in counts.items() if count < len(values)}
        if others or self.widget.value() != self._shared or set(self.widget.partial()) != set(self._some):
            self.widget.set_partial(self._some, len(values))
            self.widget.set_value(self._shared)
        else:
            self.widget.set_partial(self._some, len(values))

    @property
    def can_be_cleared(self) -> bool:
        """Whether several records are shown that have something here, be it the same or not."""
        return len(self._records) > 1 and any(self._of(record) != self._blank for record in self._records)

    def clear(self) -> None:
        """Empty the field in every record shown."""
        self.edited.emit({record.id: self._named(self._blank) for record in self._records})

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
            left = {_key(entry) for entry in value} | set(self.widget.partial())
            gone = ({_key(entry) for entry in self._shared} | set(self._some)) - left
            edits = {
                record.id: self._named(_merged(self._of(record), self._shared, value, gone)) for record in self._records
            }
            self._shared = value
            self._some = {key: count for key, count in self._some.items() if key in set(self.widget.partial())}
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
    """The entries that all lists have, in the first one's order."""
    found = [{_key(entry): entry for entry in value} for value in values]
    return tuple(
        _agreed([entries[key] for entries in found])
        for key in found[0]
        if all(key in entries for entries in found)
    )


def _agreed(entries: list[Any]) -> Any:
    """One entry for all: of a UN goal only what all links to it say."""
    first = entries[0]
    if not isinstance(first, SdgLink):
        return first
    return SdgLink(
        number=first.number,
        primary=all(link.primary for link in entries),
        targets=tuple(code for code in first.targets if all(code in link.targets for link in entries)),
        reason=first.reason if all(link.reason == first.reason for link in entries) else None,
    )


def _merged(own: tuple[Any, ...], shared: tuple[Any, ...], value: tuple[Any, ...], gone: Set[Any]) -> tuple[Any, ...]:
    """`own` without what is gone, with what was added to `shared` added and what was changed changed."""
    before = {_key(entry): entry for entry in shared}
    asked = {_key(entry): entry for entry in value if entry != before.get(_key(entry))}
    kept = [
        _changed(entry, before.get(_key(entry)), asked.pop(_key(entry))) if _key(entry) in asked else entry
        for entry in own
        if _key(entry) not in gone
    ]
    return _with_one_primary((*kept, *asked.values()), own, value)


def _changed(own: Any, before: Any, asked: Any) -> Any:
    """A record's own entry with what a person changed in the one that all share; the rest of it stays its own."""
    if not isinstance(own, SdgLink):
        return asked
    before = before or SdgLink(number=own.number)
    kept = [code for code in own.targets if code not in set(before.targets) - set(asked.targets)]
    added = [code for code in asked.targets if code not in before.targets and code not in kept]
    return replace(
        own,
        primary=asked.primary if asked.primary != before.primary else own.primary,
        reason=asked.reason if asked.reason != before.reason else own.reason,
        targets=(*kept, *added),
    )


def _with_one_primary(links: tuple[Any, ...], own: tuple[Any, ...], value: tuple[Any, ...]) -> tuple[Any, ...]:
    """A goal made primary for all takes that from the others; one that is only added doesn't. The first of all
    is primary, and so is the first of what is left when the primary one goes."""
    if not any(isinstance(link, SdgLink) for link in links):
        return links
    primary = [link.number for link in links if link.primary]
    if len(primary) == 1 or (not primary and own and not any(link.primary for link in own)):
        return links
    asked = next((link.number for link in value if link.primary and link.number in primary), None)
    chosen = asked or (primary[0] if primary else links[0].number)
    return tuple(replace(link, primary=link.number == chosen) for link in links)


def _key(entry: Any) -> Any:
    """What makes two entries the same one: a UN goal is known by its number."""
    return entry.number if isinstance(entry, SdgLink) else entry
