"""Initiatives such as libraries write, drawn by chance; every value of them is one that a cell can say."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import builders
from hypothesis import strategies as st

from planner.model import Direction, Priority, State
from planner.records import GoalRecord, InitiativeRecord, MilestoneRecord, Period, PersonRecord, SdgLink

TITLES = (
    "Sommerbogen", "Læseklubber for teenagere", "Makerspace – åbent værksted", "Bogstart 2.0", "Vi læser højt", "Alle på nettet: it-hjælp",
    "Krea, kaffe og kultur", "Åben skole", "Spor i landskabet", "Total genopfriskning af børnebiblioteket", "Tværgående formidling",
    "Noter og toner", "Version 2 af hjemmesiden", "100 år i Måløv", "Fællesskab om læsning", "Litteraturvandringer", "DR's læsebus",
    "Frøbibliotek", "Repair café", "Demokratisk debat", "Babyrytmik/bogleg", "Formiddagssang", "Læsemakkere (frivillige)", "Biblioteket rykker ud",
    "Kodeklub", "Digital dannelse for 7. klasse", "Filmklub", "Spil & leg", "Bogen kommer", "UNG kultur", "Skolestartere", "Statusmøder med skolerne",
    "Erindringscafé", "Naturvejledning ved søen", "Høstfest", "Kulturnat 2022", "Ordblindeindsats", "Grøn omstilling i husene", "Forår på biblioteket",
    "Biblioteket som mødested", "Klar, parat, læs!", "Mål og mening – foredragsrække", "Tidslommer", "Nye borgere",
)  # fmt: skip
DESCRIPTIONS = (
    "Vi inviterer børn og unge til at læse i ferien.", "Forløb på otte gange, hvor deltagerne selv vælger.", "Åbent hver torsdag kl. 15-18; gratis.",
    "Tilbuddet udvikles sammen med skolerne, og evalueres årligt.", "Et mødested for alle, også dem der ikke læser.\nDrives af frivillige.",
    "Fortsættelse af indsatsen fra sidste år", "Foredrag, workshops og udstillinger om klima og forbrug.", "Indkøb af 12 nye robotter.",
)  # fmt: skip
GOALS = (
    "Flere børn læser i ferien", "Deltagerne får mod på at læse videre", "Skolerne kender tilbuddet", "Borgerne hjælper hinanden", "Nye brugere af huset",
    "Større synlighed i lokalområdet", "Borgerne oplever biblioteket som et åbent, aktivt sted", "Frivillige føler sig som en del af huset",
)  # fmt: skip
MILESTONES = (
    "Planlægning og indkøb", "Kick-off i skoven", "Temadag for medarbejdere", "Afslutningsfest", "Evaluering", "Pressemeddelelse udsendt", "Aftale med skolerne",
    "Invitationer sendt",
)  # fmt: skip
TARGET_GROUPS = ("Børn 0-6 år", "Unge", "Seniorer", "Familier", "Skoleelever i 3.-5. klasse", "Ordblinde", "Borgere uden for arbejdsmarkedet", "Alle", "Frivillige", "Studerende")
PARTNERS = (
    "Skolerne", "Ældre Sagen", "Måløv Kulturforening", "Børn og Unge", "Frivilligcenter Ballerup", "Naturstyrelsen", "Tapeten", "UCC",
    "Dagtilbud og klubber", "Ballerup Museum",
)  # fmt: skip
PEOPLE = (
    PersonRecord(initials="MKH", name="Mette Holm"), PersonRecord(initials="SSP", name="Søren Skov Petersen"), PersonRecord(initials="AJN", name="Anne Juhl"),
    PersonRecord(initials="LØ", name="Lars Østergaard"), PersonRecord(initials="BIRK", name="Birgit Krogh"), PersonRecord(name="Pia Holst"),
    PersonRecord(name="Kultur og Fritid"), PersonRecord(name="Åse Ågård"), PersonRecord(name="Børneteamet"),
)  # fmt: skip
FUNDINGS = ("Inden for rammen", "Egne midler", "Slots- og Kulturstyrelsen", "Driftsbudget", "Fondsmidler søges", "Kommunens pulje til læsning")
REMARKS = (
    "Afhænger af ombygningen", "Se sag 21/1234", "Aftales nærmere", "Gentages hvis der er stemning for det", "Kræver ekstra bemanding, især lørdag", "Lokale A+B",
    "Tages op igen, når budgettet er vedtaget", "3 hylder", "Ny i år", "Grundig forberedelse",
)  # fmt: skip
LINKS = ("https://bib.dk/plan?id=7", "https://www.ballerup.dk/kultur", "bilag 3.pdf")
UNITS = ("deltagere", "besøg", "nye lånere", "arrangementer", "workshops", "skoleklasser")
TRACKS = (builders.READING, builders.LEARNING, builders.CITIZENS)

_COMMITMENTS = {track.name: track.commitments for track in builders.strategy().tracks}
_TARGETS = {3: ("3.4",), 4: ("4.4", "4.6", "4.7"), 10: ("10.2",), 11: ("11.4", "11.7"), 13: ("13.3",), 17: ("17.16", "17.17")}


def some(values: tuple, most: int = 3, least: int = 0) -> st.SearchStrategy[tuple]:
    """A few of the values, each at most once."""
    return st.lists(st.sampled_from(values), min_size=least, max_size=most, unique=True).map(tuple)


@st.composite
def plans(draw: st.DrawFn, year: int) -> list[InitiativeRecord]:
    """One to seven initiatives with titles of their own."""
    titles = draw(some(TITLES, most=7, least=1))
    return [draw(initiatives(title, year)) for title in titles]


@st.composite
def initiatives(draw: st.DrawFn, title: str, year: int) -> InitiativeRecord:
    track = draw(st.sampled_from([*TRACKS, builders.CROSS_CUTTING, None]))
    budgets = st.sampled_from([1_000, 2_500, 5_000, 10_000, 12_750, 25_000, 40_000, 75_500, 150_000, 500_000, 1_250_000])
    return InitiativeRecord(
        title=title,
        description=draw(st.sampled_from(DESCRIPTIONS)),
        track=track,
        commitments=draw(some(_COMMITMENTS.get(track or "", (*_COMMITMENTS[TRACKS[0]], *_COMMITMENTS[TRACKS[2]])), most=2)),
        sdgs=draw(sdg_links()),
        goals=tuple(draw(st.lists(goals(), max_size=3, unique_by=(lambda goal: goal.text, lambda goal: goal.measure or goal.text)))),
        milestones=tuple(MilestoneRecord(title=words) for words in draw(some(MILESTONES))),
        target_groups=draw(some(TARGET_GROUPS, least=1)),
        houses=draw(some(builders.HOUSES)),
        responsible=tuple(person.label for person in draw(some(PEOPLE, most=2, least=1))),
        participants=tuple(person.label for person in draw(some(PEOPLE))),
        partners=draw(some(PARTNERS)),
        period=draw(periods(year)),
        budget=draw(st.none() | budgets.map(Decimal)),
        funding=draw(st.sampled_from(["", *FUNDINGS])),
        priority=draw(st.none() | st.sampled_from(Priority)),
        state=draw(st.sampled_from(State)),
        links=draw(some(LINKS, most=2)),
    )


@st.composite
def sdg_links(draw: st.DrawFn) -> tuple[SdgLink, ...]:
    numbers = sorted(draw(some(tuple(range(1, 18)), most=4)))
    return tuple(SdgLink(number=number, targets=tuple(sorted(draw(some(_TARGETS.get(number, ())))) if number in _TARGETS else ())) for number in numbers)


@st.composite
def goals(draw: st.DrawFn) -> GoalRecord:
    """A goal with a measure in words, often with a number in it."""
    text, unit = draw(st.sampled_from(GOALS)), draw(st.sampled_from(UNITS))
    number, before = draw(st.sampled_from([3, 12, 80, 150, 1500])), draw(st.sampled_from([2, 100, 1200]))
    said = f"{number:,}".replace(",", ".") if draw(st.booleans()) else str(number)
    way = Direction.UP if number > before else Direction.DOWN
    return draw(st.sampled_from([
        GoalRecord(text=text),
        GoalRecord(text=text, measure="Evalueres i personalegruppen"),
        GoalRecord(text=text, measure=f"Mindst {said} {unit}", target=number, unit=unit, direction=Direction.UP),
        GoalRecord(text=text, measure=f"{said} {unit}", target=number, unit=unit),
        GoalRecord(text=text, measure=f"{said} {unit} i alt", target=number, unit=unit),
        GoalRecord(text=text, measure="80 % af deltagerne er tilfredse", target=80, unit="%"),
        GoalRecord(text=text, measure=f"Fra {before} til {said} {unit}", baseline=before, target=number, unit=unit, direction=way),
        GoalRecord(text=text, measure="Højst 5 klager", target=5, unit="klager", direction=Direction.DOWN),
        GoalRecord(text=text, measure=f"Antal deltagere: {said}", target=number, unit="deltagere"),
    ]))  # fmt: skip


_NAMES = ("januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december")
_SEASONS = {"forår": (3, 5), "foråret": (3, 5), "sommeren": (6, 8), "efterår": (9, 11), "efteråret": (9, 11)}
_LAST = dt.timedelta(days=1)


def months(year: int, first: int, last: int) -> tuple[dt.date, dt.date]:
    """The first day of one month and the last of another."""
    after = dt.date(year + last // 12, last % 12 + 1, 1)
    return dt.date(year, first, 1), after - _LAST


@st.composite
def periods(draw: st.DrawFn, year: int) -> Period:
    """When, in words, and the days that the words mean."""
    said = draw(st.sampled_from(["", f" {year}"]))
    number = draw(st.integers(1, 12))
    other = draw(st.integers(number, 12))
    quarter, half = (number + 2) // 3, (number + 5) // 6
    season = draw(st.sampled_from(list(_SEASONS)))
    week = number * 4
    month, last_month = _NAMES[number - 1], _NAMES[other - 1]
    day = dt.date(year, number, draw(st.integers(1, 28)))
    last = dt.date(year, other, 28)
    end = months(year, number, number)[1]
    dated = [
        (f"{quarter}. kvartal{said}", months(year, quarter * 3 - 2, quarter * 3)),
        (f"Q{quarter}{said}", months(year, quarter * 3 - 2, quarter * 3)),
        (f"{half}. halvår{said}", months(year, half * 6 - 5, half * 6)),
        (f"{month}{said}", months(year, number, number)),
        (f"{month} - {last_month}{said}" if other > number else f"{month.capitalize()}{said}", months(year, number, other)),
        (f"{season}{said}", months(year, *_SEASONS[season])),
        (f"uge {week}{said}", (dt.date.fromisocalendar(year, week, 1), dt.date.fromisocalendar(year, week, 7))),
        (f"uge {week}-{week + 3}{said}", (dt.date.fromisocalendar(year, week, 1), dt.date.fromisocalendar(year, week + 3, 7))),
        ("hele året", months(year, 1, 12)),
        (f"{day:%d.%m.%Y} - {last:%d.%m.%Y}", (day, last)),
        (f"{day.day}/{day.month} - {last.day}/{last.month} {year}", (day, last)),
        (f"senest {day:%d.%m.%Y}", (None, day)),
        (f"inden {day.day}. {month}{said}", (None, day)),
        (f"ultimo {month}{said}", (dt.date(year, number, 21), end)),
        (f"primo {month}{said}", (dt.date(year, number, 1), dt.date(year, number, 10))),
        (f"{day:%d-%m-%Y}", (None, day)),
    ]
    plain = [Period(text=words, start=start, end=to) for words, (start, to) in dated]
    return draw(st.sampled_from([*plain, Period(text="løbende", ongoing=True), Period(text="Løbende hele året", ongoing=True, **_span(year)), Period()]))


def _span(year: int) -> dict[str, dt.date]:
    first, last = months(year, 1, 12)
    return {"start": first, "end": last}
