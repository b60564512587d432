"""The tokens of a period put together: which parts of the year it names, and how they are joined."""

from __future__ import annotations

from dataclasses import dataclass, replace

from planner.values.dates import full_year
from planner.values.periods.parts import YEAR, Days, Months, Part, numbered
from planner.values.periods.tokens import YEARS_NEAR_A_PLAN, Kind, Token

_JOINS = (Kind.AND, Kind.DASH, Kind.TO)
_SIDES = (Kind.FROM, Kind.AFTER, Kind.BY, Kind.BEFORE)
_Joined = list[tuple[Kind | None, Part]]


@dataclass(frozen=True, slots=True)
class Item:
    """A part of the year as it stands in the text.

    `join` is what joins it to the one before; `side` tells that only its start (FROM, AFTER) or its end
    (BY, BEFORE) is meant; `year` is the one that was written with it.
    """

    join: Kind | None
    side: Kind | None
    part: Part
    year: int | None = None


def items_of(found: list[Token], plan_year: int) -> tuple[list[Item], bool]:
    """The items in the order they stand, and whether the text leaves the end open ("og frem").

    Raises:
        ValueError: the tokens name no period.
    """
    reader = _Reader(_without_ongoing(found), plan_year)
    return reader.items(), reader.open_ended


def _without_ongoing(found: list[Token]) -> list[Token]:
    """The tokens without "ongoing", and without an "and" that then joins nothing."""
    rest: list[Token] = []
    for token in found:
        joins_nothing = token.kind is Kind.AND and (not rest or rest[-1].kind is Kind.AND)
        if token.kind is not Kind.ONGOING and not joins_nothing:
            rest.append(token)
    while rest and rest[-1].kind is Kind.AND:
        rest.pop()
    return rest


class _Reader:
    """Reads tokens from left to right; ValueError where they don't fit together."""

    def __init__(self, found: list[Token], plan_year: int) -> None:
        self._tokens = found
        self._place = 0
        self._plan_year = plan_year
        self.open_ended = False

    def items(self) -> list[Item]:
        items: list[Item] = []
        while self._kind():
            join = self._take(*_JOINS)
            side = self._take(*_SIDES)
            if join is Kind.TO and not items:
                side = side or Kind.BY
            if items and self._ends_open(join, side):
                self.open_ended = True
            elif items and not join and not side:
                raise ValueError("two parts that nothing joins")
            else:
                items.extend(self._parts(join, side))
        if not items:
            raise ValueError("no part of a year")
        return items

    def _ends_open(self, join: Kind | None, side: Kind | None) -> bool:
        """Whether here stands "and onwards", or a dash with nothing after it."""
        if self._take(Kind.OPEN):
            return True
        return not side and join in (Kind.DASH, Kind.TO) and not self._kind()

    def _parts(self, join: Kind | None, side: Kind | None) -> list[Item]:
        """One part, or the several of "uge 10-14" and "1. og 2. kvartal"."""
        year = self._year_before()
        cuts = self._cuts()
        if cuts and not side and self._at_days():
            side, cuts = {0: Kind.FROM, 2: Kind.BY}.get(cuts[0][1]), []
        elif cuts and side is Kind.BEFORE and cuts[-1][1] == 2:
            side = Kind.BY  # before the end of May
        if self._kind() is Kind.YEAR and year is None:
            year = self._next().number
            joined: _Joined = [(None, YEAR)]
        else:
            joined = [(None, YEAR)] if cuts and year and not self._kind() else self._named()
        if cuts:
            joined = [(before, _cut(joined, third)) for before, third in cuts]
        if year is None:
            year = self._year_after()
        items = [Item(before, side, part) for before, part in joined]
        items[0] = replace(items[0], join=join)
        items[-1] = replace(items[-1], year=year)
        return items

    def _named(self) -> _Joined:
        if self._kind() is Kind.PART:
            part = self._next().part
            assert part
            return [(None, part)]
        if self._take(Kind.UNIT):
            unit = self._tokens[self._place - 1].unit
            return [(before, numbered(unit, number)) for before, number in self._numbers(after_unit=True)]
        numbers = self._numbers(after_unit=False)
        unit = self._expect(Kind.UNIT).unit
        if unit == "week":
            raise ValueError("three weeks are not the third week")
        return [(before, numbered(unit, number)) for before, number in numbers]

    def _numbers(self, *, after_unit: bool) -> list[tuple[Kind | None, int]]:
        """The numbers of one unit; one that stands before another unit belongs to that."""
        numbers: list[tuple[Kind | None, int]] = [(None, self._expect(Kind.NUMBER).number)]
        while self._kind() in _JOINS and self._kind(1) is Kind.NUMBER:
            if after_unit and self._kind(2) is Kind.UNIT:
                break
            join = self._next().kind
            numbers.append((join, self._next().number))
        return numbers

    def _cuts(self) -> list[tuple[Kind | None, int]]:
        """The one "ultimo", or the two of "medio/ultimo maj"."""
        cuts: list[tuple[Kind | None, int]] = []
        if self._kind() is Kind.CUT:
            cuts.append((None, self._next().number))
        while cuts and self._kind() in _JOINS and self._kind(1) is Kind.CUT:
            join = self._next().kind
            cuts.append((join, self._next().number))
        return cuts

    def _at_days(self) -> bool:
        """Whether days or a week follow, which have no beginning or end worth a name ("start 1/3")."""
        if self._kind() is Kind.UNIT:
            return self._tokens[self._place].unit == "week"
        return self._kind() is Kind.PART and isinstance(self._tokens[self._place].part, Days)

    def _year_before(self) -> int | None:
        """The year in "2022: 2. kvartal", not the first of "2022 - 2023"."""
        if self._kind() is Kind.YEAR and self._kind(1) in (Kind.PART, Kind.NUMBER, Kind.UNIT, Kind.CUT):
            return self._next().number
        return None

    def _year_after(self) -> int | None:
        """The year in "maj 2022", "Q2/2022", "forår 22"."""
        if self._kind() in (Kind.AND, Kind.DASH) and self._kind(1) is Kind.YEAR:
            self._next()
        if self._kind() is Kind.YEAR:
            return self._next().number
        if self._kind() is Kind.NUMBER and self._kind(1) is not Kind.UNIT:
            year = full_year(f"{self._next().number:02}")
            if abs(year - self._plan_year) > YEARS_NEAR_A_PLAN:
                raise ValueError("a number that is no year")
            return year
        return None

    def _kind(self, ahead: int = 0) -> Kind | None:
        place = self._place + ahead
        return self._tokens[place].kind if place < len(self._tokens) else None

    def _next(self) -> Token:
        self._place += 1
        return self._tokens[self._place - 1]

    def _take(self, *kinds: Kind) -> Kind | None:
        return self._next().kind if self._kind() in kinds else None

    def _expect(self, kind: Kind) -> Token:
        if self._kind() is not kind:
            raise ValueError(f"no {kind.name}")
        return self._next()


def _cut(joined: _Joined, third: int) -> Part:
    part = joined[0][1]
    if len(joined) > 1 or not isinstance(part, Months):
        raise ValueError("only months and what is made of them have a beginning, a middle and an end")
    return part.cut(third)
