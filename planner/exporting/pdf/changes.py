"""*Ændringer*: what is new, changed, moved, dropped or taken out since a kept version, with the words then and now."""

from __future__ import annotations

from collections.abc import Sequence

from planner.exporting.changes import Change, sort_words
from planner.exporting.changes_sheet import summary
from planner.exporting.pdf.tables import Section, column, quiet, section, strong, table
from planner.words import _


def changed(found: Sequence[Change], name: str) -> Section:
    """Every change since the version called `name`."""
    columns = [column(_("No."), 5), column(_("Initiative"), 26), column(_("What happened"), 13),
               column(_("Field"), 18), column(_("Before"), 46), column(_("Now"), 46)]  # fmt: skip
    rows = [
        [quiet(str(it.number or "")), strong(it.title), sort_words(it.sort), it.field, quiet(it.before), it.after]
        for it in found
    ]
    return section(_("Changes since {version}", version=name), summary(found), table(columns, rows))
