"""From what a person wants read to what is directed, with which the file is read anew."""

from __future__ import annotations

from typing import Any

from planner.importing.directions import Directions, word_key
from planner.importing.repairs.records import Deed, Offer, Repair


def read_instead(repair: Repair, offer: Offer, directions: Directions, *, alike: bool = True) -> dict[str, Any]:
    """The changed parts of the directions; {} where the offer changes no reading.

    With `alike`, what is read holds wherever the same words stand; else in the first of the cells alone.
    """
    if offer.deed is Deed.AS_IT_IS:
        return _words(repair, repair.value, directions)
    if offer.deed is Deed.NOTE:
        return _words(repair, None, directions)
    if offer.deed is not Deed.READ:
        return {}
    if repair.by_words and (alike or len(repair.cells) < 2):
        return _words(repair, offer.text, directions)
    cells = repair.cells if alike else repair.cells[:1]
    return {"cells": {**directions.cells, **dict.fromkeys(cells, offer.text)}}


def _words(repair: Repair, told: str | None, directions: Directions) -> dict[str, Any]:
    return {"words": {**directions.words, word_key(repair.field, repair.value): told}}
