"""Which pieces of a strategy's text are its tracks, their commitments and their UN goals."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from planner.importing.strategy_text.pieces import SDG, SDG_LABEL, WE_WILL, Piece
from planner.importing.strategy_text.reading import Kind, Mark, Offered
from planner.records.strategy import CROSS_CUTTING
from planner.values.sdg_names import is_about
from planner.values.sdgs import read_sdgs
from planner.values.text import plain, tidy

_TRACK = (
    r"(?:hoved|strategi|indsats)?spor|tema|track|theme|pejlemærke|indsatsområde|fokusområde|strategisk mål|målsætning|pillar|priority"
)
_TRACK_LIST = re.compile(
    r"\b(?:\w*spor|temaer|pejlemærker|\w*områder|målsætninger|tracks|themes|priorities|pillars)\b[^.]*:$", re.IGNORECASE
)
_TRACK_NUMBER = re.compile(
    rf"^(?:{_TRACK})\s*(?:(?:nr\.?\s*)?(?:[0-9]{{1,2}}|[ivx]{{1,4}}|[a-h])(?:\s*[:.·–—-]\s*|\s+)|\s*:\s*)(?=\S)", re.IGNORECASE
)
_CROSS_CUTTING = re.compile(r"^(?:tværgående|på tværs|cross-cutting)\b", re.IGNORECASE)
_SAYS_WE_WILL = re.compile(r"(?:^|[\s,.])(?P<words>vi vil|vil vi|we will)\s*:?$", re.IGNORECASE)
_NUMBERS = r"(?:1[0-7]|[1-9])(?![\w])"
_BETWEEN = r"(?:[\s,;·&+/|]|\b(?:og|samt|and)\b)+"
_NAMED = rf"{_NUMBERS}(?:\s*\([^)]{{0,60}}\))?"
_SDG_LIST = re.compile(
    rf"(?:\b(?:verdensmål(?:ene)?|bærekraftsmål|sdg['’]?(?:er|s)?|goals?)\b\s*(?:nr\.?)?\s*:?\s*)"
    rf"(?P<goals>{_NAMED}(?:{_BETWEEN}(?:(?:verdensmål|sdg|goals?)\s+)?{_NAMED})*)",
    re.IGNORECASE,
)
_SDG_LABELLED = re.compile(r"^(?:fn['’]?s? )?(?:verdensmål|bærekraftsmål|sdg['’]?(?:er|s)?|goals?)\s*:\s*(?P<goals>[^.]+)\.?$", re.IGNORECASE)
_SPEAKS_OF_GOALS = re.compile(r"verdensmål|bærekraftsmål|\bsdg|\bgoals\b", re.IGNORECASE)
_ONLY_NUMBERS = re.compile(rf"^{_NUMBERS}(?:{_BETWEEN}{_NUMBERS})*\.?$")
_ENDS_SENTENCE = re.compile(r"[.!?:;,]$")
_IN_RUNNING_TEXT = re.compile(r"\b(?:vi vil|we will)\b[^.!?:]*", re.IGNORECASE)
_LONGEST_HEADING = 100
_LONGEST_SENTENCE = 220


@dataclass(slots=True)
class Section:
    """What stands under the headings of one track."""

    name: str
    sdgs: list[int] = field(default_factory=list[int])
    commitments: list[str] = field(default_factory=list[str])

    def add_goals(self, numbers: Sequence[int]) -> None:
        self.sdgs += [number for number in numbers if number not in self.sdgs]

    def add_commitment(self, text: str) -> None:
        if text and text not in self.commitments:
            self.commitments.append(text)

    @property
    def cross_cutting(self) -> bool:
        return _CROSS_CUTTING.match(self.name) is not None or plain(self.name) == plain(CROSS_CUTTING)


class TrackReader:
    """Goes through the pieces once, after the names of the tracks are known."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self._pieces = pieces
        self._listed = dict(_listed(pieces))
        self._names, self._announcing = _names(pieces, self._listed)
        self._sections = {plain(name): Section(name) for name in self._names}
        self._labelled: bool | None = None
        """Whether the text speaks of UN goals at all, so that bare numbers may be some."""
        self.marks: list[Mark] = []
        self.offered: list[Offered] = []

    def read(self) -> list[Section]:
        """The tracks that say anything, in the order in which they are announced or stand."""
        current: Section | None = None
        for number, piece in enumerate(self._pieces):
            named = self._named(number)
            if named is not None:
                current = named
                self._mark(piece.whole(), Kind.TRACK)
            elif number in self._announcing:
                self._mark(piece.whole(), Kind.TRACK)
            elif not self._goals_of_a_named_track(piece):
                self._take(current, number)
        return [section for section in self._sections.values() if section.commitments]

    def _named(self, number: int) -> Section | None:
        piece = self._pieces[number]
        if piece.bullet or number in self._listed:
            return None
        return self._sections.get(plain(heading_name(piece.text)))

    def _take(self, current: Section | None, number: int) -> None:
        """Add what the piece says to its track."""
        piece = self._pieces[number]
        if number in self._listed and current is not None:
            current.add_commitment(self._listed[number])
            self._mark(piece.whole(), Kind.COMMITMENT)
            return
        taken = piece.text[:0]
        if current is not None:
            self._take_goals(current, number)
            follows = self._listed.get(number + 1) if number + 1 < len(self._pieces) else None
            if follows is not None and not piece.bullet and (last := _unended(piece.text)):
                current.add_commitment(last)
                taken = last
                at = len(piece.text) - len(last)
                self._mark(piece.place(at, len(piece.text)), Kind.COMMITMENT)
        self._offer(current, piece, len(piece.text) - len(taken))

    def _take_goals(self, current: Section, number: int) -> None:
        piece = self._pieces[number]
        found = SDG.match(piece.text)
        if found and is_about(int(found["number"]), found["name"]):
            current.add_goals([int(found["number"])])
            self._mark(piece.whole(), Kind.SDG)
            return
        labelled = _SDG_LABELLED.match(piece.text)
        if labelled and (goals := _numbers(labelled["goals"])):
            current.add_goals(goals)
            self._mark(piece.whole(), Kind.SDG)
            return
        for several in _SDG_LIST.finditer(piece.text):
            section = self._named_in_sentence(piece.text[: several.start()]) or current
            section.add_goals(_numbers(several["goals"]))
            self._mark(piece.place(*several.span()), Kind.SDG)
        if self._labelled is None:
            self._labelled = any(_SPEAKS_OF_GOALS.search(it.text) for it in self._pieces)
        if self._labelled and _ONLY_NUMBERS.match(piece.text):
            current.add_goals(_numbers(piece.text))
            self._mark(piece.whole(), Kind.SDG)

    def _named_in_sentence(self, before: str) -> Section | None:
        """ "Fordybelse understøtter verdensmål 3": the track that begins the sentence."""
        sentence = plain(re.split(r"(?<=[.!?])\s+", before)[-1])
        return next((it for name, it in self._sections.items() if sentence.startswith((f"{name} ", f"sporet {name} "))), None)

    def _goals_of_a_named_track(self, piece: Piece) -> bool:
        """ "Læring: 4, 8", wherever it stands."""
        name, parted, goals = piece.text.partition(":")
        section = self._sections.get(plain(heading_name(name)))
        if not parted or section is None:
            return False
        words = re.sub(r"^\s*(?:verdensmål|sdg|goals?)\s*", "", goals, flags=re.IGNORECASE).strip()
        if not _ONLY_NUMBERS.match(words):
            return False
        section.add_goals(_numbers(words))
        self._mark(piece.whole(), Kind.SDG)
        return True

    def _offer(self, current: Section | None, piece: Piece, end: int) -> None:
        """What says "Vi vil" in running text is for a person to decide on."""
        for found in _IN_RUNNING_TEXT.finditer(piece.text[:end]):
            text = capital(found[0].rstrip(" ,;–-"))
            if len(text.split()) > 2:
                place = piece.place(found.start(), found.start() + len(found[0].rstrip(" ,;–-")))
                self.offered.append(Offered(text, current.name if current else "", *place))

    def _mark(self, place: tuple[int, int], kind: Kind) -> None:
        self.marks.append(Mark(*place, kind))


