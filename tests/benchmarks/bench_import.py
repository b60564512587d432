"""An import from the file to its preview, beside calamine's bare reading of the same file in a child process of its own.

A new workbook each round, so that nothing is quick only because it was met before; both sides in turn. Then what 1,000 new
rows cost to take in and to undo, and the most memory of both processes with 20,000 rows (where the system tells it).
"""

from __future__ import annotations

import multiprocessing
import statistics
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import builders
from bare_calamine import read_bare
from openpyxl import Workbook, load_workbook
from openpyxl.styles import Alignment, Font, PatternFill

from planner import actions
from planner.db import Store
from planner.importing.apply import unattended
from planner.importing.comparing import compare
from planner.importing.draft import read_draft
from planner.importing.preview import Action, Preview
from planner.importing.reading import read_book
from planner.importing.taking_in import meet, take_in
from planner.queries.registers import Registers

ROUNDS = 5
HEADINGS = (
    "Nr.", "Hovedspor", "Indsats", "Beskrivelse", "Mål", "Succeskriterium", "Målgruppe", "Ansvarlig", "Samarbejdspartnere",
    "Start", "Slut", "Økonomi", "Status", "Verdensmål", "Bemærkninger",
)  # fmt: skip
TRACKS = (builders.READING, builders.LEARNING, builders.CITIZENS)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        _compare(Path(folder))
        _large(Path(folder))
        _taken_in(Path(folder))


def _compare(folder: Path) -> None:
    ours, bare, second = [], [], []
    for number in range(ROUNDS):
        path = _plan(folder / f"plan {number}.xlsx", 1000, f"{number}")
        bare.append(_seconds(lambda path=path: read_bare(str(path))))
        second.append(_seconds(lambda path=path: load_workbook(path)))
        ours.append(_seconds(lambda path=path: _preview(path)))
    mine, plain, other = (statistics.median(it) for it in (ours, bare, second))
    print(
        f"1,000 rows x 15, file to preview  {mine:5.2f} s   calamine in a child {plain:5.2f} s   ratio {mine / plain:.1f}   "
        f"with an openpyxl pass {plain + other:5.2f} s   ratio {mine / (plain + other):.1f}"
    )


def _large(folder: Path) -> None:
    """In processes of their own: what made the workbook is not the import's memory."""
    path = folder / "stor.xlsx"
    for work in (partial(_plan, path, 19_990, "stor"), partial(_measure_large, path)):
        process = multiprocessing.get_context("spawn").Process(target=work)
        process.start()
        process.join()


def _measure_large(path: Path) -> None:
    watch = _Watch()
    taken = _seconds(lambda: _preview(path, watch))
    mine = _peak("self")
    memory = f"memory {watch.child + mine:.0f} MB (reading {watch.child:.0f}, understanding {mine:.0f})" if mine else ""
    print(f"20,000 rows x 15, file to preview {taken:5.2f} s   {memory}")


def _taken_in(folder: Path) -> None:
    draft = read_draft(read_book(_plan(folder / "nye.xlsx", 1000, "ny")))
    taking, undoing = [], []
    for number in range(ROUNDS):
        with Store.create(folder / f"{number}.planner") as store:
            with store.change("create_plan") as session:
                actions.create_plan(session, 2022)
            preview = meet(store, draft)
            applicable = unattended(preview)
            assert len(applicable.new) == 1000
            taking.append(_seconds(lambda: take_in(store, preview, applicable)))  # noqa: B023
            undoing.append(_seconds(store.undo))
    print(f"1,000 new rows   taken in {statistics.median(taking):5.2f} s   undone {statistics.median(undoing):5.2f} s")


def _preview(path: Path, cancelled: Callable[[], bool] = lambda: False) -> Preview:
    preview = compare(read_draft(read_book(path, cancelled)), None, builders.strategy(), Registers(houses=builders.HOUSES))
    assert preview.count(Action.NEW) >= 1000
    return preview


class _Watch:
    """Asked whether to cancel, it looks at how much memory the reading child has had, in MB."""

    def __init__(self) -> None:
        self.child = 0.0

    def __call__(self) -> bool:
        for child in multiprocessing.active_children():
            self.child = max(self.child, _peak(str(child.pid)))
        return False


def _peak(process: str) -> float:
    """The most memory that a process has had, in MB; 0 where the system doesn't tell."""
    status = Path(f"/proc/{process}/status")
    lines = status.read_text().splitlines() if status.exists() else []
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM")), 0.0)


def _plan(path: Path, rows: int, word: str) -> Path:
    """A plan as a colleague lays it out: a title, coloured headings, wrapped cells."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Plan 2022"
    sheet.append(("Handlingsplan 2022",))
    sheet.append(())
    sheet.append(HEADINGS)
    for number in range(1, rows + 1):
        sheet.append(_row(number, word))
    for cell in sheet[3]:
        cell.fill, cell.font = PatternFill("solid", fgColor="FFDDEEFF"), Font(bold=True)
    wrapped = Alignment(wrap_text=True)
    for cells in sheet.iter_rows(min_row=4):
        for cell in cells:
            cell.alignment = wrapped
    book.save(path)
    return path


def _row(number: int, word: str) -> tuple[object, ...]:
    return (
        number, TRACKS[number % 3], f"Læseklub {number} {word} for unge",
        f"Vi mødes hver anden uge og taler om bøger ({number} {word}). Det giver fællesskab og læselyst hos dem, der kommer.",
        f"Flere unge læser ({number} {word})", f"{number % 40 + 5} deltagere", ("Unge", "Børn", "Voksne, familier")[number % 3],
        f"Mette Hansen{number % 20}", ("Skolen", "Ungdomsskolen, Kulturhuset")[number % 2],
        f"{number % 28 + 1:02}-02-2022", f"{number % 28 + 1:02}-11-2022", f"{number % 90 + 1}.000 kr.",
        ("I gang", "Ikke startet", "Afsluttet")[number % 3], ("4", "3, 4 og 10")[number % 2], f"Se referat {number} {word}",
    )  # fmt: skip


def _seconds(action: Callable[[], object]) -> float:
    begun = time.perf_counter()
    action()
    return time.perf_counter() - begun
