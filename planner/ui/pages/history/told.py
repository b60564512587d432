"""What is told of a step: fields from old to new, and lists of initiatives that open."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from planner.columns.differences import EMPTY, Told, differences
from planner.db.told_steps import Fate, InitiativeChange, Touched
from planner.ui import icons, theme
from planner.ui.pages.history.marking import as_html
from planner.words import N_, _

_SHORT = 36
FATE_WORDS = {Fate.NEW: N_("New"), Fate.CHANGED: N_("Changed"), Fate.DELETED: N_("Deleted")}


def change_told(change: InitiativeChange, name_of: Callable[[str], str]) -> list[Told]:
    """Heading, old and new words of every field that a step changed; of a new or a deleted initiative all it says."""
    before, after = change.before, change.after
    told = differences(before or EMPTY, after or EMPTY, change.year, name_of)
    whole = before is None or after is None
    return [(it.heading, it.before, it.after) for it in told if not (whole and it.field in ("id", "sources"))]


class FieldTold(QWidget):
    """One field, from old to new. Short words stand beside each other; in long ones only what differs is marked."""

    def __init__(
        self, heading: str, before: str, after: str, parent: QWidget | None = None, *, plain: bool = False
    ) -> None:
        """With `plain`, for what came or went as a whole, nothing is marked."""
        super().__init__(parent)
        title = _label(heading)
        title.setProperty("role", "quiet-small")
        tokens = theme.current()
        words = _label()
        words.setTextFormat(Qt.TextFormat.RichText)
        went, came = tokens.danger, tokens.success
        if plain:
            words.setTextFormat(Qt.TextFormat.PlainText)
            words.setText(before or after)
        elif before and after and max(len(before), len(after)) <= _SHORT and "\n" not in before + after:
            old, new = (as_html(before, "", went=went, came=came), as_html("", after, went=went, came=came))
            words.setText(f"{old} → {new}")
        elif before or after:
            words.setText(as_html(before, after, went=went, came=came))
        said = _("{field}: before “{old}”, after “{new}”", field=heading, old=before or "–", new=after or "–")
        words.setAccessibleName(said)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, theme.TIGHT)
        column.setSpacing(2)
        column.addWidget(title)
        column.addWidget(words)


class InitiativeTold(QFrame):
    """An initiative that a step touched: a line that opens to its fields."""

    opened = Signal(object)
    """Its fields are asked for the first time."""
    then_asked = Signal(str)

    def __init__(self, touched: Touched, *, alone: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.touched = touched
        self._filled = False
        self.line = QPushButton(f"{touched.number or ''} {touched.title or _('Untitled')} · {_(FATE_WORDS[touched.fate])}".strip().replace("&", "&&"))
        self.line.setProperty("role", "inline")
        self.line.setIcon(icons.icon("chevron-right", "accent"))
        self.line.setCheckable(True)
        self.line.setAccessibleDescription(_("Opens to what was changed"))
        self.line.toggled.connect(self._toggle)
        self.line.setVisible(not alone)
        self.body = QWidget()
        self._inside = QVBoxLayout(self.body)
        self._inside.setContentsMargins(0 if alone else 20, 0, 0, theme.SPACE)
        self._inside.setSpacing(theme.TIGHT)
        self.body.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.line, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.body)

    def open(self) -> None:
        self.line.setChecked(True)

    def show_fields(self, fields: Sequence[Told]) -> None:
        self._filled = True
        for told in fields:
            self._inside.addWidget(FieldTold(*told, plain=self.touched.fate is not Fate.CHANGED))
        if not fields:
            self._inside.addWidget(_label(_("Only its place in the plan was changed.")))
        if self.line.isVisibleTo(self):
            then = QPushButton(_("The initiative then …"))
            then.setProperty("role", "link")
            then.clicked.connect(self._ask)
            self._inside.addWidget(then, 0, Qt.AlignmentFlag.AlignLeft)

    def _ask(self) -> None:
        self.then_asked.emit(self.touched.uuid)

    def _toggle(self, opened: bool) -> None:
        self.line.setIcon(icons.icon("chevron-down" if opened else "chevron-right", "accent"))
        if opened and not self._filled:
            self.opened.emit(self)
        self.body.setVisible(opened)


def _label(text: str = "") -> QLabel:
    label = QLabel(text, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
