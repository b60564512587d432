"""The language in force, and the text of a message in it.

Sources are English; Danish is what one gets unless asked otherwise. A window or a command sets the
language once (`use`); an export speaks another for as long as it takes (`speaking`).
"""

from __future__ import annotations

import gettext
from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache

from planner import resources
from planner.errors import Refused

LANGUAGES = ("da", "en")

_chosen = "da"
_speaking: ContextVar[str | None] = ContextVar("speaking", default=None)


def language() -> str:
    """The code of the language in force, "da" or "en"."""
    return _speaking.get() or _chosen


def use(code: str) -> None:
    """Speak this language from now on, in every thread."""
    global _chosen
    _chosen = _known(code)


@contextmanager
def speaking(code: str) -> Generator[None]:
    """Speak this language within the block, in this thread only."""
    token = _speaking.set(_known(code))
    try:
        yield
    finally:
        _speaking.reset(token)


def _known(code: str) -> str:
    if code not in LANGUAGES:
        raise Refused("unknown_language", language=code)
    return code


@cache
def _catalogue(code: str) -> gettext.NullTranslations:
    if code == "en":
        return gettext.NullTranslations()
    return gettext.translation("planner", resources.path("i18n"), [code])


def _(source: str, **facts: object) -> str:
    """The message in the language in force, its {places} filled with `facts`."""
    text = _catalogue(language()).gettext(source)
    return text.format(**facts) if facts else text


def plural(one: str, many: str, count: int, **facts: object) -> str:
    """The form of the message that belongs to `count`, which also fills the place {count}."""
    return _catalogue(language()).ngettext(one, many, count).format(count=count, **facts)


def N_(source: str) -> str:
    """Mark a message that is translated later, where it is shown."""
    return source
