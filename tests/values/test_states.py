"""The closed lists as sheets write them."""

from contextlib import suppress
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.errors import Refused
from planner.model.enums import Assessment, Direction, Fulfilment, GoalKind, Priority, Stage, State
from planner.values import states
from planner.values.coded_words import ALSO_WRITTEN
from planner.words import refusal, speaking, symbol, term

READERS = {
    State: states.read_state,
    Assessment: states.read_assessment,
    Fulfilment: states.read_fulfilment,
    Priority: states.read_priority,
    Stage: states.read_stage,
    GoalKind: states.read_kind,
    Direction: states.read_direction,
}
WRITERS = {
    State: states.write_state,
    Assessment: states.write_assessment,
    Fulfilment: states.write_fulfilment,
    Priority: states.write_priority,
    Stage: states.write_stage,
}
MEMBERS = [member for kind in READERS for member in kind]


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Ikke påbegyndt", State.NOT_STARTED),
        ("planlagt", State.NOT_STARTED),
        ("À venir", State.NOT_STARTED),
        ("I gang", State.IN_PROGRESS),
        ("I GANG.", State.IN_PROGRESS),
        ("igangværende", State.IN_PROGRESS),
        ("◐ I gang", State.IN_PROGRESS),
        ("I gang ◐", State.IN_PROGRESS),
        ("påbörjad", State.IN_PROGRESS),
        ("En cours", State.IN_PROGRESS),
        ("på hold", State.PAUSED),
        ("||", State.PAUSED),
        ("❙❙ Sat på pause", State.PAUSED),
        ("Afsluttet", State.DONE),
        ("gennemført", State.DONE),
        ("✓", State.DONE),
        ("✔\ufe0f", State.DONE),
        ("✓ Gennemført", State.DONE),
        ("Réalisé ", State.DONE),
        ("udgår", State.DROPPED),
        ("❌", State.DROPPED),
    ],
)
def test_states(text: str, state: State):
    assert states.read_state(text) is state


@pytest.mark.parametrize("text", ["🟢", "grøn", "🙂", "100 %", "x", "", "Det går godt", "ja"])
def test_what_is_no_state(text: str):
    with pytest.raises(Refused, match="unreadable_state"):
        states.read_state(text)


@pytest.mark.parametrize(
    ("text", "assessment"),
    [
        ("🟢", Assessment.ON_TRACK),
        ("Grøn smiley", Assessment.ON_TRACK),
        ("☺", Assessment.ON_TRACK),
        (":-)", Assessment.ON_TRACK),
        ("🙂 Efter planen", Assessment.ON_TRACK),
        ("gul", Assessment.ATTENTION),
        ("😐", Assessment.ATTENTION),
        (":|", Assessment.ATTENTION),
        ("🔴", Assessment.CRITICAL),
        ("☹\ufe0f", Assessment.CRITICAL),
        ("Rød", Assessment.CRITICAL),
    ],
)
def test_assessments(text: str, assessment: Assessment):
    assert states.read_assessment(text) is assessment


@pytest.mark.parametrize(
    ("text", "fulfilment"),
    [
        ("Ja", Fulfilment.MET),
        ("delvist", Fulfilment.PARTLY),
        ("Ikke opfyldt", Fulfilment.NOT_MET),
        ("n/a", Fulfilment.NOT_MEASURED),
        ("–", Fulfilment.NOT_MEASURED),
        ("– Ikke målt", Fulfilment.NOT_MEASURED),
    ],
)
def test_fulfilments(text: str, fulfilment: Fulfilment):
    assert states.read_fulfilment(text) is fulfilment


def test_a_hyphen_alone_says_nothing_of_a_goal():
    with pytest.raises(Refused, match="unreadable_fulfilment"):
        states.read_fulfilment("-")


@pytest.mark.parametrize(("text", "priority"), [("1", Priority.HIGH), ("B", Priority.MEDIUM), ("Låg", Priority.LOW)])
def test_priorities(text: str, priority: Priority):
    assert states.read_priority(text) is priority


