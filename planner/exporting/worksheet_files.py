"""Who gets a worksheet of a round, and under which name: one file for all who were chosen, or one a person in a folder."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from pathlib import Path

from planner.errors import Refused
from planner.exporting.content import Content, only
from planner.exporting.export import export
from planner.exporting.report import ExportReport
from planner.exporting.safe_save import free_name
from planner.figures.follow_up import standings
from planner.records import InitiativeRecord, PlanRecord, StrategyRecord
from planner.words import _, sort_key

PROFILE, SUFFIX = "round", ".xlsx"
_MOST_OF_NAME = 120


def askable(initiative: InitiativeRecord) -> tuple[str, ...]:
    """Who is asked how the initiative goes: those who answer for it, else those who take part in it."""
    return initiative.responsible or initiative.participants


def people_asked(plan: PlanRecord, name: str) -> tuple[str, ...]:
    """Everybody who is asked about an initiative in the round called `name`, sorted."""
    people = {label for it in standings(plan, name) if it.asked for label in askable(it.initiative)}
    return tuple(sorted(people, key=sort_key))


def asked_of(plan: PlanRecord, name: str, people: Collection[str], initiatives: Collection[str] = ()) -> PlanRecord:
    """The plan with what these people are asked about in the round, of these initiatives (by uuid); all if none are named.

    Raises Refused worksheet_nobody for somebody who is asked about nothing.
    """
    known, plan = people_asked(plan, name), only(plan, initiatives=initiatives)
    for label in people:
        if label not in known:
            raise Refused("worksheet_nobody", person=label, people=known)
    mine = tuple(it for it in plan.initiatives if not people or not set(people).isdisjoint(askable(it)))
    return replace(plan, initiatives=mine)


def worksheet_name(plan: PlanRecord, name: str, person: str = "") -> str:
    """ "Opfølgning midtvejs 2022 – MKH.xlsx", "… – ark til kolleger.xlsx", without signs that Windows forbids in names."""
    words = _("Follow-up {round}", round=name)
    title = words if str(plan.year) in name else f"{words} {plan.year}"
    whole = " – ".join((title, person or _("sheet for colleagues")))
    fit = "".join(" " if sign in '\\/:*?"<>|' or not sign.isprintable() else sign for sign in whole)
    return " ".join(fit.split()).strip(" .")[:_MOST_OF_NAME] + SUFFIX


def export_worksheets(
    plan: PlanRecord, strategy: StrategyRecord, name: str, folder: Path, people: Iterable[str] = (), *,
    initiatives: Collection[str] = (), today: dt.date | None = None, cancelled: Callable[[], bool] = lambda: False,
) -> tuple[ExportReport, ...]:
    """One file a person into the folder, for everybody who is asked where nobody is named; one that came back there is
    not written over, and who is asked nothing of `initiatives` gets none. Raises Refused as `export` does, and
    worksheet_nobody and worksheet_empty before anything is written."""
    parts = [(label, asked_of(plan, name, [label], initiatives)) for label in tuple(people) or people_asked(plan, name)]
    parts = [(label, part) for label, part in parts if any(it.asked for it in standings(part, name))]
    if not parts:
        raise Refused("worksheet_empty", round=name)
    reports: list[ExportReport] = []
    for label, part in parts:
        target = folder / worksheet_name(plan, name, label)
        reports.append(export(
            part, strategy, free_name(target) if target.exists() else target, profile=PROFILE, today=today,
            content=Content(round=name, people=(label,)), cancelled=cancelled,
        ))  # fmt: skip
    return tuple(reports)
