"""Small signs: badge, chip, state, track bar."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QSizePolicy, QWidget

from planner.model.enums import Stage
from planner.ui import theme
from planner.ui.widgets import painting
from planner.words import term, whole

_STAGE_TONES = {
    Stage.DRAFT: "accent", Stage.IN_REVIEW: "warning", Stage.SUBMITTED: "warning", Stage.ADOPTED: "success",
    Stage.CLOSED: "quiet",
}


class Badge(QLabel):
    """A word in a small rounded ground. Tones: "accent", "quiet", "warning", "success", "danger"."""

    def __init__(self, text: str = "", tone: str = "accent", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        self.setProperty("role", "badge")
        self.set_tone(tone)

    def set_tone(self, tone: str) -> None:
        self.setProperty("tone", tone)
        self.style().unpolish(self)
        self.style().polish(self)

    def set_stage(self, stage: Stage) -> None:
        """How far the plan has come, in its word and tone."""
        self.setText(term(stage))
        self.set_tone(_STAGE_TONES[stage])


class Chip(QPushButton):
    """A rounded filter: pressed in when it is in force, with a number behind its words and a menu if it has choices."""

    def __init__(self, text: str = "", parent: QWidget | None = None, *, menu: QMenu | None = None) -> None:
        super().__init__(parent)
        self._words = text
        self._count: int | None = None
        self.setProperty("role", "chip")
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._write()
        if menu is not None:
            self.set_menu(menu)

    def set_words(self, text: str) -> None:
        self._words = text
        self._write()

    def set_count(self, count: int | None) -> None:
        """The number that stands behind the words; None for none."""
        self._count = count
        self._write()

    def set_menu(self, menu: QMenu) -> None:
        """The choices. A chip with a menu doesn't toggle: whoever owns the menu calls `set_active`."""
        self.setCheckable(True)
        self.setProperty("hasmenu", True)
        self.style().unpolish(self)
        self.style().polish(self)
        self.setMenu(menu)

    def set_active(self, active: bool) -> None:
        self.setChecked(active)

    def nextCheckState(self) -> None:
        if self.menu() is None:
            super().nextCheckState()

    def _write(self) -> None:
        words = self._words.replace("&", "&&")
        self.setText(words if self._count is None else f"{words} · {whole(self._count)}")
        self.setAccessibleName(self._words if self._count is None else f"{self._words}, {whole(self._count)}")


class StateLabel(QWidget):
    """The symbol and the word of a state, an assessment, a fulfilment or a priority."""

    def __init__(self, member: StrEnum | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._member: StrEnum | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_member(member)

    def set_member(self, member: StrEnum | None) -> None:
        self._member = member
        self.setAccessibleName("" if member is None else term(member))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = painting.state_width(self._member, self.font()) if self._member else 0
        return QSize(width + 1, max(painting.SYMBOL, self.fontMetrics().height()) + 4)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._member is not None:
            painting.paint_state(QPainter(self), self.rect(), self._member)


class StateDot(QWidget):
    """The symbol alone; its word is the tooltip and the accessible name."""

    def __init__(self, member: StrEnum | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._member: StrEnum | None = None
        self.setFixedSize(painting.SYMBOL + 2, painting.SYMBOL + 2)
        self.set_member(member)

    def set_member(self, member: StrEnum | None) -> None:
        self._member = member
        self.setToolTip("" if member is None else term(member))
        self.setAccessibleName(self.toolTip())
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._member is not None:
            painting.paint_state(QPainter(self), QRect(1, 0, painting.SYMBOL, self.height()), self._member)


class _BarIcon(QIconEngine):
    """A track's bar as an icon, in the theme at the moment of painting."""

    def __init__(self, track: tuple[str, int, bool]) -> None:
        super().__init__()
        self._track = track

    def clone(self) -> QIconEngine:
        return _BarIcon(self._track)

    def paint(self, painter: QPainter, rect: QRect, _mode: QIcon.Mode, _state: QIcon.State) -> None:
        painting.paint_track_bar(painter, rect.adjusted(3, 0, 0, 0), theme.track_colour(*self._track))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        made = QPixmap(size)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return made


def track_icon(stored: str, index: int = 0, cross_cutting: bool = False) -> QIcon:
    """The upright bar in a track's colour, for lists and menus; it follows the theme by itself."""
    return QIcon(_BarIcon((stored, index, cross_cutting)))


class TrackBar(QWidget):
    """The upright bar in a track's colour."""

    def __init__(
        self, stored: str = "", index: int = 0, cross_cutting: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._track = (stored, index, cross_cutting)
        self.setFixedSize(painting.BAR_WIDTH, painting.BAR_HEIGHT + 2)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def set_track(self, stored: str, index: int = 0, cross_cutting: bool = False) -> None:
        """The track's stored colour and place, as `theme.track_colour` takes them."""
        self._track = (stored, index, cross_cutting)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painting.paint_track_bar(QPainter(self), self.rect(), theme.track_colour(*self._track))
