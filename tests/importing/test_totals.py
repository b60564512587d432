"""What an import will make of the plan's totals, foretold from records and checked against the file itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import arbitrary
import builders
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planner import actions
from planner.actions.imports import ImportedUpdate
from planner.db import Store
from planner.errors import Refused
from planner.importing.apply import Applicable, unattended
from planner.importing.draft import read_draft
from planner.importing.reading import read_book
from planner.importing.taking_in import ground, meet, take_in
from planner.importing.totals import Forecast, forecast
from planner.model import Stage
from planner.queries.totals import Totals, totals
from planner.records import GoalRecord, InitiativeRecord, PlanRecord

LIST = [
    ["Indsats", "Mål", "Økonomi"],
    ["Sommerbogen", "Flere læser\nFlere låner", "25.000 kr."],
    ["Makerspace", "Åbent hver lørdag", "inden for rammen"],
]


def in_file(store: Store, year: int = builders.YEAR) -> Totals:
    with store.read() as session:
        return totals(session, year)


def test_a_new_plan_begins_at_nothing(store: Store, sheet: Callable[..., Path]) -> None:
    preview = meet(store, read_draft(read_book(sheet(LIST))))
    told = forecast(None, unattended(preview))

    assert told == Forecast(Totals(), Totals(2, 3, Decimal(25_000)))
    assert told.difference == Totals(2, 3, Decimal(25_000))
    take_in(store, preview, unattended(preview), told)
    assert in_file(store) == told.after


def test_an_update_counts_what_it_changes(store: Store, sheet: Callable[..., Path]) -> None:
    take_first = meet(store, read_draft(read_book(sheet(LIST))))
    take_in(store, take_first, unattended(take_first))
    dearer = [LIST[0], ["Sommerbogen", "Flere læser\nFlere henter bøger", "30.000 kr."]]

    preview = meet(store, read_draft(read_book(sheet(dearer))))
    told = forecast(ground(store, preview.year)[0], unattended(preview))

    assert told.difference == Totals(0, 1, Decimal(5_000)), "a goal more; none is taken away"
    take_in(store, preview, unattended(preview), told)
    assert in_file(store) == told.after


def test_what_does_not_come_out_as_shown_is_not_taken_in(store: Store, sheet: Callable[..., Path]) -> None:
    preview = meet(store, read_draft(read_book(sheet(LIST))))
    wrong = Forecast(Totals(), Totals(2, 3, Decimal(25_001)))

    with pytest.raises(Refused) as refused:
        take_in(store, preview, unattended(preview), wrong)

    assert refused.value.code == "import_totals_differ"
    assert in_file(store) == Totals()
    with store.read() as session:
        assert totals(session, builders.YEAR) == Totals()
    assert store.next_undo() is None


def test_a_plan_that_has_moved_on_is_noticed(store: Store, sheet: Callable[..., Path]) -> None:
    preview = meet(store, read_draft(read_book(sheet(LIST))))
    told = forecast(None, unattended(preview))
    with store.change("create_plan") as session:
        actions.create_plan(session, builders.YEAR)
        actions.add_initiative(session, builders.YEAR, InitiativeRecord(title="Imens", budget=Decimal(1)))

    with pytest.raises(Refused):
        take_in(store, preview, unattended(preview), told)
    assert in_file(store) == Totals(1, 0, Decimal(1))


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    plan=arbitrary.plans(),
    new=st.lists(arbitrary.initiatives([]), max_size=3),
    goals=st.lists(arbitrary.goals, max_size=3),
    budget=st.none() | st.decimals(0, 10**9, places=4, allow_nan=False),
)
def test_any_import_comes_out_as_foretold(
    empty_file: Path,
    tmp_path_factory: pytest.TempPathFactory,
    plan: PlanRecord,
    new: list[InitiativeRecord],
    goals: list[GoalRecord],
    budget: Decimal | None,
) -> None:
    plan = replace(plan, stage=Stage.DRAFT, adopted_on=None, submitted_on=None, closed_on=None)
    path = tmp_path_factory.mktemp("plan") / "plan.planner"
    path.write_bytes(empty_file.read_bytes())
    with Store.open(path) as store:
        with store.change("load_plan") as session:
            actions.load_plan(session, plan)
        stands = ground(store, plan.year)[0]
        assert stands is not None
        updates = tuple(
            ImportedUpdate(id=it.id, values={"goals": tuple(goals), "budget": budget}) for it in stands.initiatives[::2]
        )
        applicable = Applicable(
            new=tuple(replace(it, id="", continues=None, follow_ups=()) for it in new),
            updates=updates, left=(), people=(), rows_same=0, rows_skipped=0,
        )  # fmt: skip
        told = forecast(stands, applicable)
        if not applicable.is_empty:
            with store.change("import_workbook") as session:
                facts = actions.ImportFacts(file="plan.xlsx", sha256="", by="")
                actions.import_workbook(session, plan.year, applicable.new, applicable.updates, facts)
        assert in_file(store, plan.year) == told.after
