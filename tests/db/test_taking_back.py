"""An older step is taken back while later steps stand."""

from __future__ import annotations

from collections.abc import Callable

import builders
import pytest
from tables import exact

from planner import actions, words
from planner.actions import ImportedUpdate, ImportFacts
from planner.db import Store
from planner.db.steps import steps
from planner.errors import Refused, Stale
from planner.model import Base, Stage
from planner.queries import plans, registers
from planner.records import GoalRecord, InitiativeRecord, SourceRecord

FACTS = ImportFacts(file="liste.xlsx", sha256="00", by="MKH", rows_same=1)


@pytest.fixture
def standing(store: Store) -> str:
    """A plan for 2022 with one initiative, which the import will update; its uuid."""
    with store.change("create_plan") as session:
        actions.create_plan(session, 2022)
    with store.change("add_initiative") as session:
        return actions.add_initiative(
            session, 2022, InitiativeRecord(title="Læseklubber", track=builders.READING, responsible=("MKH",))
        )


def take_in(store: Store, year: int = 2022, standing: str = "") -> tuple[int, tuple[str, ...]]:
    """A workbook with two new initiatives, and two new values for the one that stands; the step's id and the new uuids."""
    goals = (GoalRecord(text="40 bede"),)
    new = (
        InitiativeRecord(title="Byhaver", track=builders.CITIZENS, responsible=("RDA",), goals=goals),
        InitiativeRecord(title="Frøbibliotek", partners=("Haveselskabet",)),
    )
    cell = SourceRecord(file="liste.xlsx", sheet="Ark1", cell="C2", field="responsible", value="SSP")
    values = {"responsible": ("SSP",), "notes": "Ny"}
    updates = (ImportedUpdate(id=standing, values=values, sources=(cell,)),) if standing else ()
    with store.change("import_workbook", "liste.xlsx") as session:
        uuids = actions.import_workbook(session, year, new, updates, FACTS)
    with store.read() as session:
        return steps(session)[0].id, uuids


def perform(store: Store, action: Callable[..., object], *arguments: object, **values: object) -> None:
    with store.change("edit_initiative") as session:
        action(session, *arguments, **values)


