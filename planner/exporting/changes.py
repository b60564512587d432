"""What has changed in a plan since a kept version of it: what is new, changed, moved, dropped or taken out, in words.

Only what the committee gets to see is compared: notes, links, follow-ups and where a cell came from stay in the house, and
the plan's own way through the committee is no change of its content. A field has changed where its words have.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from planner.columns import PLAN_COLUMNS
from planner.columns.differences import cell_words, differences, goal_differences, milestone_differences, period_told
from planner.errors import CannotRead
from planner.exporting.content import Content
from planner.model import State, VersionReason
from planner.records import InitiativeRecord, PlanRecord
from planner.records.versions import version_name, version_plan
from planner.words import N_, _


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


_WITHIN_THE_HOUSE = {
    VersionReason.REVIEW, VersionReason.REOPENING, VersionReason.RESTORING, VersionReason.CLOSING, VersionReason.ROUND
}  # fmt: skip


def sort_words(sort: Sort) -> str:
    """The sign and the word for what has happened."""
    return _(_WORDS[sort])


def changes(plan: PlanRecord, earlier: PlanRecord, *, inside: bool = False) -> tuple[Change, ...]:
    """Everything that reads differently in `plan`, new initiatives first and the plan's own words last; `inside` the
    house also notes, links and follow-ups."""
    before = {it.id: it for it in earlier.initiatives}
    now = {it.id for it in plan.initiatives}
    found = [change for it in plan.initiatives for change in _of_initiative(it, before.get(it.id), plan.year, inside)]
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


def told_changes(plan: PlanRecord, content: Content) -> tuple[Change, ...]:
    """What a document tells of changes: since the earlier version, in a report since the adoption; none where there is neither."""
    if content.status is not None:
        return content.status.changes
    return changes(plan, content.earlier) if content.earlier else ()


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


def _of_initiative(it: InitiativeRecord, before: InitiativeRecord | None, year: int, inside: bool) -> Iterator[Change]:
    if before is None:
        yield _whole(Sort.NEW, it, after=_told(it))
        return
    for field, old, new in _told_inside(before, it, year) if inside else _told_fields(before, it, year):
        yield Change(sort=_sort(field, it), number=it.number, title=it.title, field=field, before=old, after=new)


def _told_inside(before: InitiativeRecord, it: InitiativeRecord, year: int) -> Iterator[tuple[str, str, str]]:
    """All but where the cells came from."""
    for told in differences(before, it, year):
        if told.field != "sources":
            yield told.heading, told.before, told.after


def _told_fields(before: InitiativeRecord, it: InitiativeRecord, year: int) -> Iterator[tuple[str, str, str]]:
    yield from _fields(before, it, year)
    yield from goal_differences(before.goals, it.goals)
    yield from milestone_differences(before.milestones, it.milestones)


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
        old, new = cell_words(column.key, column.write(before)), cell_words(column.key, column.write(now))
        if old != new:
            yield column.heading, old, new
    for heading, old, new in (
        (_heading("period"), period_told(before, year), period_told(now, year)),
        (_("Vision"), "\n".join(before.vision_aims), "\n".join(now.vision_aims)),
        (_("Purposes"), "\n".join(before.purposes), "\n".join(now.purposes)),
    ):
        if old != new:
            yield heading, old, new
