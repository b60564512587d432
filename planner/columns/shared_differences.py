"""What reads differently between two states of what initiatives share: the plan itself, a strategy, a person."""

from __future__ import annotations

from collections.abc import Iterator

from planner.columns.differences import Told, paired
from planner.records import PersonRecord, PlanRecord, RoundRecord, StrategyRecord, TrackRecord
from planner.words import _, day, term


def plan_differences(before: PlanRecord | None, after: PlanRecord | None) -> Iterator[Told]:
    """The plan's own words, its way through the committee and its rounds; None where there is no plan."""
    old, new = (dict(_plan_parts(it)) if it else {} for it in (before, after))
    yield from _parts(old, new)
    for was, now in paired(before.rounds if before else (), after.rounds if after else (), lambda it: it.name):
        then, since = (_round(it) if it else "" for it in (was, now))
        if then != since:
            yield _("Round"), then, since


def _plan_parts(plan: PlanRecord) -> Iterator[tuple[str, str]]:
    yield _("Plan"), str(plan.year)
    yield _("Stage"), term(plan.stage)
    yield _("Title"), plan.title
    yield _("Introduction"), plan.introduction
    yield _("Case no."), plan.case_number
    yield _("Submitted on"), day(plan.submitted_on)
    yield _("Adopted on"), day(plan.adopted_on)
    yield _("Closed on"), day(plan.closed_on)
    yield _("Correction"), " – ".join(filter(None, (plan.amendment.name, plan.amendment.reason))) if plan.amendment else ""
    yield _("Strategy"), plan.strategy.title


def _round(round_: RoundRecord) -> str:
    words = " ".join(filter(None, (round_.name, day(round_.date))))
    return _("{round} (closed)", round=words) if round_.closed else words


def strategy_differences(before: StrategyRecord | None, after: StrategyRecord | None) -> Iterator[Told]:
    """The strategy's own words, and each track part by part; None where there is no strategy."""
    old, new = (dict(_strategy_parts(it)) if it else {} for it in (before, after))
    yield from _parts(old, new)
    for was, now in paired(before.tracks if before else (), after.tracks if after else (), lambda it: it.name):
        shown = now or was
        assert shown is not None
        then, since = (dict(_track_parts(it)) if it else {} for it in (was, now))
        for part, words, others in _parts(then, since):
            yield f"{shown.name}: {part}", words, others
    if before and after and [it.name for it in before.tracks] != [it.name for it in after.tracks]:
        yield _("Tracks"), "\n".join(it.name for it in before.tracks), "\n".join(it.name for it in after.tracks)


def _strategy_parts(strategy: StrategyRecord) -> Iterator[tuple[str, str]]:
    yield _("Strategy"), strategy.title
    yield _("Years"), f"{strategy.first_year}–{strategy.last_year}"
    yield _("Organisation"), strategy.organisation
    yield _("Committee"), strategy.committee
    yield _("Vision"), strategy.vision
    yield _("Aims of the vision"), "\n".join(strategy.vision_aims)
    yield _("Purposes of the strategy"), "\n".join(strategy.purposes)
    yield _("Foundations"), "\n".join(strategy.foundations)


def _track_parts(track: TrackRecord) -> Iterator[tuple[str, str]]:
    yield _("Track"), track.name
    yield _("Short name"), track.short_name
    yield _("Colour"), track.colour
    yield _("UN goals"), ", ".join(map(str, track.sdgs))
    yield _("We will"), "\n".join(track.commitments)


def person_differences(before: PersonRecord, after: PersonRecord) -> Iterator[Told]:
    yield _("Person"), _person(before), _person(after)


def _person(person: PersonRecord) -> str:
    return " · ".join(filter(None, (person.initials, person.name)))


def _parts(old: dict[str, str], new: dict[str, str]) -> Iterator[Told]:
    for heading in dict.fromkeys([*new, *old]):
        if old.get(heading, "") != new.get(heading, ""):
            yield heading, old.get(heading, ""), new.get(heading, "")
