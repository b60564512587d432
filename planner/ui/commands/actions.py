"""The table of commands as Qt's actions, switched on and off as the situation changes."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from planner.ui import icons
from planner.ui.commands.table import COMMANDS, Command, Situation, command
from planner.words import _


class Commands(QObject):
    """One action a command, owned by the window."""

    def __init__(self, window: QWidget, handlers: Mapping[str, QObject]) -> None:
        """`handlers` are those who carry commands out, by the first word of `Command.slot`."""
        super().__init__(window)
        self._actions = {known.id: self._make(window, known, handlers) for known in COMMANDS}

    def action(self, id_: str) -> QAction:
        return self._actions[id_]

    def give_table(self, table: QWidget) -> None:
        """Let the shortcuts that are confined to the table work there."""
        table.addActions([self._actions[known.id] for known in COMMANDS if known.in_table])

    def suit(self, now: Situation) -> None:
        """Switch each command on or off."""
        for known in COMMANDS:
            self._actions[known.id].setEnabled(known.when(now))

    def name_steps(self, undo: str, redo: str) -> None:
        """What undo and redo would do, "" for nothing."""
        for id_, step in (("undo", undo), ("redo", redo)):
            action, word = self._actions[id_], _(command(id_).text)
            action.setText(f"{word}: {step}".replace("&", "&&") if step else word)
            action.setToolTip(with_keys(f"{word}: {step}" if step else word, action))

    def _make(self, window: QWidget, known: Command, handlers: Mapping[str, QObject]) -> QAction:
        action = QAction(_(known.text), window)
        action.setObjectName(known.id)
        action.setShortcuts([QKeySequence(keys) for keys in known.shortcuts])
        if known.icon:
            action.setIcon(icons.icon(known.icon))
        action.setIconVisibleInMenu(bool(known.icon))
        if known.short:
            action.setIconText(_(known.short))
        action.setToolTip(with_keys(_(known.text).rstrip(" …"), action))
        if known.id == "quit":
            action.setMenuRole(QAction.MenuRole.QuitRole)
        owner, _dot, method = known.slot.partition(".")
        action.triggered.connect(getattr(handlers[owner], method))
        if known.in_table:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        else:
            window.addAction(action)
        return action


def with_keys(words: str, action: QAction) -> str:
    """The words with the shortcut behind them, as a tooltip shows them."""
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return f"{words} ({keys})" if keys else words
