"""What an export tells afterwards: the file, and everything that had to be left out or replaced."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from planner.errors import Refused
from planner.exporting.cleaning import Removed


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportReport:
    """`removed` are characters that no document can hold; `replaced` those that the PDF's typefaces lack.

    `fault` is what is wrong with the library's own template, in place of which the program's was used.
    """

    path: Path
    initiatives: int
    removed: tuple[Removed, ...] = ()
    replaced: tuple[Removed, ...] = ()
    fault: Refused | None = None
