"""How a document will look, before it is made."""

from __future__ import annotations

from pathlib import Path

import builders
import pytest

from planner.exporting import templates
from planner.exporting.content import Content, Part
from planner.exporting.preview import Preview, make_preview

PNG = b"\x89PNG"


def seen(suffix: str, count: int = 3, **more: object) -> Preview:
    plan = builders.sample_plan(count)
    return make_preview(plan, builders.strategy(), suffix, today=builders.TODAY, dpi=20, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(("suffix", "profile"), [(".xlsx", "committee"), (".xlsx", "web"), (".xlsx", "working"), (".pdf", "committee"), (".docx", "committee")])
def test_what_has_pages_is_seen_as_pictures(suffix: str, profile: str) -> None:
    preview = seen(suffix, profile=profile)
    assert preview.pages
    assert all(page.startswith(PNG) for page in preview.pages)
    assert not preview.text


def test_the_pages_are_those_of_the_parts_that_are_wanted() -> None:
    assert len(seen(".pdf", content=Content(parts=frozenset({Part.COVERAGE}))).pages) == 2


def test_what_has_no_pages_is_told() -> None:
    assert seen(".ics").text.startswith("01-02-2022  Milepæl: Første møde i alle klubber")
    assert "Hele planen" in seen(".json").text


def test_long_tables_are_shortened_and_that_is_said() -> None:
    whole, shortened = seen(".pdf", 40), seen(".pdf", 41)
    assert not whole.shortened
    assert shortened.shortened
    assert len(shortened.pages) < len(whole.pages)


@pytest.mark.parametrize(("suffix", "name"), [(".pdf", templates.PLAN), (".docx", templates.CASE)])
def test_a_broken_template_of_ones_own_is_told_and_the_programs_shown(tmp_path: Path, suffix: str, name: str) -> None:
    (tmp_path / templates.FOLDER).mkdir()
    (tmp_path / templates.FOLDER / name).write_text("#ødelagt(", "utf-8")
    preview = seen(suffix, beside=tmp_path)
    assert preview.fault is not None
    assert preview.fault.code == "template_broken"
    assert preview.pages
