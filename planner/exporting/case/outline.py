"""The outline of a case: its headings in their order, what stands below each, and the library's own standing words."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, cast

from planner.errors import Refused
from planner.exporting import templates
from planner.exporting.templates import Template
from planner.words import LANGUAGES, _, language


class Part(StrEnum):
    """What the program can write below a heading. The totals, tracks, UN goals, coverage and results make the presentation."""

    SUMMARY = "summary"
    BACKGROUND = "background"
    PRESENTATION = "presentation"
    TOTALS = "totals"
    TRACKS = "tracks"
    SDGS = "sdgs"
    COVERAGE = "coverage"
    RESULTS = "results"
    ECONOMY = "economy"
    ATTACHMENTS = "attachments"
    DECIDED_BY = "decided_by"
    RECOMMENDATION = "recommendation"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Chapter:
    """A heading, the standing words below it ("" for none) and what the program writes after them."""

    heading: str
    words: str
    part: Part


Outline = tuple[Chapter, ...]


def find_outline(beside: Path | None) -> tuple[Outline, Refused | None]:
    """The library's own outline in the language in force, or else the program's; and what is wrong with the former."""
    fault: Refused | None = None
    for template in templates.candidates(templates.CASE, beside):
        try:
            return _read(template), fault
        except Refused as error:
            if not template.own:
                raise
            fault = fault or error
    raise AssertionError(templates.CASE)  # the program's own outline can be read


def _read(template: Template) -> Outline:
    """Raises Refused template_broken."""
    try:
        document: dict[str, Any] = tomllib.loads(template.path.read_text("utf-8-sig"))
    except (OSError, ValueError) as error:  # a TOML or UTF-8 error is a ValueError
        raise templates.broken(template, str(error)) from error
    chapters = document.get("chapter")
    if not isinstance(chapters, list) or not chapters:
        raise templates.broken(template, _("there is no [[chapter]]"))
    return tuple(_chapter(template, chapter) for chapter in cast("list[Any]", chapters))


def _chapter(template: Template, chapter: Any) -> Chapter:
    """The chapter in the language in force, or in the other where it has no heading in that."""
    keys: dict[str, Any] = chapter if isinstance(chapter, dict) else {}
    known = {"content", *LANGUAGES, *(f"{code}_text" for code in LANGUAGES)}
    for key, value in keys.items():
        if key not in known or not isinstance(value, str):
            raise templates.broken(template, _("“{key}” is not known", key=key))
    codes = (language(), *(code for code in LANGUAGES if code != language()))
    code = next((code for code in codes if keys.get(code, "").strip()), None)
    if code is None:
        raise templates.broken(template, _("a [[chapter]] has no heading"))
    part = keys.get("content", Part.NOTHING.value)
    if part not in set(Part):
        raise templates.broken(template, _("“{key}” is not known", key=part))
    return Chapter(keys[code].strip(), keys.get(f"{code}_text", "").strip(), Part(part))
