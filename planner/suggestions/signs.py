"""The words that point at a UN goal: the list in `resources/sdg/words.csv`, and finding them in a Danish text.

A line of the list is a goal or target, a word or a phrase, a weight from 1 to 3, and a note. A word stands for its
inflected forms ("skole" for "skolernes"); `*` stands for any letters, so that "klima*" is also "klimavenlig" and
"*skole" also "folkeskoler". Words of up to three letters and those in capitals stand for themselves alone. A line with
weight 0 takes a word out that another line of the same goal would take in: the longer line decides.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from planner import resources

_TOKEN = re.compile("[\\w\u0300-\u036f\u00ad]+(?:[-:][\\w\u0300-\u036f\u00ad]+)*")
_CLAUSE_ENDS = re.compile(r"[.,;:!?()\n]")
_ENDINGS = (
    "e", "en", "ens", "ene", "enes", "er", "ers", "erne", "ernes", "es", "et", "ets", "n", "ne", "nes", "ns", "r", "rs", "rne", "rnes",
    "s", "t", "ts",
)  # fmt: skip
"""What Danish puts behind nouns and adjectives."""
_TOO_SHORT_TO_INFLECT = 3
_NEGATIONS = (
    ("hverken",), ("ikke", "om"), ("ikke", "en"), ("ikke", "et"), ("ikke", "noget"), ("ikke", "nogen"), ("not", "about"),
)  # fmt: skip
_REACH = 3
"""How many words behind a negation say what it is not about."""


@dataclass(frozen=True, slots=True)
class Sign:
    """A line of the list. `target` is a code ("4.6") or "" where it is the goal as a whole."""

    goal: int
    target: str
    words: tuple[str, ...]
    weight: int

    @property
    def length(self) -> int:
        """How much of a text it explains, in letters; of two lines the longer one decides."""
        return sum(len(word.strip("*")) for word in self.words)


@dataclass(frozen=True, slots=True)
class Found:
    """A sign in a text, from `start` to `end`."""

    sign: Sign
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    start: int
    end: int
    clause: int


def find_signs(text: str) -> list[Found]:
    """Every sign in the text, in its order. What is said not to be the matter is left out, and of several lines of one
    goal that explain the same word only the longest counts."""
    tokens = _tokens(text)
    denied = _denied(tokens)
    found: list[Found] = []
    for place, token in enumerate(tokens):
        for sign in _starting_with(token.text):
            last = place + len(sign.words) - 1
            if _goes_on(sign, tokens, place) and not (len(sign.words) == 1 and place in denied):
                found.append(Found(sign, token.start, tokens[last].end))
    deciding = {one for together in _overlapping(found) for one in _deciding(together)}
    return [one for one in found if one in deciding and one.sign.weight]


def _overlapping(found: list[Found]) -> Iterator[list[Found]]:
    """Runs of signs of which each reaches into the next; no sign of one run touches another run."""
    run: list[Found] = []
    reach = 0
    for one in found:
        if run and one.start >= reach:
            yield run
            run = []
        run.append(one)
        reach = max(reach, one.end)
    if run:
        yield run


def _deciding(found: list[Found]) -> Iterator[Found]:
    """Those that no longer, or heavier, line of the same goal reaches over."""
    kept: defaultdict[int, list[Found]] = defaultdict(list)
    for one in sorted(found, key=lambda one: (-one.sign.length, -one.sign.weight)):
        if not any(other.start <= one.start and one.end <= other.end for other in kept[one.sign.goal]):
            kept[one.sign.goal].append(one)
            yield one


def _tokens(text: str) -> list[_Token]:
    tokens: list[_Token] = []
    clause = end = 0
    for match in _TOKEN.finditer(text):
        clause += bool(_CLAUSE_ENDS.search(text, end, match.start()))
        end = match.end()
        word = unicodedata.normalize("NFC", match[0].replace("\u00ad", ""))
        tokens.append(_Token(word, match.start(), end, clause))
    return tokens


def _denied(tokens: list[_Token]) -> set[int]:
    """The places of the words that a negation before them takes back: "handler ikke om klima"."""
    words = [token.text.casefold() for token in tokens]
    denied: set[int] = set()
    for place in range(len(tokens)):
        for negation in _NEGATIONS:
            behind = place + len(negation)
            if tuple(words[place:behind]) == negation:
                reach = range(behind, min(behind + _REACH, len(tokens)))
                denied |= {further for further in reach if tokens[further].clause == tokens[place].clause}
    return denied


def _goes_on(sign: Sign, tokens: list[_Token], place: int) -> bool:
    """Whether the words behind the first one follow, within the same clause."""
    rest = tokens[place + 1 : place + len(sign.words)]
    return len(rest) == len(sign.words) - 1 and all(
        token.clause == tokens[place].clause and fits(word, token.text)
        for word, token in zip(sign.words[1:], rest, strict=True)
    )


@lru_cache(maxsize=8192)
def _starting_with(token: str) -> tuple[Sign, ...]:
    """The signs whose first word this is. Remembered: while one types, all words but one are the same as before."""
    signs = _by_first_word()
    first = (word for word in _ways_of_writing(token) if word in signs and fits(word, token))
    return tuple(sign for word in dict.fromkeys(first) for sign in signs[word])


def _ways_of_writing(token: str) -> Iterator[str]:
    """How the list may have the word: whole, by its beginning, by the end of one of its forms, by its middle."""
    folded = token.casefold()
    yield from (token, *forms(token))
    for whole in {token, folded}:
        yield from (whole[:length] + "*" for length in range(1, len(whole) + 1))
    yield from ("*" + form[start:] for form in forms(token) for start in range(len(form)))
    yield from (word for word in _middles() if word.strip("*") in folded)


@cache
def _by_first_word() -> dict[str, list[Sign]]:
    by_word: defaultdict[str, list[Sign]] = defaultdict(list)
    for sign in signs():
        by_word[sign.words[0]].append(sign)
    return dict(by_word)


@cache
def _middles() -> tuple[str, ...]:
    return tuple(word for word in _by_first_word() if word.startswith("*") and word.endswith("*"))


@cache
def signs() -> tuple[Sign, ...]:
    """The whole list."""
    with resources.path("sdg", "words.csv").open(encoding="utf-8", newline="") as lines:
        return tuple(_read(lines))


def _read(lines: Iterator[str]) -> Iterator[Sign]:
    for row in csv.DictReader(lines, delimiter=";"):
        goal = row["goal"]
        words = tuple(word if word.isupper() else word.casefold() for word in row["word"].split())
        yield Sign(int(goal.split(".")[0]), goal if "." in goal else "", words, int(row["weight"]))


def fits(word: str, token: str) -> bool:
    """Whether a word of the list stands for a word of a text."""
    bare = word.strip("*")
    if word.isupper():
        return token.startswith(bare) if word.endswith("*") else token == bare
    folded = token.casefold()
    if word.endswith("*"):
        return bare in folded if word.startswith("*") else folded.startswith(bare)
    if word.startswith("*"):
        return any(form.endswith(bare) for form in forms(token))
    return bare in forms(token)


@lru_cache(maxsize=8192)
def forms(token: str) -> tuple[str, ...]:
    """The word itself and what it may be an inflected form of: "klubbernes" of "klubber" and "klub", say."""
    folded = token.casefold()
    stems = [folded]
    for ending in _ENDINGS:
        stem = folded.removesuffix(ending)
        if stem != folded and len(stem) > _TOO_SHORT_TO_INFLECT:
            stems.append(stem)
            if stem[-1] == stem[-2] and ending.startswith("e"):
                stems.append(stem[:-1])
    return tuple(stems)
