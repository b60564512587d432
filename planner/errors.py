"""The errors a person is told about: each a code and the facts that belong to it.

A code is turned into one sentence (what, where, what to do) by `planner.words`; nothing here
knows a language. Anything else that is raised is a defect of the program.
"""

from __future__ import annotations


class PlannerError(Exception):
    """A known reason why something was not done; nothing was changed.

    `code` names the sentence in `words.refusals`, `facts` fill its places.
    """

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts

    def __str__(self) -> str:
        return f"{self.code} {self.facts}" if self.facts else self.code


class Refused(PlannerError):
    """What was asked can't be done as things stand."""


class Stale(PlannerError):
    """What was asked rests on a state that has changed meanwhile."""


class CannotOpen(PlannerError):
    """A planner file can't be opened: missing, held, damaged, newer or not ours."""


class CannotRead(PlannerError):
    """A file that was handed in (workbook, JSON, strategy) can't be read."""
