"""Lines become paragraphs, bullets and headings, each whole again: words parted at the end of a line are joined."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from planner.importing.strategy_text.lines import WE_WILL, Line
from planner.values.sdg_names import is_about

SDG = re.compile(
    r"^(?:(?:fn['’]?s? )?verdensmål |bærekraftsmål |mål |sdg |goal )?(?:nr\.? )?(?P<number>1[0-7]|[1-9])(?:\s*[:.)·–—-]\s*|\s+)(?P<name>[^\W\d].*)$",
    re.IGNORECASE,
)
SDG_LABEL = re.compile(r"^(?:fn['’]?s? )?(?:\w*verdensmål|bærekraftsmål|sdg['’]?(?:er|s)?)\b[^.]{0,30}:?$", re.IGNORECASE)
_BULLET = re.compile(r"^\s*(?:[-–—·•●▪■◦○*‣►▶→✓➢]|\uf0b7|\uf0a7|o(?=\s+(?:vi vil|we will)\b))\s+(?=\S)", re.IGNORECASE)
_NUMBER = re.compile(r"^\s*(?:\(?[0-9]{1,2}(?:\.[0-9]{1,2})*[.)]?|\(?[a-h]\))\s+(?=[^\W\d])")
_HEADING = re.compile(r"^\s*#{1,6}\s+")
_ENDS_SENTENCE = re.compile(r"[.!?:;]$")
_ENDS_WITH_YEARS = re.compile(r"20[0-9]{2}\s*[-–—]\s*(?:20)?[0-9]{2}$")
_GOES_ON = re.compile(r"^(?:og|eller|and|or|samt)\b")
_LONGEST = 5_000
"""Letters; no paragraph of a strategy is as long."""
_END = 12
"""So many letters tell how a piece ends."""
_NEAR = 6
"""How many lines above and below show how wide the text is set."""
_NARROWEST = 50
"""Lines shorter than this may be a title or a name: a capital letter below them begins something new."""
_LOWER, _ANY = "[a-zæøåéöäü]", r"[^\W\d_]"


@dataclass(slots=True)
class Piece:
    """A paragraph, bullet or heading on one line. `at` has the place of each letter in the whole text."""

    text: str
    at: list[int]
    bullet: bool = False
    """Whether it is an item of a list, with a bullet or a number."""
    number: str = ""
    """The number before it, which is not part of its text."""
    indent: int = 0
    """How far in it begins."""
    heading: bool = False
    """Whether the text itself marks it as a heading."""
    last_line: int = 0
    """How long its last line is."""
    after_blank: bool = field(default=True)

    def place(self, first: int, end: int) -> tuple[int, int]:
        """Where the letters from `first` up to `end` stand in the whole text."""
        return self.at[first], self.at[end - 1] + 1

    def whole(self) -> tuple[int, int]:
        return self.place(0, len(self.text))


def pieces(lines: Iterable[Line]) -> Iterator[Piece]:
    """The text's paragraphs, bullets and headings."""
    lines = [line for line in lines if not line.left_out]
    lengths = [len(line.text.rstrip()) for line in lines]
    piece: Piece | None = None
    blank = True
    for number, line in enumerate(lines):
        width = max(lengths[max(number - _NEAR, 0) : number + _NEAR])
        text = line.text.strip()
        if not text:
            blank = True
            continue
        begun = _begun(line)
        if piece is not None and _is_continued(piece, line, begun, blank, width):
            _join(piece, line)
        else:
            if piece is not None:
                yield piece
            begun.after_blank = blank
            piece = begun
        piece.last_line = len(line.text.rstrip())
        blank = False
    if piece is not None:
        yield piece


def _begun(line: Line) -> Piece:
    """The line as the beginning of a piece."""
    marked = _HEADING.match(line.text)
    bullet = None if marked else _BULLET.match(line.text)
    number = None if marked or bullet or _is_sdg(line.text.strip()) else _NUMBER.match(line.text)
    found = marked or bullet or number
    skipped = found.end() if found else len(line.text) - len(line.text.lstrip())
    text = line.text[skipped:].rstrip()
    if marked and (number := _NUMBER.match(text)) and not _is_sdg(text):
        skipped += number.end()
        text = text[number.end() :]
    return Piece(
        text,
        list(range(line.start + skipped, line.start + skipped + len(text))),
        bullet=bullet is not None or (number is not None and WE_WILL.match(text) is not None),
        number=number[0].strip() if number else "",
        indent=len(line.text) - len(line.text.lstrip()),
        heading=marked is not None,
    )


def _is_sdg(text: str) -> bool:
    found = SDG.match(text)
    return found is not None and is_about(int(found["number"]), found["name"])


def _is_continued(piece: Piece, line: Line, begun: Piece, blank: bool, width: int) -> bool:
    """Whether the line belongs to the piece above it."""
    text, end = line.text.strip(), piece.text[-_END:]
    if begun.bullet or begun.number or begun.heading or piece.heading or len(piece.text) > _LONGEST:
        return False
    lower = re.match(_LOWER, text) is not None
    if re.search(rf"{_ANY}-$", end) and lower:
        return True  # a parted word goes on, be it after a blank line or on the next page
    if re.search("20[0-9]{2}[-–]$", end) and re.match("(?:20)?[0-9]{2}", text):
        return True
    if line.new_page:
        return lower and not _ENDS_SENTENCE.search(end)
    if blank or _is_sdg(text) or SDG_LABEL.match(text):
        return False
    if _is_sdg(piece.text) or SDG_LABEL.match(piece.text):
        return lower
    if _ENDS_WITH_YEARS.search(end) and not lower:
        return False
    if WE_WILL.match(text) and (WE_WILL.match(piece.text) or not _filled(piece, text, width)):
        return False
    if lower or text[:1] in "-–(":
        return True
    filled = _filled(piece, text, max(width, _NARROWEST))
    if piece.bullet or piece.number:
        return filled and not re.search(r"[.!?:]$", end)
    return filled or (piece.last_line > 60 and _ENDS_SENTENCE.search(end) is None)


def _filled(piece: Piece, text: str, width: int) -> bool:
    """Whether the next line's first word would have found no room on the piece's last line."""
    return piece.last_line + 1 + len(text.split(" ", 1)[0]) > width


def _join(piece: Piece, line: Line) -> None:
    indent = len(line.text) - len(line.text.lstrip())
    text, at, end = line.text.strip(), line.start + indent, piece.text[-_END:]
    parted = re.search(rf"(?P<before>{_ANY})-$", end) if re.match(_LOWER, text) else None
    if re.search("20[0-9]{2}[-–]$", end) and re.match("(?:20)?[0-9]{2}", text):
        pass  # a span of years that was broken
    elif parted and not _GOES_ON.match(text):
        if parted["before"].islower():
            piece.text, piece.at = piece.text[:-1], piece.at[:-1]
    else:
        piece.text += " "
        piece.at.append(at)
    piece.text += text
    piece.at += range(at, at + len(text))
