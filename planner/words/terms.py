"""The words and symbols of the closed lists (`model.enums`), by list and value.

A status is never a colour alone: each has a word and a symbol that differ in shape.
"""

from __future__ import annotations

from planner.words.language import N_

TERMS: dict[str, dict[str, str]] = {
    "Stage": {
        "draft": N_("Draft"),
        "in_review": N_("In review"),
        "submitted": N_("Submitted"),
        "adopted": N_("Adopted"),
        "closed": N_("Closed"),
    },
    "State": {
        "not_started": N_("Not started"),
        "in_progress": N_("In progress"),
        "paused": N_("Paused"),
        "done": N_("Done"),
        "dropped": N_("Dropped"),
    },
    "Assessment": {
        "on_track": N_("On track"),
        "attention": N_("Needs attention"),
        "critical": N_("Critical"),
    },
    "Fulfilment": {
        "met": N_("Met"),
        "partly": N_("Partly met"),
        "not_met": N_("Not met"),
        "not_measured": N_("Not measured"),
    },
    "GoalKind": {"quantitative": N_("Quantitative"), "qualitative": N_("Qualitative")},
    "Direction": {"up": N_("Upwards"), "down": N_("Downwards")},
    "Priority": {"high": N_("High"), "medium": N_("Medium"), "low": N_("Low")},
    "Role": {"responsible": N_("Responsible"), "participant": N_("Participant")},
    "Decided": {
        "title": N_("the title"),
        "description": N_("the description"),
        "track": N_("the track"),
        "commitments": N_("the commitments"),
        "sdgs": N_("the UN goals"),
        "vision_aims": N_("the aims of the vision"),
        "purposes": N_("the purposes"),
        "goals": N_("the goals"),
        "milestones": N_("the milestones"),
        "target_groups": N_("the target groups"),
        "houses": N_("the houses"),
        "partners": N_("the partners"),
        "period": N_("the period"),
        "budget": N_("the budget"),
        "funding": N_("the funding"),
        "priority": N_("the priority"),
    },
    "VersionReason": {
        "review": N_("Sent for approval"),
        "submission": N_("At submission"),
        "adoption": N_("At adoption"),
        "amendment": N_("Correction of the adopted plan"),
        "closing": N_("At closing"),
        "round": N_("At the end of a round of follow-up"),
        "reopening": N_("Set a stage back"),
        "restoring": N_("Before it was restored"),
        "by_hand": N_("Kept by hand"),
    },
    "Expected": {
        "object": N_("an object {…}"),
        "list": N_("a list […]"),
        "text": N_("a text in quotes"),
        "yes_no": N_("true or false"),
        "whole": N_("a whole number without quotes"),
        "number": N_("a number without quotes"),
        "amount": N_("an amount such as 1500.50, without quotes"),
        "day": N_("a date such as 2022-12-31"),
        "moment": N_("a date and time such as 2022-12-31T10:15:00"),
    },
    "Action": {"new": N_("New"), "update": N_("Update"), "same": N_("Unchanged"), "skip": N_("Skip")},
    "Severity": {"missing": N_("Missing"), "notice": N_("Notice")},
}

SYMBOLS: dict[str, dict[str, str]] = {
    "State": {"not_started": "○", "in_progress": "◐", "paused": "❙❙", "done": "●", "dropped": "✕"},
    "Assessment": {"on_track": "▲", "attention": "◆", "critical": "▼"},
    "Fulfilment": {"met": "●", "partly": "◐", "not_met": "○", "not_measured": "–"},
    "Priority": {"high": "↑", "medium": "→", "low": "↓"},
}
