"""The worksheet of a round goes out to colleagues and comes back with exactly what they wrote."""

from __future__ import annotations

import datetime as dt
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import builders
import openpyxl
import pytest
import worksheets
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rendering import needs_typing, typed_into
from worksheets import ROUND, TODAY, filled_in, handed_out, looked_at, told

from planner import actions
from planner.columns.round import MEASURE_KEYS, REPORT_KEYS
from planner.db import Store
from planner.errors import Refused
from planner.importing.account import Use
from planner.importing.apply import chosen, unattended
from planner.importing.preview import Action
from planner.model import Assessment, GoalKind, State
from planner.records import FollowUpRecord, GoalRecord, MeasurementRecord, PlanRecord
from planner.records.rounds import entry_of, measured_in

STATE, ASSESSMENT, ECONOMY, TEXT, REASON, DEADLINE = REPORT_KEYS
ENTRIES, GOALS = "Opfølgning", "Målinger"


def test_untouched_it_brings_no_change(tmp_path: Path) -> None:
    path = handed_out(worksheets.plan(), tmp_path / "ark.xlsx")

    found = looked_at(path, worksheets.plan())

    assert worksheets.same(found)
    assert unattended(found).is_empty
    assert found.cells.values > 0
    assert {use.reason for use in found.left_out} == {"computed"}, "what is only shown"


def test_what_colleagues_write_is_shown_old_and_new_and_taken_in_as_one_step(store: Store, tmp_path: Path) -> None:
    worksheets.kept_in(store, worksheets.plan())
    before = worksheets.read(store)
    path = filled_in(
        handed_out(before, tmp_path / "ark.xlsx", "MKH"),
        (ENTRIES, 1, "Vurdering", "😐"),
        (ENTRIES, 1, "Økonomi", "Efter planen"),
        (ENTRIES, 1, "Status", "Fire af fem klubber er i gang."),
        (ENTRIES, 1, "Årsag", "Lokalerne i Måløv er ikke klar."),
        (ENTRIES, 1, "Ny frist", "uge 40"),
        (ENTRIES, 3, "Tilstand", "gennemført"),
        (GOALS, 1, "Måling", 44, 1),
        (GOALS, 1, "Bemærkning", "Flest i Skovlunde", 1),
    )

    preview, applicable = worksheets.taken_in(store, path)

    assert told(preview) == {
        1: {
            ASSESSMENT: ("", "◆ Kræver opmærksomhed"),
            ECONOMY: ("", "▲ Efter planen"),
            TEXT: ("", "Fire af fem klubber er i gang."),
            REASON: ("", "Lokalerne i Måløv er ikke klar."),
            DEADLINE: ("", "09-10-2022"),
            f"goals[1].{MEASURE_KEYS[0]}": ("", "44"),
            f"goals[1].{MEASURE_KEYS[1]}": ("", "Flest i Skovlunde"),
        },
        3: {"state": ("◐ I gang", "● Gennemført")},
    }
    assert applicable.left == ()
    first, _second, third, _fourth = worksheets.read(store).initiatives
    entry = entry_of(first, ROUND)
    assert entry is not None
    assert (entry.by, entry.date) == ("MKH", TODAY), "signed by whom the worksheet was made for"
    assert (entry.assessment, entry.economy) == (Assessment.ATTENTION, Assessment.ON_TRACK)
    assert first.goals[0].measurements[-1] == MeasurementRecord(date=worksheets.DAY, value=44, note="Flest i Skovlunde")
    assert third.state is State.DONE
    assert worksheets.same(looked_at(path, worksheets.read(store))), "taken in once more it brings nothing"

    store.undo()
    assert worksheets.read(store) == before


def test_for_several_it_is_signed_by_whoever_takes_it_in(store: Store, tmp_path: Path) -> None:
    worksheets.kept_in(store, worksheets.plan())
    path = filled_in(handed_out(worksheets.read(store), tmp_path / "ark.xlsx", "MKH", "CHO"), (ENTRIES, 4, "Vurdering", "grøn"))

    worksheets.taken_in(store, path)

    entry = entry_of(worksheets.read(store).initiatives[3], ROUND)
    assert entry is not None
    assert entry.by == store.user


