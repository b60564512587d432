"""The colours that the schedule is drawn in: the theme's on the screen, always light ones on paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF, QPainter
from PySide6.QtWidgets import QApplication

from planner.ui import theme
from planner.ui.pages.initiatives.groups import Group

_SUBDUED = 0.84


@dataclass(frozen=True, slots=True)
class Ink:
    """Colours for a picture; `tracks` has one for each of its groups."""

    tokens: theme.Tokens
    tracks: tuple[QColor, ...]
    font: QFont

    @classmethod
    def of_screen(cls, groups: Sequence[Group]) -> Ink:
        """In the dark theme a little subdued: there a whole year of bars is much of a bright colour."""
        share = _SUBDUED if theme.current().dark else 1.0
        tracks = tuple(theme.shade(theme.track_colour(it.colour, it.place, it.cross_cutting), share) for it in groups)
        return cls(theme.current(), tracks, QApplication.font())

    @classmethod
    def of_paper(cls, groups: Sequence[Group]) -> Ink:
        """Black on white, whatever the screen looks like."""
        tracks = tuple(QColor(theme.track_hex(it.colour, it.place, it.cross_cutting)) for it in groups)
        return cls(theme.LIGHT, tracks, QApplication.font())

    def colour(self, name: str) -> QColor:
        """A token by its name."""
        return QColor(getattr(self.tokens, name))

    def track(self, ring: int) -> QColor:
        return self.tracks[ring] if 0 <= ring < len(self.tracks) else self.colour("quiet")

    def pale(self, ring: int, share: float = 0.28) -> QColor:
        """The track's colour laid thinly on the ground."""
        return theme.mixed(self.track(ring), self.tokens.panel, share)

    def on(self, ground: QColor) -> QColor:
        """The ink that reads on a colour."""
        return theme.legible_on(ground)

    def measure(self, text: str, size: float, bold: bool) -> float:
        """How wide a text is in letters of a size."""
        return _width(self.family, text, bold) * size / _GRAIN

    @property
    def family(self) -> str:
        return QFontInfo(self.font).family()

    def write(self, painter: QPainter, at: QPointF, text: str, size: float, *, bold: bool = False) -> None:
        """A text with its base line beginning at a point, in the painter's pen, exactly as wide as `measure` says.

        Letters are drawn large and scaled down, because fonts of a size between two whole ones are rounded.
        """
        painter.save()
        painter.translate(at)
        painter.scale(size / _GRAIN, size / _GRAIN)
        painter.setFont(_large(self.family, bold))
        painter.drawText(QPointF(0, 0), text)
        painter.restore()


_GRAIN = 50


@cache
def _large(family: str, bold: bool) -> QFont:
    made = QFont(family)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setPixelSize(_GRAIN)
    made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return made


@lru_cache(maxsize=20000)
def _width(family: str, text: str, bold: bool) -> float:
    """In letters of the size `_GRAIN`; the layout asks for the same words again at every size it tries."""
    return QFontMetricsF(_large(family, bold)).horizontalAdvance(text)


def pixels(size: str = "body") -> float:
    """The size of the interface's letters in pixels."""
    return float(QFontInfo(theme.font(size)).pixelSize())
