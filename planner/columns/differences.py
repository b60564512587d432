"""What reads differently between two states of one initiative, field by field, in the planners' words.

Goals, milestones and follow-ups are told part by part. Where two states differ in a field but read the same (an order,
say), the field is told all the same, so that nothing that changed is passed over.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields
from typing import Any, TypeVar

from planner.columns.cells import Cell, as_text
from planner.columns.goals import GOAL_COLUMNS
from planner.columns.plan import PLAN_COLUMNS
from planner.records import FollowUpRecord, GoalRecord, InitiativeRecord, MeasurementRecord, MilestoneRecord
from planner.values.periods import period_words
from planner.words import N_, _, day, decimal, kroner, term

T = TypeVar("T")
NameOf = Callable[[str], str]
Told = tuple[str, str, str]

EMPTY = InitiativeRecord()


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that reads differently. `field` is the record's field, `heading` what is told of it ("Goal 1: Target"),
    `before` and `after` its words then and now, "" for nothing."""

    field: str
    heading: str
    before: str
    after: str


_OTHERS = {
    "id": N_("Identifier"), "vision_aims": N_("Vision"), "purposes": N_("Purposes"), "milestones": N_("Milestones"),
    "follow_ups": N_("Follow-up"), "continues": N_("Continues"), "sources": N_("Source"),
}
FIELDS = tuple(field.name for field in fields(InitiativeRecord) if field.compare)
"""Every field of an initiative that can differ."""


def field_heading(field: str) -> str:
    """The heading of a record's field, in the language in force."""
    if field in _OTHERS:
        return _(_OTHERS[field])
    return next(column.heading for column in PLAN_COLUMNS if column.key == field)


def differences(
    before: InitiativeRecord, now: InitiativeRecord, year: int, name_of: NameOf = str
) -> tuple[Difference, ...]:
    """All that differs, each field at least once. `name_of` gives the words for the uuid of an earlier initiative."""
    found: list[Difference] = []
    for field in FIELDS:
        if getattr(before, field) == getattr(now, field):
            continue
        told = [Difference(field, *it) for it in _of_field(field, before, now, year, name_of)]
        found += told or [_same_words(field, before, now, year, name_of)]
    return tuple(found)


def _of_field(
    field: str, before: InitiativeRecord, now: InitiativeRecord, year: int, name_of: NameOf
) -> Iterator[Told]:
    match field:
        case "goals":
            yield from goal_differences(before.goals, now.goals, notes=True)
        case "milestones":
            yield from milestone_differences(before.milestones, now.milestones)
        case "follow_ups":
            yield from _follow_up_differences(before.follow_ups, now.follow_ups)
        case "sdgs":
            for key in ("sdgs", "sdgs.reason"):
                old, new = (_column_words(key, it) for it in (before, now))
                if old != new:
                    yield _column_heading(key), old, new
        case _:
            old, new = (field_words(field, it, year, name_of) for it in (before, now))
            if old != new:
                yield field_heading(field), old, new


def _same_words(
    field: str, before: InitiativeRecord, now: InitiativeRecord, year: int, name_of: NameOf
) -> Difference:
    """A difference that words do not show: how it is ordered, or what is exact in it."""
    old, new = (field_words(field, it, year, name_of) for it in (before, now))
    if old == new:
        old, new = _("{words} (as it was)", words=old or "–"), _("{words} (in another order or form)", words=new or "–")
    return Difference(field, field_heading(field), old, new)


def field_words(field: str, record: InitiativeRecord, year: int, name_of: NameOf = str) -> str:
    """What a field of an initiative says, in words; "" for nothing."""
    match field:
        case "id":
            return record.id
        case "period":
            return period_told(record, year)
        case "vision_aims" | "purposes":
            return "\n".join(getattr(record, field))
        case "milestones":
            return "\n".join(map(milestone_told, record.milestones))
        case "goals":
            return "\n\n".join(goal_told(goal, notes=True) for goal in record.goals)
        case "follow_ups":
            return "\n\n".join(_follow_up_told(it) for it in record.follow_ups)
        case "continues":
            return name_of(record.continues) if record.continues else ""
        case "sources":
            return "\n".join(f"{it.file} · {it.sheet} · {it.cell}: {it.value}" for it in record.sources)
        case _:
            return _column_words(field, record)


def _column_words(key: str, record: InitiativeRecord) -> str:
    column = next(column for column in PLAN_COLUMNS if column.key == key)
    return cell_words(key, column.write(record))


def _column_heading(key: str) -> str:
    return next(column.heading for column in PLAN_COLUMNS if column.key == key)


def cell_words(key: str, cell: Cell) -> str:
    """A cell as it is told: an amount as money."""
    return kroner(cell) if key == "budget" else as_text(cell)  # type: ignore[arg-type]


def period_told(it: InitiativeRecord, year: int) -> str:
    """The period in its own words and, where these say less, in days."""
    period, own = it.period, it.period.text.strip()
    plain = period_words(period.start, period.end, period.ongoing, year)
    return f"{own} ({plain})" if own and plain and plain != own else own or plain


