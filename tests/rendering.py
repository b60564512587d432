"""A workbook as LibreOffice prints it: its pages with their words and where these stand, or saved again."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest
from defusedxml import ElementTree

PROGRAM = shutil.which("soffice") or shutil.which("libreoffice")

needs_libreoffice = pytest.mark.skipif(PROGRAM is None, reason="LibreOffice is not installed")
needs_pages = pytest.mark.skipif(
    PROGRAM is None or shutil.which("pdftotext") is None, reason="LibreOffice or poppler's pdftotext is not installed"
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word and its box on the page, in points from the top left."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """A printed page."""

    width: float
    height: float
    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)


def converted(path: Path, suffix: str, folder: Path) -> Path:
    """The file in another format, made by LibreOffice with a profile of its own."""
    assert PROGRAM is not None
    folder.mkdir(parents=True, exist_ok=True)
    profile = (folder / "profile").as_uri()
    command = [PROGRAM, f"-env:UserInstallation={profile}", "--headless", "--convert-to", suffix, "--outdir", str(folder), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=240)
    shutil.rmtree(folder / "profile", ignore_errors=True)
    return folder / f"{path.stem}.{suffix}"


def printed(path: Path, folder: Path) -> tuple[Sheet, ...]:
    """The pages of the workbook."""
    pdf = converted(path, "pdf", folder)
    boxes = subprocess.run(["pdftotext", "-bbox", str(pdf), "-"], check=True, capture_output=True, timeout=60).stdout
    space = "{http://www.w3.org/1999/xhtml}"
    return tuple(
        Sheet(
            float(page.get("width", "0")),
            float(page.get("height", "0")),
            tuple(
                Word(it.text or "", *(float(it.get(side, "0")) for side in ("xMin", "yMin", "xMax", "yMax")))
                for it in page.iter(f"{space}word")
            ),
        )
        for page in ElementTree.fromstring(boxes).iter(f"{space}page")
    )
