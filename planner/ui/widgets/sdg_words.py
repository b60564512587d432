"""The UN's goals and targets in words, and finding them by what a person types."""

from __future__ import annotations

import csv
import json
import re
from dataclasses import dataclass
from functools import cache

from planner import resources
from planner.words import language

NUMBERS = tuple(range(1, 18))

_TARGET = re.compile(r"(\d{1,2})\.(\d{1,2}|[a-z])$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Target:
    """A *delmål*: its code ("13.3"), its words, and whether they are our own translation."""

    code: str
    text: str
    unofficial: bool


@cache
def _goals() -> dict[int, dict[str, str]]:
    goals = json.loads(resources.path("sdg", "goals.json").read_text(encoding="utf-8"))
    return {goal["number"]: goal for goal in goals}


@cache
def _targets() -> tuple[dict[str, str], ...]:
    with resources.path("sdg", "targets.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


def name(number: int) -> str:
    """"Klimaindsats" for 13, in the language in force."""
    return _goals()[number][f"{language()}_short"]


def sentence(number: int) -> str:
    """The goal in a whole sentence."""
    return _goals()[number][f"{language()}_long"]


def targets(number: int) -> tuple[Target, ...]:
    """The targets of a goal, in their own order."""
    danish = language() == "da"
    return tuple(
        Target(row["id"], row["da_short" if danish else "en"], danish and row["da_status"].startswith("uofficiel"))
        for row in _targets()
        if int(row["goal"]) == number
    )


def target_code(text: str) -> str | None:
    """The code of the target that is typed, "13.A" for "13.a"; None if it isn't one."""
    found = _TARGET.fullmatch(text.strip())
    code = f"{int(found[1])}.{found[2].upper()}" if found else ""
    return code if any(row["id"].upper() == code for row in _targets()) else None


def find(text: str) -> tuple[int, ...]:
    """The goals that a number, a target's code or a word points at, the best first.

    A word is looked for at the beginnings of names, then within names, sentences and targets, in both languages.
    """
    wanted = text.strip().casefold()
    if not wanted:
        return ()
    if wanted.isdecimal():
        exact = [number for number in NUMBERS if str(number) == wanted]
        return tuple(exact + [number for number in NUMBERS if str(number).startswith(wanted) and number not in exact])
    if code := target_code(wanted):
        return (int(code.split(".")[0]),)
    ranked = sorted((rank, number) for number in NUMBERS if (rank := _rank(number, wanted)) is not None)
    return tuple(number for _rank_of, number in ranked)


def _rank(number: int, wanted: str) -> int | None:
    goal = _goals()[number]
    names = f"{goal['da_short']} {goal['en_short']}".casefold()
    if any(word.startswith(wanted) for word in names.split()):
        return 0
    if wanted in names:
        return 1
    if wanted in f"{goal['da_long']} {goal['en_long']}".casefold():
        return 2
    rows = (f"{row['da_short']} {row['en']}".casefold() for row in _targets() if int(row["goal"]) == number)
    return 3 if any(wanted in row for row in rows) else None
