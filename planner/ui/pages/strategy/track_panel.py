"""One track to be edited: name, short name, colour, UN goals, commitments, its place among the others."""

from __future__ import annotations

from collections.abc import Sequence
from operator import methodcaller

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from planner.records.strategy import SHORT_NAME_LENGTH, short_name
from planner.records.strategy_draft import TrackDraft
from planner.ui import icons, theme
from planner.ui.ask import Ask
from planner.ui.pages.strategy.colour import ColourButton
from planner.ui.pages.strategy.rows import TextRows
from planner.ui.pages.strategy.wish import Wish
from planner.ui.widgets import Labelled, LineField, Panel, SdgSquares, TrackBar, sdg_words
from planner.words import _


class TrackPanel(Panel):
    """Says what is wanted; what is shown comes from the draft."""

    wanted = Signal(object)

    def __init__(self, ask: Ask, parent: QWidget | None = None, *, narrow: bool = False) -> None:
        super().__init__(parent)
        self._place = 0
        self._track = TrackDraft(name="")
        self._bar = TrackBar("", 0, False)
        self.name = LineField(name=_("Name of the track"))
        self._name = Labelled(_("Track"), self.name)
        self.short = LineField(name=_("Short name"))
        self.short.setMaxLength(SHORT_NAME_LENGTH)
        self._short = Labelled(_("Short name, for narrow places"), self.short)
        self.colour = ColourButton(ask)
        self._colour = Labelled(_("Colour"), self.colour)
        self.squares = SdgSquares()
        self.squares.setAccessibleName(_("UN goals of the track"))
        self._goals = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._goals.setProperty("role", "quiet-small")
        self.commitments = TextRows(_("Commitment"), _("Vi vil …"))
        self._up = _tool("up", _("Move the track up"))
        self._down = _tool("down", _("Move the track down"))
        self._delete = _tool("delete", _("Delete the track"))
        self._lay_out(narrow)
        self._connect()

    def _lay_out(self, narrow: bool) -> None:
        top = Qt.AlignmentFlag.AlignTop
        head, below = QHBoxLayout(), QHBoxLayout()
        for row in (head, below):
            row.setSpacing(theme.SPACE)
        head.addWidget(self._bar, 0, top)
        head.addWidget(self._name, 3, top)
        aside = below if narrow else head
        aside.addWidget(self._short, 2, top)
        aside.addWidget(self._colour, 0, top)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, self.fontMetrics().height() + theme.TIGHT, 0, 0)  # beside the fields, below their labels
        for button in (self._up, self._down, self._delete):
            buttons.addWidget(button, 0, top)
        head.addLayout(buttons)
        self.column.addLayout(head)
        if narrow:
            below.addStretch(1)
            self.column.addLayout(below)
        for words, part in ((_("UN goals"), self.squares), ("", self._goals), (_("Commitments"), self.commitments)):
            if words:
                label = QLabel(words)
                label.setProperty("role", "quiet-small")
                self.column.addWidget(label)
            self.column.addWidget(part)

    def _connect(self) -> None:
        self.name.edited.connect(self._take_name)
        self.short.edited.connect(self._take_short)
        self.colour.edited.connect(self._take_colour)
        self.colour.refused.connect(self._tell_colour)
        self.squares.toggled.connect(self._toggle)
        self._up.clicked.connect(self._move_up)
        self._down.clicked.connect(self._move_down)
        self._delete.clicked.connect(self._ask_to_delete)
        rows = self.commitments
        rows.added.connect(self._add_commitment)
        rows.written.connect(self._write_commitment)
        rows.deleted.connect(self._delete_commitment)
        rows.shifted.connect(self._shift_commitment)
        rows.sent.connect(self._send_commitment)

    def show_track(self, track: TrackDraft, place: int, tracks: Sequence[TrackDraft]) -> None:
        self._track, self._place, self._tracks = track, place, tuple(tracks)
        self._bar.set_track(track.colour, place, track.cross_cutting)
        self.name.set_value(track.name)
        self.short.set_value(track.short_name or short_name(track.name))
        self.colour.show_colour(track.colour, place, track.cross_cutting, track.name)
        self.squares.set_own(track.sdgs or (0,))  # the others are pale
        self.squares.show_choice(track.sdgs, None)
        self._goals.setText(" · ".join(f"{number} {sdg_words.name(number)}" for number in track.sdgs) or _("No UN goals"))
        last = place == len(tracks) - 1
        self.commitments.show_texts(
            [it.text for it in track.commitments],
            [(number, it.name) for number, it in enumerate(tracks) if number != place],
            (place > 0, not last),
        )
        self._up.setEnabled(place > 0)
        self._down.setEnabled(not last)
        self._delete.setAccessibleName(_("Delete the track “{track}”", track=track.name))
        for field in (self._name, self._short, self._colour):
            field.set_problems([])

    def go_to_name(self) -> None:
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    def commit(self) -> None:
        self.name.commit()
        self.short.commit()
        self.commitments.commit()

    # ---- what is wanted of the track

    def _want(self, method: str, *arguments: object, step: str, subject: str = "", by: QWidget | None = None, **values: object) -> None:
        change = methodcaller(method, *arguments, **values)
        self.wanted.emit(Wish(change, step, subject or self._track.name, by or self._name))

    def _take_name(self) -> None:
        name = self.name.value()
        if not name:
            self.name.set_value(self._track.name)
            self._name.set_problems([_("A track needs a name.")])
            return
        own = self._track.short_name not in ("", short_name(self._track.name))
        values = {"name": name} if own else {"name": name, "short_name": ""}
        self._want("set_track", self._place, step="edit_track", subject=name, **values)

    def _take_short(self) -> None:
        self._want("set_track", self._place, step="edit_track", by=self._short, short_name=self.short.value())

    def _take_colour(self) -> None:
        self._want("set_track", self._place, step="edit_track", by=self._colour, colour=self.colour.value())

    def _tell_colour(self, sentence: str) -> None:
        self._colour.set_problems([sentence])

    def _toggle(self, number: int) -> None:
        numbers = tuple(sorted({*self._track.sdgs} ^ {number}))
        self._want("set_track", self._place, step="edit_track", sdgs=numbers)

    def _move_up(self) -> None:
        self._want("move_track", self._place, self._place - 1, step="move_track")

    def _move_down(self) -> None:
        self._want("move_track", self._place, self._place + 1, step="move_track")

    def _ask_to_delete(self) -> None:
        self._want("without_track", self._place, step="delete_track")

    # ---- and of its commitments

    def _text(self, place: int) -> str:
        return self._track.commitments[place].text

    def _row(self, place: int) -> QWidget:
        return self.commitments.rows[place]

    def _add_commitment(self, text: str) -> None:
        row = self.commitments.rows[-1]
        self._want("with_commitment", self._place, text, step="add_commitment", subject=text, by=row)

    def _write_commitment(self, place: int, text: str) -> None:
        by = self._row(place)
        self._want("set_commitment", self._place, place, text, step="edit_commitment", subject=text, by=by)

    def _delete_commitment(self, place: int) -> None:
        text, by = self._text(place), self._row(place)
        self._want("without_commitment", self._place, place, step="delete_commitment", subject=text, by=by)

    def _shift_commitment(self, place: int, way: int) -> None:
        there = place + way
        track, to = self._place, there
        if there < 0:
            track, to = self._place - 1, len(self._tracks[self._place - 1].commitments)
        elif there >= len(self._track.commitments):
            track, to = self._place + 1, 0
        self._move_commitment(place, track, to)

    def _send_commitment(self, place: int, track: int) -> None:
        self._move_commitment(place, track, len(self._tracks[track].commitments))

    def _move_commitment(self, place: int, track: int, to: int) -> None:
        text, by = self._text(place), self._row(place)
        self._want("move_commitment", self._place, place, track, to, step="move_commitment", subject=text, by=by)


def _tool(icon: str, name: str) -> QToolButton:
    button = QToolButton(icon=icons.icon(icon, "quiet"), iconSize=QSize(16, 16))
    button.setAccessibleName(name)
    button.setToolTip(name)
    return button
