"""Taking in files through the window."""

from __future__ import annotations

from pathlib import Path

import builders
import openpyxl
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot
from windows import FakeAsk, accept, cancel, press

from planner.importing.preview import Action
from planner.ui.dialogs.importing.wizard import ImportWizard
from planner.ui.dialogs.year import YearDialog
from planner.ui.window import Window


def plain_list(path: Path, *rows: tuple[str, ...]) -> Path:
    """A workbook as a colleague makes it."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Handlingsplan 2022"
    sheet.append(("Indsats", "Hovedspor", "Ansvarlig", "Økonomi"))
    for row in rows:
        sheet.append(row)
    book.save(path)
    return path


def take_in(qtbot: QtBot, window: Window, path: Path) -> None:
    window.importing.take_in_file(path)
    qtbot.waitUntil(lambda: not window.tasks.busy, timeout=60_000)
    # comparing begins when reading ends; both are over when nothing is queued any more
    qtbot.wait(20)
    qtbot.waitUntil(lambda: not window.tasks.busy, timeout=60_000)


def test_a_list_is_taken_in_as_one_step(
    window: Window, three: tuple[str, ...], ask: FakeAsk, qtbot: QtBot, tmp_path: Path
) -> None:
    path = plain_list(
        tmp_path / "liste.xlsx",
        ("Læseklubber for teenagere", builders.READING, "MKH, SSP", "12.000 kr."),
        ("Frøbibliotek i Måløv", builders.CITIZENS, "RDA", ""),
    )
    ask.expect(ImportWizard, accept)
    take_in(qtbot, window, path)
    assert window.document.plan is not None
    assert len(window.document.plan.initiatives) == 4
    assert window.document.initiative(three[0]).responsible == ("MKH", "SSP")  # type: ignore[union-attr]
    assert window.toast._words.text() == "1 oprettet, 1 opdateret"
    assert any((window.document.path.parent / "Sikkerhedskopier").iterdir())  # type: ignore[union-attr]
    assert window.initiatives.chosen() == (window.document.plan.initiatives[-1].id,), "one stands on what came in"
    press(qtbot, window, "Ctrl+Z")
    assert window.toast._words.text() == "Fortrudt: Importer regneark: liste.xlsx"
    assert len(window.document.plan.initiatives) == 3
    assert window.document.initiative(three[0]).responsible == ("MKH",)  # type: ignore[union-attr]


def test_a_row_can_be_skipped_in_the_preview(
    window: Window, three: tuple[str, ...], ask: FakeAsk, qtbot: QtBot, tmp_path: Path, qtmodeltester: ModelTester
) -> None:
    path = plain_list(tmp_path / "liste.xlsx", ("Frøbibliotek", "", "RDA", ""), ("Byhaver", "", "RDA", ""))

    def skip_the_first(dialog: ImportWizard) -> None:
        qtmodeltester.check(dialog.preview.model)
        assert dialog.preview.model.possible(dialog.preview.model.rows[0]) == (Action.NEW, Action.SKIP)
        dialog.preview.model.choose(0, Action.SKIP)
        assert dialog.preview.sums() == "1 oprettes · 0 opdateres · 0 uændrede · 1 springes over"
        accept(dialog)

    ask.expect(ImportWizard, skip_the_first)
    take_in(qtbot, window, path)
    assert window.document.plan is not None
    assert [it.title for it in window.document.plan.initiatives][3:] == ["Byhaver"]


def test_thinking_better_of_an_import_changes_nothing(
    window: Window, three: tuple[str, ...], ask: FakeAsk, qtbot: QtBot, tmp_path: Path
) -> None:
    before = window.document.next_undo()
    ask.expect(ImportWizard, cancel)
    take_in(qtbot, window, plain_list(tmp_path / "liste.xlsx", ("Byhaver", "", "", "")))
    assert window.document.next_undo() == before


def test_a_workbook_without_a_year_asks_for_it(window: Window, ask: FakeAsk, qtbot: QtBot, tmp_path: Path) -> None:
    path = plain_list(tmp_path / "liste.xlsx", ("Byhaver", builders.CITIZENS, "RDA", ""))
    book = openpyxl.load_workbook(path)
    book.active.title = "Ark1"
    book.save(path)

    def in_2021(dialog: YearDialog) -> None:
        dialog._number.setValue(2021)
        accept(dialog)

    ask.expect(YearDialog, in_2021)
    ask.expect(ImportWizard, accept)
    take_in(qtbot, window, path)
    qtbot.waitUntil(lambda: window.document.year == 2021, timeout=60_000)


def test_a_file_that_is_no_workbook_is_told_in_a_sentence(
    window: Window, ask: FakeAsk, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "brev.xlsx").write_bytes(b"dette er ikke et regneark")
    take_in(qtbot, window, tmp_path / "brev.xlsx")
    assert len(ask.said) == 1
    assert "brev.xlsx" in ask.said[0]


def test_a_workbook_can_be_dropped_on_the_window(
    window: Window, three: tuple[str, ...], ask: FakeAsk, qtbot: QtBot, tmp_path: Path
) -> None:
    ask.expect(ImportWizard, accept)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(plain_list(tmp_path / "liste.xlsx", ("Byhaver", "", "", ""))))])
    window.dropEvent(
        QDropEvent(QPoint(400, 300), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
                   Qt.KeyboardModifier.NoModifier)
    )
    assert window.document.plan is not None
    qtbot.waitUntil(lambda: len(window.document.plan.initiatives) == 4, timeout=60_000)
