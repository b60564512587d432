"""Tracks, commitments and houses as written become the strategy's and the register's own; what is neither is a note."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from planner.importing.account import ReadingProblem, Use
from planner.importing.crossed import settle_crossed
from planner.importing.draft_records import DraftRow
from planner.importing.stopping import go_on
from planner.records import StrategyRecord
from planner.records.strategy import CROSS_CUTTING
from planner.values.text import plain, shown, tidy

_NUMBERED = re.compile(
    r"(?P<kind>(?:strategisk )?(?:hovedspor|spor|indsatsområde|tema|fokusområde|målområde|satsningsområde|track|theme|nr\.?|no\.?))?"
    r"\s*(?P<number>(?:[1-9][0-9]?|iv|vi{0,3}|i{1,3})(?![a-zæøå0-9]))?\s*(?P<mark>[:.)·–—-]*)\s*(?P<name>.*)",
    re.DOTALL,
)
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8}
_ACROSS = re.compile(r"(?:tværgående|på tværs|cross[- ]?cutting|tverrgående|övergripande|fælles)\b")
_ALIKE = 85.0
_WORD = re.compile(r"[a-zæøå]{3,}")
_ALL_HOUSES = re.compile(r"alle(?: (?:tre|3|vores|bibliotekernes))? (?:huse|biblioteker|afdelinger|steder|lokationer|matrikler)|all (?:houses|branches)")


@dataclass(frozen=True, slots=True)
class Names:
    """What the strategy and the registers call things."""

    strategy: StrategyRecord
    houses: tuple[str, ...] = ()

    def track(self, text: str, *, alike: float = _ALIKE) -> str | None:
        """The track that `text` names: by name, short name or number, also misspelt."""
        words = plain(text)
        if not words:
            return None
        found = _NUMBERED.fullmatch(words)
        name = found["name"] if found else words
        if (exact := self._by_name(words, 100)) or (name and (exact := self._by_name(name, 100))):
            return exact
        if _ACROSS.match(words) or _ACROSS.match(name):
            return next((track.name for track in self.strategy.tracks if track.cross_cutting), CROSS_CUTTING)
        if found and found["number"] and not name:
            return self._by_number(_ROMAN.get(found["number"]) or int(found["number"]))
        return self._by_name(name or words, alike) or self._by_name(words, alike) or self._by_beginning(name or words)

    def hinted(self, text: str) -> str | None:
        """The track whose name a title, a sheet's name or a band is; a lone number or a short word is none."""
        words = plain(text)
        if len(words) < 5 or not re.search("[a-zæøå]", words):
            return None
        return self.track(text, alike=90.0) or self._by_number_and_words(words)

    def is_named(self, text: str) -> bool:
        """Whether the text is a track's or a commitment's name."""
        return self.hinted(text) is not None or bool(self.commitments([text])[0])

    def commitments(self, lines: Sequence[str]) -> tuple[list[str], list[str]]:
        """The strategy's commitments that the lines name, and the lines that name none."""
        known = [commitment for track in self.strategy.tracks for commitment in track.commitments]
        whole = _closest(" ".join(lines), known, _without_we_will)
        if len(lines) > 1 and whole is not None:
            return [whole], []
        found: list[str] = []
        unknown: list[str] = []
        for line in lines:
            closest = _closest(line, known, _without_we_will)
            if closest is None:
                unknown.append(line)
            elif closest not in found:
                found.append(closest)
        return found, unknown

    def track_of(self, commitments: Sequence[str]) -> str | None:
        """The one track that has made all these commitments of the strategy."""
        found = [track.name for track in self.strategy.tracks if commitments and set(commitments) <= set(track.commitments)]
        return found[0] if len(found) == 1 else None

    def house(self, text: str) -> list[str]:
        """The houses that `text` names; [] where it names none."""
        words = plain(text)
        if _ALL_HOUSES.fullmatch(words):
            return list(self.houses)
        closest = _closest(text, self.houses, plain)
        if closest is not None:
            return [closest]
        begun = [house for house in self.houses if len(words) > 3 and words in plain(house).split()]
        return begun if len(begun) == 1 else []

    def _by_name(self, words: str, alike: float) -> str | None:
        scored = [
            (max(fuzz.ratio(words, plain(track.name)), fuzz.ratio(words, plain(track.short_name))), track.name)
            for track in self.strategy.tracks
        ]
        best = max(scored, default=(0.0, ""))
        return best[1] if best[0] >= alike else None

    def _by_number(self, number: int) -> str | None:
        tracks = [track.name for track in self.strategy.tracks if not track.cross_cutting]
        return tracks[number - 1] if number <= len(tracks) else None

    def _by_number_and_words(self, words: str) -> str | None:
        """The track of the number in front, where each word behind it is one of its name ("3 Aktiv borger")."""
        found = _NUMBERED.fullmatch(words)
        if found is None or not found["number"] or not (said := _WORD.findall(found["name"])):
            return None
        track = self._by_number(_ROMAN.get(found["number"]) or int(found["number"]))
        named = _WORD.findall(plain(track or ""))
        return track if all(any(fuzz.ratio(word, own) >= _ALIKE for own in named) for word in said) else None

    def _by_beginning(self, words: str) -> str | None:
        """The one track that begins with these words ("Læsning", "Den aktive borger")."""
        begun = [track.name for track in self.strategy.tracks if plain(track.name).startswith(words)]
        return begun[0] if len(words) >= 5 and len(begun) == 1 else None


