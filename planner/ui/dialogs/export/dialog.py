"""The dialog that hands the plan out. It stays open until the document stands in its place, and says what came of it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import QApplication, QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QScrollArea, QWidget

from planner.errors import PlannerError
from planner.exporting.preflight import remaining
from planner.exporting.preview import Preview
from planner.exporting.report import ExportReport
from planner.exporting.templates import make_own
from planner.rules import Problem
from planner.ui import icons, theme
from planner.ui.ask import Ask
from planner.ui.dialogs.export.forms import FORMS, Form, Subject, as_text, form_of, show, write
from planner.ui.dialogs.export.options import Options
from planner.ui.dialogs.export.outcome import Outcome
from planner.ui.dialogs.export.place import Place
from planner.ui.dialogs.export.shown import Shown
from planner.ui.dialogs.frame import PlainDialog
from planner.ui.settings import Settings
from planner.ui.tasks import Tasks
from planner.words import _

_SMALLEST, _LARGEST = QSize(1080, 620), QSize(1400, 880)
_PAUSE = 250
"""Milliseconds after the last choice before a preview is made."""


class ExportDialog(PlainDialog):
    """`problem` is the finding that a person asked to be taken to, once the dialog has closed."""

    def __init__(self, subject: Subject, settings: Settings, ask: Ask, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(_("Export the plan"), parent=parent)
        self._subject, self._settings, self._ask, self._tasks = subject, settings, ask, tasks
        self.problem: Problem | None = None
        self._writing = False
        self._target = Path()
        self.forms = self._list_of_forms()
        self.options = Options(subject, settings)
        self.shown = Shown(subject)
        self.place = Place(subject, settings, ask)
        self.outcome = Outcome(ask.open_with_system, self._rename)
        self._lay_out()
        self.add_buttons(_("Export"), no=_("Close"))
        self._cancel = self._button_to_cancel()
        self._timer = QTimer(self, interval=_PAUSE, singleShot=True)
        self._timer.timeout.connect(self._make_preview)
        self.options.edited.connect(self._take_option)
        self.options.text_asked.connect(self._copy_text)
        self.options.template_asked.connect(self._make_template_own)
        self.place.edited.connect(self._allow)
        self.shown.findings.asked_for.connect(self._go_to)
        self.forms.currentRowChanged.connect(self._take_form)
        self._tasks.idle.connect(self._come_to_rest)
        self.choose(settings.text("export/form"))
        self.forms.setFocus()

    # ---- how it is put together

    def _lay_out(self) -> None:
        scroll = QScrollArea()
        scroll.setWidget(self.options)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFixedWidth(292)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.options.setProperty("role", "page")
        self._choices = QWidget()
        row = QHBoxLayout(self._choices)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.WIDE)
        row.addWidget(self.forms)
        row.addWidget(scroll)
        body = QHBoxLayout()
        body.setSpacing(theme.WIDE)
        body.addWidget(self._choices)
        body.addWidget(self.shown, 1)
        self.column.setSpacing(theme.WIDE)
        self.column.addLayout(body, 1)
        self.column.addWidget(self.place)
        self.column.addWidget(self.outcome)
        self.setMinimumSize(_SMALLEST)
        around = self.parentWidget().size() if self.parentWidget() else _SMALLEST
        self.resize((around - QSize(64, 56)).expandedTo(_SMALLEST).boundedTo(_LARGEST))

    def _list_of_forms(self) -> QListWidget:
        forms = QListWidget()
        forms.setFixedWidth(212)
        forms.setIconSize(QSize(18, 18))
        forms.setSpacing(1)
        forms.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        forms.setAccessibleName(_("Kind of document"))
        for form in FORMS:
            item = QListWidgetItem(icons.icon(form.icon, "quiet"), _(form.name))
            item.setSizeHint(QSize(0, 36))
            forms.addItem(item)
            item.setHidden((form.report or form.is_worksheet) and not self._subject.plan.rounds)
        return forms

    def _button_to_cancel(self) -> QPushButton:
        """Shown in place of the others while a document is being made."""
        button = QPushButton(_("Cancel"))
        button.setAutoDefault(False)
        button.clicked.connect(self._give_up)
        button.hide()
        self.outcome.layout().addWidget(button)
        return button

    # ---- choosing

    @property
    def form(self) -> Form:
        return FORMS[max(self.forms.currentRow(), 0)]

    def choose(self, key: str) -> None:
        """Choose the form of this key, or the usual one where it makes no sense."""
        row = FORMS.index(form_of(key))
        self.forms.setCurrentRow(0 if self.forms.item(row).isHidden() else row)

    def _take_form(self) -> None:
        self.options.show_form(self.form)
        self._suit_to_form()
        self._take_choice()

    def _take_option(self) -> None:
        if self.form.report or self.form.is_worksheet:
            self._suit_to_form()
        self._take_choice()

    def _suit_to_form(self) -> None:
        """The name of the file and what is open follow the form, and a report's round and kind."""
        round_name = self.options.round_name()
        options = self.options
        self.place.show_form(options.form(), round_name, person=options.person(), folder=options.one_each())
        self.shown.look_over(round_name if self.form.report else "")
        self.shown.offer_open(not self.form.is_worksheet)

    def _take_choice(self) -> None:
        """Something else is wanted: what was said of the last document is over, and the picture is old."""
        self._forget_outcome()
        self.shown.wait()
        self._timer.start()
        self._allow()

    def _forget_outcome(self) -> None:
        if not self._writing:
            self.outcome.clear()

    def _allow(self) -> None:
        self._forget_outcome()
        self.yes.setEnabled(self.place.is_filled() and self.options.is_complete() and not self._writing)

    # ---- the preview

    def _make_preview(self) -> None:
        if self._writing:
            return
        self._tasks.cancel()  # a preview of what is no longer wanted
        if not self.options.is_complete():
            return
        task = partial(show, self._subject, self.options.wanted())
        self._tasks.run(_("Making a preview …"), task, self._show_preview, self._show_failure)

    def _show_preview(self, preview: object) -> None:
        if isinstance(preview, Preview):
            self.shown.show_preview(preview)

    def _show_failure(self, error: Exception) -> None:
        if not isinstance(error, PlannerError):
            raise error
        self.shown.show_failure(error)

    # ---- the document

    def do(self) -> None:
        """Make the document beside the window."""
        if self._writing or not self.yes.isEnabled():
            return
        self._timer.stop()
        self._tasks.cancel()
        self._remember()
        self._writing = True
        self._suit_to_writing()
        self.outcome.wait()
        self._target = self.place.path()
        task = partial(write, self._subject, self.options.wanted(), self._target)
        self._tasks.run(_("Exporting …"), task, self._tell_done, self._tell_failed)

    def _tell_done(self, report: object) -> None:
        reports = report if isinstance(report, tuple) else (report,)
        assert all(isinstance(it, ExportReport) for it in reports)
        self._end_writing()
        self.place.say_nothing()
        # what the plan lacks is no news for colleagues who are asked how it goes
        self.outcome.tell_done(reports, "" if self.form.is_worksheet else remaining(self.shown.found))

    def _tell_failed(self, error: Exception) -> None:
        self._end_writing()
        if not isinstance(error, PlannerError):
            raise error
        self.outcome.tell_failed(error, self._target)

    def _give_up(self) -> None:
        self._tasks.cancel()

    def _come_to_rest(self) -> None:
        """A document that was given up tells neither success nor failure: it is over when nothing is under way."""
        if self._writing:
            self._end_writing()
            self.outcome.tell_cancelled()

    def _end_writing(self) -> None:
        self._writing = False
        self._suit_to_writing()

    def _suit_to_writing(self) -> None:
        for part in (self._choices, self.place, self.yes):
            part.setEnabled(not self._writing)
        self._cancel.setVisible(self._writing)

    def _rename(self, path: Path) -> None:
        """The other name that was offered."""
        self.place.put(path)
        self.do()

    def _remember(self) -> None:
        self._settings.put("export/form", self.form.key)
        self.options.remember()
        self.place.remember()

    # ---- beside it

    def _copy_text(self) -> None:
        QApplication.clipboard().setText(as_text(self._subject, self.options.wanted()))
        self.outcome.tell(_("The case text is copied. Paste it where the case is written."))

    def _make_template_own(self) -> None:
        """A copy of the template beside the planner file, opened to be edited."""
        try:
            copy = make_own(self.options.form().template, self._subject.beside)
        except PlannerError as error:
            self._ask.tell(self, error)
            return
        self.outcome.tell(_("Your own template is {file}. Edit it there; delete it to use the program's again.", file=copy))
        self._ask.open_with_system(copy.parent)

    def _go_to(self, problem: Problem) -> None:
        """Close, so that the field can be shown."""
        self.problem = problem
        self.reject()

    def reject(self) -> None:
        """Close; a document that is being made is given up first."""
        if self._writing:
            self._give_up()
            return
        super().reject()

    def done(self, result: int) -> None:
        self._timer.stop()
        self._tasks.cancel()
        super().done(result)
