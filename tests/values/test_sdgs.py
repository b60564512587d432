"""UN goals as cells name them, and the picker that finds them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.records.plan import SdgLink
from planner.values.sdg_names import find_sdgs, goals, target_codes
from planner.values.sdgs import read_sdgs, write_sdgs
from planner.values.text import seen
from planner.words import speaking


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("", []),
        ("3, 4 og 10", [3, 4, 10]),
        ("10, 4", [10, 4]),
        ("4, 4", [4]),
        ("SDG 4 / 17", [4, 17]),
        ("SDG4, sdg10", [4, 10]),
        ("#4", [4]),
        ("Mål 4", [4]),
        ("FN's verdensmål nr. 3, 4", [3, 4]),
        ("• 4\n• 10", [4, 10]),
        ("3-5", [3, 4, 5]),
        ("3 – 5", [3, 4, 5]),
        ("3-4-10", [3, 4, 10]),
        ("3 - 10 - 17", [3, 10, 17]),
        ("3.4.10", [3, 4, 10]),
        ("4,6", [4, 6]),
        ("Verdensmål 4: Kvalitetsuddannelse", [4]),
        ("10. Mindre Ulighed", [10]),
        ("17: Partnerskab for Handling", [17]),
        ("4 – Uddannelse", [4]),
        ("Goal 4: Quality education", [4]),
        ("3 Sundhed og trivsel 4 Kvalitetsuddannelse", [3, 4]),
        ("Klimaindsats", [13]),
        ("klima", [13]),
        ("Sundhed og trivsel, Kvalitetsuddannelse", [3, 4]),
        ("Fred, retfærdighed og stærke institutioner; Livet i havet", [16, 14]),
        ("Ligestilling", [5]),
        ("Mindre ulikhet", [10]),
    ],
)
def test_goals_by_number_and_name(text: str, numbers: list[int]):
    assert read_sdgs(text) == (tuple(SdgLink(number=number) for number in numbers), ())


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("4.7", [(4, ["4.7"])]),
        ("4.7, 4.a", [(4, ["4.7", "4.A"])]),
        ("4.7, 4.7", [(4, ["4.7"])]),
        ("4, 4.6 og delmål 13.3", [(4, ["4.6"]), (13, ["13.3"])]),
        ("8.10", [(8, ["8.10"])]),
        ("4: Lær alle at læse, skrive og regne", [(4, ["4.6"])]),
        ("Lær alle at læse, skrive og regne", [(4, ["4.6"])]),
        ("13.3 Opbyg viden og kapacitet til at imødegå klimaforandringer", [(13, ["13.3"])]),
    ],
)
def test_targets(text: str, links: list[tuple[int, list[str]]]):
    assert read_sdgs(text) == (tuple(SdgLink(number=number, targets=tuple(codes)) for number, codes in links), ())


@pytest.mark.parametrize(
    "text", ["4 ★, 10", "★ 4, 10", "4, 10, 4 ★", "4 (primær), 10", "Primær: 4; sekundær: 10", "10; 4⭐"]
)
def test_only_a_marked_goal_is_primary(text: str):
    links, left_over = read_sdgs(text)
    assert {link.number: link.primary for link in links} == {4: True, 10: False}
    assert left_over == ()


@pytest.mark.parametrize(
    ("text", "numbers", "left_over"),
    [
        ("18", [], ("18",)),
        ("4, 18, 25", [4], ("18", "25")),
        ("10-4", [], ("10-4",)),
        ("2020-2023", [], ("2020-2023",)),
        ("1.3.22", [], ("1.3.22",)),
        ("4.99", [], ("4.99",)),
        ("2030-målene", [], ("2030-målene",)),
        ("4-årige", [], ("4-årige",)),
        ("Bidrager til mål 4", [4], ("Bidrager til",)),
        ("4: Klimaindsats", [4], ("Klimaindsats",)),
        ("alle", [], ("alle",)),
        ("bæredygtig", [], ("bæredygtig",)),
        ("x; x", [], ("x",)),
        ("Begrundelse: fordi", [], ("Begrundelse: fordi",)),
    ],
)
def test_what_names_no_goal_is_left_over(text: str, numbers: list[int], left_over: tuple[str, ...]):
    links, unread = read_sdgs(text)
    assert [link.number for link in links] == numbers
    assert unread == left_over


def test_the_written_form():
    links = [SdgLink(number=4, targets=("4.6", "4.7")), SdgLink(number=10, primary=True)]
    assert write_sdgs(links) == "4 (4.6, 4.7), 10 ★"
    assert write_sdgs([]) == ""


def test_with_a_reason_each_goal_has_its_line():
    links = (SdgLink(number=4, primary=True), SdgLink(number=13, targets=("13.3",), reason="Byttedage\nog reparation"))
    text = "4 ★\n13 (13.3). Begrundelse: Byttedage\n  og reparation"
    assert write_sdgs(links) == text
    assert read_sdgs(text) == (links, ())


@st.composite
def links(draw: st.DrawFn) -> tuple[SdgLink, ...]:
    numbers = draw(st.lists(st.integers(1, 17), unique=True))
    reasons = st.text().map(lambda text: seen(text).strip()).filter(lambda text: text and seen(text) == text)
    return tuple(
        SdgLink(
            number=number,
            primary=draw(st.booleans()),
            targets=tuple(draw(st.lists(st.sampled_from(_targets_of(number)), unique=True))),
            reason=draw(st.none() | reasons),
        )
        for number in numbers
    )


def _targets_of(number: int) -> list[str]:
    return [code for code, goal in target_codes().items() if goal == number]


@given(links(), st.sampled_from(["da", "en"]))
def test_what_is_written_is_read_back(links: tuple[SdgLink, ...], language: str):
    with speaking(language):
        assert read_sdgs(write_sdgs(links)) == (links, ())


PIECES = ["4", "10", "18", "4.7", "-", ".", ",", "og", "★", "(", ")", "primær", "klima", "Begrundelse:", "\n"]


@given(st.text() | st.lists(st.sampled_from(PIECES)).map(" ".join))
def test_any_text_is_read(text: str):
    links, _left_over = read_sdgs(text)
    assert read_sdgs(write_sdgs(links)) == (links, ())


@pytest.mark.parametrize("goal", goals(), ids=lambda goal: str(goal.number))
def test_every_official_name_is_known(goal):
    for name in (*goal.short, *goal.long):
        assert read_sdgs(name) == ((SdgLink(number=goal.number),), ())


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("13", [13]),
        ("1", [1, 10, 11, 12, 13, 14, 15, 16, 17]),
        ("13.3", [13]),
        ("4.a", [4]),
        ("18", []),
        ("klima", [13]),
        ("Ulighed", [10]),
        ("stærke inst", [16]),
        ("hedsuddannelse", []),
        ("tetsuddannelse", [4]),
        ("biodiversitet", [15]),
        ("læse", [4]),
        ("xyz", []),
        ("?", []),
        ("", list(range(1, 18))),
    ],
)
def test_the_picker_finds(typed: str, found: list[int]):
    assert find_sdgs(typed) == found


def test_the_picker_puts_the_likeliest_first():
    assert find_sdgs("hav")[0] == 14
    assert find_sdgs("livslang")[0] == 4
