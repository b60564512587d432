"""One chosen goal in words: primary or not, its targets, and why it was chosen although the track hasn't got it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from planner.records import SdgLink
from planner.ui import icons, theme
from planner.ui.widgets import painting, sdg_words
from planner.ui.widgets.check_list import CheckList
from planner.ui.widgets.line import LineField
from planner.words import _


class SdgRow(QWidget):
    """The words below the squares; every change comes out as a new link."""

    edited = Signal()
    primary_asked = Signal(int)

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._link = SdgLink(number=number)
        self._reason = LineField(
            name=_("Why goal {number}", number=number),
            placeholder=_("Why this goal? It isn't among those of the track."),
        )
        self._reason.edited.connect(self._take_reason)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.TIGHT)
        column.addLayout(self._line(number))
        column.addWidget(self._reason)

    def _line(self, number: int) -> QHBoxLayout:
        self._star = _Star()
        self._star.clicked.connect(self._ask_for_primary)
        self._star.setAccessibleName(_("Make goal {number} primary", number=number))
        words = QLabel(f"{number} {sdg_words.name(number)}", textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        words.setToolTip(sdg_words.sentence(number))
        self._targets = QPushButton()
        self._targets.setProperty("role", "link")
        self._targets.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._targets.setAccessibleName(_("Targets of goal {number}", number=number))
        self._targets.clicked.connect(self._offer_targets)
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.TIGHT)
        line.addWidget(self._star)
        line.addWidget(words, 1)
        line.addWidget(self._targets)
        return line

    def show_link(self, link: SdgLink, *, outside: bool, read_only: bool) -> None:
        """Show what the link says; one that is `outside` the track's list asks for a reason."""
        self._link = link
        self._star.set_primary(link.primary)
        self._star.setEnabled(not read_only)
        self._star.setToolTip(_("Primary") if link.primary else _("Make primary"))
        self._targets.setEnabled(not read_only)
        self._write_targets()
        if self._reason.value() != (link.reason or ""):
            self._reason.set_value(link.reason or "")
        self._reason.set_read_only(read_only)
        self._reason.setVisible(outside)

    @property
    def asks_for_a_reason(self) -> bool:
        return not self._reason.isHidden()

    def write_reason(self) -> None:
        """Put the cursor in the reason."""
        self._reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def link(self) -> SdgLink:
        return self._link

    def commit(self) -> None:
        self._reason.commit()

    def _write_targets(self) -> None:
        codes = self._link.targets
        shown = ", ".join(codes[:4]) + (" …" if len(codes) > 4 else "")
        self._targets.setText(shown or _("Targets …"))
        self._targets.setToolTip(_("Choose the targets that the initiative serves"))

    def _ask_for_primary(self) -> None:
        self.primary_asked.emit(self._link.number)

    def _take_reason(self) -> None:
        self._link = replace(self._link, reason=self._reason.value() or None)
        self.edited.emit()

    def _offer_targets(self) -> None:
        popup = TargetsPopup(self._link, self)
        popup.list.edited.connect(self._take_targets)
        self._popup = popup
        popup.open_at(self._targets.mapToGlobal(QPoint(self._targets.width(), self._targets.height() + 2)))

    def _take_targets(self) -> None:
        self._link = replace(self._link, targets=self._popup.codes())
        self._write_targets()
        self.edited.emit()


class TargetsPopup(QFrame):
    """The targets of one goal to tick, in a list that closes with Escape or a click beside it."""

    def __init__(self, link: SdgLink, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "toast")
        offered = sdg_words.targets(link.number)
        self._words = {target.code: _words(target) for target in offered}
        self.list = CheckList(name=_("Targets of goal {number}", number=link.number), framed=False)
        self.list.set_options([(None, words) for words in self._words.values()])
        self.list.set_value(self._words.get(code, code) for code in link.targets)
        heading = QLabel(f"{link.number} {sdg_words.name(link.number)}")
        heading.setProperty("role", "section")
        foot = QLabel(_("* unofficial translation"))
        foot.setProperty("role", "quiet-small")
        foot.setVisible(any(target.unofficial for target in offered))
        inner = QWidget()
        inner.setProperty("role", "clear")
        within = QVBoxLayout(inner)
        within.setContentsMargins(0, 0, theme.SPACE, 0)
        within.addWidget(self.list)
        within.addStretch(1)
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.WIDE, theme.WIDE, theme.SPACE, theme.WIDE)
        column.setSpacing(theme.SPACE)
        column.addWidget(heading)
        column.addWidget(self._scroll)
        column.addWidget(foot)

    def codes(self) -> tuple[str, ...]:
        """What is ticked, as codes."""
        back = {words: code for code, words in self._words.items()}
        return tuple(back.get(words, words) for words in self.list.value())

    def open_at(self, corner: QPoint) -> None:
        """Show the list with its top right corner there, within the screen."""
        width = 420
        self.setFixedWidth(width)
        needed = self.list.heightForWidth(width - 3 * theme.WIDE)
        self._scroll.setFixedHeight(min(340, max(80, needed)))
        self.adjustSize()
        area = self.parentWidget().screen().availableGeometry()
        left = max(area.left(), min(corner.x() - width, area.right() - width))
        self.move(left, max(area.top(), min(corner.y(), area.bottom() - self.height())))
        self.show()
        self.list.setFocus(Qt.FocusReason.PopupFocusReason)


def _words(target: sdg_words.Target) -> str:
    return f"{target.code} {target.text}" + (" *" if target.unofficial else "")


class _Star(QToolButton):
    """Filled for the primary goal, an outline for the others."""

    def __init__(self) -> None:
        super().__init__()
        self._primary = False
        self.setFixedSize(QSize(24, 24))

    def set_primary(self, primary: bool) -> None:
        self._primary = primary
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        tokens = theme.current()
        area = self.rect().toRectF().adjusted(5, 5, -5, -5)
        painter = QPainter(self)
        if self._primary:
            painting.paint_star(painter, area, tokens.accent)
        else:
            icons.paint(painter, area, "star", tokens.quiet)
