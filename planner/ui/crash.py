"""When the program itself is at fault: a report that can be copied, and the program goes on.

Known errors never come here; they are told in words by `ask`. Whatever was saved stays saved, because an exception
within a change leaves no trace of that change.
"""

from __future__ import annotations

import platform
import sys
import threading
import traceback
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from planner import __version__
from planner.ui import theme
from planner.words import _


def report(error: BaseException) -> str:
    """What a developer needs: versions and where it happened. No plan text beyond what the error itself says."""
    where = "".join(traceback.format_exception(error))
    return f"planner {__version__} · Python {platform.python_version()} · Qt {qVersion()} · {platform.platform()}\n\n{where}"


class Crashes(QObject):
    """Catches what nobody else caught, in every thread, and shows it once at a time."""

    _caught = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._showing = False
        self._caught.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        sys.excepthook = self._hook
        threading.excepthook = self._thread_hook

    def _hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        traceback.print_exception(kind, error, trace)
        self._caught.emit(error)

    def _thread_hook(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self._hook(args.exc_type, args.exc_value, args.exc_traceback)

    def _show(self, error: BaseException) -> None:
        if self._showing:
            return
        self._showing = True
        dialog = CrashDialog(report(error), self._window)
        dialog.exec()
        dialog.deleteLater()
        self._showing = False


class CrashDialog(QDialog):
    """Says what happened in a sentence, shows the report, copies it."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Something went wrong in the program"))
        self.setMinimumSize(560, 360)
        self._text = text
        words = QLabel(
            _("The program has a fault and could not finish what you asked for. All that was saved is still there, and "
              "you can go on. Copy the report and send it to whoever looks after the program."),
            wordWrap=True,
        )
        shown = QPlainTextEdit(text, readOnly=True)
        shown.setAccessibleName(_("Report"))
        copy = QPushButton(_("Copy the report"))
        copy.clicked.connect(self._copy)
        buttons = QDialogButtonBox()
        buttons.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        go_on = buttons.addButton(_("Go on"), QDialogButtonBox.ButtonRole.AcceptRole)
        go_on.setDefault(True)
        buttons.accepted.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.LOOSE, theme.LOOSE, theme.LOOSE, theme.WIDE)
        column.setSpacing(theme.WIDE)
        for part in (words, shown, buttons):
            column.addWidget(part)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text)
