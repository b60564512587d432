"""How many initiatives serve each part of a strategy, year by year, and which they are.

The database counts: twenty-five years' plans are not read to show a page. A number and the list behind it come from
the same links (`_WAYS`), so that they cannot differ.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Select, case, distinct, func, literal, select
from sqlalchemy.orm import Session

from planner.model import (
    ActionPlan,
    Base,
    Commitment,
    Initiative,
    InitiativeAim,
    InitiativeCommitment,
    InitiativePurpose,
    InitiativeSdg,
    Purpose,
    State,
    Track,
    VisionAim,
)
from planner.queries import plans


class Kind(StrEnum):
    """What of a strategy an initiative can serve; `PLAN` stands for every initiative of the year."""

    PLAN = "plan"
    TRACK = "track"
    COMMITMENT = "commitment"
    SDG = "sdg"
    AIM = "aim"
    PURPOSE = "purpose"


@dataclass(frozen=True, slots=True)
class Served:
    """One thing to serve: `name` is a track's name, a commitment's, an aim's or a purpose's words, or a UN goal's number as
    text; a commitment also names its track."""

    kind: Kind
    name: str = ""
    track: str = ""


@dataclass(frozen=True, slots=True)
class Count:
    """`rows` initiatives, `alive` of them not dropped. What was dropped is still listed, but it serves nothing."""

    rows: int = 0
    alive: int = 0


_NOTHING = Count()


@dataclass(frozen=True, slots=True)
class Coverage:
    """The counts of every plan under one strategy. `years` are those that have a plan."""

    years: tuple[int, ...] = ()
    counts: Mapping[tuple[Served, int], Count] = field(default_factory=dict[tuple[Served, int], Count])

    def count(self, served: Served, year: int) -> Count:
        return self.counts.get((served, year), _NOTHING)

    def untouched(self, served: Served) -> bool:
        """Whether no initiative of any year serves this, dropped ones apart."""
        return not any(self.count(served, year).alive for year in self.years)

    def last_year_served(self, served: Served, before: int) -> int | None:
        """The latest year before `before` in which an initiative served this, dropped ones apart."""
        return max((year for year in self.years if year < before and self.count(served, year).alive), default=None)


def coverage(session: Session, year: int) -> Coverage:
    """What the plans under the strategy of `year`'s plan serve. Raises Refused plan_missing or plan_none."""
    strategy = plans.row(session, year).strategy_id
    years = session.scalars(select(ActionPlan.year).where(ActionPlan.strategy_id == strategy).order_by(ActionPlan.year))
    counts: dict[tuple[Served, int], Count] = {}
    for kind in Kind:
        for of_year, name, track, rows, alive in session.execute(_counted(kind, strategy)):
            counts[Served(kind, str(name), track), of_year] = Count(rows, alive)
    return Coverage(tuple(years), counts)


def behind(session: Session, served: Served, year: int) -> tuple[str, ...]:
    """The uuids of the initiatives that a count of `coverage` counts, in the plan's order."""
    way = _WAYS[served.kind]
    wanted = literal(int(served.name) if served.kind is Kind.SDG else served.name)
    chosen = _over(way, Initiative.uuid).where(
        ActionPlan.year == year, way.name == wanted, way.track == literal(served.track)
    )
    return tuple(dict.fromkeys(session.scalars(chosen.order_by(Initiative.position))))


def _counted(kind: Kind, strategy: int) -> Select[*tuple[Any, ...]]:
    way = _WAYS[kind]
    alive = case((Initiative.state != State.DROPPED, Initiative.id))
    chosen = (ActionPlan.year, way.name, way.track, func.count(distinct(Initiative.id)), func.count(distinct(alive)))
    return _over(way, *chosen).where(ActionPlan.strategy_id == strategy).group_by(ActionPlan.year, way.name, way.track)


_NONE: ColumnElement[Any] = literal("")


@dataclass(frozen=True, slots=True)
class _Way:
    """From an initiative to what it serves: the tables on the way, and the columns that name what stands at its end."""

    joins: tuple[tuple[type[Base], ColumnElement[bool]], ...] = ()
    name: ColumnElement[Any] = _NONE
    track: ColumnElement[Any] = _NONE


_WAYS = {
    Kind.PLAN: _Way(),
    Kind.TRACK: _Way(((Track, Track.id == Initiative.track_id),), Track.name.expression),
    Kind.COMMITMENT: _Way(
        (
            (InitiativeCommitment, InitiativeCommitment.initiative_id == Initiative.id),
            (Commitment, Commitment.id == InitiativeCommitment.commitment_id),
            (Track, Track.id == Commitment.track_id),
        ),
        Commitment.text.expression, Track.name.expression,
    ),
    Kind.SDG: _Way(((InitiativeSdg, InitiativeSdg.initiative_id == Initiative.id),), InitiativeSdg.sdg_number.expression),
    Kind.AIM: _Way(
        ((InitiativeAim, InitiativeAim.initiative_id == Initiative.id), (VisionAim, VisionAim.id == InitiativeAim.aim_id)),
        VisionAim.text.expression,
    ),
    Kind.PURPOSE: _Way(
        (
            (InitiativePurpose, InitiativePurpose.initiative_id == Initiative.id),
            (Purpose, Purpose.id == InitiativePurpose.purpose_id),
        ),
        Purpose.text.expression,
    ),
}


def _over(way: _Way, *chosen: Any) -> Select[*tuple[Any, ...]]:
    """`chosen` of every initiative with each thing of the kind that it serves."""
    found: Select[*tuple[Any, ...]] = select(*chosen).select_from(Initiative)
    for table, link in ((ActionPlan, ActionPlan.id == Initiative.plan_id), *way.joins):
        found = found.join(table, link)
    return found