@pytest.mark.parametrize(
    ("heading", "written", "expected"),
    [
        ("Vurdering", "efter plan", Assessment.ON_TRACK),
        ("Vurdering", "Kræver opmærksomehd", Assessment.ATTENTION),
        ("Økonomi", "rød", Assessment.CRITICAL),
        ("Økonomi", "🙁", Assessment.CRITICAL),
        ("Vurdering", "🙂", Assessment.ON_TRACK),
        ("Tilstand", "Gennemfort", State.DONE),
        ("Ny frist", "3. marts", dt.date(2023, 3, 3)),
        ("Ny frist", dt.datetime(2022, 9, 1), dt.date(2022, 9, 1)),
    ],
)
def test_words_and_days_are_read_as_people_write_them(tmp_path: Path, heading: str, written: Any, expected: Any) -> None:
    path = filled_in(handed_out(worksheets.plan(), tmp_path / "ark.xlsx"), (ENTRIES, 1, heading, written))

    (row,) = [row for row in looked_at(path, worksheets.plan()).rows if row.action is Action.UPDATE]

    entry = entry_of(row.initiative, ROUND)
    assert entry is not None
    assert expected in (entry.assessment, entry.economy, entry.state, entry.new_deadline)


def test_a_word_of_no_scale_is_to_be_mended_and_the_rest_is_read(tmp_path: Path) -> None:
    path = filled_in(
        handed_out(worksheets.plan(), tmp_path / "ark.xlsx"), (ENTRIES, 1, "Vurdering", "så la la"), (ENTRIES, 1, "Status", "Godt på vej")
    )

    found = looked_at(path, worksheets.plan())
    assert told(found) == {1: {TEXT: ("", "Godt på vej")}}
    (problem,) = found.problems
    assert (problem.code, problem.severity) == ("cell_unread", "error")

    mended = looked_at(path, worksheets.plan(), cells={(ENTRIES, problem.cell): "Efter planen"})
    assert told(mended) == {1: {ASSESSMENT: ("", "▲ Efter planen"), TEXT: ("", "Godt på vej")}}


def test_what_was_reported_meanwhile_is_for_a_person(tmp_path: Path) -> None:
    known = worksheets.plan()
    path = filled_in(handed_out(known, tmp_path / "ark.xlsx"), (ENTRIES, 2, "Status", "850 er i gang."), (ENTRIES, 2, "Økonomi", "gul"))
    first, second, *others = known.initiatives
    meanwhile = replace(worksheets.REPORTED, text="900 er i gang.", assessment=Assessment.ATTENTION)
    moved_on = replace(known, initiatives=(first, replace(second, follow_ups=(meanwhile,)), *others))

    found = looked_at(path, moved_on)

    assert told(found) == {2: {ECONOMY: ("", "◆ Kræver opmærksomhed")}}, "an untouched cell is no change, though the plan moved on"
    (row,) = [row for row in found.rows if row.unsettled]
    assert unattended(found).left == (row,)
    (update,) = chosen(found, {}, theirs=[row.key]).updates
    assert update.report is not None
    assert update.report.values["text"] == "850 er i gang."
    assert update.report.values["assessment"] is Assessment.ATTENTION


def test_sent_again_with_more_in_it_a_worksheet_is_in_no_conflict_with_itself(store: Store, tmp_path: Path) -> None:
    worksheets.kept_in(store, worksheets.plan())
    path = handed_out(worksheets.read(store), tmp_path / "ark.xlsx", "MKH")
    worksheets.taken_in(store, filled_in(path, (ENTRIES, 1, "Status", "Fire klubber."), (ENTRIES, 1, "Vurdering", "gul"), (GOALS, 1, "Måling", 40, 1)))

    again, _applicable = worksheets.taken_in(
        store, filled_in(path, (ENTRIES, 1, "Status", "Alle fem klubber."), (ENTRIES, 1, "Vurdering", "grøn"), (GOALS, 1, "Måling", 44, 1))
    )

    assert again.problems == ()
    assert told(again) == {
        1: {
            ASSESSMENT: ("◆ Kræver opmærksomhed", "▲ Efter planen"),
            TEXT: ("Fire klubber.", "Alle fem klubber."),
            f"goals[1].{MEASURE_KEYS[0]}": ("40", "44"),
        }
    }


