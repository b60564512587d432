"""The closed lists of the field; stored, exported and imported by value (the codes of the JSON)."""

from __future__ import annotations

from enum import StrEnum


class Stage(StrEnum):
    """How far a plan has come on its way through the committee."""

    DRAFT = "draft"
    IN_REVIEW = "in_review"
    SUBMITTED = "submitted"
    ADOPTED = "adopted"
    CLOSED = "closed"


class State(StrEnum):
    """The state of the work on an initiative."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    PAUSED = "paused"
    DONE = "done"
    DROPPED = "dropped"


class Assessment(StrEnum):
    """How the work, or the money, looks at a follow-up; not the state of the work."""

    ON_TRACK = "on_track"
    ATTENTION = "attention"
    CRITICAL = "critical"


class Fulfilment(StrEnum):
    """What became of a goal at the year's end."""

    MET = "met"
    PARTLY = "partly"
    NOT_MET = "not_met"
    NOT_MEASURED = "not_measured"


class GoalKind(StrEnum):
    QUANTITATIVE = "quantitative"
    QUALITATIVE = "qualitative"


class Direction(StrEnum):
    """Which way a measure should move."""

    UP = "up"
    DOWN = "down"


class Priority(StrEnum):
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Role(StrEnum):
    """What a person is to an initiative."""

    RESPONSIBLE = "responsible"
    PARTICIPANT = "participant"


class VersionReason(StrEnum):
    """Why a frozen copy of a plan was kept: at which step on its way, by hand, or before it was put back."""

    REVIEW = "review"
    SUBMISSION = "submission"
    ADOPTION = "adoption"
    AMENDMENT = "amendment"
    CLOSING = "closing"
    ROUND = "round"
    REOPENING = "reopening"
    RESTORING = "restoring"
    BY_HAND = "by_hand"


class StepStatus(StrEnum):
    """Whether a step stands, is taken back, or was taken back and then overtaken by another."""

    DONE = "done"
    UNDONE = "undone"
    SUPERSEDED = "superseded"
