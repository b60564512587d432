"""A plan's JSON is complete: through it, a plan comes into another file unchanged, table by table."""

from __future__ import annotations

import json
import shutil
import tempfile
from pathlib import Path

import arbitrary
import pytest
from hypothesis import HealthCheck, given, settings
from tables import LEFT_OUT, filled_columns, meaning

from planner import actions
from planner.db import Store
from planner.errors import CannotRead
from planner.model import Base
from planner.queries import plans
from planner.records import PlanRecord
from planner.records.json import plan_from_json, plan_to_json

SMALL = {
    "year": 2022,
    "strategy": {"title": "Strategi 2020-2023", "first_year": 2020, "last_year": 2023},
    "initiatives": [{"title": "Sommerbogen", "sdgs": [{"number": 4}]}],
}


@given(plan=arbitrary.plans())
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_a_plan_is_read_back_from_its_json_as_it_was(plan: PlanRecord) -> None:
    text = json.dumps(plan_to_json(plan))
    assert plan_from_json(json.loads(text)) == plan


def test_a_shown_plan_loads_into_an_empty_file_as_the_same_tables(empty_file: Path) -> None:
    filled: set[tuple[str, str]] = set()

    @given(plan=arbitrary.plans())
    @settings(  # the same plans every time: what is asserted last is about all of them together
        max_examples=30, derandomize=True, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
    )
    def check(plan: PlanRecord) -> None:
        with tempfile.TemporaryDirectory() as folder:
            first, second = Path(folder, "first.planner"), Path(folder, "second.planner")
            for path in (first, second):
                shutil.copyfile(empty_file, path)
            shown, tables = _loaded_and_shown(first, plan, filled)
            shown_again, tables_again = _loaded_and_shown(second, plan_from_json(json.loads(json.dumps(shown))), filled)
        assert tables_again == tables
        assert shown_again == shown

    check()
    every_column = {
        (table.name, column.name)
        for table in Base.metadata.sorted_tables
        if table.name not in LEFT_OUT
        for column in table.columns
    }
    assert every_column - filled == set(), "a column that these plans never fill proves nothing"


def _loaded_and_shown(
    path: Path, plan: PlanRecord, filled: set[tuple[str, str]]
) -> tuple[dict[str, object], dict[str, list[str]]]:
    with Store.open(path) as store:
        with store.change("load_plan") as session:
            actions.load_plan(session, plan)
        with store.read() as session:
            filled |= filled_columns(session)
            return plan_to_json(plans.plan(session, plan.year)), meaning(session)


@pytest.mark.parametrize(
    ("change", "code", "where"),
    [
        ({"yaer": 2022}, "json_unknown_key", "plan"),
        ({"schema": 2}, "json_schema", None),
        ({"year": "2022"}, "json_wrong_type", "plan.year"),
        ({"year": True}, "json_wrong_type", "plan.year"),
        ({"stage": "kladde"}, "json_unknown_code", "plan.stage"),
        ({"submitted_on": "22-11-2021"}, "json_wrong_type", "plan.submitted_on"),
        ({"initiatives": {}}, "json_wrong_type", "plan.initiatives"),
        ({"initiatives": [{"state": "started"}]}, "json_unknown_code", "plan.initiatives[0].state"),
        ({"initiatives": [{"sdgs": [{"targets": []}]}]}, "json_missing_key", "plan.initiatives[0].sdgs[0]"),
        (
            {"initiatives": [{"goals": [{"baseline": "120"}]}]},
            "json_wrong_type",
            "plan.initiatives[0].goals[0].baseline",
        ),
        ({"initiatives": [{"budget": 0.001}]}, "json_wrong_type", "plan.initiatives[0].budget"),
        ({"initiatives": [{"titel": "x"}]}, "json_unknown_key", "plan.initiatives[0]"),
        ({"strategy": None}, "json_wrong_type", "plan.strategy"),
    ],
)
def test_what_is_wrong_is_named_with_its_place(change: dict[str, object], code: str, where: str | None) -> None:
    with pytest.raises(CannotRead) as refused:
        plan_from_json({**SMALL, **change})
    assert refused.value.code == code
    if where:
        assert refused.value.facts["where"] == where


def test_missing_keys_and_null_are_absent_values() -> None:
    plan = plan_from_json({**SMALL, "title": None, "initiatives": [{"title": "Sommerbogen", "goals": None}]})
    assert plan.title == ""
    assert plan.initiatives[0].goals == ()
    assert plan.initiatives[0].budget is None
