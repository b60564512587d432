"""From counts to matrices: commitment × year, UN goal × year, aims and purposes × year, track × UN goal."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from planner.figures.coverage import Crossing, crossed_sdgs, crossed_tracks
from planner.queries.coverage import Coverage, Kind, Served
from planner.records import PlanRecord, StrategyRecord
from planner.records.strategy import CROSS_CUTTING, cross_cutting_track
from planner.ui.pages.coverage.grid import Cell, Column, Grid, Row
from planner.ui.widgets import sdg_words
from planner.words import _, plural

Track = tuple[str, int, bool]
_OPENING = "Vi vil "


class ByYear:
    """The matrices whose columns are the years of the strategy's period."""

    def __init__(self, counted: Coverage, strategy: StrategyRecord, year: int, today: dt.date) -> None:
        self._counted, self._strategy, self._year = counted, strategy, year
        self._years = range(strategy.first_year, strategy.last_year + 1)
        self._columns = tuple(
            Column(key=it, name=str(it), gone=_gone(it, today), chosen=it == year) for it in self._years
        )

    def commitments(self, *, untouched_only: bool = False) -> Grid:
        """Every "Vi vil" under its track; with `untouched_only` those that no year of the period has served."""
        rows: list[Row] = [] if untouched_only else [self._row(Served(Kind.PLAN), _("All initiatives"), heading=True)]
        for place, track in enumerate(self._strategy.tracks):
            served = Served(Kind.TRACK, track.name)
            colour = (track.colour, place, track.cross_cutting)
            inside = [
                self._row(Served(Kind.COMMITMENT, text, track.name), text, track=colour, asked=True, short=_short(text))
                for text in track.commitments
                if not untouched_only or self._counted.untouched(Served(Kind.COMMITMENT, text, track.name))
            ]
            if inside or (not untouched_only and not (track.cross_cutting and self._is_empty(served))):
                rows += [self._row(served, track.name, track=colour, heading=True), *inside]
        beside = Served(Kind.TRACK, CROSS_CUTTING)
        if not untouched_only and self._strategy.track(CROSS_CUTTING) is None and not self._is_empty(beside):
            colour = (cross_cutting_track().colour, len(self._strategy.tracks), True)
            rows.append(self._row(beside, CROSS_CUTTING, track=colour, heading=True))
        return Grid(_("We will"), self._columns, tuple(rows))

    def sdgs(self) -> Grid:
        """The UN goals that the strategy names, and others that initiatives contribute to."""
        asked = {number for track in self._strategy.tracks for number in track.sdgs}
        used = {number for number in sdg_words.NUMBERS if not self._is_empty(Served(Kind.SDG, str(number)))}
        rows = (
            self._row(Served(Kind.SDG, str(number)), sdg_words.name(number), sdg=number, asked=number in asked)
            for number in sorted(asked | used)
        )
        return Grid(_("UN goal"), self._columns, tuple(rows))

    def aims(self) -> Grid:
        """The aims of the vision and the purposes of the strategy."""
        rows: list[Row] = []
        for title, kind, texts in (
            (_("Aims of the vision"), Kind.AIM, self._strategy.vision_aims),
            (_("Purposes of the strategy"), Kind.PURPOSE, self._strategy.purposes),
        ):
            if texts:
                blank = tuple(Cell(expected=False) for _column in self._columns)
                rows.append(Row(key=title, name=title, cells=blank, heading=True))
                rows += [self._row(Served(kind, text), text, asked=True) for text in dict.fromkeys(texts)]
        return Grid(_("Vision and purposes"), self._columns, tuple(rows))

    def untouched(self) -> tuple[Served, ...]:
        """The commitments that no initiative of the whole period serves."""
        every = (Served(Kind.COMMITMENT, text, track.name) for track in self._strategy.tracks for text in track.commitments)
        return tuple(served for served in every if self._counted.untouched(served))

    def gap(self, served: Served) -> str:
        """What is missing this year, and since when; "" where something serves it."""
        if self._counted.count(served, self._year).alive:
            return ""
        if self._counted.untouched(served):
            return _("no initiative in {first}–{last}", first=self._years[0], last=self._years[-1])
        before = self._counted.last_year_served(served, self._year)
        if before is not None:
            return _("no initiative since {year}", year=before)
        return _("no initiative in {year}", year=self._year)

    def _is_empty(self, served: Served) -> bool:
        return not any(self._counted.count(served, year).rows for year in self._years)

    def _row(
        self, served: Served, name: str, *, track: Track | None = None, sdg: int | None = None, heading: bool = False,
        asked: bool = False, short: str = "",
    ) -> Row:
        cells = tuple(self._cell(served, name, year, expected=asked or heading) for year in self._years)
        return Row(
            key=served, name=short or name, cells=cells, track=track, heading=heading, sdg=sdg, gap=self.gap(served) if asked else ""
        )

    def _cell(self, served: Served, name: str, year: int, *, expected: bool) -> Cell:
        known = year in self._counted.years
        count = self._counted.count(served, year)
        said = counted_words(count.rows, count.alive) if known else _("no plan")
        return Cell(
            rows=count.rows, alive=count.alive, expected=expected, known=known, outside=not expected,
            words=f"{name}, {year}: {said}",
        )


