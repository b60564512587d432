"""What the initiatives of a year may continue of earlier years, by their titles and texts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from planner.model import ActionPlan, Goal, Initiative
from planner.values.text import plain

_NEAR = 82.0
"""Of 100: how alike two titles must be to be proposed."""
_ALIKE = 75.0
"""Of 100: how alike two texts must be to be proposed under different titles."""
_WORDS = 40
"""Characters that a text needs before its likeness says anything."""
_SHORTEST = 3
"""A title that is not longer resembles too many."""
_MOST = 4_000_000
"""Pairs that are compared letter by letter; beyond them only the same titles are found, at once."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An initiative of an earlier year that another may continue."""

    id: str
    year: int
    number: int
    title: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """What an initiative (`id`) without a predecessor may continue. `because` is a code of `words.readings.MATCHES`;
    only a `certain` one is ticked beforehand."""

    id: str
    number: int
    title: str
    earlier: Candidate
    because: str
    certain: bool


@dataclass(frozen=True, slots=True)
class _Known:
    """An initiative as far as its likeness to others goes; `key` is its title as titles are compared."""

    id: str
    year: int
    number: int
    title: str
    continues: str | None
    key: str
    text: str


_Pair = tuple[_Known, _Known, str]
"""An initiative, the earlier one, and why."""


def proposals(session: Session, year: int) -> tuple[Proposal, ...]:
    """What each initiative of `year` without a known predecessor may continue, in the order of the plan: of the same
    title, of nearly the same, or of the same content; the newest earlier year first. No initiative is proposed twice."""
    mine = _of_year(session, year)
    known = set(session.scalars(select(Initiative.uuid)))
    free = [it for it in mine if it.continues not in known]
    taken = {it.continues for it in mine if it.continues}
    years = session.scalars(select(ActionPlan.year).where(ActionPlan.year < year).order_by(ActionPlan.year.desc()))
    found: dict[str, Proposal] = {}
    for earlier in years.all():
        theirs = [it for it in _of_year(session, earlier) if it.id not in taken]
        left = [it for it in free if it.id not in found]
        for one, other, because in _pairs(left, theirs):
            candidate = Candidate(other.id, other.year, other.number, other.title)
            found[one.id] = Proposal(one.id, one.number, one.title, candidate, because, certain=because == "same_title")
            taken.add(other.id)
    return tuple(found[it.id] for it in free if it.id in found)


def _of_year(session: Session, year: int) -> list[_Known]:
    """The initiatives of a year in the plan's order."""
    goals = select(func.group_concat(Goal.text, " ")).where(Goal.initiative_id == Initiative.id).scalar_subquery()
    rows = session.execute(
        select(
            Initiative.uuid, Initiative.number, Initiative.title, Initiative.continues, Initiative.description, goals
        )
        .join(ActionPlan)
        .where(ActionPlan.year == year)
        .order_by(Initiative.position)
    )  # fmt: skip
    return [
        _Known(uuid, year, number, title, continues, plain(title), plain(f"{description} {aims or ''}"))
        for uuid, number, title, continues, description, aims in rows
    ]


def _pairs(mine: Sequence[_Known], theirs: Sequence[_Known]) -> list[_Pair]:
    """The same titles first, then the nearest, then the same content; each initiative once."""
    found = _same_titles(mine, theirs)
    for because, words, least in (("near_title", _title, _NEAR), ("same_content", _content, _ALIKE)):
        used = {it.id for one, other, _because in found for it in (one, other)}
        left, others = ([it for it in them if it.id not in used and words(it)] for them in (mine, theirs))
        if len(left) * len(others) <= _MOST:
            found += [(one, other, because) for one, other in _nearest(left, others, words, least)]
    return found


def _same_titles(mine: Sequence[_Known], theirs: Sequence[_Known]) -> list[_Pair]:
    """Of several with one title those whose content is the most alike."""
    by_title: dict[str, list[_Known]] = {}
    for it in theirs:
        by_title.setdefault(it.key, []).append(it)
    found: list[_Pair] = []
    for one in mine:
        if one.key and (same := by_title.get(one.key)):
            other = max(same, key=lambda it: fuzz.ratio(it.text, one.text))
            same.remove(other)
            found.append((one, other, "same_title"))
    return found


def _title(it: _Known) -> str:
    return it.key if len(it.key) > _SHORTEST else ""


def _content(it: _Known) -> str:
    return it.text if len(it.text) >= _WORDS else ""


def _nearest(
    mine: Sequence[_Known], theirs: Sequence[_Known], words: Callable[[_Known], str], least: float
) -> list[tuple[_Known, _Known]]:
    """The nearest pairs first, each initiative once."""
    choices = [words(it) for it in theirs]
    scored: list[tuple[float, int, int]] = []
    for order, one in enumerate(mine):
        near = process.extract(words(one), choices, scorer=fuzz.ratio, score_cutoff=least, limit=3)
        scored += [(score, -order, -place) for _words, score, place in near]
    pairs: list[tuple[_Known, _Known]] = []
    used: set[str] = set()
    for _score, order, place in sorted(scored, reverse=True):
        one, other = mine[-order], theirs[-place]
        if not used & {one.id, other.id}:
            used |= {one.id, other.id}
            pairs.append((one, other))
    return pairs
