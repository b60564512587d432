"""Strategies, initiatives and plans for tests: realistic, small to write, the same every time."""

from __future__ import annotations

import datetime as dt
import json
import tomllib
import uuid
from dataclasses import replace
from decimal import Decimal
from typing import Any

from planner import resources
from planner.model import Direction, Fulfilment, GoalKind, Priority, Stage, State, VersionReason
from planner.records import (
    GoalRecord,
    InitiativeRecord,
    MeasurementRecord,
    MilestoneRecord,
    Period,
    PersonRecord,
    PlanRecord,
    SdgLink,
    StrategyKey,
    StrategyRecord,
    TrackRecord,
    VersionRecord,
)
from planner.records.json import plan_to_json

READING = "Læsning, dannelse og kultur"
LEARNING = "Læring, teknologiglæde og skaberkultur"
CITIZENS = "Den aktive borger, relationer og bæredygtige løsninger"
CROSS_CUTTING = "Tværgående"

YEAR = 2022
TODAY = dt.date(2021, 11, 22)
HOUSES = ("Ballerup Bibliotek", "Skovlunde Kulturhus", "Kulturhus Måløv")


def strategy() -> StrategyRecord:
    """The strategy 2020-2023 as it is shipped."""
    text = resources.path("strategies", "strategy-2020-2023.toml").read_text("utf-8")
    known: dict[str, Any] = tomllib.loads(text)
    looks = {READING: ("Læsning og kultur", "#6B4FA0"), LEARNING: ("Læring og teknologi", "#0E7C7B"), CITIZENS: ("Den aktive borger", "#B3541E")}
    tracks = tuple(
        TrackRecord(
            name=track["name"],
            short_name=looks[track["name"]][0],
            colour=looks[track["name"]][1],
            sdgs=tuple(track["sdgs"]),
            commitments=tuple(track["commitments"]),
        )
        for track in known["tracks"]
    )
    return StrategyRecord(
        title=known["title"],
        organisation=known["organisation"],
        committee=known["committee"],
        first_year=known["first_year"],
        last_year=known["last_year"],
        vision=known["vision"],
        vision_aims=tuple(known["vision_aims"]),
        purposes=tuple(known["purposes"]),
        foundations=tuple(known["foundations"]),
        tracks=tracks,
    )


def initiative(number: int = 1, title: str = "Læseklubber for teenagere", **fields: Any) -> InitiativeRecord:
    """An initiative with an id that follows from its number."""
    return InitiativeRecord(id=str(uuid.UUID(int=number)), number=number, title=title, **fields)


def plan(*initiatives: InitiativeRecord, **fields: Any) -> PlanRecord:
    """A plan for 2022 with these initiatives."""
    known = strategy()
    key = StrategyKey(title=known.title, first_year=known.first_year, last_year=known.last_year)
    last = max((it.number or 0 for it in initiatives), default=0)
    return PlanRecord(**{"year": YEAR, "strategy": key, "initiatives": initiatives, "last_number": last, **fields})


def kept(plan: PlanRecord, name: str = "", on: dt.date = TODAY) -> VersionRecord:
    """A version of the plan, as it is kept at submission."""
    return VersionRecord(
        name=name,
        reason=VersionReason.SUBMISSION,
        made_at=dt.datetime.combine(on, dt.time(10)),
        made_by="MKH",
        content=json.dumps(plan_to_json(replace(plan, versions=()))),
    )


def goal(text: str, measure: str = "", **fields: Any) -> GoalRecord:
    return GoalRecord(text=text, measure=measure, **fields)


def counted(text: str, measure: str, unit: str, baseline: float, target: float, **fields: Any) -> GoalRecord:
    """A goal that is measured by a number which should rise."""
    return GoalRecord(
        text=text, measure=measure, unit=unit, baseline=baseline, target=target,
        kind=GoalKind.QUANTITATIVE, direction=Direction.UP, due=dt.date(YEAR, 12, 31), **fields,
    )  # fmt: skip


