"""The kept versions of a plan: listed, compared with each other and with today, put back, handed out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSplitter, QVBoxLayout, QWidget

from planner.errors import CannotRead
from planner.exporting.changes import changes
from planner.records import PlanRecord, VersionRecord
from planner.records.locking import Lock, lock_of
from planner.records.versions import version_name, version_plan
from planner.ui import theme
from planner.ui.dialogs.changes_list import ChangesList
from planner.ui.dialogs.frame import PlainDialog
from planner.ui.dialogs.lines import Lines, LinesTable
from planner.ui.widgets import ChoiceField, Labelled
from planner.words import N_, _, moment, refusal, term

_COLUMNS = (N_("Version"), N_("Stage"), N_("When"), N_("Who"))
TODAY = -1
"""The place of the plan as it is now, beside those of the versions."""


class Wish(Enum):
    """What is asked for when the dialog is answered."""

    RESTORE = auto()
    EXPORT = auto()
    KEEP = auto()


class VersionsDialog(PlainDialog):
    """Answered with a `wish`, about `version` where it is about one."""

    def __init__(self, plan: PlanRecord, parent: QWidget | None = None) -> None:
        super().__init__(
            _("Versions of the plan for {year}", year=plan.year),
            _("A version is kept at each stage, with each correction of the adopted plan, and whenever you ask for it."),
            parent,
        )
        self.wish: Wish | None = None
        self._plan = plan
        self._versions = tuple(reversed(plan.versions))
        self._plans: dict[int, PlanRecord | CannotRead] = {}
        lines = Lines([_(words) for words in _COLUMNS], (), self)
        lines.show_lines([_line(version) for version in self._versions])
        self.table = LinesTable(lines, _("Kept versions"), wide=0, wraps=True)
        self._note = _quiet()
        self.other = ChoiceField()
        self.other.set_choices(
            [(TODAY, _("the plan today")), *((place, version_name(it)) for place, it in enumerate(self._versions))]
        )
        self.other.set_value(TODAY)
        self.list = ChangesList(_("What differs"))
        self._about, self._why = _quiet(), _quiet()
        self.keep = self._button(_("Keep a version now …"), self._ask_to_keep)
        self.restore = self._button(_("Restore this version"), self._ask_to_restore)
        self.export = self._button(_("Export this version …"), self._ask_to_export)
        self._lay_out()
        self.add_close()
        self.table.selectionModel().currentRowChanged.connect(self._suit)
        self.other.edited.connect(self._suit)
        self.resize(1240, 640)
        self.table.selectRow(0)
        self._suit()
        self.table.setFocus()

    @property
    def version(self) -> VersionRecord | None:
        """The one that is chosen in the list."""
        row = self.table.currentIndex().row()
        return self._versions[row] if 0 <= row < len(self._versions) else None

    def version_plan(self) -> PlanRecord | None:
        """The plan in it; None where it can't be read."""
        found = self._plan_at(self.table.currentIndex().row()) if self.version else None
        return found if isinstance(found, PlanRecord) else None

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.SPACE)
        for button in (self.restore, self.export):
            buttons.addWidget(button)
        buttons.addWidget(self._why, 1)
        left = _column(self.table, self._note, self.keep)
        right = _column(Labelled(_("Compared with"), self.other), self._about, self.list, buttons)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(theme.WIDE)
        splitter.addWidget(left)
        splitter.addWidget(right)
        splitter.setSizes([460, 716])
        self.column.addWidget(splitter, 1)

    def _button(self, words: str, asked: Callable[[], None]) -> QPushButton:
        button = QPushButton(words)
        button.setAutoDefault(False)
        button.clicked.connect(asked)
        return button

    # ---- what is shown

    def _suit(self) -> None:
        version, lock = self.version, lock_of(self._plan)
        found = self._plan_at(self.table.currentIndex().row()) if version else None
        readable = isinstance(found, PlanRecord)
        self._note.setText(version.note if version else "")
        self._note.setVisible(bool(version and version.note))
        self.restore.setEnabled(readable and lock is Lock.NONE)
        self.export.setEnabled(readable)
        self._why.setText(_why(lock) if readable else "")
        self.list.say_none(_("Nothing differs.") if version else _("No version is kept yet. The first comes with the next stage."))
        self._compare(found, self._plan_at(self.other.value()))

    def _compare(self, found: PlanRecord | CannotRead | None, other: PlanRecord | CannotRead) -> None:
        broken = next((it for it in (found, other) if isinstance(it, CannotRead)), None)
        if not isinstance(found, PlanRecord) or not isinstance(other, PlanRecord):
            self._about.setText(refusal(broken) if broken else "")
            self.list.show_changes(())
            return
        (earlier, before), (later, after) = self._in_order(found, other)
        self._about.setText(_("From {earlier} to {later}", earlier=earlier, later=later))
        self.list.show_changes(changes(after, before, inside=True))

    def _in_order(self, found: PlanRecord, other: PlanRecord) -> tuple[tuple[str, PlanRecord], tuple[str, PlanRecord]]:
        """The older of the two with its name, and the newer one; today is the newest."""
        row, place = self.table.currentIndex().row(), self.other.value()
        mine = (version_name(self._versions[row]), found)
        theirs = (_("the plan today") if place == TODAY else version_name(self._versions[place]), other)
        return (theirs, mine) if place > row else (mine, theirs)

    def _plan_at(self, place: int) -> PlanRecord | CannotRead:
        """The plan of a version, read once, or why it can't be; at `TODAY` the plan as it is now."""
        if place == TODAY:
            return self._plan
        if place not in self._plans:
            try:
                self._plans[place] = version_plan(self._versions[place])
            except CannotRead as error:
                self._plans[place] = error
        return self._plans[place]

    # ---- what is asked for

    def _ask_to_restore(self) -> None:
        self._answer(Wish.RESTORE)

    def _ask_to_export(self) -> None:
        self._answer(Wish.EXPORT)

    def _ask_to_keep(self) -> None:
        self._answer(Wish.KEEP)

    def _answer(self, wish: Wish) -> None:
        self.wish = wish
        self.accept()


def _quiet() -> QLabel:
    label = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
    label.setProperty("role", "quiet-small")
    return label


def _column(*parts: QWidget | QHBoxLayout) -> QWidget:
    """The parts one below the other."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.SPACE)
    for part in parts:
        if isinstance(part, QPushButton):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignLeft)
        elif isinstance(part, QWidget):
            column.addWidget(part, 1 if isinstance(part, ChangesList | LinesTable) else 0)
        else:
            column.addLayout(part)
    return whole


def _line(version: VersionRecord) -> Sequence[str]:
    name = version.name or term(version.reason)
    return (name, term(version.stage) if version.stage else "–", moment(version.made_at), version.made_by or "–")


def _why(lock: Lock) -> str:
    match lock:
        case Lock.ADOPTED:
            return _("The plan is adopted: open a correction to restore a version.")
        case Lock.CLOSED:
            return _("The plan is closed: set it a stage back to restore a version.")
        case Lock.NONE:
            return _("Restoring keeps the plan as it is now as a version first.")
