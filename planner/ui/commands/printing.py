"""Commands that put the page one looks at on paper, or into a PDF."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QStandardPaths, Qt, Signal
from PySide6.QtGui import QImage, QPageLayout, QPainter
from PySide6.QtWidgets import QWidget

from planner.errors import PlannerError
from planner.ui.ask import Ask
from planner.ui.document import Document
from planner.ui.settings import Settings
from planner.ui.tasks import Running, Tasks
from planner.words import _

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from planner.exporting.sheet import Sheet
    from planner.ui.commands.drawing import DrawingCommands

_DPI = 200


class PrintCommands(QObject):
    """Prints and saves what `sheet` gives: the page in front, or None where it has nothing for paper."""

    said = Signal(str, bool)

    def __init__(self, window: QWidget, document: Document, settings: Settings, tasks: Tasks, ask: Ask) -> None:
        super().__init__(window)
        self._window, self._document, self._settings = window, document, settings
        self._tasks, self._ask = tasks, ask
        self.sheet: Callable[[], Sheet | None] = _no_sheet
        self.drawing: DrawingCommands | None = None
        """Does it in place of this for a page that draws itself."""

    def save_page(self) -> None:
        """Ask where, and write the PDF beside the window."""
        sheet = self.sheet()
        if sheet is None and self.drawing is not None:
            self.drawing.save_paper()
        if sheet is None or self._tasks.busy:
            return
        proposal = self._folder() / f"{sheet.title}.pdf"
        target = self._ask.file_to_write(self._window, _("Save the page as PDF"), _("PDF (*.pdf)"), proposal)
        if target is not None:
            self._settings.put("export/folder", str(target.parent))
            task = partial(_save, sheet, target, self._beside())
            self._tasks.run(_("Saving {file} …", file=target.name), task, self._tell_saved, self._tell_failed)

    def print_page(self) -> None:
        """Ask which printer, then set the pages beside the window and hand them to it."""
        sheet = self.sheet()
        if sheet is None and self.drawing is not None:
            self.drawing.print_paper()
        if sheet is None or self._tasks.busy:
            return
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(sheet.title)
        printer.setPageOrientation(QPageLayout.Orientation.Landscape)
        dialog = QPrintDialog(printer, self._window)
        if self._ask.run(dialog):
            self._printer = printer
            self._tasks.run(_("Printing …"), partial(_pictures, sheet, self._beside()), self._put_on_paper, self._tell_failed)
        dialog.deleteLater()

    def _put_on_paper(self, pages: tuple[bytes, ...]) -> None:
        done = put_on_paper(self._printer, pages)
        self.said.emit(_("Sent to the printer.") if done else _("The printer does not answer. Save the page as PDF instead."), False)

    def _tell_saved(self, target: Path) -> None:
        self.said.emit(_("Saved as {file}.", file=target.name), False)

    def _tell_failed(self, error: Exception) -> None:
        if not isinstance(error, PlannerError):
            raise error
        self._ask.tell(self._window, error)

    def _beside(self) -> Path | None:
        return self._document.path.parent if self._document.path else None

    def _folder(self) -> Path:
        kept = Path(self._settings.text("export/folder") or "-")
        documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        return next((place for place in (kept, documents) if place.is_dir()), Path.home())


def put_on_paper(printer: QPrinter, pages: tuple[bytes, ...]) -> bool:
    """Each picture on a page of its own, as large as the paper lets it be; False if the printer does not take it."""
    painter = QPainter()
    if not painter.begin(printer):
        return False
    for place, page in enumerate(pages):
        if place:
            printer.newPage()
        picture = QImage.fromData(page)
        area = printer.pageLayout().paintRectPixels(printer.resolution())
        size = picture.size().scaled(area.size(), Qt.AspectRatioMode.KeepAspectRatio)
        painter.drawImage(QRect(0, 0, size.width(), size.height()), picture)
    return painter.end()


def _no_sheet() -> None:
    return None


def _save(sheet: Sheet, target: Path, beside: Path | None, _running: Running) -> Path:
    from planner.exporting.sheet import save_sheet

    save_sheet(sheet, target, today=dt.date.today(), beside=beside)
    return target


def _pictures(sheet: Sheet, beside: Path | None, _running: Running) -> tuple[bytes, ...]:
    from planner.exporting.sheet import sheet_pictures

    return sheet_pictures(sheet, dpi=_DPI, beside=beside)