def test_into_a_closed_round_nothing_comes_and_what_was_written_is_shown(store: Store, tmp_path: Path) -> None:
    worksheets.kept_in(store, worksheets.plan())
    path = filled_in(handed_out(worksheets.read(store), tmp_path / "ark.xlsx"), (ENTRIES, 1, "Status", "For sent"))
    with store.change("close_round") as session:
        actions.close_round(session, builders.YEAR, ROUND)
    before = worksheets.read(store)

    preview, applicable = worksheets.taken_in(store, path)

    assert applicable.is_empty
    assert worksheets.read(store) == before
    assert told(preview) == {1: {TEXT: ("", "For sent")}}
    assert preview.problems[0].message.startswith(f"Runden “{ROUND}” er afsluttet")
    assert [use.value for use in preview.left_out if use.reason == "round_closed"] == ["For sent"]


def test_a_row_a_column_and_a_remark_of_their_own_are_kept_or_told(tmp_path: Path) -> None:
    known = worksheets.plan()
    path = filled_in(
        handed_out(known, tmp_path / "ark.xlsx"),
        (ENTRIES, 4, "Indsats", "Festival i Ballerup"),
        (GOALS, 3, "Bemærkning", "Vi tæller først i august", 1),
    )
    book = openpyxl.load_workbook(path)
    page = book[ENTRIES]
    head = next(row[0].row for row in page.iter_rows() if row[0].value == "Nr.")
    page.cell(head, 11).value = "Spørgsmål"
    page.cell(head + 1, 11).value = "Hvem betaler?"
    page.cell(head + 9, 2).value = "PS: printeren er i stykker"
    page.cell(2, 9).value = "Ring til mig"
    book.create_sheet("Mine noter")["A1"].value = "Husk kage"
    book.save(path)

    found = looked_at(path, known)

    assert told(found) == {
        1: {"notes": ("", "Spørgsmål: Hvem betaler?")},
        3: {"notes": ("", "Bemærkning, mål 1: Vi tæller først i august")},
    }
    assert [(it.code, it.value) for it in found.problems] == [
        ("written_beside", "Ring til mig"), ("written_over", "Festival i Ballerup"), ("written_beside", "PS: printeren er i stykker"),
    ]  # fmt: skip
    assert {use.value for use in found.left_out if use.reason != "computed"} == {
        "Ring til mig", "Festival i Ballerup", "PS: printeren er i stykker", "Husk kage",
    }  # fmt: skip
    assert [use.value for use in found.uses if use.use is Use.NOTE] == ["Hvem betaler?"]


def test_a_goal_judged_in_words_takes_the_remark_as_its_judgement_and_per_cent_are_hundredths(tmp_path: Path) -> None:
    known = worksheets.plan()
    first, *others = known.initiatives
    goals = (GoalRecord(text="Fællesskab", kind=GoalKind.QUALITATIVE), GoalRecord(text="Tilfredse", target=80, unit="%"))
    known = replace(known, initiatives=(replace(first, goals=goals), *others))
    path = filled_in(handed_out(known, tmp_path / "ark.xlsx"), (GOALS, 1, "Bemærkning", "De kommer igen.", 1), (GOALS, 1, "Måling", 0.85, 2))
    book = openpyxl.load_workbook(path)
    book[GOALS][worksheets.place(path, GOALS, 1, "Måling", 2)].number_format = "0%"  # as Excel makes it of "85 %"
    book.save(path)

    (row,) = [row for row in looked_at(path, known).rows if row.changes]

    assert row.initiative.goals[0].judgement == "De kommer igen."
    (measurement,) = row.initiative.goals[1].measurements
    assert measurement.value == 85


def test_a_round_that_is_gone_or_closed_has_no_worksheet(tmp_path: Path) -> None:
    known = worksheets.plan()
    path = handed_out(known, tmp_path / "ark.xlsx")

    found = looked_at(path, replace(known, rounds=()))
    assert found.shut is not None
    assert found.shut.code == "round_unknown"
    with pytest.raises(Refused, match="round_closed"):
        handed_out(replace(known, rounds=(replace(known.rounds[1], closed=True),)), tmp_path / "ark.xlsx")


