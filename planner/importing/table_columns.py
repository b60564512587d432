"""The columns of a table and their fields: by heading first, then in the light of the others and of what they hold."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from planner.importing.charts import is_drawn, over_new_year, series
from planner.importing.content import field_by_content, says_nothing
from planner.importing.directions import LEFT, Directions, column_keys
from planner.importing.grid import CellError, Sheet, Uncached, Value
from planner.importing.headings import ACTIVITY, NOTES, SEVERAL, UNKNOWN, Match, match_heading
from planner.importing.row_words import is_heading_again, is_help, is_total
from planner.importing.table_records import TableColumn
from planner.importing.things import things
from planner.importing.title_by_content import title_by_content
from planner.importing.year_columns import year_columns
from planner.values.money import scale_of
from planner.values.text import plain, tidy

TITLES = ("title", ACTIVITY, "goals[].text", "commitments")
"""What may name an initiative, best first."""


def columns_of(
    sheet: Sheet, rows: Mapping[int, Mapping[int, Value]], header: tuple[int, ...], body: list[int], directions: Directions
) -> dict[int, TableColumn]:
    """The columns with their fields: as a person said, else by heading, then in the light of the others and of what
    they hold."""
    used = sorted({column for row in (*header, *body) for column in rows.get(row, {})})
    below = _below(rows, [rows[row] for row in header if row in rows], body)
    body = [row for row in below if len(rows[row]) > 1] or body
    headings = {column: _headings(sheet, rows, header, column) for column in used}
    matches = {column: _match(*it) for column, it in headings.items()}
    values = {column: [rows[row][column] for row in body if column in rows[row]] for column in used}
    titles = (value for row in rows if row < header[-1] for value in rows[row].values() if isinstance(value, str))
    drawn = over_new_year(series(_lowest(sheet, rows, header), groups_above(sheet, rows, header)), (sheet.name, *titles))
    chart = is_drawn([value for column, field in drawn.items() if field.startswith("period") for value in values[column]])
    matches |= {
        column: Match(field, 0.95, "heading")
        for column, field in drawn.items()
        if match_heading(headings[column][1]).confidence < 0.9 and (field.startswith("sdgs") or chart)
    }
    matches |= things(headings, {**matches, **dict.fromkeys(drawn, _SERIES)}, values)
    matches |= year_columns({column: own for column, (_group, own) in headings.items()}, values)
    keys = column_keys(headings)
    told = directions.told(list(keys.values()))
    matches |= {column: told[key] for column, key in keys.items() if key in told}
    found = {
        column: TableColumn(column, _label(*headings[column], match), match, keys[column]) for column, match in matches.items()
    }
    found = _by_content(found, values)
    found = _by_company(found, rows, body, below)
    return _one_each(found)


def _below(rows: Mapping[int, Mapping[int, Value]], headings: list[Mapping[int, Value]], body: list[int]) -> list[int]:
    """The rows that show what columns hold: without repeated headings, help and totals."""
    return [
        row
        for row in body
        if not (is_heading_again(cells := rows[row], headings) or is_help(cells) or is_total(cells, frozenset()))
    ]


_SERIES = Match(NOTES, 1.0, "heading")


def _headings(sheet: Sheet, rows: Mapping[int, Mapping[int, Value]], header: tuple[int, ...], column: int) -> tuple[str, str]:
    """What stands above the column: the group's heading, and its own."""
    texts = [_heading_text(sheet, rows, row, column) for row in header]
    own = texts[-1]
    group = next((text for text in reversed(texts[:-1]) if text.strip() and tidy(text) != tidy(own)), "")
    return tidy(group), own.strip()


def _label(group: str, own: str, match: Match) -> str:
    """The heading as a note tells it; of money with the group, which may say that it is in thousands."""
    return f"{group} {own}" if own and match.field in ("budget", "funding") and scale_of(group) > 1 else own or group


def _match(group: str, own: str) -> Match:
    """The column's own heading says what it is; its group where that says nothing by itself."""
    mine = match_heading(own) if own else UNKNOWN
    above = match_heading(group) if group else UNKNOWN
    words = plain(own)
    if not own:
        return above
    if _DAY_OF.fullmatch(words) and above.field in _NO_PERIOD and above.confidence:
        return Match(NOTES, 0.8, "heading")
    if above.confidence and (says_nothing(own) or _ANY.fullmatch(words)) and not (above.field == "title" and mine.confidence):
        return replace(above, confidence=min(above.confidence, 0.9))
    if mine.confidence:
        return mine
    both = match_heading(f"{group} {own}") if group and own else UNKNOWN
    return both if both.confidence >= 0.95 else mine


