"""Commands about the initiatives that are chosen on the page."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from planner import actions
from planner.records import InitiativeRecord
from planner.ui.ask import Ask
from planner.ui.document import Document
from planner.ui.pages.initiatives.copying import as_block
from planner.ui.pages.initiatives.page import InitiativesPage
from planner.words import _, plural


class InitiativeCommands(QObject):
    """Adds, duplicates, deletes and moves initiatives."""

    said = Signal(str, bool)
    shown = Signal()
    """The page of initiatives must come to the front."""
    past_asked = Signal(str, str)
    """The steps of an initiative (uuid, number and title) are to be listed."""

    def __init__(self, window: QWidget, document: Document, page: InitiativesPage, ask: Ask) -> None:
        super().__init__(window)
        self._window, self._document, self._page, self._ask = window, document, page, ask
        page.dropped.connect(self._drop)

    def add(self) -> None:
        """A new initiative in the track that one stands in, ready to be named."""
        year = self._document.year
        if year is None:
            return
        self._page.flush()
        self.shown.emit()
        track, before = self._page.place_for_new()
        record = InitiativeRecord(track=track)
        done = self._document.perform("add_initiative", actions.add_initiative, year, record, before)
        if done:
            self._page.show_new(done.result)

    def duplicate(self) -> None:
        chosen = self._page.chosen()
        if len(chosen) != 1:
            return
        self._page.flush()
        title = self._title(chosen[0])
        done = self._document.perform(
            "duplicate_initiative", actions.duplicate_initiative, chosen[0], subject=title
        )
        if done:
            self._page.show_new(done.result)

    def copy(self) -> None:
        """The chosen ones as a block for a spreadsheet or a mail, in the columns that the table shows."""
        chosen = self._page.chosen()
        self._page.flush()
        records = [record for uuid in chosen if (record := self._document.initiative(uuid))]
        if records:
            QGuiApplication.clipboard().setMimeData(as_block(records, self._page.model.columns))
            count = len(records)
            self.said.emit(plural("{count} initiative copied", "{count} initiatives copied", count), False)

    def delete(self) -> None:
        """Delete without asking: it can be taken back."""
        chosen = self._page.chosen()
        if not chosen:
            return
        self._page.flush()
        title = self._title(chosen[0]) if len(chosen) == 1 else ""
        if self._document.perform("delete_initiatives", actions.delete_initiatives, chosen, subject=title):
            if title:
                self.said.emit(_("Deleted: {title}", title=title), True)
            else:
                count = len(chosen)
                self.said.emit(plural("{count} initiative deleted", "{count} initiatives deleted", count), True)

    def move_up(self) -> None:
        self._move(-1)

    def move_down(self) -> None:
        self._move(1)

    def _move(self, step: int) -> None:
        """One place up or down; beyond the first and last it goes on in the next track."""
        self._page.flush()
        place = self._page.place_beside(step)
        if place is not None:
            self._drop(self._page.chosen(), *place)

    def _drop(self, chosen: tuple[str, ...], track: str | None, before: str | None) -> None:
        if not chosen:
            return
        subject = self._title(chosen[0]) if len(chosen) == 1 else ""
        self._document.perform(
            "move_initiatives", actions.move_initiatives, chosen, track=track, before=before, subject=subject
        )
        self._page.choose(chosen)

    def show_source(self) -> None:
        """The cells that the chosen initiative came from."""
        from planner.ui.dialogs.importing.source import SourceDialog

        record = self._only_chosen()
        if record is None or not record.sources:
            return
        self._page.flush()
        dialog = SourceDialog(record, self._window)
        self._ask.run(dialog)
        dialog.deleteLater()

    def show_past(self) -> None:
        """Who did what to the chosen initiative."""
        record = self._only_chosen()
        if record is not None:
            self._page.flush()
            self.past_asked.emit(record.id, f"{record.number} {record.title or _('Untitled')}")

    def came_from_a_workbook(self) -> bool:
        """Whether one initiative is chosen and something is known of its source."""
        record = self._only_chosen()
        return record is not None and bool(record.sources)

    def _only_chosen(self) -> InitiativeRecord | None:
        chosen = self._page.chosen()
        return self._document.initiative(chosen[0]) if len(chosen) == 1 else None

    def show_all(self) -> None:
        """Lift every filter."""
        self.shown.emit()
        self._page.clear_filters()

    def _title(self, uuid: str) -> str:
        record = self._document.initiative(uuid)
        return record.title if record and record.title else _("Untitled")
