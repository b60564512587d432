"""The colour of a track in the theme in force; a strategy stores the light one."""

from __future__ import annotations

from PySide6.QtGui import QColor

from planner.ui.theme.applying import current
from planner.ui.theme.colours import lighter_twin, mixed
from planner.ui.theme.tokens import DARK, LIGHT

_TWINS = dict(zip((*LIGHT.tracks, LIGHT.cross_cutting), (*DARK.tracks, DARK.cross_cutting), strict=True))


def track_hex(stored: str, index: int = 0, cross_cutting: bool = False) -> str:
    """The light colour of a track: the stored one, or the one that belongs to its place when none is stored."""
    if QColor.isValidColorName(stored):
        return QColor(stored).name().upper()
    return LIGHT.cross_cutting if cross_cutting else LIGHT.tracks[index % len(LIGHT.tracks)]


def track_colour(stored: str, index: int = 0, cross_cutting: bool = False) -> QColor:
    """The track's colour in the current theme.

    `stored` is what the strategy holds ("#6B4FA0", "" for none), `index` the track's place. In the dark theme the
    known colours have a known twin; any other is lightened until it reads on a panel.
    """
    light = track_hex(stored, index, cross_cutting)
    if not current().dark:
        return QColor(light)
    return QColor(_TWINS[light]) if light in _TWINS else lighter_twin(light, DARK.panel)


def shade(colour: QColor, strength: float) -> QColor:
    """The colour laid thinly on a panel, `strength` from 0 to 1, for bars and the cells of a matrix."""
    return mixed(colour, current().panel, strength)
