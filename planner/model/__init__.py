"""The vocabulary: what a planner file holds. Start reading here."""

from planner.model.base import Base, Kroner
from planner.model.enums import (
    Assessment,
    Direction,
    Fulfilment,
    GoalKind,
    Priority,
    Role,
    Stage,
    State,
    StepStatus,
    VersionReason,
)
from planner.model.history import ImportRun, Step
from planner.model.initiative import (
    FollowUp,
    Goal,
    Initiative,
    InitiativeAim,
    InitiativeCommitment,
    InitiativeHouse,
    InitiativeLink,
    InitiativePartner,
    InitiativePerson,
    InitiativePurpose,
    InitiativeSdg,
    InitiativeSdgTarget,
    InitiativeTargetGroup,
    Measurement,
    Milestone,
    Source,
)
from planner.model.plan import ActionPlan, PlanVersion, Round
from planner.model.registers import House, Partner, Person, TargetGroup
from planner.model.sdg import Sdg, SdgTarget
from planner.model.strategy import (
    Commitment,
    Foundation,
    Purpose,
    Strategy,
    Track,
    TrackSdg,
    VisionAim,
)

__all__ = [
    "ActionPlan", "Assessment", "Base", "Commitment", "Direction", "FollowUp", "Foundation",
    "Fulfilment", "Goal", "GoalKind", "House", "ImportRun", "Initiative", "InitiativeAim", "InitiativeCommitment",
    "InitiativeHouse", "InitiativeLink", "InitiativePartner", "InitiativePerson", "InitiativePurpose",
    "InitiativeSdg", "InitiativeSdgTarget", "InitiativeTargetGroup", "Kroner", "Measurement", "Milestone",
    "Partner", "Person", "PlanVersion", "Priority", "Purpose", "Role", "Round", "Sdg", "SdgTarget", "Source",
    "Stage", "State", "Step", "StepStatus", "Strategy", "TargetGroup", "Track", "TrackSdg", "VersionReason",
    "VisionAim",
]
