"""What was read, but perhaps not as it was meant: words that name no dates, or several; an amount among many."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from planner.columns import as_date
from planner.errors import Refused
from planner.importing.account import CellUse, Use, value_words
from planner.importing.directions import word_key
from planner.importing.marks import is_nothing
from planner.importing.preview import RowPreview
from planner.importing.remembered import money_of, period_of, sdgs_of
from planner.importing.repairs.offering import offers_for, separate_spans
from planner.importing.repairs.records import Deed, Kind, Offer, Repair
from planner.importing.settling import Names
from planner.records.layout import Words
from planner.values.periods import period_words
from planner.values.text import plain

_FIELDS = frozenset({"period", "period.start", "period.end", "budget", "sdgs"})

_NUMBERED = re.compile(r"[0-9]|\b(?:hundrede|tusinde?|million(?:er)?|hundred|thousand|tusen|miljon(?:er)?)\b", re.IGNORECASE)


def unclear(
    row: RowPreview, words: Words, mended: Mapping[tuple[str, str], str], names: Names, year: int
) -> Iterator[Repair]:
    """The cells of the row that a person may want read otherwise; `words` and `mended` he has decided on."""
    for use in row.uses:
        if use.field in _FIELDS and use.use is Use.VALUE and isinstance(use.value, str) and (use.sheet, use.cell) not in mended:
            told = _told(use, words)
            kind = None if told is None or is_nothing(told) else _kind(row, use.field, told, year)
            if kind is not None:
                yield _repair(row, use, kind, names, year)


def _told(use: CellUse, words: Words) -> str | None:
    """What is read of the cell; None where somebody wants it as it is, or as a note."""
    said = value_words(use.value)
    key = word_key(use.field, said)
    if key not in words:
        return said
    told = words[key]
    return None if told is None or plain(told) == plain(said) else told


def _kind(row: RowPreview, field: str, words: str, year: int) -> Kind | None:
    match field:
        case "period":
            period = period_of(words, year)
            known = (row.read or row.initiative).period
            if not (period.start or period.end or period.ongoing or known.start or known.end):
                return Kind.PERIOD
            return Kind.PERIODS if separate_spans(words, year) else None
        case "budget":
            return Kind.MONEY if _NUMBERED.search(words) and money_of(words).amount is None else None
        case "sdgs":
            links, left = sdgs_of(words)
            return Kind.SDG if links and left else None
        case _:
            return None if _says_when(words, year) else Kind.DATE


def _says_when(words: str, year: int) -> bool:
    try:
        as_date(words, year)
    except Refused:
        period = period_of(words, year)
        return bool(period.start or period.end or period.ongoing)
    return True


def _repair(row: RowPreview, use: CellUse, kind: Kind, names: Names, year: int) -> Repair:
    words = value_words(use.value).strip()
    period = period_of(words, year) if kind is Kind.PERIODS else None
    kept = Offer(Deed.AS_IT_IS, words=period_words(period.start, period.end, year=year) if period else "")
    note = (Offer(Deed.NOTE),) if kind in (Kind.PERIODS, Kind.DATE) else ()
    return Repair(
        kind=kind, field=use.field, value=words, cells=((use.sheet, use.cell),), rows=(row.key,), by_words=True,
        offers=(*offers_for(kind, use.field, words, names, year), kept, *note),
        facts={"count": len(separate_spans(words, year)), "left": ", ".join(sdgs_of(words)[1]) if kind is Kind.SDG else ""},
    )  # fmt: skip
