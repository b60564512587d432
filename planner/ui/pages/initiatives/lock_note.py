"""The quiet line that says what of the plan is locked, and the way to open it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from planner.records import PlanRecord
from planner.records.locking import Lock, lock_of
from planner.ui import theme
from planner.ui.widgets import Picture, Rule
from planner.words import _, day


class LockNote(QWidget):
    """Hidden while nothing is locked and no correction is under way."""

    correction_asked = Signal()
    finish_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.words.setProperty("role", "quiet-small")
        self.correct = self._link(_("Correct …"), _("Correct the adopted plan …"))
        self.correct.clicked.connect(self.correction_asked)
        self.finish = self._link(_("Finish …"), _("Finish the correction …"))
        self.finish.clicked.connect(self.finish_asked)
        row = QHBoxLayout()
        row.setContentsMargins(theme.WIDE, theme.SPACE + 2, theme.WIDE, theme.SPACE + 2)
        row.setSpacing(theme.SPACE)
        row.addWidget(Picture("lock", "quiet", 16), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)
        for link in (self.correct, self.finish):
            row.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(Rule())
        self.show_plan(None)

    def _link(self, words: str, whole: str) -> QPushButton:
        link = QPushButton(words)
        link.setProperty("role", "inline")
        link.setAccessibleName(whole.rstrip(" …"))
        link.setToolTip(whole)
        return link

    def show_plan(self, plan: PlanRecord | None) -> None:
        """Say what of this plan is locked, or how it is being corrected."""
        lock = lock_of(plan) if plan else Lock.NONE
        amendment = plan.amendment if plan else None
        self.setVisible(lock is not Lock.NONE or amendment is not None)
        self.correct.setVisible(lock is Lock.ADOPTED)
        self.finish.setVisible(amendment is not None)
        self.words.setText(_words(plan) if plan else "")


def _words(plan: PlanRecord) -> str:
    if plan.amendment is not None:
        return _("The adopted plan is being corrected: {name}", name=plan.amendment.name)
    if lock_of(plan) is Lock.CLOSED:
        return _("The plan is closed and can only be read.")
    if plan.adopted_on:
        return _("Adopted {day}. What was adopted is locked; what you report is open.", day=day(plan.adopted_on))
    return _("Adopted. What was adopted is locked; what you report is open.")
