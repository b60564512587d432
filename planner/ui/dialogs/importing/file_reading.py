"""The file that is being imported, as it is understood now: what is directed is read anew beside the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from planner.errors import PlannerError
from planner.importing.comparing import compare
from planner.importing.directions import Directions
from planner.importing.draft import read_draft
from planner.importing.draft_records import Draft
from planner.importing.grid import Book
from planner.importing.preview import Preview
from planner.importing.taking_in import Ground
from planner.ui.tasks import Running, Tasks
from planner.words import _, language, speaking


class FileReading(QObject):
    """Pages show `draft` and `preview` and call `direct`; when `changed` comes, both are new.

    What is refused (`refused`) leaves everything as it was.
    """

    changed = Signal()
    refused = Signal(object)

    def __init__(
        self, book: Book, directions: Directions, draft: Draft, preview: Preview, met: Callable[[int], Ground]
    ) -> None:
        super().__init__()
        self.book, self.draft, self.preview = book, draft, preview
        self.directions = replace(directions, year=draft.year)
        self.tasks = Tasks(self)
        self._met = met
        self.ground = met(draft.year)
        """What the file meets: the plan of its year if there is one, its strategy, the known names."""

    @property
    def is_own(self) -> bool:
        """Whether it is our own workbook, in which there is nothing to direct."""
        return self.draft.own is not None

    def direct(self, **said: Any) -> None:
        """Read the file with these parts of the directions changed (`dataclasses.replace`)."""
        directions = replace(self.directions, **said)
        try:
            ground = self._met(directions.year or self.draft.year)
        except PlannerError as error:
            self.refused.emit(error)
            return
        self.tasks.cancel()
        task = partial(_understand, self.book, directions, ground, language())
        self.tasks.run(_("Reading again …"), task, partial(self._take, directions, ground), self._refuse)

    def _take(self, directions: Directions, ground: Ground, understood: tuple[Draft, Preview]) -> None:
        self.directions, self.ground = directions, ground
        self.draft, self.preview = understood
        self.changed.emit()

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, PlannerError):
            raise error
        self.refused.emit(error)


def _understand(
    book: Book, directions: Directions, ground: Ground, code: str, _running: Running
) -> tuple[Draft, Preview]:
    with speaking(code):
        draft = read_draft(book, directions)
        return draft, compare(draft, *ground, empty_cells=directions.empty_cells)