def settle(row: DraftRow, names: Names) -> DraftRow:
    """The row with its track, commitments and houses named as the strategy and the register do."""
    go_on()
    crossed = settle_crossed(row, names.track, names.house)
    return _houses(_track(_commitments(crossed, names), names), names)


def _track(row: DraftRow, names: Names) -> DraftRow:
    text = row.record.track
    if text is None:
        hinted = next((track for hint in row.hints if (track := names.hinted(hint))), None)
        hinted = hinted or names.track_of(row.record.commitments)
        if hinted is None:
            return row
        return replace(row, record=replace(row.record, track=hinted), given=row.given | {"track"})
    found = names.track(text)
    if found is not None:
        return replace(row, record=replace(row.record, track=found))
    promised = names.track_of(row.record.commitments)
    given = row.given | {"track"} if promised else row.given - {"track"}
    left = replace(row, record=replace(row.record, track=promised), given=given)
    return _noted(left, "track", [text], "track_unread")


def _commitments(row: DraftRow, names: Names) -> DraftRow:
    if not row.record.commitments:
        return row
    found, unknown = names.commitments(row.record.commitments)
    settled = replace(row, record=replace(row.record, commitments=tuple(found)))
    if not found:
        settled = replace(settled, given=settled.given - {"commitments"})
    return _noted(settled, "commitments", unknown, "commitment_unread", whole=not found) if unknown else settled


def _houses(row: DraftRow, names: Names) -> DraftRow:
    if not row.record.houses:
        return row
    found: list[str] = []
    unknown: list[str] = []
    for text in row.record.houses:
        houses = names.house(text)
        found += [house for house in houses if house not in found]
        if not houses:
            unknown.append(text)
    settled = replace(row, record=replace(row.record, houses=tuple(found)))
    if not found:
        settled = replace(settled, given=settled.given - {"houses"})
    return _noted(settled, "houses", unknown, "", whole=not found) if unknown else settled


def _noted(row: DraftRow, field: str, texts: Sequence[str], code: str, *, whole: bool = True) -> DraftRow:
    """The texts kept as a note under their heading; their cells count as notes where all of it is one."""
    heading = tidy(row.headings.get(field, ""))
    said = ", ".join(texts) if field == "houses" else "\n".join(texts)
    note = f"{heading}: {said}" if heading else said
    notes = f"{row.record.notes}\n{note}" if row.record.notes else note
    mine = [use for use in row.uses if use.field == field]
    uses = tuple(replace(use, use=Use.NOTE) if whole and use in mine and use.use is Use.VALUE else use for use in row.uses)
    problems = row.problems
    if code:
        problem = ReadingProblem("warning", code, row.sheet, mine[0].cell if mine else "", shown(said), {"heading": heading})
        problems = (*problems, problem)
    return replace(
        row, record=replace(row.record, notes=notes), uses=uses, problems=problems, given=row.given | {"notes"}
    )


def _closest(text: str, known: Sequence[str], form: Callable[[str], str]) -> str | None:
    words = form(text)
    scored = [(fuzz.ratio(words, form(name)), name) for name in known]
    best = max(scored, default=(0.0, ""))
    return best[1] if best[0] >= 88 and words else None


def _without_we_will(text: str) -> str:
    return plain(text).removeprefix("- ").removeprefix("vi vil ").strip()
