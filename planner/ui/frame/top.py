"""The bar above the page: its title, the search, undo and redo, and what one does most."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QToolButton, QWidget

from planner.ui import icons, theme
from planner.ui.commands.actions import Commands
from planner.ui.widgets.line import leaves_undo_to_the_window
from planner.words import _


class SearchLine(QLineEdit):
    """Escape empties it; Enter and Down go on to what was found."""

    left = Signal()

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(_("Search the plan"))
        self.setAccessibleName(_("Search the plan"))
        self.setToolTip(f"{self.placeholderText()} ({keys})")
        self.addAction(icons.icon("search", "quiet"), QLineEdit.ActionPosition.LeadingPosition)
        self._keys = QLabel(keys, self)
        self._keys.setProperty("role", "quiet-small")
        self._keys.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setClearButtonEnabled(True)
        self.setMinimumWidth(160)
        self.setMinimumHeight(32)
        self.setMaximumWidth(280)
        self.textChanged.connect(self._show_keys)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down, Qt.Key.Key_Escape):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and leaves_undo_to_the_window(
            event, self.isUndoAvailable(), self.isRedoAvailable()
        ):
            event.ignore()
            return False
        handled = super().event(event)
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Polish):
            self._keys.adjustSize()
            self._keys.move(self.width() - self._keys.width() - 10, (self.height() - self._keys.height()) // 2)
        return handled

    def _show_keys(self) -> None:
        self._keys.setVisible(not self.text())


class Top(QWidget):
    """Title at the left, tools at the right."""

    searched = Signal(str)
    search_left = Signal()

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.title.setProperty("role", "heading")
        self.remark = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.remark.setProperty("role", "quiet")
        find = commands.action("find")
        self.search = SearchLine(find.shortcut().toString(QKeySequence.SequenceFormat.NativeText))
        self.search.textChanged.connect(self.searched)
        self.search.left.connect(self.search_left)
        self.tools = [
            self._icon(commands.action("undo")), self._icon(commands.action("redo")),
            _CommandButton(commands.action("import")), _CommandButton(commands.action("export")),
            _CommandButton(commands.action("new_initiative"), primary=True),
        ]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE)
        row.addWidget(self.title)
        row.addWidget(self.remark, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        row.addWidget(self.search, 2)
        for tool in self.tools:
            row.addWidget(tool)

    def show_page(self, title: str, remark: str = "") -> None:
        self.title.setText(title)
        self.remark.setText(remark)
        self.remark.setVisible(bool(remark))

    def _icon(self, action: QAction) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(action)
        button.setProperty("role", "icon")
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        button.setIconSize(QSize(18, 18))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setAccessibleName(action.iconText())
        return button


class _CommandButton(QPushButton):
    """A button that does what its command does and is enabled when it is."""

    def __init__(self, action: QAction, *, primary: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(action.iconText(), parent)
        self._action = action
        if primary:
            self.setProperty("role", "primary")
        self.setAutoDefault(False)
        self.clicked.connect(action.trigger)
        action.changed.connect(self._suit)
        self._suit()

    def _suit(self) -> None:
        self.setEnabled(self._action.isEnabled())
        self.setToolTip(self._action.toolTip())
