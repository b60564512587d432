"""The sections of the PDF: overview, tracks, UN goals, coverage, goals, cooperation; their columns and cells."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from planner.columns import Column, Kind, plan_column
from planner.exporting.cooperation import money_line
from planner.exporting.coverage import verdict
from planner.exporting.figures import Group, goals, sdg, sdg_counts, sdgs, serving, tells_how_measured
from planner.exporting.sdgs import sdg_headline
from planner.exporting.styles import FULFILMENT_INK, STATE_INK
from planner.exporting.tables import Row, Shown, goal_number, of_goal, of_initiative
from planner.exporting.track import summary
from planner.model import State
from planner.records import InitiativeRecord, PlanRecord, StrategyRecord
from planner.words import _, day, decimal, kroner, plural, symbol, term

Section = dict[str, Any]
Cell = str | dict[str, Any]

_OVERVIEW = (("number", 5), ("title", 30), ("track", 27), ("sdgs", 15), ("responsible", 12), ("period", 15),
             ("period.start", 12), ("period.end", 12), ("budget", 14), ("state", 16))  # fmt: skip
_TRACK = (("number", 5), ("title", 22), ("description", 33), ("commitments", 28), ("goals", 30), ("responsible", 13),
          ("period", 14), ("sdgs", 15), ("state", 16))  # fmt: skip
_COOPERATION = (("number", 5), ("title", 28), ("target_groups", 20), ("participants", 15), ("partners", 25), ("houses", 20),
                ("budget", 14), ("funding", 20), ("priority", 10))  # fmt: skip


def sections(plan: PlanRecord, strategy: StrategyRecord, found: Sequence[Group]) -> list[Section]:
    """Every section after the front page, in order."""
    told = [_overview(plan), *[_track(group) for group in found], _sdgs(plan), _coverage(plan, strategy), _goals(plan)]
    if tells_how_measured(plan):
        told.append(_measuring(plan))
    if plan.initiatives:
        told.append(_cooperation(plan))
    return told


def squares(numbers: Iterable[int]) -> list[dict[str, Any]]:
    """The UN goals as coloured squares."""
    return [{"number": it.number, "colour": it.colour, "ink": it.ink} for it in map(sdg, numbers)]


def state_cell(state: State) -> dict[str, Any]:
    return {"kind": "state", "symbol": symbol(state), "word": term(state), "colour": f"#{STATE_INK[state]}"}


def _section(heading: str, lead: str = "", **more: Any) -> Section:
    blank: Section = {
        "colour": "", "sdgs": [], "commitments": [], "commitments_heading": "", "chart": False, "note": "", "columns": [], "rows": [],
    }  # fmt: skip
    return {**blank, "heading": heading, "lead": lead, **more}


def _table(columns: Sequence[Shown], rows: Iterable[Row]) -> Section:
    return {
        "columns": [_column(it.heading, it.width, right=_is_right(it)) for it in columns],
        "rows": [[_cell(column, row) for column in columns] for row in rows],
    }


def _column(heading: str, width: float, *, right: bool = False, centre: bool = False) -> dict[str, Any]:
    return {"heading": heading, "width": width, "right": right, "centre": centre}


def _is_right(column: Shown) -> bool:
    return column.kind in (Kind.NUMBER, Kind.MONEY) and column.key not in ("number", "goal_no")


def _cell(column: Shown, row: Row) -> Cell:
    """What the template sets: words mostly, squares for UN goals, sign and colour for a state."""
    match column.key:
        case "sdgs":
            return {"kind": "squares", "sdgs": squares(link.number for link in row.initiative.sdgs)}
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
            return {"kind": "strong", "text": row.initiative.title}
        case _:
            return _words(column.kind, column.value(row))


def _words(kind: Kind, value: Any) -> str:
    match kind:
        case Kind.DATE:
            return day(value)
        case Kind.MONEY:
            return kroner(value)
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
    return _section(_("Overview of all initiatives"), count, **_table(_chosen(_OVERVIEW), _rows(plan.initiatives)))


def _track(group: Group) -> Section:
    return _section(
        group.heading,
        summary(group),
        colour=group.colour,
        sdgs=squares(group.sdgs),
        commitments=list(group.commitments),
        commitments_heading=_("What the strategy wants"),
        note="" if group.initiatives else _("There are no initiatives in this track yet."),
        **_table(_chosen(_TRACK), _rows(group.initiatives)),
    )


def _sdgs(plan: PlanRecord) -> Section:
    """Initiatives by UN goal: a square where the initiative contributes."""
    number, title = plan_column("number"), plan_column("title")
    heads: list[tuple[Column[InitiativeRecord], float]] = [(number, 5), (title, 45)]
    counts = sdg_counts(plan)
    columns = [_column(column.heading, width) for column, width in heads]
    columns += [_column(str(it.number), 5, centre=True) for it in sdgs()]
    rows: list[list[Cell]] = []
    for initiative in plan.initiatives:
        chosen = {link.number for link in initiative.sdgs}
        marks: list[Cell] = [
            {"kind": "squares", "sdgs": squares([it.number] if it.number in chosen else [])} for it in sdgs()
        ]
        rows.append([str(initiative.number or ""), {"kind": "strong", "text": initiative.title}, *marks])
    if rows:
        rows.append(
            ["", {"kind": "strong", "text": _("Initiatives in all")}, *[str(counts[it.number]) for it in sdgs()]]
        )
    names = " · ".join(f"{it.number} {it.name}" for it in sdgs())
    return _section(_("UN goals"), sdg_headline(plan), note=names, columns=columns, rows=rows)


def _coverage(plan: PlanRecord, strategy: StrategyRecord) -> Section:
    columns = [
        _column(_("Track"), 34),
        _column(_("Commitment"), 66),
        _column(_("Count"), 8, right=True),
        _column(_("Initiatives"), 36),
    ]
    rows: list[list[Cell]] = []
    bare = 0
    for track in strategy.tracks:
        for commitment in track.commitments:
            served = serving(plan, commitment)
            bare += not served
            names = "\n".join(f"{it.number} {it.title}" for it in served)
            rows.append([track.name, commitment, str(len(served)), names or {"kind": "strong", "text": _("None yet")}])
    return _section(_("Coverage of the strategy's commitments"), verdict(len(rows), bare), columns=columns, rows=rows)


def _goal_section(plan: PlanRecord, heading: str, columns: Sequence[Shown]) -> Section:
    rows = [Row(initiative=it, goal_no=number, goal=goal) for it, number, goal in goals(plan)]
    note = "" if rows else _("No goals are written yet.")
    return _section(heading, plural("{count} goal", "{count} goals", len(rows)), note=note, **_table(columns, rows))


def _goals(plan: PlanRecord) -> Section:
    columns = [of_initiative("number", width=5), of_initiative("title", width=24), goal_number(), of_goal("text", width=34),
               of_goal("measure", width=24), of_goal("unit", width=15), of_goal("baseline", width=14), of_goal("target", width=9),
               of_goal("due", width=13), of_goal("fulfilment", width=17), of_goal("judgement", width=24)]  # fmt: skip
    return _goal_section(plan, _("Goals and measures"), columns)


def _measuring(plan: PlanRecord) -> Section:
    columns = [of_initiative("number", width=5), goal_number(), of_goal("text", width=45), of_goal("kind", width=14),
               of_goal("direction", width=12), of_goal("cumulative", width=9), of_goal("source", width=34)]  # fmt: skip
    return _goal_section(plan, _("How goals are measured"), columns)


def _cooperation(plan: PlanRecord) -> Section:
    return _section(
        _("Cooperation and budget"), money_line(plan), **_table(_chosen(_COOPERATION), _rows(plan.initiatives))
    )
