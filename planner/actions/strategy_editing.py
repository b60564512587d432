"""The rows of a strategy follow an edited draft of it. What is still there keeps its row, and with it its links."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Mapped, Session

from planner.actions import finding, locking
from planner.errors import Refused
from planner.model import (
    ActionPlan,
    Base,
    Commitment,
    Foundation,
    Initiative,
    InitiativeAim,
    InitiativeCommitment,
    InitiativePurpose,
    Purpose,
    Strategy,
    Track,
    TrackSdg,
    VisionAim,
)
from planner.records import StrategyRecord, TrackRecord
from planner.records.locking import Lock
from planner.records.strategy_draft import LineDraft, StrategyDraft, TrackDraft

_FACTS = ("title", "organisation", "committee", "first_year", "last_year", "vision")


class _Line(Protocol):
    position: Mapped[int]
    text: Mapped[str]


Line = TypeVar("Line", bound=_Line)


def follow(session: Session, strategy: Strategy, draft: StrategyDraft, record: StrategyRecord) -> None:
    """Make `strategy` what the draft says; `record` is the same, completed.

    Raises Refused strategy_leaves_plan, strategy_exists, strategy_part_missing, strategy_part_decided.
    """
    _check_years(session, strategy, record)
    for fact in _FACTS:
        setattr(strategy, fact, getattr(record, fact))
    _follow_lines(
        strategy.vision_aims, draft.vision_aims, lambda place, text: VisionAim(position=place, text=text),
        lambda aim: _cut(session, InitiativeAim, InitiativeAim.aim_id == aim.id, aim.text),
    )
    _follow_lines(
        strategy.purposes, draft.purposes, lambda place, text: Purpose(position=place, text=text),
        lambda purpose: _cut(session, InitiativePurpose, InitiativePurpose.purpose_id == purpose.id, purpose.text),
    )
    _follow_lines(strategy.foundations, draft.foundations, lambda place, text: Foundation(position=place, text=text), _nothing)
    _follow_tracks(session, strategy, [it for it in draft.tracks if it.name], record.tracks)


def _check_years(session: Session, strategy: Strategy, record: StrategyRecord) -> None:
    for year in session.scalars(select(ActionPlan.year).where(ActionPlan.strategy_id == strategy.id).order_by(ActionPlan.year)):
        if not record.covers(year):
            raise Refused("strategy_leaves_plan", year=year, first_year=record.first_year, last_year=record.last_year)
    twin = session.scalar(
        select(Strategy).where(
            Strategy.first_year == record.first_year, Strategy.last_year == record.last_year, Strategy.id != strategy.id
        )
    )
    if twin is not None:
        raise Refused("strategy_exists", title=twin.title, first_year=twin.first_year, last_year=twin.last_year)


# ---- aims, purposes, foundations


def _nothing(_line: object) -> None:
    """Nothing hangs on a foundation."""


def _follow_lines(
    rows: list[Line], wanted: Sequence[LineDraft], make: Callable[[int, str], Line], let_go: Callable[[Line], None]
) -> None:
    known = {row.text: row for row in rows}
    texts = [line for line in wanted if line.text]
    kept = [_known(known, line.was, line.was) if line.was else None for line in texts]
    for row in list(rows):
        if row not in kept:
            let_go(row)
            rows.remove(row)
    for place, (line, row) in enumerate(zip(texts, kept, strict=True), start=1):
        if row is None:
            rows.append(make(place, line.text))
        else:
            row.text, row.position = line.text, place  # type: ignore[assignment]


Key = TypeVar("Key")
Row = TypeVar("Row")


def _known(rows: dict[Key, Row], key: Key, text: str) -> Row:
    if key not in rows:
        raise Refused("strategy_part_missing", text=text)
    return rows[key]


# ---- tracks and commitments


def _follow_tracks(
    session: Session, strategy: Strategy, wanted: Sequence[TrackDraft], completed: Sequence[TrackRecord]
) -> None:
    known = {track.name: track for track in strategy.tracks}
    commitments = {(track.name, it.text): it for track in strategy.tracks for it in track.commitments}
    rows: list[Track] = []
    for draft, record in zip(wanted, completed, strict=True):
        row = _known(known, draft.was, draft.was) if draft.was else finding.add_track(strategy, record)
        rows.append(row)
    moved = {draft.was for track in wanted for draft in track.commitments if draft.text and draft.was}
    for key, commitment in commitments.items():
        if key not in moved:
            _cut(session, InitiativeCommitment, InitiativeCommitment.commitment_id == commitment.id, commitment.text)
            commitment.track.commitments.remove(commitment)
    for place, (row, draft, record) in enumerate(zip(rows, wanted, completed, strict=True), start=1):
        row.position = place
        _follow_track(row, record)
        _follow_commitments(row, draft, commitments)
    for track in list(strategy.tracks):
        if track not in rows:
            _leave_track(session, track)
            strategy.tracks.remove(track)


def _follow_track(row: Track, record: TrackRecord) -> None:
    row.name, row.short_name, row.colour = record.name, record.short_name, record.colour
    row.cross_cutting = record.cross_cutting
    for link in [it for it in row.sdgs if it.sdg_number not in record.sdgs]:
        row.sdgs.remove(link)
    there = {link.sdg_number for link in row.sdgs}
    row.sdgs += [TrackSdg(sdg_number=number) for number in dict.fromkeys(record.sdgs) if number not in there]


def _follow_commitments(row: Track, draft: TrackDraft, known: dict[tuple[str, str], Commitment]) -> None:
    texts = [it for it in draft.commitments if it.text]
    for place, wanted in enumerate(texts, start=1):
        if wanted.was is None:
            row.commitments.append(Commitment(position=place, text=wanted.text))
            continue
        commitment = _known(known, wanted.was, wanted.was[1])
        commitment.text, commitment.position = wanted.text, place
        if commitment.track is not row:
            row.commitments.append(commitment)


def _leave_track(session: Session, track: Track) -> None:
    """The track's initiatives stay, without a track."""
    for initiative in session.scalars(select(Initiative).where(Initiative.track_id == track.id)):
        _check_open(initiative, track.name)
        initiative.track = None


Link = TypeVar("Link", bound=Base)


def _cut(session: Session, link: type[Link], hangs_on: object, text: str) -> None:
    """Take the links to a part of the strategy from the initiatives that have them; they stay as they are otherwise."""
    for row in session.scalars(select(link).where(hangs_on)):  # type: ignore[arg-type]
        initiative = session.get_one(Initiative, row.initiative_id)  # type: ignore[attr-defined]
        _check_open(initiative, text)
        session.delete(row)


def _check_open(initiative: Initiative, text: str) -> None:
    if locking.lock_of(initiative.plan) is not Lock.NONE:
        raise Refused("strategy_part_decided", text=text, year=initiative.plan.year, title=initiative.title)
