"""From mapped rows to records; the rows' collections must be loaded or loadable."""

from __future__ import annotations

from planner.model import (
    ActionPlan,
    FollowUp,
    Goal,
    Initiative,
    InitiativeSdg,
    PlanVersion,
    Role,
    Strategy,
)
from planner.records.plan import (
    AmendmentRecord,
    FollowUpRecord,
    GoalRecord,
    InitiativeRecord,
    MeasurementRecord,
    MilestoneRecord,
    Period,
    PersonRecord,
    PlanRecord,
    RoundRecord,
    SdgLink,
    SourceRecord,
    StrategyKey,
    VersionRecord,
)
from planner.records.strategy import StrategyRecord, TrackRecord
from planner.words.sorting import sort_key


def plan_record(plan: ActionPlan) -> PlanRecord:
    """The whole plan, its people sorted, its initiatives in the plan's order."""
    initiatives = tuple(initiative_record(initiative) for initiative in plan.initiatives)
    people = {link.person.label: link.person for initiative in plan.initiatives for link in initiative.people}
    return PlanRecord(
        year=plan.year,
        stage=plan.stage,
        title=plan.title,
        introduction=plan.introduction,
        case_number=plan.case_number,
        submitted_on=plan.submitted_on,
        adopted_on=plan.adopted_on,
        closed_on=plan.closed_on,
        amendment=AmendmentRecord(name=plan.amendment, reason=plan.amendment_reason) if plan.amendment else None,
        strategy=StrategyKey(
            title=plan.strategy.title, first_year=plan.strategy.first_year, last_year=plan.strategy.last_year
        ),
        people=tuple(
            PersonRecord(initials=people[label].initials, name=people[label].name)
            for label in sorted(people, key=sort_key)
        ),
        rounds=tuple(RoundRecord(name=it.name, date=it.date, closed=it.closed) for it in plan.rounds),
        initiatives=initiatives,
        last_number=plan.last_number,
        versions=tuple(version_record(it) for it in plan.versions),
        version=plan.version,
    )


def initiative_record(initiative: Initiative) -> InitiativeRecord:
    """One initiative with all that hangs on it."""
    return InitiativeRecord(
        id=initiative.uuid,
        number=initiative.number,
        title=initiative.title,
        description=initiative.description,
        track=initiative.track.name if initiative.track else None,
        commitments=tuple(link.commitment.text for link in initiative.commitments),
        sdgs=tuple(_sdg_link(link) for link in initiative.sdgs),
        vision_aims=tuple(link.aim.text for link in initiative.vision_aims),
        purposes=tuple(link.purpose.text for link in initiative.purposes),
        goals=tuple(goal_record(goal) for goal in initiative.goals),
        milestones=tuple(MilestoneRecord(title=it.title, due=it.due, done=it.done) for it in initiative.milestones),
        target_groups=tuple(link.target_group.name for link in initiative.target_groups),
        houses=tuple(link.house.name for link in initiative.houses),
        responsible=_people(initiative, Role.RESPONSIBLE),
        participants=_people(initiative, Role.PARTICIPANT),
        partners=tuple(link.partner.name for link in initiative.partners),
        period=Period(
            start=initiative.period_start,
            end=initiative.period_end,
            text=initiative.period_text,
            ongoing=initiative.ongoing,
        ),
        budget=initiative.budget,
        funding=initiative.funding,
        priority=initiative.priority,
        state=initiative.state,
        follow_ups=tuple(_follow_up(entry) for entry in initiative.follow_ups),
        notes=initiative.notes,
        links=tuple(link.text for link in initiative.links),
        continues=initiative.continues,
        sources=tuple(
            SourceRecord(file=it.file, sheet=it.sheet, cell=it.cell, field=it.field, value=it.value)
            for it in initiative.sources
        ),
        version=initiative.version,
    )


def version_record(version: PlanVersion) -> VersionRecord:
    """One kept version."""
    return VersionRecord(
        name=version.name,
        reason=version.reason,
        made_at=version.made_at,
        made_by=version.made_by,
        content=version.content,
        stage=version.stage,
        note=version.note,
        strategy=version.strategy or None,
    )


def strategy_record(strategy: Strategy) -> StrategyRecord:
    return StrategyRecord(
        title=strategy.title,
        organisation=strategy.organisation,
        committee=strategy.committee,
        first_year=strategy.first_year,
        last_year=strategy.last_year,
        vision=strategy.vision,
        vision_aims=tuple(it.text for it in strategy.vision_aims),
        purposes=tuple(it.text for it in strategy.purposes),
        foundations=tuple(it.text for it in strategy.foundations),
        tracks=tuple(
            TrackRecord(
                name=track.name,
                short_name=track.short_name,
                colour=track.colour,
                cross_cutting=track.cross_cutting,
                sdgs=tuple(sorted(link.sdg_number for link in track.sdgs)),
                commitments=tuple(it.text for it in track.commitments),
            )
            for track in strategy.tracks
        ),
    )


def _people(initiative: Initiative, role: Role) -> tuple[str, ...]:
    return tuple(link.person.label for link in initiative.people if link.role == role)


def _sdg_link(link: InitiativeSdg) -> SdgLink:
    return SdgLink(
        number=link.sdg_number,
        primary=link.primary,
        targets=tuple(target.target_code for target in link.targets),
        reason=link.reason,
    )


def goal_record(goal: Goal) -> GoalRecord:
    return GoalRecord(
        text=goal.text,
        kind=goal.kind,
        measure=goal.measure,
        unit=goal.unit,
        baseline=goal.baseline,
        target=goal.target,
        direction=goal.direction,
        cumulative=goal.cumulative,
        source=goal.source,
        due=goal.due,
        measurements=tuple(MeasurementRecord(date=it.date, value=it.value, note=it.note) for it in goal.measurements),
        fulfilment=goal.fulfilment,
        judgement=goal.judgement,
    )


def _follow_up(entry: FollowUp) -> FollowUpRecord:
    return FollowUpRecord(
        round=entry.round.name if entry.round else None,
        date=entry.date,
        by=entry.by,
        assessment=entry.assessment,
        economy=entry.economy,
        state=entry.state,
        text=entry.text,
        reason=entry.reason,
        new_deadline=entry.new_deadline,
    )
