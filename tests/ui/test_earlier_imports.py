"""Imports of earlier days in the window: listed, taken back, asked about; and where a value came from."""

from __future__ import annotations

import builders
import pytest
from pytestqt.modeltest import ModelTester
from windows import FakeAsk

from planner import actions
from planner.records import InitiativeRecord, SourceRecord
from planner.ui.dialogs.importing.earlier import EarlierImports
from planner.ui.dialogs.importing.source import SourceDialog
from planner.ui.window import Window


@pytest.fixture
def taken_in(window: Window, three: tuple[str, ...]) -> tuple[str, ...]:
    """Two initiatives from a workbook, and a third that was added since; the uuids of the two."""
    cells = (
        SourceRecord(file="liste.xlsx", sheet="Ark1", cell="B10", field="title", value="Byhaver"),
        SourceRecord(file="liste.xlsx", sheet="Ark1", cell="A10", field="responsible", value="Rikke (RDA)"),
    )
    new = (
        InitiativeRecord(title="Byhaver", track=builders.CITIZENS, responsible=("RDA",), sources=cells),
        InitiativeRecord(title="Frøbibliotek", track=builders.CITIZENS),
    )
    facts = actions.ImportFacts(file="liste.xlsx", sha256="00", by="MKH", rows_same=1)
    perform = window.document.perform
    done = perform("import_workbook", actions.import_workbook, 2022, new, (), facts, subject="liste.xlsx")
    assert done
    assert perform("add_initiative", actions.add_initiative, 2022, InitiativeRecord(title="Sommerbogen"))
    return done.result


def titles(window: Window) -> list[str]:
    assert window.document.plan is not None
    return [it.title for it in window.document.plan.initiatives][3:]


def line(dialog: EarlierImports, row: int = 0) -> list[str]:
    model = dialog.table.model()
    return [model.index(row, column).data() for column in range(model.columnCount())]


def test_an_import_is_taken_back_and_the_list_says_so(
    window: Window, taken_in: tuple[str, ...], ask: FakeAsk, qtmodeltester: ModelTester
) -> None:
    def take_back(dialog: EarlierImports) -> None:
        qtmodeltester.check(dialog.table.model())
        file, _moment, *rest = line(dialog)
        assert (file, rest) == ("liste.xlsx", ["MKH", "2022", "2", "0", "1", "0", "I planen"])
        dialog.yes.click()
        assert line(dialog)[-1] == "Taget tilbage"
        assert not dialog.yes.isEnabled()

    ask.expect(EarlierImports, take_back)
    window.commands.action("imports").trigger()
    assert titles(window) == ["Sommerbogen"]
    assert ask.said == []
    assert window.commands.action("undo").text() == "Fortryd: Tag tilbage: Importer regneark: liste.xlsx"
    window.document.undo()
    assert titles(window) == ["Byhaver", "Frøbibliotek", "Sommerbogen"]


@pytest.mark.parametrize(("answer", "left"), [(0, ["Byhaver", "Sommerbogen"]), (None, ["Byhaver", "Frøbibliotek", "Sommerbogen"])])
def test_what_was_edited_since_is_asked_about(
    window: Window, taken_in: tuple[str, ...], ask: FakeAsk, answer: int | None, left: list[str]
) -> None:
    window.document.edit({taken_in[0]: {"description": "Otte bede"}})
    ask.choices.append(answer)
    ask.expect(EarlierImports, lambda dialog: dialog.yes.click())
    window.commands.action("imports").trigger()
    assert ask.said == ["En indsats fra denne import er rettet siden. Skal den blive, som den er, og resten fortrydes?"]
    assert titles(window) == left


def test_a_file_without_imports_says_so(window: Window, three: tuple[str, ...], ask: FakeAsk) -> None:
    def look(dialog: EarlierImports) -> None:
        assert dialog._none.isVisible()
        assert not dialog.yes.isEnabled()
        dialog.reject()

    ask.expect(EarlierImports, look)
    window.commands.action("imports").trigger()


def test_the_source_of_an_initiative_is_shown_cell_by_cell(
    window: Window, taken_in: tuple[str, ...], ask: FakeAsk
) -> None:
    def look(dialog: SourceDialog) -> None:
        assert dialog.windowTitle() == "Kilden til “Byhaver”"
        (table,) = dialog.tables
        model = table.model()
        assert [[model.index(row, column).data() for column in range(3)] for row in range(model.rowCount())] == [
            ["A10", "Ansvarlig", "Rikke (RDA)"],
            ["B10", "Indsats", "Byhaver"],
        ]
        dialog.reject()

    ask.expect(SourceDialog, look)
    show = window.commands.action("show_source")
    window.initiatives.choose([taken_in[1]])
    assert not show.isEnabled()
    window.initiatives.choose([taken_in[0]])
    assert show.isEnabled()
    assert show in window.initiatives.table.context.actions()
    show.trigger()


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("period.start", "Start"), ("period.ongoing", "Løbende"), ("goals[].text", "Mål"),
        ("goals[].measure", "Mål: Målepunkt"), ("milestones[].title", "Milepæle"), ("from_next_year", "from_next_year"),
    ],
)
def test_a_field_is_called_what_the_plan_calls_it(window: Window, field: str, words: str) -> None:
    cell = SourceRecord(file="liste.csv", sheet="", cell="A2", field=field, value="x")
    dialog = SourceDialog(InitiativeRecord(title="Byhaver", sources=(cell,)), window)
    assert dialog.tables[0].model().index(0, 1).data() == words
