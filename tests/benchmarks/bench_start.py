"""From the start of the process to a window in which one can type, on the example's file.

A child process runs the real start-up without a screen and ends itself as soon as the first
initiative stands in the form. Beside it, the same interpreter that only imports Qt and SQLAlchemy.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from planner import demo
from planner.db import Store

RUNS = 7

UNTIL_EDITABLE = """
import sys
from pathlib import Path
from planner import app
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLineEdit

class Watch:
    def __init__(self):
        self.application = QApplication(sys.argv[:1])
        self.timer = QTimer(interval=5)
        self.timer.timeout.connect(self.look)
        self.timer.start()
    def look(self):
        for field in QApplication.allWidgets():
            if isinstance(field, QLineEdit) and field.isVisible() and field.isEnabled() and field.text() == sys.argv[2]:
                QApplication.closeAllWindows()
                return

watch = Watch()
app.run(Path(sys.argv[1]))
"""

BARE = """
import sqlalchemy.orm
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication([])
window = QMainWindow()
window.show()
application.processEvents()
"""


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "plan.planner"
        with Store.create(path) as store:
            demo.build(store)
        first = "Læseklubber for teenagere"
        started = [sys.executable, "-c", UNTIL_EDITABLE, str(path), first]
        bare = [sys.executable, "-c", BARE]
        ours, theirs = [], []
        for _run in range(RUNS):
            ours.append(_timed(started, folder))
            theirs.append(_timed(bare, folder))
    mine, least = statistics.median(ours), statistics.median(theirs)
    print(f"start to editable      window {mine:5.2f} s    bare Qt and SQLAlchemy {least:5.2f} s    ratio {mine / least:.1f}")


def _timed(command: list[str], home: str) -> float:
    names = ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "XDG_CONFIG_HOME", "XDG_DATA_HOME")
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", **dict.fromkeys(names, home)}
    begun = time.perf_counter()
    subprocess.run(command, check=True, env=environment, timeout=60)
    return time.perf_counter() - begun


if __name__ == "__main__":
    main()
