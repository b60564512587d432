"""A workbook as LibreOffice prints it: its pages with their words and where these stand, or saved again."""

from __future__ import annotations

import json
import shutil
import subprocess
import uuid
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


TYPING = """
import json, sys, time, uno
from com.sun.star.beans import PropertyValue

pipe, path, target, edits = sys.argv[1], sys.argv[2], sys.argv[3], json.loads(sys.argv[4])
resolver = uno.getComponentContext().ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
for _ in range(120):
    try:
        context = resolver.resolve("uno:pipe,name=" + pipe + ";urp;StarOffice.ComponentContext")
        break
    except Exception:
        time.sleep(0.5)
desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
hidden, filter_ = PropertyValue(), PropertyValue()
hidden.Name, hidden.Value = "Hidden", True
filter_.Name, filter_.Value = "FilterName", "Calc MS Excel 2007 XML"
document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(path), "_blank", 0, (hidden,))
for sheet, place, value in edits:
    cell = document.Sheets.getByName(sheet).getCellRangeByName(place)
    if isinstance(value, (int, float)):
        cell.Value = value
    else:
        cell.String = value
document.storeToURL(uno.systemPathToFileUrl(target), (filter_,))
document.close(True)
try:
    desktop.terminate()
except Exception:
    pass
"""


def _speaks_to_libreoffice(python: str) -> bool:
    try:
        return subprocess.run([python, "-c", "import uno"], check=False, capture_output=True).returncode == 0
    except OSError:
        return False


PYTHON = next((it for it in ("/usr/bin/python3", "python3") if PROGRAM is not None and _speaks_to_libreoffice(it)), None)

needs_typing = pytest.mark.skipif(PYTHON is None, reason="LibreOffice, or the python3-uno that types into it, is not installed")


def typed_into(path: Path, edits: list[tuple[str, str, str | float]], folder: Path) -> Path:
    """The workbook after a colleague has opened it in LibreOffice, typed these (sheet, cell, value), and saved it."""
    assert PROGRAM is not None
    assert PYTHON is not None
    folder.mkdir(parents=True, exist_ok=True)
    pipe, target = f"planner{uuid.uuid4().hex}", folder / path.name
    profile = (folder / "profile").as_uri()
    office = subprocess.Popen(
        [PROGRAM, f"-env:UserInstallation={profile}", "--headless", "--norestore", f"--accept=pipe,name={pipe};urp;"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        command = [PYTHON, "-c", TYPING, pipe, str(path), str(target), json.dumps(edits)]
        subprocess.run(command, check=True, capture_output=True, timeout=200)
        office.wait(60)
    finally:
        office.kill()
        office.wait()
    shutil.rmtree(folder / "profile", ignore_errors=True)
    return target
