"""The import of a workbook, step by step: the file and its sheets, its columns, its values, and what it would do.

Everything is found out beforehand; one sees each step's result and what the program is not sure of. The import opens
on the first step that has something to decide, and on the last where there is nothing.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from planner.importing.apply import Applicable
from planner.ui import theme
from planner.ui.ask import Ask
from planner.ui.dialogs.frame import PlainDialog
from planner.ui.dialogs.importing.columns_page import ColumnsPage
from planner.ui.dialogs.importing.file_facts import FileFacts
from planner.ui.dialogs.importing.file_reading import FileReading
from planner.ui.dialogs.importing.page import ImportPage
from planner.ui.dialogs.importing.preview_page import PreviewPage
from planner.ui.dialogs.importing.sheets_page import SheetsPage
from planner.ui.dialogs.importing.steps import StepList
from planner.ui.dialogs.importing.values_page import ValuesPage
from planner.ui.widgets import Panel, Rule
from planner.words import _


class ImportWizard(PlainDialog):
    """`applicable` says what is to be taken in, `reading` how the file was understood. `take_in` does it when *Import* is
    pressed; where it gives False, the import stays open."""

    def __init__(
        self, reading: FileReading, ask: Ask, parent: QWidget | None = None, take_in: Callable[[ImportWizard], bool] | None = None
    ) -> None:
        super().__init__(_title(reading), parent=parent)
        self.reading, self._ask, self._take_in = reading, ask, take_in
        reading.setParent(self)
        self._untouched = reading.directions
        self.preview = PreviewPage(reading, ask)
        self.pages: list[ImportPage] = (
            [self.preview]
            if reading.is_own
            else [SheetsPage(reading), ColumnsPage(reading), ValuesPage(reading), self.preview]
        )
        self._seen: set[int] = set()
        self.steps = StepList([_(page.title) for page in self.pages])
        self.steps.chosen.connect(self.show_step)
        self._facts = FileFacts(reading, ask)
        self._stack = QStackedWidget()
        for page in self.pages:
            self._stack.addWidget(page)
        body = QHBoxLayout()
        body.setSpacing(theme.WIDE)
        body.addWidget(self._left())
        body.addWidget(self._right(), 1)
        self.column.addLayout(body, 1)
        self.add_buttons(_("&Import"))
        reading.changed.connect(self._show_reading)
        reading.refused.connect(self._tell)
        reading.tasks.began.connect(self._begin)
        reading.tasks.idle.connect(self._end)
        self.preview.counted.connect(self._count)
        self.preview.step_asked.connect(self._go_to_what_is_left)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):  # what the button does, wherever one stands
            QShortcut(QKeySequence(keys), self, self.do)
        self.resize(1180, 720)
        self._show_reading()
        self.show_step(next((place for place, page in enumerate(self.pages) if page.questions()), len(self.pages) - 1))

    @property
    def step(self) -> int:
        return self._stack.currentIndex()

    def applicable(self) -> Applicable:
        """What is taken in, as a person decided."""
        return self.preview.applicable()

    def show_step(self, place: int) -> None:
        self._seen.add(self.step)
        self._stack.setCurrentIndex(place)
        self._seen.add(place)
        self.steps.show_step(place)
        last = place == len(self.pages) - 1
        self._back.setVisible(len(self.pages) > 1)
        self._back.setEnabled(place > 0)
        self.yes.setText(_("&Import") if last else _("&Next"))
        self._count()
        self.pages[place].first_focus().setFocus()

    def do(self) -> None:
        """To the next step; from the last into the plan."""
        if self.reading.tasks.busy:
            return
        if self.step < len(self.pages) - 1:
            self.show_step(self.step + 1)
        elif self._take_in is None or self._take_in(self):
            self.accept()

    def show_importing(self, share: float) -> None:
        """Say at once how much is taken in; the plan's file belongs to this thread, so that nothing else moves meanwhile."""
        self._news.setText(_("Importing …"))
        self._progress.setMaximum(100)
        self._progress.setValue(round(share * 100))
        self._progress.show()
        self.yes.setEnabled(False)
        self.repaint()

    def show_stopped(self) -> None:
        """Nothing was taken in, and one can go on."""
        self._progress.setMaximum(0)
        self._end()

    def _go_back(self) -> None:
        self.show_step(self.step - 1)

    def done(self, result: int) -> None:
        self.reading.tasks.shut_down()
        super().done(result)

    def reject(self) -> None:
        """Answers are not thrown away unasked."""
        if self._has_answers and self._ask.choose(self, _("Discard the import?"), (_("Discard"),), away=_("Go on")) != 0:
            return
        super().reject()

    @property
    def _has_answers(self) -> bool:
        return self.reading.directions != self._untouched or self.preview.has_answers

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt and an arrow go through the steps; Enter presses the button that one stands on."""
        focus = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focus, QPushButton):
            focus.click()
            return
        if event.modifiers() == Qt.KeyboardModifier.AltModifier and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            place = self.step + (1 if event.key() == Qt.Key.Key_Right else -1)
            if 0 <= place < len(self.pages):
                self.show_step(place)
            return
        super().keyPressEvent(event)

    # ---- the parts

    def _left(self) -> QWidget:
        panel = Panel()
        panel.setFixedWidth(248)
        panel.column.addWidget(self.steps)
        self.steps.setVisible(len(self.pages) > 1)
        if len(self.pages) > 1:
            panel.column.addSpacing(theme.SPACE)
            panel.column.addWidget(Rule())
            panel.column.addSpacing(theme.SPACE)
        panel.column.addWidget(self._facts)
        panel.column.addStretch(1)
        return panel

    def _right(self) -> QWidget:
        panel = Panel(margin=0)
        panel.column.setSpacing(0)
        panel.column.addWidget(self._stack, 1)
        return panel

    def add_buttons(self, yes: str, *, no: str = "") -> QPushButton:
        """With what is going on at the left and *Back* beside the others."""
        button = super().add_buttons(yes, no=no)
        self._back = QPushButton(_("&Back"))
        self._back.setAutoDefault(False)
        self._back.clicked.connect(self._go_back)
        self._plan = QLabel(textFormat=Qt.TextFormat.PlainText)
        """Where it goes, on the last step."""
        self._plan.setProperty("role", "section")
        self._news = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._news.setProperty("role", "quiet")
        self._progress = QProgressBar(maximum=0, textVisible=False)
        self._progress.setAccessibleName(_("Progress"))
        self._progress.setFixedSize(96, 6)
        self._progress.hide()
        news = QVBoxLayout()
        news.setSpacing(0)
        news.addWidget(self._plan)
        news.addWidget(self._news)
        foot = QHBoxLayout()
        foot.setSpacing(theme.SPACE)
        foot.addLayout(news, 1)
        foot.addWidget(self._progress)
        foot.addWidget(self._back)
        box = self._whole.takeAt(self._whole.count() - 1).widget()
        foot.addWidget(box)
        self._whole.addLayout(foot)
        return button

    # ---- what changes

    def _show_reading(self) -> None:
        for page in self.pages:
            page.show_reading()
        self._facts.show_reading()
        self._count()

    def _count(self) -> None:
        for place, page in enumerate(self.pages):
            count = page.questions()
            self.steps.buttons[place].set_questions(count, settled=place in self._seen or place < len(self.pages) - 1)
        self.preview.show_earlier(sum(page.questions() for page in self.pages[:-1]))
        last = self.step == len(self.pages) - 1
        self._plan.setText(_("Into {plan}", plan=self._plan_words()))
        self._plan.setVisible(last)
        self._news.setText(self.preview.sums() if last else "")
        self._allow()

    def _plan_words(self) -> str:
        plan = self.reading.ground[0]
        return (plan.title if plan else "") or _("Action plan {year}", year=self.reading.draft.year)

    def _go_to_what_is_left(self) -> None:
        self.show_step(next(place for place, page in enumerate(self.pages) if page.questions()))

    def _allow(self) -> None:
        last = self.step == len(self.pages) - 1
        self.yes.setEnabled(not self.reading.tasks.busy and (not last or self.preview.would_change()))

    def _begin(self, words: str) -> None:
        self._news.setText(words)
        self._progress.show()
        self._allow()

    def _end(self) -> None:
        self._progress.hide()
        self._count()

    def _tell(self, error: Exception) -> None:
        self._ask.tell(self, error)  # type: ignore[arg-type]
        self._show_reading()


def _title(reading: FileReading) -> str:
    """What comes in: a plan, or what colleagues report in a round."""
    signed = reading.preview.signed
    if signed is None:
        return _("Import an earlier plan")
    return " – ".join(filter(None, (_("Take in follow-up {round}", round=signed.round), signed.by)))
