"""What hangs on the parts of a strategy that are about to go, in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from planner.queries.coverage import Coverage, Kind, Served
from planner.records.strategy_draft import Listing, StrategyDraft
from planner.words import _, plural

_KINDS = {Listing.AIMS: Kind.AIM, Listing.PURPOSES: Kind.PURPOSE}


@dataclass(frozen=True, slots=True)
class Loss:
    """A part that goes, and how many initiatives of which years hang on it."""

    part: Served
    count: int
    years: tuple[int, ...]


def losses(before: StrategyDraft, after: StrategyDraft, use: Coverage) -> tuple[Loss, ...]:
    """The parts that are in use and no longer there. Of a track's commitments those with links are named too."""
    found: list[Loss] = []
    for part in _gone(before, after):
        years = tuple(year for year in use.years if use.count(part, year).rows)
        if years:
            found.append(Loss(part, sum(use.count(part, year).rows for year in years), years))
    return tuple(found)


def _gone(before: StrategyDraft, after: StrategyDraft) -> Iterator[Served]:
    tracks = {track.was for track in after.tracks if track.name}
    commitments = {it.was for track in after.tracks for it in track.commitments if it.text}
    for track in before.tracks:
        if track.was not in tracks:
            yield Served(Kind.TRACK, track.was)
        for commitment in track.commitments:
            if commitment.was not in commitments and commitment.was is not None:
                yield Served(Kind.COMMITMENT, commitment.was[1], commitment.was[0])
    for listing, kind in _KINDS.items():
        kept = {line.was for line in after.lines(listing) if line.text}
        for line in before.lines(listing):
            if line.was not in kept:
                yield Served(kind, line.was)


def question(found: tuple[Loss, ...]) -> tuple[str, str]:
    """What would happen, as a sentence, and what becomes of the initiatives."""
    track = next((loss for loss in found if loss.part.kind is Kind.TRACK), None)
    if track is None:
        (loss, *_more) = found
        sentence = plural(
            "{count} initiative is linked to “{name}”.", "{count} initiatives are linked to “{name}”.", loss.count,
            name=loss.part.name,
        )
        detail = _("They stay in their plans ({years}) and only lose this link. It can be undone.", years=_years(found))
        return sentence, detail
    sentence = plural(
        "{count} initiative belongs to the track “{name}”.", "{count} initiatives belong to the track “{name}”.",
        track.count, name=track.part.name,
    )
    others = len(found) - 1
    detail = _("They stay in their plans ({years}), without a track. It can be undone.", years=_years(found))
    if others:
        detail = plural(
            "They stay in their plans ({years}), without a track and without the links to {count} of its commitments. It can be undone.",
            "They stay in their plans ({years}), without a track and without the links to {count} of its commitments. It can be undone.",
            others, years=_years(found),
        )
    return sentence, detail


def _years(found: tuple[Loss, ...]) -> str:
    return ", ".join(str(year) for year in sorted({year for loss in found for year in loss.years}))
