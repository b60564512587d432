"""The right side of the dialog: how the pages look, and what is still open in the plan."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QStackedWidget,
    QTabBar,
    QToolButton,
    QWidget,
)

from planner.errors import PlannerError
from planner.exporting.preflight import Finding
from planner.exporting.preview import Preview
from planner.ui import icons, theme
from planner.ui.dialogs.export.findings import Findings
from planner.ui.dialogs.export.forms import Subject
from planner.ui.dialogs.export.pages import Pages
from planner.ui.widgets import EmptyPage, Panel
from planner.words import _, plural, refusal

PREVIEW, OPEN = 0, 1


class Shown(Panel):
    """Two tabs; the first says what it shows while it waits for a new picture."""

    def __init__(self, subject: Subject, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=1)
        self._subject = subject
        self._looked_over: dict[str, tuple[Finding, ...]] = {}
        self.found = self._findings("")
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(_("Shown"))
        self.tabs.addTab(_("Preview"))
        self.tabs.addTab("")
        self._remark = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._remark.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._remark.setProperty("role", "quiet-small")
        self.pages = Pages()
        self.pages.setProperty("role", "page")
        self._smaller = self._tool("minus", _("Smaller"), self.pages.smaller)
        self._larger = self._tool("add", _("Larger"), self.pages.larger)
        self._text = QPlainTextEdit(readOnly=True)
        self._text.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self._text.setAccessibleName(_("Preview"))
        self._text.document().setDocumentMargin(theme.WIDE)
        self.findings = Findings(self.found, subject.plan)
        self._stack = QStackedWidget()
        self._nothing = EmptyPage(
            _("Nothing is open"), _("Nothing is missing, no day has passed, and every text fits the page."), icon="check"
        )
        for button in self._nothing.findChildren(QPushButton):
            button.setAutoDefault(False)  # it is never seen, and must not answer the Enter key
        for widget in (self.pages, self._text, self.findings, self._nothing):
            self._stack.addWidget(widget)
        head = QHBoxLayout()
        head.setContentsMargins(theme.SPACE, 0, theme.SPACE, 0)
        head.setSpacing(theme.TIGHT)
        head.addWidget(self.tabs)
        head.addStretch(1)
        for widget in (self._remark, self._smaller, self._larger):
            head.addWidget(widget)
        self.column.setSpacing(0)
        self.column.addLayout(head)
        self.column.addWidget(self._stack, 1)
        self.tabs.currentChanged.connect(self._suit)
        self._shows_text = False
        self._tell_found()

    def look_over(self, round_name: str) -> None:
        """Show what is open in the plan, or in the report of a round."""
        found = self._findings(round_name)
        if found is not self.found:
            self.found = found
            self.findings.show_found(found)
            self._tell_found()

    def _findings(self, round_name: str) -> tuple[Finding, ...]:
        if round_name not in self._looked_over:
            self._looked_over[round_name] = self._subject.findings(round_name)
        return self._looked_over[round_name]

    def _tell_found(self) -> None:
        self.tabs.setTabText(OPEN, _("Before you export") + (f" · {len(self.found)}" if self.found else ""))
        self._suit()

    def offer_open(self, wanted: bool) -> None:
        """Whether what is open in the plan matters to those who get the document."""
        self.tabs.setTabVisible(OPEN, wanted)
        if not wanted:
            self.tabs.setCurrentIndex(PREVIEW)

    def wait(self) -> None:
        """A new preview is being made; the old one stays in sight until it is there."""
        self._remark.setText(_("The preview is being made …"))

    def show_preview(self, preview: Preview) -> None:
        self._shows_text = not preview.pages
        self._text.setPlainText(preview.text)
        self.pages.show_pages(preview.pages)
        said = [plural("{count} page", "{count} pages", len(preview.pages))] if preview.pages else []
        if preview.shortened:
            said = [_("Long tables are shortened here")]
        if preview.fault:
            said.append(_("Your own template can't be used"))
        self._remark.setText(" · ".join(said))
        self._remark.setToolTip(refusal(preview.fault) if preview.fault else "")
        self._suit()

    def show_failure(self, error: PlannerError) -> None:
        self._shows_text = True
        self._text.setPlainText(refusal(error))
        self._remark.clear()
        self._suit()

    def _suit(self) -> None:
        preview = self.tabs.currentIndex() == PREVIEW
        self._stack.setCurrentIndex((1 if self._shows_text else 0) if preview else 2 if self.found else 3)
        self._remark.setVisible(preview)
        for button in (self._smaller, self._larger):
            button.setVisible(preview and not self._shows_text)

    def _tool(self, icon: str, name: str, pressed: Callable[[], None]) -> QToolButton:
        button = QToolButton()
        button.setIcon(icons.icon(icon, "quiet"))
        button.setIconSize(QSize(16, 16))
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.clicked.connect(pressed)
        return button