_ANY = re.compile(r"(?:navn|navne|namn|name|names|initialer|initials|hvem|who|(?:19|20)[0-9]{2}|beløb|tekst|i? ?(?:1[. ]?000|t\.?|k)? ?(?:kr|dkk|kroner)|tusinde? kroner)")
"""Parts of a heading that take their meaning from the group above them."""

_DAY_OF = re.compile(r"(?:dato|dag|date|datum)")
_NO_PERIOD = frozenset({"state", "follow_ups[].text", "goals[].measure", "goals[].text", "goals[].fulfilment", NOTES, "links"})


def _by_content(found: Mapping[int, TableColumn], values: Mapping[int, list[Value]]) -> dict[int, TableColumn]:
    """The columns whose headings say nothing by what they hold, where no other column is sure to be that."""
    taken = {it.field for it in found.values()}
    changed = dict(found)
    for number, column in found.items():
        if column.is_told or column.match.confidence or not says_nothing(column.heading):
            continue
        field = field_by_content(values[number])
        if field and (field not in taken or field in SEVERAL):
            changed[number] = replace(column, match=Match(field, 0.8, "content"))
            taken.add(field)
    if not taken & set(TITLES):
        unknown = [number for number, it in changed.items() if not it.match.confidence and not it.is_told]
        silent = [number for number in unknown if says_nothing(changed[number].heading)]
        number = title_by_content(values, silent)
        if number is None:
            number = title_by_content(values, unknown)
        if number is not None:
            changed[number] = replace(changed[number], match=Match("title", 0.7, "content"))
    return changed


def _lowest(sheet: Sheet, rows: Mapping[int, Mapping[int, Value]], header: tuple[int, ...]) -> dict[int, Value]:
    """The lowest heading of each column, also where its cell is merged down from the row of groups."""
    found = dict(rows.get(header[-1], {}))
    for area in sheet.merges:
        if area.top in header and area.top < area.bottom == header[-1] and area.left == area.right and area.left not in found:
            found |= {area.left: sheet.cells[area.top, area.left]} if (area.top, area.left) in sheet.cells else {}
    return dict(sorted(found.items()))


def groups_above(sheet: Sheet, rows: Mapping[int, Mapping[int, Value]], header: tuple[int, ...]) -> dict[int, str]:
    """The group's heading above each column, also where its cells are not merged but blank to the right."""
    if len(header) < 2:
        return {}
    row = header[-2]
    found: dict[int, str] = {}
    group = ""
    for column in range(1, sheet.last_column + 1):
        text = _heading_text(sheet, rows, row, column)
        below = rows.get(header[-1], {}).get(column)
        group = text or (group if below is not None else "")
        if group and below is not None and tidy(group) != below:
            found[column] = tidy(group)
    return found


def _heading_text(sheet: Sheet, rows: Mapping[int, Mapping[int, Value]], row: int, column: int) -> str:
    value = rows.get(row, {}).get(column)
    if value is None and (area := sheet.merge_at((row, column))) is not None:
        value = sheet.cells.get((area.top, area.left))
    return value if isinstance(value, str) else "" if value is None or isinstance(value, CellError | Uncached) else str(value)


def _by_company(
    found: dict[int, TableColumn], rows: Mapping[int, Mapping[int, Value]], body: list[int], below: list[int]
) -> dict[int, TableColumn]:
    """What a heading means beside the others: *Aktivitet*, *Målsætning* and *Goal* depend on them."""
    fields = {it.field for it in found.values()}

    def become(column: TableColumn, field: str, because: str = "content") -> TableColumn:
        return replace(column, match=Match(field, min(column.match.confidence, 0.9), because))

    changed = dict(found)
    for number, column in found.items():
        words = plain(column.heading)
        if column.is_told:
            continue
        if column.field == "track" and words == "goal" and "commitments" not in fields and not _is_shared(number, rows, body):
            changed[number] = become(column, "goals[].text")
        if column.field == "commitments" and re.search("mål|goal", words):
            texts = [value for row in body if isinstance(value := rows.get(row, {}).get(number), str)]
            if texts and not any(_PROMISE.match(plain(text)) for text in texts):
                changed[number] = become(column, "goals[].text")
    asking = [number for number, it in changed.items() if it.field == "title" and _asks_what(it) and not it.is_told]
    for number in asking:
        others = [
            other
            for other, it in changed.items()
            if not _asks_what(it) and (it.field == "title" or (it.field == ACTIVITY and other < number))
        ]
        if any(changed[other].field == "title" or not _is_part_of(changed[other], other, number, rows, below) for other in others):
            changed[number] = become(changed[number], "description")
    titled = any(it.field == "title" for it in changed.values())
    if not titled and (whole := _whole_of_parts(changed, rows, below)) is not None:
        changed[whole] = become(changed[whole], "title")
        titled = True
    for number, column in changed.items():
        if column.field == ACTIVITY and not column.is_told:
            changed[number] = become(column, "milestones[].title" if titled else "title", column.match.because)
            titled = True
    if not titled:
        for field in TITLES[2:]:
            number = next((number for number, it in changed.items() if it.field == field and not it.is_told), None)
            if number is not None:
                changed[number] = become(changed[number], "title")
                break
    return changed


