"""A layout that was confirmed once needs no click in the next year's file of the same family."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import builders
import pytest

from planner import actions
from planner.db import Store, layouts
from planner.importing.apply import unattended
from planner.importing.confirmed import confirmed
from planner.importing.directions import FOUND, LEFT, Directions, HeadingsAt
from planner.importing.draft import read_draft
from planner.importing.draft_records import Draft
from planner.importing.reading import read_book
from planner.importing.taking_in import meet, recall, remember, take_in
from planner.importing.upright import remembered_elsewhere

HEADINGS = ("Emne", "Hvem", "Tovholder i LT", "Pris 2021", "Hvordan går det", "Sagsnr.")
ROWS = (("Byhaver", "Ældre Sagen", "MKH", "12.000 kr.", "grøn", "21/1"), ("Natbibliotek", "Skolerne", "SSP", "3.000 kr.", "rød", "21/2"))
SAID = Directions(
    year=2021,
    headings={"Ark1": HeadingsAt(rows=(1,))},
    columns={"emne": "title", "hvem": "partners", "tovholder i lt": "responsible", "pris": "budget", "hvordan går det": "state", "sagsnr.": LEFT},
    words={("partners", "ældre sagen"): "Ældresagen", ("state", "grøn"): "I gang", ("state", "rød"): "Udsat"},
)  # fmt: skip


@pytest.fixture
def confirmed_store(store: Store, sheet: Callable[..., Path]) -> Store:
    """A planner file into which last year's workbook was taken, as a person directed."""
    with store.change("add_strategy") as session:
        actions.add_strategy(session, builders.strategy())
    draft = read_draft(read_book(sheet((HEADINGS, *ROWS), title="Ark1", name="plan 2021.xlsx")), SAID)
    preview = meet(store, draft)
    take_in(store, preview, unattended(preview))
    remember(store, confirmed(draft, SAID, dt.date(2021, 12, 1)))
    return store


def next_year(sheet: Callable[..., Path], headings: tuple[str, ...] = HEADINGS) -> Path:
    rows = (("Handlingsplan",), (), tuple(it.replace("2021", "2022") for it in headings), ("Læseklub", "Ældre Sagen", "RDA", "5.000 kr.", "grøn", "22/1"))
    return sheet(rows, title="Ark1", name="plan 2022.xlsx")


def read(store: Store, path: Path) -> Draft:
    return read_draft(read_book(path), Directions(layouts=recall(store)))


def test_next_years_file_needs_no_click(confirmed_store: Store, sheet: Callable[..., Path]) -> None:
    draft = read(confirmed_store, next_year(sheet))
    (row,) = meet(confirmed_store, draft).rows
    found = row.initiative
    assert (found.title, found.partners, found.responsible, found.budget) == ("Læseklub", ("Ældresagen",), ("RDA",), 5000)
    assert found.state.value == "in_progress"
    assert not any(column.is_doubtful for column in draft.columns)
    assert {column.reading.because for column in draft.columns} == {"remembered"}


def test_a_file_with_a_column_more_is_of_the_same_family(confirmed_store: Store, sheet: Callable[..., Path]) -> None:
    draft = read(confirmed_store, next_year(sheet, (*HEADINGS, "Nyt felt")))
    assert [column.reading.because for column in draft.columns if column.key == "tovholder i lt"] == ["remembered"]


def test_a_plan_turned_sideways_is_known_by_its_column(store: Store, sheet: Callable[..., Path]) -> None:
    rows = (("Fælles projekter",), (), ("Projektets navn", "Byhaver", "Natbibliotek"), ("Hvem", "MKH", "SSP"), ("Fag/emne", "Grønt", "Sent"))
    said = Directions(
        year=2021, headings={"Plan": HeadingsAt(column=1)}, columns={"projektets navn": "title", "hvem": "responsible", "fag/emne": "description"}
    )
    draft = read_draft(read_book(sheet(rows, name="plan 2021.xlsx")), said)
    remember(store, confirmed(draft, said, dt.date(2021, 12, 1)))
    (club,) = read(store, sheet((*rows[:2], ("Projektets navn", "Læseklub"), ("Hvem", "RDA"), ("Fag/emne", "Bøger")), name="plan 2022.xlsx")).rows
    assert (club.record.title, club.record.responsible, club.record.description) == ("Læseklub", ("RDA",), "Bøger")


