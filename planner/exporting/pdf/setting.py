"""Setting pages with Typst: a template and what it is told make a PDF, or a picture of every page."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import typst

from planner import resources
from planner.errors import Refused
from planner.exporting import templates
from planner.exporting.templates import Template

_STANDARD = "ua-1"
_LINE = re.compile(r"\.typ:(\d+):\d+")

Told = Mapping[str, Any]
T = TypeVar("T")


def set_pdf(name: str, told: Told, *, beside: Path | None, today: dt.date) -> tuple[bytes, Refused | None]:
    """The PDF, and what is wrong with the person's own template if it had to be put aside."""
    moment = int(dt.datetime.combine(today, dt.time(0), dt.UTC).timestamp())

    def compiled(compiler: typst.Compiler) -> bytes:
        content = compiler.compile(format="pdf", pdf_standards=[_STANDARD], timestamp=moment)
        assert isinstance(content, bytes)
        return content

    return _set(name, told, beside, compiled)


@dataclass(frozen=True, slots=True)
class Pictures:
    """Every page as a PNG; `fault` is what is wrong with the person's own template if it had to be put aside."""

    pages: tuple[bytes, ...]
    fault: Refused | None = None


def set_pictures(name: str, told: Told, *, beside: Path | None, dpi: float) -> Pictures:
    """Every page as a PNG of `dpi` dots an inch."""

    def compiled(compiler: typst.Compiler) -> tuple[bytes, ...]:
        content = compiler.compile(format="png", ppi=dpi)
        assert content is not None
        return tuple(content) if isinstance(content, list) else (content,)

    return Pictures(*_set(name, told, beside, compiled))


def _set(name: str, told: Told, beside: Path | None, compiled: Callable[[typst.Compiler], T]) -> tuple[T, Refused | None]:
    """What the first template that does gives. The program's own is the last, and an error in it is one of ours."""
    document = json.dumps(told, ensure_ascii=False)
    fault: Refused | None = None
    for template in templates.candidates(name, beside):
        try:
            return compiled(_compiler(template, document)), fault
        except typst.TypstError as error:
            if not template.own:
                raise
            fault = fault or templates.broken(template, error.message, _line(error.diagnostic))
    raise AssertionError(name)  # the program's own template either does or raises


def _compiler(template: Template, document: str) -> typst.Compiler:
    """The compiler sees the template's folder and the typefaces that travel along, nothing else of the PC."""
    folder = template.path.parent
    fonts = [str(resources.path("fonts")), *([str(folder)] if template.own else [])]
    return typst.Compiler(
        input=str(template.path),
        root=str(folder),
        font_paths=fonts,
        ignore_system_fonts=True,
        sys_inputs={"document": document},
    )


def _line(diagnostic: str) -> int | None:
    found = _LINE.search(diagnostic)
    return int(found[1]) if found else None
