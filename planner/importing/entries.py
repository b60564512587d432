"""The cells of an initiative become its record: field by field, nothing dropped.

A cell whose heading has a field becomes a value; where it cannot be read it is kept as a note under its
heading and a problem says so. Tracks, commitments and houses stay as written here: `settling` gives them
the strategy's own names.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from planner.columns import as_number
from planner.errors import Refused
from planner.importing.account import CellUse, ReadingProblem, Use, quoted, value_words
from planner.importing.directions import LEFT, word_key
from planner.importing.goal_block import GoalBlock
from planner.importing.grid import CellError, Place, Uncached, Value, address, error_written
from planner.importing.headings import NOTES, OURS
from planner.importing.legends import Legend
from planner.importing.marks import is_mark, is_no, is_nothing
from planner.importing.money_block import MoneyBlock
from planner.importing.period_block import PeriodBlock
from planner.importing.remembered import lines_of, list_of, people_of
from planner.importing.sdg_block import SdgBlock
from planner.importing.several_rows import RowParts, description_of, milestones_of
from planner.importing.several_rows import period_of as whole_period
from planner.importing.state_block import StateBlock
from planner.records import InitiativeRecord, MilestoneRecord, PersonRecord, SourceRecord
from planner.records.layout import Words
from planner.values.text import plain, seen, tidy

_OPEN_NOTES = frozenset({"noter", "note", "notes", "notat"})

_OWN_WORDS = frozenset({"title", "number", NOTES})
"""Fields in which a dash is no word for nothing."""

_NOTHING = InitiativeRecord()


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a file while its cells are read: its name, the plan's year, its legend, and what is read instead
    of words (`directions.word_key`)."""

    file: str
    year: int
    legend: Legend
    words: Words = field(default_factory=dict[tuple[str, str], str | None])


