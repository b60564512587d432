"""The schedule on paper: pages of A4 or A3 lying, painted once and printed, or saved as PDF, SVG or picture.

A page is painted in units of which 1414 are its width and 1000 its height, whatever it is painted on.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtSvg import QSvgGenerator

from planner.records import InitiativeRecord
from planner.schedule.axis import Axis
from planner.schedule.months import by_month
from planner.schedule.wheel import Choice, Size, Wheel, lay_out
from planner.schedule.wheel.placing import wrapped
from planner.schedule.when import year_of
from planner.ui.pages.initiatives.groups import Group
from planner.ui.pages.initiatives.model import group_name
from planner.ui.pages.schedule.bar_painting import BASE, cut, paint_diamond, paint_grid, paint_headings, paint_row
from planner.ui.pages.schedule.ink import Ink
from planner.ui.pages.schedule.rows import Band, banded, title_of
from planner.ui.pages.schedule.wheel_painting import paint_wheel
from planner.words import _

WIDTH, HEIGHT, MARGIN = 1414.0, 1000.0, 40.0
A4, A3 = "A4", "A3"
_DPI, _PICTURE = 300, 3508
"""Dots an inch of a PDF's coordinates; how many pixels wide a picture is: A4 at 300 dots an inch."""

_HEADINGS, _SMALLER = 0.95, 0.8

PaintPage = Callable[[QPainter], None]


@dataclass(frozen=True, slots=True)
class Paper:
    """What goes on paper: the pages of a format, and what the same is called and says in words."""

    title: str
    text: str
    pages: Callable[[str], list[PaintPage]]
    pictures: bool
    """Whether it is one picture, which can be saved as such too."""


def wheel_paper(
    choice: Choice, groups: Sequence[Group], records: Sequence[InitiativeRecord], year: int, organisation: str
) -> Paper:
    """The wheel on one page; of more initiatives than it shows the page says so."""
    ink = Ink.of_paper(groups)
    title = _("Year wheel {year}", year=year)

    def pages(paper: str) -> list[PaintPage]:
        wheel = wheel_on_paper(choice, groups, year, organisation, ink, paper)

        def paint(painter: QPainter) -> None:
            paint_wheel(painter, wheel, ink)

        return [paint]

    return Paper(title, by_month(records, year).text(year), pages, pictures=True)


def wheel_on_paper(
    choice: Choice, groups: Sequence[Group], year: int, organisation: str, ink: Ink, paper: str
) -> Wheel:
    """Laid out for the wall: no letter below 10 points on A3, 8 on A4."""
    size = Size(WIDTH, HEIGHT, 26, 12 if paper == A3 else 13.6, margin=MARGIN, headed=True)
    remark = organisation
    if not choice.is_whole:
        shown = _("{shown} of {count} initiatives", shown=len(choice.entries), count=choice.of)
        remark = f"{organisation} · {shown}" if organisation else shown
    names = [group_name(it) for it in groups]
    return lay_out(choice, names, year, size, ink.measure, title=_("Year wheel {year}", year=year), remark=remark)


def bars_paper(groups: Sequence[Group], order: str, year: int, organisation: str) -> Paper:
    """The bars of the whole year, as many pages as they need."""
    ink = Ink.of_paper(groups)
    title = _("Schedule {year}", year=year)
    bands = banded(groups, order)

    def pages(paper: str) -> list[PaintPage]:
        book = _Book(bands, ink, year, title, organisation, 12.5 if paper == A3 else 15.0)
        return [book.painter_of(place) for place in range(len(book.leaves))]

    records = [record for band in bands for record in band.rows]
    return Paper(title, by_month(records, year).text(year), pages, pictures=False)


