"""What can be done to strategies."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from planner.actions import finding, strategy_editing
from planner.errors import Refused
from planner.model import ActionPlan, Commitment, Foundation, Purpose, Strategy, VisionAim
from planner.queries import strategies
from planner.records import StrategyKey, StrategyRecord
from planner.records.strategy import completed
from planner.records.strategy_draft import StrategyDraft


def add_strategy(session: Session, record: StrategyRecord) -> None:
    """Raises Refused strategy_exists for the same years, and what `records.strategy.completed` raises."""
    record = completed(record)
    twin = session.scalar(
        select(Strategy).where(Strategy.first_year == record.first_year, Strategy.last_year == record.last_year)
    )
    if twin is not None:
        raise Refused("strategy_exists", title=twin.title, first_year=twin.first_year, last_year=twin.last_year)
    insert(session, record)


def edit_strategy(session: Session, key: StrategyKey, edited: StrategyDraft) -> None:
    """Make a strategy what an edited draft of it says; a shipped one is taken into the file with this.

    Parts that were renamed or moved keep their links. Initiatives lose the links to what is no longer there, and those
    of a track that goes have none.

    Raises Refused: strategy_unknown, strategy_leaves_plan, strategy_exists, strategy_part_missing, strategy_part_decided,
    strategy_untitled, and what `records.strategy.completed` raises.
    """
    record = completed(edited.record())
    if not record.title:
        raise Refused("strategy_untitled")
    strategy_editing.follow(session, adopt(session, key), edited, record)


def delete_strategy(session: Session, key: StrategyKey) -> None:
    """Raises Refused strategy_unknown, strategy_in_use."""
    row = finding.strategy(session, key)
    if row is None:
        raise Refused("strategy_unknown", title=key.title, first_year=key.first_year, last_year=key.last_year)
    years = session.scalars(select(ActionPlan.year).where(ActionPlan.strategy_id == row.id).order_by(ActionPlan.year)).all()
    if years:
        raise Refused("strategy_in_use", title=row.title, years=[str(year) for year in years])
    session.delete(row)


def insert(session: Session, record: StrategyRecord) -> Strategy:
    """The rows of a completed record."""
    strategy = Strategy(
        title=record.title,
        organisation=record.organisation,
        committee=record.committee,
        first_year=record.first_year,
        last_year=record.last_year,
        vision=record.vision,
        vision_aims=[VisionAim(position=place, text=text) for place, text in _numbered(record.vision_aims)],
        purposes=[Purpose(position=place, text=text) for place, text in _numbered(record.purposes)],
        foundations=[Foundation(position=place, text=text) for place, text in _numbered(record.foundations)],
    )
    session.add(strategy)
    for track in record.tracks:
        row = finding.add_track(strategy, track)
        row.commitments = [Commitment(position=place, text=text) for place, text in _numbered(track.commitments)]
    return strategy


def for_year(session: Session, year: int) -> Strategy:
    """The strategy that covers `year`; a shipped one is taken into the file with its first plan.

    Raises Refused strategy_none_for_year.
    """
    record = strategies.covering(session, year)
    if record is None:
        known = [f"{it.title} ({it.first_year}-{it.last_year})" for it in strategies.all_known(session)]
        raise Refused("strategy_none_for_year", year=year, known=known)
    return adopt(session, StrategyKey(title=record.title, first_year=record.first_year, last_year=record.last_year))


def adopt(session: Session, key: StrategyKey) -> Strategy:
    """The file's strategy of this title and years, taken from the shipped ones if need be.

    Raises Refused strategy_unknown.
    """
    row = finding.strategy(session, key)
    if row is not None:
        return row
    for record in strategies.shipped():
        if (record.title, record.first_year, record.last_year) == (key.title, key.first_year, key.last_year):
            return insert(session, record)
    raise Refused("strategy_unknown", title=key.title, first_year=key.first_year, last_year=key.last_year)


def _numbered(texts: tuple[str, ...]) -> enumerate[str]:
    return enumerate(texts, start=1)
