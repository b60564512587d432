"""What an auditor says of a file."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """A rule that is broken: its code, the sheet and the cell (or the part of the file), and what stands there."""

    code: str
    sheet: str
    place: str = ""
    found: str = ""
