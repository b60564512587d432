"""The figures of a report by track: every step of every scale, with what was not said counted as that."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from planner.exporting.book import one_line
from planner.exporting.figures import Group
from planner.exporting.status.value import Status
from planner.exporting.status.words import marked, not_judged, not_reported
from planner.exporting.styles import ASSESSMENT_INK, FULFILMENT_INK, PALE_GREY, STATE_INK
from planner.figures.follow_up import DROPPED, Tally, tally
from planner.model import Assessment, Fulfilment, State
from planner.words import N_, _

_MOST_OF_NAME = 60


class Scale(Enum):
    """What is counted: goals by fulfilment, initiatives by the others. The order is that of the table."""

    FULFILMENT = N_("Goals")
    ASSESSMENT = N_("Assessment")
    ECONOMY = N_("Economy")
    STATE = N_("State")

    @property
    def words(self) -> str:
        return _(self.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One step of a scale: its sign and word, how many in each group, how many in all. `fill` colours its bar, `ink` the
    words; what nobody said is pale."""

    scale: Scale
    words: str
    counts: tuple[int, ...]
    total: int
    fill: str
    ink: str | None = None


def lines(status: Status, found: Sequence[Group]) -> list[Line]:
    """Every line of the table; a line for what nobody was asked about only where there is any."""
    groups = [tally(it.standing for it in status.of(group.initiatives)) for group in found]
    return [line for scale in Scale for line in _lines(scale, groups, status.tally)]


def track_names(found: Sequence[Group]) -> list[str]:
    """A heading for each group, no two alike and none higher than a few lines."""
    names: list[str] = []
    for group in found:
        short = one_line(group.short_name)[:_MOST_OF_NAME].strip() or _("Track")
        name, count = short, 1
        while name.casefold() in {it.casefold() for it in names}:
            count += 1
            name = f"{short} ({count})"
        names.append(name)
    return names


def chart_title(scale: Scale) -> str:
    """What is written over the bars of a scale."""
    return _("Goals by fulfilment") if scale is Scale.FULFILMENT else _("Initiatives by assessment")


def by_track_in_words(title: str, found: Sequence[Group], chosen: Sequence[Line]) -> str:
    """What a chart of one scale shows, for those who can't see it."""
    told = [
        _("{track}: {counts}", track=name, counts=", ".join(
            f"{line.counts[place]} {line.words}" for line in chosen if line.counts[place]
        ) or "0")
        for place, name in enumerate(track_names(found))
    ]  # fmt: skip
    return f"{title}. {'; '.join(told)}."


def _lines(scale: Scale, groups: Sequence[Tally], whole: Tally) -> list[Line]:
    told: list[Line] = []
    for key, words, fill, needed in _steps(scale):
        counts = tuple(_counts(scale, it)[key] for it in groups)
        total = _counts(scale, whole)[key]
        if total or needed:
            told.append(Line(scale=scale, words=words, counts=counts, total=total, fill=fill, ink=fill if needed and key else None))
    return told


def _steps(scale: Scale) -> list[tuple[Any, str, str, bool]]:
    """The key in the tally, its words, its colour, and whether it stands there when it is nought."""
    match scale:
        case Scale.FULFILMENT:
            return [
                *((it, marked(it), FULFILMENT_INK[it], True) for it in Fulfilment),
                (None, not_judged(), PALE_GREY, True),
                (DROPPED, _("The initiative was dropped"), "E4D8D8", False),
            ]
        case Scale.STATE:
            return [(it, marked(it), STATE_INK[it], True) for it in State]
        case _:
            return [
                *((it, marked(it), ASSESSMENT_INK[it], True) for it in Assessment),
                (None, not_reported(), PALE_GREY, True),
                (DROPPED, _("Dropped, not asked"), "E4D8D8", False),
            ]


def _counts(scale: Scale, it: Tally) -> Mapping[Any, int]:
    match scale:
        case Scale.FULFILMENT:
            return it.goals
        case Scale.STATE:
            return it.states
        case Scale.ASSESSMENT:
            counted = it.assessments
        case Scale.ECONOMY:
            counted = it.economies
    return Counter({**counted, DROPPED: it.initiatives - it.asked})
