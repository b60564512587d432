"""The menu bar and the menus that change with what is open: recent files, plans, stages."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QMenuBar

from planner.model import Stage
from planner.ui.commands.actions import Commands
from planner.ui.commands.files import FileCommands
from planner.ui.commands.plans import PlanCommands
from planner.ui.commands.table import COMMANDS, MENUS
from planner.ui.document import Document
from planner.ui.settings import Settings
from planner.words import _, term


class Menus(QObject):
    """Fills the menu bar from the table."""

    def __init__(
        self,
        bar: QMenuBar,
        commands: Commands,
        document: Document,
        settings: Settings,
        files: FileCommands,
        plans: PlanCommands,
    ) -> None:
        super().__init__(bar)
        self._document, self._settings, self._files, self._plans = document, settings, files, plans
        self._menus = {key: bar.addMenu(_(words)) for key, words in MENUS.items()}
        for known in COMMANDS:
            menu = self._menus[known.menu]
            if known.new_group:
                menu.addSeparator()
            menu.addAction(commands.action(known.id))
        self._recent = QMenu(_("Recent files"), self._menus["file"])
        self._recent.aboutToShow.connect(self._list_recent)
        self._menus["file"].insertMenu(commands.action("save_copy"), self._recent)
        self.plan_menu = QMenu(_("Choose plan"), self._menus["plan"])
        """The plans of the file, to choose from; the plan chooser shows it too."""
        self.plan_menu.aboutToShow.connect(self._list_plans)
        self._new_plan = commands.action("new_plan")
        self._menus["plan"].insertMenu(commands.action("edit_plan"), self.plan_menu)
        self._stages = QMenu(_("Stage"), self._menus["plan"])
        self._stages.aboutToShow.connect(self._list_stages)
        self._menus["plan"].insertMenu(commands.action("correct_plan"), self._stages)
        self._menus["plan"].aboutToShow.connect(self._suit)

    def _suit(self) -> None:
        self.plan_menu.setEnabled(bool(self._document.summaries))
        self._stages.setEnabled(self._document.plan is not None)

    def _list_recent(self) -> None:
        self._recent.clear()
        for path in self._settings.recent_files:
            action = QAction(path.name.replace("&", "&&"), self._recent)
            action.setToolTip(str(path))
            action.setData(str(path))
            action.setEnabled(path != self._document.path)
            action.triggered.connect(self._open_recent)
            self._recent.addAction(action)
        if not self._settings.recent_files:
            self._recent.addAction(_("None yet")).setEnabled(False)

    def _open_recent(self) -> None:
        chosen = self.sender()
        if isinstance(chosen, QAction):
            self._files.open_named(chosen.data())

    def _list_plans(self) -> None:
        self.plan_menu.clear()
        group = QActionGroup(self.plan_menu)
        for summary in self._document.summaries:
            words = summary.title or _("Action plan {year}", year=summary.year)
            action = QAction(f"{words} · {term(summary.stage)}".replace("&", "&&"), self.plan_menu, checkable=True)
            action.setChecked(summary.year == self._document.year)
            action.setData(summary.year)
            action.triggered.connect(self._choose_plan)
            group.addAction(action)
            self.plan_menu.addAction(action)
        self.plan_menu.addSeparator()
        self.plan_menu.addAction(self._new_plan)

    def _choose_plan(self) -> None:
        chosen = self.sender()
        if isinstance(chosen, QAction):
            self._plans.choose(chosen.data())

    def _list_stages(self) -> None:
        self._stages.clear()
        plan = self._document.plan
        if plan is None:
            return
        group = QActionGroup(self._stages)
        for stage in Stage:
            action = QAction(term(stage), self._stages, checkable=True)
            action.setChecked(stage is plan.stage)
            action.setData(stage.value)
            action.triggered.connect(self._set_stage)
            group.addAction(action)
            self._stages.addAction(action)

    def _set_stage(self) -> None:
        chosen = self.sender()
        if isinstance(chosen, QAction):
            self._plans.set_stage(Stage(chosen.data()))
