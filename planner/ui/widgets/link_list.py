"""Addresses and files, one a line, each with a button that opens it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from planner.ui import icons, theme
from planner.ui.widgets.line import LineField
from planner.words import _

_SCHEMES = ("http", "https", "mailto", "file")


def address(text: str) -> QUrl:
    """What a link opens: an address, "www." and bare names included, or a file; invalid for anything else."""
    url = QUrl.fromUserInput(text.strip())
    return url if url.isValid() and url.scheme() in _SCHEMES else QUrl()


class LinkList(QWidget):
    """One line a link and an empty one for the next; a line that is emptied goes away."""

    edited = Signal()
    open_failed = Signal(str)
    """The link that couldn't be opened."""

    def __init__(self, parent: QWidget | None = None, *, name: str = "") -> None:
        super().__init__(parent)
        self._value: tuple[str, ...] = ()
        self._read_only = False
        self._lines: list[_Link] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.TIGHT)
        self.setAccessibleName(name)
        self._build()

    def value(self) -> tuple[str, ...]:
        return self._value

    def set_value(self, value: Iterable[str]) -> None:
        links = tuple(value)
        if links != self._value:
            self._value = links
            self._build()

    def set_read_only(self, read_only: bool) -> None:
        self._read_only = read_only
        self._build()

    def commit(self) -> None:
        for line in list(self._lines):
            line.field.commit()

    def _build(self) -> None:
        """As many lines as links, and one more to write in; lines that stay are used again."""
        texts = list(self._value) if self._read_only else [*self._value, ""]
        while len(self._lines) > len(texts):
            line = self._lines.pop()
            line.hide()
            self._column.removeWidget(line)
            line.deleteLater()
        while len(self._lines) < len(texts):
            line = _Link(self)
            line.field.edited.connect(self._take)
            line.opened.connect(self._open)
            self._lines.append(line)
            self._column.addWidget(line)
        for number, (line, text) in enumerate(zip(self._lines, texts, strict=True), 1):
            line.show_link(text, _("Link {number}", number=number), self._read_only)
        self.setFocusProxy(self._lines[0].field if self._lines else None)

    def _take(self) -> None:
        links = tuple(text for line in self._lines if (text := line.field.value()))
        if links != self._value:
            self._value = links
            self._build()
            self.edited.emit()
        else:
            self._build()

    def _open(self, text: str) -> None:
        url = address(text)
        if not url.isValid() or not QDesktopServices.openUrl(url):
            self.open_failed.emit(text)


class _Link(QWidget):
    opened = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.field = LineField(placeholder=_("Paste an address or the name of a file"))
        self._button = QToolButton(icon=icons.icon("link", "quiet"), iconSize=QSize(16, 16))
        self._button.clicked.connect(self._ask_to_open)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.TIGHT)
        row.addWidget(self.field, 1)
        row.addWidget(self._button)

    def show_link(self, text: str, name: str, read_only: bool) -> None:
        self.field.set_value(text)
        self.field.setAccessibleName(name)
        self.field.set_read_only(read_only)
        self._button.setEnabled(address(text).isValid())
        self._button.setToolTip(_("Open {link}", link=text) if text else "")
        self._button.setAccessibleName(_("Open {link}", link=text or name))

    def _ask_to_open(self) -> None:
        self.opened.emit(self.field.value())
