"""The UN goals of an initiative as text: "4 (4.6, 4.7), 10 ★", and whatever sheets write instead."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

from planner.records.plan import SdgLink
from planner.values.sdg_names import by_name, by_title, full_names, is_about, target_codes
from planner.values.text import plain, seen, tidy
from planner.words.language import _

_NUMBERS = range(1, 18)
_REASON = re.compile(r"[ .,;:–-]{0,5}\b(?:begrundelse|reason):[ \t]*", re.IGNORECASE)
_CONTINUED = "  "

_CALLED = (
    r"verdensmål(?:ene)?|bærekraftsmål|hållbarhetsmål|fn-mål|mål|delmål|goals?|sdg['’]?s?|targets?|nr\.?|fn['’]?s?|un"
    r"|sekundært?|sekundære|secondary"
)
_DASH = "[-‐-―−]"


@cache
def _token() -> re.Pattern[str]:
    code = r"(?P<code>(?:1[0-7]|[1-9])\.(?:[0-9]{1,2}|[a-d]))(?!\w|\.[0-9])"
    chain = rf"(?P<chain>[0-9]{{1,2}}(?:(?: ?{_DASH} ?[0-9]{{1,2}}){{2,}}|(?:\.[0-9]{{1,2}}){{2,}}))(?!\w)"
    run = rf"(?P<first>[0-9]{{1,2}}) ?{_DASH} ?(?P<last>[0-9]{{1,2}})(?!\w|[-./][0-9])"
    number = r"(?P<number>[0-9]{1,2})(?!\w|[.-][0-9]*[^\W\d])"
    return re.compile(
        rf"(?P<name>\b(?:{full_names()})\b)"
        rf"|(?<![\w.])(?:(?:{_CALLED}|#) ?)?(?:{code}|{chain}|{run}|{number})"
        r"|(?P<star>[★⭐]|\b(?:primært?|primære|primary|hovedmål)\b)"
        r"|(?P<end>[,;/+&|•·]|\b(?:og|and|och|samt)\b)"
        rf"|(?P<filling>[().:#*\s]|{_DASH}(?!\w)|\b(?:{_CALLED})(?!\w)\.?)"
        r"|(?P<word>\w[^\s,;/+&|()]*|\S)",
        re.IGNORECASE,
    )


def read_sdgs(text: str) -> tuple[tuple[SdgLink, ...], tuple[str, ...]]:
    """The goals that `text` names, in its order, and the pieces that name none.

    Numbers, ranges, targets and names are understood, alone or together; a name that contradicts the
    number beside it is left over. Only a goal marked "★" or "primær" is primary. Never refused.
    """
    reader = _Reader()
    for head, reason in _entries(text):
        reader.read(head, reason)
    return reader.links(), tuple(dict.fromkeys(reader.left_over))


def write_sdgs(links: Iterable[SdgLink]) -> str:
    """The goals as `read_sdgs` takes them back: "4 ★ (4.6, 4.7), 10", with reasons one on a line."""
    links = list(links)
    between = "\n" if any(link.reason for link in links) else ", "
    return between.join(_written(link) for link in links)


def _written(link: SdgLink) -> str:
    words = f"{link.number} ★" if link.primary else str(link.number)
    if link.targets:
        words += f" ({', '.join(link.targets)})"
    if link.reason:
        words += ". " + _("Reason: {reason}", reason=link.reason.replace("\n", "\n" + _CONTINUED))
    return words


def _entries(text: str) -> list[tuple[str, str | None]]:
    """The lines of `text`, each with the reason that ends it; a reason goes on in indented lines."""
    entries: list[tuple[str, str | None]] = []
    for line in seen(text).split("\n"):
        if entries and entries[-1][1] is not None and line.startswith(_CONTINUED):
            head, reason = entries[-1]
            entries[-1] = (head, f"{reason}\n{line.removeprefix(_CONTINUED)}")
        elif (found := _REASON.search(line)) and re.search("[0-9]", line[: found.start()]):
            entries.append((tidy(line[: found.start()]), line[found.end() :]))
        else:
            entries.append((tidy(line), None))
    return entries


@dataclass(slots=True)
class _Link:
    primary: bool = False
    targets: list[str] = field(default_factory=list[str])
    reason: str | None = None


class _Reader:
    """Goes through the pieces of a text and remembers which goal was named last between two commas."""

    def __init__(self) -> None:
        self._links: dict[int, _Link] = {}
        self._last: int | None = None
        self._starred = False
        self._words: list[re.Match[str]] = []
        self.left_over: list[str] = []

    def links(self) -> tuple[SdgLink, ...]:
        return tuple(
            SdgLink(number=number, primary=link.primary, targets=tuple(link.targets), reason=link.reason or None)
            for number, link in self._links.items()
        )

    def read(self, head: str, reason: str | None) -> None:
        for found in _token().finditer(head):
            if found["word"]:
                self._words.append(found)
            elif not found["filling"]:
                self._flush()
                self._piece(found)
        self._flush()
        if reason and self._last:
            self._links[self._last].reason = reason
        self._last, self._starred = None, False

    def _piece(self, found: re.Match[str]) -> None:
        if found["end"]:
            self._last, self._starred = None, False
        elif found["star"]:
            self._star()
        elif found["name"]:
            self._name(found[0])
        elif found["code"]:
            self._target(found["code"].upper())
        else:
            self._several(found)

    def _star(self) -> None:
        if self._last:
            self._links[self._last].primary = True
        else:
            self._starred = True

    def _several(self, found: re.Match[str]) -> None:
        if found["number"]:
            numbers = [int(found["number"])]
        elif found["chain"]:
            numbers = [int(number) for number in re.findall("[0-9]+", found["chain"])]
        else:
            numbers = list(range(int(found["first"]), int(found["last"]) + 1))
        if numbers and all(number in _NUMBERS for number in numbers):
            for number in numbers:
                self._add(number)
        else:
            self.left_over.append(found[0])

    def _target(self, code: str) -> None:
        goal = target_codes().get(code)
        if goal is None:
            self.left_over.append(code)
            return
        self._add(goal)
        if code not in self._links[goal].targets:
            self._links[goal].targets.append(code)

    def _name(self, name: str) -> None:
        """A name beside a number says the same again; where it says another, the number stands."""
        code = by_title(name)
        number = target_codes()[code] if code else by_name(name)
        if self._last and self._last != number and not is_about(self._last, name):
            self.left_over.append(name)
        elif code and number == (self._last or number):
            self._target(code)
        elif number and not self._last:
            self._add(number)

    def _add(self, number: int) -> None:
        link = self._links.setdefault(number, _Link())
        link.primary = link.primary or self._starred
        self._starred = False
        self._last = number

    def _flush(self) -> None:
        """What the words read so far say: a name, or nothing that is known."""
        if self._words:
            phrase = self._words[0].string[self._words[0].start() : self._words[-1].end()]
            self._words = []
            if re.search(r"\w", plain(phrase)) and not (self._last and is_about(self._last, phrase)):
                self._name_or_left_over(phrase)

    def _name_or_left_over(self, phrase: str) -> None:
        number = None if self._last else by_name(phrase)
        if number:
            self._add(number)
        else:
            self.left_over.append(phrase)
