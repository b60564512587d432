"""The window: joins the document, the commands, the frame and the pages. What each does stands with it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from planner.db import StepNews
from planner.errors import PlannerError
from planner.rules import Severity
from planner.ui import theme
from planner.ui.ask import Ask
from planner.ui.backups import Backups
from planner.ui.commands.actions import Commands
from planner.ui.commands.drawing import DrawingCommands
from planner.ui.commands.exporting import ExportCommands
from planner.ui.commands.files import FileCommands
from planner.ui.commands.history import HistoryCommands
from planner.ui.commands.importing import ImportCommands, dropped_workbook
from planner.ui.commands.initiatives import InitiativeCommands
from planner.ui.commands.menus import Menus
from planner.ui.commands.pasting import PasteCommands
from planner.ui.commands.plans import PlanCommands
from planner.ui.commands.printing import PrintCommands
from planner.ui.commands.rounds import RoundCommands
from planner.ui.commands.strategies import StrategyCommands
from planner.ui.commands.table import Situation, command
from planner.ui.commands.versions import VersionCommands
from planner.ui.commands.views import ViewCommands
from planner.ui.document import Document
from planner.ui.frame.around import framed
from planner.ui.frame.problems import ProblemsPanel
from planner.ui.frame.side import Side
from planner.ui.frame.status import StatusLine
from planner.ui.frame.tab_order import TabOrder
from planner.ui.frame.top import Top
from planner.ui.going import Going
from planner.ui.pages.coverage.page import CoveragePage
from planner.ui.pages.follow_up.page import FollowUpPage
from planner.ui.pages.history.page import HistoryPage
from planner.ui.pages.initiatives.page import InitiativesPage
from planner.ui.pages.overview.page import OverviewPage
from planner.ui.pages.page import FollowingPage
from planner.ui.pages.schedule.page import SchedulePage
from planner.ui.pages.start import StartPage
from planner.ui.pages.strategy import StrategyPage
from planner.ui.settings import Settings
from planner.ui.tasks import Tasks
from planner.ui.ways import lead
from planner.ui.widgets import Toast
from planner.words import _, refusal, step_words

if TYPE_CHECKING:
    from planner.exporting.sheet import Sheet
    from planner.ui.pages.schedule.paper import Paper

SMALLEST = (1080, 640)
USUAL = (1280, 800)


class Window(QMainWindow):
    """Made without a file; `files.begin` opens one."""

    closed = Signal()

    def __init__(self, settings: Settings, ask: Ask | None = None) -> None:
        super().__init__()
        self.settings, self.ask = settings, ask or Ask()
        self.document, self.tasks = Document(self), Tasks(self)
        self.backups = Backups(self.document)
        self._page = "initiatives"
        self._saved_at = ""
        self._make_pages()
        self._make_commands()
        self._lay_out()
        self.going = Going(
            self.document, self.plans, self.initiatives, self.history, self.top, self.problems, self.show_page, self
        )
        self._connect()
        self.setMinimumSize(*SMALLEST)
        self.setAcceptDrops(True)
        self._remember()
        self._show_file()

    # ---- how it is put together

    def _make_pages(self) -> None:
        self.initiatives = InitiativesPage(self.document, self.settings)
        self.overview, self.coverage = OverviewPage(self.document), CoveragePage(self.document)
        self.schedule = SchedulePage(self.document, self.settings)
        self.follow_up = FollowUpPage(self.document, self.settings)
        self.strategy = StrategyPage(self.document, self.ask)
        self.history = HistoryPage(self.document)
        self.start = StartPage()
        self._pages: dict[str, QWidget] = {
            "overview": self.overview, "initiatives": self.initiatives, "coverage": self.coverage,
            "schedule": self.schedule, "follow_up": self.follow_up,
            "strategy": self.strategy, "history": self.history,
        }

    def _make_commands(self) -> None:
        document, settings, ask = self.document, self.settings, self.ask
        self.files = FileCommands(self, document, settings, ask)
        self.plans = PlanCommands(self, document, settings, ask)
        self.versions = VersionCommands(self, document, ask)
        self.edits = InitiativeCommands(self, document, self.initiatives, ask)
        self.views = ViewCommands(self, document, settings, ask)
        self.importing = ImportCommands(self, document, settings, self.tasks, ask)
        self.exporting = ExportCommands(self, document, settings, self.tasks, ask, self.initiatives.chosen)
        self.pasting = PasteCommands(self, document, self.tasks, self.importing, self.initiatives.model)
        self.printing = PrintCommands(self, document, settings, self.tasks, ask)
        self.printing.sheet = self.sheet
        self.drawing = DrawingCommands(self, settings, ask, self.drawn)
        self.printing.drawing = self.drawing
        self.strategies = StrategyCommands(self, document, self.tasks, ask, self.strategy)
        self.rounds = RoundCommands(self, document, self.follow_up, ask)
        self.past = HistoryCommands(self, document, self.history, ask)
        handlers = {
            "strategies": self.strategies,
            "files": self.files, "plans": self.plans, "versions": self.versions, "initiatives": self.edits, "views": self.views,
            "importing": self.importing, "exporting": self.exporting, "pasting": self.pasting,
            "printing": self.printing, "rounds": self.rounds,
        }
        self.commands = Commands(self, handlers)
        self.views.commands = self.commands
        self.commands.give_table(self.initiatives.table)
        self.initiatives.table.context.addActions(
            [self.commands.action(id_) for id_ in ("copy", "duplicate", "move_up", "move_down", "show_source", "show_past", "delete")]
        )
        self.follow_up.commands = self.commands
        self.menus = Menus(self.menuBar(), self.commands, document, settings, self.files, self.plans)

    def _lay_out(self) -> None:
        self.side = Side(
            self.menus.plan_menu,
            {key: self.commands.action(f"show_{key}") for key in self._pages},
            self.commands.action("settings"),
        )
        self.top = Top(self.commands)
        self.status = StatusLine(self.tasks)
        self.problems = ProblemsPanel(self.document)
        self._stack = QStackedWidget()
        for page in (self.start, *self._pages.values()):
            self._stack.addWidget(page)
        self.toast = Toast(self)
        whole = framed(self.side, self.top, self._stack, self.problems, self.status)
        self.setCentralWidget(whole)
        self._tab_order = TabOrder(whole)

    def _connect(self) -> None:
        document = self.document
        document.opened.connect(self._show_file)
        document.plan_chosen.connect(self._show_plan)
        document.changed.connect(self._take_step)
        document.unsaved_changed.connect(self._show_saving)
        self.backups.failed.connect(self._tell_backup_failed)
        document.refused.connect(self._tell)
        for speaker in (
            self.files, self.plans, self.versions, self.edits, self.views, self.importing, self.pasting, self.printing,
            self.drawing, self.strategies, self.past, self.going, self.overview, self.coverage, self.schedule, self.strategy,
            self.rounds, self.follow_up,
        ):  # fmt: skip
            speaker.said.connect(self._say)
        for handler in (
            self.files, self.plans, self.versions, self.views, self.importing, self.exporting, self.strategies, self.past, self.rounds,
        ):  # fmt: skip
            handler.leaving.connect(self.flush)
        self.initiatives.chosen_changed.connect(self._suit_commands)
        self.strategy.laid_out.connect(self._tab_order.look_again)
        self.follow_up.round_changed.connect(self._suit_commands)
        self.follow_up.laid_out.connect(self._tab_order.look_again)
        self.initiatives.form.scroll.laid_out.connect(self._tab_order.look_again)
        document.changed.connect(self.toast.hide)  # its undo belongs to the step that it speaks of
        lead(self)

    # ---- what is shown

    def show_page(self, key: str) -> None:
        """Bring a page to the front; without a plan the first steps stand in place of the initiatives."""
        self.flush()
        self._page = key
        none = self.document.plan is None
        page = self.start if none and key in ("overview", "initiatives", "schedule", "follow_up") else self._pages[key]
        self._stack.setCurrentWidget(page)
        self.side.show_page(key)
        title = _("Welcome") if page is self.start else _(command(f"show_{key}").text)
        self.top.show_page(title, self.overview.remark() if page is self.overview else "")
        self._suit_commands()
        self.settings.put("page", key)
        self._tab_order.look_again()

    def flush(self) -> None:
        """Hand on what is being typed."""
        self.initiatives.flush()
        self.follow_up.flush()

    def _show_file(self) -> None:
        self._saved_at = ""
        self.status.show_nothing_saved()
        self._show_plan()

    def go_in(self) -> None:
        """Put the cursor where one begins."""
        if self._stack.currentWidget() is self.start:
            self.start.begin.setFocus(Qt.FocusReason.OtherFocusReason)
        elif isinstance(page := self._stack.currentWidget(), InitiativesPage | FollowingPage):
            page.enter()

    def _show_title(self) -> None:
        """The plan and the file that it is in."""
        plan, path = self.document.plan, self.document.path
        named = (plan.title or _("Action plan {year}", year=plan.year)) if plan else ""
        shown = (named, path.stem if path else _("Action plans"))
        self.setWindowTitle(" – ".join(filter(None, shown)))

    def _show_plan(self) -> None:
        self._show_title()
        self.side.chooser.show_plan(self.document.plan)
        self._count()
        self._suit_commands()
        self.show_page(self._page)

    def _take_step(self, _news: StepNews) -> None:
        self._saved_at = dt.datetime.now().isoformat()  # a step that is undone bears the moment it was done
        self._show_saving()
        self._show_title()
        self.side.chooser.show_plan(self.document.plan)
        self._count()
        self._suit_commands()
        if (self._stack.currentWidget() is self.start) == (self.document.plan is not None):
            self.show_page(self._page)

    def _count(self) -> None:
        plan, problems = self.document.plan, self.document.problems
        if plan is None:
            self.status.show_counts(None)
            return
        missing = sum(problem.severity is Severity.MISSING for problem in problems)
        goals = sum(len(initiative.goals) for initiative in plan.initiatives)
        self.status.show_counts((missing, len(problems) - missing, len(plan.initiatives), goals))

    def _suit_commands(self) -> None:
        document = self.document
        undo, redo = document.next_undo(), document.next_redo()
        self.commands.suit(Situation(
            file=document.store is not None, plan=document.plan is not None, chosen=len(self.initiatives.chosen()),
            undo=undo is not None, redo=redo is not None, paper=self._has_paper(), sources=self.edits.came_from_a_workbook(),
            lock=document.lock, amending=document.plan is not None and document.plan.amendment is not None,
            round=self.follow_up.standing() if self._stack.currentWidget() is self.follow_up else "",
            rounds=document.plan is not None and bool(document.plan.rounds),
        ))
        self.commands.name_steps(step_words(*undo) if undo else "", step_words(*redo) if redo else "")

    def _has_paper(self) -> bool:
        page = self._stack.currentWidget()
        if page is self.strategy:
            return self.document.store is not None
        return self.document.plan is not None and page in (self.overview, self.coverage, self.schedule, self.follow_up)

    def _show_saving(self) -> None:
        error = self.document.unsaved.error
        if error is not None:
            self.status.show_unsaved(error)
        elif self._saved_at:
            self.status.show_saved(self._saved_at)

    def _tell(self, error: PlannerError) -> None:
        self.ask.tell(self, error)

    def _tell_backup_failed(self, error: PlannerError) -> None:
        """Quietly: the plan itself is saved."""
        self._say(_("No backup could be kept. {reason}", reason=refusal(error)), False)

    def _say(self, sentence: str, undoable: bool) -> None:
        self.toast.say(sentence, undo=undoable)
        self._place_toast()

    def _place_toast(self) -> None:
        across = self.side.width() + (self.width() - self.side.width() - self.toast.width()) // 2
        self.toast.move(across, self.height() - self.status.height() - self.toast.height() - theme.WIDE)

    # ---- what goes on paper

    def sheet(self) -> Sheet | None:
        """What the page in front has for paper."""
        page = self._stack.currentWidget()
        return page.sheet() if isinstance(page, FollowingPage) else None

    def drawn(self) -> Paper | None:
        """What the page in front draws on paper itself."""
        return self.schedule.paper() if self._stack.currentWidget() is self.schedule else None

    # ---- what Qt tells

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_workbook(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = dropped_workbook(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.importing.take_in_file(path)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.toast.isVisible():
            self._place_toast()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.flush()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Everything typed is handed on and written before the file is given free."""
        self.flush()
        if not self.files.all_written():
            event.ignore()
            return
        self.initiatives.remember()
        self.follow_up.remember()
        self.settings.put_layout("window/geometry", self.saveGeometry())
        self.settings.save()
        self.tasks.shut_down()
        self.document.close()
        event.accept()
        self.closed.emit()

    def _remember(self) -> None:
        self.resize(*USUAL)
        if not (geometry := self.settings.layout("window/geometry")).isEmpty():
            self.restoreGeometry(geometry)
        if (page := self.settings.text("page")) in self._pages:
            self._page = page
