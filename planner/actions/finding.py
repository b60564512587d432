"""The rows that actions work on, by the names people know them by."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from planner.errors import Refused
from planner.model import Initiative, Strategy, Track, TrackSdg
from planner.records import StrategyKey, TrackRecord
from planner.records.strategy import CROSS_CUTTING, cross_cutting_track

_BY_UUID = select(Initiative).where(Initiative.uuid == bindparam("uuid"))


def initiative(session: Session, uuid: str) -> Initiative:
    """Raises Refused initiative_missing."""
    found = session.scalar(_BY_UUID, {"uuid": uuid})
    if found is None:
        raise Refused("initiative_missing", id=uuid)
    return found


def initiatives(session: Session, uuids: Collection[str]) -> list[Initiative]:
    """These initiatives in the order of their plan. Raises Refused initiative_missing."""
    found = session.scalars(select(Initiative).where(Initiative.uuid.in_(uuids)).order_by(Initiative.position)).all()
    if len(found) != len(set(uuids)):
        raise Refused("initiative_missing")
    return list(found)


def strategy(session: Session, key: StrategyKey) -> Strategy | None:
    """The strategy of this title and these years, if the file has it."""
    return session.scalar(
        select(Strategy).where(
            Strategy.title == key.title, Strategy.first_year == key.first_year, Strategy.last_year == key.last_year
        )
    )


def track(strategy: Strategy, name: str | None) -> Track | None:
    """The track of this name. The cross-cutting group comes into being with its first initiative.

    Raises Refused track_unknown.
    """
    if name is None:
        return None
    for known in strategy.tracks:
        if known.name == name:
            return known
    if name == CROSS_CUTTING:
        return add_track(strategy, cross_cutting_track())
    raise Refused("track_unknown", track=name, tracks=[known.name for known in strategy.tracks])


def add_track(strategy: Strategy, record: TrackRecord) -> Track:
    """A new last track of `strategy`, without its commitments."""
    added = Track(
        position=len(strategy.tracks) + 1,
        name=record.name,
        short_name=record.short_name,
        colour=record.colour,
        cross_cutting=record.cross_cutting,
        sdgs=[TrackSdg(sdg_number=number) for number in dict.fromkeys(record.sdgs)],
    )
    strategy.tracks.append(added)
    return added
