"""States, assessments and the other closed lists as words, signs and codes, and yes and no."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache
from typing import TypeVar

from planner.errors import Refused
from planner.model.enums import Assessment, Direction, Fulfilment, GoalKind, Priority, Stage, State
from planner.values.coded_words import ALSO_WRITTEN, NO, WITH_A_BAR, YES
from planner.values.text import plain, seen, shown, tidy
from planner.words.language import LANGUAGES, _, speaking
from planner.words.sentences import symbol, term

_Member = TypeVar("_Member", bound=StrEnum)

_REFUSED: dict[type[StrEnum], str] = {
    State: "unreadable_state", Assessment: "unreadable_assessment", Fulfilment: "unreadable_fulfilment",
    Priority: "unreadable_priority", Stage: "unreadable_stage", GoalKind: "unreadable_kind", Direction: "unreadable_direction",
}  # fmt: skip
_LONGEST_HEAD = 60
_HOW = re.compile(
    "er|nu|stadig|fortsat|allerede|lige|netop|endelig|desværre|helt|godt|fint|så|småt|stille|og|roligt|langsomt|still|already|well"
)
_ALMOST = re.compile("delvist|delvis|næsten|halvvejs|nästan|nesten|partly|partially|nearly|almost")
_GOES_ON = re.compile(
    r"(?:pga|p\.g\.a|på grund af|på grunn av|på grund av|grundet|grunnet|fordi|da|skyldes|because|due to|fint|godt|planmæssigt|stille"
    r"|langsomt|derudaf|endnu|nu|som|men|but)\b"
)
_GOES_ON_WITH = {
    State.IN_PROGRESS: re.compile(r"(?:med|siden|since|with|videre|i|hos|på alle)\b"),
    State.PAUSED: re.compile(r"(?:til|indtil|until|till|på ubestemt)\b"),
}
"""What may follow a state in one sentence; of "Færdig i maj" nobody knows whether it is."""
_IDEA = re.compile(r"(?:kun |stadig |endnu |bare )*(?:en |et |på )?(?:idé|ide)(?:plan|stadiet?|fasen?|niveau|en)?(?:et)?")
_LONGEST_STATE = 4

_SIGNS_AROUND = re.compile(r"[\W_]*(?P<words>[\w(].*?)[\W_]*")
_STATE_ENDS = re.compile(r"\s*(?:[.,;:(\n]|\s[-–—]\s|\s(?=[0-9]))\s*")


def read_word(kind: type[_Member], text: str) -> _Member:
    """The member of any closed list; Refused "unreadable_" and the list's name."""
    return _read(kind, text, _REFUSED[kind])


def known_words(kind: type[_Member]) -> dict[str, _Member]:
    """Every word and sign for the members of `kind`, as `text.plain` gives them."""
    return {words: member for words, member in _table(kind).items() if isinstance(member, kind)}


def read_state(text: str) -> State:
    """The state of the work; Refused "unreadable_state"."""
    return _read(State, text, "unreadable_state")


def split_state(text: str) -> tuple[State | None, str]:
    """A state at the head of a longer text and what follows it: "I gang – afventer svar".

    Where the two are one sentence, "Aflyst pga. corona", the whole text follows. Without a state: None and the whole text.
    """
    words = seen(text).strip()
    if state := _known(State, words):
        return state, ""
    for found in _STATE_ENDS.finditer(words, 0, _LONGEST_HEAD):
        if state := _known(State, words[: found.start()]):
            rest = words[found.end() :]
            return state, rest.removesuffix(")") if "(" in found[0] else rest
    return state_within(words), words


def read_assessment(text: str) -> Assessment:
    """An assessment, also a smiley or a traffic light; Refused "unreadable_assessment"."""
    return _read(Assessment, text, "unreadable_assessment")


def read_fulfilment(text: str) -> Fulfilment:
    """What became of a goal; Refused "unreadable_fulfilment"."""
    return _read(Fulfilment, text, "unreadable_fulfilment")


def read_priority(text: str) -> Priority:
    """A priority, 1 and A the highest; Refused "unreadable_priority"."""
    return _read(Priority, text, "unreadable_priority")


def read_stage(text: str) -> Stage:
    """The stage of a plan; Refused "unreadable_stage"."""
    return _read(Stage, text, "unreadable_stage")


