"""The cells of an initiative become its record: field by field, nothing dropped.

A cell whose heading has a field becomes a value; where it cannot be read it is kept as a note under its
heading and a problem says so. Tracks, commitments and houses stay as written here: `settling` gives them
the strategy's own names.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from planner.errors import Refused
from planner.importing.account import ReadingProblem, Use, value_words
from planner.importing.dated_parts import days_in, milestones_in
from planner.importing.directions import LEFT, word_key
from planner.importing.entry_account import EntryAccount
from planner.importing.goal_block import GoalBlock
from planner.importing.grid import CellError, Place, Uncached, Value, error_written
from planner.importing.headings import NOTES, OURS
from planner.importing.labelled_lines import labelled_lines
from planner.importing.legends import Legend
from planner.importing.marks import is_mark, is_no, is_nothing
from planner.importing.money_block import MoneyBlock
from planner.importing.names_block import NamesBlock
from planner.importing.note_block import NoteBlock
from planner.importing.numbering import number_of
from planner.importing.period_block import PeriodBlock
from planner.importing.sdg_block import SdgBlock
from planner.importing.several_rows import RowParts, description_of, milestones_of
from planner.importing.several_rows import period_of as whole_period
from planner.importing.state_block import StateBlock
from planner.records import InitiativeRecord, PersonRecord
from planner.records.layout import Words
from planner.values.text import plain, seen, tidy

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
        self._year, self._words = known.year, known.words
        year = known.year
        self._money = MoneyBlock("budget" in fields)
        self._progress = StateBlock(year, known.legend)
        self._goal_columns = any(field == "goals[].text" for field in fields)
        self._values: dict[str, Any] = {}
        self._meant: Mapping[Place, Value] = {}
        self._described: list[tuple[str, str]] = []
        self._notes = NoteBlock()
        self._when = PeriodBlock(year)
        self._sdgs = SdgBlock(year)
        self.marked: list[tuple[str, Place]] = []
        self._rows: list[RowParts] = []
        self._block = GoalBlock(self._goal_columns)
        self.account = EntryAccount(known.file, sheet)
        self._names = NamesBlock(known.words)
        self.given: set[str] = set()

    def turn_to(self, sheet: str, fields: frozenset[str], meant: Mapping[Place, Value]) -> None:
        """What is read from here on stands on another sheet, which has these fields; some of its cells are `meant` otherwise."""
        self._meant = meant
        self.account.sheet, self._money.has_budget = sheet, "budget" in fields
        self._goal_columns = any(field == "goals[].text" for field in fields)
        self._block = GoalBlock(self._goal_columns)

    def read(self, place: Place, value: Value, field: str, heading: str, *, shared: bool = False) -> None:
        """Take in one cell. A `shared` one is merged with a row above and was counted there."""
        before = len(self.account.uses)
        self._read(place, value, field, heading)
        if shared:
            self.account.counted_before(before)

    def _read(self, place: Place, value: Value, field: str, heading: str) -> None:
        if isinstance(value, str) and (error := error_written(value)):
            value = error
        if isinstance(value, CellError | Uncached):
            code = "cell_error" if isinstance(value, CellError) else "formula_uncached"
            self.account.problem(code, place, value)
            self.account.use(place, value, Use.LEFT_OUT, field, code)
            return
        if field in (LEFT, OURS):
            self.account.use(place, value, Use.LEFT_OUT, reason="column_not_chosen" if field == LEFT else "computed")
            return
        if lines := labelled_lines(value, field):
            for line in lines:
                self._note_left(line.label, self._taken(place, line.words, line.field, line.label))
            self.account.use(place, value, Use.VALUE, NOTES)
            return
        note = self._taken(place, value, field, heading)
        if field == NOTES and is_nothing(value):
            self.account.use(place, value, Use.LEFT_OUT, reason="says_nothing")
            return
        self._note_left(heading, note)
        if field == NOTES or (note and note == value_words(value)):
            self.account.use(place, value, Use.NOTE, field if note else NOTES)
        else:
            self.account.use(place, value, Use.VALUE, field)

    def end_row(self) -> None:
        """What stands in a row belongs together: the texts, measures and numbers of goals; an activity and its dates."""
        self._rows.append(RowParts(self._values.pop("milestones", ()), self._when.period()))
        self._when = PeriodBlock(self._year)
        goals, left = self._block.goals()
        if goals:
            self._set("goals", (*self._so_far("goals"), *goals))
        for heading, words, place in left:
            self._note(heading, words)
            self.account.is_note(place)
        self._block = GoalBlock(self._goal_columns)
        self._notes.end_row()

    def record(self) -> InitiativeRecord:
        """The initiative as the cells say it."""
        self.end_row()
        told: dict[str, Any] = {
            **self._names.lists,
            "description": description_of(self._described),
            "period": whole_period(self._rows),
            "milestones": milestones_of(self._rows),
            "sdgs": self._sdgs.links(),
            "budget": self._money.budget,
            "funding": self._money.funding,
            "state": self._progress.state or _NOTHING.state,
            "priority": self._progress.priority,
            "follow_ups": self._progress.follow_ups,
            "notes": self._notes.text,
        }
        return InitiativeRecord(**{**self._values, **told}, sources=tuple(self.account.sources))

    @property
    def people(self) -> list[PersonRecord]:
        """The people that its cells name."""
        return self._names.people

    @property
    def problems(self) -> list[ReadingProblem]:
        """What is wrong with its cells."""
        return self.account.problems

    # one cell

    def _taken(self, place: Place, value: Value, field: str, heading: str) -> str:
        """What is left of a cell after reading it: all of it, with a problem, where it can't be read."""
        try:
            return self._take_told(place, self._meant.get(place, value), field, heading)
        except Refused as refused:
            self.account.unread(place, value, heading, refused)
            return value_words(value)

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
        number = number_of(value)
        if number is None or self._so_far("number") not in (None, number):
            return value_words(value)
        self._set("number", number)
        return None

    def _track(self, value: Value, heading: str) -> None:  # noqa: ARG002
        self._set("track", tidy(value_words(value)))

    def _description(self, value: Value, heading: str) -> None:
        self._described.append((tidy(heading), seen(value_words(value)).strip()))

    def _milestones(self, value: Value, heading: str) -> None:  # noqa: ARG002
        self._add("milestones", milestones_in(value_words(value), self._year))

    def _period(self, value: Value, heading: str) -> None:
        """When; the milestones that a cell tells with their days are the initiative's too."""
        self._when.text(value, heading)
        if isinstance(value, str) and not self._when.is_dated and (found := days_in(value, self._year)):
            self.given.add("milestones")
            self._add("milestones", found)
            self._when.between(found[0].due, max(it.due for it in found if it.due))

    def _who(self, field: str, value: Value, heading: str) -> str:
        left, times = self._names.who(field, value, heading)
        for time in times:
            self.given.add("period")
            self._when.text(time, heading)
        return left

    def _told(self, left: str) -> str:
        self.given = (self.given - {"state"}) | self._progress.given()
        return left

    _TAKING: dict[str, Callable[[EntryReader, Value, str], str | None]] = {  # noqa: RUF012
        "title": _title,
        "number": _number,
        "track": _track,
        "commitments": lambda it, value, _heading: it._names.commitments(value),
        "description": _description,
        "milestones[].title": _milestones,
        "target_groups": lambda it, value, _heading: it._names.names("target_groups", value),
        "partners": lambda it, value, _heading: it._names.names("partners", value),
        "houses": lambda it, value, _heading: it._names.names("houses", value),
        "responsible": lambda it, value, heading: it._who("responsible", value, heading),
        "participants": lambda it, value, heading: it._who("participants", value, heading),
        "period": _period,
        "period.start": lambda it, value, _heading: it._when.day("start", value),
        "period.end": lambda it, value, _heading: it._when.day("end", value),
        "period.ongoing": lambda it, value, _heading: it._when.ongoing(value),
        "budget": lambda it, value, heading: it._money.take(value, heading),
        "funding": lambda it, value, heading: it._money.fund(value, heading),
        "priority": lambda it, value, _heading: it._told(it._progress.rank(value)),
        "state": lambda it, value, _heading: it._told(it._progress.take(value)),
        "follow_ups[].text": lambda it, value, _heading: it._told(it._progress.follow_up(value)),
        "follow_ups[].assessment": lambda it, value, _heading: it._told(it._progress.assess(value)),
        "links": lambda it, value, _heading: it._names.links(value),
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

    def _note_left(self, heading: str, words: str) -> None:
        if words:
            self._note(heading, words)

    def _note(self, heading: str, words: str) -> None:
        self.given.add("notes")
        self._notes.take(heading, words)
