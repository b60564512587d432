"""The report of a round: its totals, what it says of each initiative and goal, and that a closed one says it for good."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import Any

import arbitrary
import builders
import pytest
from auditor import audit
from docx import Document
from hypothesis import HealthCheck, given, settings
from openpyxl import load_workbook
from reported import CLOSED_ON, MIDYEAR, TODAY, closed, reported_plan

from planner import actions
from planner.db import Store
from planner.errors import Refused
from planner.exporting import export
from planner.exporting.case import case_as_text
from planner.exporting.content import REPORT_PARTS, Content, Part
from planner.exporting.status import Status, as_reported
from planner.exporting.status.words import goals_sentence, reports_sentence, sentences
from planner.model import Assessment, Direction, Fulfilment, State
from planner.queries import plans, strategies
from planner.records import FollowUpRecord, GoalRecord, MeasurementRecord, PlanRecord, RoundRecord
from planner.records.strategy_draft import StrategyDraft
from planner.words import refusal, speaking

REPORT = Content(round=MIDYEAR, parts=REPORT_PARTS)


def status_of(plan: PlanRecord) -> Status:
    found = as_reported(plan, builders.strategy(), REPORT, TODAY).content.status
    assert found is not None
    return found


def written(plan: PlanRecord, target: Path, content: Content = REPORT) -> Path:
    export(plan, builders.strategy(), target, today=TODAY, content=content)
    return target


# ---- what it says


def test_the_totals_are_those_of_the_entries() -> None:
    plan = reported_plan()
    told = status_of(plan).tally
    fulfilments = [goal.fulfilment for it in plan.initiatives for goal in it.goals]
    assert {it: told.goals[it] for it in Fulfilment} == {it: fulfilments.count(it) for it in Fulfilment}
    entries = [next((entry for entry in it.follow_ups if entry.round == MIDYEAR), None) for it in plan.initiatives]
    assert told.reported == sum(it is not None for it in entries) == 20
    assert {it: told.assessments[it] for it in Assessment} == {it: sum(e.assessment is it for e in entries if e) for it in Assessment}
    assert sentences(told) == [
        "Af 28 mål er 14 indfriet, 2 delvist indfriet, 3 ikke indfriet, 3 ikke målt; 6 er ikke vurderet.",
        "Der er rapporteret om 20 af 25 indsatser; 3 er ikke rapporteret; 2 er udgået og ikke spurgt.",
        "Vurdering: 13 efter planen, 3 kræver opmærksomhed, 4 kritisk, 3 ikke rapporteret.",
        "Økonomi: 17 efter planen, 2 kræver opmærksomhed, 4 ikke rapporteret.",
        "Tilstand: 12 ikke startet, 8 i gang, 1 sat på pause, 2 gennemført, 2 udgået.",
    ]


def test_what_nobody_said_is_never_nought() -> None:
    plan = replace(builders.plan(builders.initiative(goals=(builders.goal("Glade børn"),))), rounds=(RoundRecord(name=MIDYEAR),))
    told = status_of(plan).tally
    assert goals_sentence(told) == "Målet er ikke vurderet endnu."
    assert reports_sentence(told) == "Der er rapporteret om 0 af 1 indsats; 1 er ikke rapporteret."
    nothing = status_of(replace(plan, initiatives=())).tally
    assert sentences(nothing) == ["Planen har ingen mål.", "Der er ingen indsatser endnu."]


def row_of(path: Path, sheet: str, number: int) -> dict[str, Any]:
    """The first row of the initiative, by heading."""
    rows = load_workbook(path)[sheet].iter_rows(min_row=4, values_only=True)
    heads = next(rows)
    return next(dict(zip(map(str, heads), row, strict=True)) for row in rows if row[0] == number)


def test_each_initiative_and_goal_stands_with_what_was_reported_and_what_was_adopted(tmp_path: Path) -> None:
    path = written(reported_plan(), tmp_path / "rapport.xlsx")
    assert row_of(path, "Opfølgning", 5) == {
        "Nr.": 5, "Indsats": "Lydbøger i hjemmeplejen", "Hovedspor": "Læsning og kultur", "Tilstand": "❙❙ Sat på pause",
        "Vurdering": "▼ Kritisk\n↓ dårligere end sidst", "Økonomi": "▲ Efter planen", "Rapporteret": "Klubberne kører i alle tre huse, og de unge har selv inviteret tre forfattere.",
        "Begrundelse": "Lokalerne bliver først klar i september.", "Ny frist": dt.datetime(2022, 11, 30), "Siden vedtagelsen": None,
    }  # fmt: skip
    silent = row_of(path, "Opfølgning", 7)
    assert {silent[it] for it in ("Vurdering", "Økonomi", "Rapporteret")} == {"Ikke rapporteret"}
    since = {number: row_of(path, "Opfølgning", number)["Siden vedtagelsen"] for number in (3, 4, 6, 25)}
    assert since == {3: "Ændret: Mål", 4: "Flyttet fra Læsning, dannelse og kultur\nÆndret: Periode", 6: "Udgået", 25: "Ny"}
    assert row_of(path, "Status på mål", 3) == {
        "Nr.": 3, "Indsats": "Bogstart i Hedeparken", "Mål": "Alle familier er besøgt", "Udgangspunkt": 0, "Måltal": 120,
        "Forløb": "42 (15-03-2022)", "Nået": 42, "Af vejen": 0.35, "Indfrielse": "● Indfriet", "Vurdering af målet": None,
        "Vedtaget": "Måltal: 140\nFrist: 31-12-2022",
    }  # fmt: skip
    assert row_of(path, "Status på mål", 2)["Forløb"] == "704 → 768 → 816 børn"
    assert load_workbook(path).sheetnames == ["Forside", "Årsstatus", "Opfølgning", "Status på mål", "Overblik", "Ændringer", "_planner"]


def test_only_what_was_decided_counts_as_a_change_since_the_adoption() -> None:
    told = [(it.sort.value, it.number, it.field) for it in status_of(reported_plan()).changes]
    assert told == [
        ("new", 25, "Indsatsen"), ("moved", 4, "Hovedspor"), ("changed", 3, "Mål 1: Måltal"), ("changed", 3, "Mål 1: Frist"),
        ("changed", 4, "Periode"), ("dropped", 6, "Tilstand"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("goal", "course", "share"),
    [
        (builders.counted("A", "", "børn", 12, 20), "Ingen måling", "–"),
        (replace(builders.counted("A", "", "børn", 0, 20), cumulative=True, measurements=tuple(
            MeasurementRecord(date=dt.date(2022, month, 1), value=month) for month in (6, 3))), "3 + 6", 0.45),
        (builders.counted("A", "", "dage", 30, 10, measurements=(MeasurementRecord(date=dt.date(2022, 3, 1), value=25),)), "25 (01-03-2022)", "–"),
        (GoalRecord(baseline=30, target=10, direction=Direction.DOWN, measurements=(MeasurementRecord(date=dt.date(2022, 3, 1), value=25),)),
         "25 (01-03-2022)", 0.25),
        (GoalRecord(baseline=0, target=1, measurements=(MeasurementRecord(date=dt.date(2022, 3, 1), value=5000),)), "5.000 (01-03-2022)", "over 999 %"),
    ],
)  # fmt: skip
def test_how_a_goal_went(tmp_path: Path, goal: GoalRecord, course: str, share: str | float) -> None:
    plan = replace(builders.plan(builders.initiative(goals=(goal,))), rounds=(RoundRecord(name=MIDYEAR),))
    row = row_of(written(plan, tmp_path / "rapport.xlsx"), "Status på mål", 1)
    assert (row["Forløb"], row["Af vejen"]) == (course, share)
    assert "Vedtaget" not in row


def test_the_case_tells_the_totals_and_a_table_for_each_track(tmp_path: Path) -> None:
    report = Document(str(written(reported_plan(), tmp_path / "sag.docx")))
    text = "\n".join(it.text for it in report.paragraphs)
    assert "Af 28 mål er 14 indfriet" in text
    assert "Lydbøger i hjemmeplejen (nr. 5): ▼ Kritisk. Klubberne kører" in text
    assert "Ny frist: 30-11-2022." in text
    assert "Den legende ramme (nr. 6): Udgået." in text
    assert "at status for Handlingsplan 2022: opfølgning, midtvejs tages til efterretning" in text
    goals, assessments, first_track = [[[cell.text for cell in row.cells] for row in it.rows] for it in report.tables[:3]]
    assert goals[-1] == ["I alt", "14", "2", "3", "3", "6", "28"]
    assert assessments[-1] == ["I alt", "13", "3", "4", "3", "2", "25"]
    assert first_track[0] == ["Nr.", "Indsats", "Tilstand", "Vurdering", "Økonomi", "Mål"]


def test_the_text_to_paste_is_the_same_report() -> None:
    subject = as_reported(reported_plan(), builders.strategy(), REPORT, TODAY)
    text = case_as_text(subject.plan, subject.strategy, status=subject.content.status)
    assert "I alt: indfriet 14, delvist indfriet 2, ikke indfriet 3, ikke målt 3, ikke vurderet 6, i alt 28" in text


def test_an_unknown_round_and_a_kind_that_tells_none_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused) as unknown:
        written(reported_plan(1), tmp_path / "rapport.xlsx", Content(round="4. kvartal"))
    assert refusal(unknown.value) == "Planen har ikke statusrunden “4. kvartal”. Dens runder: 1. kvartal, midtvejs, årsstatus."
    with pytest.raises(Refused) as kind:
        written(reported_plan(1), tmp_path / "rapport.ics")
    assert ".docx" in refusal(kind.value)


# ---- a closed round


@pytest.mark.parametrize("suffix", [".xlsx", ".pdf", ".docx"])
def test_a_closed_round_exports_the_same_bytes_whatever_came_later(tmp_path: Path, suffix: str) -> None:
    plan = closed(reported_plan(8))
    first = written(plan, tmp_path / f"først{suffix}").read_bytes()
    later = tuple(
        replace(it, title=f"{it.title} igen", state=State.DONE, track=None, goals=(), follow_ups=()) for it in plan.initiatives[1:]
    )
    edited = replace(plan, initiatives=later, title="En anden titel", rounds=plan.rounds[1:], introduction="Nyt", people=())
    other = replace(builders.strategy(), organisation="En anden by", tracks=builders.strategy().tracks[:1])
    export(edited, other, tmp_path / f"igen{suffix}", today=dt.date(2024, 2, 29), content=REPORT)
    assert (tmp_path / f"igen{suffix}").read_bytes() == first


def test_in_a_planner_file_a_closed_round_stands_while_the_work_goes_on(store: Store, tmp_path: Path) -> None:
    def exported(name: str) -> list[bytes]:
        with store.read() as session:
            plan, strategy = plans.plan(session, builders.YEAR), strategies.of_plan(session, builders.YEAR)
        paths = [tmp_path / f"{name}{suffix}" for suffix in (".xlsx", ".pdf", ".docx")]
        for path in paths:
            export(plan, strategy, path, content=REPORT)
        return [path.read_bytes() for path in paths]

    with store.change("load_plan") as session:
        actions.load_plan(session, reported_plan(6))
    with store.change("close_round") as session:
        actions.close_round(session, builders.YEAR, MIDYEAR)
    first = exported("først")
    with store.read() as session:
        reported, *others = plans.plan(session, builders.YEAR).initiatives
    met = tuple(replace(goal, fulfilment=Fulfilment.MET, judgement="Nu er det nået.", measurements=()) for goal in reported.goals)
    with store.change("edit_initiative") as session:
        actions.edit_initiative(session, reported.id, state=State.DONE, goals=met)
    with store.change("report") as session:
        actions.report(session, others[0].id, "årsstatus", by="AJN", on=TODAY, assessment=Assessment.CRITICAL, text="Senere.")
    with store.change("edit_strategy") as session:
        draft = StrategyDraft.of(strategies.of_plan(session, builders.YEAR))
        actions.edit_strategy(session, reported_plan(1).strategy, replace(draft, organisation="En anden by"))
    assert exported("igen") == first


def test_it_names_itself_by_the_day_it_was_closed(tmp_path: Path) -> None:
    subject = as_reported(closed(reported_plan(2)), builders.strategy(), REPORT, dt.date(2024, 1, 1))
    assert subject.today == CLOSED_ON
    about = load_workbook(written(closed(reported_plan(2)), tmp_path / "rapport.xlsx")).properties
    assert (about.title, about.created) == ("Handlingsplan 2022: opfølgning, midtvejs", dt.datetime(2022, 6, 30))


# ---- in whatever state the plan is


@pytest.mark.parametrize("profile", ["committee", "web"])
@pytest.mark.parametrize("count", [0, 1, 40, 400])
def test_a_report_of_any_size_has_no_fault(tmp_path: Path, count: int, profile: str) -> None:
    with speaking("en" if count == 40 else "da"):
        export(reported_plan(count), builders.strategy(), tmp_path / "rapport.xlsx", profile=profile, today=TODAY, content=REPORT)
    assert audit(tmp_path / "rapport.xlsx", profile=profile) == []


@settings(max_examples=8, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], deadline=None)
@given(arbitrary.plans())
def test_any_plan_at_all_can_be_reported(tmp_path_factory: pytest.TempPathFactory, plan: PlanRecord) -> None:
    folder = tmp_path_factory.mktemp("any")
    entry = FollowUpRecord(round="1. kvartal", text="x", assessment=Assessment.CRITICAL)
    plan = replace(plan, rounds=(RoundRecord(name="1. kvartal"), *(it for it in plan.rounds if it.name != "1. kvartal")))
    plan = replace(plan, versions=(), initiatives=tuple(replace(it, follow_ups=(*it.follow_ups, entry)) for it in plan.initiatives))
    for suffix in (".xlsx", ".docx"):
        export(plan, arbitrary.STRATEGY, folder / f"rapport{suffix}", today=TODAY, content=Content(round="1. kvartal"))
    assert set(Part) > REPORT_PARTS
