"""The 17 UN goals by name: found by what is typed, and recognised in what sheets write."""

from __future__ import annotations

import csv
import json
import re
from dataclasses import dataclass
from functools import cache

from planner import resources
from planner.values.text import plain

_SHORTEST_WORD = 4
_STEM = 5
_OFFICIAL = 2  # the Danish and the English name come first
_NOT_AT_ALL = 5

_ALSO_WRITTEN = {
    1: ("ingen fattigdom", "utrydde fattigdom"),
    2: ("ingen sult", "utrydde sult", "ingen hunger"),
    3: ("god helse og livskvalitet", "god hälsa och välbefinnande", "sundhed & trivsel"),
    4: ("god utdanning", "god utbildning för alla", "god utbildning"),
    5: ("ligestilling", "likestilling mellom kjønnene", "jämställdhet"),
    6: ("rent vann og gode sanitærforhold", "rent vatten och sanitet för alla", "rent vatten och sanitet"),
    7: ("ren energi til alle", "hållbar energi för alla", "bæredygtig energi til alle"),
    8: ("anstendig arbeid og økonomisk vekst", "anständiga arbetsvillkor och ekonomisk tillväxt"),
    9: (
        "industri, innovasjon og infrastruktur",
        "hållbar industri, innovationer och infrastruktur",
    ),
    10: ("mindre ulikhet", "minskad ojämlikhet", "reduceret ulighed"),
    11: ("bærekraftige byer og lokalsamfunn", "hållbara städer och samhällen"),
    12: ("ansvarlig forbruk og produksjon", "hållbar konsumtion och produktion"),
    13: ("stoppe klimaendringene", "bekämpa klimatförändringarna", "klimaindsatsen"),
    14: ("livet i havet", "liv under vann", "hav och marina resurser"),
    15: ("livet på land", "ekosystem och biologisk mångfald"),
    16: ("fred, rettferdighet og velfungerende institusjoner", "fredliga och inkluderande samhällen"),
    17: (
        "partnerskab for handling",
        "partnerskaber",
        "samarbeid for å nå målene",
        "genomförande och globalt partnerskap",
    ),
}
"""Names beside the official Danish and English ones: older Danish, Norwegian, Swedish."""


@dataclass(frozen=True, slots=True)
class Named:
    """A UN goal with its names as they are compared; `titles` are those of its targets."""

    number: int
    short: tuple[str, ...]
    long: tuple[str, ...]
    titles: tuple[str, ...]


@cache
def goals() -> tuple[Named, ...]:
    """All 17, by number."""
    rows: list[dict[str, str]] = json.loads(resources.path("sdg", "goals.json").read_text("utf-8"))
    return tuple(
        Named(
            number=number,
            short=(plain(row["da_short"]), plain(row["en_short"]), *_ALSO_WRITTEN[number]),
            long=(plain(row["da_long"]), plain(row["en_long"])),
            titles=tuple(title for target in _targets() if target["goal"] == str(number) for title in _titles(target)),
        )
        for number, row in ((int(row["number"]), row) for row in rows)
    )


@cache
def target_codes() -> dict[str, int]:
    """The goal of every target, by code: "4.7", "4.A"."""
    return {target["id"]: int(target["goal"]) for target in _targets()}


@cache
def _targets() -> tuple[dict[str, str], ...]:
    with resources.path("sdg", "targets.csv").open(encoding="utf-8", newline="") as lines:
        return tuple(csv.DictReader(lines))


def _titles(target: dict[str, str]) -> tuple[str, str]:
    return plain(target["da_short"]), plain(target["en"])


@cache
def full_names() -> str:
    """A regular expression for any whole name of a goal and any Danish title of a target, the longest first."""
    names = {*_numbers_by_full_name(), *_codes_by_title()}
    return "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in sorted(names, key=len, reverse=True))


@cache
def _numbers_by_full_name() -> dict[str, int]:
    return {name: goal.number for goal in goals() for name in (*goal.short, *goal.long)}


@cache
def _codes_by_title() -> dict[str, str]:
    return {plain(target["da_short"]): target["id"] for target in _targets()}


def by_title(words: str) -> str | None:
    """The code of the target whose Danish title `words` is."""
    return _codes_by_title().get(plain(words))


def by_name(words: str) -> int | None:
    """The one goal whose name `words` is or begins to say ("klima", "ulighed"); None where it is none or several."""
    typed = plain(words)
    if number := _numbers_by_full_name().get(typed):
        return number
    if len(typed) < _SHORTEST_WORD:
        return None
    found = [goal.number for goal in goals() if any(_begins(name, typed) for name in goal.short[:_OFFICIAL])]
    return found[0] if len(found) == 1 else None


def is_about(number: int, words: str) -> bool:
    """Whether most of `words` are those of that goal or of its targets: "Partnerskab for Handling" of the 17th."""
    goal = goals()[number - 1]
    own = " ".join((*goal.short, *goal.long, *goal.titles))
    stems = {word[:_STEM] for word in re.findall(r"\w+", plain(words)) if len(word) >= _SHORTEST_WORD}
    return bool(stems) and sum(stem in own for stem in stems) * 2 >= len(stems)


def find_sdgs(typed: str) -> list[int]:
    """The goals that what was typed could mean, the likeliest first; all of them while nothing is typed.

    A number ("13"), a target ("13.3"), a word of the name ("klima", "ulighed") or of a target's title.
    """
    words = plain(typed)
    if not words:
        return [goal.number for goal in goals()]
    if found := re.fullmatch(r"([0-9]{1,2})(?:\.\w{0,2})?", words):
        number = int(found[1])
        starting = [goal.number for goal in goals() if "." not in words and str(goal.number).startswith(words)]
        return sorted({number} & set(range(1, 18)) | set(starting), key=lambda one: (one != number, one))
    ranked = ((_rank(goal, words), goal.number) for goal in goals())
    return [number for rank, number in sorted(ranked) if rank < _NOT_AT_ALL]


def _rank(goal: Named, typed: str) -> int:
    """How near the goal is to what was typed, 0 the nearest."""
    if any(name.startswith(typed) for name in goal.short):
        return 0
    if any(_begins(name, typed) for name in goal.short):
        return 1
    if any(typed in name for name in goal.short):
        return 2
    if any(_begins(name, typed) for name in goal.long):
        return 3
    if any(_begins(title, typed) for title in goal.titles):
        return 4
    return _NOT_AT_ALL


def _begins(name: str, typed: str) -> bool:
    """Whether every word typed begins a word of the name."""
    words = re.findall(r"\w+", name)
    return all(any(word.startswith(part) for word in words) for part in re.findall(r"\w+", typed) or [typed])
