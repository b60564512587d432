"""What is asked of a goal that cannot be measured (`planner.suggestions`), by what it leaves unsaid."""

from __future__ import annotations

from collections.abc import Sequence

from planner.words.language import N_, _

QUESTIONS: dict[tuple[str, ...], str] = {
    ("how_many",): N_("How many?"),
    ("how_many", "who"): N_("How many, and who?"),
    ("how_many", "by_when"): N_("How many, and by when?"),
    ("how_many", "who", "by_when"): N_("How many, who, and by when?"),
}


def question_words(codes: Sequence[str]) -> str:
    """The questions as one, "Hvor mange, og hvornår?"."""
    return _(QUESTIONS[tuple(codes)])
