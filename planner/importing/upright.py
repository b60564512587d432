"""Sheets that are no list are laid out as one: plans turned sideways, and forms with a heading left of each answer.

What is read from the new layout is told by the cells of the sheet as it is (`as_it_was`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from planner.importing.account import CellUse, ReadingProblem, Use
from planner.importing.details import place_of
from planner.importing.directions import FOUND, Directions, HeadingsAt
from planner.importing.draft_records import ColumnReading, Draft, DraftBand, DraftRow, FoundColumn, SheetReading
from planner.importing.forms import Form, forms_in
from planner.importing.grid import Area, Book, Place, Sheet, Value, address
from planner.importing.headed import Headed, headed_column, titles_above
from planner.importing.heading_rows import header_rows
from planner.records import SourceRecord

_TITLE = "Indsats"
"""The heading given to titles above which none stands."""


@dataclass(frozen=True, slots=True)
class Layout:
    """A sheet in its new layout. `origin` is where each of its cells stands in truth; `rest` are cells without a place in it."""

    sheet: Sheet
    origin: Mapping[Place, Place]
    rest: tuple[Place, ...] = ()
    sideways: bool = False


Changed = Mapping[str, tuple[Sheet, Layout]]
"""By name the sheets that were laid out anew: as they are, and their layout."""


def upright(book: Book, directions: Directions) -> tuple[Book, dict[str, tuple[Sheet, Layout]], Directions]:
    """The book with its turned sheets and forms as lists; by name the sheets that were changed, with their layout;
    and the directions for the book as it is now."""
    changed: dict[str, tuple[Sheet, Layout]] = {}
    for sheet in book.sheets:
        said = directions.headings.get(sheet.name) or _remembered(sheet, directions)
        headed = None if sheet.hidden else headed_column(sheet) if said in (None, FOUND) else _headed_by(said, sheet)
        if headed is None:
            continue
        forms = forms_in(sheet, headed)
        layout = _listed(sheet, headed, forms) if forms else _turned(sheet, headed)
        changed[sheet.name] = sheet, layout
        if said is not None:
            directions = directions.turned(sheet.name, _heading_row(layout, headed))
    sheets = tuple(changed[sheet.name][1].sheet if sheet.name in changed else sheet for sheet in book.sheets)
    return replace(book, sheets=sheets), changed, directions


def remembered_elsewhere(sheet: Sheet, directions: Directions) -> bool:
    """Whether an earlier import remembers the headings of the sheet elsewhere than the program itself would find them."""
    if not directions.layouts or sheet.name in directions.headings:
        return False
    return _begins_at(sheet, directions) != _begins_at(sheet, replace(directions, layouts=()))


def _begins_at(sheet: Sheet, directions: Directions) -> tuple[int, ...]:
    """The rows of the first headings; of those below each other the negative column."""
    said = _remembered(sheet, directions)
    headed = headed_column(sheet) if said is None else _headed_by(said, sheet)
    return (-headed.column,) if headed else next(header_rows(sheet, sheet.rows(), directions), ())


_WITHIN_COLUMNS = 4


def _remembered(sheet: Sheet, directions: Directions) -> HeadingsAt | None:
    """The column that holds the headings of an earlier import, each with something on its right."""
    if sheet.hidden or not directions.layouts:
        return None
    rows = sheet.rows()
    for column in range(1, _WITHIN_COLUMNS + 1):
        texts = [cells[column] for cells in rows.values() if isinstance(cells.get(column), str) and max(cells) > column]
        if directions.knows_row([text for text in texts if isinstance(text, str)]):
            return HeadingsAt(column=column)
    return None


def _headed_by(said: HeadingsAt, sheet: Sheet) -> Headed | None:
    """The column that a person pointed at, from its first text with something on its right, and the titles above it."""
    if said.column is None:
        return None
    rows = sheet.rows()
    first = next((row for row in rows if said.column in rows[row] and max(rows[row]) > said.column), None)
    if first is None:
        return None
    titles_row = titles_above(sheet, said.column, first)
    return Headed(said.column, first if titles_row is None else titles_row, titles_row)


def _heading_row(layout: Layout, headed: Headed) -> int:
    """Where the headings are in the new layout."""
    rows = [new[0] for new, old in layout.origin.items() if old[1] == headed.column and old[0] >= headed.first]
    return min(rows, default=1)


def _turned(sheet: Sheet, headed: Headed) -> Layout:
    """Rows become columns; what stands above the headings stays above them."""
    origin: dict[Place, Place] = {}
    above = sorted(place for place in sheet.cells if place[0] < headed.first)
    rows = sorted({row for row, _column in above})
    for row, column in above:
        origin[rows.index(row) + 1, column] = (row, column)
    down = len(rows)

    def place(row: int, column: int) -> Place:
        return down + column, row - headed.first + 1

    for row, column in sheet.cells:
        if row >= headed.first:
            origin[place(row, column)] = (row, column)
    cells: dict[Place, Value] = {new: sheet.cells[old] for new, old in origin.items()}
    if headed.titles_row is not None:
        cells[place(headed.titles_row, headed.column)] = _TITLE
    merges = tuple(
        Area(*place(area.top, area.left), *place(area.bottom, area.right))
        for area in sheet.merges
        if area.top >= headed.first
    )
    fills = {place(*old): colour for old, colour in sheet.fills.items() if old[0] >= headed.first}
    percents = frozenset(new for new, old in origin.items() if old in sheet.percents)
    comments = {new: sheet.comments[old] for new, old in origin.items() if old in sheet.comments}
    return Layout(
        Sheet(name=sheet.name, cells=cells, merges=merges, fills=fills, comments=comments, percents=percents), origin, sideways=True
    )


def _listed(sheet: Sheet, headed: Headed, forms: list[Form]) -> Layout:
    """Each form becomes a row, with further rows where a heading has several answers."""
    used = {place for form in forms for place in form.places()}
    above = sorted(place for place in sheet.cells if place[0] < headed.first and place not in used)
    origin: dict[Place, Place] = {(number, 1): place for number, place in enumerate(above, start=1)}
    header = len(above) + 1
    columns: dict[str, int] = {}
    cells: dict[Place, Value] = {}
    merges: list[Area] = []
    row = header
    for form in forms:
        for answer in form.answers:
            column = columns.setdefault(answer.heading, len(columns) + 1)
            if (header, column) not in cells:
                cells[header, column] = answer.written or _TITLE
                if answer.at is not None:
                    origin[header, column] = answer.at
            for number, place in enumerate(answer.places, start=1):
                origin[row + number, column] = place
        height = max((len(answer.places) for answer in form.answers), default=1)
        title = next((columns[answer.heading] for answer in form.answers if answer.is_title), None)
        if height > 1 and title is not None:
            merges.append(Area(row + 1, title, row + height, title))
        row += max(height, 1)
    cells |= {new: sheet.cells[old] for new, old in origin.items()}
    comments = {new: sheet.comments[old] for new, old in origin.items() if old in sheet.comments}
    percents = frozenset(new for new, old in origin.items() if old in sheet.percents)
    rest = tuple(sorted(set(sheet.cells) - set(origin.values())))
    return Layout(Sheet(name=sheet.name, cells=cells, merges=tuple(merges), comments=comments, percents=percents), origin, rest)


def as_it_was(draft: Draft, changed: Changed) -> Draft:
    """The draft with every cell named by its place in the file."""
    if not changed:
        return draft
    used = {sheet.name for sheet in draft.sheets if sheet.used}
    rest = [
        CellUse(name, place, sheet.cells[place], Use.STRUCTURE if name in used else Use.LEFT_OUT, reason="" if name in used else "no_table_in_sheet")
        for name, (sheet, layout) in changed.items()
        for place in layout.rest
    ]  # fmt: skip
    return replace(
        draft,
        sheets=tuple(_sheet(it, *changed[it.name]) if it.name in changed else it for it in draft.sheets),
        rows=tuple(_row(row, changed) for row in draft.rows),
        columns=tuple(_found(it, *changed[it.sheet]) if it.sheet in changed else it for it in draft.columns),
        bands=tuple(_band(band, *changed[band.sheet]) if band.sheet in changed else band for band in draft.bands),
        uses=(*_uses(draft.uses, changed), *rest),
        problems=tuple(_problem(it, changed) for it in draft.problems),
    )


def _uses(uses: tuple[CellUse, ...], changed: Changed) -> tuple[CellUse, ...]:
    """The uses of cells that stand in the file; a heading that was only thought is none."""
    found: list[CellUse] = []
    for use in uses:
        if use.sheet not in changed:
            found.append(use)
            continue
        sheet, layout = changed[use.sheet]
        if (place := layout.origin.get(use.place)) is not None:
            found.append(replace(use, place=place, value=sheet.cells[place]))
    return tuple(found)


def _row(row: DraftRow, changed: Changed) -> DraftRow:
    """The row; an initiative may have cells on several sheets."""
    told = replace(
        row,
        record=replace(row.record, sources=tuple(_source(it, changed) for it in row.record.sources)),
        uses=_uses(row.uses, changed),
        problems=tuple(_problem(it, changed) for it in row.problems),
    )
    if row.sheet not in changed:
        return told
    layout = changed[row.sheet][1]
    return replace(
        told,
        row=_number(row.row, layout),
        marked=tuple((heading, layout.origin.get(place, place)) for heading, place in row.marked),
    )


def _band(band: DraftBand, _sheet: Sheet, layout: Layout) -> DraftBand:
    return replace(band, row=_number(band.row, layout))


def _number(row: int, layout: Layout) -> int:
    """The first row of a form; of a plan turned sideways the column, which tells its initiatives apart."""
    places = [old for new, old in layout.origin.items() if new[0] == row]
    return min((column if layout.sideways else number for number, column in places), default=row)


def _source(source: SourceRecord, changed: Changed) -> SourceRecord:
    return replace(source, cell=_cell(source.cell, changed[source.sheet][1])) if source.sheet in changed else source


def _problem(problem: ReadingProblem, changed: Changed) -> ReadingProblem:
    if not problem.cell or problem.sheet not in changed:
        return problem
    return replace(problem, cell=_cell(problem.cell, changed[problem.sheet][1]))


def _cell(cell: str, layout: Layout) -> str:
    place = place_of(cell)
    return address(layout.origin.get(place, place))


def _sheet(reading: SheetReading, sheet: Sheet, layout: Layout) -> SheetReading:
    """Headings by their row, for they stand below each other."""
    if not reading.used:
        return reading
    rows = [row for row, _column in sheet.cells]
    return replace(
        reading,
        header_rows=(),
        first_row=min(rows),
        last_row=max(rows),
        columns=tuple(_column(it, reading.header_rows[-1] if reading.header_rows else 0, layout) for it in reading.columns),
    )


def _found(found: FoundColumn, _sheet: Sheet, layout: Layout) -> FoundColumn:
    return replace(found, reading=_column(found.reading, found.table, layout))


def _column(column: ColumnReading, header: int, layout: Layout) -> ColumnReading:
    place = layout.origin.get((header, place_of(f"{column.column}1")[1]))
    return column if place is None else replace(column, column=str(place[0]))
