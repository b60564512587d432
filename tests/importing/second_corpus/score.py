"""How well the second corpus is read: workbooks laid out by somebody who had seen neither the program nor the first.

Each workbook stands in `files/` beside what a careful colleague reads in it (`<name>.expected.json`): only the
fields that the sheet speaks of. `PYTHONPATH=tests:. python -m importing.second_corpus.score [-v]` prints the table.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from planner.errors import PlannerError
from planner.importing.comparing import compare
from planner.importing.directions import Directions
from planner.importing.draft import read_draft
from planner.importing.preview import Action, to_json
from planner.importing.reading import read_book
from planner.queries.registers import Registers
from planner.queries.strategies import shipped

FILES = Path(__file__).parent / "files"
HOUSES = ("Ballerup Bibliotek", "Skovlunde Kulturhus", "Kulturhus Måløv")
"""The houses that every new file knows; a sheet's "Ballerup" is the first of them."""
UNORDERED = ("partners", "target_groups", "responsible", "participants", "commitments")


@dataclass
class Score:
    """Fields right and judged, initiatives lost and invented, whether the cells add up, and what was read wrongly."""

    name: str
    right: int = 0
    judged: int = 0
    lost: int = 0
    invented: int = 0
    cells_add_up: bool = True
    wrong: list[str] = field(default_factory=list)


def cases() -> list[str]:
    return sorted(path.name.removesuffix(".expected.json") for path in FILES.glob("*.expected.json"))


def score(name: str) -> Score:
    expected = json.loads((FILES / f"{name}.expected.json").read_text(encoding="utf-8"))
    result = Score(name)
    try:
        document = _read(FILES / expected["file"], expected["args"])
    except PlannerError as error:
        if not expected.get("refused"):
            result.lost = len(expected["initiatives"])
            result.judged += sum(len(_judged(it, expected)) for it in expected["initiatives"])
            result.wrong.append(f"refused: {error.code}")
        return result
    rows = [row["initiative"] for row in document["rows"] if row["action"] != Action.SKIP]
    cells = document["cells"]
    total = cells["values"] + cells["structure"] + cells["notes"] + cells["left_out"]
    result.cells_add_up = total == cells["non_empty"] == expected["non_empty"]
    if not result.cells_add_up:
        result.wrong.append(f"cells: {cells}, expected {expected['non_empty']}")
    _pair(expected, rows, result)
    return result


def _read(path: Path, args: list[str]) -> dict[str, Any]:
    year = int(args[args.index("--year") + 1]) if "--year" in args else None
    return to_json(compare(read_draft(read_book(path), Directions(year=year)), None, shipped()[0], Registers(houses=HOUSES)))


def _pair(expected: dict[str, Any], rows: list[dict[str, Any]], result: Score) -> None:
    left = list(rows)
    for wanted in expected["initiatives"]:
        found = next((row for row in left if _plain(row["title"]) == _plain(wanted["title"])), None)
        if found is None:
            result.lost += 1
            result.judged += len(_judged(wanted, expected))
            result.wrong.append(f"lost: {wanted['title']}")
            continue
        left.remove(found)
        for key in _judged(wanted, expected):
            result.judged += 1
            if _agrees(key, wanted[key], found):
                result.right += 1
            else:
                shown = found.get(key.removesuffix("_contains"))
                result.wrong.append(f"{wanted['title']}: {key}: {shown!r}, expected {wanted[key]!r}")
    result.invented = len(left)
    result.wrong += [f"invented: {row['title']}" for row in left]


def _judged(wanted: dict[str, Any], expected: dict[str, Any]) -> list[str]:
    return [key for key in wanted if key not in expected.get("soft", ())]


def _agrees(key: str, wanted: Any, found: dict[str, Any]) -> bool:
    if key.endswith("_contains"):
        text = _plain(json.dumps(found.get(key.removesuffix("_contains")), ensure_ascii=False))
        return all(_plain(json.dumps(part, ensure_ascii=False)[1:-1]) in text for part in wanted)
    actual = found.get(key)
    if key == "houses":
        found_houses = sorted(map(_plain, actual or []))
        named = sorted(
            next((_plain(it) for it in HOUSES if _plain(house) in _plain(it)), _plain(house)) for house in wanted
        )
        return named == found_houses
    if key in UNORDERED:
        return sorted(map(_plain, wanted)) == sorted(map(_plain, actual or []))
    if key == "sdgs":
        return sorted(map(_sdg, wanted)) == sorted(map(_sdg, actual or []))
    return _matches(wanted, actual)


def _matches(wanted: Any, actual: Any) -> bool:
    """Only what is written in `wanted` is judged; texts by their words."""
    if isinstance(wanted, dict):
        return isinstance(actual, dict) and all(_agrees(key, value, actual) for key, value in wanted.items())
    if isinstance(wanted, list):
        return isinstance(actual, list) and len(wanted) == len(actual) and all(map(_matches, wanted, actual))
    if isinstance(wanted, str):
        return _plain(wanted) == _plain(actual or "")
    return wanted == actual


def _sdg(link: Any) -> tuple[int, tuple[str, ...]]:
    if isinstance(link, int):
        return link, ()
    return link["number"], tuple(sorted(link.get("targets", ())))


def _plain(text: str) -> str:
    return " ".join(str(text).split()).casefold()


def table(scores: list[Score], *, detailed: bool) -> Iterator[str]:
    for it in scores:
        share = it.right / it.judged if it.judged else 1.0
        marks = "" if it.cells_add_up else "  cells do not add up"
        yield f"{share:7.1%} {it.right:4}/{it.judged:<4} lost {it.lost} invented {it.invented}  {it.name}{marks}"
        if detailed:
            yield from (f"          {line}" for line in it.wrong)
    right, judged = sum(it.right for it in scores), sum(it.judged for it in scores)
    lost, invented = sum(it.lost for it in scores), sum(it.invented for it in scores)
    yield f"{right / judged:7.2%} {right}/{judged}  lost {lost}  invented {invented}"


if __name__ == "__main__":
    for line in table([score(name) for name in cases()], detailed="-v" in sys.argv):
        print(line)
