"""Chosen initiatives as a block on the clipboard."""

from __future__ import annotations

import csv
import io
from decimal import Decimal

import builders
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot
from windows import press

from planner.records import GoalRecord, SdgLink
from planner.ui.window import Window


def rows_on_the_clipboard() -> list[list[str]]:
    text = QGuiApplication.clipboard().mimeData().text()
    return list(csv.reader(io.StringIO(text), dialect="excel-tab"))


def test_the_chosen_ones_are_copied_in_the_columns_shown(
    window: Window, three: tuple[str, ...], qtbot: QtBot
) -> None:
    window.document.edit({three[1]: {"sdgs": (SdgLink(number=4, primary=True), SdgLink(number=9))}})
    window.initiatives.choose(three[:2])
    window.initiatives.table.setFocus()
    press(qtbot, window.initiatives.table, "Ctrl+C")
    assert rows_on_the_clipboard() == [
        ["Nr.", "Indsats", "Hovedspor", "Verdensmål", "Ansvarlig", "Periode", "Tilstand"],
        ["1", "Læseklubber for teenagere", builders.READING, "", "MKH", "", "Ikke startet"],
        ["2", "Makerspace på skoleskemaet", builders.LEARNING, "4 ★, 9", "TBR, NVA", "", "Ikke startet"],
    ]
    assert window.toast._words.text() == "2 indsatser kopieret"


def test_a_spreadsheet_takes_cells_for_what_they_are(window: Window, three: tuple[str, ...], qtbot: QtBot) -> None:
    goals = (GoalRecord(text="40 er med"), GoalRecord(text="“alle” er <glade>\t& trygge"))
    window.document.edit({
        three[0]: {"title": "=1+1", "description": "- første\n- \"anden\"", "budget": Decimal("1500.50"), "goals": goals}
    })
    window.initiatives.table.set_columns(["title", "description", "goals", "budget"])
    window.initiatives.choose([three[0]])
    window.initiatives.table.setFocus()
    press(qtbot, window.initiatives.table, "Ctrl+C")
    heading, cells = rows_on_the_clipboard()
    copied = dict(zip(heading, cells, strict=True))
    assert copied["Indsats"] == " =1+1"
    assert copied["Beskrivelse"] == ' - første\n- "anden"'
    assert copied["Mål"].splitlines()[1] == "• “alle” er <glade>\t& trygge"
    assert copied["Økonomi"] == "1500,5"
    html = QGuiApplication.clipboard().mimeData().html()
    assert '<td align="right" valign="top">1500,5</td>' in html
    assert "&lt;glade&gt;" in html
    assert "første<br style=" in html
    assert "mso-number-format:'\\@'" in html


def test_in_a_field_ctrl_c_copies_the_words(window: Window, three: tuple[str, ...], qtbot: QtBot) -> None:
    title = window.initiatives.form.title
    title.setFocus()
    title.selectAll()
    press(qtbot, title, "Ctrl+C")
    assert QGuiApplication.clipboard().text() == "Læseklubber for teenagere"