def tracks_by_sdg(
    crossed: Mapping[tuple[str | None, int], Crossing], plan: PlanRecord, strategy: StrategyRecord
) -> Grid:
    """Who contributes to which UN goal this year."""
    numbers = crossed_sdgs(plan, strategy)
    columns = tuple(Column(key=number, name=f"{number} {sdg_words.name(number)}", sdg=number) for number in numbers)
    looks = {track.name: (track.colour, place, track.cross_cutting) for place, track in enumerate(strategy.tracks)}
    beside: Track = (cross_cutting_track().colour, len(looks), True)
    rows: list[Row] = []
    for name in crossed_tracks(plan, strategy):
        track = strategy.track(name)
        shown = (track.short_name or track.name) if track else name or _("Without a track")
        cells = tuple(_crossed(crossed[name, number], shown) for number in numbers)
        rows.append(Row(key=name, name=shown, cells=cells, track=looks.get(name or "", beside)))
    return Grid(_("Track"), columns, tuple(rows))


def _crossed(crossing: Crossing, track: str) -> Cell:
    rows = len(crossing.initiatives)
    parts = [counted_words(rows, crossing.alive)]
    if not crossing.own:
        parts.append(_("not in the track's list"))
    goal = f"{crossing.sdg} {sdg_words.name(crossing.sdg)}"
    return Cell(
        rows=rows, alive=crossing.alive, expected=crossing.asked, outside=not crossing.own, words=f"{track}, {goal}: {', '.join(parts)}"
    )


def counted_words(rows: int, alive: int) -> str:
    """ "3 indsatser, heraf 1 udgået"."""
    said = plural("{count} initiative", "{count} initiatives", rows)
    if rows == alive:
        return said
    dropped = rows - alive
    return ", ".join((said, plural("{count} of them dropped", "{count} of them dropped", dropped)))


def as_rows(grid: Grid) -> tuple[Sequence[str], Iterable[Sequence[str | int]]]:
    """Headings and rows as one copies them into a spreadsheet: numbers are numbers, a year without a plan is empty."""
    headings = [grid.corner, *(column.name for column in grid.columns)]
    rows = [[_named(row), *(_copied(cell) for cell in row.cells)] for row in grid.rows if not _is_title(row)]
    return headings, rows


def _short(commitment: str) -> str:
    """A commitment below the heading that begins it for all."""
    return f"… {commitment.removeprefix(_OPENING)}" if commitment.startswith(_OPENING) else commitment


def _named(row: Row) -> str:
    """In full: what is copied stands alone."""
    if isinstance(row.key, Served) and row.key.kind is Kind.COMMITMENT:
        return row.key.name
    return row.name if row.sdg is None else f"{row.sdg} {row.name}"


def _copied(cell: Cell) -> str | int:
    return cell.rows if cell.known and (cell.rows or cell.expected) else ""


def _is_title(row: Row) -> bool:
    """Whether a heading stands over nothing that is counted."""
    return row.heading and not isinstance(row.key, Served)


def _gone(year: int, today: dt.date) -> float:
    begins, ends = dt.date(year, 1, 1), dt.date(year + 1, 1, 1)
    return min(max((today - begins) / (ends - begins), 0.0), 1.0)
