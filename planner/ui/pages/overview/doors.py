"""What a number or a line of the overview leads to."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Initiatives:
    """A number leads to these initiatives of the plan, listed under `words`."""

    words: str
    uuids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PageKey:
    """A number leads to another page."""

    page: str


@dataclass(frozen=True, slots=True)
class Place:
    """A line leads to one initiative, at a field of it."""

    uuid: str
    field: str = ""


@dataclass(frozen=True, slots=True)
class Steps:
    """A line leads to what these steps touched."""

    words: str
    steps: tuple[int, ...]
