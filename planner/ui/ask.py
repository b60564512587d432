"""Every question and message of the window goes through here, so that a journey can answer them itself."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox, QWidget

from planner.errors import PlannerError
from planner.words import _, refusal


class Ask:
    """Shows message boxes, file dialogs and dialogs. Tests hand the window another one."""

    def tell(self, parent: QWidget | None, error: PlannerError) -> None:
        """Say what was refused, where, and what to do: the one place where known errors are told."""
        self.say(parent, refusal(error), warning=True)

    def say(self, parent: QWidget | None, sentence: str, *, warning: bool = False) -> None:
        box = self._box(parent, sentence, warning=warning)
        box.addButton(QMessageBox.StandardButton.Ok)
        box.exec()
        box.deleteLater()

    def choose(
        self,
        parent: QWidget | None,
        sentence: str,
        choices: tuple[str, ...],
        detail: str = "",
        *,
        away: str = "",
        warning: bool = True,
    ) -> int | None:
        """Ask which of `choices` to take; None when the question is put away. The first is the usual one."""
        box = self._box(parent, sentence, warning=warning)
        box.setInformativeText(detail)
        buttons = [box.addButton(words, QMessageBox.ButtonRole.ActionRole) for words in choices]
        leave = box.addButton(away or _("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(buttons[0])
        box.setEscapeButton(leave)
        box.exec()
        chosen = next((place for place, button in enumerate(buttons) if button is box.clickedButton()), None)
        box.deleteLater()
        return chosen

    def run(self, dialog: QDialog) -> bool:
        """Show a dialog until it is answered: whether it was accepted."""
        return dialog.exec() == QDialog.DialogCode.Accepted

    def file_to_open(self, parent: QWidget | None, title: str, kinds: str, folder: Path) -> Path | None:
        name, _kind = QFileDialog.getOpenFileName(parent, title, str(folder), kinds)
        return Path(name) if name else None

    def file_to_write(
        self, parent: QWidget | None, title: str, kinds: str, proposal: Path, *, may_replace: bool = True
    ) -> Path | None:
        """Where to write; the name ends in the proposal's suffix."""
        options = QFileDialog.Option(0) if may_replace else QFileDialog.Option.DontConfirmOverwrite
        name, _kind = QFileDialog.getSaveFileName(parent, title, str(proposal), kinds, options=options)
        if not name:
            return None
        path = Path(name)
        return path if path.suffix else path.with_suffix(proposal.suffix)

    def folder(self, parent: QWidget | None, title: str, proposal: Path) -> Path | None:
        name = QFileDialog.getExistingDirectory(parent, title, str(proposal))
        return Path(name) if name else None

    def open_with_system(self, path: Path) -> None:
        """Open a file or a folder in the program that the system uses for it."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def _box(self, parent: QWidget | None, sentence: str, *, warning: bool) -> QMessageBox:
        box = QMessageBox(parent)
        box.setWindowTitle(_("Action plans"))
        box.setText(sentence)
        box.setIcon(QMessageBox.Icon.Warning if warning else QMessageBox.Icon.Information)
        return box
