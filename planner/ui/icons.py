"""The window's own icons: outlines on a 20 × 20 grid, drawn in the colours of the theme at the moment of painting.

`icon("undo")` can be given to any action or button; when the theme changes it needs no new one. Each file of
resources/icons/ has `currentColor` for its ink.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from planner import resources
from planner.ui import theme

GRID = 20
"""The size in pixels at which an icon is meant to be seen."""


@cache
def names() -> tuple[str, ...]:
    """Every icon there is."""
    return tuple(sorted(file.stem for file in resources.path("icons").glob("*.svg")))


@cache
def icon(name: str, tone: str = "text") -> QIcon:
    """The icon of that name. `tone` is the token of its ordinary ink: "text", "quiet", "accent", "on_accent",
    "warning", "success", "danger". Disabled it is faint; checked or selected it takes the accent."""
    return QIcon(_Outline(name, tone))


def paint(painter: QPainter, rect: QRect | QRectF, name: str, colour: QColor | str) -> None:
    """Draw an icon in any colour, centred in the largest square that fits."""
    area = QRectF(rect)
    side = min(area.width(), area.height())
    square = QRectF(area.center().x() - side / 2, area.center().y() - side / 2, side, side)
    _drawing(name, QColor(colour).name()).render(painter, square)


@cache
def _outline(name: str) -> str:
    return resources.path("icons", f"{name}.svg").read_text(encoding="utf-8")


@cache
def _drawing(name: str, ink: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_outline(name).replace("currentColor", ink).encode()))


class _Outline(QIconEngine):
    """Paints one drawing; asked by Qt for every size, state and screen."""

    def __init__(self, name: str, tone: str) -> None:
        super().__init__()
        self._name = name
        self._tone = tone
        _outline(name)  # a name that there is no drawing for fails here, not while painting

    def clone(self) -> QIconEngine:
        return _Outline(self._name, self._tone)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        paint(painter, rect, self._name, self._ink(mode, state))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        made = QPixmap(size)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return made

    def _ink(self, mode: QIcon.Mode, state: QIcon.State) -> QColor:
        tokens = theme.current()
        if mode == QIcon.Mode.Disabled:
            return QColor(tokens.faint)
        if self._tone in ("text", "quiet") and (state == QIcon.State.On or mode == QIcon.Mode.Selected):
            return QColor(tokens.accent)
        return QColor(getattr(tokens, self._tone))
