"""What an initiative costs and who pays, gathered from its cells: the amount, and the words beside it or instead of it."""

from __future__ import annotations

import re
from decimal import Decimal

from planner.columns import as_amount
from planner.importing.account import value_words
from planner.importing.grid import Value
from planner.importing.remembered import money_of
from planner.values.money import scale_of
from planner.values.text import seen, tidy

_BARE = re.compile(r"[0-9., ]+")


def is_amount_alone(told: str) -> bool:
    """Whether the words are an amount and nothing else."""
    money = money_of(told)
    return money.amount is not None and not money.words


def words_kept(value: Value) -> str:
    """The words of a cell that is read as an amount which it does not say alone."""
    words = seen(value_words(value)).strip() if isinstance(value, str) else ""
    return "" if not words or is_amount_alone(words) else words


class MoneyBlock:
    """Takes the cells of budget and funding; `has_budget` where a column of its own holds the amounts."""

    def __init__(self, has_budget: bool) -> None:
        self.has_budget = has_budget
        self.budget: Decimal | None = None
        self.funding = ""

    def take(self, value: Value, heading: str) -> str:
        """An amount, in thousands where the heading says so, and words; another amount than before comes back."""
        scale = scale_of(heading)
        if isinstance(value, int | float) and not isinstance(value, bool):
            return self._amount(as_amount(value), scale, value_words(value))
        money = money_of(value_words(value))
        self._fund(money.words)
        bare = _BARE.fullmatch(tidy(value_words(value))) is not None
        return self._amount(money.amount, scale if bare else 1, value_words(value))

    def fund(self, value: Value, heading: str) -> str:
        """Where the money comes from; an amount too where no other column has it."""
        if not self.has_budget:
            return self.take(value, heading)
        self._fund(seen(value_words(value)).strip())
        return ""

    def instead(self, told: str, value: Value, heading: str) -> str:
        """An amount that a person reads in the cell; what the cell says beside it stays."""
        left = self.take(told, heading)
        if not left and is_amount_alone(told):
            self._fund(words_kept(value))
        return left

    def _amount(self, amount: Decimal | None, scale: int, words: str) -> str:
        if amount is None:
            return ""
        exact = amount * scale if scale > 1 else amount
        if self.budget not in (None, exact):
            return words
        self.budget = exact
        return ""

    def _fund(self, words: str) -> None:
        if words and words not in self.funding.split("; "):
            self.funding = f"{self.funding}; {words}" if self.funding else words
