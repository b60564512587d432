"""A list of texts to write in: one row each, and an empty one for the next."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from planner.ui import icons, theme
from planner.ui.widgets import ProblemNote, TextField
from planner.words import _


class RowField(TextField):
    """One text, shown whole. Enter hands it on and goes to the next; Alt+Up and Alt+Down move it."""

    entered = Signal()
    shifted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, fewest=1, most=6)

    def value(self) -> str:
        return " ".join(super().value().split())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and _way(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.commit()
            self.entered.emit()
        elif way := _way(event):
            self.commit()
            self.shifted.emit(way)
        else:
            super().keyPressEvent(event)


def _way(event: QKeyEvent) -> int:
    """-1 for up, 1 for down, 0 for a key that moves nothing."""
    if event.modifiers() != Qt.KeyboardModifier.AltModifier:
        return 0
    return {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(event.key(), 0)  # type: ignore[call-overload]


class TextRows(QWidget):
    """Rows are used again when the list changes, so that whoever writes keeps the cursor."""

    added = Signal(str)
    written = Signal(int, str)
    deleted = Signal(int)
    shifted = Signal(int, int)
    """The row at a place is wanted so many places further down."""
    sent = Signal(int, int)
    """The row at a place is wanted in another list, by that list's number."""

    def __init__(self, name: str, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._placeholder = name, placeholder
        self._elsewhere: tuple[tuple[int, str], ...] = ()
        self._leaves = (False, False)
        self.rows: list[Row] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.TIGHT)
        self.setAccessibleName(name)

    def show_texts(
        self, texts: Sequence[str], elsewhere: Sequence[tuple[int, str]] = (), leaves: tuple[bool, bool] = (False, False)
    ) -> None:
        """`elsewhere` are other lists that a row may go to, `leaves` whether it goes on beyond the first and the last place."""
        self._elsewhere, self._leaves = tuple(elsewhere), leaves
        whole = [*texts, ""]
        while len(self.rows) > len(whole):
            row = self.rows.pop()
            row.hide()
            self._column.removeWidget(row)
            row.deleteLater()
        while len(self.rows) < len(whole):
            self._add_row()
        for number, (row, text) in enumerate(zip(self.rows, whole, strict=True), start=1):
            new = number == len(whole)
            row.show_text(text, _("New: {list}", list=self._name) if new else f"{self._name} {number}", new=new)
            row.field.setPlaceholderText(self._placeholder if new else "")

    def go_to(self, place: int) -> None:
        row = self.rows[max(0, min(place, len(self.rows) - 1))]
        row.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def commit(self) -> None:
        for row in list(self.rows):
            row.field.commit()

    def _add_row(self) -> None:
        row = Row(self)
        row.field.edited.connect(self._take)
        row.field.entered.connect(self._go_on)
        row.field.shifted.connect(self._shift)
        row.shifted.connect(self._shift_row)
        row.sent.connect(self._send)
        row.deleted.connect(self._delete, Qt.ConnectionType.QueuedConnection)
        row.menu_wanted.connect(self._fill_menu)
        self.rows.append(row)
        self._column.addWidget(row)
        row.show()  # at once, or the cursor couldn't be put on it

    def _place_of(self, sender: object) -> int:
        return next(place for place, row in enumerate(self.rows) if sender in (row, row.field))

    def _take(self) -> None:
        place = self._place_of(self.sender())
        row = self.rows[place]
        text = row.field.value()
        if place == len(self.rows) - 1:
            if text:
                self.added.emit(text)
        elif text:
            self.written.emit(place, text)
        else:
            row.deleted.emit()  # emptied; later, because a question may follow and the cursor is just leaving

    def _go_on(self) -> None:
        self.go_to(self._place_of(self.sender()) + 1)

    def _shift(self, way: int) -> None:
        self._shift_place(self._place_of(self.sender()), way)

    def _shift_row(self, way: int) -> None:
        self._shift_place(self._place_of(self.sender()), way)

    def _shift_place(self, place: int, way: int) -> None:
        if place < len(self.rows) - 1 and self._may_shift(place, way):
            self.shifted.emit(place, way)

    def _may_shift(self, place: int, way: int) -> bool:
        before, after = self._leaves
        return (place > 0 or before) if way < 0 else (place < len(self.rows) - 2 or after)

    def _send(self, number: int) -> None:
        self.sent.emit(self._place_of(self.sender()), number)

    def _delete(self) -> None:
        row = self.sender()
        if row in self.rows[:-1]:
            self.deleted.emit(self.rows.index(row))

    def _fill_menu(self) -> None:
        place = self._place_of(self.sender())
        self.rows[place].fill_menu(self._may_shift(place, -1), self._may_shift(place, 1), self._elsewhere)


class Row(QWidget):
    """A text, what can be done with it, and what isn't right with it."""

    shifted = Signal(int)
    sent = Signal(int)
    deleted = Signal()
    menu_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = RowField()
        self.more = QToolButton(icon=icons.icon("more", "quiet"), iconSize=QSize(16, 16))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self.menu_wanted)
        self.more.setMenu(self._menu)
        policy = self.more.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.more.setSizePolicy(policy)
        self._note = ProblemNote()
        line = QHBoxLayout()
        line.setSpacing(theme.TIGHT)
        line.addWidget(self.field, 1)
        line.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.TIGHT)
        column.addLayout(line)
        column.addWidget(self._note)

    def show_text(self, text: str, name: str, *, new: bool) -> None:
        self.field.set_value(text)
        self.field.setAccessibleName(name)
        said = _("More with: {text}", text=text) if text else ""
        self.more.setAccessibleName(said)
        self.more.setToolTip(_("Move or delete"))
        self.more.setVisible(not new)
        self.set_problems([])

    def set_problems(self, sentences: Sequence[str]) -> None:
        self._note.set_problems(sentences)

    def fill_menu(self, up: bool, down: bool, elsewhere: Sequence[tuple[int, str]]) -> None:
        menu = self._menu
        menu.clear()
        self._add(menu, _("Move up"), "up", up).triggered.connect(self._up)
        self._add(menu, _("Move down"), "down", down).triggered.connect(self._down)
        if elsewhere:
            inner = menu.addMenu(_("Move to"))
            for number, name in elsewhere:
                action = inner.addAction(name.replace("&", "&&"))
                action.setData(number)
                action.triggered.connect(self._send)
        menu.addSeparator()
        self._add(menu, _("Delete"), "delete", True).triggered.connect(self.deleted)

    def _add(self, menu: QMenu, words: str, icon: str, enabled: bool) -> QAction:
        action = menu.addAction(icons.icon(icon), words)
        action.setEnabled(enabled)
        return action

    def _up(self) -> None:
        self.shifted.emit(-1)

    def _down(self) -> None:
        self.shifted.emit(1)

    def _send(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.sent.emit(action.data())
