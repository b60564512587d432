"""What has changed in a plan since a kept version of it: what is new, changed, moved, dropped or taken out, in words.

Only what the committee gets to see is compared: notes, links, follow-ups and where a cell came from stay in the house, and
the plan's own way through the committee is no change of its content. A field has changed where its words have.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

from planner.columns import GOAL_COLUMNS, PLAN_COLUMNS
from planner.columns.cells import Cell, as_text
from planner.errors import CannotRead
from planner.exporting.content import Content
from planner.model import State, VersionReason
from planner.records import GoalRecord, InitiativeRecord, MeasurementRecord, MilestoneRecord, PlanRecord
from planner.records.versions import version_name, version_plan
from planner.values.periods import period_words
from planner.words import N_, _, day, decimal, kroner

T = TypeVar("T")


class Sort(StrEnum):
    """What has happened to an initiative; the order is that of the document."""

    NEW = "new"
    MOVED = "moved"
    CHANGED = "changed"
    DROPPED = "dropped"
    TAKEN_OUT = "taken_out"
    PLAN = "plan"


_WORDS = {
    Sort.NEW: N_("+ New"),
    Sort.MOVED: N_("→ Moved"),
    Sort.CHANGED: N_("◆ Changed"),
    Sort.DROPPED: N_("✕ Dropped"),
    Sort.TAKEN_OUT: N_("− Taken out"),
    Sort.PLAN: N_("◆ The plan"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One field that reads differently: `before` and `after` are its words then and now, "" for nothing.

    `number` and `title` are those of the initiative, None and "" where it is the plan's own.
    """

    sort: Sort
    number: int | None
    title: str
    field: str
    before: str
    after: str


_WITHIN_THE_HOUSE = {VersionReason.REVIEW, VersionReason.REOPENING, VersionReason.RESTORING, VersionReason.CLOSING}


def sort_words(sort: Sort) -> str:
    """The sign and the word for what has happened."""
    return _(_WORDS[sort])


def changes(plan: PlanRecord, earlier: PlanRecord) -> tuple[Change, ...]:
    """Everything that reads differently in `plan`, new initiatives first and the plan's own words last."""
    before = {it.id: it for it in earlier.initiatives}
    now = {it.id for it in plan.initiatives}
    found = [change for it in plan.initiatives for change in _of_initiative(it, before.get(it.id), plan.year)]
    found += [_whole(Sort.TAKEN_OUT, it, before=_told(it)) for it in earlier.initiatives if it.id not in now]
    found += [
        Change(sort=Sort.PLAN, number=None, title="", field=field, before=old, after=new)
        for field, old, new in (
            (_("Title"), earlier.title, plan.title),
            (_("Introduction"), earlier.introduction, plan.introduction),
            (_("Case no."), earlier.case_number, plan.case_number),
        )
        if old != new
    ]
    order = list(Sort)
    return tuple(sorted(found, key=lambda change: order.index(change.sort)))


def usual_content(plan: PlanRecord) -> Content:
    """Every part, compared with the newest version that the committee can have seen and that can still be read."""
    for version in sorted(plan.versions, key=lambda it: it.made_at, reverse=True):
        if version.reason in _WITHIN_THE_HOUSE:
            continue
        try:
            return Content(earlier=version_plan(version), earlier_name=version_name(version))
        except CannotRead:
            continue
    return Content()


def _of_initiative(it: InitiativeRecord, before: InitiativeRecord | None, year: int) -> Iterator[Change]:
    if before is None:
        yield _whole(Sort.NEW, it, after=_told(it))
        return
    for field, old, new in [*_fields(before, it, year), *_goals(before, it), *_milestones(before, it)]:
        yield Change(sort=_sort(field, it), number=it.number, title=it.title, field=field, before=old, after=new)


def _sort(field: str, it: InitiativeRecord) -> Sort:
    if field == _heading("track"):
        return Sort.MOVED
    return Sort.DROPPED if field == _heading("state") and it.state is State.DROPPED else Sort.CHANGED


def _whole(sort: Sort, it: InitiativeRecord, *, before: str = "", after: str = "") -> Change:
    return Change(sort=sort, number=it.number, title=it.title, field=_("The initiative"), before=before, after=after)