def test_headings_that_stand_twice_or_hold_a_stroke_are_told_apart(store: Store, sheet: Callable[..., Path]) -> None:
    headings = ("Tilbud til skoler", "Skoleår/periode", "Hvem", "Hvem")
    said = Directions(year=2021, headings={"Plan": HeadingsAt(rows=(2,))}, columns={"tilbud til skoler": "title", "hvem\n\n2": "participants"})
    draft = read_draft(read_book(sheet((("Skoletjenesten",), headings, ("Kildekritik", "maj", "MKH", "SSP")), name="plan 2021.xlsx")), said)
    remember(store, confirmed(draft, said, dt.date(2021, 12, 1)))
    (row,) = read(store, sheet((("Skoletjenesten",), headings, ("Lyrik", "juni", "RDA", "LTH")), name="plan 2022.xlsx")).rows
    assert (row.record.title, row.record.participants) == ("Lyrik", ("LTH",))


def test_a_file_of_another_family_is_read_by_itself(confirmed_store: Store, sheet: Callable[..., Path]) -> None:
    path = sheet((("Indsats", "Hvem", "Noget andet", "Status"), ("Byhaver", "MKH", "x", "I gang")), name="plan 2022.xlsx")
    assert "remembered" not in {column.reading.because for column in read(confirmed_store, path).columns}


def test_what_is_said_now_goes_before_what_was_said_then(confirmed_store: Store, sheet: Callable[..., Path]) -> None:
    said = Directions(layouts=recall(confirmed_store), columns={"hvem": "target_groups"}, words={("state", "grøn"): "Gennemført"})
    (row,) = meet(confirmed_store, read_draft(read_book(next_year(sheet)), said)).rows
    assert (row.initiative.target_groups, row.initiative.state.value) == (("Ældre Sagen",), "done")


def test_confirming_again_takes_the_place_of_what_was_remembered(confirmed_store: Store, sheet: Callable[..., Path]) -> None:
    said = Directions(layouts=recall(confirmed_store), columns={"hvem": "target_groups"})
    draft = read_draft(read_book(next_year(sheet)), said)
    remember(confirmed_store, confirmed(draft, said, dt.date(2022, 12, 1)))
    (layout,) = recall(confirmed_store)
    assert (layout.file, layout.columns["hvem"], layout.words["state", "rød"]) == ("plan 2022.xlsx", "target_groups", "Udsat")


def test_what_is_forgotten_is_asked_again(confirmed_store: Store, sheet: Callable[..., Path]) -> None:
    (layout,) = recall(confirmed_store)
    assert layout.id is not None
    with confirmed_store.habits() as session:
        layouts.forget(session, layout.id)
    assert recall(confirmed_store) == ()


def test_undoing_the_import_does_not_forget_how_it_was_read(confirmed_store: Store) -> None:
    while confirmed_store.next_undo():
        confirmed_store.undo()
    assert len(recall(confirmed_store)) == 1


def test_habits_hold_no_content(confirmed_store: Store) -> None:
    with pytest.raises(RuntimeError), confirmed_store.habits() as session:
        actions.create_plan(session, 2022)
    with confirmed_store.read() as session:
        assert [plan.year for plan in actions.imports.plans.summaries(session)] == [2021]


def test_the_command_line_reads_by_what_is_remembered(confirmed_store: Store, sheet: Callable[..., Path]) -> None:
    file = confirmed_store.path
    confirmed_store.close()
    done = _run("import", str(next_year(sheet)), "--file", str(file))
    assert done.returncode == 0, done.stderr
    assert "Læseklub" in done.stdout


def _run(*arguments: str) -> Any:
    return subprocess.run([sys.executable, "-m", "planner", *arguments], capture_output=True, text=True, encoding="utf-8", check=False)


def test_what_is_remembered_can_be_set_aside(confirmed_store: Store, sheet: Callable[..., Path]) -> None:
    plain = (("Indsats", "Ansvarlig", "Status", "Periode"), ("Byhaver", "MKH", "I gang", "maj"), ("Filmklub", "SSP", "I gang", "juni"))
    book = read_book(sheet((*plain, (), HEADINGS, *ROWS), title="Ark1", name="plan 2022.xlsx"))
    remembered = Directions(layouts=recall(confirmed_store))
    aside = Directions(layouts=recall(confirmed_store), headings={"Ark1": FOUND})

    assert read_draft(book, remembered).sheets[0].header_rows == (5,)
    assert remembered_elsewhere(book.sheets[0], remembered)
    assert read_draft(book, aside).sheets[0].header_rows == (1,)
    assert not remembered_elsewhere(book.sheets[0], aside)
    assert not remembered_elsewhere(read_book(next_year(sheet)).sheets[0], Directions())
