"""How a value stands in a cell. Each function draws one of the ways that are met; none of them asks the program."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st
from importing.random_layouts.plans import PEOPLE

from planner.model import Priority, State
from planner.records import SdgLink

Draw = st.DrawFn
_MONTHS = ("januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december")
_SERIAL_ZERO = dt.date(1899, 12, 30)

DATES = ("%d.%m.%Y", "%d-%m-%Y", "%d/%m/%Y", "%d/%m-%Y", "%d/%m-%y", "%d.%m.%y", "%Y-%m-%d", "short", "words", "real", "serial")
STATES = {
    State.NOT_STARTED: ("Ikke startet", "ikke påbegyndt", "Planlagt", "○ Ikke startet", "Not started", "Ikke påbegynt", "Ej påbörjad", "○"),
    State.IN_PROGRESS: ("I gang", "Igangværende", "Påbegyndt", "i gang", "◐ I gang", "In progress", "Pågår", "Pågående"),
    State.PAUSED: ("Sat på pause", "Udskudt", "På pause", "Afventer", "On hold", "Utsatt", "Pausad"),
    State.DONE: ("Gennemført", "Afsluttet", "FÆRDIG", "✔ Gennemført", "✅", "Done", "Gjennomført", "Genomförd"),
    State.DROPPED: ("Udgået", "Aflyst", "Opgivet", "✕ Udgået", "Cancelled", "Avlyst", "Inställd"),
}
PRIORITIES: dict[str, dict[Priority, Any]] = {
    "words": {Priority.HIGH: "Høj", Priority.MEDIUM: "Mellem", Priority.LOW: "Lav"},
    "english": {Priority.HIGH: "High", Priority.MEDIUM: "Medium", Priority.LOW: "Low"},
    "numbers": {Priority.HIGH: 1, Priority.MEDIUM: 2, Priority.LOW: 3},
    "letters": {Priority.HIGH: "A", Priority.MEDIUM: "B", Priority.LOW: "C"},
}
SDG_NAMES = {
    1: "Afskaf fattigdom", 2: "Stop sult", 3: "Sundhed og trivsel", 4: "Kvalitetsuddannelse", 5: "Ligestilling mellem kønnene", 6: "Rent vand og sanitet",
    7: "Bæredygtig energi", 8: "Anstændige jobs og økonomisk vækst", 9: "Industri, innovation og infrastruktur", 10: "Mindre ulighed",
    11: "Bæredygtige byer og lokalsamfund", 12: "Ansvarligt forbrug og produktion", 13: "Klimaindsats", 14: "Livet i havet", 15: "Livet på land",
    16: "Fred, retfærdighed og stærke institutioner", 17: "Partnerskaber for handling",
}  # fmt: skip


def date(day: dt.date, form: str, year: int) -> Any:
    """The date as this form has it; a short one has no year where it is the plan's."""
    match form:
        case "real":
            return day
        case "serial":
            return (day - _SERIAL_ZERO).days
        case "words":
            return f"{day.day}. {_MONTHS[day.month - 1]} {day.year}"
        case "short" if day.year == year:
            return f"{day.day}/{day.month}"
        case "short":
            return f"{day:%d/%m-%Y}"
        case _:
            return day.strftime(form)


def money(draw: Draw, amount: Decimal) -> Any:
    """An amount in kroner, as a number or in words."""
    whole = int(amount)
    danish = f"{whole:,}".replace(",", ".")
    thousands = f"{amount / 1000:f}".rstrip("0").rstrip(".") if whole % 1000 else str(whole // 1000)
    forms: list[Any] = [whole, float(whole), danish, f"{danish} kr.", f"kr. {danish},-", f"{danish},00 kr.", f"{danish} DKK", f"{whole} kr", f"{danish},-"]
    forms.append(f"{thousands.replace('.', ',')} t.kr.")
    if whole % 100_000 == 0:
        forms.append(f"{amount / 1_000_000:.2f}".rstrip("0").rstrip(".").replace(".", ",") + " mio. kr.")
    return draw(st.sampled_from(forms))


def names(draw: Draw, several: Sequence[str], between: Sequence[str] = (", ", "; ", "\n", ",", " ; ")) -> str:
    """Names in one cell: between commas or semicolons, on lines, with bullets."""
    mark = draw(st.sampled_from([*between, "• ", "- "]))
    return "\n".join(mark + name for name in several) if mark in ("• ", "- ") else mark.join(several)


def lines(draw: Draw, several: Sequence[str]) -> str:
    """Sentences in one cell, one a line, with bullets or numbers or neither."""
    mark = draw(st.sampled_from(["", "- ", "• ", "1. ", "– ", "* "]))
    if len(several) < 2 and mark == "1. ":
        mark = ""
    return "\n".join((f"{number}. " if mark == "1. " else mark) + words for number, words in enumerate(several, start=1))


def people(draw: Draw, labels: Sequence[str], form: str) -> str:
    """Initials, or the whole name with the initials behind it."""
    known = {person.label: person for person in PEOPLE}
    words = [f"{known[label].name} ({label})" if form == "whole" and known[label].initials else label for label in labels]
    together = all(known[label].initials for label in labels)
    return names(draw, words, (", ", "; ", "/", " / ", "\n", *((" og ", " & ") if together else ())))


def sdgs(draw: Draw, links: Sequence[SdgLink]) -> Any:
    """UN goals in one cell: numbers, targets, names."""
    if not links:
        return None
    form = draw(st.sampled_from(["numbers", "and", "slash", "named", "sdg", "lines", "targets"]))
    if any(link.targets for link in links):
        form = "targets"
    numbers = [str(link.number) for link in links]
    match form:
        case "numbers":
            return links[0].number if len(links) == 1 and draw(st.booleans()) else ", ".join(numbers)
        case "and":
            return " og ".join([", ".join(numbers[:-1]), numbers[-1]]) if len(numbers) > 1 else f"Verdensmål {numbers[0]}"
        case "slash":
            return "SDG " + " / ".join(numbers)
        case "named":
            return "; ".join(f"Verdensmål {link.number}: {SDG_NAMES[link.number]}" for link in links)
        case "sdg":
            return ", ".join(f"SDG {number}" for number in numbers)
        case "lines":
            return "\n".join(f"{link.number}. {SDG_NAMES[link.number]}" for link in links)
        case _:
            mark = draw(st.sampled_from([", ", "; ", "\n"]))
            return mark.join(code for link in links for code in (link.targets or (str(link.number),)))
