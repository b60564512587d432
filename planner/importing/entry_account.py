"""The account of one initiative's cells: what each became, what is wrong with it, and where the values stand."""

from __future__ import annotations

from dataclasses import replace

from planner.errors import Refused
from planner.importing.account import CellUse, ReadingProblem, Use, quoted, value_words
from planner.importing.grid import Place, Value, address
from planner.records import SourceRecord
from planner.values.text import tidy


class EntryAccount:
    """Gathers `uses`, `problems` and `sources`, cell by cell. `sheet` is the one that is read now."""

    __slots__ = ("_file", "problems", "sheet", "sources", "uses")

    def __init__(self, file: str, sheet: str) -> None:
        self._file, self.sheet = file, sheet
        self.uses: list[CellUse] = []
        self.problems: list[ReadingProblem] = []
        self.sources: list[SourceRecord] = []

    def use(self, place: Place, value: Value, use: Use, field: str = "", reason: str = "") -> None:
        """What became of a cell; one that feeds the initiative is a source of it."""
        self.uses.append(CellUse(self.sheet, place, value, use, field, reason))
        if use in (Use.VALUE, Use.NOTE):
            self.sources.append(SourceRecord(
                file=self._file, sheet=self.sheet, cell=address(place), field=field, value=value_words(value),
            ))  # fmt: skip

    def problem(self, code: str, place: Place, value: Value) -> None:
        """A cell that holds no value."""
        self.problems.append(ReadingProblem("error", code, self.sheet, address(place), quoted(value)))

    def unread(self, place: Place, value: Value, heading: str, refused: Refused) -> None:
        """A cell of a known field that can't be read."""
        facts = {"heading": tidy(heading), "refused": refused}
        self.problems.append(ReadingProblem("warning", "value_unread", self.sheet, address(place), quoted(value), facts))

    def is_note(self, place: Place) -> None:
        """A cell that was counted as a value turned out to be a note."""
        self.uses = [replace(use, use=Use.NOTE) if use.place == place else use for use in self.uses]

    def counted_before(self, count: int) -> None:
        """The uses after the first `count` are of cells that were counted elsewhere."""
        del self.uses[count:]
