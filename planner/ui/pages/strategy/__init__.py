"""The page *Strategi*: to read, with the numbers of the plan, and to edit where it stands."""

from planner.ui.pages.strategy.page import StrategyPage

__all__ = ["StrategyPage"]
