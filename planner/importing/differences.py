"""What a row would change in the initiative it matches: only what the sheet speaks of, and nothing by silence."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import fields, replace
from typing import Any

from planner.columns import PLAN_COLUMNS, as_text
from planner.importing.remembered import measure_of
from planner.importing.round_changes import Change, entry_changes, goal_changes
from planner.records import FollowUpRecord, GoalRecord, InitiativeRecord, MilestoneRecord, Period, SdgLink
from planner.values.text import plain, seen
from planner.words import day

_NOTHING = InitiativeRecord()


def said(read: InitiativeRecord) -> frozenset[str]:
    """The fields that hold something, whichever column it stood in: the words of an amount are its funding."""
    return frozenset(field for field in _MERGES if getattr(read, field) != getattr(_NOTHING, field))


def new_values(current: InitiativeRecord, read: InitiativeRecord, given: Iterable[str]) -> dict[str, Any]:
    """The fields that `read` says otherwise than `current`, with their new values.

    An empty cell never empties a field. What has a life of its own (goals, milestones, follow-ups, notes, links)
    is added to or completed, never taken away.
    """
    found: dict[str, Any] = {}
    for field in sorted(given):
        merge = _MERGES.get(field)
        if merge is None:
            continue
        before, after = getattr(current, field), merge(getattr(current, field), getattr(read, field))
        if after != before:
            found[field] = after
    return found


def changes(current: InitiativeRecord, values: dict[str, Any]) -> tuple[Change, ...]:
    """The values as a person reads them, beside what stood there."""
    after = replace(current, **values)
    return tuple(change for field in values for change in _changes_of(field, current, after))


def _changes_of(field: str, current: InitiativeRecord, after: InitiativeRecord) -> tuple[Change, ...]:
    """One change; of what was reported, one for each thing that was said."""
    told = entry_changes if field == "follow_ups" else goal_changes if field == "goals" else None
    found = told(current, after) if told else None
    return (Change(field, field_words(current, field), field_words(after, field)),) if found is None else found


def field_words(record: InitiativeRecord, field: str) -> str:
    """A field of the initiative as one reads it in a cell."""
    match field:
        case "milestones":
            return "\n".join(" ".join(part for part in (it.title, day(it.due)) if part) for it in record.milestones)
        case "follow_ups":
            return "\n".join(" ".join(part for part in (day(it.date), it.text) if part) for it in record.follow_ups)
        case "goals":
            return "\n".join(_goal_words(goal) for goal in record.goals)
        case "period":
            dates = " - ".join(day(date) for date in (record.period.start, record.period.end) if date)
            return record.period.text or dates
        case _:
            column = next((column for column in PLAN_COLUMNS if column.key == field), None)
            return as_text(column.write(record)) if column else str(getattr(record, field))


def _goal_words(goal: GoalRecord) -> str:
    numbers = " ".join(part for part in (as_text(goal.target), goal.unit) if part)
    is_told = goal.target is None or measure_of(goal.measure).target == goal.target
    measured = goal.measure if goal.measure and is_told else " ".join(part for part in (goal.measure, numbers) if part)
    if plain(measured) == plain(goal.text):
        return goal.text
    return f"{goal.text} ({measured})" if goal.text and measured else goal.text or measured


def _text(old: str, new: str) -> str:
    return old if not new or _same_text(old, new) else new


def _title(old: str, new: str) -> str:
    return old if not new or plain(old) == plain(new) else new


def _same_text(old: str, new: str) -> bool:
    def canonical(text: str) -> list[str]:
        return [line.strip() for line in seen(text).strip().splitlines()]

    return canonical(old) == canonical(new)


def _value(old: Any, new: Any) -> Any:
    return old if new is None else new


def _names(old: tuple[str, ...], new: tuple[str, ...]) -> tuple[str, ...]:
    return old if not new or {plain(name) for name in old} == {plain(name) for name in new} else new


def _period(old: Period, new: Period) -> Period:
    if new.text:
        if plain(new.text) == plain(old.text) and (new.start, new.end) in (((None, None)), (old.start, old.end)):
            return replace(old, ongoing=old.ongoing or new.ongoing)
        return new
    merged = replace(old, start=new.start or old.start, end=new.end or old.end, ongoing=old.ongoing or new.ongoing)
    return merged if (merged.start, merged.end) == (old.start, old.end) else replace(merged, text="")


def _sdgs(old: tuple[SdgLink, ...], new: tuple[SdgLink, ...]) -> tuple[SdgLink, ...]:
    """The goals that the sheet names; what it does not speak of (a primary one, reasons) stays."""
    if not new:
        return old
    before = {link.number: link for link in old}
    speaks_of_primary = any(link.primary for link in new)
    after = tuple(
        replace(
            link,
            primary=link.primary if speaks_of_primary else link.number in before and before[link.number].primary,
            targets=link.targets or (before[link.number].targets if link.number in before else ()),
            reason=before[link.number].reason if link.number in before else link.reason,
        )
        for link in new
    )
    return old if sorted(after, key=lambda it: it.number) == sorted(old, key=lambda it: it.number) else after


def _goals(old: tuple[GoalRecord, ...], new: tuple[GoalRecord, ...]) -> tuple[GoalRecord, ...]:
    """The goals of the same text completed, the others added."""
    merged = list(old)
    used: set[int] = set()
    for goal in new:
        at = next((n for n, it in enumerate(merged) if n not in used and _same_goal(it, goal)), None)
        if at is None:
            used.add(len(merged))
            merged.append(goal)
        else:
            used.add(at)
            merged[at] = _completed(merged[at], goal)
    return tuple(merged)


def _same_goal(one: GoalRecord, other: GoalRecord) -> bool:
    if one.text or other.text:
        return plain(one.text) == plain(other.text)
    return plain(one.measure) == plain(other.measure)


def _completed(old: GoalRecord, new: GoalRecord) -> GoalRecord:
    """The goal with all that the new one says."""
    empty = GoalRecord()
    said = {
        field.name: getattr(new, field.name)
        for field in fields(GoalRecord)
        if field.name != "text" and getattr(new, field.name) != getattr(empty, field.name)
    }
    if "measure" in said and plain(said["measure"]) == plain(old.measure):
        del said["measure"]
    return replace(old, **said)


def _milestones(old: tuple[MilestoneRecord, ...], new: tuple[MilestoneRecord, ...]) -> tuple[MilestoneRecord, ...]:
    """The milestones of the same title with the days that the new ones say, the others added."""
    merged = list(old)
    used: set[int] = set()
    for milestone in new:
        same = [n for n, it in enumerate(old) if n not in used and plain(it.title) == plain(milestone.title)]
        at = next((n for n in same if milestone.due in (None, old[n].due)), same[0] if same else None)
        if at is None:
            merged.append(milestone)
        else:
            used.add(at)
            merged[at] = replace(old[at], due=milestone.due or old[at].due, done=milestone.done or old[at].done)
    return tuple(merged)


def _follow_ups(old: tuple[FollowUpRecord, ...], new: tuple[FollowUpRecord, ...]) -> tuple[FollowUpRecord, ...]:
    """The same words on another day are said anew."""

    def is_known(follow_up: FollowUpRecord) -> bool:
        same = [it for it in old if plain(it.text) == plain(follow_up.text)]
        return any(follow_up.date in (None, it.date) and follow_up.assessment in (None, it.assessment) for it in same)

    return (*old, *(it for it in new if not is_known(it)))


def _links(old: tuple[str, ...], new: tuple[str, ...]) -> tuple[str, ...]:
    return (*old, *(link for link in new if link not in old))


def _notes(old: str, new: str) -> str:
    if not old:
        return new
    known = {line.strip() for line in seen(old).splitlines()}
    if all(line.strip() in known for line in seen(new).splitlines()):
        return old
    added = "\n".join(line for line in seen(new).splitlines() if line.strip() not in known)
    return f"{old}\n{added}"


_MERGES: dict[str, Callable[[Any, Any], Any]] = {
    "title": _title,
    "description": _text,
    "track": _value,
    "commitments": _names,
    "sdgs": _sdgs,
    "goals": _goals,
    "milestones": _milestones,
    "target_groups": _names,
    "houses": _names,
    "responsible": _names,
    "participants": _names,
    "partners": _names,
    "period": _period,
    "budget": _value,
    "funding": _text,
    "priority": _value,
    "state": _value,
    "follow_ups": _follow_ups,
    "notes": _notes,
    "links": _links,
}
