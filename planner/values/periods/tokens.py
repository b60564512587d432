"""The words of a period told apart: parts of the year, their numbers, from, to, before, ongoing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum, auto

from planner.values.dates import full_year
from planner.values.months import MONTH_PATTERN, month_number
from planner.values.periods import vocabulary as known
from planner.values.periods.parts import YEAR, Days, Months, Part

YEARS_NEAR_A_PLAN = 4


class Kind(Enum):
    PART = auto()  # a month, a season, days
    YEAR = auto()
    UNIT = auto()  # quarter, half, third or week, beside its number
    NUMBER = auto()
    CUT = auto()  # the beginning, the middle or the end of what follows
    AND = auto()
    DASH = auto()
    TO = auto()
    FROM = auto()
    AFTER = auto()
    BY = auto()
    BEFORE = auto()
    OPEN = auto()  # "and onwards"
    ONGOING = auto()


@dataclass(frozen=True, slots=True)
class Token:
    kind: Kind
    number: int = 0
    part: Part | None = None
    unit: str = ""


class UnknownWordError(ValueError):
    """A word that says nothing about when."""


_Found = re.Match[str]
_Maker = Callable[[_Found, int], Iterator[Token]]


def tokens(words: str, plan_year: int) -> Iterator[Token]:
    """The tokens of `words`, a text as `text.plain` gives it, in the order they stand.

    `plan_year` tells "maj 22" (the year) from "may 3" (the day).

    Raises:
        UnknownWordError: a word that is no part of a period.
    """
    place = 0
    while place < len(words):
        for pattern, make in _TOKENS:
            if found := pattern.match(words, place):
                yield from make(found, plan_year)
                place = found.end()
                break
        else:
            raise UnknownWordError(words[place:])


def _nothing(_found: _Found, _plan_year: int) -> Iterator[Token]:
    yield from ()


def _always(*made: Token) -> _Maker:
    def make(_found: _Found, _plan_year: int) -> Iterator[Token]:
        yield from made

    return make


def _days(found: _Found, _plan_year: int) -> Iterator[Token]:
    named = found.groupdict()
    month = month_number(named["name"]) if named.get("name") else int(named["month"])
    first = int(named["day"])
    yield Token(Kind.PART, part=Days(month, first, int(named.get("last") or first)))
    if named.get("year"):
        yield Token(Kind.YEAR, number=full_year(named["year"]))


def _month(found: _Found, _plan_year: int) -> Iterator[Token]:
    month = month_number(found[0])
    yield Token(Kind.PART, part=Months(month, month))


def _month_and_number(found: _Found, plan_year: int) -> Iterator[Token]:
    month = month_number(found["name"])
    if len(found["day"]) == 2 and abs(full_year(found["day"]) - plan_year) <= YEARS_NEAR_A_PLAN:
        yield Token(Kind.PART, part=Months(month, month))
        yield Token(Kind.YEAR, number=full_year(found["day"]))
    else:
        yield Token(Kind.PART, part=Days(month, int(found["day"]), int(found["day"])))


def _month_of_year(found: _Found, _plan_year: int) -> Iterator[Token]:
    yield Token(Kind.PART, part=Months(int(found["month"]), int(found["month"])))
    yield Token(Kind.YEAR, number=int(found["year"]))


def _year(found: _Found, _plan_year: int) -> Iterator[Token]:
    yield Token(Kind.YEAR, number=full_year(found[0]))


def _school_year(found: _Found, plan_year: int) -> Iterator[Token]:
    """From August to July: "skoleåret 21/22", "skoleår 2021-2022"."""
    first, last = full_year(found["first"]), full_year(found["last"])
    if last != first + 1 or abs(first - plan_year) > YEARS_NEAR_A_PLAN:
        raise UnknownWordError(found[0])
    yield Token(Kind.PART, part=Months(8, 8))
    yield Token(Kind.YEAR, number=first)
    yield Token(Kind.DASH)
    yield Token(Kind.PART, part=Months(7, 7))
    yield Token(Kind.YEAR, number=last)


def _iso_week(found: _Found, _plan_year: int) -> Iterator[Token]:
    yield Token(Kind.UNIT, unit="week")
    yield Token(Kind.NUMBER, number=int(found["week"]))
    yield Token(Kind.YEAR, number=int(found["year"]))


def _unit(found: _Found, _plan_year: int) -> Iterator[Token]:
    named = found.groupdict()
    letter = named.get("letter")
    yield Token(Kind.UNIT, unit=known.UNIT_LETTERS[letter] if letter else _unit_of(named))
    yield from _numbers(named.get("numbers") or "")


def _unit_of(named: dict[str, str]) -> str:
    return next(unit for unit in known.UNITS if named.get(unit))


def _numbers_before_unit(found: _Found, _plan_year: int) -> Iterator[Token]:
    yield from _numbers(found[0])


def _numbers(text: str) -> Iterator[Token]:
    for piece in re.findall(r"[0-9]+|[-/]", text):
        match piece:
            case "-":
                yield Token(Kind.DASH)
            case "/":
                yield Token(Kind.AND)
            case _:
                yield Token(Kind.NUMBER, number=int(piece))


def _word(words: str) -> str:
    """A whole word of `words`, with or without a dot after it."""
    return rf"(?:{words})(?![\w'])\.?"


_DAY = r"(?:0?[1-9]|[12][0-9]|3[01])"
_MONTH = r"(?:0?[1-9]|1[0-2])(?![0-9])"
_LONG_YEAR = r"(?:19|20)[0-9]{2}(?![0-9])"
_SHORT_YEAR = rf"[0-9]{{2}}(?![0-9]| ?[./]| ?{MONTH_PATTERN})"
_ORDINAL = r"(?:\.|st\b|nd\b|rd\b|th\b|:e|:a)?"
_UNTIL = r"(?: ?[-/&+] ?| (?:til|till|to|og|och|and) )(?:d\. ?|den )?"
_UNIT_WORD = "|".join(f"(?P<{unit}>{words})" for unit, words in known.UNITS.items())
_ANY_UNIT = "|".join(known.UNITS.values())
_SMALL = r"[0-9]{1,2}\.?(?![0-9])"

_FORMS: list[tuple[str, _Maker]] = [
    (r"(?<=[0-9])[ t][0-9]{2}:[0-9]{2}(?::[0-9]{2})?", _nothing),
    (r"[ \t]+", _nothing),
    (r"kl\.? ?[0-9]{1,2}(?:[.:][0-9]{2})?(?: ?- ?[0-9]{1,2}(?:[.:][0-9]{2})?)?(?![0-9])", _nothing),
    # dates and days
    (rf"(?P<year>{_LONG_YEAR})(?P<mark>[-/.])(?P<month>{_MONTH})(?P=mark)(?P<day>{_DAY})(?![0-9])", _days),
    (rf"(?P<day>{_DAY}) ?(?:[./]|-(?=[0-9]+-)) ?(?P<month>{_MONTH})(?: ?[./] ?|-| )(?P<year>{_LONG_YEAR})", _days),
    (rf"(?P<day>{_DAY})(?P<mark>[./]|-(?=[0-9]+-))(?P<month>{_MONTH})(?:(?P=mark)|-)(?P<year>{_SHORT_YEAR})", _days),
    (rf"{_SMALL} ?[-/] ?{_SMALL}(?= ?(?:{_ANY_UNIT}))", _numbers_before_unit),
    (rf"(?P<day>{_DAY})\.? ?- ?(?P<last>{_DAY})[./](?P<month>{_MONTH})\.?", _days),
    (rf"(?P<day>{_DAY}) ?[./] ?(?P<month>{_MONTH})\.?", _days),
    (rf"(?P<day>{_DAY}){_ORDINAL}{_UNTIL}(?P<last>{_DAY}){_ORDINAL} ?(?:of )?(?P<name>{MONTH_PATTERN})", _days),
    (rf"(?P<day>{_DAY}){_ORDINAL} ?(?:of )?(?P<name>{MONTH_PATTERN})", _days),
    (rf"(?P<name>{MONTH_PATTERN}) ?(?P<day>{_DAY}) ?- ?(?P<last>{_DAY})(?![0-9./])", _days),
    (rf"(?P<name>{MONTH_PATTERN}) ?(?P<day>{_DAY})(?:st|nd|rd|th)\b", _days),
    (rf"(?P<name>{MONTH_PATTERN}) ?(?P<day>{_DAY})(?![0-9./])(?!\.? ?(?:{_ANY_UNIT}))", _month_and_number),
    # years, and weeks as "2022-W17"
    (rf"(?:{known.SCHOOL_YEAR})\.?:? ?(?P<first>(?:20)?[0-9]{{2}}) ?[/-] ?(?P<last>(?:20)?[0-9]{{2}})(?![0-9])", _school_year),
    (r"(?P<year>(?:19|20)[0-9]{2})-?w(?P<week>[0-9]{1,2})(?![0-9])", _iso_week),
    (rf"(?P<month>0[1-9]|1[0-2])[-/](?P<year>{_LONG_YEAR})", _month_of_year),
    (rf"(?P<year>{_LONG_YEAR})-(?P<month>0[1-9]|1[0-2])(?![0-9])", _month_of_year),
    (rf"{_LONG_YEAR}(?!/[0-9]{{2}}(?![0-9]))", _year),
    (r"['’][0-9]{2}(?![0-9])", _year),
    # units with their numbers
    (rf"(?:(?:{_UNIT_WORD})\.? ?|(?P<letter>[qkhtuvw])\.? ?)(?P<numbers>{_SMALL}(?: ?[-/] ?{_SMALL})*)", _unit),
    (_word(_UNIT_WORD), _unit),
    *((_word(words), _always(Token(Kind.NUMBER, number=number))) for number, words in known.ORDINALS.items()),
    (r"(?P<numbers>[0-9]{1,2})(?:\.|st\b|nd\b|rd\b|th\b|:e|:a)?(?![0-9])", _numbers_before_unit),
    # from, to, before
    (_word(known.ONGOING), _always(Token(Kind.ONGOING))),
    (_word(known.OPEN), _always(Token(Kind.OPEN))),
    (rf"(?:{known.TO})(?![\w])\.?", _always(Token(Kind.TO))),
    (_word(known.FROM), _always(Token(Kind.FROM))),
    (_word(known.BY), _always(Token(Kind.BY))),
    (_word(known.YEARS_END), _always(Token(Kind.CUT, number=2), Token(Kind.PART, part=YEAR))),
    *(
        (rf"(?:{words})(?!\w|:){known.OF}", _always(Token(Kind.CUT, number=third)))
        for third, words in enumerate(known.CUTS)
    ),
    (_word(known.AFTER), _always(Token(Kind.AFTER))),
    (_word(known.BEFORE), _always(Token(Kind.BEFORE))),
    # months, seasons, the year
    (MONTH_PATTERN, _month),
    *((_word(words), _always(Token(Kind.PART, part=months))) for months, words in known.SEASONS.items()),
    (_word(known.ALL_YEAR), _always(Token(Kind.PART, part=YEAR))),
    # what joins, and what says nothing
    (r"-", _always(Token(Kind.DASH))),
    (rf"[,;/+&]|(?:{known.AND})(?!\w)", _always(Token(Kind.AND))),
    (rf"[:.()!]|{_word(known.FILLING)}", _nothing),
]

_TOKENS = [(re.compile(pattern), make) for pattern, make in _FORMS]
