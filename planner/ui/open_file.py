"""The open planner file as a whole, whichever plan is shown: what is read from it, and its steps back and forth."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Concatenate, TypeVar

from PySide6.QtCore import QObject, Signal

from planner.db import StepNews, Store
from planner.db.imports import TakenIn, imports
from planner.errors import PlannerError
from planner.queries import plans, strategies, threads
from planner.queries.threads import ThreadStep
from planner.records import InitiativeRecord, PlanRecord, StrategyRecord

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Done:
    """An action was carried out and committed; `result` is what it returned."""

    result: Any = None


class OpenFile(QObject):
    """Holds the store while a file is open: reads, carries out actions, goes a step back and forth."""

    refused = Signal(object)
    """A `PlannerError` that a person must be told about."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.store: Store | None = None

    @property
    def path(self) -> Path | None:
        return self.store.path if self.store else None

    # ---- reading

    def read(self, query: Callable[Concatenate[Any, ...], T], *arguments: Any) -> T:
        """What a query (`planner.queries`) finds in the open file."""
        assert self.store is not None
        with self.store.read() as session:
            return query(session, *arguments)

    def plan_of(self, year: int) -> PlanRecord:
        """The plan of another year. Raises Refused plan_missing."""
        assert self.store is not None
        with self.store.read() as session:
            return plans.plan(session, year)

    def year_of(self, uuid: str) -> int | None:
        """The year in whose plan an initiative stands; None when the file has no such initiative."""
        if self.store is None:
            return None
        with self.store.read() as session:
            return plans.year_of(session, uuid)

    def known_strategies(self) -> tuple[StrategyRecord, ...]:
        """The strategies that a plan can be made under."""
        if self.store is None:
            return ()
        with self.store.read() as session:
            return strategies.all_known(session)

    def imports(self) -> tuple[TakenIn, ...]:
        """The workbooks that were taken into the file, the newest first."""
        if self.store is None:
            return ()
        with self.store.read() as session:
            return imports(session)

    def edited_since(self, step: int) -> tuple[InitiativeRecord, ...]:
        """The initiatives that an older step touched and that were edited since. Raises Refused nothing_to_take_back."""
        assert self.store is not None
        uuids = {change.initiative for change in self.store.conflicts(step) if change.initiative}
        with self.store.read() as session:
            return plans.initiatives(session, uuids)

    def thread_of(self, uuid: str) -> tuple[ThreadStep, ...]:
        """An initiative over the years, the earliest first."""
        if self.store is None:
            return ()
        with self.store.read() as session:
            return threads.thread(session, uuid)

    # ---- steps

    def perform(
        self,
        name: str,
        action: Callable[Concatenate[Any, ...], Any],
        *arguments: Any,
        subject: str = "",
        **values: Any,
    ) -> Done | None:
        """Carry out an action (`planner.actions`) as one step; None if it was refused, which has then been told."""
        assert self.store is not None
        try:
            with self.store.change(name, subject) as session:
                return Done(action(session, *arguments, **values))
        except PlannerError as error:
            self.refused.emit(error)
            return None

    def take_back(self, step: int, leave: Collection[str] = ()) -> bool:
        """Take back an older step, leaving these initiatives as they are; False if that was refused, and told."""
        assert self.store is not None
        try:
            self.store.take_back(step, leave=leave)
        except PlannerError as error:
            self.refused.emit(error)
            return False
        return True

    def undo(self) -> bool:
        """Take back the newest step; whether that was possible."""
        return self._step_back_or_forth(Store.undo)

    def redo(self) -> bool:
        return self._step_back_or_forth(Store.redo)

    def _step_back_or_forth(self, step: Callable[[Store], StepNews]) -> bool:
        if self.store is None:
            return False
        try:
            step(self.store)
        except PlannerError as error:
            self.refused.emit(error)
            return False
        return True

    def next_undo(self) -> tuple[str, str] | None:
        """Name and subject of the step that undo would take back."""
        return self.store.next_undo() if self.store else None

    def next_redo(self) -> tuple[str, str] | None:
        return self.store.next_redo() if self.store else None
