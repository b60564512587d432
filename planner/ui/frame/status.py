"""The foot of the window: whether all is saved, what is missing, what is going on, how much there is."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from planner.errors import PlannerError
from planner.ui import theme
from planner.ui.tasks import Tasks
from planner.words import _, plural, refusal

_INSET = 7
"""What the style sheet leaves within a button, so that words begin at the page's edge with and without one."""


class StatusLine(QFrame):
    """Says "Gemt" only when told that a step was committed."""

    problems_asked = Signal()

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self.setFixedHeight(32)
        self.saved = QLabel()
        self.saved.setProperty("role", "quiet-small")
        self.saved.setContentsMargins(_INSET, 0, 0, 0)
        self.problems = QPushButton()
        self.problems.setProperty("role", "status")
        self.problems.clicked.connect(self._ask_for_problems)
        self._work = QLabel()
        self._work.setProperty("role", "quiet-small")
        self._progress = QProgressBar()
        self._progress.setFixedWidth(140)
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(_("Progress"))
        self._cancel = QPushButton(_("Cancel"))
        self._cancel.setProperty("role", "status")
        self._cancel.clicked.connect(tasks.cancel)
        self.totals = QLabel()
        self.totals.setProperty("role", "quiet-small")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.WIDE + 4 - _INSET, 0, theme.WIDE + 4, 0)
        row.setSpacing(theme.WIDE)
        row.addWidget(self.saved)
        row.addWidget(self.problems)
        row.addStretch(1)
        for part in (self._work, self._progress, self._cancel):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.totals)
        tasks.began.connect(self._begin)
        tasks.progressed.connect(self._move)
        tasks.idle.connect(self._end)
        self._end()
        self.show_nothing_saved()
        self.show_counts(None)

    def show_saved(self, at: str) -> None:
        """`at` is the moment of the commit, as a step has it (ISO)."""
        theme.set_role(self.saved, "quiet-small")
        self.saved.show()
        self.saved.setText("✓ " + _("Saved {time}", time=f"{dt.datetime.fromisoformat(at):%H:%M}"))
        self.saved.setToolTip("")

    def show_unsaved(self, error: PlannerError) -> None:
        """Something could not be written; it stays in the window and is tried again."""
        theme.set_role(self.saved, "danger")
        self.saved.show()
        self.saved.setText(_("Not saved yet; trying again …"))
        self.saved.setToolTip(refusal(error))

    def show_nothing_saved(self) -> None:
        """Another file: nothing of it was changed here, and what follows begins at the edge."""
        self.saved.clear()
        self.saved.hide()

    def show_counts(self, counts: tuple[int, int, int, int] | None) -> None:
        """Missing, notices, initiatives, goals; None without a plan."""
        self.problems.setVisible(counts is not None)
        self.totals.setVisible(counts is not None)
        if counts is None:
            return
        missing, notices, initiatives, goals = counts
        said = [
            plural("{count} missing", "{count} missing", missing) if missing else "",
            plural("{count} notice", "{count} notices", notices) if notices else "",
        ]
        self.problems.setText(" · ".join(filter(None, said)) or _("Nothing missing"))
        self.problems.setToolTip(_("Show what is missing (Ctrl+F8); F8 goes to the next"))
        self.totals.setText(
            plural("{count} initiative", "{count} initiatives", initiatives)
            + " · "
            + plural("{count} goal", "{count} goals", goals)
        )

    def _ask_for_problems(self) -> None:
        self.problems_asked.emit()

    def _begin(self, words: str) -> None:
        self._work.setText(words)
        self._progress.setRange(0, 0)
        for part in (self._work, self._progress, self._cancel):
            part.show()

    def _move(self, share: float) -> None:
        self._progress.setRange(0, 100)
        self._progress.setValue(round(share * 100))

    def _end(self) -> None:
        for part in (self._work, self._progress, self._cancel):
            part.hide()
