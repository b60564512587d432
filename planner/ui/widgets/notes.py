"""What is said beside a field, at the foot of the window, and on a page that holds nothing yet."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from planner.ui import icons, theme
from planner.words import _

_STAYS = 8000
"""Milliseconds."""
_COLUMN = 420


class Picture(QWidget):
    """An icon as a picture, in the colours of the theme at the moment of painting."""

    def __init__(self, name: str, tone: str = "quiet", size: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._tone = name, tone
        self.setFixedSize(size, size)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, _event: QPaintEvent) -> None:
        icons.paint(QPainter(self), self.rect(), self._name, getattr(theme.current(), self._tone))


class ProblemNote(QWidget):
    """What isn't right with a field, quietly in yellow below it, with a flag; hidden when all is well."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flag = Picture("problems", "warning", 14)
        self._words = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._words.setProperty("role", "warning")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.SPACE, theme.TIGHT, theme.SPACE, theme.TIGHT)
        row.setSpacing(6)
        row.addWidget(self._flag, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.hide()

    def problems(self) -> tuple[str, ...]:
        return tuple(self._words.text().split("\n")) if self._words.text() else ()

    def set_problems(self, sentences: Sequence[str], *, keep_room: bool = False) -> None:
        """One line for each sentence; none hides the note. To `keep_room` leaves what is below it where it is
        when sentences go, until `give_up_room`."""
        room = self.height() if keep_room and not self.isHidden() else 0
        self._words.setText("\n".join(sentences))
        self.setAccessibleName(" ".join(sentences))
        self._flag.setVisible(bool(sentences))
        self.setMinimumHeight(room)
        self.setVisible(bool(sentences) or room > 0)
        self.update()

    def give_up_room(self) -> None:
        """Take no more room than the sentences need."""
        self.set_problems(self.problems())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground reaches no further than the longest line; without words there is none."""
        if not self.problems():
            return
        margins = self.layout().contentsMargins()
        metrics = self._words.fontMetrics()
        longest = max((metrics.horizontalAdvance(line) for line in self.problems()), default=0)
        width = min(self.width(), self._words.x() + longest + margins.right() + 4)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.current().warning_soft))
        painter.drawRoundedRect(0, 0, width, self.height(), theme.TIGHT, theme.TIGHT)


class Toast(QFrame):
    """A quiet line that says what has just happened, with a way back; it leaves by itself."""

    undo_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "toast")
        self._words = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._undo = QPushButton(_("Undo"))
        self._undo.setProperty("role", "link")
        self._undo.clicked.connect(self._ask_for_undo)
        self._timer = QTimer(self, interval=_STAYS, singleShot=True)
        self._timer.timeout.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.WIDE, theme.SPACE, theme.SPACE, theme.SPACE)
        row.setSpacing(theme.SPACE)
        row.addWidget(self._words, 1)
        row.addWidget(self._undo)
        self.hide()

    def say(self, sentence: str, *, undo: bool = False) -> None:
        """Show a sentence for some seconds, with *Undo* if what happened can be taken back."""
        self._words.setText(sentence)
        self.setAccessibleName(sentence)
        self._undo.setVisible(undo)
        self.adjustSize()
        self.show()
        self.raise_()
        self._timer.start()

    def _ask_for_undo(self) -> None:
        self.hide()
        self.undo_asked.emit()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._timer.start()
        super().leaveEvent(event)


class EmptyPage(QWidget):
    """A page with nothing on it: what belongs here, and the first step."""

    started = Signal()

    def __init__(
        self, title: str, text: str, step: str = "", icon: str = "initiatives", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        heading = QLabel(title, alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        heading.setProperty("role", "heading")
        body = QLabel(text, alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        body.setProperty("role", "quiet")
        body.setMaximumWidth(_COLUMN)
        self._step = QPushButton(step, self)
        self._step.setProperty("role", "primary")
        self._step.setVisible(bool(step))
        self._step.clicked.connect(self._start)
        self.setFocusProxy(self._step)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.LOOSE, theme.LOOSE, theme.LOOSE, theme.LOOSE)
        column.setSpacing(theme.SPACE)
        column.addStretch(2)
        column.addWidget(Picture(icon, "faint", 40), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(theme.SPACE)
        column.addWidget(heading)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(body, 100)
        middle.addStretch(1)
        column.addLayout(middle)
        column.addSpacing(theme.SPACE)
        column.addWidget(self._step, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def _start(self) -> None:
        self.started.emit()