def _numbers(words: str) -> list[int]:
    return [link.number for link in read_sdgs(words)[0]]


# the names of the tracks


def _names(pieces: Sequence[Piece], listed: dict[int, str]) -> tuple[list[str], set[int]]:
    """The tracks as headings number them or a list announces them, else the headings above commitments.

    With it come the places of the list.
    """
    numbered = [piece for piece in pieces if _is_heading(piece) and _TRACK_NUMBER.match(piece.text)]
    names = list(dict.fromkeys(heading_name(piece.text) for piece in numbered))
    if len(names) > 1:
        crossing = (heading_name(it.text) for it in pieces if _is_heading(it) and _CROSS_CUTTING.match(it.text))
        return list(dict.fromkeys((*names, *crossing))), set()
    for number, piece in enumerate(pieces):
        if not piece.bullet and _TRACK_LIST.search(piece.text):
            places: list[int] = []
            for place in range(number + 1, len(pieces)):
                if not (pieces[place].bullet or pieces[place].number) or place in listed:
                    break
                places.append(place)
            stand_alone = {plain(heading_name(it.text)) for it in pieces if not it.bullet}
            names = [heading_name(pieces[place].text) for place in places]
            if len(names) > 1 and any(plain(name) in stand_alone for name in names):
                return names, set(places)
    return _above_commitments(pieces, listed), set()


