"""What a report of a round tells, decided once: workbook, PDF, case text and preview only write it down."""

from planner.exporting.status.making import as_reported
from planner.exporting.status.value import GoalStatus, InitiativeStatus, Status

__all__ = ["GoalStatus", "InitiativeStatus", "Status", "as_reported"]
