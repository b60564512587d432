"""Which rows of a table are bands: the name of a track, a commitment, a group across the table, by their shape.

A band stands alone, at most with its number and the sum of its initiatives. Words, merging, colour, an outline's
numbers and what follows tell it from an initiative of which the title alone is written; where they don't, the
strategy's own names decide later (`under_bands`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from planner.importing.grid import Sheet, Uncached, Value
from planner.importing.headings import NOTES
from planner.importing.row_words import BAND, BELOW, EXAMPLE, WE_WILL, first_text, is_heading_again, is_help, is_total
from planner.importing.table_records import Table
from planner.values.text import tidy

_LONGEST = 160
_SUMMED = frozenset({"budget", "goals[].target", "goals[].baseline", "goals[].measure", "funding", NOTES})
_BESIDE = frozenset({"number", "track", "commitments", NOTES})
"""Fields of columns left of the title in which a lone text is a band, and not more of the initiative above."""
_OUTLINE = re.compile(r"^(?P<number>(?:[0-9]{1,2}|[A-Z])(?:\.?[0-9]{1,2})*)[.):]?(?=\s|$)")


class Bands:
    """The bands of one table. `certain` are bands by their shape, `possible` those that a strategy's name may decide."""

    def __init__(
        self, sheet: Sheet, rows: Mapping[int, Mapping[int, Value]], table: Table, titles: set[int], body: Sequence[int],
        headings: Sequence[Mapping[int, Value]],
    ) -> None:  # fmt: skip
        self._sheet, self._rows, self._table, self._titles = sheet, rows, table, titles
        self._numbers = {number for number, it in table.columns.items() if it.field == "number"}
        self._first = min(table.columns, default=0)
        order = [row for row in body if not self._is_aside(row)]
        self._after = dict(pairwise(order))
        self._headings = {row for row in order if is_heading_again(rows[row], headings)}
        self._body = [row for row in order if row not in self._headings]
        self._lone = {row: None for row in self._body if self._stands_alone(row)}
        self._full = [row for row in self._body if row not in self._lone]
        self._colours = Counter(sheet.fills.get((row, column)) for row in self._full for column in titles)
        self._loud = self._are_loud()
        self.certain = frozenset(row for row in self._lone if self._is_certain(row)) | self._by_pattern()
        self.possible = frozenset(row for row in self._lone if row not in self.certain and self._label(row)[0] in titles)

    def text(self, row: int) -> str:
        """What the band says."""
        return self._label(row)[1]

    # what stands alone

    def _is_aside(self, row: int) -> bool:
        cells = self._rows[row]
        first = first_text(cells)
        return is_total(cells, self._titles) or EXAMPLE.match(first) is not None or is_help(cells)

    def _stands_alone(self, row: int) -> bool:
        """One text in or left of the title, beside it nothing but an outline's number and sums."""
        cells = self._rows[row]
        column, label = self._label(row)
        if not label or len(label) > _LONGEST or not re.search(r"[^\W\d_]{2}", label) or BELOW.match(label):
            return False
        if column > max(self._titles, default=column) and not self._is_wide(row, column):
            return False
        if any(other != column and not self._is_aside_of_a_band(other, value) for other, value in cells.items()):
            return False
        field = self._table.columns[column].field if column in self._table.columns else NOTES
        if column in self._titles or field in _BESIDE or self._is_wide(row, column):
            return True
        return column == self._first and bool(BAND.match(label) or WE_WILL.match(label) or self._opens(row, column, field))

    def _opens(self, row: int, column: int, field: str) -> bool:
        """Whether the first row below the headings is a lone text of this column, which can go on with nothing.

        Further ones are no bands where activities and goals stand below each other.
        """
        first = self._body[0] if self._body else None
        opened = first is not None and list(self._rows[first]) == [column]
        return opened and (row == first or not field.startswith(("milestones", "goals")))

    def _label(self, row: int) -> tuple[int, str]:
        """The column and the words of the row's first text that is no mere number."""
        for column, value in self._rows[row].items():
            if isinstance(value, str) and not (column in self._numbers and _OUTLINE.fullmatch(tidy(value))):
                return column, tidy(value)
        return 0, ""

    def _is_aside_of_a_band(self, column: int, value: Value) -> bool:
        if column in self._numbers:
            return isinstance(value, int | float) or (isinstance(value, str) and bool(_OUTLINE.fullmatch(tidy(value))))
        number = isinstance(value, int | float) and not isinstance(value, bool)
        field = self._table.columns[column].field if column in self._table.columns else NOTES
        return field in _SUMMED and (number or isinstance(value, Uncached))

    def _is_wide(self, row: int, column: int) -> bool:
        """Merged across at least three columns, or the whole of a table of two."""
        area = self._sheet.merge_at((row, column))
        return area is not None and area.right - area.left >= min(2, max(len(self._table.columns) - 1, 1))

    # what makes it a band

    def _is_certain(self, row: int) -> bool:
        column, label = self._label(row)
        bare = set(self._rows[row]) <= {column, *self._numbers}
        if BAND.match(label) or (len(self._rows[row]) == 1 and self._is_wide(row, column)):
            return True
        after = self._after.get(row)
        if after is None:
            return False
        if after in self._headings or (bare and column not in self._titles):
            return True
        if self._is_outlined(row, after) or self._is_sum(row):
            return True
        return after not in self._lone and bool(WE_WILL.match(label) or row in self._loud or self._is_coloured(row))

    def _are_loud(self) -> frozenset[int]:
        """Those in capitals among titles that are not, more than one or at the beginning."""
        titles = [text for row in self._full if (text := first_text(self._rows[row]))]
        loud = [row for row in self._lone if self._label(row)[1].isupper() and len(self._label(row)[1]) >= 6]
        if sum(text.isupper() for text in titles) > 0.2 * len(titles):
            return frozenset()
        return frozenset(loud) if len(loud) > 1 or loud == self._body[:1] else frozenset()

    def _is_coloured(self, row: int) -> bool:
        """Of a colour of its own among rows that have another or none."""
        colour = self._sheet.fills.get((row, self._label(row)[0]))
        return colour is not None and bool(self._full) and self._colours[colour] <= 0.1 * self._colours.total()

    def _is_outlined(self, row: int, after: int) -> bool:
        """Numbered 1 (or A) above a row that is numbered 1.1 (or A1)."""
        mine, next_one = self._outline(row), self._outline(after)
        return bool(mine) and next_one != mine and re.match(re.escape(mine) + r"(?:\.[0-9]|(?<=[A-Z])[0-9])", next_one) is not None

    def _outline(self, row: int) -> str:
        for column, value in self._rows[row].items():
            if isinstance(value, int | float) and not isinstance(value, bool) and column in self._numbers:
                return f"{value:g}"
            if isinstance(value, str) and (found := _OUTLINE.match(tidy(value))):
                return found["number"]
        return ""

    def _is_sum(self, row: int) -> bool:
        """Whether the number beside the text adds up the rows below, as far as the next text that stands alone."""
        summed = {
            column: 0.0
            for column, value in self._rows[row].items()
            if isinstance(value, int | float) and value and column not in self._numbers
        }
        below = self._after.get(row)
        while summed and below is not None and below not in self._lone:
            for column in summed:
                part = self._rows[below].get(column)
                summed[column] += part if isinstance(part, int | float) else 0
            below = self._after.get(below)
        return any(abs(total - float(str(self._rows[row][column]))) < 0.01 for column, total in summed.items())

    def _by_pattern(self) -> frozenset[int]:
        """Lone texts at the beginning and further down, each above rows that are filled in: groups of any kind."""
        lone = [row for row in self._lone if len(self._rows[row]) == 1 and self._label(row)[0] in self._titles]
        cells = sum(len(self._rows[row]) for row in self._full)
        filled = len(self._full) > len(lone) and cells >= len(self._full) * max(2, len(self._table.columns) / 2)
        if len(lone) < 2 or self._body[0] != lone[0] or self._body[-1] in self._lone or not filled:
            return frozenset()
        beside = any(one in self._lone and other in self._lone for one, other in pairwise(self._body))
        return frozenset() if beside else frozenset(lone)
