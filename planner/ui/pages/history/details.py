"""The step one stands in: what it was, who did it and when, and all that it did."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from planner.columns.differences import Told
from planner.columns.shared_differences import person_differences, plan_differences, strategy_differences
from planner.db.steps import Entry, Standing
from planner.db.told_steps import InitiativeChange, StepStory
from planner.ui import theme
from planner.ui.pages.history.told import FieldTold, InitiativeTold, change_told
from planner.ui.widgets import Badge, SectionTitle
from planner.words import _, moment, plural, standing_words, step_words, term, whole

MOST = 60
"""So many initiatives are listed at once; the next as many when they are asked for."""

ReadChange = Callable[[int, str], InitiativeChange | None]


class StepDetails(QWidget):
    """Told a step, it shows it; what is asked for goes out as signals with the step's id."""

    take_back_asked = Signal(int)
    then_asked = Signal(int, str)
    """The initiative (uuid) as it was around the step."""
    plan_then_asked = Signal(int)
    initiative_asked = Signal(str)

    def __init__(self, read_change: ReadChange, name_of: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._read_change, self._name_of = read_change, name_of
        self._story: StepStory | None = None
        self._listed = 0
        self.title = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.title.setProperty("role", "heading")
        self._when = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._when.setProperty("role", "quiet")
        self.badge = Badge("", "warning")
        self.take_back = self._button(_("Take back"), self._ask_to_take_back)
        self.then = self._button(_("The initiative then …"), self._ask_for_then)
        self.show_it = self._button(_("Show the initiative"), self._ask_for_initiative)
        self.show_it.setProperty("role", "link")
        self.plan_then = self._button(_("The plan then …"), self._ask_for_plan)
        self.scroll = QScrollArea(widgetResizable=True, horizontalScrollBarPolicy=Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setAccessibleName(_("What the step did"))
        self._lay_out()

    def _lay_out(self) -> None:
        when = QHBoxLayout()
        when.setSpacing(theme.SPACE)
        when.addWidget(self._when)
        when.addWidget(self.badge)
        when.addStretch(1)
        when.addWidget(self.show_it)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.SPACE)
        for button in (self.take_back, self.then, self.plan_then):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.WIDE, theme.WIDE, theme.SPACE, theme.SPACE)
        column.setSpacing(theme.SPACE)
        column.addWidget(self.title)
        column.addLayout(when)
        column.addLayout(buttons)
        column.addWidget(self.scroll, 1)

    def show_step(self, entry: Entry, standing: Standing, story: StepStory, *, there: bool) -> None:
        """`there` says whether the only initiative that it touched is still in a plan."""
        self._story = story
        self.title.setText(step_words(entry.name, entry.subject))
        self._when.setText(" · ".join(filter(None, (moment(entry.at), entry.by))))
        self.badge.setText(standing_words(standing))
        self.badge.setVisible(standing is not Standing.STANDS)
        self.take_back.setEnabled(standing is Standing.STANDS)
        alone = len(story.touched) == 1
        self.then.setVisible(alone)
        self.show_it.setVisible(alone and there)
        self._fill(story)

    def _fill(self, story: StepStory) -> None:
        page = QWidget()
        page.setProperty("role", "page")
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(0, 0, theme.SPACE, theme.SPACE)
        self._column.setSpacing(theme.TIGHT)
        for title, fields in _shared(story):
            self._column.addWidget(SectionTitle(title))
            for told in fields:
                self._column.addWidget(FieldTold(*told))
        for words in _remarks(story):
            self._column.addWidget(_words(words))
        self._listed = 0
        self.more = QPushButton()
        self.more.setProperty("role", "link")
        self.more.clicked.connect(self._list_more)
        if len(story.touched) > 1:
            words = plural("{count} initiative", "{count} initiatives", len(story.touched))
            self._column.addWidget(SectionTitle(words))
        self._column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)
        self._list_more()
        self.scroll.setWidget(page)

    def _list_more(self) -> None:
        assert self._story is not None
        touched = self._story.touched
        alone = len(touched) == 1
        for it in touched[self._listed : self._listed + MOST]:
            told = InitiativeTold(it, alone=alone)
            told.opened.connect(self._open)
            told.then_asked.connect(self._ask_for_then_of)
            self._column.insertWidget(self._column.indexOf(self.more), told)
            if alone:
                told.open()
        self._listed += MOST
        left = len(touched) - self._listed
        self.more.setText(plural("Show one more", "Show {count} more", min(left, MOST)))
        self.more.setVisible(left > 0)

    def _open(self, told: InitiativeTold) -> None:
        assert self._story is not None
        change = self._read_change(self._story.step.id, told.touched.uuid)
        told.show_fields(change_told(change, self._name_of) if change else [])

    # ---- what is asked for

    def _button(self, words: str, asked: Callable[[], None]) -> QPushButton:
        button = QPushButton(words)
        button.clicked.connect(asked)
        return button

    def _ask_to_take_back(self) -> None:
        if self._story is not None:
            self.take_back_asked.emit(self._story.step.id)

    def _ask_for_then(self) -> None:
        if self._story is not None:
            self._ask_for_then_of(self._story.touched[0].uuid)

    def _ask_for_then_of(self, uuid: str) -> None:
        if self._story is not None:
            self.then_asked.emit(self._story.step.id, uuid)

    def _ask_for_plan(self) -> None:
        if self._story is not None:
            self.plan_then_asked.emit(self._story.step.id)

    def _ask_for_initiative(self) -> None:
        if self._story is not None:
            self.initiative_asked.emit(self._story.touched[0].uuid)


def _shared(story: StepStory) -> Iterator[tuple[str, Sequence[Told]]]:
    """What the step did to what initiatives share, under a title each."""
    for before, after in story.plans:
        shown = after or before
        if shown and (fields := list(plan_differences(before, after))):
            yield _("The plan for {year}", year=shown.year), fields
    for before, after in story.strategies:
        shown = after or before
        if shown and (fields := list(strategy_differences(before, after))):
            yield shown.title or _("Strategy"), fields
    if story.people:
        yield _("People"), [told for before, after in story.people for told in person_differences(before, after)]


def _remarks(story: StepStory) -> Iterator[str]:
    for it in story.imported:
        yield _(
            "{file}: {new} new initiatives, {updated} changed.", file=it.file, new=whole(it.rows_new), updated=whole(it.rows_updated)
        )
    for name, reason in story.versions:
        yield _("Kept as a version: {name}", name=" – ".join(filter(None, (name, term(reason)))))
    if story.reordered and len(story.touched) > 1:
        yield _("Initiatives changed places.")


def _words(text: str) -> QLabel:
    return QLabel(text, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
