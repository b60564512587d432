"""Backups that keep themselves: soon after the file is opened, every half hour, and when it is closed."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from planner.errors import PlannerError
from planner.ui.document import Document

AFTER_OPENING_MS = 5_000
EVERY_MS = 30 * 60 * 1000


class Backups(QObject):
    """Keeps a backup of the document's file whenever it holds something that the newest backup lacks."""

    failed = Signal(object)
    """The PlannerError of a backup that could not be written; the plan itself is saved all the same."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self._document = document
        self._soon = QTimer(self, singleShot=True, interval=AFTER_OPENING_MS)
        self._often = QTimer(self, interval=EVERY_MS)
        self._soon.timeout.connect(self.keep)
        self._often.timeout.connect(self.keep)
        document.opened.connect(self._begin)
        document.closing.connect(self.keep)

    def keep(self) -> None:
        """Keep one now if there is anything new."""
        store = self._document.store
        if store is None:
            return
        try:
            store.keep_backup_if_changed()
        except PlannerError as error:
            self.failed.emit(error)

    def _begin(self) -> None:
        self._soon.start()
        self._often.start()
