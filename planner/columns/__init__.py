"""The plan as a table, once: each column's key, headings, width, and how its cell is written and read.

Exports write through here, imports read through here, and the headings met in other people's sheets
(`resources/headings/synonyms.csv`) are filed under the same keys.
"""

from planner.columns.cells import Cell, as_amount, as_date, as_number, as_text
from planner.columns.column import Column, Kind
from planner.columns.goals import GOAL_COLUMNS
from planner.columns.plan import PLAN_COLUMNS, plan_column

__all__ = [
    "GOAL_COLUMNS", "PLAN_COLUMNS", "Cell", "Column", "Kind", "as_amount", "as_date", "as_number", "as_text",
    "plan_column",
]  # fmt: skip
