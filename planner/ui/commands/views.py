"""Commands that only change what one looks at, and undo and redo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from planner.ui import icons
from planner.ui.ask import Ask
from planner.ui.commands.actions import Commands
from planner.ui.commands.table import COMMANDS
from planner.ui.document import Document
from planner.ui.settings import Settings
from planner.words import _, step_words, term

if TYPE_CHECKING:
    from planner.ui.dialogs.palette import Found


class ViewCommands(QObject):
    """Shows pages, lists and the dialogs that explain."""

    page_asked = Signal(str)
    find_asked = Signal()
    problems_asked = Signal()
    problem_asked = Signal(int)
    """The next problem (1) or the one before (-1) is to be gone to."""
    leaving = Signal()
    said = Signal(str, bool)
    initiative_asked = Signal(str)
    plan_asked = Signal(int)

    def __init__(self, window: QWidget, document: Document, settings: Settings, ask: Ask) -> None:
        super().__init__(window)
        self._window, self._document, self._settings, self._ask = window, document, settings, ask
        self.commands: Commands | None = None
        """Set once the commands are made; the palette and the settings lead to them."""

    def undo(self) -> None:
        self.leaving.emit()
        step = self._document.next_undo()
        if self._document.undo() and step is not None:
            self.said.emit(_("Undone: {step}", step=step_words(*step)), False)

    def redo(self) -> None:
        self.leaving.emit()
        step = self._document.next_redo()
        if self._document.redo() and step is not None:
            self.said.emit(_("Done again: {step}", step=step_words(*step)), False)

    def find(self) -> None:
        self.find_asked.emit()

    def show_overview(self) -> None:
        self.page_asked.emit("overview")

    def show_coverage(self) -> None:
        self.page_asked.emit("coverage")

    def show_schedule(self) -> None:
        self.page_asked.emit("schedule")

    def show_follow_up(self) -> None:
        self.page_asked.emit("follow_up")

    def show_initiatives(self) -> None:
        self.page_asked.emit("initiatives")

    def show_strategy(self) -> None:
        self.page_asked.emit("strategy")

    def show_history(self) -> None:
        self.page_asked.emit("history")

    def problems(self) -> None:
        self.problems_asked.emit()

    def next_problem(self) -> None:
        self.leaving.emit()
        self.problem_asked.emit(1)

    def previous_problem(self) -> None:
        self.leaving.emit()
        self.problem_asked.emit(-1)

    def settings(self) -> None:
        from planner.ui.dialogs.settings import SettingsDialog

        assert self.commands is not None
        self.leaving.emit()
        dialog = SettingsDialog(
            self._settings, self._ask, self._document.path, self.commands.action("back_up"),
            self.commands.action("restore"), self.commands.action("layouts"), self._window,
        )
        self._ask.run(dialog)
        dialog.deleteLater()

    def shortcuts(self) -> None:
        from planner.ui.dialogs.shortcuts import ShortcutsDialog

        dialog = ShortcutsDialog(self._window)
        self._ask.run(dialog)
        dialog.deleteLater()

    def about(self) -> None:
        from planner.ui.dialogs.about import AboutDialog

        dialog = AboutDialog(self._window)
        self._ask.run(dialog)
        dialog.deleteLater()

    def palette(self) -> None:
        """Find a command, a plan or an initiative, and go there."""
        from planner.ui.dialogs.palette import Palette

        self.leaving.emit()
        dialog = Palette(self.offers(), self._window)
        chosen = dialog.chosen() if self._ask.run(dialog) else None
        dialog.deleteLater()
        if chosen is not None:
            self._go(chosen.kind, chosen.key)

    def offers(self) -> list[Found]:
        """What the palette leads to just now: commands, plans, initiatives."""
        from planner.ui.dialogs.palette import Found

        assert self.commands is not None
        commands = [
            Found("command", known.id, _(known.text).rstrip(" …"), _keys(self.commands, known.id), action.icon())
            for known in COMMANDS
            if (action := self.commands.action(known.id)).isEnabled() and known.id != "palette"
        ]
        plans = [
            Found("plan", str(it.year), it.title or str(it.year), term(it.stage), icons.icon("document", "quiet"))
            for it in self._document.summaries
        ]
        icon = icons.icon("initiatives", "quiet")
        drafted = self._document.plan.initiatives if self._document.plan else ()
        return [
            *commands,
            *plans,
            *(Found("initiative", it.id, f"{it.number} {it.title or _('Untitled')}", "", icon) for it in drafted),
        ]

    def _go(self, kind: str, key: str) -> None:
        assert self.commands is not None
        if kind == "command":
            self.commands.action(key).trigger()
        elif kind == "plan":
            self.plan_asked.emit(int(key))
        else:
            self.initiative_asked.emit(key)


def _keys(commands: Commands, id_: str) -> str:
    return commands.action(id_).shortcut().toString(QKeySequence.SequenceFormat.NativeText)