class EntryReader:
    """Gathers the cells of one initiative, row by row, and gives its record."""

    def __init__(self, known: Known, sheet: str, fields: frozenset[str]) -> None:
        self._file, self._year, self._words, self.sheet = known.file, known.year, known.words, sheet
        year = known.year
        self._money = MoneyBlock("budget" in fields)
        self._progress = StateBlock(year, known.legend)
        self._goal_columns = any(field == "goals[].text" for field in fields)
        self._values: dict[str, Any] = {}
        self._meant: Mapping[Place, Value] = {}
        self._described: list[tuple[str, str]] = []
        self._notes: list[str] = []
        self._noted_above = 0
        self._when = PeriodBlock(year)
        self._sdgs = SdgBlock(year)
        self.marked: list[tuple[str, Place]] = []
        self._rows: list[RowParts] = []
        self._block = GoalBlock(self._goal_columns)
        self.uses: list[CellUse] = []
        self.problems: list[ReadingProblem] = []
        self.people: list[PersonRecord] = []
        self.given: set[str] = set()
        self._sources: list[SourceRecord] = []

    def turn_to(self, sheet: str, fields: frozenset[str], meant: Mapping[Place, Value]) -> None:
        """What is read from here on stands on another sheet, which has these fields; some of its cells are `meant` otherwise."""
        self._meant = meant
        self.sheet, self._money.has_budget = sheet, "budget" in fields
        self._goal_columns = any(field == "goals[].text" for field in fields)
        self._block = GoalBlock(self._goal_columns)

    def read(self, place: Place, value: Value, field: str, heading: str, *, shared: bool = False) -> None:
        """Take in one cell. A `shared` one is merged with a row above and was counted there."""
        before = len(self.uses)
        self._read(place, value, field, heading)
        if shared:
            del self.uses[before:]

    def _read(self, place: Place, value: Value, field: str, heading: str) -> None:
        if isinstance(value, str) and (error := error_written(value)):
            value = error
        if isinstance(value, CellError | Uncached):
            code = "cell_error" if isinstance(value, CellError) else "formula_uncached"
            self._problem(code, place, value, "error")
            self._use(place, value, Use.LEFT_OUT, field, code)
            return
        if field in (LEFT, OURS):
            self._use(place, value, Use.LEFT_OUT, reason="column_not_chosen" if field == LEFT else "computed")
            return
        try:
            note = self._take_told(place, self._meant.get(place, value), field, heading)
        except Refused as refused:
            self.problems.append(
                ReadingProblem("warning", "value_unread", self.sheet, address(place), quoted(value),
                               {"heading": tidy(heading), "refused": refused})
            )  # fmt: skip
            note = value_words(value)
        if field == NOTES and is_nothing(value):
            self._use(place, value, Use.LEFT_OUT, reason="says_nothing")
            return
        if note:
            self._note(heading, note)
        if field == NOTES or (note and note == value_words(value)):
            self._use(place, value, Use.NOTE, field if note else NOTES)
        else:
            self._use(place, value, Use.VALUE, field)

    def end_row(self) -> None:
        """What stands in a row belongs together: the texts, measures and numbers of goals; an activity and its dates."""
        self._rows.append(RowParts(self._values.pop("milestones", ()), self._when.period()))
        self._when = PeriodBlock(self._year)
        goals, left = self._block.goals()
        if goals:
            self._set("goals", (*self._so_far("goals"), *goals))
        for heading, words, place in left:
            self._note(heading, words)
            self.uses = [replace(use, use=Use.NOTE) if use.place == place else use for use in self.uses]
        self._block = GoalBlock(self._goal_columns)
        self._noted_above = len(self._notes)

    def record(self) -> InitiativeRecord:
        """The initiative as the cells say it."""
        self.end_row()
        told: dict[str, Any] = {
            "description": description_of(self._described),
            "period": whole_period(self._rows),
            "milestones": milestones_of(self._rows),
            "sdgs": self._sdgs.links(),
            "budget": self._money.budget,
            "funding": self._money.funding,
            "state": self._progress.state or _NOTHING.state,
            "priority": self._progress.priority,
            "follow_ups": self._progress.follow_ups,
            "notes": "\n".join(self._notes),
        }
        return InitiativeRecord(**{**self._values, **told}, sources=tuple(self._sources))

    # one cell

    def _take_told(self, place: Place, value: Value, field: str, heading: str) -> str:
        """Read what a person wants read in place of the cell's words; None keeps them as a note."""
        if not self._words:
            return self._take(place, value, field, heading)
        words = value_words(value)
        told = self._words.get(word_key(field, words), words)
        if told is None:
            self.given.add("notes")
            return words
        if field == "state" and told and word_key(field, words) in self._words:
            return self._told(self._progress.instead(told, words))
        if field == "budget" and told != words and not is_nothing(told):
            self.given.add("budget")
            return self._money.instead(told, value, heading)
        return self._take(place, value if told == words else told, field, heading)

    def _told_parts(self, field: str, parts: Sequence[str]) -> tuple[list[str], list[str]]:
        """The parts of a cell as a person wants them read, and those that he wants as a note."""
        told = [(part, self._words.get(word_key(field, part), part)) for part in parts]
        return [words for _part, words in told if words is not None], [part for part, words in told if words is None]

    def _take(self, place: Place, value: Value, field: str, heading: str) -> str:
        """Read the cell into its field; what is to be kept as a note comes back."""
        if is_nothing(value) and field not in _OWN_WORDS:
            return ""
        if field.startswith("goals[]."):
            self.given.add("goals")
            return self._block.take(field.removeprefix("goals[]."), value, heading, place, self._year)
        if field.endswith("]") and "[" in field:
            return self._thing(place, value, heading, *field[:-1].split("[", 1))
        take = self._TAKING.get(field)
        if take is None:
            self.given.add("notes")
            return value_words(value)
        self.given.add(field.partition(".")[0].partition("[")[0])
        return take(self, value, heading) or ""

    def _thing(self, place: Place, value: Value, heading: str, field: str, words: str) -> str:
        """A cell in a column that stands for one thing: a mark says that the thing's name belongs to the field."""
        if field == "period":
            self.given.add("period")
            if note := self._when.mark(words, value):
                self._note(heading, note)
            return ""
        if field == "sdgs":
            self.given.add("sdgs")
            return self._sdgs.mark(int(words), value)
        if is_no(value):
            return ""
        if not is_mark(value) or (field == "track" and self._so_far("track") is not None):
            return value_words(value)
        self.given.add(field)
        if field == "marked":
            self.marked.append((heading, place))
            return ""
        return self._TAKING[field](self, words, heading) or ""

    def draw(self, headings: Sequence[str]) -> None:
        """The headings of a chart below which the row is filled."""
        if headings:
            self.given.add("period")
            self._when.draw(headings)

    def _title(self, value: Value, heading: str) -> str | None:  # noqa: ARG002
        words = tidy(value_words(value))
        if self._so_far("title") and plain(words) != plain(self._so_far("title")):
            return value_words(value)
        self._set("title", words)
        return None

    def _number(self, value: Value, heading: str) -> str | None:  # noqa: ARG002
        try:
            number = as_number(_plain_cell(value))
        except Refused:
            number = None
        known = self._so_far("number")
        if number is None or not number.is_integer() or not 0 < number < 1_000_000 or known not in (None, number):
            return value_words(value)
        self._set("number", int(number))
        return None

    def _track(self, value: Value, heading: str) -> None:  # noqa: ARG002
        self._set("track", tidy(value_words(value)))

    def _commitments(self, value: Value, heading: str) -> str:  # noqa: ARG002
        lines, noted = self._told_parts("commitments", [tidy(line) for line in lines_of(value_words(value))])
        self._add("commitments", tuple(lines))
        return "\n".join(noted)

    def _description(self, value: Value, heading: str) -> None:
        self._described.append((tidy(heading), seen(value_words(value)).strip()))

    def _milestones(self, value: Value, heading: str) -> None:  # noqa: ARG002
        lines = lines_of(value_words(value))
        self._add("milestones", tuple(MilestoneRecord(title=tidy(line)) for line in lines))

    def _names(field: str) -> Callable[[EntryReader, Value, str], str]:  # type: ignore[misc]  # noqa: N805
        def take(self: EntryReader, value: Value, heading: str) -> str:  # noqa: ARG001
            written = list_of(value_words(value))
            told, noted = self._told_parts(field, written)
            self._add(field, tuple(name for words in told for name in ((words,) if words in written else list_of(words))))
            return ", ".join(noted)

        return take

    def _people(field: str) -> Callable[[EntryReader, Value, str], str]:  # type: ignore[misc]  # noqa: N805
        def take(self: EntryReader, value: Value, heading: str) -> str:  # noqa: ARG001
            known = {person.label: person for person in people_of(value_words(value))}
            labels, noted = self._told_parts(field, list(known))
            people = [person for label in labels for person in ((known[label],) if label in known else people_of(label))]
            self.people += people
            self._add(field, tuple(person.label for person in people))
            return ", ".join(noted)

        return take

    def _told(self, left: str) -> str:
        self.given = (self.given - {"state"}) | self._progress.given()
        return left

    def _links(self, value: Value, heading: str) -> None:  # noqa: ARG002
        self._add("links", tuple(lines_of(value_words(value))))

    _TAKING: dict[str, Callable[[EntryReader, Value, str], str | None]] = {  # noqa: RUF012
        "title": _title,
        "number": _number,
        "track": _track,
        "commitments": _commitments,
        "description": _description,
        "milestones[].title": _milestones,
        "target_groups": _names("target_groups"),
        "partners": _names("partners"),
        "houses": _names("houses"),
        "responsible": _people("responsible"),
        "participants": _people("participants"),
        "period": lambda it, value, heading: it._when.text(value, heading),
        "period.start": lambda it, value, _heading: it._when.day("start", value),
        "period.end": lambda it, value, _heading: it._when.day("end", value),
        "period.ongoing": lambda it, value, _heading: it._when.ongoing(value),
        "budget": lambda it, value, heading: it._money.take(value, heading),
        "funding": lambda it, value, heading: it._money.fund(value, heading),
        "priority": lambda it, value, _heading: it._told(it._progress.rank(value)),
        "state": lambda it, value, _heading: it._told(it._progress.take(value)),
        "follow_ups[].text": lambda it, value, _heading: it._told(it._progress.follow_up(value)),
        "links": _links,
        "sdgs": lambda it, value, _heading: it._sdgs.take(value),
        "sdgs.reason": lambda it, value, _heading: it._sdgs.reasons(value),
    }

    # what has been gathered

    def _add(self, field: str, more: tuple[object, ...]) -> None:
        known: tuple[object, ...] = self._so_far(field)
        self._set(field, tuple(dict.fromkeys((*known, *more))))

    def _set(self, field: str, value: object) -> None:
        self._values[field] = value

    def _so_far(self, field: str) -> Any:
        """The field as the cells before said it."""
        return self._values.get(field, getattr(_NOTHING, field))

    def _note(self, heading: str, words: str) -> None:
        label = tidy(heading).rstrip(" :")
        self.given.add("notes")
        note = words if not label or plain(label) in _OPEN_NOTES else f"{label}: {words}"
        # what stands again in a further row is said once, but two columns of one row may say the same
        if note not in self._notes[: self._noted_above]:
            self._notes.append(note)

    def _problem(self, code: str, place: Place, value: Value, severity: str) -> None:
        self.problems.append(ReadingProblem(severity, code, self.sheet, address(place), quoted(value)))

    def _use(self, place: Place, value: Value, use: Use, field: str = "", reason: str = "") -> None:
        self.uses.append(CellUse(self.sheet, place, value, use, field, reason))
        if use in (Use.VALUE, Use.NOTE):
            self._sources.append(SourceRecord(
                file=self._file, sheet=self.sheet, cell=address(place), field=field, value=value_words(value),
            ))  # fmt: skip


def _plain_cell(value: Value) -> str | int | float | bool:
    """A value that the columns' readers take; errors never come this far."""
    if isinstance(value, CellError | Uncached):
        raise TypeError(value)
    return value  # type: ignore[return-value]
