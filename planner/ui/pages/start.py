"""The first page of an empty file: three doors."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from planner.ui import theme
from planner.ui.widgets import Picture
from planner.words import _


class Door(QPushButton):
    """A large button: a picture, what it does, and what one gets."""

    def __init__(self, icon: str, title: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "door")
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        heading = QLabel(title, wordWrap=True)
        heading.setProperty("role", "section")
        words = QLabel(text, wordWrap=True)
        words.setProperty("role", "quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.LOOSE, theme.LOOSE, theme.LOOSE, theme.LOOSE)
        column.setSpacing(theme.SPACE)
        column.addWidget(Picture(icon, "accent", 28))
        column.addSpacing(theme.SPACE)
        for part in (heading, words):
            part.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(part)
        column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedSize(256, 216)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens a door as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class StartPage(QWidget):
    """Shown while the file has no plan."""

    begin_asked = Signal()
    import_asked = Signal()
    example_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = QLabel(_("Where do you want to begin?"), alignment=Qt.AlignmentFlag.AlignHCenter)
        title.setProperty("role", "heading")
        words = QLabel(
            _("Everything is saved as you go, and everything can be undone."), alignment=Qt.AlignmentFlag.AlignHCenter
        )
        words.setProperty("role", "quiet")
        self.begin = Door(
            "initiatives",
            _("Begin a plan under the strategy 2020-2023"),
            _("An empty plan for a year, with the strategy's tracks, commitments and UN goals at hand."),
        )
        self.take_in = Door(
            "import",
            _("Import an earlier plan"),
            _("An Excel file from an earlier year. You see what was read before anything is taken in."),
        )
        self.example = Door(
            "star", _("See an example"), _("A finished plan to look around in. It lies in a file of its own.")
        )
        self.begin.clicked.connect(self.begin_asked)
        self.take_in.clicked.connect(self.import_asked)
        self.example.clicked.connect(self.example_asked)
        doors = QHBoxLayout()
        doors.setSpacing(theme.WIDE)
        doors.addStretch(1)
        for door in (self.begin, self.take_in, self.example):
            doors.addWidget(door)
        doors.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(theme.SPACE)
        column.addStretch(2)
        column.addWidget(title)
        column.addWidget(words)
        column.addSpacing(theme.LOOSE)
        column.addLayout(doors)
        column.addStretch(3)

