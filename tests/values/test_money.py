"""Money as budgets write it."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.errors import Refused
from planner.values.money import Money, read_amount, read_money, scale_of, write_money
from planner.values.text import tidy
from planner.words import speaking


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("25.000 kr.", "25000"),
        ("kr. 25.000,-", "25000"),
        ("25.000,- kr.", "25000"),
        ("25.000.-", "25000"),
        ("25000", "25000"),
        ("25 000 kr", "25000"),
        ("25\u00a0000 kr.", "25000"),
        ("25.000kr", "25000"),
        ("25.000 kroner", "25000"),
        ("DKK 25,000", "25000"),
        ("DKK 25,000.50", "25000.50"),
        ("25.000,50 kr.", "25000.50"),
        ("1,5", "1.50"),
        ("0 kr.", "0"),
        ("25 t.kr.", "25000"),
        ("25 tkr", "25000"),
        ("tkr. 25", "25000"),
        ("25 tusind", "25000"),
        ("25k", "25000"),
        ("0,5 mio.", "500000"),
        ("1,5 mio. kr.", "1500000"),
        ("1,125 mio.kr.", "1125000"),
        ("mio. kr. 0,5", "500000"),
        ("2 mia. kr.", "2000000000"),
        ("-5.000 kr.", "-5000"),
        ("kr. \u22125.000", "-5000"),
        ("- 5.000 kr.", "5000"),
    ],
)
def test_an_amount_alone(text: str, amount: str):
    assert read_money(text) == Money(Decimal(amount))
    assert read_amount(text) == Decimal(amount)


@pytest.mark.parametrize(
    ("text", "amount", "words"),
    [
        ("25.000 kr. fra puljen", 25000, "fra puljen"),
        ("25.000 kr. – fra puljen", 25000, "fra puljen"),
        ("25.000 kr. (inden for rammen)", 25000, "(inden for rammen)"),
        ("25.000 kr. i 2022", 25000, "i 2022"),
        ("25.000 kr. pr. år", 25000, "pr. år"),
        ("25.000,- (heraf 10.000 fra puljen)", 25000, "(heraf 10.000 fra puljen)"),
        ("ca. 10.000 kr. + løn", 10000, "ca. 10.000 kr. + løn"),
        ("25.000 kr. til 2 hold", 25000, "til 2 hold"),
        ("ca. 25.000 kr.", 25000, "ca. 25.000 kr."),
        ("ca. 25.000", 25000, "ca. 25.000"),
        ("Puljen: 25.000 kr.", 25000, "Puljen: 25.000 kr."),
        ("Budget 2021: 250 tkr.", 250000, "Budget 2021: 250 tkr."),
    ],
)
def test_an_amount_and_words(text: str, amount: int, words: str):
    assert read_money(text) == Money(Decimal(amount), words)
    with pytest.raises(Refused, match="unreadable_money"):
        read_amount(text)


@pytest.mark.parametrize(
    "text",
    [
        "inden for rammen",
        "10.000-15.000 kr.",
        "10.000 – 15.000 kr.",
        "mellem 10.000 og 15.000 kr.",
        "10.000 kr. i 2021 og 15.000 kr. i 2022",
        "10.000 kr. og 15000 til resten",
        "2 x 5.000 kr.",
        "5.000 kr. pr. gang",
        "5.000 kr./stk",
        "5.000 kr. x 2",
        "50 % af 25.000 kr.",
        "2 timer",
        "25.000 besøgende",
        "500 EUR",
        "0,001 kr.",
        "1.2.3 kr.",
        "999.999.999.999.999 kr.",
        "kr.",
    ],
)
def test_no_single_amount_keeps_the_words(text: str):
    assert read_money(text) == Money(words=text)
    with pytest.raises(Refused, match="unreadable_money"):
        read_amount(text)


def test_an_empty_field_has_no_amount():
    assert read_money(" ") == Money()
    assert read_amount("") is None


@pytest.mark.parametrize(
    ("heading", "scale"),
    [
        ("Økonomi", 1),
        ("Økonomi (kr.)", 1),
        ("Økonomi (i 1.000 kr.)", 1000),
        ("Budget 2021 (kr. 1.000)", 1000),
        ("Budget t.kr.", 1000),
        ("tkr.", 1000),
        ("Udgift i tusinde kr.", 1000),
        ("mio. kr.", 10**6),
        ("Beløb over 1.000 kr.", 1),
        ("Økonomi 10.000 kr.", 1),
        ("Trykkeri", 1),
    ],
)
def test_a_heading_may_say_thousands(heading: str, scale: int):
    assert scale_of(heading) == scale


def test_written_in_the_language_in_force():
    money = Money(Decimal("1500.50"), "fra puljen")
    assert write_money(money) == "1.500,50 kr. fra puljen"
    with speaking("en"):
        assert write_money(money) == "DKK 1,500.50 fra puljen"
    assert write_money(Money(Decimal(1500), "ca. 1.500 kr.")) == "ca. 1.500 kr."
    assert write_money(Money()) == ""


AMOUNTS = st.integers(-(10**13), 10**13).map(lambda øre: Decimal(øre) / 100)


@given(AMOUNTS, st.sampled_from(["", "fra puljen", "(inden for rammen)"]), st.sampled_from(["da", "en"]))
def test_what_is_written_is_read_back(amount: Decimal, words: str, language: str):
    with speaking(language):
        assert read_money(write_money(Money(amount, words))) == Money(amount, words)


@given(st.text() | st.text("0123456789., -krmiot"))
def test_any_text_is_read_and_what_it_says_is_kept(text: str):
    money = read_money(text)
    assert money.amount is not None or money.words == tidy(text)
    assert read_money(write_money(money)) == money
