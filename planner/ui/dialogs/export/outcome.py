"""The foot of the dialog: where the document goes; how far its making is; what came of it, and what to do with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QWidget

from planner.errors import PlannerError
from planner.exporting.report import ExportReport
from planner.exporting.safe_save import free_name
from planner.ui import theme
from planner.ui.widgets import Picture
from planner.words import _, plural, refusal

_QUICK = 400
"""Milliseconds that need no sign of progress."""


class Outcome(QWidget):
    """One line, or two, that says what happened, with the buttons that belong to it."""

    def __init__(self, opened: Callable[[Path], None], renamed: Callable[[Path], None], parent: QWidget | None = None) -> None:
        """`opened` is called with a file or folder to show, `renamed` with another name for the document."""
        super().__init__(parent)
        self._opened, self._renamed = opened, renamed
        self._path = Path()
        self._good, self._bad = Picture("check", "success", 18), Picture("warning", "warning", 18)
        self._words = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._progress = QProgressBar()
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        self._progress.setFixedWidth(160)
        self._progress.setAccessibleName(_("Progress"))
        self.open = self._button(_("Open"), self._open)
        self.folder = self._button(_("Show in folder"), self._show_folder)
        self.rename = self._button("", self._rename)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE)
        for widget in (self._good, self._bad, self._progress):
            row.addWidget(widget, 0)
        row.addWidget(self._words, 1)
        for button in (self.open, self.folder, self.rename):
            row.addWidget(button, 0)
        self._timer = QTimer(self, interval=_QUICK, singleShot=True)
        self._timer.timeout.connect(self._show_progress)
        self.clear()

    def clear(self) -> None:
        """Nothing has happened yet."""
        self._timer.stop()
        self._say("")

    def wait(self) -> None:
        """The document is being made; that is only said when it takes its time."""
        self.clear()
        self._timer.start()

    def tell_done(self, reports: Sequence[ExportReport], remaining: str) -> None:
        """The document, or several, stand in their place. `remaining` says what of the plan was still open."""
        self.clear()
        report, many = reports[0], len(reports) > 1
        files = plural("{count} file is written in {folder}.", "{count} files are written in {folder}.", len(reports), folder=report.path.parent.name)
        said = [files if many else _("{file} is written.", file=report.path.name)]
        if remaining:
            said.append(_("Still unsettled: {remaining}.", remaining=remaining))
        count = sum(it.count for one in reports for it in (*one.removed, *one.replaced))
        if count:
            said.append(plural(
                "One character that such a file can't hold was left out or replaced.",
                "{count} characters that such a file can't hold were left out or replaced.",
                count,
            ))
        if report.fault:
            said.append(refusal(report.fault))
        self._path = report.path
        self._say(" ".join(said), good=True)
        self.open.setVisible(not many)
        self.folder.show()
        (self.folder if many else self.open).setFocus(Qt.FocusReason.OtherFocusReason)

    def tell_failed(self, error: PlannerError, target: Path) -> None:
        """Nothing was written, and why; where another name would help, one is offered."""
        self.clear()
        self._say(refusal(error))
        if error.code in ("export_target_open", "export_target_read_only", "export_onto_folder"):
            self._path = free_name(target)
            self.rename.setText(_("Use “{file}”", file=self._path.name))
            self.rename.show()
            self.rename.setFocus(Qt.FocusReason.OtherFocusReason)

    def tell(self, sentence: str) -> None:
        """Something was done that leaves nothing to open."""
        self.clear()
        self._say(sentence, good=True)

    def tell_cancelled(self) -> None:
        self.clear()
        self._say(_("The export was cancelled. Nothing was changed."))

    def words(self) -> str:
        return self._words.text()

    def _button(self, text: str, pressed: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(pressed)
        return button

    def _say(self, sentence: str, *, good: bool = False) -> None:
        self._words.setText(sentence)
        self._good.setVisible(bool(sentence) and good)
        self._bad.setVisible(bool(sentence) and not good)
        for widget in (self._progress, self.open, self.folder, self.rename):
            widget.hide()
        self.setVisible(bool(sentence))

    def _show_progress(self) -> None:
        self._say(_("Exporting …"))
        self._bad.hide()
        self._progress.show()

    def _open(self) -> None:
        self._opened(self._path)

    def _show_folder(self) -> None:
        self._opened(self._path.parent)

    def _rename(self) -> None:
        self._renamed(self._path)
