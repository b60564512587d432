"""What has changed since a kept version: complete, in words, and nothing of what stays in the house.

Checked against a comparison of its own that looks at the JSON of both plans and knows nothing of columns.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, TypeVar

import arbitrary
import builders
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.errors import CannotRead
from planner.exporting.changes import Change, Sort, changes, usual_content
from planner.exporting.changes_sheet import summary
from planner.model import State
from planner.records import InitiativeRecord, MilestoneRecord, Period, PlanRecord
from planner.records.json import plan_to_json
from planner.records.versions import version_name, version_plan

FIELDS = {
    "title": "Indsats", "description": "Beskrivelse", "track": "Hovedspor", "commitments": "Vi vil", "sdgs": "Verdensmål",
    "reasons": "Begrundelse for verdensmål", "target_groups": "Målgruppe", "responsible": "Ansvarlig", "participants": "Deltagere",
    "partners": "Samarbejdspartnere", "houses": "Hus", "period": "Periode", "budget": "Økonomi", "funding": "Finansiering",
    "priority": "Prioritet", "state": "Tilstand", "vision_aims": "Vision", "purposes": "Formål",
}  # fmt: skip
SECRET = "HEMMELIGT"
T = TypeVar("T")


def found_in(now: InitiativeRecord, before: InitiativeRecord) -> list[tuple[Sort, str, str, str]]:
    return [(it.sort, it.field, it.before, it.after) for it in changes(builders.plan(now), builders.plan(before))]


def test_a_text_is_shown_as_it_was_and_as_it_is() -> None:
    before = builders.initiative(description="Klubber i to huse.")
    assert found_in(replace(before, description="Klubber i tre huse."), before) == [
        (Sort.CHANGED, "Beskrivelse", "Klubber i to huse.", "Klubber i tre huse.")
    ]


def test_another_track_is_a_move_and_the_state_dropped_is_a_drop() -> None:
    before = builders.initiative(track=builders.READING, state=State.IN_PROGRESS)
    now = replace(before, track=builders.LEARNING, state=State.DROPPED)
    assert found_in(now, before) == [
        (Sort.MOVED, "Hovedspor", builders.READING, builders.LEARNING),
        (Sort.DROPPED, "Tilstand", "◐ I gang", "✕ Udgået"),
    ]


def test_what_came_and_what_went_is_told_whole() -> None:
    old, new = builders.initiative(1, "Bogbussen", description="På torvet."), builders.initiative(2, "Frøbiblioteket")
    found = changes(builders.plan(new), builders.plan(old))
    assert [(it.sort, it.number, it.title, it.before, it.after) for it in found] == [
        (Sort.NEW, 2, "Frøbiblioteket", "", "Uden hovedspor"),
        (Sort.TAKEN_OUT, 1, "Bogbussen", "Uden hovedspor\nPå torvet.", ""),
    ]


def test_a_goal_is_compared_with_itself_wherever_it_stands() -> None:
    first, second = builders.goal("60 unge", "Lister"), builders.goal("9 af 10 er glade")
    before = builders.initiative(goals=(first, second))
    now = replace(before, goals=(second, replace(first, measure="Fremmødelister"), builders.goal("Alle huse er med")))
    assert found_in(now, before) == [
        (Sort.CHANGED, "Mål 2: Målepunkt", "Lister", "Fremmødelister"),
        (Sort.CHANGED, "Mål 3", "", "Alle huse er med"),
    ]


def test_a_milestone_that_is_put_off_shows_both_days() -> None:
    before = builders.initiative(milestones=(MilestoneRecord(title="Åbning", due=dt.date(2022, 2, 1)),))
    now = replace(before, milestones=(MilestoneRecord(title="Åbning", due=dt.date(2022, 3, 1), done=dt.date(2022, 3, 2)),))
    assert found_in(now, before) == [(Sort.CHANGED, "Milepæl", "01-02-2022 Åbning", "01-03-2022 Åbning (nået 02-03-2022)")]


def test_the_same_words_for_other_days_are_a_change() -> None:
    before = builders.initiative(period=Period(text="forår", start=dt.date(2022, 3, 1), end=dt.date(2022, 5, 31)))
    now = replace(before, period=replace(before.period, end=dt.date(2022, 4, 30)))
    assert found_in(now, before) == [(Sort.CHANGED, "Periode", "forår (marts-maj)", "forår (marts-april)")]


def test_the_plans_own_words_count_too() -> None:
    before, now = builders.plan(introduction="Kort."), builders.plan(introduction="Længere.", case_number="21-1")
    assert [(it.field, it.before, it.after) for it in changes(now, before)] == [
        ("Indledning", "Kort.", "Længere."),
        ("Sagsnr.", "", "21-1"),
    ]


def test_the_summary_counts_initiatives_not_fields() -> None:
    before = builders.plan(builders.initiative(1), builders.initiative(2, "To"))
    now = builders.plan(
        builders.initiative(1, description="ny", funding="fond"), builders.initiative(2, "To"), builders.initiative(3, "Tre")
    )
    assert summary(changes(now, before)) == "1 ny · 1 ændret"
    assert summary(changes(now, now)) == "Intet er ændret."


def test_the_newest_version_that_can_be_read_is_compared_with() -> None:
    plan = builders.sample_plan(2)
    first, second = builders.kept(plan, "Første"), builders.kept(plan, "Anden", dt.date(2022, 1, 5))
    broken = replace(builders.kept(plan, "Brudt", dt.date(2022, 2, 1)), content="{")
    content = usual_content(replace(plan, versions=(second, first, broken)))
    assert content.earlier_name == version_name(second) == "Anden, 05-01-2022"
    assert content.earlier == plan
    assert usual_content(plan).earlier is None
    with pytest.raises(CannotRead) as unreadable:
        version_plan(broken)
    assert unreadable.value.facts == {"name": "Brudt, 01-02-2022"}


# any two plans, compared by their JSON


@st.composite
def two_plans(draw: st.DrawFn) -> tuple[PlanRecord, PlanRecord]:
    """A plan, and the same after some edits: fields of other initiatives, goals in another order, initiatives come and gone."""
    before = draw(arbitrary.plans(most=3))
    after: list[InitiativeRecord] = []
    for it in before.initiatives:
        if draw(st.integers(0, 5)) == 0:
            continue
        other = draw(arbitrary.initiatives([]))
        names = draw(st.lists(st.sampled_from(sorted(plan_to_json(before)["initiatives"][0])), max_size=4, unique=True))
        taken = {name: getattr(other, name) for name in names if name not in ("id", "number")}
        edited = replace(it, **taken)
        after.append(replace(edited, goals=draw(_some_of(edited.goals)), milestones=draw(_some_of(edited.milestones))))
        if draw(st.booleans()):
            after[-1] = replace(after[-1], period=replace(it.period, ongoing=not it.period.ongoing))
    if draw(st.booleans()):
        after.append(replace(draw(arbitrary.initiatives([])), id="ny", number=200))
    title = draw(st.sampled_from([before.title, "Ny titel"]))
    return _with_secrets(before), _with_secrets(replace(before, title=title, initiatives=tuple(after), versions=()))


def _some_of(these: tuple[T, ...]) -> st.SearchStrategy[tuple[T, ...]]:
    """All or some of them, in any order."""
    return st.permutations(these).flatmap(lambda found: st.sampled_from([tuple(found), tuple(found[1:]), tuple(found[:1])]))


def _with_secrets(plan: PlanRecord) -> PlanRecord:
    return replace(plan, initiatives=tuple(
        replace(
            it, notes=f"{SECRET} {it.notes}", links=(SECRET,),
            follow_ups=tuple(replace(follow_up, text=SECRET, reason=SECRET) for follow_up in it.follow_ups),
            sources=tuple(replace(source, value=SECRET) for source in it.sources),
            goals=tuple(replace(goal, measurements=tuple(replace(one, note=SECRET) for one in goal.measurements)) for goal in it.goals),
        )
        for it in plan.initiatives
    ))  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(two_plans())
def test_every_change_is_told_and_no_other(plans: tuple[PlanRecord, PlanRecord]) -> None:
    before, now = plans
    found = changes(now, before)
    olds, news = ({it["id"]: it for it in plan_to_json(plan)["initiatives"]} for plan in (before, now))

    told = [(it.number, it.field) for it in found if not it.field.startswith(("Mål ", "Milepæl"))]
    expected = [(news[it]["number"], "Indsatsen") for it in news.keys() - olds.keys()]
    expected += [(olds[it]["number"], "Indsatsen") for it in olds.keys() - news.keys()]
    for it in news.keys() & olds.keys():
        old, new = _said(olds[it]), _said(news[it])
        expected += [(news[it]["number"], heading) for key, heading in FIELDS.items() if old[key] != new[key]]
        _compare_several(olds[it], news[it], [change for change in found if change.number == news[it]["number"]])
    expected += [(None, "Titel")] if before.title != now.title else []
    assert Counter(told) == Counter(expected)
    assert not any(SECRET in words for change in found for words in (change.before, change.after, change.field))
    assert all(it.before != it.after for it in found)


def _said(it: dict[str, Any]) -> dict[str, Any]:
    """What a reader sees of the fields that an initiative has one of."""
    said = {key: value.strip() if isinstance(value, str) else value for key, value in it.items()}
    said["sdgs"] = [(link["number"], link["primary"], link["targets"]) for link in it["sdgs"]]
    said["reasons"] = [(link["number"], link["reason"].strip()) for link in it["sdgs"] if link["reason"]]
    said["period"] = {**it["period"], "text": it["period"]["text"].strip()}
    return said


def _compare_several(old: dict[str, Any], new: dict[str, Any], found: list[Change]) -> None:
    """Goals and milestones are told where they differ, and every text that came or went is among the words."""
    for kind, heading in (("goals", "Mål "), ("milestones", "Milepæl")):
        rows = [change for change in found if change.field.startswith(heading)]
        before, now = (Counter(map(_leaves, it[kind])) for it in (old, new))
        assert bool(rows) == (before != now)
        lost, gained = before - now, now - before
        for these, others, words in (
            (gained, lost, "\n".join(it.after for it in rows)),
            (lost, gained, "\n".join(it.before for it in rows)),
        ):
            known = {leaf for leaves in others for leaf in leaves}
            for _key, leaf in {leaf for leaves in these for leaf in leaves} - known:
                assert not isinstance(leaf, str) or _shown(leaf) in words


def _leaves(it: dict[str, Any]) -> tuple[tuple[str, Any], ...]:
    return tuple(_walk("", {**it, "measurements": sorted((m["date"], m["value"]) for m in it.get("measurements", []))}))


def _walk(key: str, value: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict):
        for name, part in value.items():
            yield from _walk(f"{key}.{name}", part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _walk(f"{key}[]", part)
    elif value is not None and value is not False:
        yield key, value.strip() if isinstance(value, str) else value


def _shown(leaf: str) -> str:
    """A text as it stands; a day the Danish way round; a code by its word."""
    try:
        return dt.date.fromisoformat(leaf).strftime("%d-%m-%Y")
    except ValueError:
        return {
            "quantitative": "Kvantitativt", "qualitative": "Kvalitativt", "up": "Op", "down": "Ned", "met": "Indfriet",
            "partly": "Delvist indfriet", "not_met": "Ikke indfriet", "not_measured": "Ikke målt",
        }.get(leaf, leaf)  # fmt: skip
