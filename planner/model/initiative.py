"""An initiative (*indsats*), the unit of a plan, and all that hangs on it."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING, ClassVar

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from planner.model.base import Base, Kroner
from planner.model.enums import (
    Assessment,
    Direction,
    Fulfilment,
    GoalKind,
    Priority,
    State,
)
from planner.model.links import (
    InitiativeAim,
    InitiativeCommitment,
    InitiativeHouse,
    InitiativeLink,
    InitiativePartner,
    InitiativePerson,
    InitiativePurpose,
    InitiativeSdg,
    InitiativeTargetGroup,
)
from planner.model.strategy import Track

if TYPE_CHECKING:
    from planner.model.plan import ActionPlan, Round


class Initiative(Base, kw_only=True):
    """*Indsats*. `uuid` is its public id, `number` its *Nr.* in the plan (never given twice),
    `position` its place in the plan's order, `continues` the uuid of last year's initiative
    (which may stand in another file). `period_text` keeps the planner's own words."""

    __tablename__ = "initiative"
    __table_args__ = (UniqueConstraint("plan_id", "number"), {"sqlite_autoincrement": True})

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    uuid: Mapped[str] = mapped_column(String(36), unique=True)
    plan_id: Mapped[int] = mapped_column(ForeignKey("plan.id"), init=False, index=True)
    track_id: Mapped[int | None] = mapped_column(ForeignKey("track.id"), init=False, index=True)
    number: Mapped[int]
    position: Mapped[int]
    title: Mapped[str] = mapped_column(default="")
    description: Mapped[str] = mapped_column(default="")
    period_start: Mapped[dt.date | None] = mapped_column(default=None)
    period_end: Mapped[dt.date | None] = mapped_column(default=None)
    period_text: Mapped[str] = mapped_column(default="")
    ongoing: Mapped[bool] = mapped_column(default=False)
    budget: Mapped[Decimal | None] = mapped_column(Kroner, default=None)
    funding: Mapped[str] = mapped_column(default="")
    priority: Mapped[Priority | None] = mapped_column(default=None)
    state: Mapped[State] = mapped_column(default=State.NOT_STARTED)
    notes: Mapped[str] = mapped_column(default="")
    continues: Mapped[str | None] = mapped_column(String(36), default=None, index=True)
    version: Mapped[int] = mapped_column(init=False, default=1)

    plan: Mapped[ActionPlan] = relationship(init=False, back_populates="initiatives")
    track: Mapped[Track | None] = relationship(default=None)
    commitments: Mapped[list[InitiativeCommitment]] = relationship(
        default_factory=list, cascade="all, delete-orphan", order_by="InitiativeCommitment.position"
    )
    sdgs: Mapped[list[InitiativeSdg]] = relationship(
        default_factory=list, cascade="all, delete-orphan", order_by="InitiativeSdg.position"
    )
    vision_aims: Mapped[list[InitiativeAim]] = relationship(
        default_factory=list, cascade="all, delete-orphan", order_by="InitiativeAim.position"
    )
    purposes: Mapped[list[InitiativePurpose]] = relationship(
        default_factory=list, cascade="all, delete-orphan", order_by="InitiativePurpose.position"
    )
    goals: Mapped[list[Goal]] = relationship(
        default_factory=list, cascade="all, delete-orphan", order_by="Goal.position"
    )
    milestones: Mapped[list[Milestone]] = relationship(
        default_factory=list, cascade="all, delete-orphan", order_by="Milestone.position"
    )
    people: Mapped[list[InitiativePerson]] = relationship(
        default_factory=list, cascade="all, delete-orphan", order_by="InitiativePerson.position"
    )
    partners: Mapped[list[InitiativePartner]] = relationship(
        default_factory=list, cascade="all, delete-orphan", order_by="InitiativePartner.position"
    )
    target_groups: Mapped[list[InitiativeTargetGroup]] = relationship(
        default_factory=list, cascade="all, delete-orphan", order_by="InitiativeTargetGroup.position"
    )
    houses: Mapped[list[InitiativeHouse]] = relationship(
        default_factory=list, cascade="all, delete-orphan", order_by="InitiativeHouse.position"
    )
    links: Mapped[list[InitiativeLink]] = relationship(
        default_factory=list, cascade="all, delete-orphan", order_by="InitiativeLink.position"
    )
    follow_ups: Mapped[list[FollowUp]] = relationship(
        default_factory=list, cascade="all, delete-orphan", order_by="FollowUp.position"
    )
    sources: Mapped[list[Source]] = relationship(
        default_factory=list, cascade="all, delete-orphan", order_by="Source.position"
    )

    __mapper_args__: ClassVar = {"version_id_col": version}


