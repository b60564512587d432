"""Blocks, titles, bands, blank rows and totals become the cells of a sheet, and sheets a file."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import groupby
from typing import Any

import builders
import openpyxl
from hypothesis import strategies as st
from importing.random_layouts.blocks import Block, heading, title
from importing.random_layouts.choices import ALWAYS_FILLED, OTHERS
from importing.random_layouts.plans import TRACKS, plans
from importing.random_layouts.writing import Draw

from planner.records import InitiativeRecord

Told = dict[str, Any]


@dataclass(slots=True)
class Page:
    """A sheet that is being written. Merged ranges are (top, left, bottom, right)."""

    name: str
    cells: dict[tuple[int, int], Any] = field(default_factory=dict)
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Laid:
    """A file, the year of its plan, and the initiatives that a person reads in it, in their order."""

    name: str
    content: bytes
    year: int
    pages: tuple[Page, ...]
    initiatives: tuple[InitiativeRecord, ...]


@st.composite
def laid_out(draw: Draw) -> Laid:
    """A random plan in a random layout."""
    year = draw(st.integers(2020, 2023))
    merging = draw(st.booleans())
    plan = [replace(it, number=number) for number, it in enumerate(draw(plans(year)), start=draw(st.sampled_from([1, 7])))]
    layout = _Layout(draw, year, merging)
    pages, read = layout.pages(plan)
    words = draw(st.sampled_from(["Handlingsplan {}", "plan_{}_endelig", "virksomhedsplan {} bib"])).format(year)
    if layout.fits_in_one_table and draw(st.booleans()):
        return Laid(f"{words}.csv", _separated(draw, pages[0]), year, tuple(pages), tuple(read))
    return Laid(f"{words}.xlsx", _workbook(pages), year, tuple(pages), tuple(read))


class _Layout:
    """How one plan is laid out: what is drawn once for all of its sheets."""

    def __init__(self, draw: Draw, year: int, merging: bool) -> None:
        self._draw, self._year, self._merging = draw, year, merging
        self._language = draw(st.sampled_from(["da", "da", "da", "no", "sv", "en"]))
        self._tracks = draw(st.sampled_from(["none", "column", "column", "filled", "merged", "bands", "bands and commitments", "sheets", "tables"]))
        if not merging and self._tracks == "merged":
            self._tracks = "filled"
        self._blocks = self._drawn_blocks()
        groups = [block.group for block in self._blocks if block.group]
        numbered = any(isinstance(words, int) for block in self._blocks for words in block.headings)
        self._levels = 2 if numbered or (groups and draw(st.booleans())) else 1
        self._high = merging and draw(st.booleans())
        self._band_at = draw(st.sampled_from(["first", "title", "across" if merging else "first"]))
        self._label = draw(st.sampled_from(["Hovedspor {}: {}", "Spor {} - {}", *(() if self._blocks[0].fields & {"goals", "milestones"} else ("{1}", "{1}", "{0}. {1}"))]))
        self._below = draw(st.sampled_from(["blank", "repeated", "merged" if merging else "blank"]))
        self._left = draw(st.sampled_from([1, 1, 2, 3]))
        self._gaps = {place for place in range(len(self._blocks)) if draw(st.sampled_from([False] * 9 + [True]))}
        self._help = draw(st.sampled_from([False, False, False, True]))

    @property
    def fits_in_one_table(self) -> bool:
        """Whether a table of separated values, without sheets and merged cells, says the same."""
        return not self._merging and self._tracks != "sheets"

    def _drawn_blocks(self) -> list[Block]:
        draw = self._draw
        chosen = draw(st.permutations(ALWAYS_FILLED))[: draw(st.integers(2, 4))] + [ways for ways in OTHERS if draw(st.booleans())]
        blocks = [make(draw, self._language, self._year) for make in (title, *(draw(st.sampled_from(ways)) for ways in chosen))]
        if self._tracks == "bands and commitments":
            blocks = [block for block in blocks if "commitments" not in block.fields]
        if self._tracks in ("column", "filled", "merged"):
            blocks.append(self._track_block())
        return _unlike(draw(st.permutations(blocks)))

    def _track_block(self) -> Block:
        form = self._draw(st.sampled_from(["{1}", "{1}", "{0}", "Spor {0}", "{0}. {1}", "Hovedspor {0}: {1}"]))

        def write(draw: Draw, it: InitiativeRecord) -> tuple[list[list[Any]], Told]:
            return [[_track_words(form, it.track)]], {"track": it.track}

        return Block(frozenset({"track"}), (heading(self._draw, "track", self._language),), write)

    # sheets

    def pages(self, plan: Sequence[InitiativeRecord]) -> tuple[list[Page], list[InitiativeRecord]]:
        if self._tracks != "none":
            plan = self._in_order(plan)
        if self._tracks == "tables":
            return self._tables(plan)
        if self._tracks != "sheets":
            page = Page(self._draw(st.sampled_from(["Ark1", "Plan", str(self._year), f"Handlingsplan {self._year}"])))
            return [page], self._written(page, plan, None)
        named = self._draw(st.sampled_from(["{1}", "Spor {0}"]))
        pages: list[Page] = []
        read: list[InitiativeRecord] = []
        for track, group in groupby(plan, key=lambda it: it.track):
            page = Page(_track_words(named, track)[:31] if track else "Øvrige")
            pages.append(page)
            read += [replace(it, track=track) for it in self._written(page, list(group), track)]
        return pages, read

    def _tables(self, plan: Sequence[InitiativeRecord]) -> tuple[list[Page], list[InitiativeRecord]]:
        """A table for each track below each other, with its name and the headings above."""
        page = Page("Ark1")
        read: list[InitiativeRecord] = []
        row = self._titles(page, None)
        for track, group in groupby(plan, key=lambda it: it.track):
            page.cells[row, self._left] = _track_words("Hovedspor {}: {}", track) or "Øvrige indsatser"
            row += self._draw(st.integers(1, 2))
            below: list[InitiativeRecord] = []
            row = self._table(page, row, list(group), below)
            read += [replace(it, track=track) for it in below]
            row += self._draw(st.integers(1, 2))
        self._signature(page, row)
        return [page], read

    def _in_order(self, plan: Sequence[InitiativeRecord]) -> list[InitiativeRecord]:
        """Track by track, those without one first: below a track, or under its name, they would belong to it."""
        order = [None, *TRACKS, builders.CROSS_CUTTING]
        if self._tracks in ("filled", "merged") or (self._band_at == "first" and "title" not in self._blocks[0].fields):
            # a lone text in the first column can only be told from more of that column where nothing stands above it
            plan = [it if it.track else replace(it, track=TRACKS[0]) for it in plan]
        if self._tracks == "column":
            return sorted(plan, key=lambda it: it.track is not None)
        return sorted(plan, key=lambda it: (order.index(it.track), it.commitments[:1]))

    def _written(self, page: Page, plan: Sequence[InitiativeRecord], track: str | None) -> list[InitiativeRecord]:
        """One sheet from top to bottom; what is read on it comes back."""
        read: list[InitiativeRecord] = []
        row = self._table(page, self._titles(page, track), plan, read)
        self._signature(page, row)
        return read

    def _table(self, page: Page, row: int, plan: Sequence[InitiativeRecord], read: list[InitiativeRecord]) -> int:
        """Headings, initiatives and a total; gives the row below."""
        draw = self._draw
        top = row = self._headings(page, row)
        last: InitiativeRecord | None = None
        total: dict[int, Decimal] = {}
        for it in plan:
            if row > top and draw(st.sampled_from([False] * 5 + [True])):
                row += 1
            row, above = self._bands(page, row, last, it)
            used, told = self._initiative(page, row, it, last)
            for column in self._columns("budget"):
                total[column] = total.get(column, Decimal(0)) + (it.budget or 0)
            row += used
            read.append(InitiativeRecord(**{"title": it.title, **above, **told}))
            last = it
        self._merge_tracks(page, top, row)
        return self._total(page, row, total)

    def _titles(self, page: Page, track: str | None) -> int:
        """Titles and help above the headings; gives the headings' row."""
        lines = self._draw(st.lists(st.sampled_from([
            f"Handlingsplan {self._year}", "Ballerup Bibliotekerne", f"Godkendt i Kultur- og Fritidsudvalget 12. januar {self._year}",
            "Udfyldes af den ansvarlige senest 1. december", "Sådan gør du: skriv én indsats pr. linje, og vælg status på listen.",
        ]), max_size=3, unique=True))  # fmt: skip
        if track in TRACKS and self._tracks == "sheets":
            lines.insert(0, f"Hovedspor {TRACKS.index(track) + 1}: {track}")
        for row, words in enumerate(lines, start=1):
            page.cells[row, 1] = words
        return self._draw(st.integers(len(lines) + 1, 12))

    def _places(self) -> list[tuple[Block, int]]:
        """Each block with its first column."""
        found: list[tuple[Block, int]] = []
        column = self._left
        for place, block in enumerate(self._blocks):
            column += place in self._gaps and place > 0
            found.append((block, column))
            column += len(block.headings)
        return found

    def _columns(self, name: str) -> list[int]:
        return [column for block, column in self._places() if name in block.fields]

    def _headings(self, page: Page, row: int) -> int:
        for block, left in self._places():
            grouped = self._levels == 2 and block.group
            for number, words in enumerate(block.headings):
                high = self._levels == 2 and not grouped and self._high
                page.cells[row + (self._levels - 1) * (not high), left + number] = words
                if high:
                    page.merges.append((row, left + number, row + 1, left + number))
            if grouped:
                page.cells[row, left] = block.group
                if self._merging and len(block.headings) > 1:
                    page.merges.append((row, left, row, left + len(block.headings) - 1))
        row += self._levels
        if self._help:
            for _block, left in self._places():
                page.cells[row, left] = self._draw(st.sampled_from(["(skriv kort)", "Vælg på listen", "Skriv her", "Udfyldes hvis muligt", "(initialer)"]))
            row += 1
        return row

    # rows

    def _bands(self, page: Page, row: int, last: InitiativeRecord | None, it: InitiativeRecord) -> tuple[int, Told]:
        """The bands above the initiative where it is another's turn, and what they say of it."""
        if self._tracks not in ("bands", "bands and commitments"):
            return row, {}
        if it.track and (last is None or last.track != it.track):
            row = self._band(page, row, _track_words(self._label, it.track))
        told: Told = {"track": it.track}
        if self._tracks == "bands and commitments" and it.track:
            told["commitments"] = it.commitments[:1]
            if it.commitments and (last is None or (last.track, last.commitments[:1]) != (it.track, it.commitments[:1])):
                row = self._band(page, row, it.commitments[0])
        return row, told

    def _band(self, page: Page, row: int, words: str) -> int:
        places = self._places()
        last_column = max(left + len(block.headings) - 1 for block, left in places)
        column = self._columns("title")[0] if self._band_at == "title" else self._left
        page.cells[row, column] = words
        if self._band_at == "across":
            page.merges.append((row, column, row, last_column))
        return row + 1

    def _initiative(self, page: Page, row: int, it: InitiativeRecord, last: InitiativeRecord | None) -> tuple[int, Told]:
        """The rows of one initiative: how many, and what is read there."""
        told: Told = {}
        height = 1
        single: list[tuple[Block, int]] = []
        for block, left in self._places():
            stacks, said = block.write(self._draw, it)
            told |= said
            height = max(height, *(len(stack) for stack in stacks))
            if "track" in block.fields and self._tracks in ("filled", "merged") and last is not None and last.track == it.track:
                continue
            for number, stack in enumerate(stacks):
                page.cells |= {(row + down, left + number): value for down, value in enumerate(stack) if value is not None}
                if block.fields & {"title", "number"} or (block.fields == {"track"} and self._tracks == "column"):
                    single.append((block, left))
        for down in range(1, height):
            if self._below == "repeated":
                page.cells |= {(row + down, left): page.cells[row, left] for _block, left in single if (row, left) in page.cells}
        if height > 1 and self._below == "merged":
            page.merges += [(row, left, row + height - 1, left) for _block, left in single]
        return height, told

    def _merge_tracks(self, page: Page, top: int, end: int) -> None:
        """Each track's cell over the rows that it holds for."""
        if self._tracks != "merged":
            return
        column = self._columns("track")[0]
        named = [row for row in range(top, end) if (row, column) in page.cells]
        for row, following in zip(named, [*named[1:], end], strict=True):
            if following - row > 1:
                page.merges.append((row, column, following - 1, column))

    def _total(self, page: Page, row: int, total: dict[int, Decimal]) -> int:
        draw = self._draw
        titles = self._columns("title")[0]
        budgets = [column for column in total if column > titles]
        if not budgets or not draw(st.booleans()):
            return row
        row += draw(st.integers(0, 1))
        page.cells[row, titles] = draw(st.sampled_from(["I alt", "Total", "Sum", "I alt 2022"]))
        page.cells[row, budgets[0]] = int(total[budgets[0]])
        return row + 1

    def _signature(self, page: Page, row: int) -> None:
        """Who made the paper, and what the signs mean."""
        row += self._draw(st.integers(1, 3))
        signed = [f"Udarbejdet af MKH, 12.1.{self._year}", "Godkendt af:", "Dato: ____ Underskrift: ____", "Sidst opdateret 3/5",
                  "Forklaring: ○ ikke startet, ◐ i gang, ● gennemført", "x = indsatsen er omfattet"]  # fmt: skip
        for words in self._draw(st.lists(st.sampled_from(signed), max_size=2, unique=True)):
            page.cells[row, self._left] = words
            row += 1


