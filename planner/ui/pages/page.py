"""What the pages share that follow the document: read while one looks, and only noted as stale while one does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from planner.ui.document import Document

if TYPE_CHECKING:
    from planner.exporting.sheet import Sheet


class FollowingPage(QWidget):
    """A page has `_read`, and `_build` where its parts are made at first sight: a start of the program that leads elsewhere
    need not wait for them. What changes it is connected to `follow`."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._stale, self._built = True, False

    def follow(self, *_news: object) -> None:
        """Something has changed: read now if one looks at it, else when it is shown."""
        self._stale = True
        if self.isVisible():
            self.see()

    def see(self) -> None:
        """Read what has changed since it was read last."""
        if not self._built:
            self._built = True
            self._build()
        if self._stale:
            self._stale = False
            self._read()

    def enter(self) -> None:
        """Put the cursor where one begins."""

    def sheet(self) -> Sheet | None:
        """What the page has for paper; None where it has nothing."""
        return None

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.see()

    def _build(self) -> None:
        """Make the parts, once."""

    def _read(self) -> None:
        """Show what the document holds now."""
        raise NotImplementedError