class Goal(Base, kw_only=True):
    """*Mål*: what the initiative is to reach, with its measure (*målepunkt*) where it has one."""

    __tablename__ = "goal"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    initiative_id: Mapped[int] = mapped_column(ForeignKey("initiative.id"), init=False, index=True)
    position: Mapped[int]
    text: Mapped[str] = mapped_column(default="")
    kind: Mapped[GoalKind | None] = mapped_column(default=None)
    measure: Mapped[str] = mapped_column(default="")
    unit: Mapped[str] = mapped_column(default="")
    baseline: Mapped[float | None] = mapped_column(default=None)
    target: Mapped[float | None] = mapped_column(default=None)
    direction: Mapped[Direction | None] = mapped_column(default=None)
    cumulative: Mapped[bool] = mapped_column(default=False)
    source: Mapped[str] = mapped_column(default="")
    due: Mapped[dt.date | None] = mapped_column(default=None)
    fulfilment: Mapped[Fulfilment | None] = mapped_column(default=None)
    judgement: Mapped[str] = mapped_column(default="")

    measurements: Mapped[list[Measurement]] = relationship(
        default_factory=list, cascade="all, delete-orphan", order_by="Measurement.position"
    )


class Measurement(Base, kw_only=True):
    """*Måling*: the value of a goal's measure on a day."""

    __tablename__ = "measurement"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    goal_id: Mapped[int] = mapped_column(ForeignKey("goal.id"), init=False, index=True)
    position: Mapped[int]
    date: Mapped[dt.date]
    value: Mapped[float]
    note: Mapped[str] = mapped_column(default="")


class Milestone(Base, kw_only=True):
    """*Milepæl*; `done` is the day it was reached."""

    __tablename__ = "milestone"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    initiative_id: Mapped[int] = mapped_column(ForeignKey("initiative.id"), init=False, index=True)
    position: Mapped[int]
    title: Mapped[str] = mapped_column(default="")
    due: Mapped[dt.date | None] = mapped_column(default=None)
    done: Mapped[dt.date | None] = mapped_column(default=None)


class FollowUp(Base, kw_only=True):
    """*Opfølgning*: a dated, signed entry of a round; never overwritten once its round is closed."""

    __tablename__ = "follow_up"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    initiative_id: Mapped[int] = mapped_column(ForeignKey("initiative.id"), init=False, index=True)
    round_id: Mapped[int | None] = mapped_column(ForeignKey("round.id"), init=False, index=True)
    position: Mapped[int]
    date: Mapped[dt.date | None] = mapped_column(default=None)
    by: Mapped[str] = mapped_column(default="")
    assessment: Mapped[Assessment | None] = mapped_column(default=None)
    economy: Mapped[Assessment | None] = mapped_column(default=None)
    state: Mapped[State | None] = mapped_column(default=None)
    text: Mapped[str] = mapped_column(default="")
    reason: Mapped[str] = mapped_column(default="")
    new_deadline: Mapped[dt.date | None] = mapped_column(default=None)

    round: Mapped[Round | None] = relationship(default=None)


class Source(Base, kw_only=True):
    """The cell that a value of the initiative was imported from."""

    __tablename__ = "source"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    initiative_id: Mapped[int] = mapped_column(ForeignKey("initiative.id"), init=False, index=True)
    position: Mapped[int]
    file: Mapped[str]
    sheet: Mapped[str]
    cell: Mapped[str]
    field: Mapped[str]
    value: Mapped[str] = mapped_column(default="")