def _track_words(form: str, track: str | None) -> str | None:
    if track is None:
        return None
    return form.format(TRACKS.index(track) + 1, track) if track in TRACKS else track


def _unlike(blocks: Sequence[Block]) -> list[Block]:
    """The blocks without those that have a heading of an earlier one."""
    seen: set[str] = set()
    found: list[Block] = []
    for block in sorted(blocks, key=lambda block: "title" not in block.fields):
        words = {str(it).strip(" :").casefold() for it in block.headings} - {""}
        if not words & seen:
            found.append(block)
            seen |= words
    return [block for block in blocks if block in found]


def _workbook(pages: Sequence[Page]) -> bytes:
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    for page in pages:
        sheet = workbook.create_sheet(page.name)
        for (row, column), value in page.cells.items():
            sheet.cell(row, column, value)
        for top, left, bottom, right in page.merges:
            sheet.merge_cells(start_row=top, start_column=left, end_row=bottom, end_column=right)
    stream = io.BytesIO()
    workbook.save(stream)
    return stream.getvalue()


def _separated(draw: Draw, page: Page) -> bytes:
    mark = draw(st.sampled_from([";", ";", "\t", ","]))
    height, width = max(row for row, _column in page.cells), max(column for _row, column in page.cells)
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=mark)
    for row in range(1, height + 1):
        writer.writerow([_in_text(page.cells.get((row, column))) for column in range(1, width + 1)])
    text = stream.getvalue()
    try:
        text.encode("cp1252")
        encodings = ["cp1252", "utf-8", "utf-8-sig"]
    except UnicodeEncodeError:
        encodings = ["utf-8", "utf-8-sig"]
    return text.encode(draw(st.sampled_from(encodings)))


def _in_text(value: Any) -> str:
    match value:
        case None:
            return ""
        case dt.date():
            return f"{value:%d-%m-%Y}"
        case float():
            return f"{value:g}".replace(".", ",") if not value.is_integer() else str(int(value))
        case _:
            return str(value)
