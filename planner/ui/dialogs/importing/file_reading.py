"""The file that is being imported, as it is understood now: what is directed is read anew beside the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from planner.errors import PlannerError
from planner.importing.directions import Directions
from planner.importing.distinct_values import FoundValue
from planner.importing.draft_records import Draft
from planner.importing.grid import Book
from planner.importing.preview import Preview
from planner.importing.stopping import unless
from planner.importing.taking_in import Ground
from planner.importing.understanding import Understanding, understand
from planner.ui.tasks import Running, Tasks
from planner.words import _, language, speaking


class FileReading(QObject):
    """Pages show what is understood and call `direct`; when `changed` comes, all of it is new.

    What is refused (`refused`) leaves everything as it was.
    """

    changed = Signal()
    refused = Signal(object)

    def __init__(self, book: Book, understanding: Understanding, met: Callable[[int], Ground]) -> None:
        """`met` gives what a plan of a year meets in the open file; it is asked on the main thread."""
        super().__init__()
        self.book = book
        self.tasks = Tasks(self)
        self._understanding, self._met = understanding, met
        self._wanted = replace(understanding.directions, year=understanding.draft.year)

    @property
    def directions(self) -> Directions:
        """What was said so far, also what is being read just now."""
        return self._wanted

    @property
    def draft(self) -> Draft:
        return self._understanding.draft

    @property
    def preview(self) -> Preview:
        return self._understanding.preview

    @property
    def values(self) -> tuple[FoundValue, ...]:
        """The file's different values, each once."""
        return self._understanding.values

    @property
    def ground(self) -> Ground:
        """What the file meets: the plan of its year if there is one, its strategy, the known names."""
        return self._understanding.ground

    @property
    def is_own(self) -> bool:
        """Whether it is our own workbook, in which there is nothing to direct."""
        return self.draft.own is not None

    def direct(self, **said: Any) -> None:
        """Read the file with these parts of the directions changed (`dataclasses.replace`)."""
        directions = replace(self._wanted, **said)
        try:
            ground = self._met(directions.year or self.draft.year)
        except PlannerError as error:
            self.refused.emit(error)
            return
        self._wanted = directions
        self.tasks.cancel()
        task = partial(_understand, self.book, directions, ground, language())
        self.tasks.run(_("Reading again …"), task, self._take, self._refuse)

    def _take(self, understanding: Understanding) -> None:
        self._understanding = understanding
        self.changed.emit()

    def _refuse(self, error: Exception) -> None:
        self._wanted = self._understanding.directions
        if not isinstance(error, PlannerError):
            raise error
        self.refused.emit(error)


def _understand(book: Book, directions: Directions, ground: Ground, code: str, running: Running) -> Understanding:
    with speaking(code), unless(running.is_cancelled):
        return understand(book, directions, ground)