def _told(it: InitiativeRecord) -> str:
    return "\n".join(part for part in (it.track or _("Without a track"), it.description) if part)


def _heading(key: str) -> str:
    return next(column.heading for column in PLAN_COLUMNS if column.key == key)


# the fields of an initiative

_APART = {"number", "goals", "period", "period.start", "period.end"}


def _fields(before: InitiativeRecord, now: InitiativeRecord, year: int) -> Iterator[tuple[str, str, str]]:
    """Each field whose words differ: its heading, then, now; goals and milestones apart."""
    for column in PLAN_COLUMNS:
        if column.internal or column.key in _APART:
            continue
        old, new = _words(column.key, column.write(before)), _words(column.key, column.write(now))
        if old != new:
            yield column.heading, old, new
    for heading, old, new in (
        (_heading("period"), _period(before, year), _period(now, year)),
        (_("Vision"), "\n".join(before.vision_aims), "\n".join(now.vision_aims)),
        (_("Purposes"), "\n".join(before.purposes), "\n".join(now.purposes)),
    ):
        if old != new:
            yield heading, old, new


def _words(key: str, cell: Cell) -> str:
    return kroner(cell) if key == "budget" else as_text(cell)  # type: ignore[arg-type]


def _period(it: InitiativeRecord, year: int) -> str:
    """The period in its own words and, where these say less, in days."""
    period, own = it.period, it.period.text.strip()
    plain = period_words(period.start, period.end, period.ongoing, year)
    return f"{own} ({plain})" if own and plain and plain != own else own or plain


# what an initiative has several of


def _goals(before: InitiativeRecord, now: InitiativeRecord) -> Iterator[tuple[str, str, str]]:
    """Goals are paired by their text, and what is left over in order: such a goal was reworded."""
    for old, new in _paired(before.goals, now.goals, lambda goal: goal.text):
        if old is None and new is not None:
            yield _("Goal {number}", number=now.goals.index(new) + 1), "", _goal_told(new)
        elif new is None and old is not None:
            yield _("Goal {number}", number=before.goals.index(old) + 1), _goal_told(old), ""
        elif old is not None and new is not None:
            number = now.goals.index(new) + 1
            then, since = dict(_goal_parts(old)), dict(_goal_parts(new))
            for heading in dict.fromkeys([*since, *then]):
                if then.get(heading, "") != since.get(heading, ""):
                    field = _("Goal {number}: {field}", number=number, field=heading)
                    yield field, then.get(heading, ""), since.get(heading, "")


def _goal_parts(goal: GoalRecord) -> Iterator[tuple[str, str]]:
    """The heading and the words of everything that the goal says."""
    for column in GOAL_COLUMNS:
        if words := as_text(column.write(goal)):
            yield column.heading, words
    if goal.measurements:
        yield _("Measurements"), "\n".join(map(_measurement, sorted(goal.measurements, key=lambda it: it.date)))


def _measurement(it: MeasurementRecord) -> str:
    return f"{day(it.date)}: {decimal(it.value)}"


def _goal_told(goal: GoalRecord) -> str:
    parts = list(_goal_parts(goal))
    told = (words if place == 0 and goal.text.strip() else f"{heading}: {words}" for place, (heading, words) in enumerate(parts))
    return "\n".join(told) or _("A goal without words")


def _milestones(before: InitiativeRecord, now: InitiativeRecord) -> Iterator[tuple[str, str, str]]:
    for old, new in _paired(before.milestones, now.milestones, lambda it: it.title):
        then, since = (_milestone(it) if it else "" for it in (old, new))
        if then != since:
            yield _("Milestone"), then, since


def _milestone(it: MilestoneRecord) -> str:
    """ "01-02-2022 Første møde i alle klubber (nået 03-02-2022)"."""
    words = " ".join(part for part in (day(it.due), it.title) if part)
    return _("{milestone} (reached {day})", milestone=words, day=day(it.done)) if it.done else words or _("A milestone without words")


def _paired(before: Sequence[T], now: Sequence[T], name: Callable[[T], Any]) -> list[tuple[T | None, T | None]]:
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
