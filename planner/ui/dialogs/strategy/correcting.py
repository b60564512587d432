"""What a strategy's text was read as, for correction: the text with its marks on the left, the strategy as it will be on the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QSplitter, QVBoxLayout, QWidget

from planner.errors import Refused
from planner.importing.strategy_text import Kind, TextReading
from planner.records import StrategyRecord
from planner.records.strategy import completed
from planner.records.strategy_draft import StrategyDraft
from planner.ui import theme
from planner.ui.ask import Ask
from planner.ui.dialogs.frame import PlainDialog
from planner.ui.dialogs.strategy.marked_text import Legend, MarkedText
from planner.ui.frame.tab_order import TabOrder
from planner.ui.pages.strategy.editor import StrategyEditor
from planner.ui.pages.strategy.wish import Wish
from planner.ui.widgets import CheckList, Panel, ProblemNote, SectionTitle
from planner.ui.widgets.flow import Flow
from planner.words import _, plural, refusal


class CorrectStrategy(PlainDialog):
    """Answers by `record`. Nothing is in the file before it is accepted."""

    def __init__(self, reading: TextReading, years: tuple[int, int], ask: Ask, parent: QWidget | None = None) -> None:
        """`years` are proposed where the text names none."""
        super().__init__(_("The strategy as it was read"), _summary(reading), parent)
        self._reading = reading
        self._draft = _draft(reading, years)
        self.text = MarkedText(reading.text, reading.marks)
        self.editor = StrategyEditor(ask, narrow=True)
        self.editor.wanted.connect(self._take)
        self.offered = CheckList(name=_("“Vi vil” in running text"))
        self.offered.edited.connect(self._take_offered)
        self._ticked: tuple[str, ...] = ()
        self._places = {it.text: it for it in reading.offered}
        self._note = ProblemNote()
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(theme.WIDE)
        splitter.addWidget(self._left())
        splitter.addWidget(self._right())
        splitter.setStretchFactor(0, 2)
        splitter.setStretchFactor(1, 3)
        splitter.setSizes([540, 600])
        self.column.addWidget(splitter, 1)
        self.column.addWidget(self._note)
        self.add_buttons(_("Create strategy"))
        self.yes.setAutoDefault(False)
        self.resize(1200, 700)
        self._order = TabOrder(self)
        self.editor.laid_out.connect(self._order.look_again)
        self.editor.show_draft(self._draft)
        self.editor.go_in()
        self._say_what_is_missing()

    def _left(self) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE)
        column.addWidget(SectionTitle(_("The text")))
        legend = QWidget()
        flow = Flow(legend)
        kinds = {mark.kind for mark in self._reading.marks}
        for kind in Kind:
            if kind in kinds:
                flow.addWidget(Legend(kind))
        column.addWidget(legend)
        column.addWidget(self.text, 1)
        part.setMinimumWidth(300)
        return part

    def _right(self) -> QWidget:
        inner = QWidget()
        inner.setProperty("role", "page")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, theme.SPACE, 0)
        column.setSpacing(theme.WIDE)
        if self._reading.offered:
            column.addWidget(self._offered_part())
        column.addWidget(self.editor)
        scroll = QScrollArea(widgetResizable=True, horizontalScrollBarPolicy=Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setAccessibleName(_("The strategy as it will be"))
        scroll.setWidget(inner)
        part = QWidget()
        whole = QVBoxLayout(part)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.SPACE)
        whole.addWidget(SectionTitle(_("The strategy as it will be")))
        whole.addWidget(scroll, 1)
        part.setMinimumWidth(520)
        return part

    def _offered_part(self) -> QWidget:
        panel = Panel()
        panel.column.addWidget(SectionTitle(_("Also commitments?")))
        words = QLabel(
            _("These stand in running text. Tick those that are commitments; they are added to the track that they stand under."),
            wordWrap=True, textFormat=Qt.TextFormat.PlainText,
        )
        words.setProperty("role", "quiet-small")
        panel.column.addWidget(words)
        under = _("Before the tracks")
        self.offered.set_options([(it.track or under, it.text) for it in self._places.values()])
        panel.column.addWidget(self.offered)
        return panel

    def record(self) -> StrategyRecord:
        """The strategy as it was corrected."""
        return completed(self._draft.record())

    def do(self) -> None:
        """Only what can be a strategy closes the dialog."""
        self.editor.commit()
        problem = self._problem()
        self._note.set_problems([problem] if problem else [])
        if not problem:
            self.accept()

    def _problem(self) -> str:
        if not self._draft.title:
            return refusal(Refused("strategy_untitled"))
        if not any(track.name for track in self._draft.tracks):
            return _("A strategy needs a track. Add one on the right.")
        try:
            completed(self._draft.record())
        except Refused as error:
            return refusal(error)
        return ""

    def _say_what_is_missing(self) -> None:
        if not self._reading.strategy.first_year:
            self._note.set_problems([_("The text does not say which years the strategy runs. Look at the years proposed.")])

    def _take(self, wish: Wish, wanted: StrategyDraft) -> None:
        try:
            completed(wanted.record())
        except Refused as error:
            self.editor.refuse(wish, refusal(error))
            if wish.step != "edit_strategy":
                return
        self._draft = wanted
        if wish.step != "edit_strategy" or not self._problem():
            self.editor.show_draft(wanted)
            self.editor.follow(wish)
            self._note.set_problems([])

    def _take_offered(self) -> None:
        """What was ticked is added to its track, what no longer is goes from wherever it is now."""
        self.editor.commit()
        ticked, draft = self.offered.value(), self._draft
        for text in ticked:
            if text not in self._ticked:
                offered = self._places[text]
                draft = _with_commitment(draft, text, offered.track)
                self.text.show_place(offered.start, offered.end)
        for text in self._ticked:
            if text not in ticked:
                draft = _without_commitment(draft, text)
        self._ticked, self._draft = ticked, draft
        self.editor.show_draft(draft)


def _draft(reading: TextReading, years: tuple[int, int]) -> StrategyDraft:
    strategy = reading.strategy
    draft = StrategyDraft.new(strategy)
    if strategy.first_year:
        return draft
    first, last = years
    return draft.with_facts(title=_("Strategy {years}", years=f"{first}-{last}"), first_year=first, last_year=last)


def _with_commitment(draft: StrategyDraft, text: str, track: str) -> StrategyDraft:
    names = [it.name for it in draft.tracks]
    if not names:
        return draft.with_track(_("New track")).with_commitment(0, text)
    place = names.index(track) if track in names else 0
    there = [it.text for it in draft.tracks[place].commitments]
    return draft if text in there else draft.with_commitment(place, text)


def _without_commitment(draft: StrategyDraft, text: str) -> StrategyDraft:
    for number, track in enumerate(draft.tracks):
        for place, commitment in enumerate(track.commitments):
            if commitment.text == text:
                return draft.without_commitment(number, place)
    return draft


def _summary(reading: TextReading) -> str:
    strategy = reading.strategy
    count = sum(len(track.commitments) for track in strategy.tracks)
    if not strategy.tracks:
        return _("No tracks were recognised in the text. Add them on the right; the text stands on the left to copy from.")
    tracks = plural("{count} track", "{count} tracks", len(strategy.tracks))
    commitments = plural("{count} commitment", "{count} commitments", count)
    return _("{tracks} and {commitments} were recognised. Correct what is wrong on the right.", tracks=tracks, commitments=commitments)