class _Book:
    """The bars divided into pages; a heading never stands last on one, and is said again on the next."""

    def __init__(
        self, bands: Sequence[Band], ink: Ink, year: int, title: str, organisation: str, letters: float
    ) -> None:
        self._ink, self._year, self._title, self._organisation = ink, year, title, organisation
        self._letters = letters
        self._row = letters * 2.1
        self._top = MARGIN + letters * 5.2
        room = int((HEIGHT - MARGIN - letters * 2 - self._top) // self._row)
        self.leaves = _divided(bands, max(4, room))

    def painter_of(self, place: int) -> PaintPage:
        def paint(painter: QPainter) -> None:
            self._paint(painter, place)

        return paint

    def _paint(self, painter: QPainter, place: int) -> None:
        ink, letters = self._ink, self._letters
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        title_wide = WIDTH * 0.29
        first, last = year_of(self._year)
        axis = Axis(first, last, MARGIN + title_wide, WIDTH - 2 * MARGIN - title_wide)
        painter.setPen(ink.colour("text"))
        ink.write(painter, QPointF(MARGIN, MARGIN + letters * 1.6), self._title, letters * 1.8, bold=True)
        painter.setPen(ink.colour("quiet"))
        behind = MARGIN + ink.measure(self._title, letters * 1.8, True) + letters
        ink.write(painter, QPointF(behind, MARGIN + letters * 1.6), self._organisation, letters)
        paint_headings(painter, axis, self._top - letters * 2.2, letters * 2, ink, letters * _HEADINGS)
        leaf = self.leaves[place]
        bottom = self._top + self._row * len(leaf)
        for row, (band, record, ring) in enumerate(leaf):
            top = self._top + row * self._row
            painter.setPen(ink.colour("line"))
            painter.drawLine(QPointF(MARGIN, top), QPointF(WIDTH - MARGIN, top))
            if record is None:
                self._paint_band(painter, band, ring, top)
            else:
                paint_grid(painter, axis, top, top + self._row, ink, letters * _HEADINGS)
                self._paint_initiative(painter, axis, band, record, ring, top)
        painter.setPen(ink.colour("line"))
        painter.drawLine(QPointF(MARGIN, bottom), QPointF(WIDTH - MARGIN, bottom))
        self._paint_foot(painter, place)
        painter.restore()

    def _paint_band(self, painter: QPainter, band: Band, ring: int, top: float) -> None:
        ink, letters = self._ink, self._letters
        base = top + self._row / 2 + letters * BASE
        left = MARGIN
        if ring >= 0:
            painter.fillRect(QRectF(MARGIN, top + self._row * 0.2, letters * 0.36, self._row * 0.6), ink.track(ring))
            left += letters * 0.9
        painter.setPen(ink.colour("text"))
        ink.write(painter, QPointF(left, base), cut(ink, band.name, WIDTH * 0.6, letters), letters, bold=True)

    def _paint_initiative(
        self, painter: QPainter, axis: Axis, band: Band, record: InitiativeRecord, ring: int, top: float
    ) -> None:
        ink, letters = self._ink, self._letters
        left = MARGIN + letters * 0.9
        if band.group is None:
            painter.fillRect(QRectF(MARGIN, top + self._row * 0.2, letters * 0.36, self._row * 0.6), ink.track(ring))
        painter.setPen(ink.colour("text"))
        room = axis.left - left - letters
        self._write_title(painter, title_of(record), left, top, room)
        area = QRectF(axis.left, top, axis.width, self._row)
        paint_row(painter, axis, area, record, ring, ink, letters * 0.9, self._year)

    def _write_title(self, painter: QPainter, title: str, left: float, top: float, room: float) -> None:
        """In one line, or in two of smaller letters."""
        ink, size = self._ink, self._letters
        lines = (title,)
        if ink.measure(title, size, False) > room:
            size *= _SMALLER
            lines = wrapped(title, room, 2, lambda text: ink.measure(text, size, False))
        for place, line in enumerate(lines):
            middle = top + self._row * (place + 0.5) / len(lines)
            away = (self._row / 2 - middle + top) * 0.1  # two lines stand a little closer than the row would have them
            ink.write(painter, QPointF(left, middle + away + size * BASE), line, size)

    def _paint_foot(self, painter: QPainter, place: int) -> None:
        """What the signs mean, and which page this is."""
        ink, size = self._ink, self._letters * 0.9
        base = HEIGHT - MARGIN + size * 0.2
        left = MARGIN
        for done, words in ((False, _("milestone ahead")), (True, _("milestone reached"))):
            paint_diamond(painter, QPointF(left + size * 0.5, base - size * BASE), size * 0.45, ink, done=done)
            painter.setPen(ink.colour("quiet"))
            ink.write(painter, QPointF(left + size * 1.3, base), words, size)
            left += size * 2.6 + ink.measure(words, size, False)
        words = _("Page {page} of {pages}", page=place + 1, pages=len(self.leaves))
        painter.setPen(ink.colour("quiet"))
        ink.write(painter, QPointF(WIDTH - MARGIN - ink.measure(words, size, False), base), words, size)


_Row = tuple[Band, InitiativeRecord | None, int]


def _divided(bands: Sequence[Band], room: int) -> list[list[_Row]]:
    """The rows in pages of so many, each beginning with the heading of the band it goes on with."""
    leaves: list[list[_Row]] = [[]]
    for band in bands:
        head: _Row = (band, None, band.rings[0] if band.group is not None and band.rings else -1)
        if len(leaves[-1]) + 2 > room:
            leaves.append([])
        leaves[-1].append(head)
        for record, ring in zip(band.rows, band.rings, strict=True):
            if len(leaves[-1]) >= room:
                leaves.append([head])
            leaves[-1].append((band, record, ring))
    return leaves


# ---- onto something


def as_pdf(paper: Paper, size: str) -> bytes:
    """All pages as a PDF of this paper size, lying."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(paper.title)
    writer.setCreator(_("Action plans"))
    writer.setResolution(_DPI)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A3 if size == A3 else QPageSize.PageSizeId.A4))
    writer.setPageOrientation(QPageLayout.Orientation.Landscape)
    writer.setPageMargins(QMarginsF())
    painter = QPainter(writer)
    for place, paint in enumerate(paper.pages(size)):
        if place:
            writer.newPage()
        _paint_into(painter, QRect(0, 0, writer.width(), writer.height()), paint)
    painter.end()
    buffer.close()
    return bytes(content.data())


def as_svg(paper: Paper) -> bytes:
    """The first page as SVG, what it shows in words as its description."""
    content = QByteArray()
    buffer = QBuffer(content)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(QSize(round(WIDTH), round(HEIGHT)))
    generator.setViewBox(QRect(0, 0, round(WIDTH), round(HEIGHT)))
    generator.setTitle(paper.title)
    generator.setDescription(paper.text)
    painter = QPainter(generator)
    painter.fillRect(QRectF(0, 0, WIDTH, HEIGHT), "#FFFFFF")
    paper.pages(A3)[0](painter)
    painter.end()
    return bytes(content.data())


def as_picture(paper: Paper) -> bytes:
    """The first page as PNG, large enough to be printed on A4 without a jag."""
    picture = QImage(_PICTURE, round(_PICTURE * HEIGHT / WIDTH), QImage.Format.Format_RGB32)
    picture.setDotsPerMeterX(round(300 / 0.0254))
    picture.setDotsPerMeterY(round(300 / 0.0254))
    picture.fill(0xFFFFFFFF)
    picture.setText("Title", paper.title)
    picture.setText("Description", paper.text)
    painter = QPainter(picture)
    _paint_into(painter, picture.rect(), paper.pages(A4)[0])
    painter.end()
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")  # type: ignore[call-overload]
    buffer.close()
    return bytes(content.data())


def put_on_printer(paper: Paper, printer: QPrinter) -> int:
    """All pages on the paper that the printer was set to; gives how many there were."""
    size = A3 if printer.pageLayout().pageSize().size(QPageSize.Unit.Millimeter).height() > 350 else A4
    area = printer.pageLayout().paintRectPixels(printer.resolution())
    painter = QPainter(printer)
    pages = paper.pages(size)
    for place, paint in enumerate(pages):
        if place:
            printer.newPage()
        _paint_into(painter, QRect(0, 0, area.width(), area.height()), paint)
    painter.end()
    return len(pages)


def _paint_into(painter: QPainter, area: QRect, paint: PaintPage) -> None:
    """A page as large as it fits, in the middle of an area."""
    scale = min(area.width() / WIDTH, area.height() / HEIGHT)
    painter.save()
    painter.translate((area.width() - WIDTH * scale) / 2, (area.height() - HEIGHT * scale) / 2)
    painter.scale(scale, scale)
    paint(painter)
    painter.restore()
