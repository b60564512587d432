"""The open planner file as the window sees it: which plan is shown, what it holds, what is wrong with it.

All reading and changing of the window goes through here, on the main thread. After each step only the
initiatives that it touched are read again; whoever shows something listens to `changed`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal

from planner import actions, rules
from planner.db import StepNews, Store
from planner.errors import PlannerError
from planner.queries import plans, registers, strategies
from planner.queries.plans import PlanSummary
from planner.queries.registers import Registers
from planner.records import InitiativeRecord, PlanRecord, StrategyRecord
from planner.records.locking import Lock, lock_of
from planner.records.rounds import with_report
from planner.rules import Problem
from planner.ui.open_file import OpenFile
from planner.ui.unsaved import Edits, Unsaved, disk_is_at_fault

if TYPE_CHECKING:
    from planner.queries.predecessors import Proposal

_STRATEGY_TABLES = {"strategy", "track", "track_sdg", "commitment", "vision_aim", "purpose", "foundation"}
_REGISTER_TABLES = {"person", "partner", "target_group", "house"}
_PLACING = {"position", "track_id", "plan_id"}
T = TypeVar("T")


class Document(OpenFile):
    """The open file and what is shown of it. `plan` is None while no plan is chosen."""

    closing = Signal()
    """The file is about to be given free."""
    opened = Signal()
    """Another file is open, or none."""
    plan_chosen = Signal()
    """Another plan is shown, or none."""
    changed = Signal(object)
    """A step (`StepNews`) was committed, and what is held here has been brought up to date."""
    unsaved_changed = Signal()
    """Something waits to be written, or no longer does."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.plan: PlanRecord | None = None
        self.strategy: StrategyRecord | None = None
        self.registers = Registers()
        self.problems: tuple[Problem, ...] = ()
        self.summaries: tuple[PlanSummary, ...] = ()
        self.unsaved = Unsaved(self._write, self)
        self.unsaved.changed.connect(self.unsaved_changed)
        self._by_uuid: dict[str, InitiativeRecord] = {}

    # ---- the file

    def open(self, path: Path) -> None:
        """Open a planner file and show its newest plan. Raises CannotOpen; the file open before stays open."""
        self._take(Store.open(path))

    def create(self, path: Path) -> None:
        """Make a new planner file and open it. Raises CannotOpen."""
        self._take(Store.create(path))

    def close(self) -> None:
        """Give the file free."""
        if self.store is not None:
            self.closing.emit()
            self.store.close()
            self._forget()
            self.opened.emit()

    def _take(self, store: Store) -> None:
        if self.store is not None:
            self.closing.emit()
            self.store.close()
        self._forget()
        self.store = store
        store.on_change(self._take_step)
        self._read_lists()
        self.opened.emit()
        self.choose_plan(self.summaries[0].year if self.summaries else None)

    def _forget(self) -> None:
        self.store, self.plan, self.strategy = None, None, None
        self.registers, self.problems, self.summaries, self._by_uuid = Registers(), (), (), {}
        self.unsaved.forget()

    # ---- the plan

    @property
    def year(self) -> int | None:
        return self.plan.year if self.plan else None

    def choose_plan(self, year: int | None) -> None:
        """Show the plan of `year`, or none."""
        self._read_plan(year)
        self.plan_chosen.emit()

    def initiative(self, uuid: str) -> InitiativeRecord | None:
        return self._by_uuid.get(uuid)

    def problems_of(self, uuid: str) -> tuple[Problem, ...]:
        return tuple(problem for problem in self.problems if problem.initiative == uuid)

    def whole_plan(self) -> PlanRecord:
        """The plan as the file has it, for an export."""
        assert self.store is not None
        assert self.plan is not None
        with self.store.read() as session:
            return plans.plan(session, self.plan.year)

    @property
    def lock(self) -> Lock:
        """What of the plan that is shown can't be changed."""
        return lock_of(self.plan) if self.plan else Lock.NONE

    def predecessors(self) -> tuple[Proposal, ...]:
        """What initiatives of the plan that is shown may continue."""
        from planner.queries import predecessors  # brings a library that the start need not wait for

        assert self.store is not None
        assert self.plan is not None
        with self.store.read() as session:
            return predecessors.proposals(session, self.plan.year)

    # ---- changing

    def edit(self, edits: Edits) -> None:
        """Set fields of initiatives (new values by field, by uuid) as one step.

        What the disk refuses stays in the window and is tried again.
        """
        changed = {uuid: fields for uuid, values in edits.items() if (fields := self._differing(uuid, values))}
        if not changed:
            return
        self._attempt(partial(self._write_on_what_is_seen, changed), changed)

    def report(self, uuid: str, name: str, *, on: dt.date, **values: Any) -> None:
        """Say in the round called `name` how it goes with an initiative (as `actions.report`), as a step which the next on the
        same field joins. What the disk refuses stays in the window and is tried again."""
        record = self._by_uuid.get(uuid)
        if record is None or self.store is None:
            return
        by = self.store.user
        said: dict[str, Any] = {"follow_ups": with_report(record, name, by=by, on=on, **values)}
        if values.get("state") is not None:
            said["state"] = values["state"]
        if changed := self._differing(uuid, said):
            self._attempt(partial(self._write_report, uuid, name, by, on, values), {uuid: changed})

    def _attempt(self, write: Callable[[], None], edits: Edits) -> None:
        """Write now; what comes after something that waits for the disk waits behind it."""
        try:
            if not self.unsaved.try_again():
                assert self.unsaved.error is not None
                raise self.unsaved.error
            write()
        except PlannerError as error:
            if disk_is_at_fault(error):
                self._keep_unsaved(edits, error)
                return
            self.refused.emit(error)
            self._read_plan(self.year)
            self.plan_chosen.emit()

    def _differing(self, uuid: str, values: Mapping[str, Any]) -> dict[str, Any]:
        record = self._by_uuid.get(uuid)
        return {} if record is None else {name: it for name, it in values.items() if getattr(record, name) != it}

    def _write(self, edits: Edits, seen: Mapping[str, int] | None = None) -> None:
        """Write edits as one step; edits of the same fields of the same initiative join the step before."""
        assert self.store is not None
        name = "edit_initiative" if len(edits) == 1 else "edit_initiatives"
        subject = self._subject(edits)
        with self.store.change(name, subject, joins=len(edits) == 1) as session:
            for uuid, values in edits.items():
                actions.edit_initiative(session, uuid, seen=seen.get(uuid) if seen else None, **values)

    def _write_on_what_is_seen(self, edits: Edits) -> None:
        self._write(edits, {uuid: self._by_uuid[uuid].version for uuid in edits})

    def _write_report(self, uuid: str, name: str, by: str, on: dt.date, values: Mapping[str, Any]) -> None:
        assert self.store is not None
        with self.store.change("report", self._by_uuid[uuid].title, joins=True) as session:
            actions.report(session, uuid, name, by=by, on=on, **values)

    def _subject(self, edits: Edits) -> str:
        """What the step is about: the title of the one initiative."""
        if len(edits) != 1:
            return ""
        ((uuid, values),) = edits.items()
        return str(values.get("title") or self._by_uuid[uuid].title)

    def _keep_unsaved(self, edits: Edits, error: PlannerError) -> None:
        """The window goes on showing what was written, although the file doesn't have it yet."""
        assert self.plan is not None
        for uuid, values in edits.items():
            self._by_uuid[uuid] = replace(self._by_uuid[uuid], **values)
            self.unsaved.keep(uuid, values, error)
        self._lay_out([record.id for record in self.plan.initiatives])

    # ---- reading

    def _read_lists(self) -> None:
        assert self.store is not None
        with self.store.read() as session:
            self.summaries = plans.summaries(session)
            self.registers = registers.known(session)

    def _read_plan(self, year: int | None) -> None:
        self.plan, self.strategy, self._by_uuid = None, None, {}
        if self.store is not None and year is not None:
            with self.store.read() as session:
                self.plan = plans.plan(session, year)
                self.strategy = strategies.of_plan(session, year)
            self._by_uuid = {record.id: record for record in self.plan.initiatives}
        self._check()

    def _take_step(self, news: StepNews) -> None:
        """Bring what is held up to date with a committed step."""
        reframes, moves = _reframes(news), _moves_rows(news)
        if reframes or moves or news.tables & _REGISTER_TABLES:
            self._read_lists()
        if reframes:
            self._reread_plan()
        elif self.plan is not None:
            self._read_touched(news)
        self.changed.emit(news)

    def _reread_plan(self) -> None:
        """The plan itself may have come, gone or changed."""
        years = [summary.year for summary in self.summaries]
        before = self.year
        year = before if before in years else (years[0] if years else None)
        self._read_plan(year)
        if year != before:
            self.plan_chosen.emit()

    def _read_touched(self, news: StepNews) -> None:
        assert self.store is not None
        assert self.plan is not None
        with self.store.read() as session:
            read = plans.initiatives(session, news.initiatives)
            order = plans.order(session, self.plan.year) if _moves_rows(news) else None
        self._by_uuid.update({record.id: record for record in read if record.id in self._by_uuid or order is not None})
        self._lay_out(list(order) if order is not None else [record.id for record in self.plan.initiatives])

    def _lay_out(self, order: list[str]) -> None:
        assert self.plan is not None
        self._by_uuid = {uuid: self._by_uuid[uuid] for uuid in order}
        self.plan = replace(self.plan, initiatives=tuple(self._by_uuid.values()))
        self._check()

    def _check(self) -> None:
        self.problems = rules.check(self.plan, self.strategy) if self.plan and self.strategy else ()


def _reframes(news: StepNews) -> bool:
    """Whether the step touched the plan or its strategy themselves. The plan's number counter is no such thing."""
    return any(
        change.table in _STRATEGY_TABLES
        or (
            change.table in ("plan", "round", "plan_version")
            and not (change.before and change.after and change.after.keys() <= {"last_number"})
        )
        for change in news.changes
    )


def _moves_rows(news: StepNews) -> bool:
    """Whether the step brought, took or moved initiatives, so that the plan's order must be read again."""
    return any(
        change.table == "initiative"
        and (change.before is None or change.after is None or bool(_PLACING & change.after.keys()))
        for change in news.changes
    )
