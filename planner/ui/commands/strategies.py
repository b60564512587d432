"""Commands about whole strategies."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from planner import actions
from planner.importing.strategy_text import TextReading
from planner.records import StrategyKey, StrategyRecord
from planner.ui.ask import Ask
from planner.ui.dialogs.strategy.correcting import CorrectStrategy
from planner.ui.dialogs.strategy.new_strategy import NewStrategy
from planner.ui.document import Document
from planner.ui.pages.strategy import StrategyPage
from planner.ui.tasks import Tasks
from planner.words import _


class StrategyCommands(QObject):
    """Makes, edits and deletes strategies."""

    said = Signal(str, bool)
    shown = Signal()
    """The page of strategies is to be looked at."""
    leaving = Signal()
    """Whatever is being typed must be handed on."""

    def __init__(self, window: QWidget, document: Document, tasks: Tasks, ask: Ask, page: StrategyPage) -> None:
        super().__init__(window)
        self._window, self._document, self._tasks, self._ask, self._page = window, document, tasks, ask, page

    def create(self) -> None:
        """Ask what it begins with; a text is shown for correction first."""
        if self._document.store is None:
            return
        self.leaving.emit()
        dialog = NewStrategy(self._document.known_strategies(), self._ask, self._tasks, self._window)
        if self._ask.run(dialog):
            if (reading := dialog.reading()) is not None:
                self._correct(reading, (dialog.first_year.value(), dialog.last_year.value()))
            else:
                self._add(dialog.record(), editing=True)
        dialog.deleteLater()

    def edit(self) -> None:
        self.leaving.emit()
        self.shown.emit()
        if self._page.editor is None:
            self._page.toggle_editing()

    def delete(self) -> None:
        """Delete the strategy that the page shows, unless plans stand under it."""
        strategy = self._page.strategy
        if strategy is None:
            return
        self.leaving.emit()
        key = _key(strategy)
        if self._document.perform("delete_strategy", actions.delete_strategy, key, subject=strategy.title):
            self.said.emit(_("“{name}” is deleted.", name=strategy.title), True)

    def _correct(self, reading: TextReading, years: tuple[int, int]) -> None:
        dialog = CorrectStrategy(reading, years, self._ask, self._window)
        if self._ask.run(dialog):
            self._add(dialog.record(), editing=False)
        dialog.deleteLater()

    def _add(self, record: StrategyRecord, *, editing: bool) -> None:
        if self._document.perform("add_strategy", actions.add_strategy, record, subject=record.title):
            self.shown.emit()
            self._page.show_strategy(_key(record), editing=editing)
            self._page.enter()
            self.said.emit(_("{strategy} is added.", strategy=record.title), True)


def _key(strategy: StrategyRecord) -> StrategyKey:
    return StrategyKey(title=strategy.title, first_year=strategy.first_year, last_year=strategy.last_year)
