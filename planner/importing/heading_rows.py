"""Which rows of a sheet are headings: known words, months or numbers in a row, one level or two."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from planner.importing.charts import is_counting, is_drawn, series
from planner.importing.content import field_by_content, says_nothing
from planner.importing.directions import FOUND, Directions
from planner.importing.grid import Area, Sheet, Value
from planner.importing.headings import NOTES, UNKNOWN, Match, known_field, match_heading
from planner.importing.other_lists import has_others, is_other_list
from planner.importing.row_words import texts_of
from planner.importing.table_columns import TITLES
from planner.importing.things import are_crosses, is_named
from planner.importing.title_by_content import names_a_plan, title_by_content
from planner.values.text import tidy

Rows = Mapping[int, Mapping[int, Value]]

_HEADINGS_WITHIN = 25
_SURE = 0.75
_FEWEST = 2
_LONGEST = 80
_LOOKED_AT = 40
"""Rows below a heading that are looked at for what a column holds."""
_PLACE_HOLDERS = 3
_FEWEST_APART = 3
_LONGEST_APART = 40
_QUITE_SURE = 0.8
_MANY_KNOWN = 0.4
_NEARLY_ALL = 0.75


def header_rows(sheet: Sheet, rows: Rows, directions: Directions) -> Iterator[tuple[int, ...]]:
    """The heading rows of each table: the first where a person said or else within the sheet's beginning, others where
    headings change."""
    header = _told(sheet, rows, directions) or _first(sheet, rows)
    if header is None:
        return
    yield header
    for row in rows:
        if row > header[-1] and row not in header and _restarts(rows, row, header):
            header = tuple(number for number in _with_second_level(sheet, rows, row) if number > header[-1])
            yield header


def _told(sheet: Sheet, rows: Rows, directions: Directions) -> tuple[int, ...] | None:
    """The heading rows that a person pointed at, or that were a person's in an earlier year."""
    said = directions.headings.get(sheet.name)
    if said == FOUND:
        return None
    if said is not None and said.rows and said.rows[-1] in rows:
        return said.rows
    known = (row for row in rows if row <= _HEADINGS_WITHIN and directions.knows_row(texts_of(rows[row])))
    first = next(known, None)
    return None if first is None else _with_second_level(sheet, rows, first)


def _first(sheet: Sheet, rows: Rows) -> tuple[int, ...] | None:
    candidates = [row for row in rows if row <= _HEADINGS_WITHIN]
    scores = {row: score(rows, row) for row in candidates}
    best = max(candidates, key=lambda row: (scores[row], -row), default=None)
    if best is None or not _is_heading_row(rows, best, scores[best]):
        return None
    texts = texts_of(rows[best])
    first = next((row for row in candidates if row < best - 1 and (_begins(rows[row]) or texts_of(rows[row]) == texts)), best)
    return _with_second_level(sheet, rows, first)


def _restarts(rows: Rows, row: int, header: tuple[int, ...]) -> bool:
    """Whether a row further down begins a table of other headings (the same ones are a repeated heading)."""
    return (_begins(rows[row]) or _begins_apart(rows, row, header)) and all(texts_of(rows[row]) != texts_of(rows[number]) for number in header if number in rows)


def _begins_apart(rows: Rows, row: int, header: tuple[int, ...]) -> bool:
    """Whether a row is made of other headings than those above, whatever they call the title: nearly all are known, or
    the row stands below a gap or a lone line."""
    cells, above = rows[row], rows.get(row - 1, {})
    if len(cells) < _FEWEST_APART or not rows.get(row + 1):
        return False
    apart = not above or (len(above) == 1 and not rows.get(row - 2, {}))
    words = sum(1 for value in cells.values() if isinstance(value, str) and known_field(value))
    if not apart and (words < _FEWEST_APART or words < len(cells) * _NEARLY_ALL):
        return False
    texts = [value for value in cells.values() if isinstance(value, str)]
    if len(texts) < len(cells) or not words or any(_is_no_heading(text) for text in texts):
        return False
    if any(is_named(str(value)) and not are_crosses(_values(rows, row, column)) for column, value in cells.items()):
        return False  # a state or a group of people is what stands below headings
    matches = _matches(cells)
    known = {column: match.field for column, match in matches.items() if match.confidence >= _QUITE_SURE}
    elsewhere = [column for column, field in known.items() if field != _field_above(rows, header, column)]
    exact = {column for column, match in matches.items() if match.confidence == 1.0}
    enough = len(set(known.values()) - {NOTES}) >= _FEWEST and len(known) >= len(cells) * _MANY_KNOWN
    titled = bool(set(known.values()) & set(TITLES)) or _title_below(rows, row) is not None
    return enough and bool(exact & set(elsewhere)) and titled


