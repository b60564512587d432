"""What a person wants of a strategy that is being edited, as a value."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from planner.records.strategy_draft import StrategyDraft

Change = Callable[[StrategyDraft], StrategyDraft]


@dataclass(frozen=True, slots=True)
class Wish:
    """`change` makes the draft as it is wanted, `step` and `subject` name the step; `by` is where a refusal is told."""

    change: Change
    step: str
    subject: str
    by: QWidget
