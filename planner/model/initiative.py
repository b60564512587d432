"""An initiative (*indsats*), the unit of a plan, and all that hangs on it.

Link tables are mapped classes: the journal behind undo sees mapped rows only.
"""

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
    Role,
    State,
)
from planner.model.registers import House, Partner, Person, TargetGroup
from planner.model.strategy import Commitment, Purpose, Track, VisionAim

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
    continues: Mapped[str | None] = mapped_column(String(36), default=None)
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


class InitiativeCommitment(Base, kw_only=True):
    """The initiative serves this "Vi vil"."""

    __tablename__ = "initiative_commitment"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    initiative_id: Mapped[int] = mapped_column(ForeignKey("initiative.id"), init=False, index=True)
    commitment_id: Mapped[int] = mapped_column(ForeignKey("commitment.id"), init=False, index=True)
    position: Mapped[int]

    commitment: Mapped[Commitment] = relationship()


class InitiativeSdg(Base, kw_only=True):
    """The initiative contributes to this UN goal; `reason` says why, outside the track's own list."""

    __tablename__ = "initiative_sdg"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    initiative_id: Mapped[int] = mapped_column(ForeignKey("initiative.id"), init=False, index=True)
    sdg_number: Mapped[int] = mapped_column(ForeignKey("sdg.number"))
    position: Mapped[int]
    primary: Mapped[bool] = mapped_column(default=False)
    reason: Mapped[str | None] = mapped_column(default=None)

    targets: Mapped[list[InitiativeSdgTarget]] = relationship(
        default_factory=list, cascade="all, delete-orphan", order_by="InitiativeSdgTarget.position"
    )


class InitiativeSdgTarget(Base, kw_only=True):
    """The target (4.6) of the UN goal that the initiative names."""

    __tablename__ = "initiative_sdg_target"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    initiative_sdg_id: Mapped[int] = mapped_column(ForeignKey("initiative_sdg.id"), init=False, index=True)
    target_code: Mapped[str] = mapped_column(ForeignKey("sdg_target.code"))
    position: Mapped[int]


class InitiativeAim(Base, kw_only=True):
    """The initiative serves this aim of the vision."""

    __tablename__ = "initiative_aim"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    initiative_id: Mapped[int] = mapped_column(ForeignKey("initiative.id"), init=False, index=True)
    aim_id: Mapped[int] = mapped_column(ForeignKey("vision_aim.id"), init=False, index=True)
    position: Mapped[int]

    aim: Mapped[VisionAim] = relationship()


class InitiativePurpose(Base, kw_only=True):
    """The initiative serves this purpose of the strategy."""

    __tablename__ = "initiative_purpose"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    initiative_id: Mapped[int] = mapped_column(ForeignKey("initiative.id"), init=False, index=True)
    purpose_id: Mapped[int] = mapped_column(ForeignKey("purpose.id"), init=False, index=True)
    position: Mapped[int]

    purpose: Mapped[Purpose] = relationship()


class InitiativePerson(Base, kw_only=True):
    """A person's part in an initiative."""

    __tablename__ = "initiative_person"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    initiative_id: Mapped[int] = mapped_column(ForeignKey("initiative.id"), init=False, index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), init=False, index=True)
    role: Mapped[Role]
    position: Mapped[int]

    person: Mapped[Person] = relationship()


class InitiativePartner(Base, kw_only=True):
    """A partner in an initiative."""

    __tablename__ = "initiative_partner"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    initiative_id: Mapped[int] = mapped_column(ForeignKey("initiative.id"), init=False, index=True)
    partner_id: Mapped[int] = mapped_column(ForeignKey("partner.id"), init=False, index=True)
    position: Mapped[int]

    partner: Mapped[Partner] = relationship()


class InitiativeTargetGroup(Base, kw_only=True):
    """Whom an initiative is for."""

    __tablename__ = "initiative_target_group"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    initiative_id: Mapped[int] = mapped_column(ForeignKey("initiative.id"), init=False, index=True)
    target_group_id: Mapped[int] = mapped_column(ForeignKey("target_group.id"), init=False, index=True)
    position: Mapped[int]

    target_group: Mapped[TargetGroup] = relationship()


class InitiativeHouse(Base, kw_only=True):
    """Where an initiative takes place."""

    __tablename__ = "initiative_house"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    initiative_id: Mapped[int] = mapped_column(ForeignKey("initiative.id"), init=False, index=True)
    house_id: Mapped[int] = mapped_column(ForeignKey("house.id"), init=False, index=True)
    position: Mapped[int]

    house: Mapped[House] = relationship()


class InitiativeLink(Base, kw_only=True):
    """*Bilag*: an address or a file name that belongs to the initiative."""

    __tablename__ = "initiative_link"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    initiative_id: Mapped[int] = mapped_column(ForeignKey("initiative.id"), init=False, index=True)
    position: Mapped[int]
    text: Mapped[str]


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
