"""How long an export takes, against openpyxl writing the same cells without looks: `python tests/benchmarks/bench_export.py`.

Both in one run and in turn, and in seconds of the processor, so that the ratio holds on any machine however busy. Nothing is
asserted.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1]), str(Path(__file__).parents[2])]

import builders  # noqa: E402
from openpyxl import Workbook, load_workbook  # noqa: E402

from planner.exporting import export  # noqa: E402
from planner.records import PlanRecord  # noqa: E402

_ROUNDS = 3


def main() -> None:
    """Print the times and ratios for 100 and 1,000 initiatives."""
    with tempfile.TemporaryDirectory() as folder:
        for count in (100, 1000):
            _compare(count, Path(folder))


def _compare(count: int, folder: Path) -> None:
    plan, strategy = _varied(builders.sample_plan(count)), builders.strategy()
    ours, bare = folder / f"plan-{count}.xlsx", folder / f"bare-{count}.xlsx"
    export(plan, strategy, ours, today=builders.TODAY)
    cells = {
        sheet.title: [(cell.row, cell.column, cell.value) for row in sheet for cell in row if cell.value is not None]
        for sheet in load_workbook(ours)
    }
    exporting, writing = [], []
    for _ in range(_ROUNDS):
        exporting.append(_seconds(lambda: export(plan, strategy, ours, today=builders.TODAY)))
        writing.append(_seconds(lambda: _write_bare(cells, bare)))
    pdf = _seconds(lambda: export(plan, strategy, folder / "plan.pdf", today=builders.TODAY))
    total = sum(map(len, cells.values()))
    best, plain = min(exporting), min(writing)
    print(
        f"{count:>5} initiatives, {total:>6} cells: export {best:.2f} s, bare openpyxl {plain:.2f} s, ratio {best / plain:.2f}; "
        f"PDF {pdf:.2f} s"
    )


def _varied(plan: PlanRecord) -> PlanRecord:
    """The plan with texts of its own in each initiative, so that nothing is quick only because it was met before."""
    return replace(
        plan,
        initiatives=tuple(
            replace(
                it,
                description=f"{it.description} ({it.number})",
                goals=tuple(replace(goal, text=f"{goal.text} {it.number}") for goal in it.goals),
            )
            for it in plan.initiatives
        ),
    )


def _write_bare(cells: dict[str, list[tuple[int, int, object]]], path: Path) -> None:
    book = Workbook()
    for title, values in cells.items():
        sheet = book.create_sheet(title)
        for row, column, value in values:
            sheet.cell(row, column, value)
    book.save(path)


def _seconds(action: Callable[[], object]) -> float:
    begun = time.process_time()
    action()
    return time.process_time() - begun


if __name__ == "__main__":
    main()
