"""The example: an earlier year's workbook taken in, the next year continued from it, drafted and linked.

The content stands in `resources/demo`; every step goes through the same functions as a planner's own work.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from planner import actions, resources
from planner.db import Store
from planner.importing.apply import unattended
from planner.importing.draft import read_draft
from planner.importing.reading import read_book
from planner.importing.taking_in import meet, take_in
from planner.queries import plans
from planner.records import InitiativeRecord
from planner.records.json import from_json

EARLIER_YEAR, YEAR = 2021, 2022
WORKBOOK = "handlingsplan-2021.xlsx"


@dataclass(frozen=True, slots=True)
class Done:
    """How many initiatives came in from the workbook, continued, and were drafted."""

    imported: int
    continued: int
    drafted: int


def build(store: Store) -> Done:
    """Fill an empty planner file with the plans of 2021 and 2022."""
    imported = _import_workbook(store)
    with store.change("roll_plan", str(YEAR)) as session:
        actions.roll_plan(session, EARLIER_YEAR, YEAR)
        continued = len(plans.plan(session, YEAR).initiatives)
    drafted = _draft(store)
    return Done(imported, continued, drafted)


def _import_workbook(store: Store) -> int:
    draft = read_draft(read_book(resources.path("demo", WORKBOOK)))
    preview = meet(store, draft)
    return len(take_in(store, preview, unattended(preview)))


def _draft(store: Store) -> int:
    """Link what continues, and add what is new; each under its track."""
    content = json.loads(resources.path("demo", f"initiatives-{YEAR}.json").read_text(encoding="utf-8"))
    with store.read() as session:
        by_title = {it.title: it for it in plans.plan(session, YEAR).initiatives}
    for title, values in content["edits"].items():
        with store.change("edit_initiative", title) as session:
            actions.edit_initiative(session, by_title[title].id, **_record_values(values))
    new = [from_json(InitiativeRecord, it, it["title"]) for it in content["initiatives"]]
    for record in new:
        with store.change("add_initiative", record.title) as session:
            actions.add_initiative(session, YEAR, record)
    return len(new)


def _record_values(values: dict[str, Any]) -> dict[str, Any]:
    record = from_json(InitiativeRecord, values, "edits")
    return {name: getattr(record, name) for name in values}
