"""The sentences about what is to be decided before an import, by the codes of `importing.repairs`."""

from __future__ import annotations

from collections.abc import Mapping

from planner.errors import PlannerError
from planner.words.language import N_, _
from planner.words.sentences import refusal

GROUPS: dict[str, str] = {
    "match": N_("Alike"),
    "title": N_("Without a title"),
    "conflict": N_("Changed on both sides"),
    "sheets": N_("Sheets differ"),
    "error": N_("Error values"),
    "formula": N_("Formulas"),
    "track": N_("Tracks"),
    "commitment": N_("Commitments"),
    "periods": N_("Periods in several parts"),
    "period": N_("Periods without dates"),
    "date": N_("Days"),
    "money": N_("Amounts"),
    "number": N_("Numbers"),
    "sdg": N_("UN goals"),
    "word": N_("Words"),
}

_EXPECTED: dict[str, str] = {
    "title": N_("has no title. Write what the initiative is called."),
    "error": N_("is an error. Write what should stand there."),
    "formula": N_("has no stored value. Write what it comes to."),
    "track": N_("is no track of the strategy. Choose the one that is meant."),
    "commitment": N_("is no commitment of the strategy. Choose the one that is meant."),
    "periods": N_("names {count} parts of the year with time between them. The plan has one period."),
    "period": N_("names no dates, so the initiative is missing from the schedule."),
    "date": N_("names no day. Write one such as 3. maj."),
    "money": N_("is not one amount. Write one such as 25.000 kr."),
    "sdg": N_("has more than UN goals in it: {left} is kept as a note."),
}
"""Said after the cell and its words."""

_MATCHES: dict[str, str] = {
    "near_title": N_("is nearly “{title}”, which is in the plan."),
    "same_title_several": N_("has the title of several initiatives. It is probably this one, by its track and content."),
    "title_again": N_("has the title of an initiative that another row is already."),
}

OFFERS: dict[str, str] = {
    "as_it_is": N_("Keep the words"),
    "note": N_("Keep as a note"),
    "leave": N_("Leave the cell out"),
    "mine": N_("Keep the plan's"),
    "theirs": N_("Take the workbook's"),
    "new": N_("Take in as new"),
    "skip": N_("Skip the row"),
}


def group_words(kind: str) -> str:
    """What the things of a kind are called together."""
    return _(GROUPS[kind])


def expected_words(kind: str, facts: Mapping[str, object]) -> str:
    """What is wrong and what was expected; said after the words themselves, or whole where a reader refused them."""
    refused = facts.get("refused")
    if isinstance(refused, PlannerError):
        return refusal(refused)
    source = _MATCHES[str(facts["because"])] if kind == "match" else _EXPECTED[kind]
    return _(source).format(**facts)


def offer_words(deed: str, text: str, words: str) -> str:
    """What stands on the button."""
    if deed == "update":
        return _("Update “{title}”", title=words)
    if deed == "as_it_is" and words:
        return _("Keep {period}", period=words)
    if deed == "read":
        return f"{words}: {text}" if words else text
    return _(OFFERS[deed])
