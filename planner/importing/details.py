"""What calamine does not tell of an xlsx: hidden rows and columns, errors, comments, fills, formulas without a value.

The parts of the file are run through as a stream, which costs a fraction of loading the workbook with
openpyxl and succeeds where openpyxl gives up. Runs in the child process, after the cells were sent;
where it fails, the reading stands without it.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Callable, Mapping
from xml.parsers import expat

from planner.importing.grid import Details, Place

Attributes = Mapping[str, str]


def details(content: bytes) -> dict[str, Details] | None:
    """The details by sheet name, or None where the parts of the workbook can't be followed."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            fills = _Styles(archive).fills
            return {name: _sheet(archive, part, fills) for name, part in _sheet_parts(archive).items()}
    except Exception:  # a strange file may break anywhere; its cells are read already
        return None


def _run(archive: zipfile.ZipFile, part: str, start: Callable[[str, Attributes], None], end: Callable[[str], None],
         text: Callable[[str], None] | None = None) -> None:  # fmt: skip
    """One part through expat, element names without their namespace; entities are refused."""
    parser = expat.ParserCreate()
    parser.buffer_text = True

    def refuse(*_declaration: object) -> None:
        raise ValueError("entities")

    parser.EntityDeclHandler = refuse
    parser.StartElementHandler = lambda name, attributes: start(name.rpartition(":")[2], attributes)
    parser.EndElementHandler = lambda name: end(name.rpartition(":")[2])
    if text is not None:
        parser.CharacterDataHandler = text
    with archive.open(part) as stream:
        parser.ParseFile(stream)


def _ignore(_name: str) -> None:
    return None


def _relations(archive: zipfile.ZipFile, part: str) -> list[Attributes]:
    """The relations of a part: Id, Type and Target, the target as a name in the archive."""
    folder, _slash, name = part.rpartition("/")
    found: list[Attributes] = []

    def start(tag: str, attributes: Attributes) -> None:
        if tag == "Relationship":
            target = attributes.get("Target", "")
            whole = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"{folder}/{target}")
            found.append({**attributes, "Target": whole})

    where = f"{folder}/_rels/{name}.rels"
    if where in archive.namelist():
        _run(archive, where, start, _ignore)
    return found


def _sheet_parts(archive: zipfile.ZipFile) -> dict[str, str]:
    """The part of each worksheet by the sheet's name."""
    targets = {it["Id"]: it["Target"] for it in _relations(archive, "xl/workbook.xml") if "Id" in it}
    found: dict[str, str] = {}

    def start(tag: str, attributes: Attributes) -> None:
        if tag == "sheet":
            mark = next((value for key, value in attributes.items() if key.rpartition(":")[2] == "id"), "")
            part = targets.get(mark, "")
            if "worksheets/" in part:
                found[attributes.get("name", "")] = part

    _run(archive, "xl/workbook.xml", start, _ignore)
    return found


class _Styles:
    """The fill colour by style number, of styles that have one."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self.fills: dict[str, str] = {}
        self._colours: list[str] = []
        self._inside: set[str] = set()
        self._solid = False
        self._number = 0
        if "xl/styles.xml" in archive.namelist():
            _run(archive, "xl/styles.xml", self._start, self._end)

    def _start(self, tag: str, attributes: Attributes) -> None:
        self._inside.add(tag)
        match tag:
            case "fill":
                self._colours.append("")
            case "patternFill":
                self._solid = attributes.get("patternType") == "solid"
            case "fgColor" if self._solid and "fills" in self._inside and "dxfs" not in self._inside:
                kind = next((kind for kind in ("rgb", "theme", "indexed") if kind in attributes), "")
                self._colours[-1] = attributes["rgb"] if kind == "rgb" else f"{kind}:{attributes.get(kind, '')}"
            case "xf" if "cellXfs" in self._inside:
                fill = int(attributes.get("fillId", 0))
                if fill < len(self._colours) and self._colours[fill]:
                    self.fills[str(self._number)] = self._colours[fill]
                self._number += 1
            case _:
                pass

    def _end(self, tag: str) -> None:
        self._inside.discard(tag)


def _sheet(archive: zipfile.ZipFile, part: str, fills: dict[str, str]) -> Details:
    reading = _SheetReading(fills)
    _run(archive, part, reading.start, reading.end, reading.text)
    for relation in _relations(archive, part):
        if relation.get("Type", "").endswith("/comments") and relation["Target"] in archive.namelist():
            reading.found.comments.update(_comments(archive, relation["Target"]))
    return reading.found


class _SheetReading:
    """One worksheet's XML as it streams by."""

    def __init__(self, fills: dict[str, str]) -> None:
        self.found = Details()
        self._fills = fills
        self._row = 0
        self._place: Place = (0, 0)
        self._type = ""
        self._formula: str | None = None
        self._value: str | None = None
        self._tag = ""

    def start(self, tag: str, attributes: Attributes) -> None:
        self._tag = tag
        match tag:
            case "c":
                self._place = place_of(attributes["r"]) if "r" in attributes else (self._row, self._place[1] + 1)
                self._type = attributes.get("t", "n")
                self._formula = self._value = None
                fill = self._fills.get(attributes.get("s", ""))
                if fill:
                    self.found.fills[self._place] = fill
            case "f":
                self._formula = ""
            case "v":
                self._value = ""
            case "row":
                self._row = int(attributes.get("r", self._row + 1))
                self._place = (self._row, 0)
                if attributes.get("hidden") in ("1", "true"):
                    self.found.hidden_rows.add(self._row)
            case "col" if attributes.get("hidden") in ("1", "true"):
                self.found.hidden_columns.update(range(int(attributes["min"]), int(attributes["max"]) + 1))
            case _:
                pass

    def text(self, text: str) -> None:
        if self._tag == "v" and self._type == "e":
            self._value = (self._value or "") + text
        elif self._tag == "v":
            self._value = text
        elif self._tag == "f" and self._formula is not None:
            self._formula += text

    def end(self, tag: str) -> None:
        self._tag = ""
        if tag != "c":
            return
        if self._type == "e" and self._value:
            self.found.errors[self._place] = self._value
        elif self._formula is not None and not self._value and self._type != "str":
            # of type "str", an empty value is the formula's own: an empty text
            self.found.uncached[self._place] = f"={self._formula}"


def _comments(archive: zipfile.ZipFile, part: str) -> dict[Place, str]:
    found: dict[Place, str] = {}
    now: list[Place] = []
    reading: list[bool] = []

    def start(tag: str, attributes: Attributes) -> None:
        if tag == "comment":
            now[:] = [place_of(attributes.get("ref", "A1"))]
        reading[:] = [tag == "t"]

    def text(text: str) -> None:
        if now and reading == [True]:
            found[now[0]] = found.get(now[0], "") + text

    _run(archive, part, start, lambda _tag: reading.clear(), text)
    return found


_ADDRESS = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})")


def place_of(address: str) -> Place:
    """Row and column of an address such as "D7". Raises ValueError for anything else."""
    found = _ADDRESS.fullmatch(address)
    if found is None:
        raise ValueError(address)
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - 64
    return int(found[2]), column