def sdgs(*numbers: int, **reasons: str) -> tuple[SdgLink, ...]:
    """Links to these UN goals, the first of them primary; `n12="…"` is why 12 is chosen."""
    return tuple(
        SdgLink(number=number, primary=place == 0, reason=reasons.get(f"n{number}"))
        for place, number in enumerate(numbers)
    )


def quarter(first: int, last: int | None = None) -> Period:
    """From one quarter of the year to another, both included."""
    last = last or first
    ends = {1: (3, 31), 2: (6, 30), 3: (9, 30), 4: (12, 31)}
    text = f"{first}. kvartal" if first == last else f"{first}.-{last}. kvartal"
    return Period(start=dt.date(YEAR, 3 * first - 2, 1), end=dt.date(YEAR, *ends[last]), text=text)


def sample_plan(count: int = 24) -> PlanRecord:
    """A plan of `count` initiatives; the first 24 differ, further ones repeat them with a number of their own."""
    originals = _originals()
    initiatives = tuple(
        replace(
            originals[place % len(originals)],
            id=str(uuid.UUID(int=place + 1)),
            number=place + 1,
            title=originals[place % len(originals)].title + (f" {place + 1}" if place >= len(originals) else ""),
        )
        for place in range(count)
    )
    return plan(
        *initiatives,
        stage=Stage.SUBMITTED,
        submitted_on=TODAY,
        case_number="21-2022-4711",
        introduction=(
            "Handlingsplanen samler bibliotekernes indsatser i strategiens tredje år. Den bygger på erfaringerne fra 2021, "
            "på borgernes ønsker fra to dialogmøder og på aftalerne med skoler, foreninger og kulturhuse."
        ),
        people=tuple(PersonRecord(initials=initials, name=name) for initials, name in _PEOPLE.items()),
    )


_PEOPLE = {
    "MKH": "Mette Krogh Hansen",
    "AJN": "Anders Juul Nielsen",
    "SSP": "Sofie Spang Petersen",
    "CHO": "Camilla Holm",
    "LBR": "Lars Bruun",
}


