"""What a goal leaves unsaid: how many, who, and by when. Asked of goals that cannot be measured, and of no others.

A goal can be measured when it has a number to reach, counts something, says how one will look, or names something that
is there afterwards or isn't ("aftalen er underskrevet"). Intentions such as "styrke", "fremme" or "sætte fokus på"
have none of these, whatever their verb, so no list of vague verbs is needed.
"""

from __future__ import annotations

import re
from enum import StrEnum

from planner.records import GoalRecord, InitiativeRecord
from planner.values.text import dashed


class Question(StrEnum):
    """What one may still ask of a goal."""

    HOW_MANY = "how_many"
    WHO = "who"
    BY_WHEN = "by_when"


_MONTHS = "januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december"
_NOT_COUNTED = re.compile(
    r"\b(?:19|20)\d\d\b"  # years
    r"|\b\d{1,2}(?:\.|-)?(?:\s?-\s?\d{1,2}\.?)?[ -]?(?:årige?|års|år gamle|klasse|klassetrin|årgang|kvartal|halvår)\b"
    rf"|\b\d{{1,2}}\. ?(?:{_MONTHS})\b|\b\d{{1,2}}(?:/\d{{1,2}}|([-.])\d{{1,2}}\1\d{{2,4}})\b"  # dates
    r"|\b(?:uge|kl\.?|verdensmål|delmål|mål|spor|hovedspor) \d+|\b\d+\+",
    re.IGNORECASE,
)
"""Numbers that name something and count nothing."""
_COUNTED = re.compile(
    r"(?<!\w)\d"
    r"|\b(?:to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|tyve|tredive|halvtreds|hundrede?|tusind|[eé]n gang|ét|én"
    r"|ingen|hver|hvert|hveranden|ugentlige?t?|månedlige?t?|kvartalsvise?|daglige?t?|årlige?t?|halvdelen|en fjerdedel"
    r"|en tredjedel|to tredjedele|halver\w*|fordobl\w*|dobbelt|procent|pct"
    r"|two|three|four|five|six|seven|eight|nine|ten|twelve|every|each|all|none|half|weekly|monthly|double)\b"
    r"|(?<!for )(?<!til )\balle\b",
    re.IGNORECASE,
)
_LOOKED_AT = re.compile(
    r"spørgeskema|interview|observ|undersøgelse|optælling|tællinger|evaluering|besvarelse|survey|questionnaire"
    r"|\bmåles?\b|målinger",
    re.IGNORECASE,
)
_THERE_OR_NOT = re.compile(
    r"\b(?:åbnet|åbner|oprettet|oprettes|etableret|etableres|udarbejdet|udarbejdes|vedtaget|vedtages|godkendt|underskrevet"
    r"|indgået|indgås|malet|lanceret|lanceres|trykt|trykkes|ansat|ansættes|købt|indkøbt|indkøbes|gennemført|gennemføres"
    r"|afholdt|afholdes|udgivet|udgives|offentliggjort|afleveret|installeret|ombygget|indrettet|bygget|nedsat|udpeget"
    r"|færdig\w*|foreligger|ligger klar|står klar|er klar|i drift|i brug|på plads|opened|signed|adopted|published|in place"
    r"|completed)\b",
    re.IGNORECASE,
)
_SOMEBODY = re.compile(
    r"børn|barn|\bung(?:e|dom)|elev|skole|klasse|borger|bruger|låner|udlån|læser|voksne|ældre|senior|forældre|famil|deltager"
    r"|frivillig|medarbejder|personale|forening|partner|\bmænd|kvinde|pige|dreng|studerende|generation|årige|gæst|besøg"
    r"|virksomhed|institution|dagtilbud|pædagog|lærer|children|young|pupils|citizen|users|adults|families|visitor|staff",
    re.IGNORECASE,
)
_SOME_TIME = re.compile(
    r"\b(?:i|inden|senest|før|ultimo|primo|medio|fra|by|in|before) (?:19|20)\d\d\b(?!\s?-)"
    r"|udgang|\binden\b|\bsenest\b|\bultimo\b|\bprimo\b|\bmedio\b|kvartal|halvår|\buge \d|\bi år\b"
    rf"|\b(?:forår|sommer|efterår|vinter)(?:en|et)?\b|\b(?:{_MONTHS})\b|\b\d{{1,2}}(?:/\d{{1,2}}|([-.])\d{{1,2}}\1\d{{2,4}})\b",
    re.IGNORECASE,
)


def open_questions(goal: GoalRecord, initiative: InitiativeRecord) -> tuple[Question, ...]:
    """What to ask of a goal that cannot be measured yet; () for one that can and for an empty one.

    Whom it is for and by when may also stand in the initiative: its target groups, the end of its period.
    """
    text = dashed(f"{goal.text} · {goal.measure}")
    if not goal.text.strip() or goal.target is not None or _can_be_measured(text):
        return ()
    questions = [Question.HOW_MANY]
    if not initiative.target_groups and not _SOMEBODY.search(text):
        questions.append(Question.WHO)
    if goal.due is None and initiative.period.end is None and not _SOME_TIME.search(text):
        questions.append(Question.BY_WHEN)
    return tuple(questions)


def _can_be_measured(text: str) -> bool:
    counted = _COUNTED.search(_NOT_COUNTED.sub(" ", text))
    return bool(counted or _LOOKED_AT.search(text) or _THERE_OR_NOT.search(text))
