"""The assessment of a plan against the UN goals: which it serves, which of the strategy's it does not, which lie outside."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planner.exporting.case.blocks import Block, Paragraph, Point, Table
from planner.exporting.figures import sdg, sdg_counts, sdgs
from planner.exporting.sdgs import sdg_headline
from planner.records import InitiativeRecord, PlanRecord, SdgLink, StrategyRecord
from planner.rules import own_sdgs
from planner.words import _, plural


def assessed(plan: PlanRecord, strategy: StrategyRecord) -> Iterator[Block]:
    """Paragraphs, the table of the goals that are served, and what lies outside the tracks' own goals, with the reasons."""
    counts = sdg_counts(plan)
    wanted = sorted({number for track in strategy.tracks for number in track.sdgs})
    served = [number for number in wanted if counts[number]]
    yield Paragraph(sdg_headline(plan) + ("." if any(counts.values()) else ""))
    if wanted:
        yield Paragraph(
            _("The plan works with {served} of the {all} UN goals of the strategy.", served=len(served), all=len(wanted))
        )
    if bare := [_name(number) for number in wanted if not counts[number]]:
        yield Paragraph(_("No initiative contributes to {goals} yet.", goals=_joined(bare)))
    if without := sum(not it.sdgs for it in plan.initiatives):
        words = plural("{count} initiative has no UN goal.", "{count} initiatives have no UN goal.", without)
        yield Paragraph(words)
    if any(counts.values()):
        yield _table(plan)
    yield from _outside(plan, strategy)


def _table(plan: PlanRecord) -> Table:
    """A row for each goal that is served: by how many mainly, by how many also, and by which."""
    rows: list[tuple[str, ...]] = []
    for goal in sdgs():
        links = [(it, link) for it in plan.initiatives for link in it.sdgs if link.number == goal.number]
        if not links:
            continue
        mainly = sum(link.primary for _it, link in links)
        numbers = ", ".join(str(it.number or "–") for it, _link in links)
        rows.append((_name(goal.number), str(mainly), str(len(links) - mainly), numbers))
    return Table((_("UN goal"), _("Mainly"), _("Also"), _("Initiatives, no.")), tuple(rows), wide=3)


def _outside(plan: PlanRecord, strategy: StrategyRecord) -> Iterator[Block]:
    """Links beyond the goals that the track has in the strategy, each with the reason that was written."""
    outside = [(it, link) for it in plan.initiatives for link in _links_outside(it, strategy)]
    if not outside:
        return
    yield Paragraph(
        plural(
            "{count} choice lies outside the UN goals that the strategy gives the track:",
            "{count} choices lie outside the UN goals that the strategy gives the track:",
            len(outside),
        )
    )
    for it, link in outside:
        told = _("{title} (no. {number})", title=it.title, number=it.number or "–")
        yield Point(": ".join(filter(None, (f"{_name(link.number)} – {told}", link.reason))))


def _links_outside(it: InitiativeRecord, strategy: StrategyRecord) -> Iterator[SdgLink]:
    own = own_sdgs(strategy.track(it.track), strategy)
    for link in it.sdgs:
        if own and link.number not in own:
            yield link


def _name(number: int) -> str:
    return f"{number} {sdg(number).name}"


def _joined(names: Sequence[str]) -> str:
    """ "8 …, 9 … og 11 …"."""
    *others, last = names
    return _("{others} and {last}", others=", ".join(others), last=last) if others else last
