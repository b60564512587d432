"""A strategy on paper: its tracks with their UN goals and commitments, and the lists beside them."""

from __future__ import annotations

from planner.exporting.sheet import Head, Line, Mark, Sheet, Table
from planner.records import PlanRecord, StrategyRecord, TrackRecord
from planner.ui import theme
from planner.ui.widgets import sdg_words
from planner.words import _, whole


def strategy_sheet(strategy: StrategyRecord, plan: PlanRecord | None) -> Sheet:
    """What stands on the page; `plan` is the one whose initiatives are counted."""
    tracks = [_track(track, place, plan) for place, track in enumerate(strategy.tracks)]
    lists = (
        _listed(_("Aims of the vision"), strategy.vision_aims),
        _listed(_("Purposes of the strategy"), strategy.purposes),
        _listed(_("Foundations"), strategy.foundations),
    )
    facts = (strategy.organisation, strategy.committee, f"{strategy.first_year}–{strategy.last_year}", strategy.vision)
    return Sheet(
        title=strategy.title,
        under=" · ".join(filter(None, facts)),
        footer=" · ".join(filter(None, (strategy.organisation, strategy.title))),
        author=strategy.organisation,
        blocks=tuple(table for table in (*tracks, *lists) if table.lines),
    )


def _track(track: TrackRecord, place: int, plan: PlanRecord | None) -> Table:
    colour = theme.track_hex(track.colour, place, track.cross_cutting)
    served = [it.commitments for it in plan.initiatives] if plan else []
    lines = [
        Line(
            cells=(Mark(text=text), *((Mark(text=whole(sum(text in it for it in served)), strong=True),) if plan else ())),
            bar=colour,
        )
        for text in track.commitments
    ]
    goals = ", ".join(f"{number} {sdg_words.name(number)}" for number in track.sdgs)
    if goals:
        words = _("UN goals: {goals}", goals=goals)
        lines.append(Line(cells=(Mark(text=words, quiet=True), *((Mark(),) if plan else ())), bar=colour))
    heads = [Head(text=_("Commitments"), width=70)]
    if plan:
        heads.append(Head(text=_("Initiatives {year}", year=plan.year), width=14, narrow=True))
    return Table(heading=track.name, heads=tuple(heads), lines=tuple(lines))


def _listed(heading: str, texts: tuple[str, ...]) -> Table:
    return Table(heading=heading, heads=(Head(text="", width=84),), lines=tuple(Line(cells=(Mark(text=it),)) for it in texts))
