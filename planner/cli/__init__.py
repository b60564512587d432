"""The program without a screen: the commands, their options, their exit codes.

0 done · 1 `check` or `verify` found problems, or an import left rows for a person · 2 wrong usage ·
3 refused, one sentence says what, where and what to do, and nothing was changed.
"""

from planner.cli.main import run

__all__ = ["run"]
