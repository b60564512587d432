"""Language, theme, and where the plans are kept. What is chosen holds at once."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QWidget

from planner.ui import theme
from planner.ui.ask import Ask
from planner.ui.dialogs.frame import PlainDialog
from planner.ui.settings import Settings
from planner.ui.widgets import ChoiceField, Labelled, SectionTitle
from planner.words import _, language, speaking


class SettingsDialog(PlainDialog):
    """Writes to the settings as one chooses; there is nothing to confirm."""

    def __init__(
        self,
        settings: Settings,
        ask: Ask,
        file: Path | None,
        back_up: QAction,
        restore: QAction,
        layouts: QAction,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(_("Settings"), parent=parent)
        self._settings, self._ask, self._file = settings, ask, file
        self._language = ChoiceField()
        self._language.set_choices([("da", "Dansk"), ("en", "English")])
        self._language.set_value(settings.language)
        self._language.edited.connect(self._take_language)
        self._language_field = Labelled(_("Language"), self._language)
        self._say_when()
        self._theme = ChoiceField()
        self._theme.set_choices([("system", _("As the system")), ("light", _("Light")), ("dark", _("Dark"))])
        self._theme.set_value(settings.theme)
        self._theme.edited.connect(self._take_theme)
        self.column.addWidget(self._language_field)
        self.column.addWidget(Labelled(_("Appearance"), self._theme))
        self.column.addSpacing(theme.SPACE)
        self.column.addWidget(SectionTitle(_("While you write")))
        self._suggest = self._switch(_("Suggest UN goals"), Settings.SUGGEST_SDGS, settings.suggests_sdgs)
        self._ask_of_goals = self._switch(
            _("Ask how many and by when of goals that can't be measured"), Settings.ASK_OF_GOALS, settings.asks_of_goals
        )
        self.column.addSpacing(theme.SPACE)
        self.column.addWidget(SectionTitle(_("The planner file")))
        self.column.addWidget(self._where())
        self.column.addLayout(self._buttons(back_up, restore))
        self.column.addSpacing(theme.SPACE)
        self.column.addWidget(SectionTitle(_("Import")))
        self.column.addLayout(self._of_imports(layouts))
        self.column.addStretch(1)
        self.add_close()
        self.setMinimumWidth(520)

    def _switch(self, words: str, key: str, on: bool) -> QCheckBox:
        box = QCheckBox(words, checked=on)
        box.setProperty("key", key)
        box.toggled.connect(self._take_switch)
        self.column.addWidget(box)
        return box

    def _take_switch(self, on: bool) -> None:
        self._settings.put(self.sender().property("key"), "yes" if on else "no")

    def _where(self) -> QWidget:
        shown = QLabel(str(self._file) if self._file else _("No file is open."), wordWrap=True)
        shown.setTextFormat(Qt.TextFormat.PlainText)
        shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        shown.setAccessibleName(_("The planner file"))
        return shown

    def _buttons(self, back_up: QAction, restore: QAction) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE)
        folder = QPushButton(_("Open the folder"))
        folder.setEnabled(self._file is not None)
        folder.clicked.connect(self._open_folder)
        save = QPushButton(_("Back up now"))
        save.setEnabled(back_up.isEnabled())
        save.clicked.connect(back_up.trigger)
        put_back = QPushButton(_("Restore a backup …"))
        put_back.clicked.connect(restore.trigger)
        for button in (folder, save, put_back):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _of_imports(self, layouts: QAction) -> QHBoxLayout:
        row = QHBoxLayout()
        show = QPushButton(layouts.text())
        show.setEnabled(layouts.isEnabled())
        show.setAutoDefault(False)
        show.clicked.connect(layouts.trigger)
        row.addWidget(show)
        row.addStretch(1)
        return row

    def _open_folder(self) -> None:
        if self._file is not None:
            self._ask.open_with_system(self._file.parent)

    def _take_language(self) -> None:
        self._settings.put("language", self._language.value())
        self._say_when()

    def _say_when(self) -> None:
        """In the language that was chosen, as long as it isn't the one that is spoken; the line keeps its room."""
        chosen = self._language.value()
        with speaking(chosen):
            words = _("Takes effect when the program is started again.")
        self._language_field.set_hint(words if chosen != language() else " ")

    def _take_theme(self) -> None:
        self._settings.put("theme", self._theme.value())
        theme.choose(self._theme.value())
