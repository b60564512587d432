"""People as cells name them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.records.plan import PersonRecord
from planner.values.people import person_from_label, read_people, write_people, write_person
from planner.values.text import tidy


def initials(*labels: str) -> tuple[PersonRecord, ...]:
    return tuple(PersonRecord(initials=label) for label in labels)


def names(*labels: str) -> tuple[PersonRecord, ...]:
    return tuple(PersonRecord(name=label) for label in labels)


METTE = PersonRecord(initials="MKH", name="Mette Holm")


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("", ()),
        ("MKH", initials("MKH")),
        ("MKH/SSP", initials("MKH", "SSP")),
        ("MKH, SSP; AMJ\nTBR", initials("MKH", "SSP", "AMJ", "TBR")),
        ("MKH og SSP", initials("MKH", "SSP")),
        ("MKH + SSP & AMJ", initials("MKH", "SSP", "AMJ")),
        ("• MKH/SSP\n• AMJ", initials("MKH", "SSP", "AMJ")),
        ("mkh", initials("mkh")),
        ("Mkh", initials("Mkh")),
        ("Mette Holm (MKH)", (METTE,)),
        ("MKH (Mette Holm)", (METTE,)),
        ("MKH - Mette Holm", (METTE,)),
        ("Mette Holm: MKH", (METTE,)),
        ("MKH, Mette Holm (MKH), mkh", (METTE,)),
        ("MKH (SSP)", names("MKH (SSP)")),
        ("Mette Holm og Jonas Bo", names("Mette Holm", "Jonas Bo")),
        ("Kirsten og Bo", names("Kirsten", "Bo")),
        ("Maja & Søren", names("Maja", "Søren")),
        ("Karen, Poul og Mette", names("Karen", "Poul", "Mette")),
        ("Mette + BTH", (*names("Mette"), *initials("BTH"))),
        ("Anne Holm og Bo Friis", names("Anne Holm", "Bo Friis")),
        ("Anne-Marie von Holm og Bo P. Friis", names("Anne-Marie von Holm", "Bo P. Friis")),
        ("Flemming og Henning", names("Flemming", "Henning")),
        ("Ulla og resten", names("Ulla og resten")),
        ("Børn & Unge", names("Børn & Unge")),
        ("Teknik og Miljø", names("Teknik og Miljø")),
        ("Kultur- og Fritidsforvaltningen", names("Kultur- og Fritidsforvaltningen")),
        ("Center for Social og Sundhed", names("Center for Social og Sundhed")),
        ("Børnebiblioteket og Ungdomsskolen", names("Børnebiblioteket og Ungdomsskolen")),
        ("IT og Digitalisering", names("IT og Digitalisering")),
        ("Mette Holm (projektleder)", names("Mette Holm (projektleder)")),
        ("Mette - projektleder", names("Mette - projektleder")),
        ("Kultur og Fritid", names("Kultur og Fritid")),
        ("• Børn/unge-teamet", names("Børn/unge-teamet")),
        ("Pia, Bo", names("Pia", "Bo")),
        ("alle", names("alle")),
        ("Alle/MKH", (*names("Alle"), *initials("MKH"))),
    ],
)
def test_people(text: str, people: tuple[PersonRecord, ...]):
    assert read_people(text) == people


@pytest.mark.parametrize("label", ["MKH", "IT", "ØÅÆ", "ABCDE", "mk", "Mkh"])
def test_what_looks_like_initials(label: str):
    assert person_from_label(label) == PersonRecord(initials=label)


@pytest.mark.parametrize("label", ["Mette Holm", "Pia", "Bo", "alle", "ABCDEF", "A", "M.K.", "R2", ""])
def test_what_does_not(label: str):
    assert person_from_label(label) == PersonRecord(name=label)


def test_a_person_is_written_with_all_that_is_known():
    assert write_person(METTE) == "Mette Holm (MKH)"
    assert write_person(PersonRecord(initials="MKH")) == "MKH"
    assert write_person(PersonRecord(name="Mette Holm")) == "Mette Holm"


def test_labels_are_written_between_commas():
    assert write_people(["MKH", "Mette Holm"]) == "MKH, Mette Holm"
    assert write_people(["Børn/unge", "MKH"]) == "• Børn/unge\n• MKH"


def stands_alone(label: str) -> bool:
    """Whether a line with nothing else is read as this label."""
    return [person.label for person in read_people(f"• {label}")] == [label]


TIDY = st.text(st.characters(exclude_characters="•●▪◦‣∙")).map(tidy).filter(lambda text: text and tidy(text) == text)
LIKELY = st.sampled_from(
    ["MKH", "SSP", "Mette Holm", "Børn/unge", "Jensen, Bo", "Anna og Bo Friis", "Center for It", "x"]
)


@given(st.lists((TIDY | LIKELY).filter(stands_alone), unique_by=str.casefold))
def test_any_labels_that_are_written_are_read_back(labels: list[str]):
    assert [person.label for person in read_people(write_people(labels))] == labels


@given(st.text() | st.text("MKHab ()/,-\n"))
def test_any_text_is_read(text: str):
    assert all(person.label for person in read_people(text))
