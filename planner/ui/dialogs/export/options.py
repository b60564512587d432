"""What a document tells: its parts, the version it is compared with, whose initiatives, in which language."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from planner.exporting.content import PLAN_PARTS, Part, part_name
from planner.records import VersionRecord
from planner.records.versions import version_name
from planner.ui import theme
from planner.ui.dialogs.export.forms import Form, Subject, Wanted
from planner.ui.settings import Settings
from planner.ui.widgets import CheckList, ChoiceField, Labelled
from planner.words import _, language, plural, sort_key

_ALL, _CHOSEN, _PEOPLE = "all", "chosen", "people"
_MOST_PEOPLE = 14


class Options(QWidget):
    """Shows what there is to choose for the form in force; remembers what was chosen."""

    edited = Signal()
    template_asked = Signal()
    text_asked = Signal()

    def __init__(self, subject: Subject, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._subject, self._settings = subject, settings
        self._parts_named = {part_name(part): part for part in Part}
        self._versions = sorted(subject.plan.versions, key=_made_at, reverse=True)
        self._title = QLabel()
        self._title.setProperty("role", "section")
        self._hint = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._hint.setProperty("role", "quiet-small")
        self._make_parts()
        self._make_initiatives()
        self.language = ChoiceField()
        self.language.set_choices([("da", "Dansk"), ("en", "English")])
        self.language.set_value(settings.text("export/language", language()))
        self.copy = QPushButton(_("Copy as text"))
        self.template = QPushButton(_("Make the template your own …"))
        for button, asked in ((self.copy, self.text_asked), (self.template, self.template_asked)):
            button.setProperty("role", "link")
            button.setAutoDefault(False)
            button.clicked.connect(asked)
        self._language_field = Labelled(_("Language of the document"), self.language)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE)
        for widget in (self._title, self._hint):
            column.addWidget(widget)
        column.addSpacing(theme.TIGHT)
        for widget in (
            self._parts_field, self._version_field, self._whose_field, self.people, self._nobody, self._language_field,
        ):
            column.addWidget(widget)
        for button in (self.copy, self.template):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        for field in (self.parts, self.version, self.whose, self.people, self.language):
            field.edited.connect(self._tell)

    # ---- what there is to choose

    def _make_parts(self) -> None:
        self.parts = CheckList(framed=False)
        names = {part: part_name(part) for part in PLAN_PARTS if part is not Part.CHANGES or self._versions}
        self.parts.set_options([(None, name) for name in names.values()])
        kept = self._settings.words("export/parts", [part.value for part in Part])
        self.parts.set_value(name for part, name in names.items() if part.value in kept)
        self._parts_field = Labelled(_("Content"), self.parts)
        self.version = ChoiceField()
        self.version.set_choices((version, version_name(version)) for version in self._versions)
        self.version.set_value(self._versions[0] if self._versions else None)
        self._version_field = Labelled(_("Changes since"), self.version)

    def _make_initiatives(self) -> None:
        plan = self._subject.plan
        people = {label for it in plan.initiatives for label in (*it.responsible, *it.participants)}
        choices = [(_ALL, _("All initiatives"))]
        if self._subject.chosen:
            words = plural("The selected one", "The {count} selected ones", len(self._subject.chosen))
            choices.append((_CHOSEN, words))
        if people:
            choices.append((_PEOPLE, _("Those of some people")))
        self.whose = ChoiceField()
        self.whose.set_choices(choices)
        self.whose.set_value(_CHOSEN if len(self._subject.chosen) > 1 else _ALL)
        self._whose_field = Labelled(_("Initiatives"), self.whose)
        self.people = CheckList(framed=False, name=_("People"))
        busiest = sorted(people, key=lambda label: (-self._count(label), sort_key(label)))[:_MOST_PEOPLE]
        self.people.set_options([(None, label) for label in sorted(busiest, key=sort_key)])
        self._nobody = QLabel(_("Tick one or more people."))
        self._nobody.setProperty("role", "warning")

    def _count(self, label: str) -> int:
        """How many initiatives the person answers for or takes part in."""
        return sum(label in (*it.responsible, *it.participants) for it in self._subject.plan.initiatives)

    # ---- what is chosen

    def show_form(self, form: Form) -> None:
        """Offer what can be chosen for this form."""
        self._form = form
        self._title.setText(_(form.name))
        self._hint.setText(_(form.hint))
        self._parts_field.setVisible(form.parts)
        self._whose_field.setVisible(form.profile == "working")
        self._language_field.setVisible(form.suffix != ".json")
        self.copy.setVisible(form.suffix == ".docx")
        self.template.setVisible(bool(form.template))
        self._suit()

    def wanted(self) -> Wanted:
        form = self._form
        whose = self.whose.value() if form.profile == "working" else _ALL
        parts = self._parts()
        compares = form.parts and Part.CHANGES in parts
        return Wanted(
            form=form,
            language=self.language.value(),
            parts=parts,
            version=self.version.value() if compares else None,
            initiatives=self._subject.chosen if whose == _CHOSEN else frozenset(),
            people=frozenset(self.people.value()) if whose == _PEOPLE else frozenset(),
        )

    def is_complete(self) -> bool:
        """Whether there is anything to hand out."""
        return not (self._names_people() and not self.people.value())

    def remember(self) -> None:
        self._settings.put("export/language", self.language.value())
        kept = set(self._settings.words("export/parts", [part.value for part in Part]))
        shown = set(PLAN_PARTS) if self._versions else set(PLAN_PARTS) - {Part.CHANGES}
        chosen = {part.value for part in self._parts()} | (kept - {part.value for part in shown})
        self._settings.put("export/parts", [part.value for part in Part if part.value in chosen])

    def _parts(self) -> frozenset[Part]:
        return frozenset(self._parts_named[name] for name in self.parts.value())

    def _names_people(self) -> bool:
        return self._form.profile == "working" and self.whose.value() == _PEOPLE

    def _suit(self) -> None:
        self._version_field.setVisible(self._form.parts and Part.CHANGES in self._parts())
        self.people.setVisible(self._names_people())
        self._nobody.setVisible(not self.is_complete())

    def _tell(self) -> None:
        self._suit()
        self.edited.emit()


def _made_at(version: VersionRecord) -> dt.datetime:
    return version.made_at
