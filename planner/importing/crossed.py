"""Crosses in columns whose heading may name a house or a track: the register and the strategy decide; else a note."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from planner.importing.account import Use, value_words
from planner.importing.draft_records import DraftRow


def settle_crossed(row: DraftRow, track: Callable[[str], str | None], house: Callable[[str], list[str]]) -> DraftRow:
    """The row with each crossed heading as its house or its track, or kept as a note."""
    if not row.marked:
        return row
    record, given, uses, notes = row.record, set(row.given), list(row.uses), []
    for heading, place in row.marked:
        field = ""
        houses = house(heading)
        named = None if houses or record.track is not None else track(heading)
        if houses:
            field = "houses"
            record = replace(record, houses=tuple(dict.fromkeys((*record.houses, *houses))))
        elif named is not None:
            field = "track"
            record = replace(record, track=named)
        at = next((number for number, use in enumerate(uses) if use.place == place), None)
        if not field:
            notes.append(f"{heading}: {value_words(uses[at].value) if at is not None else 'x'}")
        given.add(field or "notes")
        if at is not None:
            uses[at] = replace(uses[at], use=Use.VALUE if field else Use.NOTE, field=field or "notes")
    kept = "\n".join([*([record.notes] if record.notes else []), *notes])
    return replace(
        row, record=replace(record, notes=kept), given=frozenset(given - {"marked"}), uses=tuple(uses), marked=()
    )
