"""The planner file: one SQLite database, its journal, its migrations and its backups."""

from planner.db.history import RowChange, StepNews
from planner.db.store import Store

__all__ = ["RowChange", "StepNews", "Store"]
