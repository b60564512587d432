"""Where a new strategy begins: with nothing, with an earlier one, or with its text."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from planner.errors import PlannerError
from planner.importing.document_text import KINDS
from planner.importing.strategy_file import PLAIN, read_strategy_text
from planner.importing.strategy_text import TextReading, read_text
from planner.records import StrategyRecord
from planner.ui import icons, theme
from planner.ui.ask import Ask
from planner.ui.dialogs.frame import PlainDialog
from planner.ui.tasks import Running, Tasks
from planner.ui.widgets import ChoiceField, Labelled, LineField, ProblemNote, YearField
from planner.words import _, plural, refusal, whole

_YEARS = 4
_SPAN = re.compile(r"\b(?:19|20)[0-9]{2}\s*[-–]\s*(?:(?:19|20)?[0-9]{2})\b")


class NewStrategy(PlainDialog):
    """Answers by `begins_with_text` and `text`, or by `record`."""

    def __init__(self, known: Sequence[StrategyRecord], ask: Ask, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(
            _("New strategy"), _("A strategy is what the yearly plans stand under. Whatever you begin with can be changed afterwards."),
            parent,
        )
        self._known, self._ask, self._tasks = tuple(reversed(known)), ask, tasks
        self._titled = False
        self._read, self._file = "", ""
        self._reading: TextReading | None = None
        first = max((it.last_year for it in known), default=0) + 1
        self.from_nothing = QRadioButton(_("Begin with nothing"))
        self.from_earlier = QRadioButton(_("Begin with an earlier strategy"))
        self.from_text = QRadioButton(_("Read the strategy's own text"))
        ways = QButtonGroup(self)
        for way in (self.from_nothing, self.from_earlier, self.from_text):
            ways.addButton(way)
        self.earlier = ChoiceField(name=_("The earlier strategy"))
        self.earlier.set_choices([(place, _named(it)) for place, it in enumerate(self._known)])
        self.earlier.set_value(0 if known else None)
        self.title = LineField()
        self.first_year, self.last_year = YearField(), YearField()
        if known:
            self.first_year.set_value(first)
            self.last_year.set_value(first + _YEARS - 1)
        self._source = self._text_part()
        self._facts = self._facts_part()
        self._earlier = Labelled(_("The earlier strategy"), self.earlier)
        for part in (self.from_nothing, self.from_earlier, self.from_text, self._earlier, self._facts):
            self.column.addWidget(part)
        self.column.addWidget(self._source, 50)
        self.column.addStretch(1)
        self.add_buttons(_("Create strategy"))
        self.setMinimumWidth(560)
        self.from_earlier.setVisible(bool(known))
        usual = self.from_earlier if known else self.from_nothing
        usual.setChecked(True)
        usual.setFocus(Qt.FocusReason.OtherFocusReason)
        for way in (self.from_nothing, self.from_earlier, self.from_text):
            way.toggled.connect(self._suit)
        self.earlier.edited.connect(self._propose_title)
        self.first_year.edited.connect(self._suit_years)
        self.last_year.edited.connect(self._suit)
        self.title.typing.connect(self._note_title)
        self.text_box.textChanged.connect(self._suit)
        self._propose_title()
        self._suit()

    def _facts_part(self) -> QWidget:
        part = QWidget()
        row = QHBoxLayout(part)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.WIDE)
        top = Qt.AlignmentFlag.AlignTop
        self._from = Labelled(_("From"), self.first_year)
        row.addWidget(Labelled(_("Title"), self.title), 3, top)
        row.addWidget(self._from, 1, top)
        row.addWidget(Labelled(_("To"), self.last_year), 1, top)
        return part

    def _text_part(self) -> QWidget:
        self.text_box = QPlainTextEdit()
        self.text_box.setPlaceholderText(_("Paste the strategy's text here, or open it as a text, Word or PDF file."))
        self.text_box.setAccessibleName(_("The strategy's text"))
        self.text_box.setTabChangesFocus(True)
        self.text_box.setMinimumHeight(220)
        self.open_button = QPushButton(icons.icon("open-folder"), _("Open a file …"))
        self.open_button.clicked.connect(self.open_file)
        self._said = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self._said.setProperty("role", "quiet-small")
        self._note = ProblemNote()
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE)
        row = QHBoxLayout()
        row.setSpacing(theme.WIDE)
        row.addWidget(self.open_button)
        row.addWidget(self._said, 1)
        column.addLayout(row)
        column.addWidget(self.text_box, 1)
        column.addWidget(self._note)
        return part

    # ---- the answer

    def begins_with_text(self) -> bool:
        return self.from_text.isChecked()

    def text(self) -> str:
        """As it was read from the file, with its pages, unless a person has changed it since."""
        shown = self.text_box.toPlainText()
        return self._read if shown == _on_one_page(self._read) else shown

    def reading(self) -> TextReading | None:
        """What the text says, after the dialog was accepted with one."""
        return self._reading

    def do(self) -> None:
        """A text is read before the dialog goes, so that what is wrong with it stands beside it."""
        if self.begins_with_text():
            try:
                self._reading = read_text(self.text(), self._file or _("The text"))
            except PlannerError as error:
                self._note.set_problems([refusal(error)])
                return
        self.accept()

    def record(self) -> StrategyRecord:
        """The new strategy, where it is not read from a text."""
        title, first, last = self.title.value(), self.first_year.value(), self.last_year.value()
        if self.from_earlier.isChecked():
            return replace(self._known[self.earlier.value()], title=title, first_year=first, last_year=last)
        organisation = self._known[0].organisation if self._known else ""
        committee = self._known[0].committee if self._known else ""
        return StrategyRecord(title=title, first_year=first, last_year=last, organisation=organisation, committee=committee)

    # ---- what suits what is chosen

    def _suit(self) -> None:
        text = self.begins_with_text()
        self._source.setVisible(text)
        self._facts.setVisible(not text)
        self._earlier.setVisible(self.from_earlier.isChecked())
        problem = "" if text else self._problem()
        self._from.set_problems([problem] if problem else [])
        self._note.set_problems([])
        self.yes.setText(_("Read the text") if text else _("Create strategy"))
        ready = bool(self.text_box.toPlainText().strip()) if text else bool(self.title.value()) and not problem
        self.yes.setEnabled(ready)
        self._propose_title()

    def _problem(self) -> str:
        first, last = self.first_year.value(), self.last_year.value()
        if last < first:
            return _("The last year comes before the first.")
        twin = next((it for it in self._known if (it.first_year, it.last_year) == (first, last)), None)
        return _("“{title}” has the same years.", title=twin.title) if twin else ""

    def _suit_years(self) -> None:
        if self.last_year.value() < self.first_year.value():
            self.last_year.set_value(self.first_year.value() + _YEARS - 1)
        self._propose_title()
        self._suit()

    def _note_title(self) -> None:
        self._titled = True
        self._suit()

    def _propose_title(self) -> None:
        """The title follows the years until a person writes another."""
        if self._titled:
            return
        span = f"{self.first_year.value()}-{self.last_year.value()}"
        title = _("Strategy {years}", years=span)
        if self.from_earlier.isChecked() and self.earlier.value() is not None:
            before = self._known[self.earlier.value()].title
            title = _SPAN.sub(span, before) if _SPAN.search(before) else before
        self.title.set_value(title)
        self.yes.setEnabled(self.yes.isEnabled() and (self.begins_with_text() or not self._problem()))

    # ---- its text from a file

    def open_file(self) -> None:
        """Ask for the file, and read it beside the window."""
        kinds = " ".join(f"*{suffix}" for suffix in (*PLAIN, *KINDS))
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        path = self._ask.file_to_open(self, _("Open the strategy's text"), _("Text, Word and PDF ({kinds})", kinds=kinds), folder)
        if path is not None:
            self.read_file(path)

    def read_file(self, path: Path) -> None:
        self.from_text.setChecked(True)
        self.open_button.setEnabled(False)
        self._note.set_problems([])
        self._said.setText(_("Reading {file} …", file=path.name))
        self._file = path.name
        self._tasks.run(_("Reading {file} …", file=path.name), _reading(path), self._take_text, self._tell)

    def _take_text(self, text: str) -> None:
        self.open_button.setEnabled(True)
        self._read = text
        self.text_box.setPlainText(_on_one_page(text))
        count = len(text.split())
        self._said.setText(
            plural("{file}: {words} word", "{file}: {words} words", count, file=self._file, words=whole(count))
        )

    def _tell(self, error: Exception) -> None:
        if not isinstance(error, PlannerError):
            raise error
        self.open_button.setEnabled(True)
        self._said.setText("")
        self._note.set_problems([refusal(error)])


def _reading(path: Path) -> Callable[[Running], str]:
    def read(running: Running) -> str:
        return read_strategy_text(path, running.is_cancelled)

    return read


def _on_one_page(text: str) -> str:
    return text.replace("\f", "\n")


def _named(strategy: StrategyRecord) -> str:
    return f"{strategy.title} ({strategy.first_year}-{strategy.last_year})"
