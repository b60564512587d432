"""Where to, in what form and in which language the plan goes out."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from planner.records import PlanRecord
from planner.ui import theme
from planner.ui.ask import Ask
from planner.ui.dialogs.frame import PlainDialog
from planner.ui.settings import Settings
from planner.ui.widgets import ChoiceField, Labelled, LineField, ProblemNote
from planner.words import N_, _, language, plural

KINDS = {".xlsx": N_("Excel workbook"), ".pdf": N_("PDF"), ".json": N_("JSON, whole and lossless")}
PROFILES = {
    "committee": (N_("For the committee"), N_("To be sent as it is. Notes and links stay here.")),
    "working": (N_("For colleagues to fill in"), N_("One sheet with drop-downs, made to be filled in and imported again.")),
    "web": (N_("For the website"), N_("As for the committee, without headers, filters and frozen panes.")),
}


@dataclass(frozen=True, slots=True)
class ExportOrder:
    target: Path
    profile: str
    language: str


class ExportDialog(PlainDialog):
    """Remembers what was chosen last time."""

    def __init__(
        self, plan: PlanRecord, problems: int, settings: Settings, ask: Ask, parent: QWidget | None = None
    ) -> None:
        super().__init__(_("Export the plan"), parent=parent)
        self._plan, self._settings, self._ask = plan, settings, ask
        self._kind = ChoiceField()
        self._kind.set_choices([(suffix, _(words)) for suffix, words in KINDS.items()])
        self._kind.set_value(_known(settings.text("export/kind"), KINDS))
        self._kind.edited.connect(self._suit)
        self._profile = ChoiceField()
        self._profile.set_choices([(key, _(words)) for key, (words, _hint) in PROFILES.items()])
        self._profile.set_value(_known(settings.text("export/profile"), PROFILES))
        self._profile.edited.connect(self._suit)
        self._profile_field = Labelled(_("Made for"), self._profile)
        self._language = ChoiceField()
        self._language.set_choices([("da", "Dansk"), ("en", "English")])
        self._language.set_value(settings.text("export/language", language()))
        self.place = LineField(name=_("File"))
        self.place.typing.connect(self._allow)
        self.column.addWidget(Labelled(_("Kind of file"), self._kind))
        self.column.addWidget(self._profile_field)
        self.column.addWidget(Labelled(_("Language"), self._language))
        self.column.addWidget(Labelled(_("File"), self._place_row()))
        if problems:
            note = ProblemNote()
            note.set_problems([plural(
                "{count} thing is missing in the plan. It can be exported all the same.",
                "{count} things are missing in the plan. It can be exported all the same.",
                problems,
            )])
            self.column.addWidget(note)
        self.column.addStretch(1)
        self.add_buttons(_("Export"))
        self.setMinimumWidth(540)
        self.place.set_value(str(self._proposal()))
        self._suit()

    def order(self) -> ExportOrder:
        """What was chosen; kept for next time."""
        path = Path(self.place.text().strip()).expanduser()
        suffix = self._kind.value()
        if path.suffix.lower() != suffix:
            path = path.with_name(path.name + suffix)
        for key, value in (
            ("kind", suffix), ("profile", self._profile.value()), ("language", self._language.value()),
            ("folder", str(path.parent)),
        ):
            self._settings.put(f"export/{key}", value)
        return ExportOrder(path, self._profile.value(), self._language.value())

    def _place_row(self) -> QWidget:
        row = QWidget()
        inside = QHBoxLayout(row)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(theme.SPACE)
        browse = QPushButton(_("Browse …"))
        browse.setAutoDefault(False)
        browse.clicked.connect(self._browse)
        inside.addWidget(self.place, 1)
        inside.addWidget(browse)
        row.setFocusProxy(self.place)
        return row

    def _proposal(self) -> Path:
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        folder = Path(self._settings.text("export/folder") or documents)
        if not folder.is_dir():
            folder = Path(documents) if Path(documents).is_dir() else Path.home()
        title = self._plan.title or _("Action plan {year}", year=self._plan.year)
        name = "".join(" " if sign in '\\/:*?"<>|' or not sign.isprintable() else sign for sign in title).strip(" .")
        return folder / f"{name[:80] or self._plan.year}{self._kind.value()}"

    def _browse(self) -> None:
        suffix = self._kind.value()
        path = self._ask.file_to_write(
            self, _("Export the plan"), f"{_(KINDS[suffix])} (*{suffix})", Path(self.place.text() or ".")
        )
        if path is not None:
            self.place.set_value(str(path))
            self._allow()

    def _suit(self) -> None:
        """The profile is for workbooks; the name ends as its kind does."""
        workbook = self._kind.value() == ".xlsx"
        self._profile_field.setVisible(workbook)
        self._profile_field.set_hint(_(PROFILES[self._profile.value()][1]) if workbook else "")
        shown = self.place.text().strip()
        if shown and Path(shown).suffix.lower() in KINDS:
            self.place.set_value(str(Path(shown).with_suffix(self._kind.value())))
        self._allow()

    def _allow(self) -> None:
        self.yes.setEnabled(bool(self.place.text().strip()))


def _known(value: str, known: dict[str, object]) -> str:
    return value if value in known else next(iter(known))
