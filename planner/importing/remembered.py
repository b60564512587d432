"""Readers of text that remember what they read: a column repeats its people, periods and partners over and over."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import ParamSpec, TypeVar

from planner.values.lists import read_lines, read_list
from planner.values.measures import read_measure
from planner.values.money import read_money
from planner.values.people import read_people
from planner.values.periods import read_period
from planner.values.sdgs import read_sdgs
from planner.words import language

_ENOUGH = 2048

Given = ParamSpec("Given")
Found = TypeVar("Found")


def _remembered(read: Callable[Given, Found]) -> Callable[Given, Found]:
    """The reader with a memory; what a mark in a number means depends on the language in force."""

    @lru_cache(maxsize=_ENOUGH)
    def remembered(_language: str, *args: Given.args, **named: Given.kwargs) -> Found:
        return read(*args, **named)

    def reading(*args: Given.args, **named: Given.kwargs) -> Found:
        return remembered(language(), *args, **named)

    return reading


lines_of = _remembered(read_lines)
list_of = _remembered(read_list)
measure_of = _remembered(read_measure)
money_of = _remembered(read_money)
people_of = _remembered(read_people)
period_of = _remembered(read_period)
sdgs_of = _remembered(read_sdgs)
