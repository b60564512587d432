"""Periods, money, days and links: words in, meaning below."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from planner.records import Period
from planner.ui.widgets import DateField, LineField, LinkList, MoneyField, PeriodField
from planner.ui.widgets.link_list import address

SECOND_QUARTER = Period(text="2. kvartal", start=dt.date(2022, 4, 1), end=dt.date(2022, 6, 30))


def write(line: LineField, text: str) -> None:
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Return)


def test_a_period_says_what_it_means(show, heard) -> None:
    field = PeriodField(name="Periode")
    show(field)
    field.set_year(2022)
    field.edited.connect(heard.hear)
    write(field.line, "2. kvartal")
    assert (field.value(), field.meaning(), heard.times) == (SECOND_QUARTER, "01-04-2022 – 30-06-2022", 1)


def test_a_period_without_dates_keeps_its_words(show) -> None:
    field = PeriodField()
    show(field)
    field.set_year(2022)
    write(field.line, "når tid er")
    assert field.value() == Period(text="når tid er")
    assert field.meaning()


def test_the_meaning_comes_while_one_types(show, qtbot) -> None:
    field = PeriodField()
    show(field)
    field.set_year(2022)
    QTest.keyClicks(field.line, "maj")
    qtbot.waitUntil(lambda: field.meaning() == "01-05-2022 – 31-05-2022", timeout=5000)
    assert field.value() == Period()


def test_a_set_period_keeps_its_dates(show, heard) -> None:
    """A bar that was dragged has dates of its own; showing them changes nothing."""
    field = PeriodField()
    show(field)
    field.set_year(2022)
    field.edited.connect(heard.hear)
    dragged = Period(text="forår", start=dt.date(2022, 3, 7), end=dt.date(2022, 4, 3))
    field.set_value(dragged)
    field.commit()
    assert (field.value(), field.meaning(), heard.times) == (dragged, "07-03-2022 – 03-04-2022", 0)


def test_money(show, heard) -> None:
    field = MoneyField(name="Økonomi")
    show(field)
    field.edited.connect(heard.hear)
    write(field.line, "25.000 kr. fra puljen")
    assert (field.value(), heard.times) == ((Decimal(25000), "fra puljen"), 1)
    write(field.line, "efter aftale")
    assert field.value() == (None, "efter aftale")
    write(field.line, " ")
    assert (field.value(), field.meaning()) == ((None, ""), "")


@pytest.mark.parametrize("typed", ["3/5", "3.5.22", "3. maj", "03-05-2022"])
def test_days(show, heard, typed) -> None:
    field = DateField(name="Vedtaget")
    show(field)
    field.set_year(2022)
    field.edited.connect(heard.hear)
    write(field.line, typed)
    assert (field.value(), field.line.text(), heard.times) == (dt.date(2022, 5, 3), "03-05-2022", 1)


def test_what_is_no_day_stays_and_is_said(show, heard) -> None:
    field = DateField()
    show(field)
    field.set_year(2022)
    field.set_value(dt.date(2022, 5, 3))
    field.edited.connect(heard.hear)
    write(field.line, "i marts")
    assert (field.value(), field.line.text(), heard.times) == (dt.date(2022, 5, 3), "i marts", 0)
    assert "i marts" in field.meaning()
    write(field.line, " ")
    assert (field.value(), field.meaning(), heard.times) == (None, "", 1)


def test_links_grow_by_writing_and_go_by_emptying(show, heard) -> None:
    links = LinkList(name="Links")
    show(links)
    links.edited.connect(heard.hear)
    write(links.findChildren(LineField)[0], "bib.ballerup.dk")
    assert links.value() == ("bib.ballerup.dk",)
    lines = links.findChildren(LineField)
    assert len(lines) == 2
    lines[0].setFocus()
    lines[0].selectAll()
    QTest.keyClick(lines[0], Qt.Key.Key_Delete)
    QTest.keyClick(lines[0], Qt.Key.Key_Return)
    assert (links.value(), heard.times) == ((), 2)


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("https://bib.ballerup.dk/a?b=c", "https://bib.ballerup.dk/a?b=c"),
        ("www.ballerup.dk", "http://www.ballerup.dk"),
        ("mailto:bib@example.org", "mailto:bib@example.org"),
        ("javascript:alert(1)", ""),
        ("ms-settings:", ""),
        ("", ""),
    ],
)
def test_only_addresses_and_files_are_opened(text, opens) -> None:
    assert address(text).toString() == opens


def test_a_day_is_picked_from_the_calendar(show, heard) -> None:
    field = DateField()
    show(field)
    field.set_value(dt.date(2022, 5, 3))
    field.edited.connect(heard.hear)
    field.setFocus()
    QTest.keyClick(field.line, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    popup = field._calendar
    popup.calendar.setSelectedDate(dt.date(2022, 5, 17))
    popup.calendar.activated.emit(popup.calendar.selectedDate())
    assert (field.value(), field.line.text(), heard.times) == (dt.date(2022, 5, 17), "17-05-2022", 1)
