"""*Overblik*: the Monday's questions, each number a door to its list."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

import arbitrary
import builders
import pytest
from hypothesis import given
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from windows import FakeAsk, press

from planner import actions, rules
from planner.model import Stage
from planner.records import GoalRecord, MilestoneRecord, Period, PlanRecord, RoundRecord
from planner.ui.pages.overview.contents import Contents, Initiatives
from planner.ui.pages.overview.line import LineButton
from planner.ui.pages.overview.page import OverviewPage
from planner.ui.window import Window


@pytest.fixture
def page(window: Window, qtbot: QtBot) -> OverviewPage:
    """A plan of forty, a third of them continued."""
    plan = builders.sample_plan(40)
    drafted = tuple(replace(it, continues=None if place % 3 else "earlier") for place, it in enumerate(plan.initiatives))
    window.document.perform("load_plan", actions.load_plan, replace(plan, stage=Stage.DRAFT, initiatives=drafted))
    window.document.choose_plan(2022)
    window.overview.today = lambda: dt.date(2022, 5, 1)
    press(qtbot, window, "Ctrl+1")
    return window.overview


def shown(window: Window) -> int:
    return sum(len(uuids) for _track, uuids in window.initiatives.model.groups())


def lines(page: OverviewPage) -> list[LineButton]:
    return [button for button in page.findChildren(LineButton) if button.isVisibleTo(page)]


def line(page: OverviewPage, title: str) -> LineButton:
    return next(button for button in lines(page) if button.line.title == title)


def test_every_number_is_as_many_rows_as_it_says(window: Window, page: OverviewPage) -> None:
    doors = {button.line.said or button.line.title: button.line.key for button in lines(page)}
    for card in page.cards.values():
        doors |= {button.text(): key for button, key in card._keys.items() if button.isVisibleTo(page)}
    listed = [(words, key) for words, key in doors.items() if isinstance(key, Initiatives)]
    assert len(listed) > 10
    for words, key in listed:
        window.show_page("overview")
        page._go(key)
        assert shown(window) == len(key.uuids), words
        assert window.initiatives.only.chip.text().strip().endswith(f" · {len(key.uuids)}")


def test_the_large_numbers_are_those_of_their_lists(page: OverviewPage) -> None:
    card = page.cards["initiatives"]
    assert [card.number.text(), *(remark.text() for remark in card.remarks)] == ["40", "26 nye", "14 videreført"]
    ready = page.cards["ready"]
    lacking = ready._keys[ready.remarks[0]]
    assert ready.remarks[0].text() == f"{len(lacking.uuids)} indsatser mangler noget"
    alive = 38  # two of the forty are dropped
    assert ready.number.text() == f"{100 * (alive - len(lacking.uuids)) // alive} %"
    for found in (line(page, "Verdensmål"), line(page, "Mål med målepunkt")):
        has, all_ = map(int, re.findall(r"\d+", found.line.number))
        assert all_ - has == len(found.line.key.uuids)


def test_a_track_leads_to_its_initiatives_by_keyboard(window: Window, page: OverviewPage, qtbot: QtBot) -> None:
    track = line(page, builders.READING)
    track.setFocus()
    press(qtbot, track, "Return")
    assert window._stack.currentWidget() is window.initiatives
    assert window.initiatives.model.groups()[0][0] == builders.READING
    assert shown(window) == int(track.line.number)


def test_the_goals_are_walked_over_and_lead_on(window: Window, page: OverviewPage, qtbot: QtBot) -> None:
    page.profile.setFocus()
    for _step in range(3):
        press(qtbot, page.profile, "Right")
    assert page.profile.accessibleDescription() == f"4 Kvalitetsuddannelse: {page.profile.count(4)} indsatser"
    press(qtbot, page.profile, "Return")
    assert shown(window) == page.profile.count(4) > 10
    window.show_page("overview")
    qtbot.mouseClick(page.profile, Qt.MouseButton.LeftButton, pos=page.profile.square(6).center().toPoint())
    assert window._stack.currentWidget() is page  # nobody contributes to 6


def test_it_follows_the_plan(window: Window, page: OverviewPage, qtbot: QtBot) -> None:
    before = line(page, "Ansvarlig").line.number
    first = window.document.plan.initiatives[0]
    window.document.edit({first.id: {"responsible": ()}})
    assert (before, line(page, "Ansvarlig").line.number) == ("38 af 38", "37 af 38")
    assert line(page, f"Ret indsats: {first.title}")
    press(qtbot, window, "Ctrl+Z")
    assert line(page, "Ansvarlig").line.number == "38 af 38"


def test_what_changed_leads_to_what_it_touched(window: Window, page: OverviewPage, ask: FakeAsk) -> None:
    first = window.document.plan.initiatives[7]
    window.document.edit({first.id: {"notes": "Ring til Skovlunde"}})
    line(page, f"Ret indsats: {first.title}").click()
    assert window.initiatives.chosen() == (first.id,)


def test_the_next_stage_is_one_click_away_and_can_be_undone(window: Window, page: OverviewPage, qtbot: QtBot) -> None:
    assert page.stage.next.text() == "Send til godkendelse"
    qtbot.mouseClick(page.stage.next, Qt.MouseButton.LeftButton)
    assert window.document.plan.stage is Stage.IN_REVIEW
    assert page.stage.next.text() == "Indstil til udvalget"
    press(qtbot, window, "Ctrl+Z")
    assert page.stage.steps.accessibleName() == "Fase: Kladde, 1 af 5"


def test_what_is_due_comes_by_its_days_and_what_has_passed_is_to_be_followed_up(page: OverviewPage) -> None:
    ahead = [button.line for button in page.due.buttons if button.isVisibleTo(page)]
    days = [tuple(reversed(it.lead.split("-"))) for it in ahead]
    assert days == sorted(days)
    assert days[0] >= ("2022", "05", "01")
    passed, *late = [button.line for button in page.follow_up.buttons if button.isVisibleTo(page)]
    assert passed.warns
    assert passed.title.endswith("frister er overskredet")
    assert [it.remark[:16] for it in late] == ["forsinket siden "] * 3


def test_a_round_is_followed_from_the_overview(window: Window, page: OverviewPage, qtbot: QtBot) -> None:
    """Two of three have reported, one of them with a new deadline for what was late; the third is waited for."""
    document, day = window.document, dt.date(2023, 1, 9)
    club, space, cafe = (
        builders.initiative(place, title, period=Period(text="til juni", end=dt.date(2023, 6, 30)), goals=(GoalRecord(text="Mål"),))
        for place, title in enumerate(("Klub", "Makerspace", "Café"), 1)
    )
    milestone = MilestoneRecord(title="Indkøb", due=dt.date(2022, 11, 1))
    rounds = (RoundRecord(name="midtvejs", date=dt.date(2022, 6, 30), closed=True), RoundRecord(name="årsstatus", date=dt.date(2022, 12, 31)))
    plan = replace(builders.plan(replace(club, milestones=(milestone,)), space, cafe, rounds=rounds), stage=Stage.ADOPTED)
    page.today = lambda: day
    document.perform("delete_plan", actions.delete_plan, 2022)
    document.perform("load_plan", actions.load_plan, plan)
    document.choose_plan(2022)
    first, second, third = (it.id for it in document.plan.initiatives)  # type: ignore[union-attr]
    press(qtbot, window, "Ctrl+1")

    def told() -> list[str]:
        return [", ".join(filter(None, (it.line.title, it.line.remark))) for it in page.follow_up.buttons if it.isVisibleTo(page)]

    assert told() == [
        "0 af 3 indberettet, årsstatus, skulle være færdig 31-12-2022", "1 frist er overskredet",
        "Klub, forsinket siden 01-11-2022", "3 mål er ikke vurderet",
    ]
    document.report(first, "årsstatus", on=day, reason="Leverandøren", new_deadline=dt.date(2023, 2, 1))
    document.report(second, "årsstatus", on=day, text="Det går")
    assert told() == [
        "2 af 3 indberettet, årsstatus, skulle være færdig 31-12-2022", "1 indsats mangler endnu",
        "1 frist er udsat, den næste er 01-02-2023", "3 mål er ikke vurderet",
    ]
    assert page.due.buttons[0].line.remark == "udsat fra 01-11-2022 · Milepæl · Klub"
    line(page, "1 indsats mangler endnu").click()
    assert [uuids for _track, uuids in window.initiatives.model.groups()] == [(third,)]
    press(qtbot, window, "Ctrl+1")
    line(page, "2 af 3 indberettet").click()
    assert window._stack.currentWidget() is window.follow_up


def test_it_is_the_first_page_but_the_window_opens_where_it_was(window: Window, page: OverviewPage) -> None:
    assert next(iter(window.side._buttons)) == "overview"
    assert window.settings.text("page") == "overview"
    window.show_page("initiatives")
    assert window.settings.text("page") == "initiatives"
    assert window.top.remark.isHidden()


def test_without_a_plan_the_doors_stand_here(window: Window, qtbot: QtBot) -> None:
    press(qtbot, window, "Ctrl+1")
    assert window._stack.currentWidget() is window.start


def test_every_number_has_a_name(page: OverviewPage) -> None:
    buttons = [button for button in page.findChildren(QPushButton) if button.isVisibleTo(page)]
    for button in [*buttons, *lines(page)]:
        assert button.accessibleName() or button.text()


@given(arbitrary.plans())
def test_the_numbers_of_any_plan_are_those_of_their_lists(plan: PlanRecord) -> None:
    told = Contents(plan, arbitrary.STRATEGY, rules.check(plan, arbitrary.STRATEGY), (), dt.date(2022, 5, 1))
    known = {it.id for it in plan.initiatives}
    every, *parts = told.initiatives()
    assert int(every.words) == len(plan.initiatives) == sum(int(part.words.split()[0]) for part in parts)
    for number in (every, *parts, told.ready()[1]):
        if isinstance(number.key, Initiatives):
            assert int(number.words.split()[0]) == len(number.key.uuids)
            assert set(number.key.uuids) <= known
    for track in told.tracks():
        assert int(track.number) == (len(track.key.uuids) if isinstance(track.key, Initiatives) else 0)
    for aspect in told.completeness():
        has, all_ = map(int, re.findall(r"\d+", aspect.number))
        assert all_ - has == (len(aspect.key.uuids) if isinstance(aspect.key, Initiatives) else 0)
    for line in (*told.next_deadlines(), *told.follow_up()):
        if isinstance(line.key, Initiatives):
            said = line.remark if "indsats" in line.remark else line.title
            assert int(re.findall(r"\d+", said)[0]) == len(line.key.uuids)
    for number, count in told.sdg_counts.items():
        assert len(told.sdg(number).uuids) == count