def _field_above(rows: Rows, header: tuple[int, ...], column: int) -> str:
    """The field of the column that the last headings say."""
    heading = rows.get(header[-1], {}).get(column)
    return match_heading(heading).field if isinstance(heading, str) else ""


def _is_no_heading(text: str) -> bool:
    """Whether a text is long or tells a number, as cells below headings do."""
    return len(tidy(text)) > _LONGEST_APART or any(letter.isdecimal() for letter in text)


def _begins(row: Mapping[int, Value]) -> bool:
    """Whether a row beside others that look like headings is one too: known word by word, and it names a title."""
    exact = {field for value in row.values() if isinstance(value, str) and (field := known_field(value))} - {NOTES}
    if len(exact) < 2 or not exact & set(TITLES):  # nearly every row of a long sheet
        return False
    others = sum(1 for value in row.values() if not _is_unsuspicious(value))
    many = len(exact) >= 3 and len(exact) >= others * 0.6
    return many or len(exact) == len(row) == 2


def _matches(row: Mapping[int, Value]) -> dict[int, Match]:
    return {
        column: match_heading(value) if isinstance(value, str) and len(value.partition("\n")[0]) <= _LONGEST else UNKNOWN
        for column, value in row.items()
    }


def score(rows: Rows, row: int) -> float:
    """How much the row looks like headings: sure and different fields count, long texts and numbers speak against."""
    fields, against = _counted(rows, row)
    return sum(fields.values()) - against + (1.0 if _are_place_holders(rows[row]) else 0.0)


def _counted(rows: Rows, row: int) -> tuple[dict[str, float], float]:
    """The fields that a row names with how surely it does, and what speaks against it."""
    fields: dict[str, float] = {}
    against = 0.0
    drawn = series(rows[row])
    below = series(rows.get(row + 1, {})) if len(rows[row]) > 1 else {}
    for number, parts in ((row, drawn), (row + 1, below)):
        if parts and is_drawn([value for column in parts for value in _values(rows, number, column)]):
            fields[next(iter(parts.values())).partition("[")[0]] = 0.8
    crossed = {column for column, value in rows[row].items() if isinstance(value, str) and are_crosses(_values(rows, row, column))}
    if len(crossed) > 1:
        fields["marked"] = 0.8
    for column, match in _matches(rows[row]).items():
        if match.confidence >= _SURE:
            field = match.field.partition("[")[0] if match.field.startswith("sdgs[") else match.field
            fields[field] = max(fields.get(field, 0), match.confidence)
        elif column not in drawn and column not in below and column not in crossed and not _is_unsuspicious(rows[row][column]):
            against += 0.2
    return fields, against


def _values(rows: Rows, header: int, column: int) -> list[Value]:
    """What stands below a heading."""
    return [rows[row][column] for row in range(header + 1, header + _LOOKED_AT) if column in rows.get(row, {})]


def _is_unsuspicious(value: Value) -> bool:
    """Whether an unknown heading does not speak against its row: "Kolonne1", or the name of what is crossed below it."""
    return _is_place_holder(value) or (isinstance(value, str) and is_named(value))


def _is_place_holder(value: Value) -> bool:
    return isinstance(value, str) and len(tidy(value)) > 1 and says_nothing(value)


def _are_place_holders(row: Mapping[int, Value]) -> bool:
    found = sum(1 for value in row.values() if _is_place_holder(value))
    return found >= _PLACE_HOLDERS and found >= len(row) - 1


def _is_heading_row(rows: Rows, row: int, worth: float) -> bool:
    fields = set(_counted(rows, row)[0])
    second = rows.get(row + 1, {})
    both = fields | {match.field for match in _matches(second).values() if match.confidence == 1.0}
    if is_other_list(rows[row].values()):
        return False
    if len(fields) >= _FEWEST and both & set(TITLES) and worth > 0.9:
        return True
    held = _held(rows, row)
    if fields & {"title", "activity"}:
        return len(fields) == 1 and len(held) >= _FEWEST and worth > 0.7
    if names_a_plan(fields) and worth > 0.9 and not has_others(rows[row].values()) and _title_below(rows, row) is not None:
        return True
    return _are_place_holders(rows[row]) and len(held) >= _PLACE_HOLDERS


