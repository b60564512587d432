"""Commands that hand out the plan as a document."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from planner.records import PlanRecord
from planner.ui.ask import Ask
from planner.ui.document import Document
from planner.ui.settings import Settings
from planner.ui.tasks import Tasks


class ExportCommands(QObject):
    """`selected` gives the uuids of the initiatives that are selected in the table."""

    leaving = Signal()
    problem_asked = Signal(object)
    """A `Problem` whose field is to be shown."""

    def __init__(
        self, window: QWidget, document: Document, settings: Settings, tasks: Tasks, ask: Ask,
        selected: Callable[[], Iterable[str]],
    ) -> None:  # fmt: skip
        super().__init__(window)
        self._window, self._document, self._settings = window, document, settings
        self._tasks, self._ask, self._selected = tasks, ask, selected

    def hand_out(self) -> None:
        """Show what the plan can go out as, and let it be written; then go to the field that was asked for, if one was."""
        self._show(None)

    def remind(self) -> None:
        """As `hand_out`, with the calendar chosen: its entries remind of rounds and deadlines."""
        self._show(None, form="calendar")

    def hand_out_newest_report(self) -> None:
        """As `hand_out`, with the report of the round at hand chosen."""
        self.hand_out_report()

    def hand_out_report(self, round_name: str = "") -> None:
        """As `hand_out`, with the report of a round chosen: of the one of this name, or of the one at hand."""
        self._show(None, form="report", round_name=round_name)

    def hand_out_worksheet(self, round_name: str = "") -> None:
        """As `hand_out`, with the worksheets for colleagues chosen: for the round of this name, or the first that is open."""
        self._show(None, form="worksheet", round_name=round_name)

    def hand_out_worksheets(self) -> None:
        """As `hand_out_worksheet`, for the round at hand."""
        self.hand_out_worksheet()

    def hand_out_version(self, earlier: PlanRecord) -> None:
        """As `hand_out`, with the plan as it was in a version."""
        self._show(earlier)

    def _show(self, earlier: PlanRecord | None, *, form: str = "", round_name: str = "") -> None:
        from planner.ui.dialogs.export.dialog import ExportDialog
        from planner.ui.dialogs.export.forms import Subject

        document = self._document
        if document.plan is None or document.strategy is None or document.path is None or self._tasks.busy:
            return
        self.leaving.emit()
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)  # a plan of hundreds takes a moment to read and look over
        try:
            plan, selected = earlier or document.whole_plan(), frozenset(self._selected())
            subject = Subject(
                plan=plan, strategy=document.strategy, beside=document.path.parent, chosen=selected, round=round_name
            )
            dialog = ExportDialog(subject, self._settings, self._ask, self._tasks, self._window)
            if form:
                dialog.choose(form)
        finally:
            QApplication.restoreOverrideCursor()
        self._ask.run(dialog)
        problem = dialog.problem
        dialog.deleteLater()
        if problem is not None:
            self.problem_asked.emit(problem)
