"""The page *Overblik* on paper."""

from __future__ import annotations

from planner.exporting.charts import sdg_sentence
from planner.exporting.sheet import Block, Figure, Figures, Head, Line, Mark, Profile, Sheet, Table
from planner.records import PlanRecord, StrategyRecord
from planner.ui import theme
from planner.ui.pages.overview import line as shown
from planner.ui.pages.overview.card import Number
from planner.ui.pages.overview.contents import Contents
from planner.words import _, term


def overview_sheet(plan: PlanRecord, strategy: StrategyRecord, told: Contents) -> Sheet:
    """The numbers, the tracks, the UN goals, what is complete, what is due, what changed."""
    cards = {
        _("Initiatives"): told.initiatives(), _("Ready for the committee"): told.ready(),
        _("The strategy's “We will”"): told.commitments(), _("UN goals of the strategy"): told.sdgs(),
    }
    blocks: list[Block] = [
        Figures(figures=tuple(_figure(label, numbers) for label, numbers in cards.items())),
        _listed(_("The strategy's tracks"), told.tracks(), (_("Track"), _("Initiatives"))),
        _listed(_("How many have what they should"), told.completeness(), (_("What"), _("Have it"))),
        Profile(heading=_("UN goals"), alt=sdg_sentence(plan), counts=told.sdg_counts),
        _worded(_("Follow-up"), told.follow_up()),
        _dated(_("Next deadlines"), told.next_deadlines()),
        _dated(_("Changed lately"), told.done()),
    ]
    return Sheet(
        title=_("Overview {year}", year=plan.year), under=f"{told.remark()} · {term(plan.stage)}",
        footer=" · ".join(filter(None, (strategy.organisation, plan.title))), author=strategy.organisation,
        blocks=tuple(block for block in blocks if not isinstance(block, Table) or block.lines),
    )


def _figure(label: str, numbers: tuple[Number, ...]) -> Figure:
    number, *remarks = numbers
    return Figure(label=label, number=number.words, remark=" · ".join(it.words for it in remarks))


def _listed(heading: str, lines: list[shown.Line], heads: tuple[str, str]) -> Table:
    rows = tuple(
        Line(cells=(Mark(text=it.title), Mark(text=it.number, strong=True)), bar=theme.track_hex(*it.track) if it.track else "")
        for it in lines
    )
    return Table(
        heading=heading, heads=(Head(text=heads[0], width=40), Head(text=heads[1], width=14, narrow=True)), lines=rows, half=True
    )


def _worded(heading: str, lines: list[shown.Line]) -> Table:
    rows = tuple(Line(cells=(Mark(text=it.title, strong=it.key is not None and it.warns), Mark(text=it.remark, quiet=True))) for it in lines)
    return Table(heading=heading, heads=(Head(text=_("What"), width=26), Head(text=_("Details"), width=26)), lines=rows, half=True)


def _dated(heading: str, lines: list[shown.Line]) -> Table:
    rows = tuple(
        Line(cells=(Mark(text=it.lead, quiet=True), Mark(text="\n".join(filter(None, (it.title, it.remark))))))
        for it in lines
    )
    return Table(heading=heading, heads=(Head(text=_("Date"), width=12), Head(text=_("What"), width=40)), lines=rows, half=True)
