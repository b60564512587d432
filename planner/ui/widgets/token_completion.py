"""What is known completes what is typed in a token field."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from PySide6.QtCore import QRect, QStringListModel
from PySide6.QtWidgets import QCompleter, QLineEdit

from planner.words import sort_key


class Completion(QCompleter):
    """A list below the line. `activated` tells which word was taken from it."""

    def __init__(self, line: QLineEdit) -> None:
        super().__init__(line)
        self.setModel(QStringListModel(self))
        self._line = line
        self.known: tuple[str, ...] = ()
        self.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.setMaxVisibleItems(10)
        self.setWidget(line)

    def set_known(self, known: Iterable[str]) -> None:
        """What completes, in any order; shown in Danish alphabetical order."""
        self.known = tuple(sorted(set(known), key=sort_key))

    def as_known(self, word: str) -> str:
        """The known spelling, where only the case differs."""
        return next((known for known in self.known if known.casefold() == word.casefold()), word)

    def offer(self, text: str, taken: Collection[str]) -> None:
        """Offer what begins with the text, then what has a word that does, then what holds it anywhere; not what
        is taken."""
        wanted = text.strip().casefold()
        free = self._free(taken)
        ranked = sorted(
            (rank, place) for place, known in enumerate(free) if (rank := _rank(known.casefold(), wanted)) is not None
        )
        found = [free[place] for _rank_of, place in ranked]
        self.model().setStringList(found)
        if found and wanted:
            rows = self.popup().sizeHintForColumn(0)
            self._open(max(220, min(420, rows + 32)))
        else:
            self.popup().hide()

    def offer_all(self, taken: Collection[str]) -> None:
        """Show everything that is known and not yet taken."""
        self.model().setStringList(self._free(taken))
        self._open(260)

    def chosen(self) -> str:
        """The word that one stands on while the list is open, "" for none."""
        return (self.popup().currentIndex().data() or "") if self.popup().isVisible() else ""

    def _free(self, taken: Collection[str]) -> list[str]:
        there = {word.casefold() for word in taken}
        return [known for known in self.known if known.casefold() not in there]

    def _open(self, width: int) -> None:
        self.complete(QRect(0, self._line.height() + 2, width, 1))


def _rank(known: str, wanted: str) -> int | None:
    if known.startswith(wanted):
        return 0
    if any(word.startswith(wanted) for word in known.split()):
        return 1
    return 2 if wanted in known else None
