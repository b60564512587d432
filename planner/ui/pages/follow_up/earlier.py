"""What earlier rounds said of an initiative, the newest first, quietly."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from planner.columns import plan_column
from planner.records import FollowUpRecord, InitiativeRecord, PlanRecord
from planner.records.rounds import entry_of, in_order
from planner.ui import theme
from planner.ui.widgets import SectionTitle, StateLabel
from planner.ui.widgets.flow import Flow
from planner.words import _, day


def earlier_entries(plan: PlanRecord, initiative: InitiativeRecord, name: str) -> list[FollowUpRecord]:
    """The entries of the rounds before the one called `name`, the newest first, then those that belong to no round."""
    names = [it.name for it in in_order(plan)]
    before = reversed(names[: names.index(name)] if name in names else names)
    found = [entry for it in before if (entry := entry_of(initiative, it)) is not None]
    return [*found, *(entry for entry in reversed(initiative.follow_ups) if entry.round is None)]


class EarlierEntry(QWidget):
    """An entry: which round, when and by whom; its assessments; its words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._signed, self._words = _quiet(), QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self._words.setProperty("role", "small")
        self._work, self._money = StateLabel(), StateLabel()
        self._work_name, self._money_name = _quiet(_("Assessment")), _quiet(plan_column("budget").heading)
        said = QWidget()
        flow = Flow(said, gap=theme.SPACE)
        for part in (self._work_name, self._work, self._money_name, self._money):
            flow.addWidget(part)
        self._said = said
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme.SPACE)
        column.setSpacing(2)
        for part in (self._signed, said, self._words):
            column.addWidget(part)

    def show_entry(self, entry: FollowUpRecord) -> None:
        self._signed.setText(" · ".join(filter(None, (entry.round or _("Without a round"), day(entry.date), entry.by))))
        for member, name, sign in (
            (entry.assessment, self._work_name, self._work), (entry.economy, self._money_name, self._money),
        ):
            sign.set_member(member)
            for part in (name, sign):
                part.setVisible(member is not None)
        self._said.setVisible(entry.assessment is not None or entry.economy is not None)
        deadline = _("New deadline: {day}", day=day(entry.new_deadline)) if entry.new_deadline else ""
        self._words.setText("\n".join(filter(None, (entry.text, entry.reason, deadline))))
        self._words.setVisible(bool(self._words.text()))


class Earlier(QWidget):
    """Hidden where nothing was said before."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: list[EarlierEntry] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.TIGHT)
        self._column.addWidget(SectionTitle(_("Said before")))

    def show_entries(self, entries: list[FollowUpRecord]) -> None:
        while len(self._entries) < len(entries):
            self._entries.append(EarlierEntry())
            self._column.addWidget(self._entries[-1])
        for place, shown in enumerate(self._entries):
            shown.setVisible(place < len(entries))
            if place < len(entries):
                shown.show_entry(entries[place])
        self.setVisible(bool(entries))


def _quiet(words: str = "") -> QLabel:
    label = QLabel(words, textFormat=Qt.TextFormat.PlainText)
    label.setProperty("role", "quiet-small")
    return label
