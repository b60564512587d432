"""A period in a planner's own words ("2. kvartal", "uge 17", "forår") and the dates it means."""

from planner.values.periods.deadlines import Deadline, read_deadline
from planner.values.periods.reading import read_period
from planner.values.periods.writing import period_words, write_period

__all__ = ["Deadline", "period_words", "read_deadline", "read_period", "write_period"]
