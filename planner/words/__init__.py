"""Every word the program says, in Danish and English: texts, codes, enums; dates, numbers, sorting.

The window, the command line and the exports speak through here; what lies below them knows codes only.
"""

from planner.words.formats import day, decimal, kroner, moment, percent, whole
from planner.words.language import LANGUAGES, N_, _, language, plural, speaking, use
from planner.words.sentences import problem_words, refusal, standing_words, step_words, symbol, term
from planner.words.sorting import sort_key

__all__ = [
    "LANGUAGES", "N_", "_", "day", "decimal", "kroner", "language", "moment", "percent", "plural",
    "problem_words", "refusal", "sort_key", "speaking", "standing_words", "step_words", "symbol", "term", "use", "whole",
]
