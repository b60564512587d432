"""Commands that put what a page draws itself on paper: bars and the wheel of the year, printed or saved."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtWidgets import QApplication, QWidget

from planner.errors import PlannerError
from planner.ui.ask import Ask
from planner.ui.settings import Settings
from planner.words import N_, _

if TYPE_CHECKING:
    from planner.ui.pages.schedule.paper import Paper

_NAMES = {".pdf": N_("PDF (*.pdf)"), ".png": N_("Picture (*.png)"), ".svg": N_("Drawing (*.svg)")}


class DrawingCommands(QObject):
    """Prints and saves what `paper` gives: the drawing of the page in front, or None where it has none."""

    said = Signal(str, bool)

    def __init__(self, window: QWidget, settings: Settings, ask: Ask, paper: Callable[[], Paper | None]) -> None:
        super().__init__(window)
        self._window, self._settings, self._ask, self.paper = window, settings, ask, paper

    def print_paper(self) -> None:
        """Ask which printer and paper, and draw the pages there."""
        paper = self.paper()
        if paper is None:
            return
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        from planner.ui.pages.schedule.paper import put_on_printer

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(paper.title)
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        printer.setPageOrientation(QPageLayout.Orientation.Landscape)
        dialog = QPrintDialog(printer, self._window)
        if self._ask.run(dialog):
            self._waiting(partial(put_on_printer, paper, printer))
            self.said.emit(_("Sent to the printer."), False)
        dialog.deleteLater()

    def save_paper(self, kind: str = "pdf-a4") -> None:
        """Save as "pdf-a4", "pdf-a3", "png" or "svg": ask where, and write it."""
        paper = self.paper()
        if paper is None:
            return
        form, _dash, size = kind.partition("-")
        suffix = f".{form}"
        proposal = self._folder() / f"{paper.title}{suffix}"
        target = self._ask.file_to_write(self._window, _("Save {title}", title=paper.title), _(_NAMES[suffix]), proposal)
        if target is None:
            return
        self._settings.put("export/folder", str(target.parent))
        try:
            self._waiting(partial(_write, paper, target, suffix, size.upper()))
        except PlannerError as error:
            self._ask.tell(self._window, error)
        else:
            self.said.emit(_("Saved as {file}.", file=target.name), False)

    def _waiting(self, work: Callable[[], object]) -> None:
        """Do what takes a moment, with a sign that it does."""
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            work()
        finally:
            QApplication.restoreOverrideCursor()

    def _folder(self) -> Path:
        kept = Path(self._settings.text("export/folder") or "-")
        documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        return next((place for place in (kept, documents) if place.is_dir()), Path.home())


def _write(paper: Paper, target: Path, suffix: str, size: str) -> None:
    """Draw it and put it in its place. Raises Refused as `safe_save`."""
    from planner.exporting.safe_save import safe_save
    from planner.ui.pages.schedule.paper import as_pdf, as_picture, as_svg

    if suffix == ".pdf":
        safe_save(target, as_pdf(paper, size), partial(_holds_pages, len(paper.pages(size))))
    else:
        safe_save(target, as_picture(paper) if suffix == ".png" else as_svg(paper))


def _holds_pages(count: int, path: Path) -> bool:
    """Whether the PDF is whole and has so many pages."""
    content = path.read_bytes()
    return content.count(b"/Type /Page\n") == count and content.rstrip().endswith(b"%%EOF")
