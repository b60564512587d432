"""A year's action plan, its kept versions and its follow-up rounds."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from planner.model.base import Base
from planner.model.enums import Stage, VersionReason
from planner.model.initiative import Initiative
from planner.model.strategy import Strategy


class ActionPlan(Base, kw_only=True):
    """*Handlingsplan* of one year. `last_number` is the highest *Nr.* ever given in it. While an adopted plan is being
    corrected, `amendment` is the name of the correction and `amendment_reason` why it is made; "" otherwise."""

    __tablename__ = "plan"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    year: Mapped[int] = mapped_column(unique=True)
    strategy_id: Mapped[int] = mapped_column(ForeignKey("strategy.id"), init=False, index=True)
    stage: Mapped[Stage] = mapped_column(default=Stage.DRAFT)
    title: Mapped[str] = mapped_column(default="")
    introduction: Mapped[str] = mapped_column(default="")
    case_number: Mapped[str] = mapped_column(default="")
    submitted_on: Mapped[dt.date | None] = mapped_column(default=None)
    adopted_on: Mapped[dt.date | None] = mapped_column(default=None)
    closed_on: Mapped[dt.date | None] = mapped_column(default=None)
    amendment: Mapped[str] = mapped_column(default="")
    amendment_reason: Mapped[str] = mapped_column(default="")
    last_number: Mapped[int] = mapped_column(default=0)
    version: Mapped[int] = mapped_column(init=False, default=1)

    strategy: Mapped[Strategy] = relationship()
    initiatives: Mapped[list[Initiative]] = relationship(
        default_factory=list, cascade="all, delete-orphan", order_by=Initiative.position, back_populates="plan"
    )
    rounds: Mapped[list[Round]] = relationship(
        default_factory=list, cascade="all, delete-orphan", order_by="Round.position"
    )
    versions: Mapped[list[PlanVersion]] = relationship(
        default_factory=list, cascade="all, delete-orphan", order_by="PlanVersion.id"
    )

    __mapper_args__: ClassVar = {"version_id_col": version}


class PlanVersion(Base, kw_only=True):
    """A frozen copy of a plan, kept at each step of its way, with each correction of an adopted plan, and by hand.

    `content` is the plan's JSON, as `records.to_json` writes it; `stage` that of the plan then, None where an older
    file didn't say; `note` why it was made; `strategy` the strategy's JSON, kept where a round of follow-up was closed, else "".
    """

    __tablename__ = "plan_version"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    plan_id: Mapped[int] = mapped_column(ForeignKey("plan.id"), init=False, index=True)
    name: Mapped[str]
    reason: Mapped[VersionReason]
    made_at: Mapped[dt.datetime]
    made_by: Mapped[str]
    content: Mapped[str]
    stage: Mapped[Stage | None] = mapped_column(default=None)
    note: Mapped[str] = mapped_column(default="")
    strategy: Mapped[str] = mapped_column(default="")


class Round(Base, kw_only=True):
    """*Statusrunde*: a named round of follow-up ("midtvejs"); a closed one is frozen."""

    __tablename__ = "round"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    plan_id: Mapped[int] = mapped_column(ForeignKey("plan.id"), init=False, index=True)
    position: Mapped[int]
    name: Mapped[str]
    date: Mapped[dt.date | None] = mapped_column(default=None)
    closed: Mapped[bool] = mapped_column(default=False)
