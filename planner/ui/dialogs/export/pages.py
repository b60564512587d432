"""Pages as pictures, one below the other, as wide as there is room or larger."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from planner.ui import theme
from planner.words import _, plural

_GAP = theme.SPACE + 4
_ZOOMS = (1.0, 1.4, 2.0, 2.8)
_KEPT = 6
"""So many pages are kept unpacked; the others are a few kilobytes each until they are seen."""


class _Strip(QWidget):
    """Paints those pages of all that can be seen."""

    def __init__(self) -> None:
        super().__init__()
        self.pages: tuple[bytes, ...] = ()
        self._sizes: list[QSize] = []
        self._fitted: dict[int, QPixmap] = {}

    def show_pages(self, pages: tuple[bytes, ...]) -> None:
        self.pages, self._fitted = pages, {}
        self._sizes = [_size(page) for page in pages]
        self.update()

    def lay_out(self, width: int, least: int) -> None:
        """Make the pages so wide, and the strip as high as they need, though at least so high."""
        self.setFixedWidth(width)
        self.setFixedHeight(max(sum(area.height() + _GAP for area in self._areas()) + _GAP, least))
        self._fitted = {}
        self.update()

    def _areas(self) -> Iterator[QRect]:
        """Where each page lies."""
        top, room = _GAP, self.width() - 2 * _GAP
        widest = max((size.width() for size in self._sizes), default=1)
        for size in self._sizes:
            width = round(room * size.width() / widest)
            height = round(size.height() * width / max(size.width(), 1))
            yield QRect(_GAP + (room - width) // 2, top, width, height)
            top += height + _GAP

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, painter = theme.current(), QPainter(self)
        for place, area in enumerate(self._areas()):
            if area.intersects(event.rect()):
                painter.drawPixmap(area.topLeft(), self._page(place, area.size()))
                painter.setPen(QPen(QColor(tokens.line), 1))
                painter.drawRect(area.adjusted(0, 0, -1, -1))

    def _page(self, place: int, size: QSize) -> QPixmap:
        """The page in the size in which it is shown, to the pixel of the screen, so that small letters stay clear."""
        page = self._fitted.pop(place, None)
        if page is None:
            ratio = self.devicePixelRatioF()
            whole = QImage.fromData(self.pages[place], "PNG")
            page = QPixmap.fromImage(whole.scaled(size * ratio, mode=Qt.TransformationMode.SmoothTransformation))
            page.setDevicePixelRatio(ratio)
        self._fitted[place] = page
        while len(self._fitted) > _KEPT:
            del self._fitted[next(iter(self._fitted))]
        return page


class Pages(QScrollArea):
    """Scrolls over the pages; `larger` and `smaller` change their size."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zoom = 0
        self._strip = _Strip()
        self.setWidget(self._strip)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(_("Preview"))

    def show_pages(self, pages: tuple[bytes, ...]) -> None:
        """Show these PNG pictures; the place one has scrolled to stays as far as it can."""
        self._strip.show_pages(pages)
        words = plural("{count} page", "{count} pages", len(pages))
        self.setAccessibleName(f"{_('Preview')}, {words}")
        self._lay_out()

    @property
    def count(self) -> int:
        return len(self._strip.pages)

    def larger(self) -> None:
        self._set_zoom(self._zoom + 1)

    def smaller(self) -> None:
        self._set_zoom(self._zoom - 1)

    def _set_zoom(self, zoom: int) -> None:
        """Change the size about the middle of what is seen."""
        bar = self.verticalScrollBar()
        share = (bar.value() + bar.pageStep() / 2) / max(self._strip.height(), 1)
        self._zoom = min(max(zoom, 0), len(_ZOOMS) - 1)
        self._lay_out()
        bar.setValue(round(share * self._strip.height() - bar.pageStep() / 2))

    def _lay_out(self) -> None:
        self._strip.lay_out(round(self.viewport().width() * _ZOOMS[self._zoom]), self.viewport().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._strip.update()


def _size(png: bytes) -> QSize:
    """The size that a PNG's header tells, without unpacking it."""
    return QSize(int.from_bytes(png[16:20]), int.from_bytes(png[20:24]))
