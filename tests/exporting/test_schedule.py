"""When an initiative runs, month by month: within the year, beyond it, without an end, without anything."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import builders
import pytest
from openpyxl import Workbook

from planner.exporting.colours import contrast, ink_on, tint
from planner.exporting.schedule import Ground, milestones, month_headings, months, period_text
from planner.model import State
from planner.records import InitiativeRecord, MilestoneRecord, Period
from planner.words import speaking


def day(month: int, number: int, year: int = 2022) -> dt.date:
    return dt.date(year, month, number)


def line(initiative: InitiativeRecord) -> str:
    """The twelve months as they stand in the sheet, a dot for an empty one."""
    shown = months(initiative, 2022)
    return " ".join(shown[number].mark if number in shown else "." for number in range(1, 13))


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        (Period(start=day(5, 1), end=day(6, 30)), ". . . . ■ ■ . . . . . ."),
        (Period(start=day(9, 12), end=day(9, 18)), ". . . . . . . . ■ . . ."),
        (Period(start=day(10, 1, 2021), end=day(2, 28)), "◀ ■ . . . . . . . . . ."),
        (Period(start=day(11, 1), end=day(3, 31, 2023)), ". . . . . . . . . . ■ ▶"),
        (Period(start=day(1, 1, 2021), end=day(12, 31, 2023)), "◀ ■ ■ ■ ■ ■ ■ ■ ■ ■ ■ ▶"),
        (Period(start=day(1, 1, 2020), end=day(12, 31, 2020)), "◀ . . . . . . . . . . ."),
        (Period(start=day(1, 1, 2024), end=day(12, 31, 2024)), ". . . . . . . . . . . ▶"),
        (Period(ongoing=True), "→ → → → → → → → → → → →"),
        (Period(start=day(10, 1), ongoing=True), ". . . . . . . . . → → →"),
        (Period(start=day(10, 1, 2021), ongoing=True), "◀ → → → → → → → → → → →"),
        (Period(end=day(2, 28), ongoing=True), "■ ■ . . . . . . . . . ."),
        (Period(start=day(11, 1)), ". . . . . . . . . . ■ ▶"),
        (Period(end=day(4, 1)), ". . . ■ . . . . . . . ."),
        (Period(start=day(6, 30), end=day(5, 1)), ". . . . ■ ■ . . . . . ."),
        (Period(text="når det passer"), ". . . . . . . . . . . ."),
        (Period(), ". . . . . . . . . . . ."),
    ],
)
def test_a_period_is_drawn_as_it_falls_in_the_year(period: Period, expected: str) -> None:
    assert line(builders.initiative(period=period)) == expected


def test_a_milestone_is_a_diamond_full_when_reached() -> None:
    due = (
        MilestoneRecord(title="Start", due=day(1, 5), done=day(1, 6)),
        MilestoneRecord(title="Midtvejs", due=day(2, 1)),
        MilestoneRecord(title="Slut", due=day(12, 1)),
        MilestoneRecord(title="Næste år", due=day(12, 1, 2023)),
        MilestoneRecord(title="En gang"),
    )
    period = Period(start=day(12, 1, 2021), end=day(1, 31, 2023))
    assert line(builders.initiative(period=period, milestones=due)) == "◀◆ ◇ ■ ■ ■ ■ ■ ■ ■ ■ ■ ◇▶"
    assert line(builders.initiative(milestones=due)) == "◆ ◇ . . . . . . . . . ◇"


def test_many_milestones_in_a_month_are_counted() -> None:
    due = tuple(MilestoneRecord(title=str(number), due=day(3, number)) for number in range(1, 6))
    assert line(builders.initiative(milestones=due)) == ". . 5◇ . . . . . . . . ."


def test_what_was_dropped_takes_no_time() -> None:
    shown = months(builders.initiative(period=builders.quarter(2), state=State.DROPPED), 2022)
    assert {(month.mark, month.ground) for month in shown.values()} == {("✕", Ground.NONE)}
    assert list(shown) == [4, 5, 6]


def test_a_period_that_nobody_set_says_so() -> None:
    assert period_text(builders.initiative(), 2022) == "Ikke fastsat"
    assert period_text(builders.initiative(period=builders.quarter(1, 2)), 2022) == "1.-2. kvartal"


def test_the_months_are_named_in_the_language_in_force() -> None:
    assert month_headings()[9] == "Okt"
    with speaking("en"):
        assert month_headings()[9] == "Oct"
    assert len(set(month_headings())) == 12


def test_milestones_come_by_their_day() -> None:
    first = builders.initiative(1, milestones=(MilestoneRecord(title="Sidst"), MilestoneRecord(title="Maj", due=day(5, 1))))
    second = builders.initiative(2, milestones=(MilestoneRecord(title="April", due=day(4, 1)),))
    assert [its.title for _it, its in milestones(builders.plan(first, second))] == ["April", "Maj", "Sidst"]


def test_the_sheet_has_the_tracks_in_order_and_every_mark_can_be_read(exported: Callable[..., Workbook]) -> None:
    sheet = exported(plan=builders.sample_plan())["Tidsplan"]
    assert [cell.value for cell in sheet[4]][:6] == ["Nr.", "Indsats", "Hovedspor", "Periode", "Jan", "Feb"]
    tracks = [row[2].value for row in sheet.iter_rows(min_row=5)]
    assert tracks == sorted(tracks, key=list(dict.fromkeys(tracks)).index)
    filled = [cell for row in sheet.iter_rows(min_row=5, min_col=5) for cell in row if cell.fill.fill_type]
    assert filled
    assert all(cell.value for cell in filled), "never a colour alone"
    assert all(contrast(cell.fill.start_color.rgb[2:], cell.font.color.rgb[2:]) >= 4.5 for cell in filled)


@pytest.mark.parametrize("colour", ["FFFFFF", "000000", "FF0000", "7F7F7F", "767676", "6B4FA0", "FCC30B"])
def test_any_track_colour_can_be_written_on(colour: str) -> None:
    assert contrast(colour, ink_on(colour)) >= 4.5
    assert contrast(tint(colour), "1F1F1F") >= 4.5


def test_contrast_is_that_of_wcag() -> None:
    assert round(contrast("FFFFFF", "000000"), 2) == 21
    assert round(contrast("FFFFFF", "767676"), 2) == 4.54
