"""A strategy read from its own text: tracks are headings, commitments are their "Vi vil …" bullets.

Made for text as it comes out of a PDF: lines broken anywhere, words parted by hyphens, a bullet that goes on
after a blank line. A "Vi vil …" that ends the paragraph right above the bullets, without a full stop, is one of them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from planner.errors import CannotRead, Refused
from planner.records import StrategyRecord, TrackRecord
from planner.values.sdg_names import is_about
from planner.values.sdgs import read_sdgs
from planner.values.text import plain, seen, tidy

_BULLET = re.compile(r"^\s*[-–—·•●▪◦*‣]\s+(?=\S)")
_WE_WILL = re.compile(r"^(?:vi vil|we will)\b", re.IGNORECASE)
_SDG = re.compile(r"^(?:verdensmål |sdg )?(?P<number>1[0-7]|[1-9])\s*[:.)–-]\s*(?P<name>[^\W\d].*)$", re.IGNORECASE)
_SDG_LIST = re.compile(r"^(?:fn['’]?s? )?(?:verdensmål|sdg['’]?(?:er|s)?)\s*:\s*(?P<goals>[0-9].*)$", re.IGNORECASE)
_SPAN = re.compile(r"\b(?P<first>20[0-9]{2})\s*(?:[-–—]|til)\s*(?P<last>20[0-9]{2}|[0-9]{2})\b")
_TRACK_LIST = re.compile(r"\b(?:hovedspor|spor|temaer|indsatsområder|tracks|themes)\b[^.]*:$", re.IGNORECASE)
_TRACK_NUMBER = re.compile(r"^(?:hovedspor|spor|tema|track)\s+[0-9ivx]+\s*[:.·–—-]\s*", re.IGNORECASE)
_ENDS_SENTENCE = re.compile(r"[.!?:;,]$")
_GOES_ON = re.compile(r"^(?:og|eller|and|or|samt)\b")
_LONGEST_HEADING = 100


@dataclass(slots=True)
class _Piece:
    """A paragraph, bullet or heading of the text, on one line."""

    text: str
    bullet: bool = False


@dataclass(slots=True)
class _Section:
    """What stands under the headings of one track."""

    name: str
    sdgs: list[int] = field(default_factory=list[int])
    commitments: list[str] = field(default_factory=list[str])


def strategy_from_text(text: str, file: str) -> StrategyRecord:
    """The strategy that the text describes; `file` names it in messages.

    Raises:
        CannotRead: strategy_no_years.
        Refused: strategy_no_tracks.
    """
    pieces = list(_pieces(seen(text)))
    names = _track_names(pieces)
    sections = [section for section in _sections(pieces, names) if section.commitments]
    if not sections:
        raise Refused("strategy_no_tracks", file=file)
    first, last = _years(pieces, file)
    whole = " ".join(piece.text for piece in pieces)
    return StrategyRecord(
        title=f"Strategi {first}-{last}" if re.search("vi vil", whole, re.IGNORECASE) else f"Strategy {first}-{last}",
        organisation=_most_named(r"\b[A-ZÆØÅ]\w+ Bibliotek(?:erne|et)?\b", whole),
        committee=_most_named(r"\b(?:[A-ZÆØÅ]\w+- og )?[A-ZÆØÅ]\w+udvalget\b", whole),
        first_year=first,
        last_year=last,
        vision=_vision(whole),
        vision_aims=_aims(pieces),
        purposes=_purposes(whole),
        tracks=tuple(
            TrackRecord(name=it.name, sdgs=tuple(it.sdgs), commitments=tuple(dict.fromkeys(it.commitments)))
            for it in sections
        ),
    )


# lines into pieces


def _pieces(text: str) -> Iterator[_Piece]:
    """The text's paragraphs, bullets and headings, each whole again."""
    piece: _Piece | None = None
    blank = False
    for raw in text.split("\n"):
        line = raw.replace("\t", " ").strip()
        if not line:
            blank = piece is not None
            continue
        if piece is not None and _parted(piece.text, line, raw):
            piece.text = _joined(piece.text, line)
            blank = False
            continue
        starts = _BULLET.match(raw) is not None
        if piece is None or blank or starts or not _goes_on(piece, line):
            if piece is not None:
                yield piece
            piece = _Piece(_BULLET.sub("", raw).strip() if starts else line, starts)
        else:
            piece.text = _joined(piece.text, line)
        blank = False
    if piece is not None:
        yield piece


def _parted(text: str, line: str, raw: str) -> bool:
    """Whether the text's last word goes on in this line, be it after a blank one."""
    return re.search(r"[a-zæøå]-$", text) is not None and re.match("[a-zæøå]", line) is not None and not _BULLET.match(raw)


def _joined(text: str, line: str) -> str:
    if re.search(r"[a-zæøå]-$", text) and re.match("[a-zæøå]", line):
        return f"{text} {line}" if _GOES_ON.match(line) else text[:-1] + line
    return f"{text} {line}"


def _goes_on(piece: _Piece, line: str) -> bool:
    """Whether a line that directly follows belongs to the piece: not after a heading, nor as a list of UN goals."""
    if _SDG.match(line) or _SDG.match(piece.text) or _SDG_LIST.match(line):
        return False
    ended_short = len(piece.text) < 60 and (not _ENDS_SENTENCE.search(piece.text) or _SPAN.search(piece.text) is not None)
    return piece.bullet or not (ended_short and line[:1].isupper())


