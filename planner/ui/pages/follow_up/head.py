"""Above the list: which round, how far it is, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QProgressBar, QPushButton, QToolButton, QVBoxLayout, QWidget

from planner.records import PlanRecord
from planner.records.rounds import frozen_version, in_order
from planner.ui import icons, theme
from planner.ui.pages.follow_up.contents import Contents, Look
from planner.ui.widgets import ChoiceField, Picture
from planner.words import _, day, plural

_DOTS = (Look.REPORTED, Look.ATTENTION, Look.CRITICAL, Look.LATE)


class Progress(QWidget):
    """A slim bar and the numbers in words; each number is a door to its rows."""

    asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = QProgressBar(textVisible=False)
        self.bar.setFixedWidth(150)
        self.bar.setAccessibleName(_("How much of the round is reported"))
        self.numbers = {look: QPushButton() for look in _DOTS}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE)
        row.addWidget(self.bar)
        self._dots: dict[Look, QLabel] = {}
        for look, button in self.numbers.items():
            button.setProperty("role", "inline")
            button.clicked.connect(self._ask)
            if look is not Look.REPORTED:
                self._dots[look] = QLabel("·")
                self._dots[look].setProperty("role", "quiet-small")
                row.addWidget(self._dots[look])
            row.addWidget(button)
        row.addStretch(1)

    def show_round(self, contents: Contents) -> None:
        counts, total = contents.counts(), contents.tally
        self.bar.setMaximum(max(total.asked, 1))
        self.bar.setValue(total.reported)
        words = {
            Look.REPORTED: _("{count} of {all} reported", count=total.reported, all=total.asked),
            Look.ATTENTION: plural("{count} needs attention", "{count} need attention", counts[Look.ATTENTION]),
            Look.CRITICAL: plural("{count} critical", "{count} critical", counts[Look.CRITICAL]),
            Look.LATE: plural("{count} late", "{count} late", counts[Look.LATE]),
        }
        for look, button in self.numbers.items():
            button.setText(words[look])
            there = look is Look.REPORTED or counts[look] > 0
            button.setVisible(there)
            if look in self._dots:
                self._dots[look].setVisible(there)
            button.setEnabled(counts[look] > 0)

    def words(self) -> str:
        """The whole line."""
        return " · ".join(button.text() for button in self.numbers.values() if not button.isHidden())

    def _ask(self) -> None:
        button = self.sender()
        self.asked.emit(next(look for look, it in self.numbers.items() if it is button))


class RoundHead(QWidget):
    """The chooser of the round, its progress, and the buttons; commands are given by whoever owns them."""

    chosen = Signal(str)
    worksheet_asked = Signal()
    report_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rounds = ChoiceField(name=_("Round"))
        self.rounds.setIconSize(QSize(14, 14))
        self.rounds.setMinimumWidth(170)
        self.rounds.setMaximumWidth(300)
        self.rounds.edited.connect(self._tell)
        self.new = QPushButton(_("New round …"))
        self.finish, self.reopen = QPushButton(_("Close the round")), QPushButton(_("Open the round again"))
        self.worksheet, self.report = QPushButton(_("Sheet for colleagues …")), QPushButton(_("Report …"))
        self.worksheet.clicked.connect(self.worksheet_asked)
        self.report.clicked.connect(self.report_asked)
        self.more = QToolButton()
        self.more.setIcon(icons.icon("more"))
        self.more.setProperty("role", "icon")
        self.more.setAccessibleName(_("More about the round"))
        self.more.setToolTip(self.more.accessibleName())
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.more.setMenu(QMenu(self))
        self.progress = Progress()
        self.note = _Note()
        upper = QHBoxLayout()
        upper.setSpacing(theme.SPACE)
        upper.addWidget(self.rounds, 100)
        for part in (self.new, self.more):
            upper.addWidget(part)
        upper.addStretch(1)
        for part in (self.worksheet, self.report, self.finish, self.reopen):
            upper.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE)
        column.addLayout(upper)
        column.addWidget(self.progress)
        column.addWidget(self.note)

    def give_commands(self, new: QAction, close: QAction, reopen: QAction, others: list[QAction]) -> None:
        """What the buttons do, and what stands in the menu beside them."""
        for button, action in ((self.new, new), (self.finish, close), (self.reopen, reopen)):
            button.clicked.connect(action.trigger)
        self.more.menu().addActions(others)

    def show_round(self, plan: PlanRecord, contents: Contents, *, plan_closed: bool) -> None:
        """`plan` is the plan as it is, whatever the round froze."""
        lock = icons.icon("lock", "quiet")
        self.rounds.set_choices(
            [(it.name, _round_words(it.name, day(it.date), closed=it.closed), *((lock,) if it.closed else ())) for it in in_order(plan)]
        )
        self.rounds.set_value(contents.round.name)
        closed = contents.round.closed
        self.finish.setVisible(not closed)
        self.reopen.setVisible(closed)
        for button in (self.new, self.finish, self.reopen):
            button.setEnabled(not plan_closed)
        self.progress.show_round(contents)
        self.note.say(_closed_words(plan, contents.round.name) if closed else _("The plan is closed and can only be read.") if plan_closed else "")

    def _tell(self) -> None:
        self.chosen.emit(self.rounds.value())


class _Note(QWidget):
    """A quiet line with a lock; hidden without words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.words.setProperty("role", "quiet-small")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE)
        row.addWidget(Picture("lock", "quiet", 14))
        row.addWidget(self.words, 1)
        self.hide()

    def say(self, words: str) -> None:
        self.words.setText(words)
        self.setVisible(bool(words))


def _round_words(name: str, on: str, *, closed: bool) -> str:
    """ "midtvejs · 30-06-2022 · Åben"."""
    return " · ".join(filter(None, (name, on, _("Closed round") if closed else _("Open round"))))


def _closed_words(plan: PlanRecord, name: str) -> str:
    kept = frozen_version(plan, name)
    if kept is None:
        return _("Closed. What was reported stands.")
    on = day(kept.made_at.date())
    if not kept.made_by:
        return _("Closed {day}. What the round says stands.", day=on)
    return _("Closed {day} by {name}. What the round says stands.", day=on, name=kept.made_by)
