"""Every case, and its name only once."""

from __future__ import annotations

from importing.corpus import (
    cases_books,
    cases_charts,
    cases_fields,
    cases_headings,
    cases_kinds,
    cases_no_plan,
    cases_rows,
    cases_sdgs,
    cases_tracks,
    cases_values,
)

CASES = (
    *cases_headings.CASES,
    *cases_tracks.CASES,
    *cases_rows.CASES,
    *cases_sdgs.CASES,
    *cases_charts.CASES,
    *cases_fields.CASES,
    *cases_values.CASES,
    *cases_books.CASES,
    *cases_kinds.CASES,
    *cases_no_plan.CASES,
)

assert len({it.name for it in CASES}) == len(CASES)
