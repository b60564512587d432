"""What this program is."""

from __future__ import annotations

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QLabel, QWidget

from planner import __version__
from planner.ui.dialogs.frame import PlainDialog
from planner.words import _


class AboutDialog(PlainDialog):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("About the program"), parent=parent)
        name = QLabel(_("Action plans"))
        name.setProperty("role", "heading")
        what = QLabel(
            _("Drafts a library's yearly action plans under its four-year strategy, links them to tracks, commitments "
              "and UN goals, and makes the committee's workbook of them."),
            wordWrap=True,
        )
        facts = QLabel(_("Version {version} · Qt {qt} · MIT licence", version=__version__, qt=qVersion()))
        facts.setProperty("role", "quiet-small")
        for part in (name, what, facts):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.add_close()
        self.setMinimumWidth(460)
