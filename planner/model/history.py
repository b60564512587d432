"""What was done to the file: steps (the history and the way back) and imports."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from planner.model.base import Base
from planner.model.enums import StepStatus


class Step(Base, kw_only=True):
    """One named transaction. `name` is a code (`words.steps`), `subject` what it was about.

    `changes` is JSON: the rows it touched, of an update the changed columns only. `at` is
    local time with its offset, as text, because SQLite keeps no time zones. `digest` seals `changes`.
    """

    __tablename__ = "step"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    at: Mapped[str]
    by: Mapped[str]
    name: Mapped[str]
    subject: Mapped[str] = mapped_column(default="")
    status: Mapped[StepStatus] = mapped_column(default=StepStatus.DONE, index=True)
    changes: Mapped[str]
    digest: Mapped[str] = mapped_column(default="")


class Seal(Base, kw_only=True):
    """A hash over an initiative with all that hangs on it (`covers` is its uuid), or over a whole table
    (`covers` is its name), as the program last wrote it."""

    __tablename__ = "seal"
    __table_args__ = ()

    covers: Mapped[str] = mapped_column(primary_key=True)
    digest: Mapped[str]


class ImportLayout(Base, kw_only=True):
    """How workbooks of one family are read, as a person confirmed it on `file`: JSON objects of headings, words, sheets.

    A habit and no content: it is in no step and under no seal, and undoing an import does not forget it.
    """

    __tablename__ = "import_layout"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    file: Mapped[str]
    used_on: Mapped[date]
    columns: Mapped[str]
    words: Mapped[str]
    sheets: Mapped[str]


class ImportRun(Base, kw_only=True):
    """A workbook that was taken in: which, when, by whom, and how many rows did what."""

    __tablename__ = "import_run"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    plan_id: Mapped[int | None] = mapped_column(ForeignKey("plan.id"), init=True, index=True, default=None)
    file: Mapped[str]
    sha256: Mapped[str]
    at: Mapped[datetime]
    by: Mapped[str]
    rows_new: Mapped[int] = mapped_column(default=0)
    rows_updated: Mapped[int] = mapped_column(default=0)
    rows_same: Mapped[int] = mapped_column(default=0)
    rows_skipped: Mapped[int] = mapped_column(default=0)
