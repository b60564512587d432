"""Our own workbook after its hidden sheet was lost: which sheets only sum up what others say.

Copied sheet by sheet, or saved by a program that drops hidden sheets, it is read as anybody's workbook;
its coverage, counts and rows of goals must then not be taken for initiatives.
"""

from __future__ import annotations

from collections.abc import Collection

from planner.words import LANGUAGES, N_, _, speaking

_SUMMING_UP = (
    N_("Front page"), N_("UN goals"), N_("Coverage"), N_("Goals"), N_("How goals are measured"), N_("Schedule"),
    N_("Milestones"), N_("Changes"), N_("Year's status"), N_("Follow-up"), N_("Status of goals"),
)  # fmt: skip
_CARRYING = (N_("Overview"), N_("Cooperation and budget"))
_ENOUGH = 4


def summaries(sheets: Collection[str]) -> frozenset[str]:
    """The names of the summing-up sheets among `sheets`; none where the workbook does not look like ours."""
    for code in LANGUAGES:
        with speaking(code):
            summing_up = {_(title) for title in _SUMMING_UP}
            ours = summing_up | {_(title) for title in _CARRYING}
        if len(ours & set(sheets)) >= _ENOUGH:
            return frozenset(summing_up & set(sheets))
    return frozenset()
