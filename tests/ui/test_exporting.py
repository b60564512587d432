"""Handing the plan out through the window: what it goes out as, how it will look, what is open, and what came of it."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from windows import FakeAsk, press

from planner import actions
from planner.exporting import templates
from planner.exporting.content import Part, part_name
from planner.model import Assessment, VersionReason
from planner.records import RoundRecord, VersionRecord
from planner.records.json import plan_to_json
from planner.ui.dialogs.export.dialog import ExportDialog
from planner.ui.window import Window

Use = Callable[[Callable[[ExportDialog], None]], None]


@pytest.fixture
def use(window: Window, ask: FakeAsk, qtbot: QtBot, three: tuple[str, ...]) -> Use:
    """Open the dialog on a plan of three initiatives, and let somebody use it."""

    def opened(user: Callable[[ExportDialog], None]) -> None:
        def and_close(dialog: ExportDialog) -> None:
            user(dialog)
            dialog.reject()

        ask.expect(ExportDialog, and_close)
        press(qtbot, window, "Ctrl+E")
        qtbot.waitUntil(lambda: not window.tasks.busy, timeout=60_000)

    return opened


def rest(qtbot: QtBot, dialog: ExportDialog) -> None:
    """Until the document is written, or was not."""
    qtbot.waitUntil(lambda: not dialog._writing, timeout=60_000)


def seen(qtbot: QtBot, dialog: ExportDialog, more_than: int = 0, less_than: int = 1000) -> int:
    """Wait for a preview with so many pages; gives their number."""
    qtbot.waitUntil(lambda: more_than < dialog.shown.pages.count < less_than, timeout=60_000)
    return dialog.shown.pages.count


def test_a_document_is_written_opened_and_its_choices_remembered(
    use: Use, window: Window, ask: FakeAsk, qtbot: QtBot, tmp_path: Path
) -> None:
    target = tmp_path / "plan.pdf"

    def as_pdf(dialog: ExportDialog) -> None:
        dialog.choose("pdf")
        dialog.place.put(target.with_suffix(""))
        dialog.yes.click()
        rest(qtbot, dialog)
        assert dialog.outcome.words().startswith("plan.pdf er skrevet. Endnu åbent: ")
        dialog.outcome.open.click()
        dialog.outcome.folder.click()

    use(as_pdf)
    assert target.read_bytes().startswith(b"%PDF")
    assert ask.opened == [target, tmp_path]

    def again(dialog: ExportDialog) -> None:
        assert dialog.form.key == "pdf"
        assert dialog.place.path() == tmp_path / "Handlingsplan 2022.pdf"

    use(again)


@pytest.mark.parametrize(
    ("key", "name"),
    [("committee", "Handlingsplan 2022.xlsx"), ("pdf", "Handlingsplan 2022.pdf"), ("case", "Handlingsplan 2022 - sagsfremstilling.docx"),
     ("web", "Handlingsplan 2022 - web.xlsx"), ("working", "Handlingsplan 2022 - arbejdsark.xlsx"), ("calendar", "Handlingsplan 2022.ics"),
     ("json", "Handlingsplan 2022.json")],
)  # fmt: skip
def test_every_kind_of_document_has_a_name_of_its_own_and_is_written(
    use: Use, window: Window, qtbot: QtBot, tmp_path: Path, key: str, name: str
) -> None:
    window.settings.put("export/folder", str(tmp_path))

    def write(dialog: ExportDialog) -> None:
        dialog.choose(key)
        assert dialog.place.path() == tmp_path / name
        dialog.yes.click()
        rest(qtbot, dialog)

    use(write)
    assert (tmp_path / name).stat().st_size > 0


def test_a_name_of_ones_own_stays_when_the_kind_changes(use: Use, tmp_path: Path) -> None:
    def choose(dialog: ExportDialog) -> None:
        dialog.place.put(tmp_path / "Til mødet.xlsx")
        dialog.choose("case")
        assert dialog.place.path() == tmp_path / "Til mødet.docx"

    use(choose)


def test_the_preview_follows_what_is_chosen(use: Use, qtbot: QtBot) -> None:
    def look(dialog: ExportDialog) -> None:
        dialog.choose("pdf")
        whole = seen(qtbot, dialog, more_than=8)
        left = tuple(part_name(part) for part in (Part.OVERVIEW, Part.GOALS))
        dialog.options.parts.set_value(left)
        dialog.options.parts.edited.emit()
        assert seen(qtbot, dialog, less_than=whole) == 3
        dialog.choose("calendar")
        qtbot.waitUntil(lambda: "Slutter:" in dialog.shown._text.toPlainText() or "ingen datoer" in dialog.shown._text.toPlainText(), timeout=60_000)

    use(look)


def test_what_is_open_leads_to_its_field(use: Use, window: Window, qtbot: QtBot, three: tuple[str, ...]) -> None:
    def go(dialog: ExportDialog) -> None:
        dialog.shown.tabs.setCurrentIndex(1)
        findings = dialog.shown.findings
        assert dialog.shown.tabs.tabText(1) == f"Før du eksporterer · {len(dialog.shown.found)}"
        lines = [findings.topLevelItem(0).child(row) for row in range(findings.topLevelItem(0).childCount())]
        period = next(line for line in lines if line.text(1) == "Perioden mangler." or "periode" in line.text(1).lower())
        findings.setCurrentItem(period)
        press(qtbot, findings, "Return")

    use(go)
    assert window.initiatives.chosen() == three[:1]
    assert window.initiatives.form.period.isAncestorOf(QApplication.focusWidget())


def test_only_the_initiatives_of_some_people_go_into_the_working_sheet(use: Use, qtbot: QtBot, tmp_path: Path) -> None:
    target = tmp_path / "ark.xlsx"

    def of_one(dialog: ExportDialog) -> None:
        dialog.choose("working")
        dialog.options.whose.set_value("people")
        dialog.options.whose.edited.emit()
        assert not dialog.yes.isEnabled()
        assert dialog.options._nobody.isVisible()
        dialog.options.people.set_value(("SSP",))
        dialog.options.people.edited.emit()
        dialog.place.put(target)
        dialog.yes.click()
        rest(qtbot, dialog)

    use(of_one)
    rows = list(load_workbook(target).worksheets[0].iter_rows(min_row=5, max_col=2, values_only=True))
    assert [row for row in rows if row[1]] == [(3, "Byttemarked og reparationscafé")]


def test_the_selected_initiatives_are_offered_for_the_working_sheet(use: Use, window: Window, three: tuple[str, ...]) -> None:
    window.initiatives.choose(three[:2])

    def look(dialog: ExportDialog) -> None:
        dialog.choose("working")
        assert dialog.options.whose.currentText() == "De 2 valgte"
        assert dialog.options.wanted().initiatives == frozenset(three[:2])

    use(look)


def test_changes_are_told_since_the_version_that_was_chosen(use: Use, window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    document = window.document
    plan = document.whole_plan()

    def kept(name: str, month: int, title: str) -> VersionRecord:
        before = replace(plan, initiatives=(replace(plan.initiatives[0], title=title), *plan.initiatives[1:]))
        content = json.dumps(plan_to_json(before))
        return VersionRecord(name=name, reason=VersionReason.BY_HAND, made_at=dt.datetime(2022, month, 1), made_by="MKH", content=content)

    versions = (kept("Første udkast", 1, "Læsegrupper"), kept("Andet udkast", 2, "Læsehold"))
    document.perform("delete_plan", actions.delete_plan, 2022)
    document.perform("load_plan", actions.load_plan, replace(plan, versions=versions))
    document.choose_plan(2022)

    def since_the_first(dialog: ExportDialog) -> None:
        dialog.choose("committee")
        assert [dialog.options.version.itemText(place) for place in range(2)] == ["Andet udkast, 01-02-2022", "Første udkast, 01-01-2022"]
        dialog.options.version.set_value(versions[0])
        dialog.place.put(tmp_path / "plan.xlsx")
        dialog.yes.click()
        rest(qtbot, dialog)

    use(since_the_first)
    cells = [cell.value for row in load_workbook(tmp_path / "plan.xlsx")["Ændringer"].iter_rows() for cell in row]
    assert "Læsegrupper" in cells
    assert "Læsehold" not in cells


def test_a_plan_without_versions_has_no_changes_to_tell(use: Use) -> None:
    def look(dialog: ExportDialog) -> None:
        dialog.choose("committee")
        assert part_name(Part.CHANGES) not in dialog.options.parts.value()
        assert dialog.options._version_field.isHidden()

    use(look)


# the report of a round


@pytest.fixture
def rounds(window: Window, three: tuple[str, ...]) -> None:
    """A round that is closed and one that is under way, with one initiative reported in each."""
    perform = window.document.perform
    made = (RoundRecord(name="1. kvartal", date=dt.date(2022, 3, 31)), RoundRecord(name="midtvejs", date=dt.date(2022, 6, 30)))
    perform("add_rounds", actions.add_rounds, 2022, made)
    perform("report", actions.report, three[0], "1. kvartal", by="MKH", on=dt.date(2022, 3, 30), text="Vi er i gang.")
    perform("close_round", actions.close_round, 2022, "1. kvartal")
    perform("report", actions.report, three[0], "midtvejs", by="MKH", on=dt.date(2022, 6, 30), assessment=Assessment.CRITICAL)


@pytest.mark.usefixtures("rounds")
def test_a_report_asks_for_its_round_and_kind_and_is_named_by_both(use: Use, window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    window.settings.put("export/folder", str(tmp_path))

    def report(dialog: ExportDialog) -> None:
        dialog.choose("report")
        options = dialog.options
        assert [options.round.itemText(place) for place in range(2)] == ["1. kvartal, 31-03-2022 (afsluttet)", "midtvejs, 30-06-2022"]
        assert options.round_name() == "midtvejs"
        assert dialog.place.path() == tmp_path / "Opfølgning midtvejs 2022.xlsx"
        assert dialog.shown.findings.topLevelItem(0).text(0) == "Opfølgning · 2"
        options.round.set_value("1. kvartal")
        options.kind.set_value("report_case")
        options.kind.edited.emit()
        assert dialog.place.path() == tmp_path / "Opfølgning 1. kvartal 2022 - sagsfremstilling.docx"
        assert options.copy.isVisible()
        assert not options.report_parts.isVisible()
        options.copy.click()
        options.kind.set_value("report")
        options.kind.edited.emit()
        dialog.yes.click()
        rest(qtbot, dialog)

    use(report)
    assert "Ballerup Bibliotekerne fremlægger Handlingsplan 2022: opfølgning, 1. kvartal." in QApplication.clipboard().text()
    written = load_workbook(tmp_path / "Opfølgning 1. kvartal 2022.xlsx")
    assert "Vi er i gang." in [cell.value for row in written["Opfølgning"].iter_rows() for cell in row]


@pytest.mark.usefixtures("rounds")
def test_the_command_leads_to_the_report_of_the_round_that_is_named(
    window: Window, ask: FakeAsk, qtbot: QtBot, three: tuple[str, ...]
) -> None:
    def look(dialog: ExportDialog) -> None:
        assert (dialog.form.key, dialog.options.round_name()) == ("report", "1. kvartal")
        line = dialog.shown.findings.topLevelItem(0).child(0)
        dialog.shown.findings.itemActivated.emit(line, 0)

    ask.expect(ExportDialog, look)
    window.exporting.hand_out_report("1. kvartal")
    qtbot.waitUntil(lambda: not window.tasks.busy, timeout=60_000)
    assert window.initiatives.chosen()[0] in three


def test_a_plan_without_rounds_offers_no_report(use: Use, window: Window) -> None:
    assert not window.commands.action("report").isEnabled()

    def look(dialog: ExportDialog) -> None:
        dialog.choose("report")
        assert dialog.form.key == "committee"

    use(look)


# when it goes wrong


def test_a_write_protected_file_stays_and_another_name_is_offered(use: Use, qtbot: QtBot, tmp_path: Path) -> None:
    target = tmp_path / "plan.docx"
    target.write_bytes(b"gammel")
    target.chmod(0o444)

    def write(dialog: ExportDialog) -> None:
        dialog.choose("case")
        dialog.place.put(target)
        assert dialog.place._labelled._hint.text() == "Der er en fil med det navn. Den bliver erstattet."
        dialog.yes.click()
        rest(qtbot, dialog)
        assert "er skrivebeskyttet" in dialog.outcome.words()
        dialog.outcome.rename.click()
        rest(qtbot, dialog)
        assert dialog.outcome.words().startswith("plan (2).docx er skrevet.")

    use(write)
    assert target.read_bytes() == b"gammel"
    assert (tmp_path / "plan (2).docx").read_bytes().startswith(b"PK")


def test_a_folder_that_is_not_there_is_told(use: Use, qtbot: QtBot, tmp_path: Path) -> None:
    def nowhere(dialog: ExportDialog) -> None:
        dialog.place.put(tmp_path / "findes ikke" / "plan.xlsx")
        dialog.yes.click()
        rest(qtbot, dialog)
        assert dialog.outcome.words() == f"Mappen {tmp_path / 'findes ikke'} findes ikke. Vælg et andet sted."
        assert dialog.yes.isEnabled()

    use(nowhere)
    assert not (tmp_path / "findes ikke").exists()


def test_an_export_can_be_given_up(use: Use, qtbot: QtBot, tmp_path: Path) -> None:
    target = tmp_path / "plan.pdf"
    target.write_bytes(b"gammel")

    def give_up(dialog: ExportDialog) -> None:
        dialog.choose("pdf")
        dialog.place.put(target)
        dialog.yes.click()
        assert not dialog.yes.isEnabled()
        dialog._cancel.click()
        rest(qtbot, dialog)
        assert dialog.outcome.words() == "Eksporten blev annulleret. Intet er ændret."
        assert dialog.yes.isEnabled()

    use(give_up)
    assert target.read_bytes() == b"gammel"


# the case and the templates


def test_the_case_is_copied_as_text(use: Use) -> None:
    def copy(dialog: ExportDialog) -> None:
        dialog.choose("case")
        dialog.options.copy.click()
        assert "kopieret" in dialog.outcome.words()

    use(copy)
    assert "Det indstilles, at Handlingsplan 2022 vedtages." in QApplication.clipboard().text()


def test_a_template_is_made_ones_own_and_told_when_it_is_broken(
    use: Use, window: Window, ask: FakeAsk, qtbot: QtBot, tmp_path: Path
) -> None:
    assert window.document.path is not None
    own = window.document.path.parent / templates.FOLDER / templates.PLAN

    def make_own(dialog: ExportDialog) -> None:
        dialog.choose("pdf")
        dialog.options.template.click()
        assert ask.opened == [own.parent]
        own.write_text("#ødelagt(", "utf-8")
        dialog.place.put(tmp_path / "plan.pdf")
        dialog.yes.click()
        rest(qtbot, dialog)
        assert "Jeres egen skabelon" in dialog.outcome.words()

    use(make_own)
    assert (tmp_path / "plan.pdf").read_bytes().startswith(b"%PDF")


def test_the_dialog_is_used_by_keyboard_alone(use: Use, qtbot: QtBot, tmp_path: Path) -> None:
    def walk(dialog: ExportDialog) -> None:
        qtbot.waitUntil(dialog.forms.hasFocus)
        qtbot.keyClick(dialog.forms, Qt.Key.Key_Down)
        assert dialog.form.key == "pdf"
        dialog.place.put(tmp_path / "plan.pdf")
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
        rest(qtbot, dialog)
        assert dialog.outcome.open.hasFocus()

    use(walk)


def test_reminders_are_the_calendar(window: Window, ask: FakeAsk, qtbot: QtBot, three: tuple[str, ...]) -> None:
    document = window.document
    document.perform("add_round", actions.add_round, 2022, RoundRecord(name="midtvejs", date=dt.date(2022, 6, 30)))

    def look(dialog: ExportDialog) -> None:
        assert dialog.form.key == "calendar"
        qtbot.waitUntil(lambda: "Opfølgning: midtvejs" in dialog.shown._text.toPlainText(), timeout=60_000)
        dialog.reject()

    ask.expect(ExportDialog, look)
    window.commands.action("reminders").trigger()
    qtbot.waitUntil(lambda: not window.tasks.busy, timeout=60_000)
