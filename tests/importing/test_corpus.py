"""Sixty and more plans as libraries write them, read without a click (`corpus/`)."""

from __future__ import annotations

from pathlib import Path

import pytest
from importing.corpus.cases import CASES
from importing.corpus.counting import pictured
from importing.corpus.score import Score, score
from importing.corpus.vocabulary import Case

RIGHT = 0.99
"""The share of fields that has to be right; it only ever rises."""

LOST, INVENTED = 0, 0
"""How many initiatives may be lost and invented over all cases; they only ever fall."""

UNEXPLAINED = 0
"""How many files without a plan may be taken for one; it only ever falls."""

pytestmark = pytest.mark.timeout(600)

_known: dict[str, Score] = {}


@pytest.fixture(scope="module", params=CASES, ids=lambda case: case.name)
def scored(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Score:
    return _score(request.param, tmp_path_factory.mktemp("case"))


@pytest.fixture
def all_scored(tmp_path: Path) -> list[Score]:
    found = []
    for case in CASES:
        folder = tmp_path / case.name
        folder.mkdir()
        found.append(_score(case, folder))
    return found


def _score(case: Case, folder: Path) -> Score:
    """Each case is read once."""
    if case.name not in _known:
        _known[case.name] = score(case, folder)
    return _known[case.name]


def test_the_year_is_found_and_every_cell_accounted_for(scored: Score) -> None:
    if scored.refused:
        assert scored.messages[0]
        return
    assert scored.year == scored.case.year
    assert scored.counted == pictured(scored.case), "the case is not made as its picture says"
    assert scored.cells["non_empty"] == scored.counted
    assert sum(scored.cells[use] for use in ("values", "structure", "notes", "left_out")) == scored.counted


def test_fields_are_read_as_a_person_reads_them(all_scored: list[Score]) -> None:
    right, fields = sum(it.right for it in all_scored), sum(it.fields for it in all_scored)

    assert len(all_scored) >= 60
    assert right / fields >= RIGHT


def test_no_initiative_is_lost_or_invented(all_scored: list[Score]) -> None:
    assert sum(len(it.lost) for it in all_scored) <= LOST
    assert sum(len(it.invented) for it in all_scored) <= INVENTED


def test_a_file_without_a_plan_says_why(all_scored: list[Score]) -> None:
    silent = [it.case.name for it in all_scored if not it.says_why]

    assert len(silent) <= UNEXPLAINED, silent
