"""What an initiative is linked to, one mapped class a link.

Never a bare link table: the journal behind undo sees mapped rows only.
"""

from __future__ import annotations

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from planner.model.base import Base
from planner.model.enums import Role
from planner.model.registers import House, Partner, Person, TargetGroup
from planner.model.strategy import Commitment, Purpose, VisionAim


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
