"""What a number led to: only these initiatives are shown, until one takes the chip off."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from planner.ui import icons, theme
from planner.words import _, whole

_MOST_LETTERS = 90


class Only(QWidget):
    """A line over the table, there only while it holds something back."""

    lifted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ids: frozenset[str] | None = None
        label = QLabel(_("Only shown:"))
        label.setProperty("role", "quiet")
        self.chip = QPushButton(icons.icon("close", "accent"), "")
        self.chip.setProperty("role", "chip")
        self.chip.setCheckable(True)
        self.chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the cross stands behind the words
        self.chip.clicked.connect(self._lift)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE)
        row.addWidget(label)
        row.addWidget(self.chip)
        row.addStretch(1)
        self.hide()

    @property
    def active(self) -> bool:
        return self._ids is not None

    def show_only(self, words: str, ids: Iterable[str]) -> None:
        """Let only these through; `words` say what they have in common."""
        self._ids = frozenset(ids)
        said = f"{words} · {whole(len(self._ids))}"
        short = said if len(said) <= _MOST_LETTERS else f"{words[:_MOST_LETTERS].rstrip()}… · {whole(len(self._ids))}"
        self.chip.setText(f"{short.replace('&', '&&')} ")  # a little away from the cross
        self.chip.setToolTip("\n".join((said, _("Show all initiatives"))))
        self.chip.setAccessibleName(said)
        self.chip.setAccessibleDescription(_("Show all initiatives"))
        self.chip.setChecked(True)
        self.show()

    def lets_through(self, uuid: str) -> bool:
        return self._ids is None or uuid in self._ids

    def clear(self) -> None:
        self._ids = None
        self.hide()

    def _lift(self) -> None:
        self.clear()
        self.lifted.emit()