# ---- what an initiative has several of


def goal_differences(
    before: Sequence[GoalRecord], now: Sequence[GoalRecord], *, notes: bool = False
) -> Iterator[Told]:
    """Goals are paired by their text, and what is left over in order: such a goal was reworded."""
    for old, new in paired(before, now, lambda goal: goal.text):
        if old is None and new is not None:
            yield _("Goal {number}", number=now.index(new) + 1), "", goal_told(new, notes=notes)
        elif new is None and old is not None:
            yield _("Goal {number}", number=before.index(old) + 1), goal_told(old, notes=notes), ""
        elif old is not None and new is not None:
            number = now.index(new) + 1
            then, since = dict(_goal_parts(old, notes=notes)), dict(_goal_parts(new, notes=notes))
            for heading in dict.fromkeys([*since, *then]):
                if then.get(heading, "") != since.get(heading, ""):
                    field = _("Goal {number}: {field}", number=number, field=heading)
                    yield field, then.get(heading, ""), since.get(heading, "")


def _goal_parts(goal: GoalRecord, *, notes: bool) -> Iterator[tuple[str, str]]:
    """The heading and the words of everything that the goal says."""
    for column in GOAL_COLUMNS:
        if words := as_text(column.write(goal)):
            yield column.heading, words
    if goal.measurements:
        told = [_measurement(it, notes=notes) for it in sorted(goal.measurements, key=lambda it: it.date)]
        yield _("Measurements"), "\n".join(told)


def _measurement(it: MeasurementRecord, *, notes: bool) -> str:
    words = f"{day(it.date)}: {decimal(it.value)}"
    return f"{words} {it.note}".rstrip() if notes else words


def goal_told(goal: GoalRecord, *, notes: bool = False) -> str:
    """A whole goal, a line a part. The `notes` of its measurements stay in the house."""
    parts = list(_goal_parts(goal, notes=notes))
    told = (words if place == 0 and goal.text.strip() else f"{heading}: {words}" for place, (heading, words) in enumerate(parts))
    return "\n".join(told) or _("A goal without words")


def milestone_differences(before: Sequence[MilestoneRecord], now: Sequence[MilestoneRecord]) -> Iterator[Told]:
    for old, new in paired(before, now, lambda it: it.title):
        then, since = (milestone_told(it) if it else "" for it in (old, new))
        if then != since:
            yield _("Milestone"), then, since


def milestone_told(it: MilestoneRecord) -> str:
    """ "01-02-2022 Første møde i alle klubber (nået 03-02-2022)"."""
    words = " ".join(part for part in (day(it.due), it.title) if part)
    return _("{milestone} (reached {day})", milestone=words, day=day(it.done)) if it.done else words or _("A milestone without words")


def _follow_up_differences(before: Sequence[FollowUpRecord], now: Sequence[FollowUpRecord]) -> Iterator[Told]:
    for old, new in paired(before, now, lambda it: it.round):
        shown = new or old
        assert shown is not None
        heading = _("Follow-up, {round}", round=shown.round) if shown.round else _("Follow-up")
        if old is None or new is None:
            yield heading, _follow_up_told(old) if old else "", _follow_up_told(new) if new else ""
            continue
        then, since = dict(_follow_up_parts(old)), dict(_follow_up_parts(new))
        for part in dict.fromkeys([*then, *since]):
            if then.get(part, "") != since.get(part, ""):
                yield f"{heading}: {part}", then.get(part, ""), since.get(part, "")


def _follow_up_told(entry: FollowUpRecord) -> str:
    return "\n".join(f"{part}: {words}" for part, words in _follow_up_parts(entry)) or "–"


def _follow_up_parts(entry: FollowUpRecord) -> Iterator[tuple[str, str]]:
    parts = (
        (_("Round"), entry.round or ""),
        (_("Date"), day(entry.date)),
        (_("By"), entry.by),
        (_("State"), term(entry.state) if entry.state else ""),
        (_("Assessment"), term(entry.assessment) if entry.assessment else ""),
        (_("Economy"), term(entry.economy) if entry.economy else ""),
        (_("Text"), entry.text),
        (_("Reason"), entry.reason),
        (_("New deadline"), day(entry.new_deadline)),
    )
    return (part for part in parts if part[1])


def paired(before: Sequence[T], now: Sequence[T], name: Callable[[T], Any]) -> list[tuple[T | None, T | None]]:
    """What was and what is, in pairs: the same first, then of the same name, then what is left over in order."""
    olds, news = list(before), list(now)
    pairs: list[tuple[T | None, T | None]] = []
    same: tuple[Callable[[T], Any], ...] = (lambda it: it, name, lambda _it: True)
    for key in same:
        for new in list(news):
            old = next((it for it in olds if key(it) == key(new)), None)
            if old is not None:
                olds.remove(old)
                news.remove(new)
                pairs.append((old, new))
    return [*pairs, *[(None, new) for new in news], *[(old, None) for old in olds]]
