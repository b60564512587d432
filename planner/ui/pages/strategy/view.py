"""A strategy to read: tracks, commitments, UN goals, aims, purposes, foundations, with the numbers of the plan under it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from planner.records import PlanRecord, StrategyRecord, TrackRecord
from planner.ui import theme
from planner.ui.widgets import EmptyPage, Panel, SectionTitle, TrackBar, painting, sdg_words
from planner.words import _, plural, whole


class SdgRow(QWidget):
    """A track's UN goals as squares; their names are the tooltip."""

    def __init__(self, numbers: Sequence[int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._numbers = tuple(numbers)
        names = [f"{number} {sdg_words.name(number)}" for number in numbers]
        self.setToolTip("\n".join(names))
        self.setAccessibleName(_("UN goals: {goals}", goals=", ".join(names)))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(painting.sdg_squares_width(len(self._numbers)), painting.SQUARE + 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painting.paint_sdg_squares(QPainter(self), QRect(0, 0, self.width(), self.height()), self._numbers)


class StrategyView(QWidget):
    """Made for one strategy; a number leads to the initiatives behind it."""

    asked_for = Signal(str, object)
    """Show the initiatives with this value of a facet ("commitments", "Vi vil …")."""

    def __init__(self, strategy: StrategyRecord, plan: PlanRecord | None, parent: QWidget | None = None) -> None:
        """`plan` is the one whose initiatives are counted; None counts nothing."""
        super().__init__(parent)
        self._plan = plan
        self._behind: dict[QPushButton, tuple[str, str]] = {}
        self.setProperty("role", "page")
        self._draw(strategy)

    def _draw(self, strategy: StrategyRecord) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, theme.SPACE, theme.WIDE)
        column.setSpacing(theme.WIDE)
        column.addWidget(self._facts(strategy))
        grid = QGridLayout()
        grid.setSpacing(theme.WIDE)
        served = self._served()
        tracks = [(place, track) for place, track in enumerate(strategy.tracks) if track.commitments]
        per_row = 2 if len(tracks) in (2, 4) else 3
        for at, (place, track) in enumerate(tracks):
            grid.addWidget(self._track(track, place, served), at // per_row, at % per_row)
        for at in range(per_row):
            grid.setColumnStretch(at, 1)
        column.addLayout(grid)
        lists = QHBoxLayout()
        lists.setSpacing(theme.WIDE)
        for title, texts in (
            (_("Aims of the vision"), strategy.vision_aims),
            (_("Purposes of the strategy"), strategy.purposes),
            (_("Foundations"), strategy.foundations),
        ):
            if texts:
                lists.addWidget(_listed(title, texts), 1)
        for place, track in enumerate(strategy.tracks):
            if not track.commitments:
                lists.addWidget(self._track(track, place, served), 1)
        column.addLayout(lists)
        if not strategy.tracks:
            column.addWidget(EmptyPage(_("No tracks yet"), _("Choose Edit to write the tracks and what each commits to."), icon="strategy"))
        column.addStretch(1)

    def _facts(self, strategy: StrategyRecord) -> QWidget:
        panel = Panel()
        title = QLabel(strategy.title, textFormat=Qt.TextFormat.PlainText)
        title.setProperty("role", "heading")
        facts = [
            strategy.organisation, strategy.committee, f"{strategy.first_year}–{strategy.last_year}", strategy.vision,
        ]
        words = QLabel(" · ".join(filter(None, facts)), textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        words.setProperty("role", "quiet")
        panel.column.addWidget(title)
        panel.column.addWidget(words)
        return panel

    def _served(self) -> Counter[str]:
        """How many initiatives of the plan serve each commitment."""
        plan = self._plan
        return Counter(text for it in (plan.initiatives if plan else ()) for text in it.commitments)

    def _track(self, track: TrackRecord, place: int, served: Counter[str]) -> QWidget:
        panel = Panel()
        head = QHBoxLayout()
        head.setSpacing(theme.SPACE)
        head.addWidget(TrackBar(track.colour, place, track.cross_cutting), 0, Qt.AlignmentFlag.AlignTop)
        name = QLabel(track.name, textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        name.setProperty("role", "section")
        head.addWidget(name, 1)
        panel.column.addLayout(head)
        plan = self._plan
        if plan is not None:
            count = sum(it.track == track.name for it in plan.initiatives)
            words = plural("{count} initiative in {year}", "{count} initiatives in {year}", count, year=plan.year)
            panel.column.addWidget(self._number(words, "track", track.name, bool(count)), 0, Qt.AlignmentFlag.AlignLeft)
        if track.sdgs:
            panel.column.addWidget(SdgRow(track.sdgs))
        for text in track.commitments:
            panel.column.addLayout(self._commitment(text, served[text]))
        panel.column.addStretch(1)
        return panel

    def _commitment(self, text: str, count: int) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE)
        row.setContentsMargins(0, 2, 0, 2)
        words = QLabel(text, textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        row.addWidget(words, 1)
        if self._plan is not None:
            number = self._number(whole(count), "commitments", text, bool(count))
            said = plural("{count} initiative", "{count} initiatives", count)
            number.setAccessibleName(f"{text}: {said}")
            number.setToolTip(said)
            row.addWidget(number, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _number(self, words: str, facet: str, value: str, leads_somewhere: bool) -> QPushButton:
        """A number that leads to the initiatives behind it, if there are any."""
        button = QPushButton(words)
        button.setProperty("role", "count")
        button.setEnabled(leads_somewhere)
        button.clicked.connect(self._ask)
        self._behind[button] = (facet, value)
        return button

    def _ask(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton) and button in self._behind:
            self.asked_for.emit(*self._behind[button])


def _listed(title: str, texts: Sequence[str]) -> QWidget:
    panel = Panel()
    panel.column.addWidget(SectionTitle(title))
    for text in texts:
        label = QLabel(text, textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        panel.column.addWidget(label)
    panel.column.addStretch(1)
    return panel
