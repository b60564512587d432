"""The people of an initiative as cells name them: "MKH/SSP", "Mette Holm (MKH)", "MKH og SSP"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from planner.records.plan import PersonRecord
from planner.values.lists import items, split, written
from planner.values.text import tidy

_JOINED = re.compile(r"\s+(?:og|and|och|samt|&|\+)\s+", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"(?P<one>[^()]+?) ?\((?P<other>[^()]+)\)")
_WITH_DASH = re.compile(r"(?P<one>[^:]+?)(?: [-–—] |: )(?P<other>.+)")
_UNITS = re.compile(
    "aktivitet|aktiviteter|alle|andre|ansatte|arbejde|arkiv|arrangementer|bibliotek|biblioteker|biblioteket|bolig|borger|borgere"
    "|borgerservice|brugere|byg|bygninger|byråd|børn|center|dannelse|demokrati|digital|digitalisering|direktion|drift|ejendomme"
    "|erhverv|events|familie|familier|film|flere|fondene|formidling|forældre|fritid|frivillige|genbrug|handicap|hus|idræt|indkøb"
    "|innovation|job|jura|klima|kommune|kommunen|kommunikation|kreativitet|kultur|kunst|ledelse|ledelsen|litteratur|logistik"
    "|læring|læsning|løn|medarbejdere|medier|miljø|musik|natur|omsorg|partnere|personale|plan|planlægning|pleje|politik|presse"
    "|projekt|psykiatri|samarbejde|samling|social|sprog|stab|sport|sundhed|team|teater|teknik|teknologi|trafik|turisme"
    "|undervisning|unge|ungdom|udvikling|vækst|voksne|ældre|økonomi|øvrige"
    "|adults|children|culture|leisure|library|people|services|staff|youth"
)
_UNIT_ENDS = re.compile(
    r".{2,}(?:afdeling|arkiv|bibliotek|center|centret|centeret|forening|forvaltning|gruppe|hus|institution|kontor|ledelse|museum|område"
    r"|råd|sekretariat|service|skole|styrelse|team|tilbud|udvalg)(?:e?[nt]|er|erne|rne|s)?|.{3,}(?:else|hed|skab|itet|tion|isering|erne)"
)
"""What the words of a unit are or end with: "Kultur og Fritid", "Børnehuset og Skolen"."""

_OF_A_PLAN = re.compile("plan|indsats|tiltag|spor|projekt|aktivitet|mål|ark|tema|oversigt|overblik|status|budget|årlig|kvartal|halvår|bilag")
_FEWEST_SURE_INITIALS = 3

_PARTICLES = re.compile("af|al|da|de|den|der|du|el|la|le|van|von")
_NAME_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['’.-](?=[^\W\d_]))*\.?")
_LONGEST_NAME = 5
_VOWELS = frozenset("aeiouyæøåäö")
_LONGEST_INITIALS = 5
_LONGEST_SMALL_INITIALS = 3


def read_people(text: str) -> tuple[PersonRecord, ...]:
    """The people in `text`, in their order and none twice; commas, slashes and line breaks part them.

    "og" parts two people, "Kirsten og Bo", but not the words of a unit, "Kultur og Fritid". A line with a bullet is one
    person, unless it holds nothing but initials.
    """
    found: dict[str, PersonRecord] = {}
    for item, marked in items(text):
        for name in _names(tidy(item), marked):
            person = _person(name)
            earlier = found.get(person.label.casefold())
            if earlier is None or (person.name and not earlier.name):
                found[person.label.casefold()] = person
    return tuple(found.values())


def person_from_label(label: str) -> PersonRecord:
    """The person that an initiative names by `label`: by initials where it looks like them, else by name."""
    words = tidy(label)
    return PersonRecord(initials=words) if _is_initials(words) else PersonRecord(name=words)


def apart_from_brackets(label: str) -> tuple[str, str]:
    """The name and what stands in brackets behind it, a department or a remark; nothing apart of a unit's own name."""
    found = _IN_BRACKETS.fullmatch(label)
    return (found["one"], found["other"]) if found and _is_somebody(found["one"]) else (label, "")


def is_somebody(label: str) -> bool:
    """Whether a text can hardly be anything but a person: three initials and more, or a name of two words and more."""
    words = tidy(label)
    if len(words) >= _FEWEST_SURE_INITIALS and words.isupper() and _is_initials(words):
        return True
    return " " in words and _is_somebody(words) and not any(len(word) == 1 for word in words.split()) and not _OF_A_PLAN.search(words.casefold())


def write_people(labels: Iterable[str]) -> str:
    """The labels between commas, or one a line with bullets where `read_people` would part them otherwise."""
    return written(tuple(labels), ", ", lambda text: [person.label for person in read_people(text)])


def write_person(person: PersonRecord) -> str:
    """Name and initials, "Mette Holm (MKH)", or the one that there is."""
    return f"{person.name} ({person.initials})" if person.name and person.initials else person.label


def _names(item: str, marked: bool) -> list[str]:
    names = [name for piece in split(item, ",;/") for name in _apart(piece) if name]
    if marked and not all(_is_initials(name) for name in names):
        return [item]
    return names


def _apart(piece: str) -> list[str]:
    """ "MKH og SSP" and "Kirsten og Bo" as two, "Kultur og Fritid" as one."""
    names = _JOINED.split(piece)
    return names if all(_is_somebody(name) for name in names) else [piece]


def _person(name: str) -> PersonRecord:
    for form in (_IN_BRACKETS, _WITH_DASH):
        if found := form.fullmatch(name):
            one, other = found["one"], found["other"]
            if _is_initials(other) and not _is_initials(one):
                return PersonRecord(initials=other, name=one)
            if _is_initials(one) and not _is_initials(other):
                return PersonRecord(initials=one, name=other)
    return person_from_label(name)


def _is_initials(word: str) -> bool:
    """Two to five capitals; of small or mixed letters at most three, and then no name such as "Bo" or "Pia"."""
    if not word.isalpha() or not 2 <= len(word) <= _LONGEST_INITIALS:
        return False
    if word.isupper():
        return True
    return len(word) <= _LONGEST_SMALL_INITIALS and (word.islower() or _VOWELS.isdisjoint(word.casefold()))


def _is_somebody(name: str) -> bool:
    """Initials, or one to five words with capitals of which none is a unit's."""
    person = _person(name)
    words = person.name.split()
    if not words:
        return True
    return len(words) <= _LONGEST_NAME and not _PARTICLES.fullmatch(words[0]) and all(_is_of_a_name(word) for word in words)


def _is_of_a_name(word: str) -> bool:
    if _PARTICLES.fullmatch(word):
        return True
    small = word.casefold()
    is_unit = _UNITS.fullmatch(small) is not None or _UNIT_ENDS.fullmatch(small) is not None
    return word[0].isupper() and _NAME_WORD.fullmatch(word) is not None and not is_unit
