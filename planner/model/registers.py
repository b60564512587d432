"""The registers that initiatives draw on: people, partners, target groups, houses."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from planner.model.base import Base


class Person(Base, kw_only=True):
    """Somebody who answers for or takes part in an initiative; known by initials, or else by name."""

    __tablename__ = "person"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    label: Mapped[str] = mapped_column(unique=True)
    initials: Mapped[str] = mapped_column(default="")
    name: Mapped[str] = mapped_column(default="")


class Partner(Base, kw_only=True):
    """*Samarbejdspartner*."""

    __tablename__ = "partner"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    name: Mapped[str] = mapped_column(unique=True)


class TargetGroup(Base, kw_only=True):
    """*Målgruppe*."""

    __tablename__ = "target_group"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    name: Mapped[str] = mapped_column(unique=True)


class House(Base, kw_only=True):
    """*Hus*: one of the library's buildings."""

    __tablename__ = "house"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    name: Mapped[str] = mapped_column(unique=True)
