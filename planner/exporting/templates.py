"""The templates of the PDF and of the case text, and the copies of them that a library has made its own.

A copy in the folder `Skabeloner` beside the planner file, or else in the person's configuration folder, is used in place of the
program's. A copy that does not do is named in a sentence, and the program's own is used all the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from planner import places, resources
from planner.errors import Refused

FOLDER = "Skabeloner"
PLAN = "plan.typ"
CASE = "case.toml"


@dataclass(frozen=True, slots=True)
class Template:
    """A template's file; `own` is whether a person has made it."""

    path: Path
    own: bool


def candidates(name: str, beside: Path | None) -> Iterator[Template]:
    """The templates of this name in the order in which to try them, the program's own last.

    `beside` is the planner file's folder.
    """
    for folder in _own_folders(beside):
        if (folder / name).is_file():
            yield Template(folder / name, own=True)
    yield shipped(name)


def shipped(name: str) -> Template:
    return Template(resources.path("templates", name), own=False)


def broken(template: Template, reason: str, line: int | None = None) -> Refused:
    """What to say of a person's template that does not do."""
    where = f"{template.path}:{line}" if line else str(template.path)
    return Refused("template_broken", file=where, reason=reason)


def make_own(name: str, beside: Path | None) -> Path:
    """The person's copy of a template, made now if there is none. Raises Refused file_not_writable."""
    first, *_rest = candidates(name, beside)
    if first.own:
        return first.path
    copy = next(_own_folders(beside)) / name
    try:
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(first.path.read_bytes())
    except OSError as error:
        raise Refused("file_not_writable", file=copy, reason=error.strerror or str(error)) from error
    return copy


def _own_folders(beside: Path | None) -> Iterator[Path]:
    if beside is not None:
        yield beside / FOLDER
    yield places.settings_folder() / FOLDER
