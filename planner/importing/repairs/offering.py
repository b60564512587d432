"""What may have been meant: near names, the dates or amounts within longer words."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from itertools import pairwise

from rapidfuzz import fuzz

from planner.columns.round import REPORT_KEYS
from planner.errors import Refused
from planner.importing.remembered import money_of, period_of, sdgs_of
from planner.importing.repairs.meaning import meaning
from planner.importing.repairs.records import Deed, Kind, Offer
from planner.importing.settling import Names
from planner.model.enums import Assessment, Direction, Fulfilment, GoalKind, Priority, State
from planner.values.dates import read_date
from planner.values.sdgs import write_sdgs
from planner.values.text import plain, tidy
from planner.words import _, kroner, term

Span = tuple[dt.date, dt.date]

_MOST = 3
_NEAR = 45.0
_LONGEST = 6
_AND = re.compile(r"\s*(?:[,;/&+]|\b(?:og|samt|and|och)\b)\s*")
_DAY = dt.timedelta(days=1)
_CLOSED = {
    "priority": Priority, "goals[].kind": GoalKind, "goals[].direction": Direction, "goals[].fulfilment": Fulfilment,
    **dict(zip(REPORT_KEYS, (State, Assessment, Assessment), strict=False)),
}  # fmt: skip
_YES_NO = frozenset({"period.ongoing", "goals[].cumulative"})


def offers_for(kind: Kind, field: str, words: str, names: Names, year: int) -> tuple[Offer, ...]:
    """What may be read in place of the words, the likeliest first."""
    match kind:
        case Kind.TRACK:
            return tuple(Offer(Deed.READ, name) for name in near(words, [track.name for track in names.strategy.tracks]))
        case Kind.COMMITMENT:
            known = [text for track in names.strategy.tracks for text in track.commitments]
            return tuple(Offer(Deed.READ, text) for text in near(words, known))
        case Kind.PERIOD:
            return _dated_part(words, year)
        case Kind.DATE:
            return _day_in(words, field, names, year)
        case Kind.MONEY:
            return _amounts(words)
        case Kind.SDG:
            return _goals(words)
        case Kind.NUMBER:
            numbers = dict.fromkeys(re.findall(r"[0-9]+(?:[.,][0-9]+)*", words))
            return tuple(Offer(Deed.READ, number) for number in list(numbers)[:_MOST])
        case Kind.WORD:
            return _closed(field, words)
        case _:
            return ()


def near(words: str, known: Sequence[str]) -> tuple[str, ...]:
    """The names that resemble the words most; where none does, the first few if there are no more."""
    scored = sorted(((_likeness(words, name), -place) for place, name in enumerate(known)), reverse=True)
    found = [known[-place] for score, place in scored if score >= _NEAR][:_MOST]
    return tuple(found) if found else tuple(known) if len(known) <= _MOST + 1 else ()


def _likeness(words: str, name: str) -> float:
    one, other = plain(words), plain(name)
    return max(fuzz.ratio(one, other), fuzz.token_set_ratio(one, other) * 0.9, fuzz.partial_ratio(one, other) * 0.8)


def separate_spans(words: str, year: int) -> tuple[Span, ...]:
    """The parts of the year that the words list, if there is time between them: "april, august og november"."""
    pieces = [piece for piece in _AND.split(plain(words)) if piece]
    if len(pieces) < 2:
        return ()
    first, last = pieces[0].split(), pieces[-1].split()
    found: list[Span] = []
    for piece in pieces:
        # "1. og 3. kvartal", "uge 17 og 19"
        span = next(filter(None, (_span(form, year) for form in (piece, f"{piece} {last[-1]}", f"{first[0]} {piece}"))), None)
        if span is None:
            return ()
        found.append(span)
    found.sort()
    return tuple(found) if any(later[0] > earlier[1] + _DAY for earlier, later in pairwise(found)) else ()


def _span(words: str, year: int) -> Span | None:
    period = period_of(words, year)
    start, end = period.start or period.end, period.end
    return (start, end) if start and end else None


def _dated_part(words: str, year: int) -> tuple[Offer, ...]:
    """The longest run of words that says when."""
    parts = tidy(words).split()
    for length in range(min(_LONGEST, len(parts) - 1), 0, -1):
        for start in range(len(parts) - length + 1):
            text = " ".join(parts[start : start + length]).strip(" ,;.()?!")
            period = period_of(text, year)
            if text and (period.start or period.end) and not text.isdecimal():
                return (Offer(Deed.READ, text),)
    return ()


def _day_in(words: str, field: str, names: Names, year: int) -> tuple[Offer, ...]:
    part = _dated_part(words, year)
    if part:
        return part
    for text in re.findall(r"[0-9][0-9./-]*[0-9]", words):
        try:
            read_date(text, year)
        except Refused:
            continue
        if meaning(field, text, names, year).understood:
            return (Offer(Deed.READ, text),)
    return ()


def _amounts(words: str) -> tuple[Offer, ...]:
    """Each amount within the words; what stands behind the last holds for all: "10-15.000 kr.", "2 eller 3 mio."."""
    unit = re.search(r"(?:t\.? ?kr|mio|mill?|kr|tkr)[^0-9]*$", plain(words))
    texts = [f"{number} {unit[0].strip()}" if unit else number for number in re.findall(r"[0-9]+(?:[.,][0-9]+)*", words)]
    amounts = [amount for text in texts if (amount := money_of(text).amount)]
    most = max(amounts, default=0)
    thousands = [amount * 1000 if amount < 1000 <= most and amount * 1000 <= most else amount for amount in amounts]
    return tuple(Offer(Deed.READ, kroner(amount)) for amount in list(dict.fromkeys(thousands))[-_MOST:])


def _goals(words: str) -> tuple[Offer, ...]:
    links, _left = sdgs_of(words)
    return (Offer(Deed.READ, write_sdgs(links)),) if links else ()


def _closed(field: str, words: str) -> tuple[Offer, ...]:
    if field in _YES_NO:
        return Offer(Deed.READ, _("yes")), Offer(Deed.READ, _("no"))
    members = [term(member) for member in _CLOSED.get(field, ())]
    best = near(words, members) if len(members) > _MOST + 1 else members
    return tuple(Offer(Deed.READ, text) for text in (best or members[: _MOST + 1]))
