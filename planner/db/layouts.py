"""How workbooks are read, as confirmed in earlier imports: known, remembered and forgotten.

Habits, not content: they are written through `Store.habits`, make no step and are not undone with an import.
"""

from __future__ import annotations

import json

from sqlalchemy import select
from sqlalchemy.orm import Session

from planner.model import ImportLayout
from planner.records.layout import LayoutRecord


def known(session: Session) -> tuple[LayoutRecord, ...]:
    """The layouts that were confirmed, the newest first."""
    rows = session.scalars(select(ImportLayout).order_by(ImportLayout.used_on.desc(), ImportLayout.id.desc()))
    return tuple(_record(row) for row in rows)


def remember(session: Session, layout: LayoutRecord) -> None:
    """Keep a layout; one with an id takes the place of what was remembered under it."""
    row = session.get(ImportLayout, layout.id) if layout.id is not None else None
    columns = json.dumps(dict(layout.columns), ensure_ascii=False)
    words = json.dumps([[*key, instead] for key, instead in layout.words.items()], ensure_ascii=False)
    sheets = json.dumps(dict(layout.sheets), ensure_ascii=False)
    if row is None:
        session.add(
            ImportLayout(file=layout.file, used_on=layout.used_on, columns=columns, words=words, sheets=sheets)
        )
    else:
        row.file, row.used_on, row.columns, row.words, row.sheets = layout.file, layout.used_on, columns, words, sheets


def forget(session: Session, layout_id: int) -> None:
    """Forget a layout; nothing where it is gone already."""
    row = session.get(ImportLayout, layout_id)
    if row is not None:
        session.delete(row)


def _record(row: ImportLayout) -> LayoutRecord:
    return LayoutRecord(
        id=row.id,
        file=row.file,
        used_on=row.used_on,
        columns=json.loads(row.columns),
        words={(field, words): instead for field, words, instead in json.loads(row.words)},
        sheets=json.loads(row.sheets),
    )
