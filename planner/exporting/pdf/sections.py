"""The sections of the PDF: overview, tracks, UN goals, coverage, goals, cooperation; their columns and cells."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any

from planner.columns import Kind
from planner.exporting.changes import told_changes
from planner.exporting.content import Content, Part
from planner.exporting.cooperation import money_line
from planner.exporting.coverage import verdict
from planner.exporting.figures import Group, goals, sdg_counts, sdgs, serving, tells_how_measured
from planner.exporting.pdf.changes import changed
from planner.exporting.pdf.schedule import all_milestones, schedule
from planner.exporting.pdf.status import follow_up, goals_status, year_status
from planner.exporting.pdf.tables import (
    Cell,
    Section,
    Table,
    column,
    section,
    square,
    squares,
    state_cell,
    strong,
    table,
)
from planner.exporting.sdgs import sdg_headline
from planner.exporting.styles import FULFILMENT_INK
from planner.exporting.tables import Row, Shown, goal_number, of_goal, of_initiative
from planner.exporting.track import summary
from planner.records import InitiativeRecord, MeasurementRecord, PlanRecord, StrategyRecord
from planner.words import _, day, decimal, kroner, plural, symbol, term

_OVERVIEW = (("number", 5), ("title", 30), ("track", 27), ("sdgs", 15), ("responsible", 12), ("period", 15),
             ("period.start", 12), ("period.end", 12), ("budget", 14), ("state", 16))  # fmt: skip
_TRACK = (("number", 5), ("title", 22), ("description", 33), ("commitments", 28), ("goals", 30), ("responsible", 13),
          ("period", 14), ("sdgs", 15), ("state", 16))  # fmt: skip
_COOPERATION = (("number", 5), ("title", 28), ("target_groups", 20), ("participants", 15), ("partners", 25), ("houses", 20),
                ("budget", 14), ("funding", 20), ("priority", 10))  # fmt: skip


def sections(
    plan: PlanRecord, strategy: StrategyRecord, found: Sequence[Group], content: Content, today: dt.date
) -> list[Section]:
    """The sections after the front page that are wanted, in the order of the workbook's sheets."""
    told: list[Section] = []
    status = content.status
    if status is not None and content.has(Part.YEAR_STATUS):
        told.append(year_status(status, found, today))
    if status is not None and content.has(Part.FOLLOW_UP):
        told += [follow_up(status, found), goals_status(status, found)]
    if content.has(Part.OVERVIEW):
        told.append(_overview(plan))
    if content.has(Part.TRACKS):
        told += [_track(group) for group in found]
    if content.has(Part.SDGS):
        told.append(_sdgs(plan))
    if content.has(Part.COVERAGE):
        told.append(_coverage(plan, strategy))
    if content.has(Part.GOALS):
        told.append(_goals(plan))
        if tells_how_measured(plan):
            told.append(_measuring(plan))
    if content.has(Part.COOPERATION) and plan.initiatives:
        told.append(_cooperation(plan))
    if content.has(Part.SCHEDULE):
        told.append(schedule(plan, found))
        if any(it.milestones for it in plan.initiatives):
            told.append(all_milestones(plan))
    if content.has(Part.CHANGES):
        told.append(changed(told_changes(plan, content), content.earlier_name))
    return told


def _listed(columns: Sequence[Shown], rows: Iterable[Row]) -> Table:
    return table(
        [column(it.heading, it.width, right=_is_right(it)) for it in columns],
        [[_cell(it, row) for it in columns] for row in rows],
    )


def _is_right(column: Shown) -> bool:
    return column.kind in (Kind.NUMBER, Kind.MONEY) and column.key not in ("number", "goal_no")


def _cell(shown: Shown, row: Row) -> Cell:
    """What the template sets: words mostly, squares for UN goals, sign and colour for a state."""
    match shown.key:
        case "sdgs":
            return {"kind": "squares", "sdgs": squares(row.initiative.sdgs)}
        case "state":
            return state_cell(row.initiative.state)
        case "fulfilment" if row.goal and row.goal.fulfilment:
            fulfilment = row.goal.fulfilment
            return {
                "kind": "state",
                "symbol": symbol(fulfilment),
                "word": term(fulfilment),
                "colour": f"#{FULFILMENT_INK[fulfilment]}",
            }
        case "title":
            return strong(row.initiative.title)
        case _:
            return _words(shown.kind, shown.value(row))


def _words(kind: Kind, value: Any) -> str:
    match kind:
        case Kind.DATE:
            return day(value)
        case Kind.MONEY:
            return kroner(value).replace(" ", "\u00a0")  # "kr." stays with its amount
        case Kind.NUMBER:
            return decimal(value)
        case _:
            return "" if value is None else str(value)


def _chosen(keys: Iterable[tuple[str, float]]) -> list[Shown]:
    return [of_initiative(key, width=width) for key, width in keys]


def _rows(initiatives: Iterable[InitiativeRecord]) -> list[Row]:
    return [Row(initiative=it) for it in initiatives]


