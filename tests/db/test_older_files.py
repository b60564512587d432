"""A file of each earlier schema is opened, brought up to date and still knows all of its past."""

from __future__ import annotations

import lzma
from pathlib import Path

import pytest

from planner import actions
from planner.db import Store, backup
from planner.db.files import SCHEMA_VERSION, inspect
from planner.errors import Refused
from planner.model import Stage
from planner.queries import plans

OLD = Path(__file__).parent / "old"


@pytest.fixture
def version_2(tmp_path: Path) -> Path:
    """A plan that was submitted, edited, adopted and then deleted, as the second schema kept it."""
    path = tmp_path / "gammel.planner"
    path.write_bytes(lzma.decompress((OLD / "version-2.planner.xz").read_bytes()))
    assert inspect(path) == 2
    return path


def test_what_was_deleted_in_an_older_file_comes_back_with_its_versions(version_2: Path) -> None:
    with Store.open(version_2) as store:
        assert store.warning is None
        store.undo()
        with store.read() as session:
            plan = plans.plan(session, 2022)
        assert plan.stage is Stage.ADOPTED
        assert plan.amendment is None
        assert [version.note for version in plan.versions] == ["", ""]
        with pytest.raises(Refused, match="field_adopted"), store.change("edit_initiative") as session:
            actions.edit_initiative(session, plan.initiatives[0].id, title="Andet")
        for _step in range(5):
            store.undo()
        with store.read() as session:
            assert plans.summaries(session) == ()
        for _step in range(5):
            store.redo()
        with store.read() as session:
            assert plans.plan(session, 2022) == plan
    assert inspect(version_2) == SCHEMA_VERSION
    backup.verify(version_2)


def test_the_stage_of_a_version_is_read_from_its_content(version_2: Path) -> None:
    """Where the plan stands when the file is opened, its versions learn how far it had come."""
    import sqlite3

    with sqlite3.connect(version_2) as connection:
        connection.execute(
            "INSERT INTO plan (id, year, strategy_id, stage, title, introduction, case_number, last_number, version) "
            "VALUES (9, 2023, 1, 'draft', '', '', '', 0, 1)"
        )
        for content in ('{"stage": "submitted"}', '{"stage": "somewhere"}', "not JSON"):
            connection.execute(
                "INSERT INTO plan_version (plan_id, name, reason, made_at, made_by, content) "
                "VALUES (9, '', 'by_hand', '2022-01-01 10:00:00', 'MKH', ?)", (content,),
            )  # fmt: skip
    connection.close()
    with Store.open(version_2) as store, store.read() as session:
        versions = plans.plan(session, 2023).versions
    assert [version.stage for version in versions] == [Stage.SUBMITTED, None, None]
