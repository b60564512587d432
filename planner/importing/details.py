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


def details(content: bytes, wanted: Mapping[int, str]) -> dict[int, Details] | None:
    """The details of the `wanted` sheets (name by number, from 0), or None where the workbook's parts can't be followed."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = _sheet_parts(archive)
            if any(parts[number][0] != name for number, name in wanted.items()):
                return None
            styles = _Styles(archive)
            return {number: _sheet(archive, part, styles) for number in wanted if (part := parts[number][1])}
    except Exception:  # a strange file may break anywhere; its cells are read already
        return None


def _run(xml: bytes, start: Callable[[str, Attributes], None], end: Callable[[str], None] | None = None,
         text: Callable[[str], None] | None = None) -> None:  # fmt: skip
    """One part through expat, element names without their namespace; entities are refused."""
    parser = expat.ParserCreate()
    parser.buffer_text = True

    def refuse(*_declaration: object) -> None:
        raise ValueError("entities")

    def start_bare(name: str, attributes: Attributes) -> None:
        start(name.rpartition(":")[2], attributes)

    parser.EntityDeclHandler = refuse
    parser.StartElementHandler = start_bare if _PREFIXED.search(xml) else start
    if end is not None:
        closing = end
        parser.EndElementHandler = lambda name: closing(name.rpartition(":")[2])
    if text is not None:
        parser.CharacterDataHandler = text
    parser.Parse(xml, True)


_PREFIXED = re.compile(rb"<[\w.-]+:")


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
        _run(archive.read(where), start)
    return found


def _sheet_parts(archive: zipfile.ZipFile) -> list[tuple[str, str]]:
    """Every sheet's name and, of a worksheet, its part."""
    targets = {it["Id"]: it["Target"] for it in _relations(archive, "xl/workbook.xml") if "Id" in it}
    found: list[tuple[str, str]] = []

    def start(tag: str, attributes: Attributes) -> None:
        if tag == "sheet":
            mark = next((value for key, value in attributes.items() if key.rpartition(":")[2] == "id"), "")
            part = targets.get(mark, "")
            found.append((attributes.get("name", ""), part if "worksheets/" in part else ""))

    _run(archive.read("xl/workbook.xml"), start)
    return found


_QUOTED = re.compile(r'"[^"]*"|\\.')
"""What a number format writes as it stands."""


class _Styles:
    """The fill colour by style number, of styles that have one, and the styles that show numbers as per cent."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self.fills: dict[str, str] = {}
        self.percents: set[str] = set()
        self._formats = {"9", "10"}
        self._colours: list[str] = []
        self._inside: set[str] = set()
        self._solid = False
        self._number = 0
        if "xl/styles.xml" in archive.namelist():
            _run(archive.read("xl/styles.xml"), self._start, self._end)

    def _start(self, tag: str, attributes: Attributes) -> None:
        self._inside.add(tag)
        match tag:
            case "numFmt" if "%" in _QUOTED.sub("", attributes.get("formatCode", "")):
                self._formats.add(attributes.get("numFmtId", ""))
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
                if attributes.get("numFmtId") in self._formats:
                    self.percents.add(str(self._number))
                self._number += 1
            case _:
                pass

    def _end(self, tag: str) -> None:
        self._inside.discard(tag)


def _sheet(archive: zipfile.ZipFile, part: str, styles: _Styles) -> Details:
    xml = archive.read(part)
    reading = _SheetReading(styles)
    if _tells_of_values(xml):
        _run(xml, reading.start, reading.end, reading.text)
    elif styles.fills or styles.percents or b"hidden" in xml or b"\0" in xml:
        _run(xml, reading.start)
    for relation in _relations(archive, part):
        if relation.get("Type", "").endswith("/comments") and relation["Target"] in archive.namelist():
            reading.found.comments.update(_comments(archive, relation["Target"]))
    return reading.found


def _tells_of_values(xml: bytes) -> bool:
    """Whether there may be a formula or an error: most plans have none, and following every value takes its time."""
    return any(mark in xml for mark in (b"<f", b":f", b'"e"', b"'e'", b"\0"))


class _SheetReading:
    """One worksheet's XML as it streams by."""

    def __init__(self, styles: _Styles) -> None:
        self.found = Details()
        self._fills, self._percents = styles.fills, styles.percents
        self._row = 0
        self._address = ""
        self._beyond = 0
        """How many cells without an address stand right of the last one that has one; they have no letters of their own."""
        self._type = ""
        self._formula: str | None = None
        self._value: str | None = None
        self._tag = ""

    def _place(self) -> Place:
        row, column = place_of(self._address) if self._address else (self._row, 0)
        return row, column + self._beyond

    def start(self, tag: str, attributes: Attributes) -> None:
        self._tag = tag
        if tag == "c":
            if "r" in attributes:
                self._address, self._beyond = attributes["r"], 0
            else:
                self._beyond += 1
            self._type = attributes.get("t", "n")
            self._formula = self._value = None
            if attributes.get("s") in self._fills:
                self.found.fills[self._place()] = self._fills[attributes["s"]]
            if self._percents and attributes.get("s") in self._percents and self._type == "n":
                self.found.percents.add(self._place())
        elif tag == "f":
            self._formula = ""
        elif tag == "v":
            self._value = ""
        elif tag == "row":
            self._row = int(attributes.get("r", self._row + 1))
            self._address, self._beyond = "", 0
            if attributes.get("hidden") in ("1", "true"):
                self.found.hidden_rows.add(self._row)
        elif tag == "col" and attributes.get("hidden") in ("1", "true"):
            self.found.hidden_columns.update(range(int(attributes["min"]), min(int(attributes["max"]), _LAST_COLUMN) + 1))

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
            self.found.errors[self._place()] = self._value
        elif self._formula is not None and not self._value and self._type != "str":
            # of type "str", an empty value is the formula's own: an empty text
            self.found.uncached[self._place()] = f"={self._formula}"


_LAST_COLUMN = 16_384


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

    _run(archive.read(part), start, lambda _tag: reading.clear(), text)
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
