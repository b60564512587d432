"""An initiative over the years: each with its state and what was met of its goals, each a way there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from planner.queries.threads import ThreadStep
from planner.ui import theme
from planner.ui.widgets.flow import Flow
from planner.words import _, plural, symbol, term


class ThreadLine(QWidget):
    """2020 → 2021 → 2022; hidden for an initiative that stands alone."""

    asked = Signal(str)
    """The initiative (uuid) of another year."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.links: dict[str, QPushButton] = {}
        self._steps: tuple[ThreadStep, ...] = ()
        self._own = ""
        self._parts: list[QWidget] = []
        self._flow = Flow(self, gap=theme.TIGHT)
        self.hide()

    def show_steps(self, steps: Sequence[ThreadStep], own: str) -> None:
        """Show these years; the one of `own` (uuid) is where one is."""
        if (tuple(steps), own) == (self._steps, self._own):
            return
        self._steps, self._own = tuple(steps), own
        for part in self._parts:
            self._flow.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts, self.links = [], {}
        if len(steps) > 1:
            for place, step in enumerate(steps):
                self._add(step, first=place == 0, beside=place > 0 and steps[place - 1].year == step.year)
        self.setVisible(len(steps) > 1)
        self.updateGeometry()

    def _add(self, step: ThreadStep, *, first: bool, beside: bool) -> None:
        if not first:
            self._put(_label("·" if beside else "→"))
        if step.id == self._own:
            here = _label(str(step.year))
            here.setProperty("role", "small")
            font = here.font()
            font.setBold(True)
            here.setFont(font)
            here.setAccessibleName(_("{year}, shown here", year=step.year))
            self._put(here)
            return
        link = QPushButton(_words(step))
        link.setProperty("role", "inline")
        link.setToolTip(_("{title}: show it in the plan for {year}", title=step.title or _("Untitled"), year=step.year))
        link.setAccessibleName(f"{_words(step)}. {link.toolTip()}")
        link.clicked.connect(self._ask)
        self.links[step.id] = link
        self._put(link)

    def _put(self, part: QWidget) -> None:
        self._parts.append(part)
        self._flow.addWidget(part)
        part.show()

    def _ask(self) -> None:
        pressed = self.sender()
        uuid = next((uuid for uuid, link in self.links.items() if link is pressed), None)
        if uuid is not None:
            self.asked.emit(uuid)


def _label(words: str) -> QLabel:
    label = QLabel(words, textFormat=Qt.TextFormat.PlainText)
    label.setProperty("role", "quiet-small")
    return label


def _words(step: ThreadStep) -> str:
    """ "2021 ● Gennemført, 2 af 3 mål indfriet"."""
    told = f"{step.year} {symbol(step.state)} {term(step.state)}"
    if not step.judged:
        return told
    return f"{told}, " + plural("{met} of {count} goal met", "{met} of {count} goals met", step.goals, met=step.met)
