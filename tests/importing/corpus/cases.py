"""Every case, and its name only once."""

from __future__ import annotations

from importing.corpus import (
    cases_bands,
    cases_books,
    cases_charts,
    cases_fields,
    cases_goals,
    cases_headings,
    cases_kinds,
    cases_languages,
    cases_no_plan,
    cases_notes,
    cases_rows,
    cases_sdgs,
    cases_several_rows,
    cases_sideways,
    cases_times,
    cases_tracks,
    cases_values,
    cases_variants,
)

CASES = (
    *cases_headings.CASES,
    *cases_languages.CASES,
    *cases_tracks.CASES,
    *cases_bands.CASES,
    *cases_rows.CASES,
    *cases_several_rows.CASES,
    *cases_sideways.CASES,
    *cases_sdgs.CASES,
    *cases_charts.CASES,
    *cases_fields.CASES,
    *cases_goals.CASES,
    *cases_notes.CASES,
    *cases_values.CASES,
    *cases_variants.CASES,
    *cases_times.CASES,
    *cases_books.CASES,
    *cases_kinds.CASES,
    *cases_no_plan.CASES,
)

assert len({it.name for it in CASES}) == len(CASES)
