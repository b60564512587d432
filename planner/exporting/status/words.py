"""A report in words: the sentences that come first, and what stands in the cells."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any

from planner.columns import Cell
from planner.exporting.changes_sheet import summary
from planner.exporting.status.value import GoalStatus, InitiativeStatus, Status
from planner.figures.follow_up import DROPPED, Tally
from planner.model import Assessment, Fulfilment, GoalKind, State
from planner.records import GoalRecord
from planner.words import _, day, decimal, plural, symbol, term

_MOST_SHARE = 9.99


def heading(status: Status) -> str:
    """ "Status 2022: midtvejs"."""
    return _("Status {year}: {round}", year=status.year, round=status.round)


def as_of(status: Status, today: dt.date) -> str:
    """Which day it speaks of, and whether it can still change."""
    told = _("As of {day}", day=day(status.day or today))
    return told if status.frozen else " · ".join((told, _("the round is still open")))


def compared(status: Status) -> str:
    """What differs from what was adopted, in numbers; "" where nothing was adopted."""
    if not status.adopted_name:
        return ""
    return _("Since the adoption ({version}): {changes}", version=status.adopted_name, changes=summary(status.changes))


def sentences(tally: Tally) -> list[str]:
    """The totals, goals first."""
    told = [goals_sentence(tally), reports_sentence(tally)]
    if tally.reported:
        told += [
            _("Assessment: {counts}.", counts=counts_in_words(tally.assessments, Assessment, not_reported())),
            _("Economy: {counts}.", counts=counts_in_words(tally.economies, Assessment, not_reported())),
        ]
    if tally.initiatives:
        told.append(_("State: {counts}.", counts=counts_in_words(tally.states, State)))
    return told


def goals_sentence(tally: Tally) -> str:
    """ "Af 31 mål er 18 indfriet, 6 delvist indfriet, 4 ikke indfriet, 2 ikke målt; 1 er ikke vurderet."."""
    if not tally.all_goals:
        return _("The plan has no goals.")
    judged = counts_in_words(tally.goals, Fulfilment)
    rest = [
        plural("{count} is not judged", "{count} are not judged", tally.goals[None]) if tally.goals[None] else "",
        plural("{count} belonged to what was dropped", "{count} belonged to what was dropped", tally.goals[DROPPED])
        if tally.goals[DROPPED]
        else "",
    ]
    if judged:
        of = plural("Of {count} goal: {judged}", "Of {count} goals: {judged}", tally.all_goals, judged=judged)
    else:
        of = plural("The goal is not judged yet", "None of the {count} goals is judged yet", tally.all_goals)
        rest = rest[1:]
    return "; ".join(filter(None, (of, *rest))) + "."


def reports_sentence(tally: Tally) -> str:
    """How many initiatives were reported on, and that of others nothing was."""
    if not tally.initiatives:
        return _("There are no initiatives yet.")
    told = plural(
        "{reported} of {count} initiative is reported", "{reported} of {count} initiatives are reported", tally.initiatives,
        reported=tally.reported,
    )  # fmt: skip
    missing, dropped = tally.asked - tally.reported, tally.initiatives - tally.asked
    rest = [
        plural("{count} is not reported", "{count} are not reported", missing) if missing else "",
        plural("{count} was dropped and not asked", "{count} were dropped and not asked", dropped) if dropped else "",
    ]
    return "; ".join(filter(None, (told, *rest))) + "."


def counts_in_words(counts: Mapping[Any, int], scale: Iterable[StrEnum], rest: str = "") -> str:
    """ "12 ikke startet, 7 i gang"; what is nought is left out, `rest` are the words for what nobody said."""
    told = [(counts[it], term(it)) for it in scale] + ([(counts[None], rest)] if rest else [])
    return ", ".join(f"{count} {words[:1].lower()}{words[1:]}" for count, words in told if count)


def not_reported() -> str:
    return _("Not reported")


def not_judged() -> str:
    return _("Not judged")


# ---- cells


def marked(value: StrEnum) -> str:
    """The sign and the word."""
    return f"{symbol(value)} {term(value)}"


def assessed(it: InitiativeStatus) -> str:
    """The assessment, and whether it was another in the round before."""
    now = _said(it, it.entry.assessment if it.entry else None)
    match it.trend:
        case 1:
            return "\n".join((now, _("↑ better than last time")))
        case -1:
            return "\n".join((now, _("↓ worse than last time")))
        case _:
            return now


def economy(it: InitiativeStatus) -> str:
    return _said(it, it.entry.economy if it.entry else None)


def told(it: InitiativeStatus) -> str:
    """What was written of it; that nothing was reported where nothing was."""
    return it.entry.text if it.entry else _said(it, None)


def _said(it: InitiativeStatus, value: Assessment | None) -> str:
    if value is not None:
        return marked(value)
    return not_reported() if it.standing.asked else "–"


def judged(it: InitiativeStatus, goal: GoalStatus) -> str:
    """The fulfilment; a goal that nobody has judged says so."""
    if goal.goal.fulfilment is not None:
        return marked(goal.goal.fulfilment)
    return _("The initiative was dropped") if it.standing.state is State.DROPPED else not_judged()


def course(goal: GoalRecord) -> str:
    """The measurements in their order: "12 → 15 → 19 unge", of a running sum "12 + 15 + 19 = 46"."""
    measured = sorted(goal.measurements, key=lambda it: it.date)
    if not measured:
        return "–" if goal.kind is GoalKind.QUALITATIVE else _("No measurement")
    if len(measured) == 1:
        return f"{decimal(measured[0].value)} ({day(measured[0].date)})"
    numbers = [decimal(it.value) for it in measured]
    if goal.cumulative:
        return " + ".join(numbers)
    return f"{' → '.join(numbers)} {goal.unit}".strip()


def share(goal: GoalStatus) -> Cell:
    """The way covered as a share; words where it says nothing or too much."""
    found = goal.progress.share
    if found is None:
        return "–"
    if abs(found) > _MOST_SHARE:
        return _("over {percent} %", percent=999) if found > 0 else _("under {percent} %", percent=-999)
    return found


def reached(goal: GoalStatus) -> Cell:
    """The last value, or the sum."""
    return goal.progress.value if goal.progress.value is not None else "–"


def met_in_words(it: InitiativeStatus) -> str:
    """How the goals of an initiative were met, one after another: "1 indfriet, 1 ikke vurderet"."""
    counts = Counter(goal.goal.fulfilment for goal in it.goals)
    if it.standing.state is State.DROPPED and set(counts) == {None}:
        return "–"
    return counts_in_words(counts, Fulfilment, not_judged()) or "–"
