"""A four-year strategy: its tracks, their "Vi vil" commitments and SDGs, its aims and purposes."""

from __future__ import annotations

from typing import ClassVar

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from planner.model.base import Base


class Strategy(Base, kw_only=True):
    """*Strategi*: what the yearly plans of `first_year` to `last_year` serve."""

    __tablename__ = "strategy"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    title: Mapped[str]
    organisation: Mapped[str] = mapped_column(default="")
    committee: Mapped[str] = mapped_column(default="")
    first_year: Mapped[int]
    last_year: Mapped[int]
    vision: Mapped[str] = mapped_column(default="")
    version: Mapped[int] = mapped_column(init=False, default=1)

    vision_aims: Mapped[list[VisionAim]] = relationship(
        default_factory=list, cascade="all, delete-orphan", order_by="VisionAim.position"
    )
    purposes: Mapped[list[Purpose]] = relationship(
        default_factory=list, cascade="all, delete-orphan", order_by="Purpose.position"
    )
    foundations: Mapped[list[Foundation]] = relationship(
        default_factory=list, cascade="all, delete-orphan", order_by="Foundation.position"
    )
    tracks: Mapped[list[Track]] = relationship(
        default_factory=list, cascade="all, delete-orphan", order_by="Track.position", back_populates="strategy"
    )

    __mapper_args__: ClassVar = {"version_id_col": version}

    def covers(self, year: int) -> bool:
        return self.first_year <= year <= self.last_year


class VisionAim(Base, kw_only=True):
    """An aim of the municipality's vision ("Bedre liv for den enkelte borger")."""

    __tablename__ = "vision_aim"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    strategy_id: Mapped[int] = mapped_column(ForeignKey("strategy.id"), init=False, index=True)
    position: Mapped[int]
    text: Mapped[str]


class Purpose(Base, kw_only=True):
    """A purpose of the strategy ("Nå flere nye brugere")."""

    __tablename__ = "purpose"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    strategy_id: Mapped[int] = mapped_column(ForeignKey("strategy.id"), init=False, index=True)
    position: Mapped[int]
    text: Mapped[str]


class Foundation(Base, kw_only=True):
    """What the strategy is built on (a law, a policy, an earlier strategy)."""

    __tablename__ = "foundation"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    strategy_id: Mapped[int] = mapped_column(ForeignKey("strategy.id"), init=False, index=True)
    position: Mapped[int]
    text: Mapped[str]


class Track(Base, kw_only=True):
    """*Hovedspor*; `cross_cutting` marks the group beside the tracks (*Tværgående*).

    `colour` is a hex colour on white; the window and the exports derive the others from it.
    """

    __tablename__ = "track"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    strategy_id: Mapped[int] = mapped_column(ForeignKey("strategy.id"), init=False, index=True)
    position: Mapped[int]
    name: Mapped[str]
    short_name: Mapped[str] = mapped_column(String(25))
    colour: Mapped[str] = mapped_column(String(7))
    cross_cutting: Mapped[bool] = mapped_column(default=False)

    strategy: Mapped[Strategy] = relationship(init=False, back_populates="tracks")
    sdgs: Mapped[list[TrackSdg]] = relationship(
        default_factory=list, cascade="all, delete-orphan", order_by="TrackSdg.sdg_number"
    )
    commitments: Mapped[list[Commitment]] = relationship(
        default_factory=list, cascade="all, delete-orphan", order_by="Commitment.position", back_populates="track"
    )


class TrackSdg(Base, kw_only=True):
    """A UN goal that the strategy names under a track."""

    __tablename__ = "track_sdg"
    __table_args__ = (UniqueConstraint("track_id", "sdg_number"), {"sqlite_autoincrement": True})

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    track_id: Mapped[int] = mapped_column(ForeignKey("track.id"), init=False, index=True)
    sdg_number: Mapped[int] = mapped_column(ForeignKey("sdg.number"))


class Commitment(Base, kw_only=True):
    """*Forpligtelse*: a "Vi vil …" of a track."""

    __tablename__ = "commitment"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    track_id: Mapped[int] = mapped_column(ForeignKey("track.id"), init=False, index=True)
    position: Mapped[int]
    text: Mapped[str]

    track: Mapped[Track] = relationship(init=False, back_populates="commitments")
