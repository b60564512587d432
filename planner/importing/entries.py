"""The cells of an initiative become its record: field by field, nothing dropped.

A cell whose heading has a field becomes a value; where it cannot be read it is kept as a note under its
heading and a problem says so. Tracks, commitments and houses stay as written here: `settling` gives them
the strategy's own names.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

from planner.columns import as_amount, as_date, as_number, plan_column
from planner.errors import Refused
from planner.importing.account import CellUse, ReadingProblem, Use, quoted, value_words
from planner.importing.goal_block import GoalBlock
from planner.importing.grid import CellError, Place, Uncached, Value, address
from planner.importing.headings import NOTES
from planner.importing.remembered import lines_of, list_of, money_of, people_of, period_of, sdgs_of
from planner.records import (
    FollowUpRecord,
    InitiativeRecord,
    MilestoneRecord,
    Period,
    PersonRecord,
    SdgLink,
    SourceRecord,
)
from planner.values.dates import read_date
from planner.values.states import read_priority, read_yes_no, split_state
from planner.values.text import plain, seen, tidy

_OPEN_NOTES = frozenset({"noter", "note", "notes", "notat"})
_LEADING_DATE = re.compile(r"^\s*(?P<date>[0-9]{1,2}[./-] ?[0-9]{1,2}(?:[./-] ?[0-9]{2,4})?|[0-9]{4}-[0-9]{2}-[0-9]{2})\s*[:.,–-]?\s+(?P<text>.+)", re.DOTALL)


_NOTHING = InitiativeRecord()


class EntryReader:
    """Gathers the cells of one initiative, row by row, and gives its record."""

    def __init__(self, file: str, sheet: str, year: int, fields: frozenset[str]) -> None:
        self._file, self.sheet, self._year = file, sheet, year
        self._has_budget_column = "budget" in fields
        self._goal_columns = any(field == "goals[].text" for field in fields)
        self._values: dict[str, Any] = {}
        self._described: list[tuple[str, str]] = []
        self._notes: list[str] = []
        self._period_words: dict[str, str] = {}
        self._block = GoalBlock(self._goal_columns)
        self.uses: list[CellUse] = []
        self.problems: list[ReadingProblem] = []
        self.people: list[PersonRecord] = []
        self.given: set[str] = set()
        self._sources: list[SourceRecord] = []

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
        """The row's goals belong together: pair their texts, measures and numbers."""
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
        described = list(dict.fromkeys(self._described))
        if len(described) == 1:
            description = described[0][1]
        else:
            description = "\n".join(f"{heading}: {text}" if heading else text for heading, text in described)
        told: dict[str, Any] = {"description": description, "period": self._period(), "notes": "\n".join(self._notes)}
        return InitiativeRecord(**{**self._values, **told}, sources=tuple(self._sources))

    # one cell

    def _take(self, place: Place, value: Value, field: str, heading: str) -> str:
        """Read the cell into its field; what is to be kept as a note comes back."""
        if field.startswith("goals[]."):
            self.given.add("goals")
            return self._block.take(field.removeprefix("goals[]."), value, heading, place, self._year)
        if field.startswith("sdgs["):
            return self._sdg_mark(int(field[5:-1]), value)
        take = self._TAKING.get(field)
        if take is None:
            self.given.add("notes")
            return value_words(value)
        self.given.add(field.partition(".")[0].partition("[")[0])
        return take(self, value, heading) or ""

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
        if number is None or not number.is_integer() or not 0 < number < 1_000_000 or self._so_far("number") is not None:
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
        period = period_of(value_words(value), self._year)
        self._set("period", period)

    def _period_start(self, value: Value, heading: str) -> None:  # noqa: ARG002
        self._period_day("start", value)

    def _period_end(self, value: Value, heading: str) -> None:  # noqa: ARG002
        self._period_day("end", value)

    def _period_day(self, part: str, value: Value) -> None:
        try:
            # a whole number is a spreadsheet's day number, not a number in words
            day = as_date(str(value) if isinstance(value, int) else _plain_cell(value), self._year)
            self._set("period", replace(self._so_far("period"), **{part: day}))
        except Refused:
            words = period_of(value_words(value), self._year)
            day = words.start if part == "start" and words.start else words.end
            ongoing = self._so_far("period").ongoing or words.ongoing
            self._set("period", replace(self._so_far("period"), ongoing=ongoing, **({part: day} if day else {})))
            self._period_words[part] = tidy(value_words(value))

    def _ongoing(self, value: Value, heading: str) -> None:  # noqa: ARG002
        yes = bool(value) if isinstance(value, bool | int | float) else read_yes_no(value_words(value))
        self._set("period", replace(self._so_far("period"), ongoing=self._so_far("period").ongoing or yes))

    def _budget(self, value: Value, heading: str) -> str | None:  # noqa: ARG002
        if isinstance(value, int | float | Decimal) and not isinstance(value, bool):
            return self._amount(as_amount(value), value_words(value))
        money = money_of(value_words(value))
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

    def _priority(self, value: Value, heading: str) -> None:  # noqa: ARG002
        self._set("priority", read_priority(value_words(value)))

    def _state(self, value: Value, heading: str) -> None:  # noqa: ARG002
        """A state, and what more is said of it; words that are no state are a follow-up's."""
        state, words = split_state(value_words(value))
        if state is None:
            self.given.discard("state")
        else:
            self._set("state", state)
        if words:
            self.given.add("follow_ups")
            self._add("follow_ups", (FollowUpRecord(text=words),))

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

    def _sdgs(self, value: Value, heading: str) -> str | None:  # noqa: ARG002
        links, unread = sdgs_of(value_words(value))
        self._merge_sdgs(links)
        if not unread:
            return None
        if not links:
            raise Refused("sdg_unread", text=", ".join(unread))
        return ", ".join(unread)

    def _sdg_reasons(self, value: Value, heading: str) -> str | None:  # noqa: ARG002
        reasons = plan_column("sdgs.reason").read(value_words(value), self._year)
        self._merge_sdgs(tuple(SdgLink(number=number, reason=reason) for number, reason in reasons.items()))
        return None

    def _sdg_mark(self, number: int, value: Value) -> str:
        words = plain(value_words(value))
        if words in ("x", "xx", "✓", "✔", "●", "•", "1", "ja", "yes", "■", "√", "☑", "☒", "v") or value is True:
            self._merge_sdgs((SdgLink(number=number),))
            self.given.add("sdgs")
            return ""
        if words in ("-", "0", "nej", "no", "☐") or value is False:
            return ""
        return value_words(value)

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
        "sdgs": _sdgs,
        "sdgs.reason": _sdg_reasons,
    }

    # what has been gathered

    def _period(self) -> Period:
        """The dates and, where the days were written in words, those words."""
        period = self._so_far("period")
        if self._period_words and not period.text:
            words = [self._period_words.get(part, "") for part in ("start", "end")]
            period = replace(period, text=" - ".join(dict.fromkeys(word for word in words if word)))
        return period

    def _merge_sdgs(self, links: tuple[SdgLink, ...]) -> None:
        known = {link.number: link for link in self._so_far("sdgs")}
        for link in links:
            before = known.get(link.number)
            known[link.number] = (
                link
                if before is None
                else replace(
                    before,
                    primary=before.primary or link.primary,
                    targets=tuple(dict.fromkeys((*before.targets, *link.targets))),
                    reason=before.reason or link.reason,
                )
            )
        self._set("sdgs", tuple(known.values()))

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
        self._notes.append(words if not label or plain(label) in _OPEN_NOTES else f"{label}: {words}")

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
