"""The score of every case, or of those named; `make` makes the converted files again, `-v` lists what is wrong.

PYTHONPATH=tests:. python -m importing.corpus [-v] [NAME]…
PYTHONPATH=tests:. python -m importing.corpus make
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from importing.corpus.cases import CASES
from importing.corpus.making import CONVERTED, convert
from importing.corpus.score import Score, score


def main(arguments: Sequence[str]) -> None:
    if arguments[:1] == ["make"]:
        for case in CASES:
            if case.kind in CONVERTED:
                print(convert(case))
        return
    names = [it for it in arguments if it != "-v"]
    scores = []
    with tempfile.TemporaryDirectory() as folder:
        for case in CASES:
            if not names or any(name in case.name for name in names):
                place = Path(folder, case.name)
                place.mkdir()
                scores.append(score(case, place))
                _print(scores[-1], details="-v" in arguments)
    _print_total(scores)


def _print(it: Score, *, details: bool) -> None:
    cells = " ".join(str(it.cells.get(part, "-")) for part in ("values", "structure", "notes", "left_out"))
    marks = [
        f"{len(it.lost)} lost" if it.lost else "",
        f"{len(it.invented)} invented" if it.invented else "",
        "" if it.adds_up else f"cells {it.cells.get('non_empty')} ≠ {it.counted}",
        "" if it.says_why else "does not say why",
        "" if it.year in (None, it.case.year) else f"year {it.year} ≠ {it.case.year}",
        f"refused: {it.refused}" if it.refused else "",
        f"untitled {', '.join(it.untitled)}" if it.untitled else "",
    ]
    print(f"{it.share:7.1%} {it.right:4}/{it.fields:<4} {it.case.name:34} {cells:16} {'; '.join(filter(None, marks))}")
    if details:
        for wrong in it.wrong:
            print(f"          {wrong.title[:40]!r} {wrong.field}: {wrong.expected!r} read as {wrong.found!r}")
        for title in it.invented:
            print(f"          invented {title!r}")


def _print_total(scores: Sequence[Score]) -> None:
    right, fields = sum(it.right for it in scores), sum(it.fields for it in scores)
    notes = sum(it.cells.get("notes", 0) for it in scores)
    print(f"{right / max(fields, 1):7.2%} {right}/{fields} fields right in {len(scores)} cases")
    print(
        f"        {sum(len(it.lost) for it in scores)} initiatives lost, {sum(len(it.invented) for it in scores)} invented"
    )
    print(f"        {sum(not it.adds_up for it in scores)} cases whose cells do not add up")
    print(
        f"        {notes} cells kept as notes, {sum(it.unread for it in scores)} of them under a heading that has a field"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
