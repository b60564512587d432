"""One thing to decide: where it stands, what it says, what was expected, and the ways to settle it."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from planner.importing.preview import Preview
from planner.importing.repairs import Deed, Kind, Meaning, Offer, Repair, meaning
from planner.importing.settling import Names
from planner.ui import theme
from planner.ui.dialogs.importing.row_places import row_place
from planner.ui.dialogs.importing.words import field_words
from planner.ui.widgets.flow import Flow
from planner.values.text import shown
from planner.words import _, plural
from planner.words.repairs import expected_words, offer_words

_GLANCE = 200
"""Milliseconds after the last key before the meaning is read."""
_LONGEST = 54
_FEW = 3
_LINE = 240


class RepairItem(QWidget):
    """`settled` gives the repair, the `Offer` that was taken, and whether it holds for all that is alike; `row_asked` the
    repair whose row is to be shown."""

    settled = Signal(object, object, bool)
    row_asked = Signal(object)

    def __init__(
        self, repair: Repair, names: Names, preview: Preview, *, several_sheets: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.repair, self._names, self._preview = repair, names, preview
        self.where = QPushButton(self._place(several_sheets))
        self.where.setProperty("role", "count")
        self.where.setToolTip(_("Show the row in the table"))
        self.where.clicked.connect(self._ask_for_row)
        sentence = QLabel(self._sentence(), wordWrap=True, textFormat=Qt.TextFormat.RichText)
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, 0, 0)
        top.setSpacing(theme.SPACE)
        top.addWidget(self.where, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(sentence, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.TIGHT)
        column.addLayout(top)
        column.addLayout(self._ways())
        self.setAccessibleName(f"{self.where.text()}: {repair.value}")

    def first_focus(self) -> QWidget:
        """Where one begins: the likeliest offer, else the line."""
        if self.repair.offers and self.repair.offers[0].deed in (Deed.READ, Deed.AS_IT_IS, Deed.UPDATE, Deed.MINE):
            return self.buttons[0]
        return self.line if self.repair.may_write else self.buttons[0]

    # ---- what it says

    def _place(self, several_sheets: bool) -> str:
        """The first cell, or the row; how many more there are."""
        repair = self.repair
        if repair.cells and repair.kind is not Kind.TITLE:
            sheet, cell = repair.cells[0]
            place = _("Cell {cell}", cell=f"{sheet} {cell}" if several_sheets else cell)
            more = len(repair.cells) - 1
        else:
            place = row_place(repair.rows[0], self._preview, named=several_sheets)
            place = place if several_sheets else place[:1].upper() + place[1:]
            more = len(repair.rows) - 1
        return plural("{place} and {count} more", "{place} and {count} more", more, place=place) if more else place

    def _sentence(self) -> str:
        repair = self.repair
        quoted = f"<b>“{escape(shown(repair.value))}”</b> " if repair.value else ""
        if repair.kind is Kind.CONFLICT:
            lines = [
                f"{escape(field_words(field) if field else _('Goals'))}: "
                + _("in the plan {mine}, in the workbook {theirs}",
                    mine=f"<b>“{escape(mine)}”</b>", theirs=f"<b>“{escape(theirs)}”</b>")
                for field, (mine, theirs) in zip(repair.facts["fields"], repair.facts["versions"], strict=True)
            ]  # fmt: skip
            return f"{quoted}<br>{'<br>'.join(lines)}"
        if repair.kind is Kind.SHEETS:
            return f"{quoted}{escape(field_words(repair.field)) if repair.field else ''}: {escape(str(repair.facts['versions']))}"
        said = escape(expected_words(repair.kind, repair.facts))
        named = escape(field_words(repair.field)) if repair.field and repair.kind in (Kind.ERROR, Kind.FORMULA, Kind.WORD, Kind.NUMBER) else ""
        refused = repair.facts.get("refused") is not None
        return f"{named}{': ' if named else ''}{'' if refused else quoted}{said}"

    # ---- what can be done

    def _ways(self) -> Flow:
        ways = Flow()
        self.buttons: list[_OfferButton] = []
        for offer in self.repair.offers:
            button = _OfferButton(offer)
            button.taken.connect(self._take)
            self.buttons.append(button)
            ways.addWidget(button)
        self.line = _Line()
        self._use = QPushButton(_("Use"))
        self._meaning = QLabel(textFormat=Qt.TextFormat.PlainText)
        if self.repair.may_write:
            self._build_line(ways)
        self.alike = QCheckBox(plural("the same for all {count} alike", "the same for all {count} alike", len(self.repair.cells)))
        self.alike.setChecked(self.repair.by_words)
        self.alike.setVisible(len(self.repair.cells) > 1 and self.repair.kind not in (Kind.CONFLICT, Kind.SHEETS))
        if not self.alike.isHidden():
            ways.addWidget(self.alike)
        return ways

    def _build_line(self, ways: Flow) -> None:
        self.line.setPlaceholderText(_("Write the title") if self.repair.kind is Kind.TITLE else _("Read something else instead"))
        self.line.setAccessibleName(self.line.placeholderText())
        self.line.setFixedWidth(_LINE)
        self.line.textEdited.connect(self._note_typing)
        self.line.entered.connect(self._take_text)
        self._use.clicked.connect(self._take_text)
        self._use.hide()
        self._meaning.setProperty("role", "quiet-small")
        self._meaning.hide()
        self._glance = QTimer(self, interval=_GLANCE, singleShot=True)
        self._glance.timeout.connect(self.show_meaning)
        for part in (self.line, self._meaning, self._use):
            ways.addWidget(part)

    def meaning(self) -> Meaning:
        """What the words that are being written would mean."""
        if not self.repair.field:
            return Meaning("", understood=bool(self.line.text().strip()))
        return meaning(self.repair.field, self.line.text(), self._names, self._preview.year)

    def show_meaning(self) -> None:
        """Say it beside the line, before it is used."""
        meant = self.meaning()
        self._meaning.setText(f"= {meant.words}" if meant.words and meant.understood else meant.words)
        self._meaning.setVisible(bool(meant.words))
        theme.set_role(self._meaning, "quiet-small" if meant.understood else "warning")
        self.line.setAccessibleDescription(meant.words)
        self._use.setVisible(bool(self.line.text().strip()))
        self._use.setEnabled(meant.understood)
        layout = self.layout()
        if layout is not None:
            layout.invalidate()

    def _note_typing(self) -> None:
        self._glance.start()

    def _take_text(self) -> None:
        self._glance.stop()
        self.show_meaning()
        if self.meaning().understood:
            self._take(Offer(Deed.READ, self.line.text().strip()))

    def _take(self, offer: Offer) -> None:
        self.settled.emit(self.repair, offer, self.alike.isChecked() or self.alike.isHidden())

    def _ask_for_row(self) -> None:
        self.row_asked.emit(self.repair)


class _OfferButton(QPushButton):
    taken = Signal(object)

    def __init__(self, offer: Offer) -> None:
        words = offer_words(offer.deed, shown(offer.text), offer.words)
        whole = offer_words(offer.deed, offer.text, offer.words)
        short = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
        super().__init__(short.replace("&", "&&"))
        self.offer = offer
        self.setProperty("role", "chip")
        self.setAccessibleName(whole)
        if whole != short:
            self.setToolTip(whole)
        self.clicked.connect(self._give)

    def _give(self) -> None:
        self.taken.emit(self.offer)


class _Line(QLineEdit):
    """A line in which Enter uses what was written, and is not the dialog's."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self.entered.emit()
            return
        super().keyPressEvent(event)
