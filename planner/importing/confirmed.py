"""What of an import is worth remembering for next year's file."""

from __future__ import annotations

import datetime as dt

from planner.importing.directions import Directions, own_part
from planner.importing.draft_records import Draft, FoundColumn
from planner.importing.headings import heading_key
from planner.records.layout import LayoutRecord

_FEWEST = 2
"""Tables with fewer headings are known by nothing."""


def confirmed(draft: Draft, directions: Directions, today: dt.date) -> tuple[LayoutRecord, ...]:
    """The layouts of the file's tables, as they were read and taken in: one for each set of headings."""
    found: dict[frozenset[str], LayoutRecord] = {}
    sheets = {heading_key(name): wanted for name, wanted in directions.sheets.items()}
    for columns in _tables(draft):
        keys = [column.key for column in columns if own_part(column.key)]
        if len(keys) < _FEWEST:
            continue
        earlier = directions.layout_of(keys)
        found[frozenset(keys)] = LayoutRecord(
            id=earlier.id if earlier else None,
            file=draft.file,
            used_on=today,
            columns={column.key: column.reading.field for column in columns if column.key in keys},
            words={**(earlier.words if earlier else {}), **directions.words},
            sheets={**(earlier.sheets if earlier else {}), **sheets},
        )
    return tuple(found.values())


def _tables(draft: Draft) -> list[list[FoundColumn]]:
    tables: dict[tuple[str, int], list[FoundColumn]] = {}
    for column in draft.columns:
        tables.setdefault((column.sheet, column.table), []).append(column)
    return list(tables.values())