def _overview(plan: PlanRecord) -> Section:
    count = plural("{count} initiative", "{count} initiatives", len(plan.initiatives))
    return section(_("Overview of all initiatives"), count, _listed(_chosen(_OVERVIEW), _rows(plan.initiatives)))


def _track(group: Group) -> Section:
    return section(
        group.heading,
        summary(group),
        _listed(_chosen(_TRACK), _rows(group.initiatives)),
        colour=group.colour,
        sdgs=[square(number) for number in group.sdgs],
        commitments=list(group.commitments),
        commitments_heading=_("What the strategy wants"),
        note="" if group.initiatives else _("There are no initiatives in this track yet."),
    )


def _sdgs(plan: PlanRecord) -> Section:
    """How many initiatives contribute to each UN goal; on the next page, which."""
    counts = sdg_counts(plan)
    counted = table(
        [column(_("No."), 8, centre=True), column(_("UN goal"), 44), column(_("Count"), 9, right=True)],
        [[{"kind": "square", **square(it.number)}, it.name, str(counts[it.number])] for it in sdgs()],
    )
    tables = [counted, *([_matrix(plan)] if plan.initiatives else [])]
    return section(_("UN goals"), sdg_headline(plan), *tables, chart=bool(sum(counts.values())))


def _matrix(plan: PlanRecord) -> Table:
    """Initiatives by UN goal: a square where the initiative contributes."""
    counts = sdg_counts(plan)
    columns = [column(_("No."), 5), column(_("Initiative"), 45)]
    columns += [column(str(it.number), 5, centre=True) for it in sdgs()]
    rows: list[list[Cell]] = []
    for initiative in plan.initiatives:
        chosen = {link.number for link in initiative.sdgs}
        marks: list[Cell] = [{"kind": "square", **square(it.number)} if it.number in chosen else "" for it in sdgs()]
        rows.append([str(initiative.number or ""), strong(initiative.title), *marks])
    rows.append(["", strong(_("Initiatives in all")), *[str(counts[it.number]) for it in sdgs()]])
    return table(columns, rows, heading=_("Initiatives and UN goals"), new_page=True)


def _coverage(plan: PlanRecord, strategy: StrategyRecord) -> Section:
    columns = [
        column(_("Track"), 34),
        column(_("Commitment"), 66),
        column(_("Count"), 8, right=True),
        column(_("Initiatives"), 36),
    ]
    rows: list[list[Cell]] = []
    bare = 0
    for track in strategy.tracks:
        for commitment in track.commitments:
            served = serving(plan, commitment)
            bare += not served
            names = "\n".join(f"{it.number} {it.title}" for it in served)
            rows.append([track.name, commitment, str(len(served)), names or strong(_("None yet"))])
    return section(_("Coverage of the strategy's commitments"), verdict(len(rows), bare), table(columns, rows))


def _goal_section(plan: PlanRecord, heading: str, columns: Sequence[Shown]) -> Section:
    rows = [Row(initiative=it, goal_no=number, goal=goal) for it, number, goal in goals(plan)]
    note = "" if rows else _("No goals are written yet.")
    return section(heading, plural("{count} goal", "{count} goals", len(rows)), _listed(columns, rows), note=note)


def _goals(plan: PlanRecord) -> Section:
    columns = [of_initiative("number", width=5), of_initiative("title", width=24), goal_number(), of_goal("text", width=34),
               of_goal("measure", width=24), of_goal("unit", width=15), of_goal("baseline", width=14), of_goal("target", width=9),
               of_goal("due", width=13), of_goal("fulfilment", width=17), of_goal("judgement", width=24)]  # fmt: skip
    return _goal_section(plan, _("Goals and measures"), columns)


def _measuring(plan: PlanRecord) -> Section:
    columns = [of_initiative("number", width=5), goal_number(), of_goal("text", width=45), of_goal("kind", width=14),
               of_goal("direction", width=12), of_goal("cumulative", width=9), of_goal("source", width=34),
               Shown(key="", heading=_("Last value"), width=11, kind=Kind.NUMBER, value=_last_value),
               Shown(key="", heading=_("Measured on"), width=12, kind=Kind.DATE, value=_last_day)]  # fmt: skip
    return _goal_section(plan, _("How goals are measured"), columns)


def _last_value(row: Row) -> float | None:
    measured = _last(row)
    return measured.value if measured else None


def _last_day(row: Row) -> dt.date | None:
    measured = _last(row)
    return measured.date if measured else None


def _last(row: Row) -> MeasurementRecord | None:
    measured = row.goal.measurements if row.goal else ()
    return max(measured, key=lambda it: it.date, default=None)


def _cooperation(plan: PlanRecord) -> Section:
    gives_reasons = any(link.reason for it in plan.initiatives for link in it.sdgs)
    columns = _chosen((*_COOPERATION, ("sdgs.reason", 30)) if gives_reasons else _COOPERATION)
    return section(_("Cooperation and budget"), money_line(plan), _listed(columns, _rows(plan.initiatives)))
