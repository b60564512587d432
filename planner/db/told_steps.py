"""What a step did, as records before and after it: of the initiatives it touched, of the plans, strategies and people.

The records are read from the file as it was (`db.past`), so they say what a person saw then: names, not keys. A step that was
undone is told on the ground that it was done on.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from planner.db.history import RowChange, StepNews, from_text, news_of
from planner.db.past import Past
from planner.model import (
    ActionPlan,
    House,
    ImportRun,
    Initiative,
    Partner,
    Person,
    PlanVersion,
    Step,
    StepStatus,
    Strategy,
    TargetGroup,
    VersionReason,
)
from planner.records import InitiativeRecord, PersonRecord, PlanRecord, RoundRecord, StrategyRecord
from planner.records.from_model import initiative_record, plan_record, strategy_record
from planner.records.loading import whole_initiative

T = TypeVar("T")
_ADDED_SILENTLY = {it.__tablename__ for it in (ImportRun, PlanVersion, Partner, TargetGroup, House)}
"""What is told from the step's own rows, or comes with the first initiative that names it."""


class Fate(StrEnum):
    """What a step did to an initiative."""

    NEW = "new"
    CHANGED = "changed"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True)
class Touched:
    """An initiative that a step touched. Its number and title are those that the step gave it, else those of today."""

    uuid: str
    number: int | None
    title: str
    fate: Fate


@dataclass(frozen=True, slots=True, kw_only=True)
class InitiativeChange:
    """An initiative before and after a step, None where it was not there. `year` is its plan's."""

    year: int
    before: InitiativeRecord | None
    after: InitiativeRecord | None


@dataclass(frozen=True, slots=True)
class ImportedFile:
    """A workbook that the step took in, and how many rows of it were new and changed something."""

    file: str
    rows_new: int
    rows_updated: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StepStory:
    """All that a step did. Plans come without their initiatives; `reordered` says that initiatives changed places."""

    step: StepNews
    touched: tuple[Touched, ...]
    plans: tuple[tuple[PlanRecord | None, PlanRecord | None], ...]
    strategies: tuple[tuple[StrategyRecord | None, StrategyRecord | None], ...]
    people: tuple[tuple[PersonRecord, PersonRecord], ...]
    versions: tuple[tuple[str, VersionReason], ...]
    imported: tuple[ImportedFile, ...]
    reordered: bool


def step_story(session: Session, step: int) -> StepStory | None:
    """What a step did; None when there is no such step. Its initiatives are only named: see `initiative_change`."""
    row = session.get(Step, step)
    if row is None:
        return None
    news = news_of(row)
    uuids = {change.initiative for change in news.changes if change.initiative}
    before, after = _shared(session, news)
    return StepStory(
        step=news,
        touched=tuple(_touched(session, news, uuids)),
        plans=tuple(_pairs(before.plans, after.plans)),
        strategies=tuple(_pairs(before.strategies, after.strategies)),
        people=tuple(
            (before.people[key], it)
            for key, it in after.people.items()
            if key in before.people and before.people[key] != it
        ),
        versions=tuple(_versions(news)),
        imported=tuple(_imported(news)),
        reordered=any(it.table == "initiative" and it.before and "position" in (it.after or {}) for it in news.changes),
    )


def initiative_change(session: Session, step: int, uuid: str) -> InitiativeChange | None:
    """An initiative before and after a step; None when there is no such step, or it did nothing to it."""
    row = session.get(Step, step)
    if row is None:
        return None
    news = news_of(row)
    with Past(session, (uuid,)) as past:
        _set_after(session, past, news)
        with past.session() as then:
            after, year = _initiative(then, uuid)
        past.undo(news.changes)
        with past.session() as then:
            before, year_before = _initiative(then, uuid)
    if before is None and after is None:
        return None
    return InitiativeChange(year=year or year_before, before=before, after=after)


# ---- an earlier state