def read_kind(text: str) -> GoalKind:
    """Whether a goal is measured in numbers; Refused "unreadable_kind"."""
    return _read(GoalKind, text, "unreadable_kind")


def read_direction(text: str) -> Direction:
    """Which way a measure should move; Refused "unreadable_direction"."""
    return _read(Direction, text, "unreadable_direction")


def read_yes_no(text: str) -> bool:
    """A cross, a tick, "ja" or "nej"; nothing at all is no; Refused "unreadable_yes_no"."""
    for words in (tidy(text).casefold(), plain(text)):
        if words in YES:
            return True
        if words in NO:
            return False
    raise Refused("unreadable_yes_no", text=shown(text))


def write_state(state: State) -> str:
    """Symbol and word, "◐ I gang"."""
    return _written(state)


def write_assessment(assessment: Assessment | None) -> str:
    """Symbol and word, "▲ Efter planen"; "" for none."""
    return _written(assessment)


def write_fulfilment(fulfilment: Fulfilment | None) -> str:
    """Symbol and word, "● Indfriet"; "" for none."""
    return _written(fulfilment)


def write_priority(priority: Priority | None) -> str:
    """Symbol and word, "↑ Høj"; "" for none."""
    return _written(priority)


def write_stage(stage: Stage) -> str:
    """The word, "Vedtaget"."""
    return term(stage)


def write_yes_no(value: bool) -> str:
    return _("yes") if value else _("no")


def state_within(text: str) -> State | None:
    """The state that a short sentence plainly tells: "Godt i gang", "kører fint", "Aflyst pga. corona", "næsten færdig"."""
    words = plain(text)
    if _IDEA.fullmatch(words):
        return State.NOT_STARTED
    parts = words.split()
    is_almost = bool(parts) and _ALMOST.fullmatch(parts[0]) is not None
    begins = next((place for place, part in enumerate(parts) if not (_HOW.fullmatch(part) or _ALMOST.fullmatch(part))), len(parts))
    parts = parts[begins:]
    for length in range(min(_LONGEST_STATE, len(parts)), 0, -1):
        state = _known(State, " ".join(parts[:length]))
        if state is None or not parts[length - 1].isalpha():
            continue
        rest = " ".join(parts[length:])
        goes_on = not rest or _GOES_ON.match(rest) or (state in _GOES_ON_WITH and _GOES_ON_WITH[state].match(rest))
        if goes_on:
            return State.IN_PROGRESS if is_almost and state is State.DONE else state
    return None


def _written(member: StrEnum | None) -> str:
    return "" if member is None else f"{symbol(member)} {term(member)}"


def _read(kind: type[_Member], text: str, code: str) -> _Member:
    member = _known(kind, text)
    if member is None:
        raise Refused(code, text=shown(text), choices=tuple(kind))
    return member


def _known(kind: type[_Member], text: str) -> _Member | None:
    """The member that `text` names; where a word stands beside a sign, the word counts."""
    table = _table(kind)
    words = plain(text)
    candidates = [tidy(text).casefold(), words]
    if found := _SIGNS_AROUND.fullmatch(words):
        candidates.append(found["words"])
    member = next((table[candidate] for candidate in candidates if candidate in table), None)
    return member if isinstance(member, kind) else None


@cache
def _table(kind: type[StrEnum]) -> dict[str, StrEnum]:
    """Every word and sign for the members of `kind`; the program's own words come first."""
    table: dict[str, StrEnum] = {}
    for write in (_own_words, _symbols, _codes, _also_written):
        for member in kind:
            for word in write(member):
                table.setdefault(word, member)
    return table


def _own_words(member: StrEnum) -> list[str]:
    found: list[str] = []
    for language in LANGUAGES:
        with speaking(language):
            found.append(plain(term(member)))
    return found


def _symbols(member: StrEnum) -> list[str]:
    try:
        return [symbol(member)]
    except KeyError:
        return []


def _codes(member: StrEnum) -> list[str]:
    return [member.value, member.value.replace("_", " ")]


def _also_written(member: StrEnum) -> list[str]:
    return [*ALSO_WRITTEN[member].split("|"), *(sign for sign, known in WITH_A_BAR.items() if known is member)]
