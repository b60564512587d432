"""*Overblik* and *Dækning* from the click to the page as it is painted, and the start of the program: on a file with one
plan, and on files with twenty-five.

The plans stand under strategies of four years each, as they do in life; one file has all twenty-five under one. The newest plan
is shown; what is counted is every plan under its strategy.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import uuid
from dataclasses import replace
from pathlib import Path

import builders

from planner import actions
from planner.db import Store
from planner.model import Stage
from planner.records import PlanRecord, StrategyKey, StrategyRecord

RUNS = 5
YEARS = range(2004, 2029)
USUAL = {
    "1 plan of 160 initiatives": (1, 160, 4), "25 plans, 4,000 in all": (25, 160, 4),
    "25 plans, 4,000 in all, one strategy": (25, 160, 25),
}
"""Plans, initiatives a plan, years a strategy. A file with one plan comes before those whose start is compared with its."""
LARGE = {
    "1 plan of 400": (1, 400, 4), "25 plans, 10,000 in all": (25, 400, 4), "25 plans, 10,000 in all, one strategy": (25, 400, 25),
    "1 plan of 4,000": (1, 4000, 4), "25 plans, 100,000 in all": (25, 4000, 4),
}
"""Asked for by PLANNER_BENCH_LARGE=1, for they take minutes to make."""

MEASURED = """
import sys, time
begun = time.perf_counter()
from pathlib import Path
from planner import app
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QTreeView

class Watch:
    def __init__(self):
        self.application = QApplication(sys.argv[:1])
        self.timer = QTimer(interval=5)
        self.timer.timeout.connect(self.look)
        self.timer.start()

    def look(self):
        window = next((it for it in QApplication.topLevelWidgets() if hasattr(it, "document")), None)
        if window is None or window.document.plan is None or not window.initiatives.chosen():
            return
        self.timer.stop()
        print(time.perf_counter() - begun)
        for page in ("overview", "coverage", "initiatives", "overview", "coverage"):
            clicked = time.perf_counter()
            window.show_page(page)
            window.repaint()
            QApplication.processEvents()
            print(time.perf_counter() - clicked)
        QApplication.closeAllWindows()

watch = Watch()
app.run(Path(sys.argv[1]))
"""


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        files: dict[str, Path] = {}
        for name, (plans, each, period) in {**USUAL, **(LARGE if os.environ.get("PLANNER_BENCH_LARGE") else {})}.items():
            files[name] = Path(folder) / f"{len(files)}.planner"
            _fill(files[name], plans, each, period)
        found: dict[str, list[list[float]]] = {name: [] for name in files}
        for _run in range(RUNS):  # in turn, so that a busy machine is so for all of them
            for name, path in files.items():
                found[name].append(_measure(path, folder))
    medians = {name: [statistics.median(column) for column in zip(*runs, strict=True)] for name, runs in found.items()}
    one = 1.0
    for name, figures in medians.items():
        one = figures[0] if name.startswith("1 plan") else one
        start, overview, coverage, _back, overview_again, coverage_again = figures
        print(
            f"{name:38} start {start:5.2f} s ({start / one:.2f} of one plan)   Overblik {overview * 1000:4.0f} ms, again "
            f"{overview_again * 1000:4.0f}   Dækning {coverage * 1000:4.0f} ms, again {coverage_again * 1000:4.0f}"
        )


def _measure(path: Path, home: str) -> list[float]:
    """Seconds to the first initiative in the form, then to each page."""
    names = ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "XDG_CONFIG_HOME", "XDG_DATA_HOME")
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", **dict.fromkeys(names, home)}
    command = [sys.executable, "-c", MEASURED, str(path)]
    told = subprocess.run(command, check=True, env=environment, timeout=600, capture_output=True, text=True)
    return [float(line) for line in told.stdout.split()]


def _fill(path: Path, plans: int, each: int, period: int) -> None:
    """`plans` years of `each` initiatives, under strategies of `period` years."""
    with Store.create(path) as store:
        for year in YEARS[-plans:]:
            strategy = _strategy(year, period)
            with store.change("load_plan") as session:
                if not any(known == strategy.title for known in _titles(session)):
                    actions.add_strategy(session, strategy)
                actions.load_plan(session, _plan(year, each, strategy))


def _titles(session: object) -> list[str]:
    from planner.queries.strategies import in_file

    return [strategy.title for strategy in in_file(session)]  # type: ignore[arg-type]


def _strategy(year: int, period: int) -> StrategyRecord:
    first = YEARS[-1] - period + 1 - (YEARS[-1] - year) // period * period
    last = first + period - 1
    return replace(builders.strategy(), title=f"Strategi {first}-{last}", first_year=first, last_year=last)


def _plan(year: int, count: int, strategy: StrategyRecord) -> PlanRecord:
    drafted = builders.sample_plan(count)
    initiatives = tuple(replace(it, id=str(uuid.uuid5(uuid.NAMESPACE_OID, f"{year} {it.number}"))) for it in drafted.initiatives)
    key = StrategyKey(title=strategy.title, first_year=strategy.first_year, last_year=strategy.last_year)
    return replace(drafted, year=year, title=f"Handlingsplan {year}", strategy=key, initiatives=initiatives, stage=Stage.DRAFT)


if __name__ == "__main__":
    main()