def _title_below(rows: Rows, row: int) -> int | None:
    """The column of an unknown heading that names the initiatives by what it holds."""
    body = [number for number in range(row + 1, row + _LOOKED_AT) if len(rows.get(number, {})) > 1]
    columns = {column: [rows[number][column] for number in body if column in rows[number]] for column in rows[row]}
    return title_by_content(columns, [column for column, match in _matches(rows[row]).items() if not match.confidence])


def _held(rows: Rows, row: int) -> set[str]:
    """The fields that columns without a telling heading hold."""
    columns = {column for number in range(row, row + _LOOKED_AT) for column in rows.get(number, {})}
    silent = [column for column in columns if column not in rows[row] or _is_place_holder(rows[row][column])]
    return {field for column in silent if (field := field_by_content(_values(rows, row, column)))} - {"number"}


def _with_second_level(sheet: Sheet, rows: Rows, row: int) -> tuple[int, ...]:
    """The heading row with the row of groups above it or of parts below it, where there is one."""
    groups = _group_areas(sheet, row)
    below = rows.get(row + 1, {})
    if below and _is_parts(groups, rows[row], below):
        return (row, row + 1)
    above = _group_areas(sheet, row - 1)
    covers = [area for area in above if area.left in rows.get(row - 1, {}) and _parts_under(area, rows[row])]
    alone, grouped = series(rows[row]), series(rows[row], _spread(rows.get(row - 1, {}), rows[row]))
    if covers or _are_groups(rows.get(row - 1, {}), rows[row]) or grouped != alone:
        return (row - 1, row)
    return (row,)


def _are_groups(above: Mapping[int, Value], header: Mapping[int, Value]) -> bool:
    """Whether the row above, though nothing is merged in it, holds nothing but known headings over other headings."""
    matches = _matches(above)
    return bool(above) and len(above) < len(header) and above.keys() <= header.keys() and all(match.confidence >= 0.95 for match in matches.values())


def _group_areas(sheet: Sheet, row: int) -> list[Area]:
    """The merged ranges of one row that lie over several columns, and not over nearly all."""
    width = max(sheet.last_column, 1)
    return [
        area
        for area in sheet.merges
        if area.top == area.bottom == row
        and area.right - area.left >= 1
        and (area.left > 1 or area.right - area.left < max(width * 0.7, 2))
    ]


def _parts_under(area: Area, row: Mapping[int, Value]) -> bool:
    return sum(1 for column in range(area.left, area.right + 1) if column in row) >= 2


def _spread(groups: Mapping[int, Value], below: Mapping[int, Value]) -> dict[int, str]:
    """Each group's heading over the columns right of it that have none; a title in the first column is no group."""
    found: dict[int, str] = {}
    group = ""
    for column in below:
        own = groups.get(column)
        group = own if isinstance(own, str) else group if own is None else ""
        if group and (groups.get(1) != group or is_counting(group)):
            found[column] = group
    return found


def _is_parts(groups: list[Area], header: Mapping[int, Value], below: Mapping[int, Value]) -> bool:
    """Whether the row below completes the headings: parts under merged groups, or headings in the gaps only."""
    if any(_parts_under(area, below) and not isinstance(below.get(area.left), int | float) for area in groups):
        covered = [column for column in below if any(area.left <= column <= area.right for area in groups)]
        return len(covered) >= len(below) * 0.6
    known = {column for column, match in _matches(below).items() if match.confidence == 1.0}
    parts = set(series(below, {column: str(value) for column, value in _over(header, below).items()}))
    alone = [column for column in parts if column not in header]
    if parts and len(alone) * 2 >= len(parts) and not below.keys() - parts - known:
        return True
    return bool(known) and len(known) == len(below) and not any(column in header for column in known)


def _over(header: Mapping[int, Value], below: Mapping[int, Value]) -> dict[int, Value]:
    """The nearest heading above or left of each cell."""
    return {column: header[max(near)] for column in below if (near := [it for it in header if it <= column])}