# any edits at all

_WORDS = st.text(st.sampled_from("abcæøå 123.,-="), min_size=1, max_size=40).map(str.strip).filter(bool)
_CELLS: dict[str, st.SearchStrategy[Any]] = {
    "Vurdering": st.sampled_from(["▲ Efter planen", "◆ Kræver opmærksomhed", "▼ Kritisk"]),
    "Økonomi": st.sampled_from(["▲ Efter planen", "▼ Kritisk"]),
    "Tilstand": st.sampled_from(["❙❙ Sat på pause", "● Gennemført", "✕ Udgået"]),
    "Status": _WORDS,
    "Årsag": _WORDS,
    "Ny frist": st.dates(dt.date(2022, 7, 1), dt.date(2023, 12, 31)),
}


@st.composite
def edits(draw: st.DrawFn) -> dict[tuple[int, str, int], Any]:
    """What is typed into cells of the plan: by Nr., heading and goal (0 for the initiative)."""
    known = worksheets.plan()
    cells = [(it.number or 0, heading, 0) for it in known.initiatives for heading in _CELLS]
    cells += [(it.number or 0, "Måling", number) for it in known.initiatives for number in range(1, len(it.goals) + 1)]
    chosen_cells = draw(st.lists(st.sampled_from(cells), unique=True, max_size=8))
    return {cell: draw(_CELLS.get(cell[1], st.integers(0, 9999))) for cell in chosen_cells}


@settings(max_examples=8, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(edits())
def test_any_edits_come_back_as_these_edits(wanted: dict[tuple[int, str, int], Any]) -> None:
    known = worksheets.plan()
    with tempfile.TemporaryDirectory() as folder:
        path = filled_in(
            handed_out(known, Path(folder, "ark.xlsx")),
            *((GOALS, number, heading, value, goal) if goal else (ENTRIES, number, heading, value) for (number, heading, goal), value in wanted.items()),
        )  # fmt: skip
        found = looked_at(path, known)
    assert found.problems == ()
    after = {row.initiative.number: row.initiative for row in found.rows}
    for it in known.initiatives:
        entry = entry_of(it, ROUND) or FollowUpRecord(round=ROUND)
        told_here = {heading: value for (number, heading, goal), value in wanted.items() if number == it.number and not goal}
        now = after[it.number]
        reported = entry_of(now, ROUND) or FollowUpRecord(round=ROUND)
        for field, heading in (("text", "Status"), ("reason", "Årsag"), ("new_deadline", "Ny frist")):
            assert getattr(reported, field) == told_here.get(heading, getattr(entry, field))
        for goal, (was, becomes) in enumerate(zip(it.goals, now.goals, strict=True), 1):
            value = wanted.get((it.number or 0, "Måling", goal))
            measured = measured_in(known, becomes, ROUND)
            assert becomes == was if value is None else measured is not None and measured.value == value
        touched = any(number == it.number for number, _heading, _goal in wanted)
        assert touched or now == it


@needs_typing
def test_filled_in_with_libreoffice_it_brings_exactly_what_was_typed(tmp_path: Path) -> None:
    known: PlanRecord = worksheets.plan()
    path = handed_out(known, tmp_path / "ark.xlsx", "MKH")
    typed = [(ENTRIES, 1, "Vurdering", "▼ Kritisk"), (ENTRIES, 1, "Status", "Vi mangler lokaler; alt venter."), (ENTRIES, 3, "Ny frist", "31/10 2022")]
    cells = [(sheet, worksheets.place(path, sheet, number, heading), value) for sheet, number, heading, value in typed]
    cells.append((GOALS, worksheets.place(path, GOALS, 1, "Måling", 1), 44))

    found = looked_at(typed_into(path, cells, tmp_path / "back"), known)

    assert told(found) == {
        1: {ASSESSMENT: ("", "▼ Kritisk"), TEXT: ("", "Vi mangler lokaler; alt venter."), f"goals[1].{MEASURE_KEYS[0]}": ("", "44")},
        3: {DEADLINE: ("", "31-10-2022")},
    }
    assert found.problems == ()