def _originals() -> tuple[InitiativeRecord, ...]:
    """Twenty-four initiatives as a library writes them."""
    known = strategy()
    reading, learning, citizens = (track.commitments for track in known.tracks)
    ballerup, skovlunde, maaloev = HOUSES
    made = [
        initiative(
            title="Læseklubber for teenagere", track=READING, commitments=(reading[1], reading[6]), sdgs=sdgs(4, 10),
            description="Fem klubber på tværs af husene, hvor unge selv vælger bøgerne og inviterer forfatterne.",
            goals=(
                counted("60 unge deltager fast", "Fremmødelister", "unge", 22, 60, measurements=(
                    MeasurementRecord(date=dt.date(YEAR, 3, 31), value=31), MeasurementRecord(date=dt.date(YEAR, 6, 30), value=44),
                )),
                goal("9 af 10 oplever et fællesskab", "Spørgeskema i juni og december", kind=GoalKind.QUALITATIVE),
            ),
            milestones=(MilestoneRecord(title="Første møde i alle klubber", due=dt.date(YEAR, 2, 1)),),
            target_groups=("Unge 13-17 år",), responsible=("MKH",), participants=("SSP", "CHO"),
            partners=("Frivilligcenter Ballerup", "Ungdomsskolen"), houses=HOUSES, period=quarter(1, 4),
            budget=Decimal(45000), funding="Inden for rammen", priority=Priority.HIGH, state=State.IN_PROGRESS,
        ),
        initiative(
            title="Sommerbogen 2022", track=READING, commitments=(reading[0],), sdgs=sdgs(4, 3),
            description="Læsekampagne i sommerferien med fælles afslutning i Måløv. Hvert barn får en bog med hjem.",
            goals=(counted("800 børn gennemfører", "Udleverede bøger", "børn", 640, 800, fulfilment=Fulfilment.MET,
                           judgement="823 børn gennemførte, flest fra Skovlunde."),),
            target_groups=("Børn 7-12 år",), responsible=("AJN",), partners=("Skolerne",), houses=HOUSES,
            period=Period(start=dt.date(YEAR, 6, 1), end=dt.date(YEAR, 8, 31), text="juni-august"),
            budget=Decimal(60000), funding="Inden for rammen", priority=Priority.HIGH,
        ),
        initiative(
            title="Bogstart i Hedeparken", track=READING, commitments=(reading[5],), sdgs=sdgs(4, 10, 17),
            description="Hjemmebesøg med bogpakke til familier med børn under to år. Besøgene aftales med sundhedsplejen, så ingen "
            "familie bliver spurgt to gange, og bøgerne findes på de fem sprog, der tales mest i området.",
            goals=(counted("Alle familier er besøgt", "Besøgsliste", "familier", 0, 140),),
            target_groups=("Familier med små børn",), responsible=("MKH", "SSP"), partners=("Sundhedsplejen", "Hedeparkens boligforening"),
            houses=(ballerup,), period=Period(start=dt.date(YEAR, 1, 1), end=dt.date(YEAR, 12, 31), text="hele året"),
            budget=Decimal("82500.50"), funding="Statens Kunstfond", priority=Priority.MEDIUM, state=State.IN_PROGRESS,
        ),
        initiative(
            title="Litteraturfestival i Måløv", track=READING, commitments=(reading[1],), sdgs=sdgs(4, 17),
            description="Tre dage med forfattere, musik og lokale foreninger.",
            goals=(counted("1.200 deltagere", "Billetter og tælling", "deltagere", 900, 1200), goal("To nye foreninger er med")),
            target_groups=("Voksne", "Foreninger"), responsible=("CHO",), partners=("Måløv Kulturforening",), houses=(maaloev,),
            period=Period(start=dt.date(YEAR, 9, 12), end=dt.date(YEAR, 9, 18), text="uge 37"), budget=Decimal(120000),
            funding="Fonde og entré", priority=Priority.HIGH,
        ),
        initiative(title="Lydbøger i hjemmeplejen", track=READING, commitments=(reading[3],), sdgs=sdgs(3, 10),
                   description="Medarbejdere i hjemmeplejen lærer at sætte borgere i gang med Nota og eReolen GO.",
                   goals=(counted("75 borgere bruger lydbøger", "Udlån", "borgere", 10, 75),), target_groups=("Ældre",),
                   responsible=("LBR",), partners=("Hjemmeplejen",), houses=(skovlunde,), period=quarter(2, 3), state=State.PAUSED),
        initiative(title="Den legende ramme", track=READING, commitments=(reading[4],), sdgs=sdgs(4),
                   description="Børnebibliotekerne indrettes med skiftende legelandskaber, som børn og forældre bygger sammen.",
                   goals=(goal("Besøgende børn bliver længere", "Observation fire uger om året", kind=GoalKind.QUALITATIVE),),
                   target_groups=("Børn 0-6 år",), responsible=("SSP",), houses=HOUSES, period=quarter(1, 2),
                   budget=Decimal(35000), funding="Inden for rammen", state=State.DONE),
        initiative(title="Skriveværksted for unge", track=READING, commitments=(reading[6], reading[2]), sdgs=sdgs(4, 5),
                   description="Otte aftener med en forfatter. Teksterne trykkes i en lille antologi.",
                   goals=(counted("24 unge skriver med", "Tilmeldinger", "unge", 0, 24),), target_groups=("Unge 13-17 år",),
                   responsible=("CHO",), partners=("Ungdomsskolen",), houses=(ballerup,), period=quarter(4)),
        initiative(title="Højtlæsning på plejehjem", track=READING, commitments=(reading[1],), sdgs=sdgs(3, 10),
                   description="Frivillige læser højt en gang om ugen.", goals=(goal("Alle seks plejehjem er med"),),
                   target_groups=("Ældre",), responsible=("LBR",), partners=("Ældre Sagen",), houses=HOUSES,
                   period=Period(text="løbende", ongoing=True), state=State.IN_PROGRESS),
        initiative(title="Fælles bogpakker til skolerne", track=READING, commitments=(reading[0], reading[5]), sdgs=sdgs(4, 17),
                   description="Femten tematiske pakker, valgt sammen med skolernes læsevejledere.", target_groups=("Skoler",),
                   goals=(counted("Hver skole låner tre pakker", "Udlån", "pakker", 12, 36),), responsible=("AJN",),
                   partners=("Pædagogisk Center",), houses=(ballerup,), period=quarter(3, 4), budget=Decimal(28000)),
        initiative(title="Udgået: Bogbus på torvet", track=READING, commitments=(reading[1],), sdgs=sdgs(11),
                   description="Bussen kunne ikke lejes i 2022.", responsible=("MKH",), period=quarter(2), state=State.DROPPED),
        initiative(
            title="Kodeklubben for piger", track=LEARNING, commitments=(learning[1], learning[2]), sdgs=sdgs(5, 4, 9),
            description="Ti eftermiddage om spil, lys og robotter. Pigerne viser deres ting frem for familien.",
            goals=(counted("30 piger gennemfører", "Deltagerlister", "piger", 14, 30), goal("8 af 10 vil fortsætte")),
            target_groups=("Piger 10-14 år",), responsible=("LBR",), participants=("AJN",), partners=("Coding Pirates",),
            houses=(ballerup, skovlunde), period=quarter(1, 2), budget=Decimal(40000), funding="Egmont Fonden",
            priority=Priority.HIGH, state=State.DONE),
        initiative(title="Åbent makerspace om lørdagen", track=LEARNING, commitments=(learning[1],), sdgs=sdgs(9, 4, 12, n12="Vi bygger af det, andre smider ud."),
                   description="3D-printere, symaskiner og loddekolber, åbent for alle med en medarbejder i rummet.",
                   goals=(counted("40 lørdage med åbent", "Kalender", "lørdage", 22, 40),), target_groups=("Alle",),
                   responsible=("LBR",), houses=(ballerup,), period=Period(start=dt.date(YEAR, 1, 1), end=dt.date(YEAR, 12, 31), text="hele året"),
                   budget=Decimal(55000), state=State.IN_PROGRESS),
        initiative(title="Teknologiforståelse i 4. klasse", track=LEARNING, commitments=(learning[0], learning[3]), sdgs=sdgs(4, 9, 17),
                   description="Et forløb på seks lektioner, udviklet med to skoler og derefter tilbudt alle.",
                   goals=(counted("18 klasser har haft forløbet", "Bookinger", "klasser", 0, 18),), target_groups=("Skoler",),
                   responsible=("AJN",), partners=("Skovvejens Skole", "Rugvængets Skole"), houses=HOUSES, period=quarter(3, 4),
                   budget=Decimal(30000), funding="Inden for rammen"),
        initiative(title="Digital hjælp uden tidsbestilling", track=LEARNING, commitments=(learning[2],), sdgs=sdgs(10, 4),
                   description="MitID, e-Boks og sundhed.dk to gange om ugen i alle tre huse.",
                   goals=(counted("1.500 henvendelser", "Optælling", "henvendelser", 1100, 1500),), target_groups=("Voksne", "Ældre"),
                   responsible=("SSP",), partners=("Borgerservice", "Ældre Sagen"), houses=HOUSES,
                   period=Period(text="løbende", ongoing=True), state=State.IN_PROGRESS),
        initiative(title="Studiecafé før eksamen", track=LEARNING, commitments=(learning[4],), sdgs=sdgs(4, 8),
                   description="Udvidet åbningstid, kaffe og en studievejleder i maj og juni.", target_groups=("Unge 16-20 år",),
                   goals=(counted("300 besøg", "Tælling", "besøg", 180, 300),), responsible=("CHO",), partners=("Ballerup Gymnasium",),
                   houses=(ballerup,), period=Period(start=dt.date(YEAR, 5, 1), end=dt.date(YEAR, 6, 30), text="maj-juni"), state=State.DONE),
        initiative(title="Samarbejde med DTU Ballerup", track=LEARNING, commitments=(learning[5],), sdgs=sdgs(4, 8, 17),
                   description="Studerende løser to opgaver for biblioteket som del af deres uddannelse.", goals=(goal("To projekter er afleveret"),),
                   responsible=("MKH",), partners=("DTU",), houses=(ballerup,), period=quarter(3, 4)),
        initiative(title="Robotter på tur", track=LEARNING, commitments=(learning[0],), sdgs=sdgs(9, 4),
                   description="Kasser med robotter låner ud til dagtilbud sammen med en vejledning.",
                   goals=(counted("20 dagtilbud har lånt", "Udlån", "dagtilbud", 6, 20),), target_groups=("Dagtilbud",),
                   responsible=("AJN",), houses=(skovlunde,), period=quarter(2, 4), budget=Decimal(18000)),
        initiative(title="Podcastværksted", track=LEARNING, commitments=(learning[1], learning[3]), sdgs=sdgs(4, 16),
                   description="Et lydstudie i Skovlunde, hvor foreninger laver egne udsendelser.", goals=(goal("12 foreninger har udgivet"),),
                   target_groups=("Foreninger",), responsible=("LBR",), houses=(skovlunde,), period=quarter(2, 4), budget=Decimal(25000)),
        initiative(
            title="Byttedage for tøj og legetøj", track=CITIZENS, commitments=(citizens[3], citizens[4]), sdgs=sdgs(12, 11, 13),
            description="Fire byttedage med reparationscafé. Det, der bliver tilbage, går til genbrug.",
            goals=(counted("600 deltager", "Tælling", "deltagere", 350, 600),), target_groups=("Familier",), responsible=("SSP",),
            partners=("Røde Kors", "Repair Café Ballerup"), houses=HOUSES, period=quarter(1, 4), budget=Decimal(15000),
            priority=Priority.MEDIUM, state=State.IN_PROGRESS),
        initiative(title="Demokratisaloner før valget", track=CITIZENS, commitments=(citizens[2],), sdgs=sdgs(16, 17),
                   description="Seks aftener, hvor borgere møder kandidater om ét emne ad gangen.",
                   goals=(counted("400 deltager", "Tælling", "deltagere", 0, 400), goal("Halvdelen er under 40 år")),
                   target_groups=("Voksne",), responsible=("CHO",), partners=("Oplysningsforbundet",), houses=(ballerup, maaloev),
                   period=quarter(3, 4), budget=Decimal(48000)),
        initiative(title="Frøbiblioteket", track=CITIZENS, commitments=(citizens[1],), sdgs=sdgs(15, 11, 13),
                   description="Lån frø om foråret, aflever nye om efteråret.", goals=(counted("250 lånere", "Udlån", "lånere", 90, 250),),
                   target_groups=("Alle",), responsible=("SSP",), houses=(skovlunde, maaloev), period=quarter(1, 4), state=State.IN_PROGRESS),
        initiative(title="Borgernes egne arrangementer", track=CITIZENS, commitments=(citizens[3], citizens[0]), sdgs=sdgs(11, 17),
                   description="En enkel aftale, så borgere kan bruge husene til egne arrangementer uden for åbningstid.",
                   goals=(counted("60 arrangementer", "Bookinger", "arrangementer", 25, 60),), responsible=("MKH",), houses=HOUSES,
                   period=quarter(1, 4)),
        initiative(title="Nationalt projekt: Biblioteket som klimamødested", track=CITIZENS, commitments=(citizens[5],), sdgs=sdgs(13, 7, 17),
                   description="Vi afprøver tre formater for klimasamtaler sammen med fem andre kommuner.",
                   goals=(goal("Tre formater er beskrevet og delt"),), responsible=("MKH",), partners=("Slots- og Kulturstyrelsen",),
                   houses=(ballerup,), period=quarter(2, 4), budget=Decimal(150000), funding="Udviklingspuljen", priority=Priority.HIGH),
        initiative(title="Fælles introduktion for frivillige", track=CROSS_CUTTING, sdgs=sdgs(17, 8),
                   description="En aften og en håndbog for alle, der er frivillige i husene.", goals=(goal("Alle nye frivillige er introduceret"),),
                   target_groups=("Frivillige",), responsible=("LBR",), houses=HOUSES, period=quarter(1), notes="Internt: budgettet mangler",
                   links=("https://intranet.example/frivillige",)),
    ]  # fmt: skip
    return tuple(made)
