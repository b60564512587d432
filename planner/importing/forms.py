"""Forms: one for each initiative, a heading and its answer right of it or below, one form below the other."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

from planner.importing.grid import Place, Sheet
from planner.importing.headed import Headed, heading_at
from planner.importing.headings import ACTIVITY, known_field, match_heading
from planner.importing.row_words import BELOW
from planner.importing.table_columns import TITLES
from planner.values.text import plain, tidy

_EXACT = 0.95
_NO_TITLE = re.compile(r"skema|skabelon|handlingsplan|virksomhedsplan|årsplan|(?:19|20)[0-9]{2}|template|form\b")
_NEVER_BESIDE = frozenset({"period.ongoing", "state", "houses", "notes"})
"""What a word in an answer may be as well as a heading."""


@dataclass(slots=True)
class Answer:
    """A heading as it is compared, as written, and where; and the cells of its answer."""

    heading: str
    written: str
    at: Place | None
    places: list[Place] = field(default_factory=list[Place])

    @property
    def is_title(self) -> bool:
        return match_heading(self.written or self.heading).field in TITLES


@dataclass(slots=True)
class Form:
    """One initiative's headings with their answers."""

    answers: list[Answer] = field(default_factory=list[Answer])

    def split_off(self) -> Form:
        """The beginning of another form, where the headings since the last gap begin with a title's."""
        rows = [answer.at[0] for answer in self.answers if answer.at is not None]
        gap = max((after for before, after in pairwise(rows) if after - before > 1), default=None)
        last = [answer for answer in self.answers if gap is not None and answer.at is not None and answer.at[0] >= gap]
        first = [answer for answer in self.answers if answer not in last]
        title = next((answer for answer in first if answer.is_title), None)
        if title is None or not last or not last[0].is_title:
            return Form()
        last[0].heading = title.heading  # whatever it is called here, it is the title's column
        self.answers = first
        return Form(last)

    def places(self) -> list[Place]:
        return [place for answer in self.answers for place in (*((answer.at,) if answer.at else ()), *answer.places)]


def forms_in(sheet: Sheet, headed: Headed) -> list[Form]:
    """The forms of a sheet whose headings stand in one column; [] where each column is an initiative."""
    reading = _Reading(sheet, headed)
    forms = reading.forms()
    if len(forms) > 1 or reading.beside or reading.is_single():
        return forms
    return []


_NUMBERED = re.compile(r"(?P<words>\D{3,}?)\s*(?:nr\.?\s*)?(?:[0-9]{1,2}|\b[A-Z])\s*[.:]?")


def _without_its_number(heading: str) -> str:
    """The heading as it is compared: of "Indsats 1" and "Indsats 2" without the number, which counts the forms."""
    found = _NUMBERED.fullmatch(tidy(heading))
    bare = plain(found["words"]) if found else ""
    return bare if known_field(bare) in ("title", ACTIVITY) else plain(heading)


class _Reading:
    def __init__(self, sheet: Sheet, headed: Headed) -> None:
        self._sheet, self._column, self._first = sheet, headed.column, headed.first
        self._rows = sheet.rows()
        self._has_titles = headed.titles_row is not None
        self.beside = self._columns_beside()

    def is_single(self) -> bool:
        """Whether there is one column of answers."""
        columns = {
            column
            for row, cells in self._rows.items()
            if row >= self._first
            for column in cells
            if column > self._column
        }
        return len(columns) <= 1 and not self._has_titles

    def _columns_beside(self) -> frozenset[int]:
        """Further columns of headings: "Ansvarlig | AJN | Tidsplan | maj"."""
        found: set[int] = set()
        mine = {match.field for row in self._rows if (match := heading_at(self._sheet, row, self._column))}
        for column in range(self._column + 2, self._sheet.last_column + 1):
            cells = [row for row, it in self._rows.items() if row >= self._first and column in it]
            known = [
                match for row in cells if (match := heading_at(self._sheet, row, column)) and match.confidence >= _EXACT
            ]
            fields = {match.field for match in known} - _NEVER_BESIDE
            if fields and len(known) >= len(cells) * 0.6 and not fields & mine:
                found.add(column)
        return frozenset(found)

    def forms(self) -> list[Form]:
        forms: list[Form] = []
        form, waiting = Form(), None
        for row in [row for row in self._rows if row >= self._first]:
            pairs = self._pairs(row)
            known = {answer.heading for answer in form.answers}
            if pairs and pairs[0].heading in known:
                begun = form.split_off()
                forms.append(form)
                form = begun
            if pairs:
                if not form.answers:
                    self._title_above(row, form, forms)
                form.answers += pairs
                waiting = pairs[0] if not pairs[0].places else None
                continue
            self._more(row, form, waiting)
            waiting = None
        return [*forms, form] if form.answers else forms

    def _pairs(self, row: int) -> list[Answer]:
        """The headings of a row with their answers; [] where the row has no heading."""
        cells = self._rows[row]
        found: list[Answer] = []
        for column, value in cells.items():
            if column < self._column:
                continue
            if column == self._column or column in self.beside:
                known = heading_at(self._sheet, row, column) is not None
                answered = any(column < other and other not in self.beside for other in cells)
                if isinstance(value, str) and (known or (answered and len(value) <= 80)):
                    found.append(Answer(_without_its_number(value), value, (row, column)))
                    continue
            if found:
                found[-1].places.append((row, column))
        return found

    def _more(self, row: int, form: Form, waiting: Answer | None) -> None:
        """A row without a heading: the answer to the heading above it, or more of the one before."""
        if not form.answers:
            return
        places = [(row, column) for column in self._rows[row] if column >= self._column]
        below_heading = len(places) == 1 and places[0][1] == self._column
        if waiting is not None and waiting.at is not None and row == waiting.at[0] + 1:
            if not (below_heading and self._is_label(places[0])):
                waiting.places += places
        elif not below_heading and row - 1 in self._rows and form.answers[-1].places:
            form.answers[-1].places += places

    def _is_label(self, place: Place) -> bool:
        """Whether a lone text is a heading that nobody answered, "Underskrift:"."""
        text = self._sheet.cells[place]
        return isinstance(text, str) and (text.rstrip().endswith(":") or BELOW.match(text) is not None)

    def _title_above(self, row: int, form: Form, forms: list[Form]) -> None:
        """A form without a heading for its title has it as a lone text above."""
        if any(match.field in TITLES for it in self._rows if (match := heading_at(self._sheet, it, self._column))):
            return
        taken = {place for other in forms for place in other.places()}
        for above in (row - 1, row - 2):
            cells = self._rows.get(above, {})
            place = (above, next(iter(cells), 0))
            if len(cells) != 1 or place in taken:
                continue
            text = cells[place[1]]
            if isinstance(text, str) and len(text) <= 120 and not _NO_TITLE.search(plain(tidy(text))):
                form.answers.append(Answer("", "", None, [place]))
                return
