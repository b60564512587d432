"""What the numbers of a goal speak for, in words. A person decides."""

from __future__ import annotations

from planner.figures.fulfilment import direction, progress, proposed
from planner.model import Direction, Fulfilment, GoalKind
from planner.records import GoalRecord
from planner.ui.widgets.sparkline import with_unit
from planner.values.numbers import write_number
from planner.words import _, percent, term


def proposal_words(goal: GoalRecord) -> str:
    """The fulfilment that is proposed and why: "Delvist indfriet – 62 % af vejen fra 100 til 150"; else why none is."""
    found = proposed(goal)
    if found is not None:
        return _("Proposed: {fulfilment} – {reason}", fulfilment=term(found), reason=_reason(goal, found))
    if goal.kind is GoalKind.QUALITATIVE:
        return _("A qualitative goal is judged in words.")
    return _("Without a target nothing is proposed.")


def _reason(goal: GoalRecord, found: Fulfilment) -> str:
    reached, share = progress(goal).value, progress(goal).share
    if reached is None or goal.target is None or found is Fulfilment.NOT_MEASURED:
        return _("no measurements")
    now, target = with_unit(reached, goal), with_unit(goal.target, goal)
    if found is Fulfilment.MET:
        if direction(goal) is Direction.DOWN:
            return _("{now}, the target was {target} at most", now=now, target=target)
        return _("{now}, the target was {target}", now=now, target=target)
    if share is None:
        return _("{now}, which doesn't reach {target}", now=now, target=target)
    if share < 0:
        return _("{now}, which is the other way", now=now)
    start = 0.0 if goal.cumulative or goal.baseline is None else goal.baseline
    below_all = int(share * 100) / 100  # 100 % is the target and nothing less
    return _(
        "{share} of the way from {start} to {target}", share=percent(below_all), start=write_number(start), target=target
    )
