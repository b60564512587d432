"""The page *Opfølgning* on paper: what the round adds up to, then its list."""

from __future__ import annotations

from enum import StrEnum

from planner.exporting.sheet import Block, Figure, Figures, Head, Line, Mark, Sheet, Table
from planner.model import Assessment, Fulfilment
from planner.ui import theme
from planner.ui.pages.follow_up.contents import Contents, Look, Row, late_words
from planner.ui.pages.follow_up.model import heading, not_reported, title_of
from planner.ui.pages.initiatives.groups import grouped
from planner.ui.pages.initiatives.model import group_name
from planner.words import _, day, plural, symbol, term, whole

_WIDTHS = (("number", 5.0), ("title", 30.0), ("responsible", 11.0), ("state", 13.0), ("assessment", 21.0), ("economy", 21.0), ("text", 36.0))


def follow_up_sheet(contents: Contents) -> Sheet:
    """Everything of the round, whatever of it is filtered on the screen."""
    plan, total, strategy = contents.plan, contents.tally, contents.strategy
    counts = contents.counts()
    figures = [
        Figure(
            label=_("Reported"), number=_("{count} of {all}", count=whole(total.reported), all=whole(total.asked)),
            remark=plural("{count} not reported", "{count} not reported", counts[Look.MISSING]),
        ),
        *(Figure(label=term(it), number=whole(total.assessments[it])) for it in Assessment),
        Figure(label=_("Late"), number=whole(counts[Look.LATE])),
        Figure(label=_("Goals met"), number=_("{count} of {all}", count=whole(total.goals[Fulfilment.MET]), all=whole(total.all_goals))),
    ]
    blocks: list[Block] = [Figures(figures=tuple(figures)), *_tables(contents)]
    under = " · ".join(filter(None, (day(contents.round.date), _("Closed round") if contents.round.closed else _("Open round"))))
    return Sheet(
        title=_("Follow-up {year}: {round}", year=plan.year, round=contents.round.name), under=under,
        footer=" · ".join(filter(None, (strategy.organisation, plan.title))), author=strategy.organisation, blocks=tuple(blocks),
    )


def _tables(contents: Contents) -> list[Table]:
    """A table for each track."""
    heads = tuple(Head(text=_("Status") if key == "text" else heading(key), width=width) for key, width in _WIDTHS)
    known = {row.record.id: row for row in contents.rows}
    return [
        Table(
            heading=group_name(group), heads=heads,
            lines=tuple(_line(known[it.id], contents, theme.track_hex(group.colour, group.place, group.cross_cutting)) for it in group.initiatives),
        )
        for group in grouped(contents.strategy, [row.record for row in contents.rows], empty_too=False)
    ]


def _line(row: Row, contents: Contents, bar: str) -> Line:
    told = row.standing.reported
    year = contents.plan.year
    late = late_words(row, year)
    status = "\n".join(filter(None, (told.text, told.reason))) if told else not_reported(row)
    if told and told.new_deadline:
        status = "\n".join(filter(None, (status, _("New deadline: {day}", day=day(told.new_deadline)))))
    return Line(
        bar=bar,
        cells=(
            Mark(text=str(row.record.number or ""), quiet=True), Mark(text="\n".join(filter(None, (title_of(row.record), late)))),
            Mark(text=", ".join(row.record.responsible), quiet=True), Mark(text=_signed(row.standing.state)),
            Mark(text=_signed(row.assessment)), Mark(text=_signed(row.economy)), Mark(text=status, quiet=told is None),
        ),
    )  # fmt: skip


def _signed(member: StrEnum | None) -> str:
    """Symbol and word."""
    return f"{symbol(member)} {term(member)}" if member else ""
