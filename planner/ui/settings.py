"""What the window remembers between two starts: its size, language, theme, columns, choices, recent files.

Kept in the person's own configuration folder, apart from the plans: losing it costs nothing but habits.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

from planner import places
from planner.words import LANGUAGES

THEMES = ("system", "light", "dark")
_MOST_RECENT = 8


class Settings(QObject):
    """Values by name; every read has a default, so that a missing or damaged file is an empty one."""

    changed = Signal(str)
    """The name of a value that was put."""

    SUGGEST_SDGS, ASK_OF_GOALS = "suggest_sdgs", "ask_of_goals"

    def __init__(self, file: Path | None = None) -> None:
        """`file` is where they are kept; without it, the person's configuration folder."""
        super().__init__()
        self._values = QSettings(str(file or places.settings_folder() / "window.ini"), QSettings.Format.IniFormat)

    def text(self, key: str, default: str = "") -> str:
        return str(self._values.value(key, default))

    def number(self, key: str, default: int = 0) -> int:
        try:
            return int(self.text(key, str(default)))
        except ValueError:
            return default

    def words(self, key: str, default: Iterable[str] = ()) -> tuple[str, ...]:
        """A list of short texts."""
        kept = self._values.value(key)
        if kept is None:
            return tuple(default)
        return tuple(str(part) for part in kept) if isinstance(kept, list | tuple) else (str(kept),) if kept else ()

    def numbers(self, key: str) -> tuple[int, ...]:
        return tuple(int(part) for part in self.words(key) if part.lstrip("-").isdecimal())

    def put(self, key: str, value: str | int | Iterable[str] | Iterable[int]) -> None:
        """Keep a text, a number or a list of them."""
        if isinstance(value, str | int):
            self._values.setValue(key, str(value))
        else:
            self._values.setValue(key, [str(part) for part in value])
        self.changed.emit(key)

    def layout(self, key: str) -> QByteArray:
        """A size or an arrangement as Qt describes it; empty when none is kept."""
        kept = self._values.value(key)
        return kept if isinstance(kept, QByteArray) else QByteArray()

    def put_layout(self, key: str, layout: QByteArray) -> None:
        self._values.setValue(key, layout)

    def save(self) -> None:
        """Write to the disk now."""
        self._values.sync()

    @property
    def language(self) -> str:
        """ "da" or "en"."""
        kept = self.text("language", "da")
        return kept if kept in LANGUAGES else "da"

    @property
    def theme(self) -> str:
        """ "system", "light" or "dark"."""
        kept = self.text("theme", "system")
        return kept if kept in THEMES else "system"

    @property
    def suggests_sdgs(self) -> bool:
        """Whether the form suggests UN goals from an initiative's own words."""
        return self.text(self.SUGGEST_SDGS, "yes") != "no"

    @property
    def asks_of_goals(self) -> bool:
        """Whether the form asks how many, who and by when of a goal that cannot be measured."""
        return self.text(self.ASK_OF_GOALS, "yes") != "no"

    @property
    def recent_files(self) -> tuple[Path, ...]:
        """Planner files opened lately, the newest first."""
        return tuple(Path(name) for name in self.words("recent_files"))

    def note_file(self, path: Path) -> None:
        """Put a file first among the recent ones."""
        kept = [path.resolve(), *(file for file in self.recent_files if file != path.resolve())]
        self.put("recent_files", [str(file) for file in kept[:_MOST_RECENT]])

    def forget_file(self, path: Path) -> None:
        self.put("recent_files", [str(file) for file in self.recent_files if file != path])
