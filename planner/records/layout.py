"""How workbooks of one family are read: what a person confirmed about one of them holds for the next."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

Words = Mapping[tuple[str, str], str | None]
"""What is to be read instead of a field's words, by field and words (`values.text.plain`); None keeps them as a note."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LayoutRecord:
    """A family of workbooks, known by its headings.

    `columns` is the field of each heading (`importing.headings.heading_key`), in the order of the columns; `sheets` the
    names, without years, of those that are read or left although the program would do otherwise. `file` is the workbook
    it was confirmed on last.
    """

    file: str
    used_on: dt.date
    columns: Mapping[str, str]
    words: Words = field(default_factory=dict[tuple[str, str], str | None])
    sheets: Mapping[str, bool] = field(default_factory=dict[str, bool])
    id: int | None = None
