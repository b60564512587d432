"""What the program writes below each heading of a case. Every number is counted in the plan."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from planner.exporting.book import plan_title
from planner.exporting.case.assessing import assessed
from planner.exporting.case.blocks import Block, Heading, Paragraph, Point, Table, Title
from planner.exporting.case.outline import Chapter, Outline, Part
from planner.exporting.case.reporting import goals_met, reported, reported_tracks
from planner.exporting.coverage import verdict
from planner.exporting.figures import Group, goals, groups, serving
from planner.exporting.front import totals_heading, year_of_strategy
from planner.exporting.status import Status
from planner.exporting.status.words import sentences
from planner.model import Fulfilment, Stage, State
from planner.records import InitiativeRecord, PlanRecord, StrategyRecord
from planner.values.periods import write_period
from planner.words import _, kroner, plural, symbol, term, whole


@dataclass(frozen=True, slots=True)
class _Case:
    plan: PlanRecord
    strategy: StrategyRecord
    groups: tuple[Group, ...]
    status: Status | None = None


def written(plan: PlanRecord, strategy: StrategyRecord, outline: Outline, status: Status | None = None) -> list[Block]:
    """The whole case, title first; `status` is what it reports, None where the plan itself is presented."""
    case = _Case(plan, strategy, groups(plan, strategy), status)
    blocks: list[Block] = [Title(plan_title(plan))]
    if plan.case_number:
        blocks.append(Paragraph(_("Case no. {number}", number=plan.case_number)))
    for chapter in outline:
        blocks.append(Heading(chapter.heading))
        below = [*_standing(case, chapter), *_WRITERS[chapter.part](case)]
        blocks += below or [Paragraph()]
    return blocks


def _standing(case: _Case, chapter: Chapter) -> Iterator[Block]:
    """The library's own words, with the plan's in their places; any other word in braces stays as it is."""
    if not chapter.words:
        return
    plan, strategy = case.plan, case.strategy
    known = {
        "title": plan_title(plan), "year": str(plan.year), "organisation": strategy.organisation, "committee": strategy.committee,
        "strategy": strategy.title, "case": plan.case_number, "initiatives": whole(len(plan.initiatives)), "goals": whole(len(goals(plan))),
    }  # fmt: skip
    words = re.sub(r"\{(\w+)\}", lambda found: known.get(found[1], found[0]), chapter.words)
    for paragraph in re.split(r"\n\s*\n", words):
        yield Paragraph(" ".join(paragraph.split()))


def _summary(case: _Case) -> Iterator[Block]:
    plan, strategy = case.plan, case.strategy
    organisation = strategy.organisation or _("The library")
    if case.status is not None:
        yield Paragraph(_("{organisation} reports on {title}.", organisation=organisation, title=plan_title(plan)))
        yield Paragraph(" ".join(sentences(case.status.tally)[:2]))
        return
    year = year_of_strategy(plan, strategy)
    year = year[:1].lower() + year[1:]
    words = _("{organisation} presents {title}, the {year}.", organisation=organisation, title=plan_title(plan), year=year)
    yield Paragraph(words)
    count = plural("It has {count} goal.", "It has {count} goals.", len(goals(plan)))
    yield Paragraph(" ".join((_("The plan holds {totals}.", totals=totals_heading(plan, case.groups)), count)))


def _background(case: _Case) -> Iterator[Block]:
    strategy = case.strategy
    years = f"{strategy.first_year}-{strategy.last_year}"
    title = strategy.title if years in strategy.title else f"{strategy.title} ({years})"
    yield Paragraph(_("The action plan is drawn up every year and carries out {strategy}.", strategy=title))
    if strategy.foundations:
        yield Paragraph(_("The strategy rests on: {foundations}.", foundations=", ".join(strategy.foundations)))
    for paragraph in filter(str.strip, case.plan.introduction.split("\n")):
        yield Paragraph(paragraph.strip())


def _presentation(case: _Case) -> Iterator[Block]:
    if case.status is not None:
        yield from reported(case.status, case.groups)
        return
    yield from _totals(case)
    yield from _tracks(case)
    yield from _under(_("Assessment against the UN goals"), _sdgs(case))
    yield from _under(_("Coverage of the strategy's commitments"), _coverage(case))
    yield from _under(_("How the goals were met"), _results(case))


def _under(heading: str, blocks: Iterator[Block]) -> Iterator[Block]:
    """The blocks below a heading of the second level; nothing where there are none."""
    found = list(blocks)
    if found:
        yield Heading(heading, 2)
        yield from found


def _totals(case: _Case) -> Iterator[Block]:
    heads = (_("Track"), *(f"{symbol(state)} {term(state)}" for state in State), _("In all"))
    rows = [(it.name, *(str(it.in_state(state)) for state in State), str(len(it.initiatives))) for it in case.groups]
    states = Counter(it.state for it in case.plan.initiatives)
    rows.append((_("In all"), *(str(states[state]) for state in State), str(len(case.plan.initiatives))))
    yield Table(heads, tuple(rows))


def _tracks(case: _Case) -> Iterator[Block]:
    if case.status is not None:
        yield from reported_tracks(case.status, case.groups)
        return
    for group in case.groups:
        yield Heading(group.heading, 2)
        if not group.initiatives:
            yield Paragraph(_("There are no initiatives in this track yet."))
        for it in group.initiatives:
            yield Point(_line(it, case.plan.year))


def _line(it: InitiativeRecord, year: int) -> str:
    """ "Sommerbogen 2022 (nr. 2, juni-august)"; what was dropped says so."""
    facts = [_("no. {number}", number=it.number or "–"), write_period(it.period, year)]
    if it.state is State.DROPPED:
        facts.append(term(it.state).lower())
    return f"{it.title} ({', '.join(filter(None, facts))})"


def _sdgs(case: _Case) -> Iterator[Block]:
    yield from assessed(case.plan, case.strategy)


def _coverage(case: _Case) -> Iterator[Block]:
    commitments = [text for track in case.strategy.tracks for text in track.commitments]
    bare = [text for text in commitments if not serving(case.plan, text)]
    if commitments:
        yield Paragraph(verdict(len(commitments), len(bare)))
    for text in bare:
        yield Point(text)


def _results(case: _Case) -> Iterator[Block]:
    """How many goals were met, once any has been judged; a goal that nobody has reported on is said to be so."""
    if case.status is not None:
        yield from goals_met(case.status, case.groups)
        return
    judged = Counter(goal.fulfilment for _it, _number, goal in goals(case.plan))
    if not any(judged[fulfilment] for fulfilment in Fulfilment):
        return
    rows = [(f"{symbol(it)} {term(it)}", str(judged[it])) for it in Fulfilment]
    rows.append((_("Not reported yet"), str(judged[None])))
    yield Table((_("Fulfilment"), _("Goals")), tuple(rows))


def _economy(case: _Case) -> Iterator[Block]:
    stated = [it for it in case.plan.initiatives if it.budget is not None]
    if not stated:
        yield Paragraph(_("No amounts are stated."))
        return
    amounts = [it.budget for it in stated if it.budget is not None]
    words = _(
        "{total} in all, stated for {stated} of {count} initiatives",
        total=kroner(sum(amounts, Decimal())), stated=len(stated), count=len(case.plan.initiatives),
    )  # fmt: skip
    yield Paragraph(words + ".")
    funded: dict[str, Decimal] = {}
    for it in stated:
        source = it.funding or _("Funding not stated")
        funded[source] = funded.get(source, Decimal()) + (it.budget or 0)
    yield Table((_("Funding"), _("Amount")), tuple((source, kroner(amount)) for source, amount in funded.items()))


def _attachments(case: _Case) -> Iterator[Block]:
    yield Point(_("{title} (PDF)", title=plan_title(case.plan)), numbered=True)
    yield Point(_("{title} (workbook)", title=plan_title(case.plan)), numbered=True)


def _decided_by(case: _Case) -> Iterator[Block]:
    if case.strategy.committee:
        yield Paragraph(case.strategy.committee)


def _recommendation(case: _Case) -> Iterator[Block]:
    title = plan_title(case.plan)
    if case.status is not None or case.plan.stage is Stage.CLOSED:
        yield Paragraph(_("It is recommended that the status of {title} is noted.", title=title))
    else:
        yield Paragraph(_("It is recommended that {title} is adopted.", title=title))


def _nothing(_case: _Case) -> Iterator[Block]:
    yield from ()


_WRITERS = {
    Part.SUMMARY: _summary,
    Part.BACKGROUND: _background,
    Part.PRESENTATION: _presentation,
    Part.TOTALS: _totals,
    Part.TRACKS: _tracks,
    Part.SDGS: _sdgs,
    Part.COVERAGE: _coverage,
    Part.RESULTS: _results,
    Part.ECONOMY: _economy,
    Part.ATTACHMENTS: _attachments,
    Part.DECIDED_BY: _decided_by,
    Part.RECOMMENDATION: _recommendation,
    Part.NOTHING: _nothing,
}
