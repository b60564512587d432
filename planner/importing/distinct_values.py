"""Each different value of a file once: what it was read as, what it resembles, and whether a person should decide.

People, partners, target groups and houses are named, tracks and commitments chosen, states and the like translated.
Names that are nearly the same are offered for merging; nothing is merged unasked.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz, process

from planner.errors import Refused
from planner.importing.account import CellUse, Use, value_words
from planner.importing.directions import word_key
from planner.importing.draft_records import Draft, DraftBand
from planner.importing.grid import CellError, Place, Uncached, address
from planner.importing.marks import is_nothing
from planner.importing.people_named import people_in
from planner.importing.remembered import lines_of, list_of
from planner.importing.settling import Names
from planner.importing.stopping import go_on
from planner.importing.under_bands import under_bands
from planner.queries.registers import Registers
from planner.values.states import read_fulfilment, read_priority, split_state
from planner.values.text import plain, tidy
from planner.words import term

KINDS = (
    "track", "commitments", "state", "priority", "goals[].fulfilment", "houses", "people", "target_groups", "partners",
)  # fmt: skip
"""What is told value by value, in the order in which it is shown."""
NAMED = frozenset({"people", "target_groups", "partners"})
"""Kinds of which every name is taken as it is written."""

_ALIKE = 88.0
_SHORTEST = 5
_MOST_ALIKE = 3
_COMPARED = 1500
"""Names of a kind beyond this many are not compared with each other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundValue:
    """`words` as written, `count` times in the file and first at `cell` of `sheet`. `becomes` is what they were read
    as, None where they are kept as a note. `because` is a code of `words.readings`: told, known, new, like, no_house,
    unread. `like` are the names that they may be a variant of, the nearest first."""

    kind: str
    words: str
    count: int
    sheet: str
    cell: str
    becomes: str | None
    because: str
    like: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, str]:
        """As in `Directions.words`."""
        return word_key(self.kind, self.words)

    @property
    def is_doubtful(self) -> bool:
        """Whether a person should decide."""
        return self.because in ("unread", "like")


@dataclass(slots=True)
class _Met:
    """A value, how often it stands in the file, and where first."""

    words: str
    sheet: str
    cell: str
    count: int = 0


Met = dict[str, dict[str, _Met]]


def found_values(draft: Draft, names: Names, known: Registers) -> tuple[FoundValue, ...]:
    """The values of a file that is no workbook of ours, by kind and then as they come."""
    met = _met(draft, names)
    found = [_found(kind, one, draft, names, known) for kind in KINDS for one in met.get(kind, {}).values()]
    return tuple(_offered(found, known))


def _met(draft: Draft, names: Names) -> Met:
    """Every value by kind and by its plain words."""
    met: Met = {}
    for use in (*draft.uses, *(use for row in draft.rows for use in row.uses)):
        go_on(draft.file)
        for kind, words in _values(use):
            met.setdefault(kind, {}).setdefault(plain(words), _Met(words, use.sheet, use.cell)).count += 1
    tracks = {row.record.track for row in under_bands(draft, names).rows}
    for band in draft.bands:
        if band.text in tracks or word_key("track", band.written) in draft.words:
            one = _Met(band.written, band.sheet, address(_band_place(band, draft)))
            met.setdefault("track", {}).setdefault(plain(band.written), one).count += 1
    return met


def _band_place(band: DraftBand, draft: Draft) -> Place:
    """The cell of a band: of a plan turned sideways its number is the column."""
    places = [use.place for use in draft.uses if use.sheet == band.sheet and tidy(value_words(use.value)) == tidy(band.written)]
    in_its_row = (place for place in places if place[0] == band.row)
    return next(in_its_row, next((place for place in places if place[1] == band.row), (band.row, 1)))


def _values(use: CellUse) -> Iterator[tuple[str, str]]:
    """The values in a cell, each with its kind."""
    if use.use is Use.LEFT_OUT or isinstance(use.value, CellError | Uncached) or not use.field or is_nothing(use.value):
        return
    words = value_words(use.value)
    if use.field in ("responsible", "participants"):
        yield from (("people", person.label) for person in people_in(words).people)
    elif use.field in ("partners", "target_groups", "houses"):
        yield from ((use.field, name) for name in list_of(words))
    elif use.field in ("commitments", "goals[].fulfilment"):
        yield from ((use.field, tidy(line)) for line in lines_of(words))
    elif use.field in ("track", "state", "priority"):
        yield use.field, tidy(words)


