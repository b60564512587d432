"""Initiatives pasted from other programs come in by the steps of an import."""

from __future__ import annotations

from pathlib import Path

import builders
import openpyxl
import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot
from windows import FakeAsk, accept, press

from planner.importing.preview import Action
from planner.ui.dialogs.importing.wizard import ImportWizard
from planner.ui.window import Window


def put(html: str = "", text: str = "", *files: Path) -> None:
    """On the clipboard, as another program does."""
    data = QMimeData()
    if html:
        data.setHtml(html)
    if text:
        data.setText(text)
    if files:
        data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    QGuiApplication.clipboard().setMimeData(data)


def paste(window: Window, qtbot: QtBot) -> None:
    """Ctrl+V in the table of initiatives."""
    window.initiatives.table.setFocus()
    press(qtbot, window.initiatives.table, "Ctrl+V")
    qtbot.wait(20)
    for _again in range(3):  # reading, comparing, reading anew: each begins when the one before it ends
        qtbot.waitUntil(lambda: not window.tasks.busy, timeout=60_000)
        qtbot.wait(20)


TABLE = f"""<table><tr><td>Indsats</td><td>Hovedspor</td><td>Ansvarlig</td></tr>
<tr><td>Frøbibliotek</td><td>{builders.CITIZENS}</td><td>RDA</td></tr>
<tr><td>Makerspace på skoleskemaet</td><td>{builders.LEARNING}</td><td>TBR, NVA, AJN</td></tr></table>"""


def test_a_table_from_a_spreadsheet(window: Window, three: tuple[str, ...], ask: FakeAsk, qtbot: QtBot) -> None:
    put(TABLE, "Indsats\tHovedspor …")
    ask.expect(ImportWizard, accept)
    paste(window, qtbot)
    assert window.document.plan is not None
    assert [it.title for it in window.document.plan.initiatives][3:] == ["Frøbibliotek"]
    assert window.document.initiative(three[1]).responsible == ("TBR", "NVA", "AJN")  # type: ignore[union-attr]
    assert window.toast._words.text() == "1 oprettet, 1 opdateret"
    press(qtbot, window, "Ctrl+Z")
    assert len(window.document.plan.initiatives) == 3


def test_what_was_copied_here_changes_nothing(window: Window, three: tuple[str, ...], ask: FakeAsk, qtbot: QtBot) -> None:
    window.initiatives.choose(three)
    window.initiatives.table.setFocus()
    press(qtbot, window.initiatives.table, "Ctrl+C")

    def all_same(dialog: ImportWizard) -> None:
        assert [row.action for row in dialog.reading.preview.rows] == [Action.SAME] * 3
        dialog.reject()

    ask.expect(ImportWizard, all_same)
    paste(window, qtbot)


def test_rows_without_headings(window: Window, three: tuple[str, ...], ask: FakeAsk, qtbot: QtBot) -> None:
    """Two rows of a list: what the columns hold says what they are, and the rest is asked."""
    put(text="RDA\tByhaver i Skovlunde\tforår 2022\nSSP\tFilmklub for børn\tefterår 2022\n")
    seen: list[str] = []

    def look(dialog: ImportWizard) -> None:
        seen.extend(column.reading.field for column in dialog.reading.draft.columns)
        dialog.reject()

    ask.expect(ImportWizard, look)
    paste(window, qtbot)
    assert seen == ["responsible", "title", "period"]


@pytest.mark.parametrize("text", ["", "Frøbibliotek", "Vi vil mere.\nMeget mere.\n"])
def test_prose_is_not_imported(window: Window, three: tuple[str, ...], qtbot: QtBot, text: str) -> None:
    put(text=text)
    paste(window, qtbot)
    assert "ingen tabel" in window.toast._words.text()
    assert window.document.plan is not None
    assert len(window.document.plan.initiatives) == 3


def test_a_text_field_keeps_its_own_pasting(window: Window, three: tuple[str, ...], qtbot: QtBot) -> None:
    put(TABLE, "Frøbibliotek")
    window.top.search.setFocus()
    press(qtbot, window.top.search, "Ctrl+V")
    assert window.top.search.text() == "Frøbibliotek"
    assert not window.tasks.busy


def test_a_file_that_was_copied_comes_in_as_a_file(
    window: Window, three: tuple[str, ...], ask: FakeAsk, qtbot: QtBot, tmp_path: Path
) -> None:
    book = openpyxl.Workbook()
    book.active.append(("Indsats", "Hovedspor", "Ansvarlig"))
    book.active.append(("Byhaver", builders.CITIZENS, "RDA"))
    book.active.title = "2022"
    book.save(tmp_path / "plan.xlsx")
    put("", "", tmp_path / "plan.xlsx")
    ask.expect(ImportWizard, accept)
    paste(window, qtbot)
    assert window.document.plan is not None
    qtbot.waitUntil(lambda: len(window.document.plan.initiatives) == 4, timeout=60_000)