# pieces into tracks


def _track_names(pieces: list[_Piece]) -> list[str]:
    """The tracks as a list announces them, else the headings that stand above "Vi vil" bullets."""
    for number, piece in enumerate(pieces):
        if not piece.bullet and _TRACK_LIST.search(piece.text):
            names: list[str] = []
            for following in pieces[number + 1 :]:
                if not following.bullet or _WE_WILL.match(following.text):
                    break
                names.append(_name(following.text))
            if len(names) > 1:
                return names
    found: list[str] = []
    heading = ""
    for piece in pieces:
        if _is_heading(piece):
            heading = _name(piece.text)
        elif piece.bullet and _WE_WILL.match(piece.text) and heading:
            if heading not in found:
                found.append(heading)
            heading = heading if heading in found else ""
    return found


def _is_heading(piece: _Piece) -> bool:
    text = piece.text
    return (
        not piece.bullet
        and len(text) <= _LONGEST_HEADING
        and not _ENDS_SENTENCE.search(text)
        and not _WE_WILL.match(text)
        and not _SDG.match(text)
        and not _SDG_LIST.match(text)
    )


def _name(text: str) -> str:
    return _TRACK_NUMBER.sub("", tidy(text)).strip(" .")


def _sections(pieces: list[_Piece], names: list[str]) -> list[_Section]:
    """What stands below each heading that is a track's name; a track may have several such places."""
    sections = {plain(name): _Section(name) for name in names}
    current: _Section | None = None
    before: _Piece | None = None
    for piece in pieces:
        named = None if piece.bullet else sections.get(plain(_name(piece.text)))
        if named is not None:
            current, before = named, None
            continue
        if current is not None:
            _take(current, piece, before)
        before = piece
    return list(sections.values())


def _take(section: _Section, piece: _Piece, before: _Piece | None) -> None:
    """Add what the piece says to its track."""
    if piece.bullet and _WE_WILL.match(piece.text):
        if before is not None and not before.bullet and (last := _unended(before.text)):
            section.commitments.append(last)
        section.commitments.append(tidy(piece.text).rstrip(" ."))
        return
    numbers: list[int] = []
    if (found := _SDG.match(piece.text)) and is_about(int(found["number"]), found["name"]):
        numbers = [int(found["number"])]
    elif found := _SDG_LIST.match(piece.text):
        numbers = [link.number for link in read_sdgs(found["goals"])[0]]
    section.sdgs += [number for number in numbers if number not in section.sdgs]


def _unended(paragraph: str) -> str | None:
    """The "Vi vil …" with which a paragraph ends, where no full stop ends it."""
    last = re.split(r"(?<=[.!?])\s+", tidy(paragraph))[-1]
    return last if _WE_WILL.match(last) and not re.search(r"[.!?:]$", last) else None


# the rest


def _years(pieces: list[_Piece], file: str) -> tuple[int, int]:
    """The latest span of years that the text names; earlier ones are those of earlier strategies."""
    spans: list[tuple[int, int]] = []
    for piece in pieces:
        for found in _SPAN.finditer(piece.text):
            first, last = int(found["first"]), int(found["last"])
            last = last if last > 99 else first // 100 * 100 + last
            if first <= last <= first + 12:
                spans.append((first, last))
    if not spans:
        raise CannotRead("strategy_no_years", file=file)
    return max(spans)


def _most_named(pattern: str, text: str) -> str:
    named = Counter(re.findall(pattern, text))
    return named.most_common(1)[0][0] if named else ""


def _vision(text: str) -> str:
    found = Counter(
        f"{match['whose']} Vision {match['year']}"
        for match in re.finditer(r"(?P<whose>[A-ZÆØÅ]\w+ Kommunes) [Vv]ision (?P<year>20[0-9]{2})", text)
    )
    return found.most_common(1)[0][0] if found else ""


def _aims(pieces: list[_Piece]) -> tuple[str, ...]:
    """What "Vi vil" follows a sentence about the vision."""
    for piece in pieces:
        sentences = re.split(r"(?<=[.!?])\s+", piece.text)
        for sentence, following in pairwise(sentences):
            if re.search(r"\b[Vv]ision 20[0-9]{2}", sentence) and _WE_WILL.match(following):
                said = _WE_WILL.sub("", following).strip(" .")
                return tuple(_capital(part) for part in re.split(r",\s*|\s+og\s+", said) if part)
    return ()


def _purposes(text: str) -> tuple[str, ...]:
    """ "Formålet med … er at X, Y, samt Z." """
    found = re.search(r"[Ff]ormålet med [^.]*?strategi[^.]*? er at (?P<said>[^.]+)\.", text)
    if found is None:
        return ()
    parts = re.split(r",\s*samt\s+|\s+samt\s+|,\s*og\s+|,\s*", found["said"])
    return tuple(_capital(part.strip().removeprefix("at ")) for part in parts if part.strip())


def _capital(text: str) -> str:
    words = tidy(text)
    return words[:1].upper() + words[1:]