_PART = re.compile(r"del[a-zæøå]{4,}|milepæle?|milstolpe|milestones?")


def _whole_of_parts(columns: Mapping[int, TableColumn], rows: Mapping[int, Mapping[int, Value]], body: Sequence[int]) -> int | None:
    """The column of areas that are initiatives: somebody is responsible for each, once, and below it stand parts of it
    ("delaktiviteter") in rows of their own."""
    parts = [it for it in columns.values() if it.field == ACTIVITY]
    wholes = [number for number, it in columns.items() if it.field == "track" and not it.is_told]
    people = [number for number, it in columns.items() if it.field == "responsible"]
    if not parts or not all(_PART.fullmatch(plain(it.heading)) for it in parts) or len(wholes) != 1 or len(people) != 1:
        return None
    named = {row for row in body if wholes[0] in rows[row]}
    return wholes[0] if named and len(named) < len(body) and named == {row for row in body if people[0] in rows[row]} else None


def _asks_what(column: TableColumn) -> bool:
    """*Hvad vil vi?* is the title where nothing else is, and what is to be done where something is."""
    return plain(column.heading).startswith(("hvad ", "hva ", "vad ", "what "))


def _is_shared(number: int, rows: Mapping[int, Mapping[int, Value]], body: Sequence[int]) -> bool:
    """Whether a column holds the same for several rows, written again in each or once for all of them."""
    texts = [plain(value) for row in body if isinstance(value := rows[row].get(number), str)]
    once = bool(body) and number in rows[body[0]] and len(texts) < len(body)
    return len(set(texts)) < len(texts) or (once and len(texts) > 1)


_PROMISE = re.compile(r"[\W\d]*(?:vi vil|we will)\b")
_PARTS = re.compile(r"mil(?:e|j)?(?:pæl|stone|stolp)|^del(?:indsats|aktivitet|opgave)|action steps")


def _is_part_of(
    column: TableColumn, number: int, whole: int, rows: Mapping[int, Mapping[int, Value]], body: Sequence[int]
) -> bool:
    """Whether a column of activities holds the parts of what the column `whole` names: milestones, several in a cell,
    one in each row below it, none of some, the same of several."""
    lines = [rows[row] for row in body if number in rows[row] or whole in rows[row]]
    texts = [value for cells in lines if isinstance(value := cells.get(number), str)]
    return (
        _PARTS.search(plain(column.heading)) is not None
        or any("\n" in text.strip() for text in texts)
        or len(set(texts)) < len(texts)
        or any(number not in cells or (whole not in cells and len(cells) <= _FEW) for cells in lines)
    )


_FEW = 2
"""The most cells of a row that only adds to the one above."""


def _one_each(found: dict[int, TableColumn]) -> dict[int, TableColumn]:
    """Of a field that takes one column, the surest and first; the other columns are kept as notes."""
    best: dict[str, int] = {}
    for number, column in found.items():
        field = column.field
        if field not in best or _surer(column, found[best[field]]):
            best[field] = number
    return {
        number: column
        if column.field in SEVERAL or column.field == LEFT or best[column.field] == number
        else replace(column, match=Match(NOTES, column.match.confidence, "repeated"))
        for number, column in found.items()
    }


def _surer(column: TableColumn, other: TableColumn) -> bool:
    """Whether the column has its field with more right: somebody said so, or its heading does more surely."""
    return (column.is_told, column.match.confidence) > (other.is_told, other.match.confidence)