@pytest.mark.parametrize("member", MEMBERS, ids=lambda member: f"{type(member).__name__}.{member.name}")
def test_every_word_and_code_of_the_program_is_read(member: StrEnum):
    read = READERS[type(member)]
    for language in ("da", "en"):
        with speaking(language):
            assert read(term(member)) is member
            assert read(term(member).upper()) is member
    assert read(member.value) is member
    assert member in ALSO_WRITTEN


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize(
    "member",
    [member for kind in WRITERS for member in kind],
    ids=lambda member: f"{type(member).__name__}.{member.name}",
)
def test_what_is_written_is_read_back(member: StrEnum, language: str):
    with speaking(language):
        assert READERS[type(member)](WRITERS[type(member)](member)) is member


def test_a_symbol_alone_is_read():
    for member in [*State, *Assessment, *Fulfilment, *Priority]:
        assert READERS[type(member)](symbol(member)) is member


def test_written_with_symbol_and_word():
    assert states.write_state(State.IN_PROGRESS) == "◐ I gang"
    assert states.write_assessment(None) == ""


@pytest.mark.parametrize(
    ("text", "state", "rest"),
    [
        ("I gang", State.IN_PROGRESS, ""),
        ("I gang – afventer svar", State.IN_PROGRESS, "afventer svar"),
        ("I gang (50 %)", State.IN_PROGRESS, "50 %"),
        ("Afsluttet 1/6", State.DONE, "1/6"),
        ("Gennemført.\nGik godt", State.DONE, "Gik godt"),
        ("Ikke startet: mangler penge", State.NOT_STARTED, "mangler penge"),
        ("Gennemført i maj", None, "Gennemført i maj"),
        ("Undervejs", State.IN_PROGRESS, ""),
        ("kører", State.IN_PROGRESS, ""),
        ("kører fint", State.IN_PROGRESS, "kører fint"),
        ("Godt i gang", State.IN_PROGRESS, "Godt i gang"),
        ("Er så småt i gang.", State.IN_PROGRESS, "Er så småt i gang."),
        ("I gang med at finde lokaler", State.IN_PROGRESS, "I gang med at finde lokaler"),
        ("Næsten færdig", State.IN_PROGRESS, "Næsten færdig"),
        ("Delvist gennemført", State.IN_PROGRESS, "Delvist gennemført"),
        ("Aflyst pga. corona", State.DROPPED, "Aflyst pga. corona"),
        ("Udskudt til 2023", State.PAUSED, "Udskudt til 2023"),
        ("Afventer svar fra kommunen", None, "Afventer svar fra kommunen"),
        ("Ikke i gang endnu", State.NOT_STARTED, "Ikke i gang endnu"),
        ("idé", State.NOT_STARTED, "idé"),
        ("Stadig på idéstadiet", State.NOT_STARTED, "Stadig på idéstadiet"),
        ("Ny leder ansat", None, "Ny leder ansat"),
        ("Færdig med maj", None, "Færdig med maj"),
        ("Klar til start", None, "Klar til start"),
        ("forsinket", None, "forsinket"),
        ("🟢", None, "🟢"),
        ("Det går godt, sådan da", None, "Det går godt, sådan da"),
        ("", None, ""),
    ],
)
def test_a_state_at_the_head_of_a_text(text: str, state: State | None, rest: str):
    assert states.split_state(text) == (state, rest)


@pytest.mark.parametrize("text", ["x", "X", "ja", "✓", "✔\ufe0f", "1", "SAND", "☒", "Yes"])
def test_yes(text: str):
    assert states.read_yes_no(text) is True


@pytest.mark.parametrize("text", ["", " ", "nej", "0", "-", "–", "Falsk", "☐"])
def test_no(text: str):
    assert states.read_yes_no(text) is False


@pytest.mark.parametrize("language", ["da", "en"])
def test_yes_and_no_are_read_back(language: str):
    with speaking(language):
        assert states.read_yes_no(states.write_yes_no(True)) is True
        assert states.read_yes_no(states.write_yes_no(False)) is False


def test_a_refusal_names_the_choices():
    with pytest.raises(Refused) as refused:
        states.read_assessment("måske")
    assert refusal(refused.value) == (
        "“måske” er ikke en vurdering. Vælg en af disse: Efter planen, Kræver opmærksomhed, Kritisk."
    )


@given(st.text(), st.sampled_from([*READERS.values(), states.read_yes_no]))
def test_any_text_is_read_or_refused(text, read):
    with suppress(Refused):
        read(text)
    states.split_state(text)
