"""The start-up itself: the window first, then the person's own file."""

from __future__ import annotations

import gc
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from planner import app, places
from planner.ui import theme


def test_the_program_makes_its_file_and_ends_when_the_window_is_closed(qapp: QApplication, qtbot: QtBot) -> None:
    QTimer.singleShot(600, qapp.closeAllWindows)
    assert app.run(language="da") == 0
    assert places.default_file().exists()
    assert gc.isenabled()
    theme.apply(qapp, "light")


def test_qts_own_words_are_danish(qapp: QApplication, qtbot: QtBot) -> None:
    translator = app.speak(qapp, "da")
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Save)
    qtbot.addWidget(box)
    assert {button.text().replace("&", "") for button in box.buttons()} == {"Annuller", "Gem"}
    assert QApplication.translate("QFileDialog", "Look in:") == "Søg i:"
    qapp.removeTranslator(translator)


def test_nothing_heavy_is_loaded_before_the_window(tmp_path: Path) -> None:
    import subprocess
    import sys

    heavy = ("openpyxl", "python_calamine", "typst", "alembic", "docx", "babel", "rapidfuzz")
    script = f"import sys, planner.app; sys.exit(', '.join(set({heavy!r}) & set(sys.modules)))"
    told = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert told.stderr.strip() == ""
