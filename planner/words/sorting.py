"""Danish alphabetical order: æ ø å last, and *aa* as å."""

from __future__ import annotations

import unicodedata

_LAST = {"æ": "{", "ä": "{", "ø": "|", "ö": "|", "å": "}"}


def sort_key(text: str) -> tuple[str, str]:
    """A key under which Danish texts sort as in a Danish dictionary, letter case aside.

    Equal words are told apart by their own spelling, so that the order is the same every time.
    """
    folded = unicodedata.normalize("NFC", text).casefold().replace("aa", "å")
    letters: list[str] = []
    for letter in folded:
        if letter in _LAST:
            letters.append(_LAST[letter])
        else:
            letters.append("".join(part for part in unicodedata.normalize("NFD", letter) if not unicodedata.combining(part)))
    return "".join(letters), text
