"""Choosing the UN goals of an initiative."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget

from planner.records import SdgLink
from planner.ui import icons, theme
from planner.ui.widgets import sdg_words
from planner.ui.widgets.line import leaves_undo_to_the_window
from planner.ui.widgets.sdg_row import SdgRow
from planner.ui.widgets.sdg_squares import SdgSquares
from planner.ui.widgets.sdg_suggestions import SdgSuggestions
from planner.words import _


class SdgPicker(QWidget):
    """Seventeen squares to choose from, a line to find them by, what is suggested, and the chosen ones in words.

    The first goal chosen becomes the primary one. Typing a target's code ("13.3") and Enter chooses the goal and ticks
    the target. Goals outside the track's list ask for a reason.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None, *, name: str = "") -> None:
        super().__init__(parent)
        self._links: tuple[SdgLink, ...] = ()
        self._own: tuple[int, ...] = ()
        self._some: dict[int, str] = {}
        self._rows: list[SdgRow] = []
        self._read_only = False
        self.squares = SdgSquares()
        self.squares.toggled.connect(self._toggle)
        self.squares.made_primary.connect(self._make_primary)
        self.squares.searched.connect(self._begin_search)
        self.search = QLineEdit(placeholderText=_("Find: 13, climate or 13.3"), clearButtonEnabled=False)
        self.search.addAction(icons.icon("search", "quiet"), QLineEdit.ActionPosition.LeadingPosition)
        self.search.setAccessibleName(_("Find a UN goal"))
        self.search.textChanged.connect(self._search)
        self.search.installEventFilter(self)
        self._answer = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self._answer.setProperty("role", "quiet-small")
        self._answer.hide()
        self.suggested = SdgSuggestions()
        self.suggested.chosen.connect(self._take_suggested)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.TIGHT)
        column.addWidget(self.squares)
        column.addSpacing(2)
        column.addWidget(self.search)
        column.addWidget(self._answer)
        column.addWidget(self.suggested)
        self._words = QVBoxLayout()
        self._words.setSpacing(2)
        column.addLayout(self._words)
        self._some_words = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self._some_words.setProperty("role", "quiet-small")
        self._some_words.hide()
        column.addWidget(self._some_words)
        self.setFocusProxy(self.squares)
        self.setAccessibleName(name)

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.squares.setAccessibleName(name or _("UN goals"))

    # --- the value

    def value(self) -> tuple[SdgLink, ...]:
        return self._links

    def set_value(self, value: Iterable[SdgLink]) -> None:
        links = tuple(value)
        if links != self._links:
            self._links = links
            self._show()

    def partial(self) -> tuple[int, ...]:
        """The goals that some of several have and not all."""
        return tuple(self._some)

    def set_partial(self, counts: Mapping[int, int], total: int) -> None:
        """The goals that some of several have, and how many do; `set_value` says what all have."""
        some = {number: _("{count} of {total}", count=counts[number], total=total) for number in sorted(counts)}
        if some != self._some:
            self._some = some
            self._show()

    def go_to(self, number: int | None) -> None:
        """Put the cursor where a chosen goal is wanting: its reason, if it asks for one; else on the squares."""
        row = next((row for row in self._rows if row.link().number == number), None)
        if row is not None and row.asks_for_a_reason:
            row.write_reason()
            return
        if number is not None:
            self.squares.go_to(number)
        self.squares.setFocus(Qt.FocusReason.OtherFocusReason)

    def current(self) -> int | None:
        """The goal whose row one is in."""
        return next((row.link().number for row in self._rows if row.isAncestorOf(QApplication.focusWidget())), None)

    def set_own(self, numbers: Collection[int]) -> None:
        """The goals of the initiative's track; () when it has no track, which leaves none outside."""
        own = tuple(numbers)
        if own != self._own:
            self._own = own
            self.squares.set_own(own)
            self._show()

    def set_read_only(self, read_only: bool) -> None:
        self._read_only = read_only
        self.squares.set_read_only(read_only)
        self.search.setVisible(not read_only)
        self.suggested.set_read_only(read_only)
        self._show()

    def commit(self) -> None:
        """Hand on a reason that is still being typed."""
        for row in self._rows:
            row.commit()

    # --- choosing

    def _toggle(self, number: int) -> None:
        if any(link.number == number for link in self._links):
            self._drop(number)
        else:
            first = not self._links and not self._some
            self._some.pop(number, None)
            self._change((*self._links, SdgLink(number=number, primary=first)))

    def _take_suggested(self, number: int) -> None:
        if not any(link.number == number for link in self._links):
            self._toggle(number)
        if not self.suggested.shown():
            self.squares.setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop(self, number: int) -> None:
        left = [link for link in self._links if link.number != number]
        if left and not self._some and not any(link.primary for link in left):
            left[0] = replace(left[0], primary=True)
        self._change(tuple(left))

    def _make_primary(self, number: int) -> None:
        links = self._links
        self._some.pop(number, None)
        if not any(link.number == number for link in links):
            links = (*links, SdgLink(number=number))
        self._change(tuple(replace(link, primary=link.number == number) for link in links))

    def _change(self, links: tuple[SdgLink, ...]) -> None:
        if links != self._links:
            self._links = links
            self._show()
            self.edited.emit()

    def _take_rows(self) -> None:
        """A row has changed by itself: it already shows what it holds."""
        links = tuple(row.link() for row in self._rows)
        if links != self._links:
            self._links = links
            self.edited.emit()

    def _show(self) -> None:
        primary = next((link.number for link in self._links if link.primary), None)
        self.squares.show_choice([link.number for link in self._links], primary, tuple(self._some))
        self.suggested.set_linked([link.number for link in self._links])
        spare = {row.link().number: row for row in self._rows}
        self._rows = [self._row(link, spare.pop(link.number, None)) for link in self._links]
        for row in spare.values():
            row.hide()
            self._words.removeWidget(row)
            row.deleteLater()
        self._some_words.setText("\n".join(
            _("{goal}: {some} have it", goal=f"{number} {sdg_words.name(number)}", some=some)
            for number, some in self._some.items()
        ))
        self._some_words.setVisible(bool(self._some))

    def _row(self, link: SdgLink, there: SdgRow | None) -> SdgRow:
        """The row of a goal, used again where there is one, so that the cursor stays in it."""
        outside = bool(link.reason) or (bool(self._own) and link.number not in self._own)
        row = there or SdgRow(link.number, parent=self)
        row.show_link(link, outside=outside, read_only=self._read_only)
        self._words.addWidget(row)
        if there is None:
            row.edited.connect(self._take_rows)
            row.primary_asked.connect(self._make_primary)
            row.show()
        return row

    # --- finding

    def _begin_search(self, letter: str) -> None:
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search.setText(letter)

    def _search(self, text: str) -> None:
        found = sdg_words.find(text)
        self.squares.set_found(found if text.strip() else None)
        self._answer.setVisible(bool(text.strip()))
        if not found:
            self._answer.setText(_("No goal is called that."))
            return
        best = f"{found[0]} {sdg_words.name(found[0])}"
        if code := sdg_words.target_code(text):
            self._answer.setText(_("Enter chooses {goal} with target {code}.", goal=best, code=code))
        else:
            self._answer.setText(_("Enter chooses {goal}.", goal=best))

    def _take_found(self) -> None:
        found = sdg_words.find(self.search.text())
        if not found:
            return
        code = sdg_words.target_code(self.search.text())
        if code is None:
            self._toggle(found[0])
        else:
            self._tick_target(found[0], code)
        self.search.setText("")  # unlike `clear`, nothing that Ctrl+Z would bring back before it undoes the choice

    def _tick_target(self, number: int, code: str) -> None:
        links = self._links
        if not any(link.number == number for link in links):
            links = (*links, SdgLink(number=number, primary=not links and not self._some))
            self._some.pop(number, None)
        self._change(tuple(
            replace(link, targets=(*link.targets, code)) if link.number == number and code not in link.targets else link
            for link in links
        ))

    def eventFilter(self, watched: QLineEdit, event: QEvent) -> bool:
        if watched is self.search and event.type() == QEvent.Type.KeyPress:
            return self._search_key(event)
        if watched is self.search and event.type() == QEvent.Type.ShortcutOverride:
            can_undo, can_redo = self.search.isUndoAvailable(), self.search.isRedoAvailable()
            if leaves_undo_to_the_window(event, can_undo, can_redo):
                event.ignore()
                return True
        return False

    def _search_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.search.text().strip():
            self._take_found()
            return True
        if key == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
            return True
        if key == Qt.Key.Key_Up:
            self.squares.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    def minimumSizeHint(self) -> QSize:
        return QSize(240, super().minimumSizeHint().height())
