"""The UN's 17 goals and 169 targets: fixed data that come with every file."""

from __future__ import annotations

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from planner.model.base import Base


class Sdg(Base, kw_only=True):
    """*Verdensmål*, shown as a plain square in `colour` with its number, never the UN's icon."""

    __tablename__ = "sdg"
    __table_args__ = ()

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    name_da: Mapped[str]
    name_en: Mapped[str]
    long_da: Mapped[str]
    long_en: Mapped[str]
    colour: Mapped[str] = mapped_column(String(7))
    white_text: Mapped[bool]


class SdgTarget(Base, kw_only=True):
    """*Delmål*; `unofficial` marks a Danish wording that is not the UN's or the state's."""

    __tablename__ = "sdg_target"
    __table_args__ = ()

    code: Mapped[str] = mapped_column(String(5), primary_key=True)
    sdg_number: Mapped[int] = mapped_column(ForeignKey("sdg.number"), index=True)
    position: Mapped[int]
    text_da: Mapped[str]
    text_en: Mapped[str]
    unofficial: Mapped[bool]
