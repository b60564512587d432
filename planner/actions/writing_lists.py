"""The lists of an initiative that have fields of their own: UN goals, goals, milestones, follow-ups."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import insert
from sqlalchemy.orm import Session

from planner.actions.aligning import align
from planner.errors import Refused
from planner.model import (
    FollowUp,
    Goal,
    Initiative,
    InitiativeSdg,
    InitiativeSdgTarget,
    Measurement,
    Milestone,
    Round,
    SdgTarget,
    Source,
)
from planner.records import (
    FollowUpRecord,
    GoalRecord,
    MeasurementRecord,
    MilestoneRecord,
    SdgLink,
    SourceRecord,
)
from planner.records.from_model import goal_record


def write_sdgs(session: Session, initiative: Initiative, links: tuple[SdgLink, ...]) -> None:
    numbers = [link.number for link in links]
    for place, link in enumerate(links):
        if not 1 <= link.number <= 17:
            raise Refused("sdg_unknown", number=link.number)
        if link.number in numbers[:place]:
            raise Refused("sdg_twice", number=link.number, initiative=initiative.title)
        _check_targets(session, link)
    wanted = {link.number: link for link in links}

    def make(number: int, place: int) -> InitiativeSdg:
        return InitiativeSdg(sdg_number=number, position=place)

    align(initiative.sdgs, numbers, value_of=lambda row: row.sdg_number, make=make)
    for row in initiative.sdgs:
        link = wanted[row.sdg_number]
        row.primary = link.primary
        row.reason = link.reason
        align(row.targets, list(dict.fromkeys(link.targets)), value_of=lambda it: it.target_code, make=_make_target)


def _make_target(code: str, place: int) -> InitiativeSdgTarget:
    return InitiativeSdgTarget(target_code=code, position=place)


def _check_targets(session: Session, link: SdgLink) -> None:
    for code in link.targets:
        target = session.get(SdgTarget, code)
        if target is None or target.sdg_number != link.number:
            raise Refused("sdg_target_unknown", target=code, number=link.number)


_GOAL_FIELDS = (
    "text",
    "kind",
    "measure",
    "unit",
    "baseline",
    "target",
    "direction",
    "cumulative",
    "source",
    "due",
    "fulfilment",
    "judgement",
)


def write_goals(session: Session, initiative: Initiative, goals: tuple[GoalRecord, ...]) -> None:  # noqa: ARG001
    def make(record: GoalRecord, place: int) -> Goal:
        goal = Goal(position=place)
        change(goal, record)
        return goal

    def change(goal: Goal, record: GoalRecord) -> None:
        for name in _GOAL_FIELDS:
            if getattr(goal, name) != getattr(record, name):
                setattr(goal, name, getattr(record, name))
        _write_measurements(goal, record.measurements)

    align(initiative.goals, goals, value_of=goal_record, make=make, change=change)


def _write_measurements(goal: Goal, measurements: tuple[MeasurementRecord, ...]) -> None:
    def make(record: MeasurementRecord, place: int) -> Measurement:
        return Measurement(position=place, date=record.date, value=record.value, note=record.note)

    def change(row: Measurement, record: MeasurementRecord) -> None:
        row.date, row.value, row.note = record.date, record.value, record.note

    def value_of(row: Measurement) -> MeasurementRecord:
        return MeasurementRecord(date=row.date, value=row.value, note=row.note)

    align(goal.measurements, measurements, value_of=value_of, make=make, change=change)


def write_milestones(session: Session, initiative: Initiative, milestones: tuple[MilestoneRecord, ...]) -> None:  # noqa: ARG001
    def make(record: MilestoneRecord, place: int) -> Milestone:
        return Milestone(position=place, title=record.title, due=record.due, done=record.done)

    def change(row: Milestone, record: MilestoneRecord) -> None:
        row.title, row.due, row.done = record.title, record.due, record.done

    def value_of(row: Milestone) -> MilestoneRecord:
        return MilestoneRecord(title=row.title, due=row.due, done=row.done)

    align(initiative.milestones, milestones, value_of=value_of, make=make, change=change)


_FOLLOW_UP_FIELDS = ("date", "by", "assessment", "economy", "state", "text", "reason", "new_deadline")


def write_follow_ups(session: Session, initiative: Initiative, entries: tuple[FollowUpRecord, ...]) -> None:  # noqa: ARG001
    """Raises Refused round_unknown, and round_closed for an entry that would change in a closed round."""
    rounds = {round_.name: round_ for round_ in initiative.plan.rounds}
    _keep_closed_rounds(initiative, entries)

    def make(record: FollowUpRecord, place: int) -> FollowUp:
        row = FollowUp(position=place)
        change(row, record)
        return row

    def change(row: FollowUp, record: FollowUpRecord) -> None:
        for name in _FOLLOW_UP_FIELDS:
            setattr(row, name, getattr(record, name))
        row.round = _round(rounds, record.round)

    align(initiative.follow_ups, entries, value_of=_follow_up_value, make=make, change=change)


def _follow_up_value(row: FollowUp) -> FollowUpRecord:
    values = {name: getattr(row, name) for name in _FOLLOW_UP_FIELDS}
    return FollowUpRecord(round=row.round.name if row.round else None, **values)


def _keep_closed_rounds(initiative: Initiative, entries: tuple[FollowUpRecord, ...]) -> None:
    for round_ in initiative.plan.rounds:
        if round_.closed and initiative.follow_ups:
            before = [entry for entry in map(_follow_up_value, initiative.follow_ups) if entry.round == round_.name]
            if before != [entry for entry in entries if entry.round == round_.name]:
                raise Refused("round_closed", round=round_.name)


def _round(rounds: dict[str, Round], name: str | None) -> Round | None:
    if name is None:
        return None
    if name not in rounds:
        raise Refused("round_unknown", round=name, rounds=list(rounds))
    return rounds[name]


def add_sources(session: Session, sources: Sequence[tuple[Initiative, tuple[SourceRecord, ...]]]) -> None:
    """The sources of new initiatives, which have none yet; an import has many thousands, so that they go in by one statement."""
    if not sources:
        return
    session.flush()
    session.execute(
        insert(Source),
        [
            {"initiative_id": row.id, "position": place, "file": it.file, "sheet": it.sheet, "cell": it.cell,
             "field": it.field, "value": it.value}
            for row, records in sources
            for place, it in enumerate(records, start=1)
        ],
    )  # fmt: skip
    for row, _records in sources:
        session.expire(row, ["sources"])


def write_sources(session: Session, initiative: Initiative, sources: tuple[SourceRecord, ...]) -> None:  # noqa: ARG001
    def make(record: SourceRecord, place: int) -> Source:
        return Source(
            position=place,
            file=record.file,
            sheet=record.sheet,
            cell=record.cell,
            field=record.field,
            value=record.value,
        )

    def value_of(row: Source) -> SourceRecord:
        return SourceRecord(file=row.file, sheet=row.sheet, cell=row.cell, field=row.field, value=row.value)

    align(initiative.sources, sources, value_of=value_of, make=make)
