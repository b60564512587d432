"""The workbooks that were taken in earlier, and taking one of them back."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget

from planner.db.imports import Standing, TakenIn
from planner.errors import PlannerError
from planner.records import InitiativeRecord
from planner.ui.ask import Ask
from planner.ui.dialogs.frame import PlainDialog
from planner.ui.dialogs.lines import Lines, LinesTable
from planner.ui.document import Document
from planner.words import N_, _, moment, plural, whole

_COLUMNS = (
    N_("File"), N_("When"), N_("Who"), N_("Plan"), N_("New ones"), N_("Changed"), N_("Unchanged"), N_("Skipped"),
    N_("What became of it"),
)
_NUMBERS = (4, 5, 6, 7)
_FEW = 12
"""So many titles are named in a question."""


class EarlierImports(PlainDialog):
    """Stays open while imports are taken back; the list then says so."""

    def __init__(self, document: Document, ask: Ask, parent: QWidget | None = None) -> None:
        super().__init__(
            _("Earlier imports"),
            _("An import can be taken back also when other things were done since. What was done since stands."),
            parent,
        )
        self._document, self._ask = document, ask
        self._runs: tuple[TakenIn, ...] = ()
        self._lines = Lines([_(words) for words in _COLUMNS], _NUMBERS, self)
        self.table = LinesTable(self._lines, _("Earlier imports"), wide=0)
        self._none = QLabel(_("Nothing was imported into this file yet."))
        self._none.setProperty("role", "quiet")
        self.column.addWidget(self._none)
        self.column.addWidget(self.table, 1)
        self.add_buttons(_("Undo import"), no=_("Close"))
        self.table.selectionModel().currentRowChanged.connect(self._suit)
        self.show_runs()
        self.resize(1080, 420)
        self.table.setFocus()

    def show_runs(self) -> None:
        """Read the list again; the line one stands in stays."""
        row = max(self.table.currentIndex().row(), 0)
        self._runs = self._document.imports()
        self._lines.show_lines([_line(run) for run in self._runs])
        self._none.setVisible(not self._runs)
        self.table.setVisible(bool(self._runs))
        self.table.selectRow(row)
        self._suit()

    def do(self) -> None:
        """Take back the import one stands in, after asking about what was edited since."""
        run = self._chosen()
        if run is None:
            return
        try:
            edited = self._document.edited_since(run.step)
        except PlannerError as error:
            self._ask.tell(self, error)
            return
        if edited and not self._may_leave(edited):
            return
        self._document.take_back(run.step, leave={record.id for record in edited})
        self.show_runs()

    def _may_leave(self, edited: tuple[InitiativeRecord, ...]) -> bool:
        sentence = plural(
            "An initiative of this import was edited since. Leave it as it is, and take back the rest?",
            "{count} initiatives of this import were edited since. Leave them as they are, and take back the rest?",
            len(edited),
        )
        titles = [record.title or _("Untitled") for record in edited]
        unnamed = len(titles[_FEW:])
        if unnamed:
            titles[_FEW:] = [plural("and one more", "and {count} more", unnamed)]
        choices = (_("Take back the rest"),)
        return self._ask.choose(self, sentence, choices, "\n".join(titles)) == 0

    def _chosen(self) -> TakenIn | None:
        row = self.table.currentIndex().row()
        return self._runs[row] if 0 <= row < len(self._runs) else None

    def _suit(self) -> None:
        run = self._chosen()
        self.yes.setEnabled(run is not None and run.standing is Standing.STANDS)


def _line(run: TakenIn) -> tuple[str, ...]:
    counts = (run.rows_new, run.rows_updated, run.rows_same, run.rows_skipped)
    year = str(run.year) if run.year is not None else "–"
    return (run.file, moment(run.at), run.by, year, *map(whole, counts), _standing_words(run.standing))


def _standing_words(standing: Standing) -> str:
    match standing:
        case Standing.STANDS:
            return _("In the plan")
        case Standing.TAKEN_BACK:
            return _("Taken back")
        case Standing.PLAN_DELETED:
            return _("The plan is deleted")
