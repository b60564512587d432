"""The list that one works through: up and down by keys, assessed by a digit."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QItemSelection, QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QTreeView, QWidget

from planner.model import Assessment, State
from planner.ui import theme
from planner.ui.pages.follow_up.contents import Row
from planner.ui.pages.follow_up.delegate import FollowUpDelegate, word_width
from planner.ui.pages.follow_up.model import COLUMNS, FollowUpModel, heading
from planner.ui.pages.initiatives.model import GROUP
from planner.ui.widgets import painting
from planner.words import _, day, term

_TITLE_AT_LEAST = 140
_TITLE_AT_EASE = 230
_SIGN = painting.SYMBOL + 6
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)

DIGITS: dict[tuple[int, bool], tuple[str, Assessment]] = {
    **{(Qt.Key.Key_1 + place, False): ("assessment", it) for place, it in enumerate(Assessment)},
    **{(Qt.Key.Key_4 + place, False): ("economy", it) for place, it in enumerate(Assessment)},
    **{(Qt.Key.Key_1 + place, True): ("economy", it) for place, it in enumerate(Assessment)},
    **{(key, True): ("economy", it) for key, it in zip(
        (Qt.Key.Key_Exclam, Qt.Key.Key_QuoteDbl, Qt.Key.Key_NumberSign), Assessment, strict=True)},
}  # fmt: skip
"""What a key says in the list, with and without Shift; Shift and a digit arrive as what stands above it on the keyboard."""


class FollowUpTable(QTreeView):
    """Shows a `FollowUpModel`; one row is chosen at a time. What finds no room gives way: who is responsible goes below the
    title, economy and state are told by their symbols alone, and when it was reported stands only beside the list."""

    chosen_changed = Signal()
    opened = Signal()
    said = Signal(str, object)
    """A key said this of the chosen initiative: "assessment" or "economy", and what."""

    def __init__(self, model: FollowUpModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = model
        self._painter = FollowUpDelegate(self, model)  # type: ignore[arg-type]
        self._painter.measure()
        self.setModel(model)
        self.setItemDelegate(self._painter)
        self.setAccessibleName(_("Initiatives of the round"))
        self.setProperty("role", "inside")
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setExpandsOnDoubleClick(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        header = self.header()
        header.setSectionsMovable(False)
        header.setSectionsClickable(False)
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(20)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(header.ResizeMode.Fixed)
        model.modelReset.connect(self.lay_out)

    # ---- choosing

    def chosen(self) -> Row | None:
        return self.rows.row_at(self.currentIndex())

    def choose(self, uuid: str) -> bool:
        """Stand in an initiative; whether it is shown."""
        index = self.rows.index_of(uuid)
        if index.isValid():
            self.expand(index.parent())
            self.setCurrentIndex(index)  # which brings it into sight
            if index.row() == 0:
                self.scrollTo(index.parent())
        return index.isValid()

    def selectionChanged(self, chosen: QItemSelection, dropped: QItemSelection) -> None:
        super().selectionChanged(chosen, dropped)
        self.chosen_changed.emit()

    # ---- widths

    def lay_out(self) -> None:
        """Tracks across the whole row, everything open, columns as there is room."""
        self.fit()
        for place in range(self.rows.rowCount()):
            self.setFirstColumnSpanned(place, QModelIndex(), True)
        self.expandAll()

    def fit(self) -> None:
        """The title takes what the other columns leave. Where that is too little they give way, one after the other."""
        widths = self._widths()
        for least, key, narrow in (
            (_TITLE_AT_EASE, "responsible", 0), (_TITLE_AT_LEAST + 40, "economy", self._bare("economy")),
            (_TITLE_AT_LEAST, "state", self._bare("state")), (_TITLE_AT_LEAST, "earlier", 0), (_TITLE_AT_LEAST, "reported", 0),
        ):
            if self.viewport().width() - sum(widths.values()) < least:
                widths[key] = narrow
        self._painter.names_people, self._painter.says_missing = not widths["responsible"], not widths["reported"]
        widths["title"] = max(self.viewport().width() - sum(widths.values()), 80)
        for section, key in enumerate(COLUMNS):
            self.setColumnHidden(section, not widths[key])
            if widths[key]:
                self.setColumnWidth(section, widths[key])
        self._painter.measure()
        self.scheduleDelayedItemsLayout()

    def _widths(self) -> dict[str, int]:
        """What each column but the title's needs, in either language."""
        metrics = QFontMetrics(theme.font("small"))
        said = max(word_width(it) for it in Assessment) + 3  # a letter's edge reaches beyond its width
        state = max(metrics.horizontalAdvance(words) for words in map(term, State))
        date = metrics.horizontalAdvance(day(dt.date(2022, 12, 28)))
        parts = max(metrics.horizontalAdvance(part) for part in _("Not reported").split())
        around = theme.SPACE + theme.TIGHT
        return {
            "number": 34, "responsible": max(64, self._bare("responsible")), "state": max(state + _SIGN + around, self._bare("state")),
            "earlier": 26, "assessment": max(said + _SIGN + around, self._bare("assessment")),
            "economy": max(said + _SIGN + around, self._bare("economy")),
            "reported": max(date, parts, self._bare("reported") - around) + around + 2,
        }  # fmt: skip

    def _bare(self, key: str) -> int:
        """The room that a heading needs."""
        return QFontMetrics(theme.font("small", bold=True)).horizontalAdvance(heading(key)) + 2 * theme.SPACE - 1

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    # ---- keys and mouse

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Tracks are passed over, open or closed."""
        reached = super().moveCursor(action, modifiers)
        actions = QAbstractItemView.CursorAction
        down = action in (actions.MoveDown, actions.MoveNext, actions.MoveHome, actions.MovePageDown)
        while reached.isValid() and reached.data(GROUP) is not None:
            reached = self.indexBelow(reached) if down else self.indexAbove(reached)
        return reached if reached.isValid() else self.currentIndex()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        shifted = held == Qt.KeyboardModifier.ShiftModifier
        plain = held == Qt.KeyboardModifier.NoModifier
        if event.key() in _ENTERS and plain and self.chosen() is not None:
            self.opened.emit()
        elif (plain or shifted) and (said := DIGITS.get((event.key(), shifted))) and self.chosen() is not None:
            self.said.emit(*said)
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a track's row opens or closes it and leaves the choice alone."""
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.data(GROUP) is not None:
            self.setExpanded(index, not self.isExpanded(index))
            return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.rows.row_at(self.indexAt(event.position().toPoint())) is not None:
            self.opened.emit()

    def drawRow(self, painter: QPainter, options: QStyleOptionViewItem, index: QModelIndex) -> None:
        super().drawRow(painter, options, index)
        if self.hasFocus() and index == self.currentIndex().siblingAtColumn(0):
            painter.save()
            painter.setPen(QPen(QColor(theme.current().accent), 1))
            painter.drawRect(QRect(0, options.rect.top(), self.viewport().width() - 1, options.rect.height() - 2))
            painter.restore()
