"""What has become of the plan since it was adopted: what the committee decided, and what of it stands otherwise now.

How the work goes is no change of what was decided: states, measurements and who does it are left out, but for work that was
dropped or taken up again.
"""

from __future__ import annotations

from dataclasses import replace

from planner.columns import GOAL_COLUMNS, as_text
from planner.columns.differences import differences, field_heading, paired
from planner.exporting.changes import Change, changes
from planner.model import State
from planner.records import GoalRecord, InitiativeRecord, PlanRecord
from planner.records.locking import OPEN_FIELDS
from planner.words import _

_JUDGED = ("fulfilment", "judgement")


def changes_since(plan: PlanRecord, adopted: PlanRecord) -> tuple[Change, ...]:
    """Everything decided that reads differently now."""
    now = {it.id: it for it in plan.initiatives}
    known = {it.id for it in adopted.initiatives}
    before = tuple(_decided(it, now[it.id]) if it.id in now else it for it in adopted.initiatives)
    after = tuple(_bare(it) if it.id in known else it for it in plan.initiatives)
    return changes(replace(plan, initiatives=after), replace(adopted, case_number=plan.case_number, initiatives=before))


def since(before: InitiativeRecord | None, now: InitiativeRecord, year: int) -> str:
    """What has become of an initiative: "Flyttet fra …. Ændret: Periode, Mål"; "" for nothing."""
    if before is None:
        return _("New")
    fields = dict.fromkeys(it.field for it in differences(_decided(before, now), _bare(now), year))
    told: list[str] = []
    if "state" in fields:
        told.append(_("Dropped") if now.state is State.DROPPED else _("Taken up again"))
    if "track" in fields:
        told.append(_("Moved from {track}", track=before.track or _("Without a track")))
    if changed := [field_heading(it) for it in fields if it not in ("state", "track")]:
        told.append(_("Changed: {fields}", fields=", ".join(changed)))
    return "\n".join(told)


def adopted_goals(before: InitiativeRecord | None, now: InitiativeRecord) -> list[str]:
    """For each goal of today what of it was adopted otherwise: "Måltal: 80"."""
    if before is None:
        return ["" for _goal in now.goals]  # the initiative itself is said to be new
    olds, news = [_bare_goal(it) for it in before.goals], [_bare_goal(it) for it in now.goals]
    pairs = [(old, new) for old, new in paired(olds, news, lambda goal: goal.text) if new is not None]
    return [next(_adopted(old, new) for old, new in pairs if new is goal) for goal in news]


def _adopted(old: GoalRecord | None, new: GoalRecord) -> str:
    if old is None:
        return _("New goal")
    told = [
        f"{column.heading}: {as_text(column.write(old)) or '–'}"
        for column in GOAL_COLUMNS
        if column.key not in _JUDGED and as_text(column.write(old)) != as_text(column.write(new))
    ]
    return "\n".join(told)


def _decided(before: InitiativeRecord, now: InitiativeRecord) -> InitiativeRecord:
    """What was decided of the initiative, with all else as it is now."""
    kept = {name: getattr(now, name) for name in OPEN_FIELDS}
    if State.DROPPED in (before.state, now.state):
        kept["state"] = before.state
    return replace(_bare(before), number=now.number, **kept)


def _bare(it: InitiativeRecord) -> InitiativeRecord:
    """Without how its goals and milestones went."""
    return replace(
        it,
        goals=tuple(map(_bare_goal, it.goals)),
        milestones=tuple(replace(milestone, done=None) for milestone in it.milestones),
    )


def _bare_goal(goal: GoalRecord) -> GoalRecord:
    return replace(goal, measurements=(), fulfilment=None, judgement="")
