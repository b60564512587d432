"""What is forgiven in every text that is read: odd spaces, dashes, letter case, a trailing dot."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_LONGEST_SHOWN = 60
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufe0e\ufe0f\ufeff]")
_DASHES = re.compile("[\u2010-\u2015\u2212\uff0d]")


def tidy(text: str) -> str:
    """The text on one line, single spaces, nothing invisible; its own letters and dashes kept."""
    return _tidied(text) if len(text) <= _REPEATED else _tidy(text)


def _tidy(text: str) -> str:
    return " ".join(seen(text).split())


def seen(text: str) -> str:
    """The text without invisible characters, composed letters, lines kept and ended by "\\n"."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", _UNSEEN.sub("", text))
    return text.replace("\r\n", "\n").replace("\r", "\n")


def dashed(text: str) -> str:
    """The tidy text with every kind of dash as a hyphen."""
    return _DASHES.sub("-", tidy(text))


def plain(text: str) -> str:
    """The form in which words are compared: tidy, hyphens only, small letters, no closing punctuation."""
    return _remembered(text) if len(text) <= _REPEATED else _plain(text)


def _plain(text: str) -> str:
    return dashed(text).casefold().rstrip(" .:;,")


_REPEATED = 250
"""Texts up to this length are remembered: a sheet's cells are compared with one list of words after the other."""

_tidied = lru_cache(maxsize=16_384)(_tidy)
_remembered = lru_cache(maxsize=16_384)(_plain)


def shown(text: str) -> str:
    """The text as a sentence about it quotes it: tidy, and cut where it is long."""
    whole = tidy(text)
    return whole if len(whole) <= _LONGEST_SHOWN else whole[: _LONGEST_SHOWN - 1].rstrip() + "…"
