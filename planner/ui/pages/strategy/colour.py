"""The colour of a track: one of nine by name, or any other that can be read on white."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor
from PySide6.QtWidgets import QColorDialog, QMenu, QToolButton, QWidget

from planner.ui import theme
from planner.ui.ask import Ask
from planner.ui.widgets import track_icon
from planner.words import N_, _

NAMES = (
    N_("Violet"), N_("Teal"), N_("Rust"), N_("Green"), N_("Plum"), N_("Blue"), N_("Ochre"), N_("Indigo"), N_("Grey"),
)
"""In the order of the theme's track colours, the cross-cutting one last."""
_LEAST_CONTRAST = 4.5


def colours() -> tuple[tuple[str, str], ...]:
    """The named colours: (hex, name)."""
    return tuple(zip((*theme.LIGHT.tracks, theme.LIGHT.cross_cutting), map(_, NAMES), strict=True))


class ColourButton(QToolButton):
    """Shows the colour and its name; its menu offers the others."""

    edited = Signal()
    refused = Signal(str)

    def __init__(self, ask: Ask, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ask = ask
        self._colour = ""
        self._place, self._cross_cutting = 0, False
        self.setProperty("role", "icon")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setIconSize(QSize(16, 16))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self)
        for number, (colour, name) in enumerate(colours()):
            action = self._menu.addAction(track_icon(colour, number), name)
            action.setData(colour)
            action.triggered.connect(self._choose)
        self._menu.addSeparator()
        self._menu.addAction(_("Another colour …")).triggered.connect(self._choose_other)
        self.setMenu(self._menu)

    def value(self) -> str:
        return self._colour

    def show_colour(self, colour: str, place: int, cross_cutting: bool, track: str) -> None:
        """`colour` may be empty: then it is the one of the track's place."""
        self._colour, self._place, self._cross_cutting = colour, place, cross_cutting
        shown = theme.track_hex(colour, place, cross_cutting)
        name = dict(colours()).get(shown, shown)
        self.setIcon(track_icon(shown, place, cross_cutting))
        self.setText(name)
        self.setAccessibleName(_("Colour of “{track}”: {colour}", track=track, colour=name))

    def _choose(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self._take(action.data())

    def _choose_other(self) -> None:
        dialog = QColorDialog(QColor(theme.track_hex(self._colour, self._place, self._cross_cutting)), self.window())
        dialog.setWindowTitle(_("Colour of the track"))
        if self._ask.run(dialog):
            self._take(dialog.currentColor().name().upper())
        dialog.deleteLater()

    def _take(self, colour: str) -> None:
        if theme.contrast(QColor(colour), QColor("#FFFFFF")) < _LEAST_CONTRAST:
            self.refused.emit(_("This colour is too light to be read on white. Choose a darker one."))
        elif colour != self._colour:
            self._colour = colour
            self.edited.emit()
