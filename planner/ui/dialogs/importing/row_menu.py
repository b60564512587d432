"""What can become of the selected rows of an import: as a menu and by key."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from planner.importing.preview import Action, RowPreview
from planner.ui.dialogs.importing.model import ImportModel
from planner.words import _, language, plural, term

OTHER, LOOK = "other", "look"
_KEYS = {
    "da": {Action.NEW: "N", Action.UPDATE: "O", Action.SAME: "U", Action.SKIP: "S"},
    "en": {Action.NEW: "N", Action.UPDATE: "U", Action.SAME: "L", Action.SKIP: "S"},
}  # fmt: skip


def action_of(key: int) -> Action | None:
    """The action that a key stands for in the language in force."""
    return next((action for action, letter in _KEYS[language()].items() if getattr(Qt.Key, f"Key_{letter}") == key), None)


def possible_for_all(model: ImportModel, rows: Sequence[RowPreview]) -> list[Action]:
    """What can become of any of the rows; of the others it is passed over."""
    found = dict.fromkeys(action for row in rows for action in model.possible(row))
    if len(rows) == 1 and model.holder(rows[0].match, but=rows[0]) is not None:
        found.pop(Action.UPDATE, None)
        found.pop(Action.SAME, None)
    return list(found)


def row_menu(model: ImportModel, rows: Sequence[RowPreview], parent: QWidget) -> QMenu:
    """Each entry's `data` is an action's value, or `OTHER`, or `LOOK`; its key stands behind its words."""
    menu = QMenu(parent)
    if len(rows) > 1:
        menu.addSection(plural("{count} rows", "{count} rows", len(rows)))
    doing = {model.doing(row) for row in rows}
    for action in possible_for_all(model, rows):
        entry = QAction(f"{term(action)}\t{_KEYS[language()][action]}", menu, checkable=True)
        entry.setChecked(doing == {action})
        entry.setData(action.value)
        menu.addAction(entry)
    if len(rows) == 1 and rows[0].given and model.initiatives:
        menu.addSeparator()
        other = QAction(_("Update another initiative …") + "\tI", menu)
        other.setData(OTHER)
        menu.addAction(other)
    if len(rows) == 1 and model.to_look_at(rows[0]):
        menu.addSeparator()
        look = QAction(_("Go to what is to be decided") + "\tF8", menu)
        look.setData(LOOK)
        menu.addAction(look)
    return menu
