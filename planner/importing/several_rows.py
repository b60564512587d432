"""What the rows of one initiative say together: dates of its own parts, paragraphs of one description."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from planner.records import MilestoneRecord, Period

_NEVER = Period()


@dataclass(frozen=True, slots=True)
class RowParts:
    """The milestones of one row and the period that stands beside them."""

    milestones: tuple[MilestoneRecord, ...] = ()
    period: Period = _NEVER


def milestones_of(rows: Sequence[RowParts]) -> tuple[MilestoneRecord, ...]:
    """All milestones, each once; one that has a row and dates of its own is due when they end."""
    own = len({row.period for row in rows if row.period != _NEVER}) > 1
    found = [
        replace(milestone, due=row.period.end) if own and len(row.milestones) == 1 and milestone.due is None else milestone
        for row in rows
        for milestone in row.milestones
    ]
    return tuple(dict.fromkeys(found))


def period_of(rows: Sequence[RowParts]) -> Period:
    """The one period, or from the first day to the last of them all, with the words of each."""
    periods = list(dict.fromkeys(row.period for row in rows if row.period != _NEVER))
    if len(periods) <= 1:
        return periods[0] if periods else _NEVER
    starts = [period.start for period in periods if period.start]
    ends = [period.end for period in periods if period.end]
    return Period(
        start=min(starts, default=None),
        end=max(ends, default=None),
        text="; ".join(dict.fromkeys(period.text for period in periods if period.text)),
        ongoing=any(period.ongoing for period in periods),
    )


def description_of(pieces: Sequence[tuple[str, str]]) -> str:
    """The texts by heading; labelled where there are several headings, never where paragraphs of one stand in rows."""
    by_heading: dict[str, list[str]] = {}
    for heading, text in dict.fromkeys(pieces):
        by_heading.setdefault(heading, []).append(text)
    if len(by_heading) == 1:
        return "\n".join(next(iter(by_heading.values())))
    return "\n".join(
        f"{heading}: {text}" if heading else text for heading, texts in by_heading.items() for text in ("\n".join(texts),)
    )
