"""A kept version of a plan: what it is called, and the plan in it."""

from __future__ import annotations

import json
from collections.abc import Sequence

from planner.errors import CannotRead
from planner.model.enums import VersionReason
from planner.records.json import plan_from_json
from planner.records.plan import PlanRecord, VersionRecord
from planner.words import day, term

DECIDED = (VersionReason.ADOPTION, VersionReason.AMENDMENT)
"""Why a version is kept that says what the committee decided."""


def newest_decided(versions: Sequence[VersionRecord]) -> VersionRecord | None:
    """The version that says what was decided last."""
    return next((it for it in reversed(versions) if it.reason in DECIDED), None)


def version_plan(version: VersionRecord) -> PlanRecord:
    """The plan as it was when the version was kept. Raises CannotRead version_unreadable."""
    try:
        return plan_from_json(json.loads(version.content))
    except (CannotRead, ValueError) as error:
        raise CannotRead("version_unreadable", name=version_name(version)) from error


def version_name(version: VersionRecord) -> str:
    """What the version is called: "Ved indstilling, 22-11-2021"."""
    return f"{version.name or term(version.reason)}, {day(version.made_at.date())}"
