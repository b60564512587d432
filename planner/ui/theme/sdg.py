"""The colour of each UN goal's square, and the ink of its number."""

from __future__ import annotations

import json
from functools import cache

from PySide6.QtGui import QColor

from planner import resources


@cache
def _squares() -> dict[int, tuple[str, str]]:
    goals = json.loads(resources.path("sdg", "goals.json").read_text(encoding="utf-8"))
    return {goal["number"]: (goal["hex"], goal["text"]) for goal in goals}


def sdg_colour(number: int) -> QColor:
    """The colour of goal 1 to 17, the same in both themes."""
    return QColor(_squares()[number][0])


def sdg_ink(number: int) -> QColor:
    """White or black, whichever reads on the goal's colour."""
    return QColor(_squares()[number][1])
