"""A plan as plain immutable values: the form in which it travels.

Between threads, into JSON and workbooks and back, to the window and into a kept version: always
these records, never mapped rows. Field names and order are those of the JSON. Lists are tuples;
an absent value is None, "" or (). `version` counts the row's edits and stays out of the JSON
and out of comparisons; what is `sparse` stands in the JSON only where there is something.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from decimal import Decimal

from planner.model.enums import (
    Assessment,
    Direction,
    Fulfilment,
    GoalKind,
    Priority,
    Stage,
    State,
    VersionReason,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class StrategyKey:
    """Which strategy a plan stands under."""

    title: str
    first_year: int
    last_year: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRecord:
    """`label` is what an initiative names the person by: the initials, or else the name."""

    initials: str = ""
    name: str = ""

    @property
    def label(self) -> str:
        return self.initials or self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundRecord:
    name: str
    date: dt.date | None = None
    closed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionRecord:
    """A kept copy; `content` is the plan's JSON as text, `stage` how far it had come, `note` why it was made, `strategy` the
    strategy's JSON as text where a round of follow-up was closed."""

    name: str
    reason: VersionReason
    made_at: dt.datetime
    made_by: str
    content: str
    stage: Stage | None = None
    note: str = ""
    strategy: str | None = field(default=None, metadata={"sparse": True})


@dataclass(frozen=True, slots=True, kw_only=True)
class AmendmentRecord:
    """A correction of an adopted plan that is under way: what it is called, and why it is made."""

    name: str
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SdgLink:
    """A UN goal of an initiative; `targets` are codes such as "4.6"."""

    number: int
    primary: bool = False
    targets: tuple[str, ...] = ()
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasurementRecord:
    date: dt.date
    value: float
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalRecord:
    text: str = ""
    kind: GoalKind | None = None
    measure: str = ""
    unit: str = ""
    baseline: float | None = None
    target: float | None = None
    direction: Direction | None = None
    cumulative: bool = False
    source: str = ""
    due: dt.date | None = None
    measurements: tuple[MeasurementRecord, ...] = ()
    fulfilment: Fulfilment | None = None
    judgement: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MilestoneRecord:
    title: str = ""
    due: dt.date | None = None
    done: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """`text` is what was written ("2. kvartal"), `start` and `end` what it means, both days included."""

    start: dt.date | None = None
    end: dt.date | None = None
    text: str = ""
    ongoing: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpRecord:
    round: str | None = None
    date: dt.date | None = None
    by: str = ""
    assessment: Assessment | None = None
    economy: Assessment | None = None
    state: State | None = None
    text: str = ""
    reason: str = ""
    new_deadline: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRecord:
    """The cell that the value of `field` came from."""

    file: str
    sheet: str
    cell: str
    field: str
    value: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class InitiativeRecord:
    """An *indsats*. `track` and `commitments` name the strategy's own words, people their labels.

    `number` is None until a plan has given it one; `id` is "" until then.
    """

    id: str = ""
    number: int | None = None
    title: str = ""
    description: str = ""
    track: str | None = None
    commitments: tuple[str, ...] = ()
    sdgs: tuple[SdgLink, ...] = ()
    vision_aims: tuple[str, ...] = ()
    purposes: tuple[str, ...] = ()
    goals: tuple[GoalRecord, ...] = ()
    milestones: tuple[MilestoneRecord, ...] = ()
    target_groups: tuple[str, ...] = ()
    houses: tuple[str, ...] = ()
    responsible: tuple[str, ...] = ()
    participants: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
    period: Period = Period()
    budget: Decimal | None = None
    funding: str = ""
    priority: Priority | None = None
    state: State = State.NOT_STARTED
    follow_ups: tuple[FollowUpRecord, ...] = ()
    notes: str = ""
    links: tuple[str, ...] = ()
    continues: str | None = None
    sources: tuple[SourceRecord, ...] = ()
    version: int = field(default=0, compare=False, metadata={"json": False})


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRecord:
    """A year's *handlingsplan*. `last_number` is the highest *Nr.* ever given in it."""

    year: int
    stage: Stage = Stage.DRAFT
    title: str = ""
    introduction: str = ""
    case_number: str = ""
    submitted_on: dt.date | None = None
    adopted_on: dt.date | None = None
    closed_on: dt.date | None = None
    strategy: StrategyKey
    people: tuple[PersonRecord, ...] = ()
    rounds: tuple[RoundRecord, ...] = ()
    initiatives: tuple[InitiativeRecord, ...] = ()
    last_number: int = 0
    versions: tuple[VersionRecord, ...] = ()
    amendment: AmendmentRecord | None = field(default=None, metadata={"sparse": True})
    version: int = field(default=0, compare=False, metadata={"json": False})
