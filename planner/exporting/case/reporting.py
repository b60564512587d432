"""What a case says of a round of follow-up: the totals, a table for each track, and what needs a word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planner.exporting.case.blocks import Block, Heading, Paragraph, Point, Table
from planner.exporting.figures import Group
from planner.exporting.status import GoalStatus, InitiativeStatus, Status
from planner.exporting.status import words as said
from planner.exporting.status.numbers import Scale, lines
from planner.model import Assessment, Fulfilment
from planner.words import _, day, decimal, percent

_WORRYING = (Assessment.ATTENTION, Assessment.CRITICAL)


def reported(status: Status, found: Sequence[Group]) -> Iterator[Block]:
    """The whole presentation: totals first, then track by track, then what was adopted otherwise."""
    yield Heading(_("How the goals were met"), 2)
    yield from goals_met(status, found)
    yield Heading(_("How the initiatives go"), 2)
    for sentence in said.sentences(status.tally)[1:]:
        yield Paragraph(sentence)
    yield _by_track(status, found, Scale.ASSESSMENT)
    yield from reported_tracks(status, found)
    if status.adopted_name:
        yield Heading(_("Since the adoption"), 2)
        yield Paragraph(said.compared(status))
        for it in status.initiatives:
            if it.since:
                yield Point(f"{_named(it)}: {' '.join(f'{part}.' for part in it.since.splitlines())}")


def goals_met(status: Status, found: Sequence[Group]) -> Iterator[Block]:
    """The goals by fulfilment, in a sentence and in numbers."""
    yield Paragraph(said.goals_sentence(status.tally))
    if status.tally.all_goals:
        yield _by_track(status, found, Scale.FULFILMENT)


def _by_track(status: Status, found: Sequence[Group], scale: Scale) -> Table:
    """A row a track with the steps of a scale, the sums last."""
    told = [line for line in lines(status, found) if line.scale is scale]
    rows = [
        (group.name, *(str(line.counts[place]) for line in told), str(sum(line.counts[place] for line in told)))
        for place, group in enumerate(found)
    ]
    rows.append((_("In all"), *(str(line.total) for line in told), str(sum(line.total for line in told))))
    return Table((_("Track"), *(line.words for line in told), _("In all")), tuple(rows))


def reported_tracks(status: Status, found: Sequence[Group]) -> Iterator[Block]:
    """A heading, a table and what needs a word for each track."""
    for group in found:
        yield Heading(group.heading, 2)
        members = status.of(group.initiatives)
        if not members:
            yield Paragraph(_("There are no initiatives in this track yet."))
            continue
        heads = (_("No."), _("Initiative"), _("State"), _("Assessment"), _("Economy"), _("Goals"))
        yield Table(heads, tuple(map(_row, members)), wide=1)
        for it in members:
            if needs_a_word(it):
                yield Point(_word(it))
            for goal in it.goals:
                if goal.goal.fulfilment in (Fulfilment.PARTLY, Fulfilment.NOT_MET):
                    yield Point(_goal(it, goal))


def needs_a_word(it: InitiativeStatus) -> bool:
    """Whether the committee would ask: something is not as planned, or was put off."""
    entry = it.entry
    if entry is None:
        return False
    worried = entry.assessment in _WORRYING or entry.economy in _WORRYING
    return bool(worried or entry.reason or entry.new_deadline)


def _row(it: InitiativeStatus) -> tuple[str, ...]:
    return (
        str(it.initiative.number or "–"),
        it.initiative.title,
        said.marked(it.initiative.state),
        said.assessed(it),
        said.economy(it),
        said.met_in_words(it),
    )


def _named(it: InitiativeStatus) -> str:
    return _("{title} (no. {number})", title=it.initiative.title, number=it.initiative.number or "–")


def _word(it: InitiativeStatus) -> str:
    """What is not as planned, the sentence that was reported, why, and the new deadline."""
    entry = it.entry
    assert entry is not None
    parts: list[str] = []
    if entry.assessment is not None and entry.assessment in _WORRYING:
        parts.append(f"{said.marked(entry.assessment)}.")
    if entry.economy is not None and entry.economy in _WORRYING:
        parts.append(_("Economy: {counts}.", counts=said.marked(entry.economy)))
    parts += [" ".join(entry.text.split())]
    if entry.reason:
        parts.append(_("Reason: {reason}", reason=" ".join(entry.reason.split())))
    if entry.new_deadline:
        parts.append(_("New deadline: {day}.", day=day(entry.new_deadline)))
    return f"{_named(it)}: {' '.join(filter(None, parts))}"


def _goal(it: InitiativeStatus, goal: GoalStatus) -> str:
    """A goal that was not met as it was meant: how it went, and what was judged of it."""
    facts = [said.course(goal.goal)]
    if goal.goal.target is not None:
        facts.append(_("target {target}", target=f"{decimal(goal.goal.target)} {goal.goal.unit}".strip()))
    share = said.share(goal)
    if isinstance(share, float):
        facts.append(_("{percent} of the way", percent=percent(share)))
    named = _("{initiative}, “{goal}”", initiative=_named(it), goal=" ".join(goal.goal.text.split()))
    told = ", ".join(fact for fact in facts if fact != "–")
    words = f"{named}: {said.judged(it, goal)}" + (f" ({told})" if told else "")
    return ". ".join(filter(None, (words, " ".join(goal.goal.judgement.split()))))
