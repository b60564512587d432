"""Title, years, organisation, committee, vision, aims, purposes and foundations in a strategy's text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from planner.importing.strategy_text.pieces import WE_WILL, Piece
from planner.importing.strategy_text.reading import Kind, Mark
from planner.importing.strategy_text.tracks import capital
from planner.values.text import dashed, tidy

_DAY = r"(?:[0-3]?[0-9]\.?\s*\w{3,10}\.?\s+)?"
_SPAN = re.compile(
    rf"\b(?P<first>20[0-9]{{2}})\s*(?:[-–—]|til(?: og med)?|to|frem til)\s*{_DAY}(?P<last>20[0-9]{{2}}|[0-9]{{2}})\b", re.IGNORECASE
)
_YEARS = re.compile(r"\b20[0-9]{2}(?:(?:,\s*|\s+(?:og|and)\s+)20[0-9]{2}){1,9}\b")
_TITLE = re.compile(r"\b(?:\w*strategi|strategy|strategic plan)\b", re.IGNORECASE)
_LAST_TITLE = 15
"""A title stands among the first pieces."""
_LONGEST_TITLE = 100
_ORGANISATIONS = (
    r"\b[A-ZÆØÅ][\w-]+ [Bb]ibliotek(?:erne|er|et)?\b",
    r"\b[A-ZÆØÅ]{3,} BIBLIOTEK(?:ERNE|ER|ET)?\b",
    r"\b(?:[A-Z][\w-]+ ){1,3}(?:Public )?(?:Library|Libraries)\b",
    r"\bBibliotek og Borgerservice i [A-ZÆØÅ]\w+\b",
)
_COMMITTEE = r"\b(?:[A-ZÆØÅ]\w+- og )?[A-ZÆØÅ]\w+udvalget\b"
_VISION = re.compile(r"\b(?P<whose>[A-ZÆØÅ]\w+ Kommunes) [Vv]ision (?P<year>20[0-9]{2})")
_PARTS = re.compile(r",\s*samt\s+|\s+samt\s+|,\s*og\s+|,\s*|(?<!-)\s+og\s+")
_LONGEST_SPAN = 12


@dataclass(slots=True)
class Facts:
    title: str = ""
    organisation: str = ""
    committee: str = ""
    years: tuple[int, int] = (0, 0)
    vision: str = ""
    vision_aims: tuple[str, ...] = ()
    purposes: tuple[str, ...] = ()
    foundations: tuple[str, ...] = ()
    marks: list[Mark] = field(default_factory=list[Mark])


def read_facts(pieces: Sequence[Piece]) -> Facts:
    facts = Facts()
    whole = " ".join(piece.text for piece in pieces)
    _read_years(facts, pieces)
    facts.organisation = _organisation(pieces)
    facts.committee = _most_named(_COMMITTEE, whole)
    visions = Counter(f"{match['whose']} Vision {match['year']}" for match in _VISION.finditer(whole))
    facts.vision = visions.most_common(1)[0][0] if visions else ""
    _read_title(facts, pieces)
    aims = r"\bvision\b.*:$|^(?:vores |kommunens )?vision(?:en)?(?: 20[0-9]{2})?$|^our vision$"
    facts.vision_aims = _listed(facts, pieces, aims) or _aims(facts, pieces)
    facts.purposes = _listed(facts, pieces, r"^(?:strategiens )?formål(?:et)?\b.{0,40}$|^purposes?\b.{0,40}$") or _purposes(facts, pieces)
    based = r"\b(?:bygger\b.{0,30}\bpå|grundlag|fundament|builds on|based on)\b.{0,20}$"
    facts.foundations = _listed(facts, pieces, based) or _foundations(facts, pieces)
    return facts


def _read_years(facts: Facts, pieces: Sequence[Piece]) -> None:
    """The latest span of years of a line that speaks of the strategy, else of any; earlier ones are of earlier strategies."""
    found: list[tuple[bool, tuple[int, int], Mark]] = []
    for piece in pieces:
        short = len(piece.text) <= _LONGEST_TITLE
        for match in _SPAN.finditer(piece.text):
            first, last = int(match["first"]), int(match["last"])
            last = last if last > 99 else first // 100 * 100 + last
            found.append((short, (first, last), Mark(*piece.place(*match.span()), Kind.FACT)))
        for match in _YEARS.finditer(piece.text):
            years = [int(year) for year in re.findall("20[0-9]{2}", match[0])]
            if years == list(range(years[0], years[-1] + 1)):
                found.append((short, (years[0], years[-1]), Mark(*piece.place(*match.span()), Kind.FACT)))
    found = [it for it in found if it[1][0] <= it[1][1] <= it[1][0] + _LONGEST_SPAN]
    if found:
        _short, facts.years, mark = max(found, key=lambda it: (it[0], it[1]))
        facts.marks.append(mark)


def _read_title(facts: Facts, pieces: Sequence[Piece]) -> None:
    first, last = facts.years
    danish = any(re.search("strategi(?!c)|vi vil", piece.text, re.IGNORECASE) for piece in pieces)
    facts.title = f"Strategi {first}-{last}" if danish else f"Strategy {first}-{last}"
    for piece in pieces[:_LAST_TITLE]:
        if piece.bullet or len(piece.text) > _LONGEST_TITLE or re.search(r"[.:;,!?]$", piece.text):
            continue
        for part in re.split(r"\s+[·|•]\s+", piece.text):
            if _TITLE.search(part):
                title = _SPAN.sub(f"{first}-{last}", re.sub(rf"(?:for )?(?:årene )?{_YEARS.pattern}", f"{first}-{last}", tidy(part)))
                title = title.removeprefix(facts.organisation).strip(" –-:,") or title
                facts.title = title.capitalize() if title.isupper() else title
                at = piece.text.find(part)
                facts.marks.append(Mark(*piece.place(at, at + len(part)), Kind.FACT))
                return


def _organisation(pieces: Sequence[Piece]) -> str:
    named = Counter(
        _cased(name) for piece in pieces for pattern in _ORGANISATIONS for name in re.findall(pattern, piece.text)
    )
    return named.most_common(1)[0][0] if named else ""


def _cased(name: str) -> str:
    return name.title() if name.isupper() else name


def _most_named(pattern: str, text: str) -> str:
    named = Counter(re.findall(pattern, text))
    return named.most_common(1)[0][0] if named else ""


def _listed(facts: Facts, pieces: Sequence[Piece], opening: str) -> tuple[str, ...]:
    """The items of the list below a line that opens it."""
    for number, piece in enumerate(pieces):
        if piece.bullet or not re.search(opening, dashed(piece.text), re.IGNORECASE):
            continue
        items: list[Piece] = []
        for following in pieces[number + 1 :]:
            if not following.bullet or WE_WILL.match(following.text):
                break
            items.append(following)
        if items:
            facts.marks += [Mark(*item.whole(), Kind.FACT) for item in items]
            return _once(tidy(item.text).rstrip(" .;,") for item in items)
    return ()


def _aims(facts: Facts, pieces: Sequence[Piece]) -> tuple[str, ...]:
    """What "Vi vil" follows a sentence about the vision."""
    for piece in pieces:
        sentences = list(re.finditer(r"[^.!?]+(?:[.!?]+|$)", piece.text))
        for sentence, following in pairwise(sentences):
            words = following[0].strip()
            if re.search(r"\b[Vv]ision(?:en)? 20[0-9]{2}", sentence[0]) and WE_WILL.match(words):
                facts.marks.append(_mark(piece, following))
                return _parts(WE_WILL.sub("", words))
    return ()


def _purposes(facts: Facts, pieces: Sequence[Piece]) -> tuple[str, ...]:
    """ "Formålet med … er at X, Y, samt Z." """
    for piece in pieces:
        found = re.search(r"[Ff]ormålet med [^.]*?strategi[^.]*? er at (?P<said>[^.]+)\.", piece.text)
        if found:
            facts.marks.append(_mark(piece, found, "said"))
            return _parts(found["said"], keep_and=True)
    return ()


def _foundations(facts: Facts, pieces: Sequence[Piece]) -> tuple[str, ...]:
    """ "Strategien bygger på X, Y og Z." """
    for piece in pieces:
        found = re.search(r"[Ss]trategien bygger på (?P<said>[^.:]+)\.", piece.text)
        if found:
            facts.marks.append(_mark(piece, found, "said"))
            return tuple(part for part in _parts(found["said"]) if not part.startswith("Er "))
    return ()


def _mark(piece: Piece, found: re.Match[str], group: str | int = 0) -> Mark:
    start, end = found.span(group)
    start += len(piece.text[start:end]) - len(piece.text[start:end].lstrip())
    return Mark(*piece.place(start, end), Kind.FACT)


def _parts(said: str, *, keep_and: bool = False) -> tuple[str, ...]:
    """The parts of an enumeration. With `keep_and`, an "og" without a comma before it joins rather than parts, but for the last."""
    said = said.strip(" .")
    if keep_and:
        parts = re.split(r",\s*samt\s+|\s+samt\s+|,\s*og\s+|,\s*", said)
        if len(parts) > 1 and "samt" not in said and re.search(r"\s+og\s+", parts[-1]) and not re.search(r",\s*og\s+", said):
            parts[-1:] = re.split(r"\s+og\s+", parts[-1], maxsplit=1)
    else:
        parts = _PARTS.split(said)
    return _once(capital(part.strip().removeprefix("at ")) for part in parts if part.strip())


def _once(texts: object) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text in texts if text))  # type: ignore[attr-defined]
