"""A round's worksheet through the window: handed out in the export dialog, filled in, looked through, taken in, undone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import worksheets
from pytestqt.qtbot import QtBot
from windows import FakeAsk, accept, cancel
from worksheets import ROUND, filled_in, handed_out

from planner import actions
from planner.importing.preview import Action
from planner.importing.repairs import Deed, Kind
from planner.model import Assessment
from planner.records import PlanRecord
from planner.records.rounds import entry_of
from planner.ui.dialogs.export.dialog import ExportDialog
from planner.ui.dialogs.importing.wizard import ImportWizard
from planner.ui.window import Window

Drive = Callable[[ImportWizard], None]
Importing = Callable[[Path, Drive], None]


@pytest.fixture
def plan(window: Window) -> PlanRecord:
    """The plan with its round, open in the window."""
    assert window.document.perform("load_plan", actions.load_plan, worksheets.plan())
    window.document.choose_plan(worksheets.plan().year)
    return window.document.whole_plan()


@pytest.fixture
def importing(window: Window, ask: FakeAsk, qtbot: QtBot) -> Importing:
    """Import a file and let somebody use what is shown."""

    def run(path: Path, drive: Drive) -> None:
        ask.expect(ImportWizard, drive)
        window.importing.take_in_file(path)
        qtbot.waitUntil(lambda: not window.tasks.busy, timeout=60_000)
        qtbot.wait(20)
        qtbot.waitUntil(lambda: not window.tasks.busy, timeout=60_000)

    return run


def test_what_was_written_is_looked_through_mended_taken_in_and_undone(
    window: Window, plan: PlanRecord, importing: Importing, qtbot: QtBot, tmp_path: Path
) -> None:
    path = filled_in(
        handed_out(plan, tmp_path / "mkh.xlsx", "MKH"),
        ("Opfølgning", 1, "Vurdering", "gul"),
        ("Opfølgning", 1, "Økonomi", "så la la"),
        ("Opfølgning", 1, "Indsats", "Et andet navn"),
        ("Målinger", 1, "Måling", 44, 1),
    )

    def look_through(wizard: ImportWizard) -> None:
        page = wizard.preview
        assert wizard.windowTitle() == "Tag opfølgning midtvejs ind – MKH"
        assert [page.model.doing(row) for row in page.model.rows] == [Action.UPDATE, Action.SAME]
        assert page.model.possible(page.model.rows[0]) == (Action.UPDATE, Action.SKIP)
        assert page.model.index(0, 2).data().splitlines() == ["Vurdering: – → ◆ Kræver opmærksomhed", "Måling, mål 1: – → 44"]
        assert list(page.panel.chips) == [Kind.WORD]
        (item,) = page.panel.items
        assert [button.text() for button in item.buttons[:3]] == ["Efter planen", "Kræver opmærksomhed", "Kritisk"]
        item.line.setText("nok rød")
        item.show_meaning()
        assert not item.meaning().understood
        item.line.setText("rødt")
        assert item.meaning().words == "▼ Kritisk"
        item.buttons[0].click()
        qtbot.waitUntil(lambda: not wizard.reading.tasks.busy, timeout=60_000)
        assert page.model.index(0, 2).data().splitlines()[1] == "Økonomi: – → ▲ Efter planen"
        assert page.foot.remarks.text() == "1 bemærkning", "a title that was written over is told"
        accept(wizard)

    importing(path, look_through)

    first = window.document.whole_plan().initiatives[0]
    entry = entry_of(first, ROUND)
    assert entry is not None
    assert entry.by == "MKH"
    assert [it.value for it in first.goals[0].measurements] == [31, 44]

    window.document.undo()
    assert window.document.whole_plan().initiatives == plan.initiatives


def test_a_worksheet_without_changes_says_so(plan: PlanRecord, importing: Importing, tmp_path: Path) -> None:
    def look(wizard: ImportWizard) -> None:
        assert wizard.preview.foot.quiet.text() == "Arket giver ingen ændringer."
        assert not wizard.yes.isEnabled()
        cancel(wizard)

    importing(handed_out(plan, tmp_path / "ark.xlsx"), look)


def test_of_a_closed_round_it_is_read_and_not_taken_in(window: Window, plan: PlanRecord, importing: Importing, tmp_path: Path) -> None:
    path = filled_in(handed_out(plan, tmp_path / "ark.xlsx"), ("Opfølgning", 1, "Status", "For sent"))
    assert window.document.perform("close_round", actions.close_round, plan.year, ROUND)

    def look(wizard: ImportWizard) -> None:
        assert wizard.preview.foot.locked.text().startswith("Runden “midtvejs” er afsluttet")
        model = wizard.preview.model
        assert model.index(0, 2).data() == "Status: – → For sent"
        assert model.possible(model.rows[0]) == (Action.SKIP,)
        assert not wizard.yes.isEnabled()
        cancel(wizard)

    importing(path, look)


def test_of_what_was_reported_meanwhile_a_person_chooses(window: Window, plan: PlanRecord, importing: Importing, tmp_path: Path) -> None:
    path = filled_in(handed_out(plan, tmp_path / "ark.xlsx"), ("Opfølgning", 2, "Status", "850 er i gang."))
    window.document.perform(
        "report", actions.report, plan.initiatives[1].id, ROUND, by="AJN", on=worksheets.TODAY, text="900 er i gang."
    )

    def choose(wizard: ImportWizard) -> None:
        page = wizard.preview
        assert list(page.panel.chips) == [Kind.CONFLICT]
        (item,) = page.panel.items
        next(button for button in item.buttons if button.offer.deed is Deed.THEIRS).click()
        assert page.model.index(1, 2).data() == "Status: 900 er i gang. → 850 er i gang."
        accept(wizard)

    importing(path, choose)
    entry = entry_of(window.document.whole_plan().initiatives[1], ROUND)
    assert entry is not None
    assert entry.text == "850 er i gang."


def test_handed_out_in_the_export_dialog_filled_in_and_taken_in(
    window: Window, ask: FakeAsk, plan: PlanRecord, importing: Importing, qtbot: QtBot, tmp_path: Path
) -> None:
    window.settings.put("export/folder", str(tmp_path))

    def hand_out(dialog: ExportDialog) -> None:
        options = dialog.options.worksheet
        assert dialog.form.key == "worksheet"
        assert options.round_name() == ROUND
        assert dialog.place.path() == tmp_path / "Opfølgning midtvejs 2022 – ark til kolleger.xlsx"
        options.everybody.click()
        assert not dialog.yes.isEnabled(), "nobody is asked"
        options.people.set_value(["MKH · Mette Krogh Hansen"])
        options.people.edited.emit()
        assert dialog.place.path() == tmp_path / "Opfølgning midtvejs 2022 – MKH.xlsx"
        qtbot.waitUntil(lambda: dialog.shown.pages.count == 2, timeout=60_000)
        dialog.yes.click()
        qtbot.waitUntil(lambda: not dialog._writing, timeout=60_000)
        assert dialog.outcome.words() == "Opfølgning midtvejs 2022 – MKH.xlsx er skrevet."
        options.everybody.click()
        options.each.click()
        assert dialog.place.path() == tmp_path
        dialog.yes.click()
        qtbot.waitUntil(lambda: not dialog._writing, timeout=60_000)
        assert dialog.outcome.words().startswith("4 filer er skrevet")
        options.each.click()
        assert dialog.place.path().name == "Opfølgning midtvejs 2022 – ark til kolleger.xlsx"
        dialog.reject()

    ask.expect(ExportDialog, hand_out)
    window.follow_up.worksheet_asked.emit(ROUND)
    qtbot.waitUntil(lambda: not window.tasks.busy, timeout=60_000)
    assert (tmp_path / "Opfølgning midtvejs 2022 – MKH (2).xlsx").is_file(), "what came back is not written over"

    path = filled_in(tmp_path / "Opfølgning midtvejs 2022 – AJN.xlsx", ("Opfølgning", 2, "Økonomi", "🙂"))
    importing(path, accept)

    entry = entry_of(window.document.whole_plan().initiatives[1], ROUND)
    assert entry is not None
    assert (entry.by, entry.economy, entry.text) == ("AJN", Assessment.ON_TRACK, worksheets.REPORTED.text)
    window.document.undo()
    assert window.document.whole_plan().initiatives == plan.initiatives