def _above_commitments(pieces: Sequence[Piece], listed: dict[int, str]) -> list[str]:
    """The nearest heading above each group of commitments; one that stands above several groups is no name of a track."""
    groups: list[list[str]] = []
    above: list[str] = []
    counted = False
    for number, piece in enumerate(pieces):
        if number in listed:
            if above and not counted:
                groups.append(above[::-1])
            counted = True
        elif _is_heading(piece):
            above, counted = [*(above if not counted else above[-1:]), heading_name(piece.text)], False
    nearest = Counter(group[0] for group in groups)
    found: list[str] = []
    for group in groups:
        name = next((it for it in group if nearest[it] < 2), group[0])
        if name not in found:
            found.append(name)
    return found


def _is_heading(piece: Piece) -> bool:
    text = piece.text
    return piece.heading or (
        not piece.bullet
        and len(text) <= _LONGEST_HEADING
        and not _ENDS_SENTENCE.search(text)
        and not WE_WILL.match(text)
        and not SDG_LABEL.match(text)
        and not ((found := SDG.match(text)) and is_about(int(found["number"]), found["name"]))
        and not _SDG_LIST.match(text)
        and _unended(text) is None
    )


def heading_name(text: str) -> str:
    """A heading's words: without the track's number, and not all in capitals."""
    name = _TRACK_NUMBER.sub("", tidy(text)).strip(" .:")
    return name.capitalize() if name.isupper() and len(name) > _LONGEST_ABBREVIATION else name


_LONGEST_ABBREVIATION = 4


# commitments


def _listed(pieces: Sequence[Piece]) -> Iterator[tuple[int, str]]:
    """The items of lists that are commitments. Where no list says "Vi vil", its sentences with a paragraph of their own."""
    found = dict(_in_lists(pieces))
    if found:
        yield from found.items()
        return
    for number, piece in enumerate(pieces):
        text = tidy(piece.text)
        if WE_WILL.match(text) and len(text) <= _LONGEST_SENTENCE and not re.search(r"[.!?]\s", text):
            yield number, _clean(text)


def _in_lists(pieces: Sequence[Piece]) -> Iterator[tuple[int, str]]:
    opening = ""
    for number, piece in enumerate(pieces):
        if not piece.bullet and not (piece.number and opening):
            said = _SAYS_WE_WILL.search(piece.text)
            opening = ("We will" if said["words"].casefold() == "we will" else "Vi vil") if said else ""
        elif WE_WILL.match(piece.text):
            yield number, _clean(capital(tidy(piece.text)) + _parts_below(pieces, number))
        elif opening:
            yield number, _clean(f"{opening} {_small(tidy(piece.text))}")


def _parts_below(pieces: Sequence[Piece], number: int) -> str:
    """What the bullets say below a commitment that ends in a colon, as the end of its sentence."""
    if not pieces[number].text.endswith(":"):
        return ""
    parts: list[str] = []
    for piece in pieces[number + 1 :]:
        if not piece.bullet or WE_WILL.match(piece.text) or piece.indent <= pieces[number].indent:
            break
        parts.append(_clean(tidy(piece.text)))
    joint = " and " if pieces[number].text[:2].casefold() == "we" else " og "
    listed = joint.join(filter(None, (", ".join(parts[:-1]), *parts[-1:])))
    return f" {listed}" if listed else ""


def _unended(paragraph: str) -> str | None:
    """The "Vi vil …" with which a paragraph ends, where no full stop ends it."""
    last = re.split(r"(?<=[.!?])\s+", paragraph)[-1]
    return last if WE_WILL.match(last) and len(last.split()) > 2 and not re.search(r"[.!?:]$", last) else None


def _clean(text: str) -> str:
    return re.sub(r":(?= |$)", "", text).rstrip(" .;,") if text.count(":") == 1 else text.rstrip(" .;,:")


def _small(text: str) -> str:
    """A small first letter, unless the word is an abbreviation."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def capital(text: str) -> str:
    """The tidy text with a capital first letter."""
    words = tidy(text)
    return words[:1].upper() + words[1:]
