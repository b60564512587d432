"""The rows of the schedule as Qt sees them: tracks, in them the initiatives, and last those without a period."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt

from planner.records import InitiativeRecord
from planner.schedule.when import NEVER, stretch
from planner.ui.pages.grouped_model import TOP, GroupedModel, Index
from planner.ui.pages.initiatives.groups import Group
from planner.ui.pages.initiatives.model import group_name
from planner.values.periods import write_period
from planner.words import N_, _, day, plural, sort_key, term

RECORD = Qt.ItemDataRole.UserRole
BAND = Qt.ItemDataRole.UserRole + 1
TITLE, TIME = 0, 1


@dataclass(frozen=True, slots=True)
class Band:
    """Rows under a heading; `rings` says for each of them which track's colour it has. `group` is None for those without a
    period, which come from every track."""

    name: str
    group: Group | None
    rows: tuple[InitiativeRecord, ...]
    rings: tuple[int, ...]

    @property
    def remark(self) -> str:
        return plural("{count} initiative", "{count} initiatives", len(self.rows))


ORDERS: dict[str, str] = {
    "plan": N_("In the plan's order"),
    "begins": N_("First to begin"),
    "ends": N_("First to end"),
    "title": N_("By title"),
}


def banded(groups: Sequence[Group], order: str) -> list[Band]:
    """The groups as bands, sorted within each; those without a period or a milestone in a band of their own at the end."""
    made: list[Band] = []
    without: list[tuple[InitiativeRecord, int]] = []
    for ring, group in enumerate(groups):
        dated = [it for it in group.initiatives if _has_a_place(it)]
        without += [(it, ring) for it in group.initiatives if not _has_a_place(it)]
        if dated:
            made.append(Band(group_name(group), group, tuple(_sorted(dated, order)), (ring,) * len(dated)))
    if without:
        ring_of = {it.id: ring for it, ring in without}
        rows = _sorted([it for it, _ring in without], order) if order == "title" else [it for it, _ring in without]
        made.append(Band(_("Without a period"), None, tuple(rows), tuple(ring_of[it.id] for it in rows)))
    return made


def _has_a_place(initiative: InitiativeRecord) -> bool:
    return has_days(initiative) or any(it.due for it in initiative.milestones)


def _sorted(rows: Sequence[InitiativeRecord], order: str) -> list[InitiativeRecord]:
    measure = _MEASURES.get(order)
    return sorted(rows, key=measure) if measure else list(rows)


def _begins(initiative: InitiativeRecord) -> dt.date:
    days = stretch(initiative.period)
    return days.begins if days else dt.date.max


def _ends(initiative: InitiativeRecord) -> dt.date:
    days = stretch(initiative.period)
    return days.ends if days else NEVER


_MEASURES: dict[str, Callable[[InitiativeRecord], Any]] = {
    "begins": _begins, "ends": _ends, "title": lambda it: sort_key(it.title),
}


class ScheduleModel(GroupedModel):
    """Two columns: what, and when. The bars themselves are painted from `RECORD`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.bands: list[Band] = []
        self.year = 0

    def show(self, bands: Sequence[Band], year: int) -> bool:
        """Show these bands; whether rows came, went or moved, so that the view must begin anew."""
        same = year == self.year and _shape(bands) == _shape(self.bands)
        if same:
            self.bands = list(bands)
            for place, band in enumerate(bands):
                parent = self.index(place, 0)
                if band.rows:
                    self.dataChanged.emit(self.index(0, 0, parent), self.index(len(band.rows) - 1, 1, parent))
            return False
        self.beginResetModel()
        self.bands, self.year = list(bands), year
        self.endResetModel()
        return True

    # ---- finding

    def record_at(self, index: Index) -> InitiativeRecord | None:
        if not index.isValid() or index.internalId() == TOP:
            return None
        return self.bands[index.internalId()].rows[index.row()]

    def band_at(self, index: Index) -> Band | None:
        """The band that a row is the heading of."""
        return self.bands[index.row()] if index.isValid() and index.internalId() == TOP else None

    def ring_at(self, index: Index) -> int:
        return self.bands[index.internalId()].rings[index.row()]

    def index_of(self, uuid: str) -> QModelIndex:
        for place, band in enumerate(self.bands):
            for row, record in enumerate(band.rows):
                if record.id == uuid:
                    return self.index(row, 0, self.index(place, 0))
        return QModelIndex()

    def each(self) -> Iterator[InitiativeRecord]:
        for band in self.bands:
            yield from band.rows

    # ---- what Qt asks

    def sizes(self) -> list[int]:
        return [len(band.rows) for band in self.bands]

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: ARG002, B008
        return 2

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        spoken = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        if orientation != Qt.Orientation.Horizontal or not spoken:
            return None
        return _("Initiative") if section == TITLE else _("Period")

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        record = self.record_at(index)
        if record is None:
            band = self.band_at(index)
            if band is None or index.column() != TITLE:
                return None
            spoken = {Qt.ItemDataRole.DisplayRole: band.name, Qt.ItemDataRole.AccessibleTextRole: f"{band.name}, {band.remark}"}
            return band if role == BAND else spoken.get(role)  # type: ignore[call-overload]
        if role == RECORD:
            return record
        if role == Qt.ItemDataRole.DisplayRole:
            return title_of(record) if index.column() == TITLE else write_period(record.period, self.year)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return title_of(record) if index.column() == TITLE else spoken_time(record, self.year)
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == TITLE:
            return record.title or None
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if index.internalId() == TOP:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren


def title_of(record: InitiativeRecord) -> str:
    return record.title or _("Untitled")


def spoken_time(record: InitiativeRecord, year: int) -> str:
    """When an initiative runs and what its milestones are, as it is heard and as a tooltip tells it."""
    words = write_period(record.period, year) or _("no period")
    start, end = record.period.start, record.period.end
    days = f"{day(start)} – {day(end)}" if start and end else ""
    told = [words if not days or days == words else f"{words} ({days})", term(record.state)]
    told += [milestone_words(record, place) for place, it in enumerate(record.milestones) if it.due]
    return "\n".join(told)


def milestone_words(record: InitiativeRecord, place: int) -> str:
    """A milestone with its day, and whether it is reached."""
    it = record.milestones[place]
    name = it.title or _("Milestone")
    if it.done:
        return _("{milestone}: {date}, reached", milestone=name, date=day(it.due))
    return _("{milestone}: {date}", milestone=name, date=day(it.due))


def has_days(record: InitiativeRecord) -> bool:
    """Whether its period says any time."""
    return stretch(record.period) is not None


def _shape(bands: Sequence[Band]) -> list[tuple[str, tuple[str, ...]]]:
    return [(band.name, tuple(it.id for it in band.rows)) for band in bands]
