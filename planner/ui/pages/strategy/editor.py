"""A strategy to be edited: its facts, its tracks, its lists. Used by the page and by the dialog that corrects what a text said."""

from __future__ import annotations

from operator import methodcaller

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from planner.records.strategy_draft import Listing, StrategyDraft
from planner.ui import icons, theme
from planner.ui.ask import Ask
from planner.ui.pages.strategy.rows import TextRows
from planner.ui.pages.strategy.track_panel import TrackPanel
from planner.ui.pages.strategy.wish import Wish
from planner.ui.widgets import Labelled, LineField, Panel, SectionTitle, YearField
from planner.words import N_, _

_LISTS = {
    Listing.AIMS: (N_("Aims of the vision"), N_("Aim")),
    Listing.PURPOSES: (N_("Purposes of the strategy"), N_("Purpose")),
    Listing.FOUNDATIONS: (N_("Foundations"), N_("Foundation")),
}
_WORDS = ("title", "organisation", "committee", "vision")


class StrategyEditor(QWidget):
    """Shows a draft. What a person wants of it comes out as `wanted`; whoever listens answers by `show_draft` or `refuse`."""

    wanted = Signal(object, object)
    """A `Wish`, and the draft as it would be."""
    laid_out = Signal()

    def __init__(self, ask: Ask, parent: QWidget | None = None, *, narrow: bool = False) -> None:
        super().__init__(parent)
        self._ask, self._narrow = ask, narrow
        self._draft = StrategyDraft(title="", first_year=2020, last_year=2023)
        self.tracks: list[TrackPanel] = []
        self.lists: dict[Listing, TextRows] = {}
        self._made()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0 if narrow else theme.SPACE, theme.WIDE)
        column.setSpacing(theme.WIDE)
        column.addWidget(self._facts(narrow))
        self._tracks = QVBoxLayout()
        self._tracks.setSpacing(theme.WIDE)
        column.addLayout(self._tracks)
        self.add_track = QPushButton(icons.icon("add"), _("Add a track"))
        self.add_track.clicked.connect(self._add_track)
        column.addWidget(self.add_track, 0, Qt.AlignmentFlag.AlignLeft)
        lists = QVBoxLayout() if narrow else QHBoxLayout()
        lists.setSpacing(theme.WIDE)
        for kind in Listing:
            lists.addWidget(self._list(kind), 1)
        column.addLayout(lists)
        column.addStretch(1)

    def _made(self) -> None:
        self.title = LineField()
        self.first_year, self.last_year = YearField(), YearField()
        self.organisation, self.committee, self.vision = LineField(), LineField(), LineField()
        for field in (self.title, self.first_year, self.last_year, self.organisation, self.committee, self.vision):
            field.edited.connect(self._take_facts)

    def _facts(self, narrow: bool) -> QWidget:
        panel = Panel()
        self._labelled = {
            self.title: Labelled(_("Title"), self.title), self.first_year: Labelled(_("From"), self.first_year),
            self.last_year: Labelled(_("To"), self.last_year), self.organisation: Labelled(_("Library"), self.organisation),
            self.committee: Labelled(_("Committee"), self.committee), self.vision: Labelled(_("The vision"), self.vision),
        }
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.WIDE)
        grid.setVerticalSpacing(theme.SPACE)
        title, first, last, organisation, committee, vision = self._labelled.values()
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(title, 0, 0, 1, 4, top)
        grid.addWidget(first, 0, 4, top)
        grid.addWidget(last, 0, 5, top)
        if narrow:
            for row, field in enumerate((organisation, committee, vision), start=1):
                grid.addWidget(field, row, 0, 1, 6, top)
        else:
            for place, field in enumerate((organisation, committee, vision)):
                grid.addWidget(field, 1, place * 2, 1, 2, top)
        for column in range(6):
            grid.setColumnStretch(column, 1)
        panel.column.addLayout(grid)
        return panel

    def _list(self, kind: Listing) -> QWidget:
        title, one = _LISTS[kind]
        panel = Panel()
        panel.column.addWidget(SectionTitle(_(title)))
        rows = TextRows(_(one), _("Write here …"))
        rows.added.connect(self._add_line)
        rows.written.connect(self._write_line)
        rows.deleted.connect(self._delete_line)
        rows.shifted.connect(self._shift_line)
        self.lists[kind] = rows
        panel.column.addWidget(rows)
        panel.column.addStretch(1)
        return panel

    # ---- what is shown

    @property
    def draft(self) -> StrategyDraft:
        return self._draft

    def show_draft(self, draft: StrategyDraft) -> None:
        """Show this; fields stay what they are where nothing changes."""
        self._draft = draft
        for name in _WORDS:
            getattr(self, name).set_value(getattr(draft, name))
        self.first_year.set_value(draft.first_year)
        self.last_year.set_value(draft.last_year)
        for field in self._labelled.values():
            field.set_problems([])
        self._show_tracks()
        for kind, rows in self.lists.items():
            rows.show_texts([line.text for line in draft.lines(kind)])
        self.laid_out.emit()

    def _show_tracks(self) -> None:
        draft = self._draft
        while len(self.tracks) > len(draft.tracks):
            panel = self.tracks.pop()
            panel.hide()
            self._tracks.removeWidget(panel)
            panel.deleteLater()
        while len(self.tracks) < len(draft.tracks):
            panel = TrackPanel(self._ask, narrow=self._narrow)
            panel.wanted.connect(self._want)
            self.tracks.append(panel)
            self._tracks.addWidget(panel)
            panel.show()  # at once, or the cursor couldn't be put on it
        for place, (panel, track) in enumerate(zip(self.tracks, draft.tracks, strict=True)):
            panel.show_track(track, place, draft.tracks)

    def refuse(self, wish: Wish, sentence: str) -> None:
        """Say beside the field why what was wanted can't be; what was written stays there."""
        wish.by.set_problems([sentence])  # type: ignore[attr-defined]

    def commit(self) -> None:
        """Hand on whatever is being typed."""
        for name in _WORDS:
            getattr(self, name).commit()
        for panel in list(self.tracks):
            panel.commit()
        for rows in self.lists.values():
            rows.commit()

    def go_in(self) -> None:
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def follow(self, wish: Wish) -> None:
        """Put the cursor where what was moved or made now stands."""
        draft = self._draft
        if wish.step == "add_track" or wish.step == "move_track":
            self.tracks[_place_of(draft, wish.subject)].go_to_name()
        elif wish.step == "move_commitment":
            for panel, track in zip(self.tracks, draft.tracks, strict=True):
                texts = [it.text for it in track.commitments]
                if wish.subject in texts:
                    panel.commitments.go_to(texts.index(wish.subject))
        elif wish.step == "edit_strategy" and wish.subject:
            for kind, rows in self.lists.items():
                texts = [it.text for it in draft.lines(kind)]
                if wish.subject in texts and rows.isAncestorOf(wish.by):
                    rows.go_to(texts.index(wish.subject))

    # ---- what is wanted

    def _want(self, wish: Wish) -> None:
        self.wanted.emit(wish, wish.change(self._draft))

    def _take_facts(self) -> None:
        """All of them at once: the first year alone may make no sense before the last one is written."""
        values = {name: getattr(self, name).value() for name in _WORDS}
        values |= {"first_year": self.first_year.value(), "last_year": self.last_year.value()}
        by = self._labelled.get(self.sender(), self._labelled[self.title])  # type: ignore[call-overload]
        self._want(Wish(methodcaller("with_facts", **values), "edit_strategy", "", by))

    def _add_track(self) -> None:
        taken = {track.name for track in self._draft.tracks}
        name, number = _("New track"), 1
        while name in taken:
            number += 1
            name = _("New track {number}", number=number)
        self._want(Wish(methodcaller("with_track", name), "add_track", name, self._labelled[self.title]))

    def _kind(self) -> Listing:
        return next(kind for kind, rows in self.lists.items() if rows is self.sender())

    def _want_line(self, kind: Listing, method: str, *arguments: object, place: int, subject: str = "") -> None:
        by = self.lists[kind].rows[place]
        self._want(Wish(methodcaller(method, kind, *arguments), "edit_strategy", subject, by))

    def _add_line(self, text: str) -> None:
        self._want_line(self._kind(), "with_line", text, place=-1)

    def _write_line(self, place: int, text: str) -> None:
        self._want_line(self._kind(), "set_line", place, text, place=place)

    def _delete_line(self, place: int) -> None:
        self._want_line(self._kind(), "without_line", place, place=place)

    def _shift_line(self, place: int, way: int) -> None:
        kind = self._kind()
        subject = self._draft.lines(kind)[place].text
        self._want_line(kind, "move_line", place, place + way, place=place, subject=subject)


def _place_of(draft: StrategyDraft, name: str) -> int:
    return next(place for place, track in enumerate(draft.tracks) if track.name == name)
