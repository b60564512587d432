"""What a goal is measured by, where it is a number: "80 %", "mindst 3 arrangementer", "fra 120 til 150 besøg"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from planner.model.enums import Direction
from planner.values.numbers import NUMBER_PATTERN, decimal_of, write_number
from planner.values.text import dashed, tidy
from planner.words.language import _

_LONGEST_UNIT = 3
_NUMBER = rf"{NUMBER_PATTERN}(?![0-9]|\. ?(?:klasse|årgang|kvartal|halvår)| ?(?:klasse|årgang|kvartal|halvår)\b)"
"""A number that counts something: "24 klasser", but not "3. klasse"."""

_AT_LEAST = r"mindst|minimum|min\.|over|mere end|flere end|≥|>=?|at least|more than|minst|over"
_AT_MOST = (
    r"højst|højest|maksimum|maksimalt|maks\.?|max\.?|maximum|under|færre end|mindre end|≤|<=?"
    r"|at most|less than|fewer than|høyst|högst"
)
_ABOUT = r"ca\.?|cirka|omkring|about|around|i alt|antal|måltal|target"
_FROM_TO = re.compile(
    rf"(?P<before>[^0-9]*?)\b(?:fra|from|från) (?P<baseline>{_NUMBER})(?P<between>[^0-9]*?) ?\b(?:til|to|till) "
    rf"(?P<target>{_NUMBER})(?P<after>.*)",
    re.IGNORECASE,
)
_ARROW = re.compile(rf"(?P<baseline>{_NUMBER}) ?%? ?(?:->|→|=>) ?(?P<target>{_NUMBER})(?P<after>.*)")
_ONE = re.compile(
    rf"(?:(?P<label>[^0-9:]+): ?)?(?:(?:(?P<least>{_AT_LEAST})|(?P<most>{_AT_MOST})|{_ABOUT}) ?)*"
    rf"(?P<target>{_NUMBER})(?P<after>.*)",
    re.IGNORECASE,
)
_YEARS = re.compile(r"\b(?:i|in|inden|ultimo|primo|år|year|udgangen af|by) (?:19|20)[0-9]{2}\b", re.IGNORECASE)
_PERCENT = re.compile(r" ?(?:%|procent\b|pct\b\.?|percent\b|per cent\b)", re.IGNORECASE)
_MORE = re.compile(r"\b(?:flere|mere|højere|more|higher|fler)\b", re.IGNORECASE)
_FEWER = re.compile(r"\b(?:færre|mindre|lavere|fewer|less|lower|färre)\b", re.IGNORECASE)
_UNIT_ENDS = re.compile(
    r"af|i|på|til|pr|per|ved|om|med|hos|for|fra|inden|er|har|skal|der|som|under|over|og|eller|hvert|hver"
    r"|of|in|at|on|to|by|with|from|and|or|that|are|is|have|has|each|every|during",
    re.IGNORECASE,
)
_DOES = re.compile(
    r"deltager|deltog|får|fik|kommer|kom|bliver|blev|besøger|benytter|anvender|oplever|kender|siger|svarer|læser|tager|laver|gør|ser"
    r"|går|mødes|låner|bruger|vil|kan|bygger|melder|tilmelder|tilmeldes|gennemfører|gennemføres|afholdes|holdes|oprettes|etableres|indgås|udlånes"
    r"|indgår|vender|fortsætter|afsluttes|uddannes|nås|afvikles|udvikles|vurderer|angiver|føler|synes|mener|skaber|skabes|inviteres|formidles"
    r"|deltar|besøker|svarar|besöker|blir|brukar|genomförs|hålls"
    r"|attend|take|takes|visit|use|join|get|receive|read|report|say|participate|complete|will|come|were|was|held|made",
    re.IGNORECASE,
)
"""What the counted do is no part of what is counted: of "200 børn deltager" the unit is "børn"."""


@dataclass(frozen=True, slots=True)
class Measure:
    """`text` is what was written; `target` is None where it is not one number to be reached."""

    target: float | None = None
    unit: str = ""
    text: str = ""
    direction: Direction | None = None
    baseline: float | None = None


def read_measure(text: str) -> Measure:
    """The number to be reached, its unit, which way and from where, as far as `text` says; never refused."""
    words = tidy(text)
    marked = dashed(text)
    found = _FROM_TO.fullmatch(marked) or _ARROW.fullmatch(marked) or _ONE.fullmatch(marked)
    if found is None or re.search("[0-9]", _YEARS.sub("", found["after"])):
        return Measure(text=words)
    named = found.groupdict()
    target, baseline = _number(named["target"]), _number(named.get("baseline"))
    if target is None or (baseline is None and named.get("baseline")):
        return Measure(text=words)
    return Measure(
        target=target,
        unit=_unit(named["after"]) or _unit(named.get("between") or "") or _labelled_unit(named.get("label") or ""),
        text=words,
        direction=_direction(named, target, baseline),
        baseline=baseline,
    )


def write_measure(measure: Measure) -> str:
    """What was written, or else the plain words for the numbers."""
    if measure.text or measure.target is None:
        return measure.text
    target = write_number(measure.target)
    if measure.baseline is not None:
        words = _("from {baseline} to {target}", baseline=write_number(measure.baseline), target=target)
    elif measure.direction is Direction.UP:
        words = _("at least {target}", target=target)
    elif measure.direction is Direction.DOWN:
        words = _("at most {target}", target=target)
    else:
        words = target
    return f"{words} {measure.unit}".rstrip()


def _number(digits: str | None) -> float | None:
    exact = decimal_of(digits) if digits else None
    return None if exact is None else float(exact)


def _unit(after: str) -> str:
    """ "deltagere" of " deltagere i alt", "%" of " % af lånerne"."""
    if _PERCENT.match(after):
        return "%"
    words: list[str] = []
    for word in after.split()[:_LONGEST_UNIT]:
        bare = word.rstrip(".,;:)")
        if _UNIT_ENDS.fullmatch(bare) or not bare or bare.startswith(("(", "-")) or (words and _DOES.fullmatch(bare)):
            break
        words.append(bare)
        if bare != word:
            break
    return " ".join(words)


def _labelled_unit(label: str) -> str:
    """ "deltagere" of "Antal deltagere: 150"."""
    found = re.fullmatch(r"(?:antal|antall|number of) (.+)", label.strip(), re.IGNORECASE)
    return found[1] if found else ""


def _direction(named: dict[str, str | None], target: float, baseline: float | None) -> Direction | None:
    if baseline is not None and baseline != target:
        return Direction.UP if target > baseline else Direction.DOWN
    after = named["after"] or ""
    if named.get("least") or _MORE.search(after):
        return Direction.UP
    if named.get("most") or _FEWER.search(after):
        return Direction.DOWN
    return None
