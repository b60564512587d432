"""What every mapped class shares."""

from __future__ import annotations

import enum
from decimal import Decimal
from typing import ClassVar

from sqlalchemy import BigInteger, Dialect, Enum, MetaData
from sqlalchemy.orm import DeclarativeBase, MappedAsDataclass
from sqlalchemy.types import TypeDecorator

NAMING = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Kroner(TypeDecorator[Decimal]):
    """Danish kroner as `Decimal`, stored as whole øre, so that no amount is ever rounded."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> int | None:  # noqa: ARG002
        return None if value is None else int((value * 100).to_integral_value())

    def process_result_value(self, value: int | None, dialect: Dialect) -> Decimal | None:  # noqa: ARG002
        return None if value is None else Decimal(value) / 100


def values_of(kind: type[enum.Enum]) -> list[str]:
    return [member.value for member in kind]


class Base(MappedAsDataclass, DeclarativeBase, kw_only=True, eq=False, repr=False):
    """A row of the planner file. Every table has one integer key that is never used twice,
    so that an undone deletion finds its place free."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map: ClassVar = {
        enum.Enum: Enum(enum.Enum, values_callable=values_of, native_enum=False, create_constraint=False, length=20),
    }
    __table_args__: ClassVar = {"sqlite_autoincrement": True}
