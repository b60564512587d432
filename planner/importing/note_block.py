"""What has no field of its own: notes under their headings, those of further rows each once."""

from __future__ import annotations

from planner.values.text import plain, tidy

_OPEN = frozenset({"noter", "note", "notes", "notat"})


class NoteBlock:
    """Gathers the notes of one initiative, row by row."""

    __slots__ = ("_above", "_notes")

    def __init__(self) -> None:
        self._notes: list[str] = []
        self._above = 0

    def take(self, heading: str, words: str) -> None:
        """One more note. What stands again in a further row is said once, but two columns of one row may say the same."""
        label = tidy(heading).rstrip(" :")
        note = words if not label or plain(label) in _OPEN else f"{label}: {words}"
        if note not in self._notes[: self._above]:
            self._notes.append(note)

    def end_row(self) -> None:
        self._above = len(self._notes)

    @property
    def text(self) -> str:
        return "\n".join(self._notes)
