"""The plan and the strategy as plain immutable values, and their JSON, both ways."""

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

__all__ = [
    "AmendmentRecord",
    "FollowUpRecord",
    "GoalRecord",
    "InitiativeRecord",
    "MeasurementRecord",
    "MilestoneRecord",
    "Period",
    "PersonRecord",
    "PlanRecord",
    "RoundRecord",
    "SdgLink",
    "SourceRecord",
    "StrategyKey",
    "StrategyRecord",
    "TrackRecord",
    "VersionRecord",
]
