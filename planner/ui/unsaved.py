"""Edits that the disk would not take, kept and tried again until it does."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from planner.errors import PlannerError

AGAIN = 3000
"""Milliseconds between two attempts."""
_DISK = {"disk_full", "disk_failed"}

Edits = Mapping[str, Mapping[str, Any]]


def disk_is_at_fault(error: PlannerError) -> bool:
    """Whether waiting may help: what was asked is right, only the writing failed."""
    return error.code in _DISK


class Unsaved(QObject):
    """Holds values by initiative and field. A later value of the same field takes the earlier one's place."""

    changed = Signal()

    def __init__(self, write: Callable[[Edits], None], parent: QObject | None = None) -> None:
        """`write` writes edits or raises a PlannerError."""
        super().__init__(parent)
        self.error: PlannerError | None = None
        self._write = write
        self._edits: dict[str, dict[str, Any]] = {}
        self._timer = QTimer(self, interval=AGAIN)
        self._timer.timeout.connect(self.try_again)

    def __bool__(self) -> bool:
        return bool(self._edits)

    def keep(self, uuid: str, values: Mapping[str, Any], error: PlannerError) -> None:
        self._edits.setdefault(uuid, {}).update(values)
        self.error = error
        self._timer.start()
        self.changed.emit()

    def try_again(self) -> bool:
        """Write what waits: whether nothing waits any more."""
        if not self._edits:
            return True
        try:
            self._write(self._edits)
        except PlannerError as error:
            self.error = error
            if disk_is_at_fault(error):
                return False
        self.forget()
        return True

    def forget(self) -> None:
        """Give up what waits."""
        self._timer.stop()
        waited = bool(self._edits)
        self._edits, self.error = {}, None
        if waited:
            self.changed.emit()
