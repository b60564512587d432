"""The part of a database cursor that the journal, the steps and the seals use; every driver's has it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol


class Cursor(Protocol):
    @property
    def description(self) -> Any: ...

    @property
    def lastrowid(self) -> Any: ...

    def execute(self, sql: str, parameters: Sequence[Any] = ..., /) -> Any: ...

    def fetchone(self) -> Any: ...

    def fetchall(self) -> list[Any]: ...