def _found(kind: str, one: _Met, draft: Draft, names: Names, known: Registers) -> FoundValue:
    told = draft.words.get(word_key(kind, one.words), one.words)
    is_told = word_key(kind, one.words) in draft.words
    becomes = None if told is None else _read(kind, told, names, known)
    if kind == "state" and is_told and told is not None and plain(told) == plain(one.words):
        becomes = None  # a person wants the words as a follow-up
    because = "told" if is_told else _because(kind, one.words, becomes, known)
    return FoundValue(
        kind=kind, words=one.words, count=one.count, sheet=one.sheet, cell=one.cell, becomes=becomes, because=because
    )


def _because(kind: str, words: str, becomes: str | None, known: Registers) -> str:
    if kind in NAMED:
        return "known" if plain(words) in {plain(name) for name in names_of(kind, known)} else "new"
    if becomes is not None:
        return "known"
    return "no_house" if kind == "houses" else "unread"


def _read(kind: str, words: str, names: Names, known: Registers) -> str | None:
    """What the words become in the plan's own."""
    match kind:
        case "track":
            return names.track(words)
        case "commitments":
            return next(iter(names.commitments([words])[0]), None)
        case "houses":
            return ", ".join(names.house(words)) or None
        case "state":
            state, _rest = split_state(words)
            return term(state) if state else None
        case "priority":
            return _term(read_priority, words)
        case "goals[].fulfilment":
            return _term(read_fulfilment, words)
        case "people":
            labels = {plain(name): person.label for person in known.people for name in (person.label, person.name) if name}
            return labels.get(plain(words), words)
        case _:
            return next((name for name in names_of(kind, known) if plain(name) == plain(words)), words)


def _term(read: Callable[[str], object], words: str) -> str | None:
    try:
        return term(read(words))  # type: ignore[arg-type]
    except Refused:
        return None


# names that are nearly the same


def names_of(kind: str, known: Registers) -> tuple[str, ...]:
    """The names that the file knows already; of people their initials and their names."""
    match kind:
        case "people":
            return tuple(name for person in known.people for name in (person.initials, person.name) if name)
        case "partners":
            return known.partners
        case "target_groups":
            return known.target_groups
        case _:
            return ()


def _offered(found: Sequence[FoundValue], known: Registers) -> Iterator[FoundValue]:
    """The values, new names with those that they resemble: names known before, and those met more often or earlier."""
    for kind in KINDS:
        mine = [value for value in found if value.kind == kind]
        if kind not in NAMED or len(mine) > _COMPARED:
            yield from mine
            continue
        # sorting is stable: of two that stand equally often the later one is asked about
        ranked = sorted(mine, key=lambda value: -value.count)
        names = dict.fromkeys((*names_of(kind, known), *(value.words for value in ranked if value.because != "told")))
        forms = {name: plain(name) for name in names}
        rank = {value.words: place for place, value in enumerate(ranked)}
        for value in mine:
            go_on()
            like = _like(value.words, forms, rank) if value.because == "new" else ()
            yield replace(value, like=like, because="like") if like else value


def _like(words: str, forms: Mapping[str, str], rank: Mapping[str, int]) -> tuple[str, ...]:
    """Names of nearly the same form that are known, or stand before this one; those that differ in a number, or are too
    short to judge by, are not alike."""
    mine = plain(words)
    if len(mine) < _SHORTEST:
        return ()
    near: dict[str, float] = {}
    for scorer in (fuzz.ratio, fuzz.token_sort_ratio):
        for form, score, name in process.extract(mine, forms, scorer=scorer, score_cutoff=_ALIKE, limit=None):
            if form != mine and len(form) >= _SHORTEST and rank.get(name, -1) < rank[words] and _numbers(form) == _numbers(mine):
                near[name] = max(score, near.get(name, 0.0))
    return tuple(sorted(near, key=lambda name: -near[name])[:_MOST_ALIKE])


def _numbers(words: str) -> list[str]:
    return re.findall(r"[0-9]+", words)