@dataclass(frozen=True, slots=True, kw_only=True)
class Then:
    """An initiative as it was, in the names of today; `rounds` are those of its plan then, `following` the uuids of the
    initiatives that stood behind it, the nearest first."""

    record: InitiativeRecord
    year: int
    rounds: tuple[RoundRecord, ...]
    following: tuple[str, ...] = ()


def initiative_as_it_was(session: Session, uuid: str, step: int, *, before: bool = False) -> Then | None:
    """An initiative as a step left it, or as it was `before` the step; None when it was not there."""
    row = session.get(Step, step)
    if row is None:
        return None
    with Past(session, (uuid,)) as past:
        news = news_of(row)
        _set_after(session, past, news)
        if before:
            past.undo(news.changes)
        past.use_names_of_today()
        with past.session() as then:
            found = then.scalar(select(Initiative).where(Initiative.uuid == uuid).options(*whole_initiative()))
            if found is None:
                return None
            behind = select(Initiative.uuid).where(Initiative.position > found.position).order_by(Initiative.position)
            following = session.scalars(behind.join(ActionPlan).where(ActionPlan.year == found.plan.year))
            return Then(
                record=initiative_record(found),
                year=found.plan.year,
                rounds=plan_record(found.plan).rounds,
                following=tuple(it for it in following if it != uuid),
            )


def initiative_before(session: Session, uuid: str, step: int) -> Then | None:
    """An initiative as it was before a step; None when it was not there."""
    return initiative_as_it_was(session, uuid, step, before=True)


def initiative_today(session: Session, uuid: str) -> InitiativeRecord | None:
    """An initiative as it is, in whichever plan; None when it is deleted."""
    return _initiative(session, uuid)[0]


def plan_as_it_was(session: Session, year: int, step: int) -> PlanRecord | None:
    """The plan of `year` as it was after a step, in the names of today; None when it was not there."""
    later = _standing_after(session, step)
    plan = session.scalar(select(ActionPlan.id).where(ActionPlan.year == year))
    uuids = {*session.scalars(select(Initiative.uuid).where(Initiative.plan_id == plan))}
    uuids |= {
        str(look["uuid"])
        for changes in later
        for it in changes
        if it.table == Initiative.__tablename__ and (look := it.before if it.after is None else it.after) and "uuid" in look
    }
    with Past(session, uuids) as past:
        for changes in later:
            past.undo(changes)
        past.use_names_of_today()
        with past.session() as then:
            loading = selectinload(ActionPlan.initiatives).options(*whole_initiative())  # pyright: ignore[reportArgumentType]
            found = then.scalar(select(ActionPlan).where(ActionPlan.year == year).options(loading))
            return None if found is None else plan_record(found)


def last_step_of(session: Session, day: str) -> int:
    """The last step that stands of those done on or before a day ("2022-06-30"); 0 when the file began later."""
    done = select(Step.id).where(Step.at < f"{day}T99", Step.status == StepStatus.DONE)
    return session.scalar(done.order_by(Step.id.desc()).limit(1)) or 0


def name_of_initiative(session: Session, uuid: str) -> str:
    """The title of an initiative, also of one that was deleted; "" when the file never had it."""
    title = session.scalar(select(Initiative.title).where(Initiative.uuid == uuid))
    if title is not None:
        return title
    steps = select(Step.changes).where(Step.changes.contains(uuid, autoescape=True)).order_by(Step.id.desc())
    for text in session.scalars(steps):
        for change in from_text(text):
            if change.table == Initiative.__tablename__ and change.initiative == uuid:
                for look in (change.after, change.before):
                    if look and look.get("title"):
                        return str(look["title"])
    return ""


# ---- the inside


@dataclass(frozen=True, slots=True)
class _Shared:
    plans: dict[int, PlanRecord]
    strategies: dict[int, StrategyRecord]
    people: dict[int, PersonRecord]

    @staticmethod
    def read(session: Session) -> _Shared:
        return _Shared(
            {it.id: plan_record(it) for it in session.scalars(select(ActionPlan).order_by(ActionPlan.year))},
            {it.id: strategy_record(it) for it in session.scalars(select(Strategy).order_by(Strategy.id))},
            {it.id: PersonRecord(initials=it.initials, name=it.name) for it in session.scalars(select(Person))},
        )


