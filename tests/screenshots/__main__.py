"""Pictures of every page and dialog: light and dark, Danish and English, in two sizes.

    python tests/screenshots [FOLDER]

The window is drawn without a screen; FOLDER (./screenshots) receives "da-light-1440x900-initiatives.png" and so on.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path[:0] = [str(Path(__file__).resolve().parent.parent), str(Path(__file__).resolve().parent.parent.parent)]

SERIES = (
    ("da", "light", 1440, 900),
    ("da", "dark", 1440, 900),
    ("da", "light", 1280, 720),
    ("en", "light", 1280, 720),
    ("da", "dark", 1920, 1080),
)


def main(folder: Path) -> None:
    from planner.db import Store  # noqa: F401  # isort: skip  (before PySide6, as in the program)

    from PySide6.QtWidgets import QApplication

    app = QApplication(["planner"])
    folder.mkdir(parents=True, exist_ok=True)
    for series in SERIES:
        for name in photograph(app, folder, *series):
            print(name)


def photograph(app: object, folder: Path, language: str, look: str, width: int, height: int) -> list[str]:
    """One series; gives the names of the files."""
    from scenes import scenes, settle
    from windows import FakeAsk

    from planner import words
    from planner.app import speak
    from planner.ui import theme
    from planner.ui.settings import Settings
    from planner.ui.window import Window

    words.use(language)
    translator = speak(app, language)  # type: ignore[arg-type]
    theme.apply(app, look)  # type: ignore[arg-type]
    made: list[str] = []
    with tempfile.TemporaryDirectory() as place:
        window = Window(Settings(Path(place) / "window.ini"), FakeAsk())
        window.resize(width, height)
        window.show()
        window.document.create(Path(place) / "Handlingsplaner.planner")
        settle()
        for name, seen in scenes(window):
            file = f"{language}-{look}-{width}x{height}-{name}.png"
            seen.grab().save(str(folder / file))
            made.append(file)
        window.close()
        window.deleteLater()
    app.removeTranslator(translator)  # type: ignore[attr-defined]
    return made


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path("screenshots"))
