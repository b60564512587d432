"""The workbooks that were taken in, as the history tells of them."""

from __future__ import annotations

from planner import actions
from planner.db import Store
from planner.db.imports import Standing, TakenIn, imports
from planner.records import InitiativeRecord


def take_in(store: Store, file: str, year: int = 2022) -> None:
    facts = actions.ImportFacts(file=file, sha256="00", by="MKH", rows_same=3, rows_skipped=2)
    with store.change("import_workbook", file) as session:
        actions.import_workbook(session, year, (InitiativeRecord(title=file),), (), facts)


def known(store: Store) -> tuple[TakenIn, ...]:
    with store.read() as session:
        return imports(session)


def test_each_import_is_told_with_its_counts_newest_first(store: Store) -> None:
    take_in(store, "januar.xlsx")
    take_in(store, "juni.xlsx")
    newest, oldest = known(store)
    assert (newest.file, oldest.file) == ("juni.xlsx", "januar.xlsx")
    assert (newest.by, newest.year, newest.standing) == ("MKH", 2022, Standing.STANDS)
    assert (newest.rows_new, newest.rows_updated, newest.rows_same, newest.rows_skipped) == (1, 0, 3, 2)


def test_what_was_taken_back_is_still_told(store: Store) -> None:
    take_in(store, "januar.xlsx")
    take_in(store, "juni.xlsx")
    take_in(store, "juli.xlsx")
    store.undo()
    store.take_back(known(store)[2].step)
    assert [it.standing for it in known(store)] == [Standing.TAKEN_BACK, Standing.STANDS, Standing.TAKEN_BACK]
    store.undo()
    assert known(store)[2].standing is Standing.STANDS


def test_an_import_outlives_its_plan(store: Store) -> None:
    take_in(store, "januar.xlsx")
    with store.change("delete_plan") as session:
        actions.delete_plan(session, 2022)
    (run,) = known(store)
    assert (run.year, run.standing) == (None, Standing.PLAN_DELETED)
