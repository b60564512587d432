"""Starting the window: what is needed before the first picture, and the file after it."""

from __future__ import annotations

import gc
import sys
from pathlib import Path

# SQLAlchemy before PySide6: 339 ms instead of 419 ms, for PySide6 slows down every later import.
import sqlalchemy.orm  # noqa: F401  # isort: skip  # pyright: ignore[reportUnusedImport]

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from planner import places, words
from planner.ui import theme
from planner.ui.crash import Crashes
from planner.ui.qt_words import QtWords
from planner.ui.settings import Settings
from planner.ui.window import Window

_LOCALES = {
    "da": QLocale(QLocale.Language.Danish, QLocale.Country.Denmark),
    "en": QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
}


def run(path: Path | None = None, language: str | None = None) -> int:
    """Show the window on `path`, or on the person's own file; returns when it is closed.

    `language` is "da" or "en"; without it, the one chosen in the settings.
    """
    gc.disable()  # until the file is open: what is made at the start stays, and looking it through costs 0.1 s
    settings = Settings()
    words.use(language or settings.language)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("planner")
    app.setApplicationDisplayName("")
    translator = speak(app, words.language())
    theme.apply(app, settings.theme, dressed=False)
    window = Window(settings)
    theme.dress(app)
    Crashes(window).install()
    opening = Opening(window, path or places.default_file())
    window.show()
    QTimer.singleShot(0, opening.begin)
    code = app.exec()
    app.removeTranslator(translator)
    return code


def speak(app: QApplication, language: str) -> QTranslator:
    """Qt's own texts (Annuller, Fortryd, Omgør …) in our language; ours stand in `planner.words`."""
    QLocale.setDefault(_LOCALES[language])
    translator = QTranslator(app)
    if translator.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(translator)
    if language == "da":
        app.installTranslator(QtWords(app))  # asked before the catalogue
    return translator


class Opening(QObject):
    """Opens the file once the window stands on the screen."""

    def __init__(self, window: Window, path: Path) -> None:
        super().__init__(window)
        self._window, self._path = window, path

    def begin(self) -> None:
        try:
            self._open()
        finally:
            gc.enable()
            gc.freeze()

    def _open(self) -> None:
        if self._path == places.default_file():
            self._path.parent.mkdir(parents=True, exist_ok=True)
        if self._window.files.begin(self._path):
            self._window.go_in()
        else:
            self._window.close()
