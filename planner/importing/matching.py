"""Which row is which initiative of the plan: by the same title with certainty, by a near one as a question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from planner.importing.stopping import go_on
from planner.records import InitiativeRecord, PlanRecord
from planner.values.text import plain

_NEAR = 90.0


@dataclass(frozen=True, slots=True)
class RowMatch:
    """`initiative` is None for a new row. `because` is a code (`words.readings`); `certain` says whether it may be
    applied without a person."""

    initiative: InitiativeRecord | None
    confidence: float
    because: str
    certain: bool


NEW = RowMatch(None, 1.0, "new", certain=True)


def match_rows(records: Sequence[InitiativeRecord], plan: PlanRecord | None) -> list[RowMatch]:
    """A match for each record, in their order; no initiative is matched twice."""
    if plan is None:
        return [NEW] * len(records)
    matches: list[RowMatch | None] = [None] * len(records)
    by_title: dict[str, list[int]] = {}
    for place, record in enumerate(records):
        by_title.setdefault(plain(record.title), []).append(place)
    known: dict[str, list[InitiativeRecord]] = {}
    for initiative in plan.initiatives:
        known.setdefault(plain(initiative.title), []).append(initiative)
    for title, places in by_title.items():
        if title and title in known:
            for place, match in _same_title(places, records, known[title]):
                matches[place] = match
    taken = {match.initiative.id for match in matches if match and match.initiative}
    _near_titles(matches, records, [it for it in plan.initiatives if it.id not in taken and it.title.strip()])
    return [match or NEW for match in matches]


def _same_title(
    places: list[int], records: Sequence[InitiativeRecord], initiatives: list[InitiativeRecord]
) -> list[tuple[int, RowMatch]]:
    """Rows and initiatives of one title paired; several of them are told apart by track and content."""
    if len(places) == len(initiatives) == 1:
        return [(places[0], RowMatch(initiatives[0], 1.0, "same_title", certain=True))]
    left = list(initiatives)
    found: list[tuple[int, RowMatch]] = []
    pairs = sorted(
        ((_likeness(records[place], it), -order, -number, place, it)
         for order, place in enumerate(places) for number, it in enumerate(initiatives)),
        key=lambda pair: pair[:3], reverse=True,
    )  # fmt: skip
    done: set[int] = set()
    for _score, _order, _number, place, initiative in pairs:
        if place not in done and initiative in left:
            done.add(place)
            left.remove(initiative)
            certain = len(places) == len(initiatives)
            found.append((place, RowMatch(initiative, 1.0 if certain else 0.8, "same_title_several", certain)))
    found += [(place, RowMatch(None, 0.5, "title_again", certain=False)) for place in places if place not in done]
    return found


def _likeness(record: InitiativeRecord, initiative: InitiativeRecord) -> float:
    """How much else the two have in common."""
    score = 2.0 if record.track is not None and record.track == initiative.track else 0.0
    score += fuzz.ratio(record.description, initiative.description) / 100 if record.description else 0.0
    score += 1.0 if set(record.responsible) & set(initiative.responsible) else 0.0
    score += 1.0 if {goal.text for goal in record.goals} & {goal.text for goal in initiative.goals} else 0.0
    return score + (1.0 if record.period.start and record.period.start == initiative.period.start else 0.0)


def _near_titles(
    matches: list[RowMatch | None], records: Sequence[InitiativeRecord], initiatives: list[InitiativeRecord]
) -> None:
    """The nearest pairs first, each initiative once; always a person's to confirm."""
    titles = [plain(it.title) for it in initiatives]
    if not titles:
        return
    scored: list[tuple[float, int, int]] = []
    for place, record in enumerate(records):
        go_on()
        if matches[place] is None and len(title := plain(record.title)) > 3:
            near = process.extract(title, titles, scorer=fuzz.ratio, score_cutoff=_NEAR, limit=3)
            scored += [(score, -place, number) for _title, score, number in near]
    used: set[int] = set()
    for score, place, number in sorted(scored, reverse=True):
        if matches[-place] is None and number not in used:
            used.add(number)
            matches[-place] = RowMatch(initiatives[number], round(score / 100 * 0.95, 2), "near_title", certain=False)
