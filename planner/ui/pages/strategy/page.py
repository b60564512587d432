"""The page *Strategi*: one of the known strategies, to read or to edit. Every edit is a step that can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from planner import actions
from planner.errors import Refused
from planner.queries.coverage import Coverage
from planner.queries.strategy_use import use
from planner.records import PlanRecord, StrategyKey, StrategyRecord
from planner.records.strategy import completed
from planner.records.strategy_draft import StrategyDraft
from planner.ui import icons, theme
from planner.ui.ask import Ask
from planner.ui.document import Document
from planner.ui.pages.page import FollowingPage
from planner.ui.pages.strategy.editor import StrategyEditor
from planner.ui.pages.strategy.losing import losses, question
from planner.ui.pages.strategy.view import StrategyView
from planner.ui.pages.strategy.wish import Wish
from planner.ui.widgets import ChoiceField, EmptyPage
from planner.words import _, refusal

if TYPE_CHECKING:
    from planner.exporting.sheet import Sheet

_DELETES = ("delete_track", "delete_commitment")


class StrategyPage(FollowingPage):
    """Shows the strategy of the plan until another is chosen; a number leads to the initiatives behind it."""

    asked_for = Signal(str, object)
    """Show the initiatives with this value of a facet ("commitments", "Vi vil …")."""
    new_asked = Signal()
    said = Signal(str, bool)
    laid_out = Signal()

    def __init__(self, document: Document, ask: Ask, parent: QWidget | None = None) -> None:
        super().__init__(document, parent)
        self._ask = ask
        self._chosen: StrategyKey | None = None
        self._wish: Wish | None = None
        self.editor: StrategyEditor | None = None
        self.chooser = ChoiceField(name=_("Strategy"))
        self.chooser.setMaximumWidth(420)
        self.chooser.edited.connect(self._choose)
        self.edit_button = QPushButton(_("Edit"))
        self.edit_button.clicked.connect(self.toggle_editing)
        self.new_button = QPushButton(icons.icon("add"), _("New strategy …"))
        self.new_button.clicked.connect(self.new_asked)
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, theme.SPACE, 0)
        head.setSpacing(theme.SPACE)
        head.addWidget(self.chooser, 1)
        head.addStretch(1)
        head.addWidget(self.edit_button)
        head.addWidget(self.new_button)
        self._scroll = QScrollArea(widgetResizable=True, horizontalScrollBarPolicy=Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setAccessibleName(_("Strategy"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.WIDE)
        column.addWidget(self._head)
        column.addWidget(self._scroll, 1)
        document.plan_chosen.connect(self._go_back_to_the_plan)
        document.opened.connect(self._go_back_to_the_plan)
        document.closing.connect(self.flush)
        document.changed.connect(self.follow)

    # ---- which strategy

    @property
    def strategy(self) -> StrategyRecord | None:
        """The one that is shown."""
        known = self._document.known_strategies()
        wanted = self._chosen or (_key(self._document.strategy) if self._document.strategy else None)
        return next((it for it in known if _key(it) == wanted), self._document.strategy or (known[-1] if known else None))

    def show_strategy(self, key: StrategyKey, *, editing: bool = False) -> None:
        """Show this one, to edit it perhaps."""
        self.flush()
        self._chosen = key
        self._set_editing(editing)

    def enter(self) -> None:
        """Put the cursor where one begins."""
        if self.editor is not None:
            self.editor.go_in()
        else:
            self.edit_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def toggle_editing(self) -> None:
        """Between reading and editing."""
        self.flush()
        self._set_editing(self.editor is None and self.strategy is not None)
        self.enter()

    def flush(self) -> None:
        """Hand on whatever is being typed."""
        if self.editor is not None and self._document.store is not None:
            self.editor.commit()

    def _set_editing(self, editing: bool) -> None:
        if not editing:
            self.editor = None
        elif self.editor is None:
            self.editor = StrategyEditor(self._ask)
            self.editor.wanted.connect(self._take)
            self.editor.laid_out.connect(self.laid_out)
            self._scroll.setWidget(self.editor)
        self.follow()

    def _choose(self) -> None:
        self.show_strategy(self.chooser.value(), editing=self.editor is not None)

    def _go_back_to_the_plan(self) -> None:
        self._chosen = None
        self._set_editing(False)

    def sheet(self) -> Sheet | None:
        """The strategy that is shown, for paper."""
        from planner.ui.pages.strategy.sheet import strategy_sheet

        strategy = self.strategy
        return None if strategy is None else strategy_sheet(strategy, self._plan_under(strategy))

    def _plan_under(self, strategy: StrategyRecord) -> PlanRecord | None:
        """The plan that is shown, if it stands under this strategy."""
        own = self._document.strategy is not None and _key(self._document.strategy) == _key(strategy)
        return self._document.plan if own else None

    # ---- what is shown

    def _read(self) -> None:
        strategy = self.strategy
        self._show_head(strategy)
        if strategy is None:
            self._show(EmptyPage(_("No strategy"), _("The strategy that the plans stand under is shown here."), icon="strategy"))
        elif self.editor is not None:
            self.editor.show_draft(StrategyDraft.of(strategy))
        else:
            view = StrategyView(strategy, self._plan_under(strategy))
            view.asked_for.connect(self.asked_for)
            self._show(view)
        self.laid_out.emit()

    def _show(self, widget: QWidget) -> None:
        at = self._scroll.verticalScrollBar().value()
        self._scroll.setWidget(widget)
        self._scroll.verticalScrollBar().setValue(at)

    def _show_head(self, strategy: StrategyRecord | None) -> None:
        known = self._document.known_strategies()
        self._head.setVisible(self._document.store is not None)
        self.chooser.setVisible(len(known) > 1)
        self.chooser.set_choices([(_key(it), _named(it)) for it in reversed(known)])
        self.chooser.set_value(_key(strategy) if strategy else None)
        self.edit_button.setVisible(strategy is not None)
        self.edit_button.setText(_("Finish editing") if self.editor is not None else _("Edit"))

    # ---- editing

    def _take(self, wish: Wish, wanted: StrategyDraft) -> None:
        """Make the strategy what is wanted, if it can be, and if a person still wants it after hearing what hangs on it."""
        strategy, editor = self.strategy, self.editor
        if strategy is None or editor is None:
            return
        before = StrategyDraft.of(strategy)
        used = self._document.read(use, _key(strategy))
        try:
            _check(wanted, used)
        except Refused as error:
            editor.refuse(wish, refusal(error))
            return
        found = losses(before, wanted, used)
        if found:
            sentence, detail = question(found)
            if self._ask.choose(self.window(), sentence, (_("Delete"),), detail) is None:
                editor.show_draft(before)
                return
        chosen, self._chosen = self._chosen, _key(wanted.record())  # the step is shown before `perform` comes back
        done = self._document.perform(wish.step, actions.edit_strategy, _key(strategy), wanted, subject=wish.subject or wanted.title)
        if done is None:
            self._chosen = chosen
            editor.show_draft(before)
        else:
            editor.follow(wish)
            if wish.step in _DELETES:
                self.said.emit(_("“{name}” is deleted.", name=wish.subject), True)


def _check(wanted: StrategyDraft, used: Coverage) -> None:
    """What can be told before anything is tried, and so beside the field."""
    record = completed(wanted.record())
    if not record.title:
        raise Refused("strategy_untitled")
    outside = next((year for year in used.years if not record.covers(year)), None)
    if outside is not None:
        raise Refused("strategy_leaves_plan", year=outside, first_year=record.first_year, last_year=record.last_year)


def _key(strategy: StrategyRecord) -> StrategyKey:
    return StrategyKey(title=strategy.title, first_year=strategy.first_year, last_year=strategy.last_year)


def _named(strategy: StrategyRecord) -> str:
    years = f"{strategy.first_year}-{strategy.last_year}"
    return strategy.title if years in strategy.title else f"{strategy.title} ({years})"
