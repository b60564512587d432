"""The word of a closed list although it is misspelt, where there is no doubt which one was meant: "Kræver opmærksomehd"."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from enum import StrEnum
from typing import TypeVar

from planner.errors import Refused
from planner.values.states import known_words, read_word
from planner.values.text import plain

_Member = TypeVar("_Member", bound=StrEnum)

_ALIKE = 0.84
_SHORTEST = 6
"""Shorter words resemble too much by chance."""
_BEGINNING = 2
"""So many letters must be right: "ufærdig" is no misspelt "færdig"."""
_WORDS = re.compile(r"[\W_]*(?P<words>\w.*?)[\W_]*")
_NOT = frozenset(["ikke", "ej", "inte", "not", "non", "ikk", "ike"])


def read_misspelt(kind: type[_Member], text: str) -> _Member:
    """The member of `kind` that the text names, or misspells so that no other can be meant. Raises Refused as its reader does."""
    try:
        return read_word(kind, text)
    except Refused:
        found = _WORDS.fullmatch(plain(text))  # without a sign beside it
        words = found["words"] if found else ""
        alike = {member for known, member in known_words(kind).items() if _is_alike(words, known)}
        if len(alike) != 1:
            raise
        return alike.pop()


def _is_alike(words: str, known: str) -> bool:
    if min(len(words), len(known)) < _SHORTEST or words[:_BEGINNING] != known[:_BEGINNING]:
        return False
    if _NOT.isdisjoint(words.split()) is not _NOT.isdisjoint(known.split()):
        return False
    matcher = SequenceMatcher(None, words, known, autojunk=False)
    return matcher.quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE
