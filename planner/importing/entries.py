"""The cells of an initiative become its record: field by field, nothing dropped.

A cell whose heading has a field becomes a value; where it cannot be read it is kept as a note under its
heading and a problem says so. Tracks, commitments and houses stay as written here: `settling` gives them
the strategy's own names.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from planner.columns import as_amount, as_number
from planner.errors import Refused
from planner.importing.account import CellUse, ReadingProblem, Use, quoted, value_words
from planner.importing.goal_block import GoalBlock
from planner.importing.grid import CellError, Place, Uncached, Value, address
from planner.importing.headings import NOTES
from planner.importing.legends import Legend
from planner.importing.marks import is_mark, is_no, is_nothing
from planner.importing.period_block import PeriodBlock
from planner.importing.remembered import lines_of, list_of, money_of, people_of
from planner.importing.sdg_block import SdgBlock
from planner.importing.several_rows import RowParts, description_of, milestones_of
from planner.importing.several_rows import period_of as whole_period
from planner.model.enums import State
from planner.records import (
    FollowUpRecord,
    InitiativeRecord,
    MilestoneRecord,
    PersonRecord,
    SourceRecord,
)
from planner.values.dates import read_date
from planner.values.money import scale_of
from planner.values.states import read_priority, split_state
from planner.values.text import plain, seen, tidy

_OPEN_NOTES = frozenset({"noter", "note", "notes", "notat"})
_LEADING_DATE = re.compile(r"^\s*(?P<date>[0-9]{1,2}[./-] ?[0-9]{1,2}(?:[./-] ?[0-9]{2,4})?|[0-9]{4}-[0-9]{2}-[0-9]{2})\s*[:.,–-]?\s+(?P<text>.+)", re.DOTALL)
_OWN_WORDS = frozenset({"title", "number", NOTES})
"""Fields in which a dash is no word for nothing."""
_ONCE = ("track", "state", "priority")
_BARE = re.compile(r"[0-9., ]+")

_UNDER_WAY = frozenset({State.NOT_STARTED, State.IN_PROGRESS, State.DONE})

_NOTHING = InitiativeRecord()


class EntryReader:
    """Gathers the cells of one initiative, row by row, and gives its record."""

    def __init__(self, file: str, sheet: str, year: int, fields: frozenset[str], legend: Legend | None = None) -> None:
        self._file, self.sheet, self._year = file, sheet, year
        self._legend = legend or Legend()
        self._has_budget_column = "budget" in fields
        self._goal_columns = any(field == "goals[].text" for field in fields)
        self._values: dict[str, Any] = {}
        self._described: list[tuple[str, str]] = []
        self._notes: list[str] = []
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

    def turn_to(self, sheet: str, fields: frozenset[str]) -> None:
        """What is read from here on stands on another sheet, which has these fields."""
        self.sheet, self._has_budget_column = sheet, "budget" in fields
        self._goal_columns = any(field == "goals[].text" for field in fields)
        self._block = GoalBlock(self._goal_columns)

    def read(self, place: Place, value: Value, field: str, heading: str, *, shared: bool = False) -> None:
        """Take in one cell. A `shared` one is merged with a row above and was counted there."""
        before = len(self.uses)
        self._read(place, value, field, heading)
        if shared:
            del self.uses[before:]

    def _read(self, place: Place, value: Value, field: str, heading: str) -> None:
        if isinstance(value, CellError | Uncached):
            code = "cell_error" if isinstance(value, CellError) else "formula_uncached"
            self._problem(code, place, value, "error")
            self._use(place, value, Use.LEFT_OUT, field, code)
            return
        try:
            note = self._take(place, value, field, heading)
        except Refused as refused:
            self.problems.append(
                ReadingProblem("warning", "value_unread", self.sheet, address(place), quoted(value),
                               {"heading": tidy(heading), "refused": refused})
            )  # fmt: skip
            note = value_words(value)
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

    def record(self) -> InitiativeRecord:
        """The initiative as the cells say it."""
        self.end_row()
        told: dict[str, Any] = {
            "description": description_of(self._described),
            "period": whole_period(self._rows),
            "milestones": milestones_of(self._rows),
            "sdgs": self._sdgs.links(),
            "notes": "\n".join(self._notes),
        }
        return InitiativeRecord(**{**self._values, **told}, sources=tuple(self._sources))

    # one cell

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
        if not is_mark(value) or (field in _ONCE and self._so_far(field) != getattr(_NOTHING, field)):
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

    def _commitments(self, value: Value, heading: str) -> None:  # noqa: ARG002
        self._add("commitments", tuple(tidy(line) for line in lines_of(value_words(value))))

    def _description(self, value: Value, heading: str) -> None:
        self._described.append((tidy(heading), seen(value_words(value)).strip()))

    def _milestones(self, value: Value, heading: str) -> None:  # noqa: ARG002
        lines = lines_of(value_words(value))
        self._add("milestones", tuple(MilestoneRecord(title=tidy(line)) for line in lines))

    def _names(field: str) -> Callable[[EntryReader, Value, str], None]:  # type: ignore[misc]  # noqa: N805
        def take(self: EntryReader, value: Value, heading: str) -> None:  # noqa: ARG001
            self._add(field, tuple(list_of(value_words(value))))

        return take

    def _people(field: str) -> Callable[[EntryReader, Value, str], None]:  # type: ignore[misc]  # noqa: N805
        def take(self: EntryReader, value: Value, heading: str) -> None:  # noqa: ARG001
            people = people_of(value_words(value))
            self.people += people
            self._add(field, tuple(person.label for person in people))

        return take

    def _period_text(self, value: Value, heading: str) -> None:  # noqa: ARG002
        self._when.text(value)

    def _period_start(self, value: Value, heading: str) -> None:  # noqa: ARG002
        self._when.day("start", value)

    def _period_end(self, value: Value, heading: str) -> None:  # noqa: ARG002
        self._when.day("end", value)

    def _ongoing(self, value: Value, heading: str) -> None:  # noqa: ARG002
        self._when.ongoing(value)

    def _budget(self, value: Value, heading: str) -> str | None:
        scale = scale_of(heading)
        if isinstance(value, int | float) and not isinstance(value, bool):
            amount = as_amount(value)
            return self._amount(amount * scale if amount is not None and scale > 1 else amount, value_words(value))
        money = money_of(value_words(value))
        if scale > 1 and money.amount is not None and not money.words and _BARE.fullmatch(tidy(value_words(value))):
            money = replace(money, amount=money.amount * scale)
        if money.words:
            self._fund(money.words)
        return self._amount(money.amount, value_words(value)) if money.amount is not None else None

    def _amount(self, amount: Decimal | None, words: str) -> str | None:
        if self._so_far("budget") is not None and amount != self._so_far("budget"):
            return words
        self._set("budget", amount)
        return None

    def _funding(self, value: Value, heading: str) -> str | None:
        if self._has_budget_column:
            self._fund(seen(value_words(value)).strip())
            return None
        return self._budget(value, heading)

    def _fund(self, words: str) -> None:
        known = self._so_far("funding")
        if words not in known.split("; "):
            self._set("funding", f"{known}; {words}" if known else words)

    def _priority(self, value: Value, heading: str) -> str | None:  # noqa: ARG002
        priority = read_priority(self._legend.words("priority", value_words(value)))
        if self._so_far("priority") not in (None, priority):
            return value_words(value)
        self._set("priority", priority)
        return None

    def _state(self, value: Value, heading: str) -> str | None:  # noqa: ARG002
        """A state, and what more is said of it; words that are no state are a follow-up's.

        Where a further row is in another state it is noted: an initiative of which one part is done is under way.
        """
        state, words = split_state(self._legend.words("state", value_words(value)))
        known = self._values.get("state", state)
        if state is not None and known != state:
            if {known, state} <= _UNDER_WAY:
                self._set("state", State.IN_PROGRESS)
            return value_words(value)
        if state is None:
            self.given.discard("state")
        else:
            self._set("state", state)
        if words:
            self.given.add("follow_ups")
            self._add("follow_ups", (FollowUpRecord(text=words),))
        return None

    def _follow_up(self, value: Value, heading: str) -> str | None:  # noqa: ARG002
        words = seen(value_words(value)).strip()
        found = _LEADING_DATE.match(words)
        if found is None:
            return words
        try:
            date = read_date(found["date"].replace(" ", ""), self._year)
        except Refused:
            return words
        self._add("follow_ups", (FollowUpRecord(date=date, text=found["text"].strip()),))
        return None

    def _links(self, value: Value, heading: str) -> None:  # noqa: ARG002
        self._add("links", tuple(lines_of(value_words(value))))

    def _sdg_cell(self, value: Value, heading: str) -> str:  # noqa: ARG002
        return self._sdgs.take(value)

    def _sdg_reasons(self, value: Value, heading: str) -> None:  # noqa: ARG002
        self._sdgs.reasons(value)

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
        "period": _period_text,
        "period.start": _period_start,
        "period.end": _period_end,
        "period.ongoing": _ongoing,
        "budget": _budget,
        "funding": _funding,
        "priority": _priority,
        "state": _state,
        "follow_ups[].text": _follow_up,
        "links": _links,
        "sdgs": _sdg_cell,
        "sdgs.reason": _sdg_reasons,
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
        label = tidy(heading)
        self.given.add("notes")
        note = words if not label or plain(label) in _OPEN_NOTES else f"{label}: {words}"
        if note not in self._notes:
            self._notes.append(note)

    def _problem(self, code: str, place: Place, value: Value, severity: str) -> None:
        self.problems.append(ReadingProblem(severity, code, self.sheet, address(place), quoted(value)))

    def _use(self, place: Place, value: Value, use: Use, field: str, reason: str = "") -> None:
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