def look(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """The whole file but for the plans' counters: a number that was given once is not given again."""
    with store.read() as session:
        tables = exact(session)
    columns = [column.name for column in Base.metadata.tables["plan"].columns if column.name != "version"]
    counter = columns.index("last_number")
    tables["plan"] = [row[:counter] + row[counter + 1 :] for row in tables["plan"]]
    del tables["seal"]
    return tables


def titles(store: Store, year: int = 2022) -> list[str]:
    with store.read() as session:
        return [it.title for it in plans.plan(session, year).initiatives]


def sound(store: Store) -> bool:
    """Whether the file opens without a doubt: every seal and every reference holds."""
    store.close()
    with Store.open(store.path) as opened:
        with opened.read() as session:
            assert session.connection().exec_driver_sql("PRAGMA foreign_key_check").fetchall() == []
        return opened.warning is None


def test_an_import_goes_and_what_came_later_stands(store: Store, standing: str) -> None:
    before = look(store)
    step, _new = take_in(store, standing=standing)
    perform(store, actions.edit_initiative, standing, title="Læseklubber for unge")  # another field than the import's

    assert store.conflicts(step) == ()
    news = store.take_back(step)

    assert (news.name, news.subject) == ("take_back", "import_workbook: liste.xlsx")
    assert words.step_words(news.name, news.subject) == "Tag tilbage: Importer regneark: liste.xlsx"
    assert titles(store) == ["Læseklubber for unge"]
    perform(store, actions.edit_initiative, standing, title="Læseklubber")
    assert look(store) == before
    with store.read() as session:
        assert [it.name for it in steps(session)[1:4]] == ["take_back", "edit_initiative", "import_workbook"]
    assert sound(store)


def test_the_new_step_is_undone_and_redone_like_any_other(store: Store, standing: str) -> None:
    step, _new = take_in(store, standing=standing)
    perform(store, actions.add_initiative, 2022, InitiativeRecord(title="Sommerbogen"))
    with store.read() as session:
        before = exact(session)
    store.take_back(step)
    with store.read() as session:
        after = exact(session)

    store.undo()
    with store.read() as session:
        assert exact(session) == before
    store.redo()
    with store.read() as session:
        assert exact(session) == after
    store.undo()
    store.undo()
    store.undo()  # the import itself, as if nothing had been between
    assert titles(store) == ["Læseklubber"]
    assert sound(store)


def edit(store: Store, uuid: str) -> None:
    perform(store, actions.edit_initiative, uuid, description="Otte bede")


def take_a_goal_away(store: Store, uuid: str) -> None:
    perform(store, actions.edit_initiative, uuid, goals=())


def hang_something_on_it(store: Store, uuid: str) -> None:
    perform(store, actions.edit_initiative, uuid, links=("https://ballerup.dk",))


@pytest.mark.parametrize("since", [edit, take_a_goal_away, hang_something_on_it])
def test_an_initiative_edited_since_is_left_and_the_others_go(
    store: Store, standing: str, since: Callable[[Store, str], None]
) -> None:
    step, (gardens, _seeds) = take_in(store, standing=standing)
    since(store, gardens)
    before = look(store)

    assert {it.initiative for it in store.conflicts(step)} == {gardens}
    with pytest.raises(Stale, match="undo_stale"):
        store.take_back(step)
    assert look(store) == before

    with store.read() as session:
        (edited,) = plans.initiatives(session, [gardens])
    store.take_back(step, leave={gardens})
    assert titles(store) == ["Læseklubber", edited.title]
    with store.read() as session:
        first, left = plans.plan(session, 2022).initiatives
        known = registers.known(session)
        assert left == edited
        assert (first.responsible, first.notes, first.sources) == (("MKH",), "", ())
        assert "RDA" in {person.initials for person in known.people}  # the one that was left names her
        assert "Haveselskabet" not in known.partners
    assert sound(store)


def test_an_updated_initiative_edited_since_keeps_what_the_import_gave_it(store: Store, standing: str) -> None:
    step, _new = take_in(store, standing=standing)
    perform(store, actions.edit_initiative, standing, responsible=("AJN",))
    assert {it.initiative for it in store.conflicts(step)} == {standing}
    store.take_back(step, leave={standing})
    with store.read() as session:
        (left,) = plans.plan(session, 2022).initiatives
    assert (left.responsible, left.notes) == (("AJN",), "Ny")
    assert sound(store)


def test_moving_others_and_deleting_one_is_no_edit_of_the_rest(store: Store, standing: str) -> None:
    step, (gardens, seeds) = take_in(store, standing=standing)
    perform(store, actions.move_initiatives, [seeds], track=None, before=standing)
    perform(store, actions.delete_initiatives, [gardens])
    assert store.conflicts(step) == ()
    store.take_back(step)
    assert titles(store) == ["Læseklubber"]
    store.undo()
    assert titles(store) == ["Frøbibliotek", "Læseklubber"]
    assert sound(store)


def test_a_plan_that_the_import_made_goes_with_it_unless_it_is_used(store: Store) -> None:
    step, _new = take_in(store, 2021)
    other, _more = take_in(store, 2023)
    perform(store, actions.add_initiative, 2023, InitiativeRecord(title="Sommerbogen"))
    store.take_back(step)
    store.take_back(other)
    with store.read() as session:
        assert [it.year for it in plans.summaries(session)] == [2023]
    assert titles(store, 2023) == ["Sommerbogen"]
    assert sound(store)


def test_a_deletion_is_taken_back_to_where_its_place_is_free(store: Store, standing: str) -> None:
    _step, (gardens, seeds) = take_in(store, standing=standing)
    perform(store, actions.delete_initiatives, [gardens])
    with store.read() as session:
        deletion = steps(session)[0].id
    perform(store, actions.set_stage, 2022, Stage.SUBMITTED, on=builders.TODAY)
    perform(store, actions.edit_initiative, seeds, title="Frøbiblioteket")
    store.take_back(deletion)
    assert titles(store) == ["Læseklubber", "Byhaver", "Frøbiblioteket"]
    assert sound(store)


def test_a_value_set_back_by_hand_needs_nothing(store: Store, standing: str) -> None:
    perform(store, actions.edit_initiative, standing, notes="Ny")
    with store.read() as session:
        step = steps(session)[0].id
    perform(store, actions.edit_initiative, standing, notes="")
    with pytest.raises(Refused, match="nothing_to_take_back"):
        store.take_back(step)


def test_what_does_not_stand_is_not_taken_back(store: Store, standing: str) -> None:
    step, _new = take_in(store, standing=standing)
    store.take_back(step)
    for gone in (step, 4711):
        with pytest.raises(Refused, match="nothing_to_take_back"):
            store.take_back(gone)
    store.undo()
    store.undo()
    with pytest.raises(Refused, match="nothing_to_take_back"):
        store.conflicts(step)
