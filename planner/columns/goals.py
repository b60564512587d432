"""The columns of the goals: one row a goal of an initiative."""

from __future__ import annotations

from planner.columns.cells import Cell, as_date
from planner.columns.column import Column, Kind
from planner.columns.readers import number_of, said, text_of, yes_of
from planner.records import GoalRecord
from planner.values.states import read_direction, read_fulfilment, read_kind
from planner.words import term


def _kind(goal: GoalRecord) -> Cell:
    return term(goal.kind) if goal.kind else None


def _direction(goal: GoalRecord) -> Cell:
    return term(goal.direction) if goal.direction else None


def _fulfilment(goal: GoalRecord) -> Cell:
    return term(goal.fulfilment) if goal.fulfilment else None


def _cumulative(goal: GoalRecord) -> Cell:
    return "x" if goal.cumulative else None


GOAL_COLUMNS: tuple[Column[GoalRecord], ...] = (
    Column("text", "Mål", "Goal", 40, Kind.LONG, text_of),
    Column("kind", "Art", "Kind", 12, Kind.TEXT, said(read_kind), _kind),
    Column("measure", "Målepunkt", "Measure", 26, Kind.LONG, text_of),
    Column("unit", "Enhed", "Unit", 12, Kind.TEXT, text_of),
    Column("baseline", "Udgangspunkt", "Baseline", 13, Kind.NUMBER, number_of),
    Column("target", "Måltal", "Target", 10, Kind.NUMBER, number_of),
    Column("direction", "Retning", "Direction", 10, Kind.TEXT, said(read_direction), _direction),
    Column("cumulative", "Løbende sum", "Cumulative", 9, Kind.TEXT, yes_of, _cumulative),
    Column("source", "Datakilde", "Source", 20, Kind.LONG, text_of),
    Column("due", "Frist", "Due", 11, Kind.DATE, as_date),
    Column("fulfilment", "Indfrielse", "Fulfilment", 16, Kind.TEXT, said(read_fulfilment), _fulfilment),
    Column("judgement", "Vurdering", "Judgement", 30, Kind.LONG, text_of),
)
