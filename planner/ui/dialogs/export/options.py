"""What a document tells: its parts, the version it is compared with, whose initiatives, in which language."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from planner.exporting.content import PLAN_PARTS, REPORT_PARTS, Part, part_name
from planner.records import RoundRecord, VersionRecord
from planner.records.versions import newest_decided, version_name
from planner.ui import theme
from planner.ui.dialogs.export.forms import REPORTS, Form, Subject, Wanted
from planner.ui.dialogs.export.worksheet import WorksheetOptions
from planner.ui.settings import Settings
from planner.ui.widgets import CheckList, ChoiceField, Labelled
from planner.words import _, day, language, plural, sort_key

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
        self._make_report()
        self._make_initiatives()
        self.worksheet = WorksheetOptions(subject)
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
            self._round_field, self._kind_field, self._report_field, self._parts_field, self._version_field,
            self._whose_field, self.people, self._nobody, self.worksheet, self._language_field,
        ):
            column.addWidget(widget)
        for button in (self.copy, self.template):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        for field in (
            self.round, self.kind, self.report_parts, self.parts, self.version, self.whose, self.people, self.worksheet,
            self.language,
        ):
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

    def _make_report(self) -> None:
        self.round = ChoiceField()
        self.round.set_choices((it.name, _told(it)) for it in self._subject.rounds())
        self.round.set_value(self._subject.round_at_hand() or None)
        self._round_field = Labelled(_("Round"), self.round)
        self.kind = ChoiceField()
        words = (_("Workbook (.xlsx)"), _("PDF, to print and to hand round"), _("Case text in Word (.docx)"))
        self.kind.set_choices((form.key, told) for form, told in zip(REPORTS, words, strict=True))
        self.kind.set_value(self._settings.text("export/report", REPORTS[0].key))
        self._kind_field = Labelled(_("As"), self.kind)
        self.report_parts = CheckList(framed=False)
        names = [part for part in Part if part is not Part.CHANGES or newest_decided(self._subject.plan.versions)]
        self.report_parts.set_options([(None, part_name(part)) for part in names])
        kept = self._settings.words("export/report-parts", [part.value for part in Part if part in REPORT_PARTS])
        self.report_parts.set_value(part_name(part) for part in names if part.value in kept)
        self._report_field = Labelled(_("Content"), self.report_parts)

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
        self._shown = form
        self._title.setText(_(form.name))
        self._hint.setText(_(form.hint))
        for field in (self._round_field, self._kind_field):
            field.setVisible(form.report)
        self._parts_field.setVisible(form.parts and not form.report)
        self._whose_field.setVisible(form.profile == "working")
        self.worksheet.setVisible(form.is_worksheet)
        self._language_field.setVisible(form.suffix != ".json")
        self._suit()

    def form(self) -> Form:
        """The form as it was chosen: of a report its kind as well."""
        if not self._shown.report:
            return self._shown
        return next((form for form in REPORTS if form.key == self.kind.value()), REPORTS[0])

    def round_name(self) -> str:
        """The round that a report tells of, or a worksheet asks for; "" for another form."""
        if self._shown.is_worksheet:
            return self.worksheet.round_name()
        return str(self.round.value() or "") if self._shown.report else ""

    def person(self) -> str:
        """The one person that a worksheet is for; "" where it is for several, or no worksheet."""
        asked = self.worksheet.asked() if self._shown.is_worksheet else frozenset[str]()
        return next(iter(asked)) if len(asked) == 1 else ""

    def one_each(self) -> bool:
        """Whether several files go into a folder: a worksheet a person."""
        return self._shown.is_worksheet and self.worksheet.one_each()

    def wanted(self) -> Wanted:
        form = self.form()
        if form.is_worksheet:
            return Wanted(
                form=form, language=self.language.value(), round=self.round_name(), people=self.worksheet.asked(),
                initiatives=self.worksheet.initiatives(), one_each=self.one_each(),
            )  # fmt: skip
        whose = self.whose.value() if form.profile == "working" else _ALL
        parts = self._parts()
        compares = form.parts and not form.report and Part.CHANGES in parts
        return Wanted(
            form=form,
            language=self.language.value(),
            parts=parts,
            version=self.version.value() if compares else None,
            initiatives=self._subject.chosen if whose == _CHOSEN else frozenset(),
            people=frozenset(self.people.value()) if whose == _PEOPLE else frozenset(),
            round=self.round_name(),
        )

    def is_complete(self) -> bool:
        """Whether there is anything to hand out."""
        if self._shown.is_worksheet:
            return self.worksheet.is_complete()
        return not (self._names_people() and not self.people.value())

    def remember(self) -> None:
        self._settings.put("export/language", self.language.value())
        kept = set(self._settings.words("export/parts", [part.value for part in Part]))
        shown = set(PLAN_PARTS) if self._versions else set(PLAN_PARTS) - {Part.CHANGES}
        chosen = {part.value for part in self._ticked(self.parts)} | (kept - {part.value for part in shown})
        self._settings.put("export/parts", [part.value for part in Part if part.value in chosen])

        if self._shown.report:
            self._settings.put("export/report", self.form().key)
            told = self._ticked(self.report_parts)
            self._settings.put("export/report-parts", [part.value for part in Part if part in told])

    def _parts(self) -> frozenset[Part]:
        return self._ticked(self.report_parts if self._shown.report else self.parts)

    def _ticked(self, parts: CheckList) -> frozenset[Part]:
        return frozenset(self._parts_named[name] for name in parts.value())

    def _names_people(self) -> bool:
        return self._shown.profile == "working" and self.whose.value() == _PEOPLE

    def _suit(self) -> None:
        form = self.form()
        self._report_field.setVisible(form.report and form.parts)
        self._version_field.setVisible(form.parts and not form.report and Part.CHANGES in self._parts())
        self.copy.setVisible(form.suffix == ".docx")
        self.template.setVisible(bool(form.template))
        self.people.setVisible(self._names_people())
        self._nobody.setVisible(self._names_people() and not self.is_complete())

    def _tell(self) -> None:
        self._suit()
        self.edited.emit()


def _told(it: RoundRecord) -> str:
    """ "midtvejs, 30-06-2022 (afsluttet)"."""
    words = ", ".join(part for part in (it.name, day(it.date)) if part)
    return _("{round} (closed)", round=words) if it.closed else words


def _made_at(version: VersionRecord) -> dt.datetime:
    return version.made_at
