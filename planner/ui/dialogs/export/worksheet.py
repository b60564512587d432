"""What a round's worksheet for colleagues is made of: which round, whose initiatives, and whether each person gets a file."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from planner.exporting.worksheet_files import people_asked
from planner.records import PersonRecord, RoundRecord
from planner.ui import theme
from planner.ui.dialogs.export.forms import Subject
from planner.ui.widgets import CheckList, ChoiceField, Labelled
from planner.ui.widgets.check_list import LongCheckBox
from planner.words import _, day, plural


class WorksheetOptions(QWidget):
    """Everybody is ticked to begin with; `edited` when a person has chosen something else."""

    edited = Signal()

    def __init__(self, subject: Subject, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._subject = subject
        open_rounds = [it for it in subject.rounds() if not it.closed]
        self.round = ChoiceField()
        self.round.set_choices((it.name, _told(it)) for it in open_rounds)
        self.round.set_value(_at_hand(subject, open_rounds))
        self.chosen = LongCheckBox(plural("Only the selected initiative", "Only the {count} selected initiatives", len(subject.chosen)))
        self.chosen.setVisible(bool(subject.chosen))
        self.each = LongCheckBox(_("One file a person, in a folder"))
        self.everybody = LongCheckBox(_("Everybody"))
        self.people = CheckList(framed=False, name=_("People"))
        self._labels: dict[str, str] = {}
        self._nobody = QLabel(_("Tick one or more people."), wordWrap=True)
        self._nobody.setProperty("role", "warning")
        self._no_round = QLabel(_("The plan has no open round. Make one on the page “Follow-up”."), wordWrap=True)
        self._no_round.setProperty("role", "warning")
        self._round_field = Labelled(_("Round"), self.round)
        ticks = QWidget()
        under = QVBoxLayout(ticks)
        under.setContentsMargins(0, 0, 0, 0)
        under.setSpacing(2)
        for widget in (self.everybody, self.people, self._nobody):
            under.addWidget(widget)
        self._people_field = Labelled(_("Asked"), ticks)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE)
        for widget in (self._no_round, self._round_field, self._people_field, self.chosen, self.each):
            column.addWidget(widget)
        self._offer_people()
        self.round.edited.connect(self._take_round)
        self.people.edited.connect(self._tell)
        self.everybody.clicked.connect(self._tick_everybody)
        for box in (self.chosen, self.each):
            box.clicked.connect(self._tell)
        self._suit()

    # ---- what is chosen

    def round_name(self) -> str:
        return str(self.round.value() or "")

    def asked(self) -> frozenset[str]:
        """The people that were ticked; none where that is everybody, so that what nobody answers for is asked too."""
        ticked = self._ticked()
        return frozenset() if len(ticked) == len(self._labels) and not self.one_each() else ticked

    def initiatives(self) -> frozenset[str]:
        """The selected initiatives, if it is about them alone."""
        return self._subject.chosen if self.chosen.isChecked() else frozenset()

    def one_each(self) -> bool:
        return self.each.isChecked()

    def is_complete(self) -> bool:
        """Whether there is anybody to ask, in a round that is open."""
        return bool(self.round_name()) and (bool(self._ticked()) or not self._labels)

    def ask_in(self, name: str) -> None:
        """Choose the round of this name, if it is open."""
        self.round.set_value(name)
        self._take_round()

    # ---- keeping it together

    def _ticked(self) -> frozenset[str]:
        return frozenset(self._labels[words] for words in self.people.value())

    def _offer_people(self) -> None:
        plan = self._subject.plan
        known = {person.label: person for person in plan.people}
        labels = people_asked(plan, self.round_name())
        self._labels = {_whole(known.get(label), label): label for label in labels}
        self.people.set_options([(None, words) for words in self._labels])
        self.people.set_value(self._labels)

    def _take_round(self) -> None:
        self._offer_people()
        self._tell()

    def _tick_everybody(self) -> None:
        self.people.set_value(self._labels if self.everybody.isChecked() else ())
        self._tell()

    def _tell(self) -> None:
        self._suit()
        self.edited.emit()

    def _suit(self) -> None:
        ticked, total = len(self.people.value()), len(self._labels)
        some = _("{count} of {total}", count=ticked, total=total) if 0 < ticked < total else ""
        self.everybody.show_tick(checked=ticked == total, partly=some)
        has_round = bool(self.round_name())
        self._no_round.setVisible(not has_round)
        self._round_field.setVisible(has_round)
        for part in (self._people_field, self.each):
            part.setVisible(has_round and total > 0)
        self._nobody.setVisible(not ticked)


def _at_hand(subject: Subject, rounds: Iterable[RoundRecord]) -> str | None:
    """The round that was asked for, else the first open one."""
    names = [it.name for it in rounds]
    return subject.round if subject.round in names else next(iter(names), None)


def _told(it: RoundRecord) -> str:
    """ "midtvejs, 30-06-2022"."""
    return ", ".join(filter(None, (it.name, day(it.date))))


def _whole(person: PersonRecord | None, label: str) -> str:
    """ "MKH · Mette Krogh Hansen"."""
    return " · ".join(dict.fromkeys(filter(None, (label, person.name if person else ""))))
