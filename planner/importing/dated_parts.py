"""Milestones in one cell, each with its day: "1/3 opstart, 1/6 fest, 1/9 evaluering", "Opstart (1. marts)"."""

from __future__ import annotations

import re

from planner.importing.remembered import lines_of, period_of
from planner.records import MilestoneRecord
from planner.values.months import MONTH_PATTERN
from planner.values.text import tidy

_DAY = rf"(?:d\.? |den )?(?:[0-9]{{1,2}}[./][0-9]{{1,2}}(?:[./](?:[0-9]{{4}}|[0-9]{{2}}))?|[0-9]{{1,2}}-[0-9]{{1,2}}-[0-9]{{2,4}}|[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}|[0-9]{{1,2}}\. ?(?:{MONTH_PATTERN})(?: [0-9]{{4}})?)"
_MONTH = rf"(?:{MONTH_PATTERN})(?: [0-9]{{4}})?"
_PART = r"(?:uge [0-9]{1,2}|[1-4]\. kvartal|q[1-4])"
_WORDS = r"(?P<words>[^\W\d_][^0-9]*[^\W\d_)])"
_FIRST, _LAST = "(?P<time>{time}){mark}" + _WORDS, _WORDS + r"{mark}(?P<time>{time})\)?"
_AFTER, _BEFORE = r"(?: ?[:–—-] ?| )", r"(?: ?[:,–—-] ?| ?\(| )(?<=[ (])"


def _form(form: str, time: str, mark: str) -> re.Pattern[str]:
    return re.compile(form.replace("{time}", time).replace("{mark}", mark), re.IGNORECASE)


_DAYS = (_form(_FIRST, _DAY, _AFTER), _form(_LAST, _DAY, _BEFORE))
_TIMES = (
    _form(_FIRST, f"(?:{_DAY}|{_PART})", _AFTER),
    _form(_LAST, f"(?:{_DAY}|{_PART})", _BEFORE),
    _form(_FIRST, _MONTH, " ?: ?"),
    _form(_LAST, _MONTH, r"(?: ?: ?| ?\()"),
)
"""A month may be a word of the milestone's own; it needs a mark."""
Forms = tuple[re.Pattern[str], ...]
_JOIN = re.compile(r"(?:og|and|och|til|till|to|samt|fra|inden|senest)\b", re.IGNORECASE)
_LEADS_ON = re.compile(r"[ ,:–—(-]+(?:(?:d\.?|den|i|på|til|inden|senest|med frist|frist|deadline)(?=$|[ ,:–—(-]))?$", re.IGNORECASE)
"""What leads from the words to the day."""


def milestones_in(text: str, year: int) -> tuple[MilestoneRecord, ...]:
    """One milestone a line, its day taken from its words; of a line in which every part between commas has a day, one a part."""
    return tuple(milestone for line in lines_of(text) for milestone in _of_line(tidy(line), year))


def days_in(text: str, year: int) -> tuple[MilestoneRecord, ...]:
    """The milestones of a cell that should say when: two or more parts, a day and words in each; else ()."""
    return _each([part for line in lines_of(text) for part in _parts(tidy(line))], _DAYS, year)


def _of_line(line: str, year: int) -> tuple[MilestoneRecord, ...]:
    return _each(_parts(line), _TIMES, year) or (_read(line, _TIMES, year) or MilestoneRecord(title=line),)


def _each(parts: list[str], forms: Forms, year: int) -> tuple[MilestoneRecord, ...]:
    """A milestone a part, where there are several and each has its time."""
    found = [it for part in parts if (it := _read(part, forms, year)) is not None]
    return tuple(found) if len(found) == len(parts) > 1 else ()


def _parts(line: str) -> list[str]:
    return [part for part in re.split(r"\s*[,;]\s*", line.rstrip(" .,;")) if part]


def _read(part: str, forms: Forms, year: int) -> MilestoneRecord | None:
    """The milestone of a part that is a time and words; words that join two times are none."""
    found = next((match for form in forms if (match := form.fullmatch(part))), None)
    if found is None or _JOIN.match(found["words"]):
        return None
    words = _LEADS_ON.sub("", _LEADS_ON.sub("", f"{found['words']} "))
    due, other = period_of(found["time"], year).end, period_of(words, year)
    return MilestoneRecord(title=words, due=due) if words and due and not (other.start or other.end) else None
