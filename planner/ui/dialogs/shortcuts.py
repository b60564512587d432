"""Every shortcut on one page, read from the table of commands."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from planner.ui import theme
from planner.ui.commands.table import COMMANDS, MENUS
from planner.ui.dialogs.frame import PlainDialog
from planner.ui.widgets import SectionTitle
from planner.words import N_, _

_ELSEWHERE: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (
        N_("In the table of initiatives"),
        (
            ("Enter", N_("Write in the form")),
            ("Shift+Down", N_("Choose several")),
            ("Left", N_("Close the track")),
            ("Right", N_("Open the track")),
        ),
    ),
    (
        N_("In a round of follow-up"),
        (
            ("1, 2, 3", N_("Assess the work (in the list)")),
            ("4, 5, 6", N_("Assess the economy (in the list)")),
            ("Alt+1, Alt+2, Alt+3", N_("Assess the work (while one writes)")),
            ("Alt+4, Alt+5, Alt+6", N_("Assess the economy (while one writes)")),
            ("Enter", N_("Write the status")),
            ("Alt+Enter", N_("Choose the fulfilment that is proposed")),
            ("Esc", N_("Back to the list")),
        ),
    ),
    (
        N_("In fields"),
        (
            ("Tab", N_("Next field")),
            ("Esc", N_("Take back what is being typed")),
            ("Space", N_("Tick, or choose a UN goal")),
            ("P", N_("Make a UN goal the primary one")),
        ),
    ),
)


class ShortcutsDialog(PlainDialog):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Keyboard shortcuts"), parent=parent)
        inner = QWidget()
        inner.setProperty("role", "page")
        columns = QVBoxLayout(inner)
        columns.setContentsMargins(0, 0, theme.WIDE, 0)
        columns.setSpacing(theme.WIDE)
        for menu, words in MENUS.items():
            rows = [
                (_native(keys), _(known.text).rstrip(" …"))
                for known in COMMANDS if known.menu == menu for keys in known.shortcuts[:1]
            ]
            if rows:
                columns.addWidget(_group(_(words).replace("&", ""), rows))
        for heading, keys in _ELSEWHERE:
            columns.addWidget(_group(_(heading), [(_native(key), _(words)) for key, words in keys]))
        columns.addStretch(1)
        scroll = QScrollArea(widgetResizable=True, horizontalScrollBarPolicy=Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        scroll.setAccessibleName(_("Keyboard shortcuts"))
        self.column.addWidget(scroll)
        self.add_close()
        self.resize(480, 560)


def _native(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def _group(heading: str, rows: list[tuple[str, str]]) -> QWidget:
    group = QWidget()
    grid = QGridLayout(group)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(theme.LOOSE)
    grid.setVerticalSpacing(6)
    grid.addWidget(SectionTitle(heading), 0, 0, 1, 2)
    for place, (keys, words) in enumerate(rows, start=1):
        shown = QLabel(keys)
        shown.setProperty("role", "quiet")
        grid.addWidget(QLabel(words), place, 0)
        grid.addWidget(shown, place, 1)
    grid.setColumnStretch(0, 1)
    grid.setColumnMinimumWidth(1, 112)
    return group