def _shared(session: Session, news: StepNews) -> tuple[_Shared, _Shared]:
    """What initiatives share before and after a step, read only where it touched any of it."""
    if all(change.initiative or change.table in _ADDED_SILENTLY for change in news.changes):
        return _Shared({}, {}, {}), _Shared({}, {}, {})
    with Past(session, ()) as past:
        _set_after(session, past, news)
        with past.session() as then:
            after = _Shared.read(then)
        past.undo(news.changes)
        with past.session() as then:
            return _Shared.read(then), after


def _pairs(before: dict[int, T], after: dict[int, T]) -> Iterator[tuple[T | None, T | None]]:
    for key in dict.fromkeys([*after, *before]):
        if before.get(key) != after.get(key):
            yield before.get(key), after.get(key)


def _standing_after(session: Session, step: int) -> list[tuple[RowChange, ...]]:
    """The changes of the steps after `step` that stand, the newest first."""
    later = select(Step.changes).where(Step.id > step, Step.status == StepStatus.DONE).order_by(Step.id.desc())
    return [from_text(text) for text in session.scalars(later)]


def _set_after(session: Session, past: Past, news: StepNews) -> None:
    """Bring the copy to what stood when the step had been done."""
    past.go_back_to(news.id)
    if news.status is StepStatus.DONE:
        return
    for changes in _undone_before(session, news.id):
        if past.looks_like_before(changes):
            past.redo(changes)
    past.undo(news.changes)  # where it can't be known what else stood, at least its own rows are right
    past.redo(news.changes)


def _undone_before(session: Session, step: int) -> list[tuple[RowChange, ...]]:
    """The steps that no longer stand, between the last one that does and this one: it may rest on them."""
    stands = select(Step.id).where(Step.id < step, Step.status == StepStatus.DONE).order_by(Step.id.desc()).limit(1)
    last = session.scalar(stands) or 0
    between = select(Step.changes).where(Step.id > last, Step.id < step).order_by(Step.id)
    return [from_text(text) for text in session.scalars(between)]


def _initiative(session: Session, uuid: str) -> tuple[InitiativeRecord | None, int]:
    found = session.scalar(select(Initiative).where(Initiative.uuid == uuid).options(*whole_initiative()))
    return (None, 0) if found is None else (initiative_record(found), found.plan.year)


def _touched(session: Session, news: StepNews, uuids: set[str]) -> Iterator[Touched]:
    """In the order of the plan's numbers, those that came first."""
    rows = {it.initiative: it for it in news.changes if it.table == Initiative.__tablename__}
    today_rows = select(Initiative.uuid, Initiative.number, Initiative.title).where(Initiative.uuid.in_(uuids))
    now = {it.uuid: it for it in session.execute(today_rows)}
    found: list[Touched] = []
    for uuid in uuids:
        row = rows.get(uuid)
        look = {**((row.before if row else None) or {}), **((row.after if row else None) or {})}
        today = now.get(uuid)
        title = look.get("title")
        if title is None:
            title = today.title if today else name_of_initiative(session, uuid)
        number = look.get("number", today.number if today else None)
        fate = Fate.CHANGED if row is None or (row.before and row.after) else Fate.NEW if row.before is None else Fate.DELETED
        found.append(Touched(uuid, number, str(title), fate))
    fates = list(Fate)
    yield from sorted(found, key=lambda it: (fates.index(it.fate), it.number or 0, it.title))


def _versions(news: StepNews) -> Iterator[tuple[str, VersionReason]]:
    for change in news.changes:
        if change.table == PlanVersion.__tablename__ and change.before is None and change.after is not None:
            yield str(change.after["name"]), VersionReason(change.after["reason"])


def _imported(news: StepNews) -> Iterator[ImportedFile]:
    for change in news.changes:
        if change.table == ImportRun.__tablename__ and change.before is None and change.after is not None:
            yield ImportedFile(change.after["file"], change.after["rows_new"], change.after["rows_updated"])
