"""The example: an earlier year's workbook taken in, the next year continued from it, drafted and linked.

The content stands in `resources/demo`; every step goes through the same functions as a planner's own work.
"""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass, replace
from typing import Any

from planner import actions, resources
from planner.db import Store
from planner.importing.apply import unattended
from planner.importing.draft import read_draft
from planner.importing.reading import read_book
from planner.importing.taking_in import meet, take_in
from planner.model import Fulfilment, Stage
from planner.queries import plans
from planner.records import FollowUpRecord, InitiativeRecord, PlanRecord, RoundRecord
from planner.records.json import from_json
from planner.records.rounds import measured
from planner.words import term

EARLIER_YEAR, YEAR = 2021, 2022
WORKBOOK = "handlingsplan-2021.xlsx"


@dataclass(frozen=True, slots=True)
class Done:
    """How many initiatives came in from the workbook, continued, and were drafted."""

    imported: int
    continued: int
    drafted: int


def build(store: Store) -> Done:
    """Fill an empty planner file with the plans of 2021 and 2022; 2021's was adopted, and it is told what became of it."""
    imported = _import_workbook(store)
    with store.change("roll_plan", str(YEAR)) as session:
        actions.roll_plan(session, EARLIER_YEAR, YEAR)
        continued = len(plans.plan(session, YEAR).initiatives)
    drafted = _draft(store)
    _follow_up(store)
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


def _follow_up(store: Store) -> None:
    """The earlier plan, adopted and followed up in two rounds; the last one is still open."""
    content = json.loads(resources.path("demo", f"follow-up-{EARLIER_YEAR}.json").read_text(encoding="utf-8"))
    with store.change("set_stage", term(Stage.ADOPTED)) as session:
        actions.set_stage(session, EARLIER_YEAR, Stage.ADOPTED, on=dt.date.fromisoformat(content["adopted_on"]))
    rounds = tuple(RoundRecord(name=it["name"], date=dt.date.fromisoformat(it["date"])) for it in content["rounds"])
    with store.change("add_rounds") as session:
        actions.add_rounds(session, EARLIER_YEAR, rounds)
    for round_, told in zip(rounds, content["rounds"], strict=True):
        _report(store, round_, told)
        if told.get("closed"):
            with store.change("close_round", round_.name) as session:
                actions.close_round(session, EARLIER_YEAR, round_.name)
    _judge(store, content["judgements"])


def _report(store: Store, round_: RoundRecord, told: dict[str, Any]) -> None:
    """What is said of each initiative in the round, and what was measured."""
    assert round_.date is not None
    plan = _earlier(store)
    for it in plan.initiatives:
        values = told["reports"].get(it.title)
        if values:
            entry = from_json(FollowUpRecord, values, it.title)
            fields: dict[str, Any] = {"state": it.state, **{name: getattr(entry, name) for name in values if name != "by"}}
            with store.change("report", it.title) as session:
                actions.report(session, it.id, round_.name, by=entry.by, on=round_.date, **fields)
        values_by_goal: list[tuple[int, float]] = told["measurements"].get(it.title, [])
        if values_by_goal:
            goals = list(it.goals)
            for place, value in values_by_goal:
                goals[place] = measured(plan, goals[place], round_.name, value, today=round_.date)
            with store.change("edit_initiative", it.title) as session:
                actions.edit_initiative(session, it.id, goals=tuple(goals))


def _judge(store: Store, judgements: dict[str, list[tuple[int, str, str]]]) -> None:
    """Whether each goal was met; one is left for whoever looks at the example."""
    for it in _earlier(store).initiatives:
        goals = list(it.goals)
        for place, fulfilment, judgement in judgements.get(it.title, ()):
            goals[place] = replace(goals[place], fulfilment=Fulfilment(fulfilment), judgement=judgement)
        if goals != list(it.goals):
            with store.change("edit_initiative", it.title) as session:
                actions.edit_initiative(session, it.id, goals=tuple(goals))


def _earlier(store: Store) -> PlanRecord:
    with store.read() as session:
        return plans.plan(session, EARLIER_YEAR)


def _record_values(values: dict[str, Any]) -> dict[str, Any]:
    record = from_json(InitiativeRecord, values, "edits")
    return {name: getattr(record, name) for name in values}
