"""The last step of an import: deciding, mending in place, matching, and what the plan's totals become."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import builders
import openpyxl
import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from windows import FakeAsk, accept, cancel, press

from planner.exporting import export
from planner.importing.preview import Action
from planner.importing.repairs import Deed, Kind
from planner.model import Stage
from planner.queries.totals import Totals
from planner.ui.dialogs.importing.initiative_choice import InitiativeChoice
from planner.ui.dialogs.importing.notices import Notices
from planner.ui.dialogs.importing.preview_page import PreviewPage
from planner.ui.dialogs.importing.repair_item import RepairItem
from planner.ui.dialogs.importing.row_menu import row_menu
from planner.ui.dialogs.importing.wizard import ImportWizard
from planner.ui.window import Window

HEADINGS = ("Hovedspor", "Indsats", "Mål", "Tidsplan", "Økonomi", "Ansvarlig")
Drive = Callable[[ImportWizard], Any]


@pytest.fixture
def importing(window: Window, ask: FakeAsk, qtbot: QtBot, tmp_path: Path) -> Callable[..., None]:
    """Import these rows (or this file) and let `drive` use the wizard at its last step."""

    def run(drive: Drive, *rows: tuple[Any, ...], path: Path | None = None) -> None:
        if path is None:
            path = tmp_path / "liste.xlsx"
            book = openpyxl.Workbook()
            book.active.title = "Handlingsplan 2022"
            for row in (HEADINGS, *rows):
                book.active.append(row)
            book.save(path)

        def at_last_step(wizard: ImportWizard) -> None:
            wizard.activateWindow()
            qtbot.waitUntil(wizard.isActiveWindow)
            wizard.show_step(len(wizard.pages) - 1)
            drive(wizard)

        ask.expect(ImportWizard, at_last_step)
        window.importing.take_in_file(path)
        qtbot.waitUntil(lambda: not window.tasks.busy, timeout=60_000)
        qtbot.wait(20)
        qtbot.waitUntil(lambda: not window.tasks.busy, timeout=60_000)

    return run


def offer(item: RepairItem, deed: Deed, nth: int = 0) -> QWidget:
    return [button for button in item.buttons if button.offer.deed is deed][nth]


def read_again(qtbot: QtBot, wizard: ImportWizard) -> None:
    qtbot.waitUntil(lambda: not wizard.reading.tasks.busy, timeout=60_000)


def kinds(page: PreviewPage) -> list[Kind]:
    return list(page.panel.chips)


def test_a_list_is_mended_in_place_and_comes_in_as_it_was_foretold(
    window: Window, three: tuple[str, ...], importing: Callable[..., None], qtbot: QtBot
) -> None:
    def mend(wizard: ImportWizard) -> None:
        page, panel = wizard.preview, wizard.preview.panel
        assert kinds(page) == [Kind.TITLE, Kind.TRACK, Kind.PERIODS, Kind.MONEY]
        assert page.questions() == 4
        assert panel._title.text() == "4 ting at tage stilling til"

        qtbot.keyClicks(panel.items[0].line, "Bogbytte")
        panel.items[0].show_meaning()
        press(qtbot, panel.items[0].line, "Return")
        read_again(qtbot, wizard)
        assert wizard.isVisible(), "Enter in the line is not the dialog's"
        assert kinds(page) == [Kind.TRACK, Kind.PERIODS, Kind.MONEY]
        assert panel.isAncestorOf(QApplication.focusWidget()), "one goes on where one was"

        offer(panel.items[0], Deed.READ).click()
        read_again(qtbot, wizard)
        offer(panel.items[0], Deed.AS_IT_IS).click()
        read_again(qtbot, wizard)
        qtbot.keyClicks(panel.items[0].line, "12.000 kr.")
        panel.items[0].show_meaning()
        assert panel.items[0]._meaning.text() == "= 12.000 kr."
        panel.items[0]._use.click()
        read_again(qtbot, wizard)

        assert page.questions() == 0
        assert panel.isHidden()
        assert page.foot.quiet.isVisible()
        assert page.foot.totals.words() == "Indsatser: 3 + 2 = 5, Mål: 0 + 2 = 2, Økonomi: 0 + 12.000 = 12.000 kr."
        accept(wizard)

    importing(
        mend,
        ("Læsning og kulturel danelse", "Sommerbogen", "Flere læser", "april, august og november", "10-12.000 kr.", "MKH"),
        (builders.CITIZENS, "", "Flere låner", "maj", "", "AJN"),
    )
    assert window.document.plan is not None
    summer, books = window.document.plan.initiatives[3:]
    assert (summer.title, summer.track, summer.budget) == ("Sommerbogen", builders.READING, Decimal(12_000))
    assert books.title == "Bogbytte"


def test_the_same_for_all_alike_or_for_this_one(importing: Callable[..., None], qtbot: QtBot) -> None:
    def mend(wizard: ImportWizard) -> None:
        panel = wizard.preview.panel
        (item,) = panel.items
        assert item.alike.isChecked()
        assert item.alike.text() == "gør det samme ved alle 3 ens"
        item.alike.click()
        qtbot.keyClicks(item.line, "maj")
        press(qtbot, item.line, "Return")
        read_again(qtbot, wizard)
        (item,) = panel.items
        assert len(item.repair.cells) == 2
        offer(item, Deed.AS_IT_IS).click()
        read_again(qtbot, wizard)
        assert [row.initiative.period.text for row in wizard.preview.model.rows] == ["maj", "efter aftale", "efter aftale"]
        wizard.done(0)

    importing(mend, *[("", title, "", "efter aftale", "", "MKH") for title in ("Et", "To", "Tre")])


def test_tab_goes_through_what_is_to_be_decided(importing: Callable[..., None], qtbot: QtBot) -> None:
    def go(wizard: ImportWizard) -> None:
        panel = wizard.preview.panel
        panel.chips[Kind.MONEY].click()
        panel.chips[Kind.MONEY].setFocus()
        qtbot.wait(20)
        went: list[QWidget | None] = []
        for _press in range(5):
            press(qtbot, QApplication.focusWidget(), "Tab")
            went.append(QApplication.focusWidget())
        item = panel.items[0]
        assert went == [item.where, *item.buttons, item.line]
        wizard.done(0)

    importing(go, ("", "Et", "", "efter aftale", "10 eller 12", "MKH"))


def test_enter_takes_the_offer_one_stands_on(importing: Callable[..., None], qtbot: QtBot) -> None:
    def go(wizard: ImportWizard) -> None:
        assert QApplication.focusWidget() is wizard.preview.panel.items[0].buttons[0], "one begins at the likeliest"
        press(qtbot, QApplication.focusWidget(), "Return")
        read_again(qtbot, wizard)
        assert wizard.isVisible(), "it imports nothing"
        assert wizard.preview.questions() == 0
        wizard.done(0)

    importing(go, ("", "Et", "", "april og november", "", "MKH"))


def test_a_group_is_settled_at_once(importing: Callable[..., None], qtbot: QtBot) -> None:
    def mend(wizard: ImportWizard) -> None:
        panel = wizard.preview.panel
        assert len(panel.items) == 2
        assert panel._for_all.text() == "Behold ordene (alle 2)"
        panel._for_all.click()
        read_again(qtbot, wizard)
        assert wizard.preview.questions() == 0
        wizard.done(0)

    importing(mend, ("", "Et", "", "efter aftale", "", "MKH"), ("", "To", "", "når der er råd", "", "MKH"))


def test_from_what_is_to_be_decided_to_its_row_and_back(importing: Callable[..., None], qtbot: QtBot) -> None:
    def go(wizard: ImportWizard) -> None:
        page = wizard.preview
        page.panel.items[0].where.click()
        assert page.table.hasFocus()
        assert [row.initiative.title for row in page.table.selected_rows()] == ["Tolvte"]
        press(qtbot, page.table, "F8")
        assert page.panel.items[0].isAncestorOf(QApplication.focusWidget())
        wizard.done(0)

    rows = [("", f"Nummer {number}", "", "", "", "") for number in range(11)]
    importing(go, *rows, ("", "Tolvte", "", "efter aftale", "", ""))


def test_a_row_that_resembles_an_initiative(
    window: Window, three: tuple[str, ...], importing: Callable[..., None], qtbot: QtBot
) -> None:
    def update(wizard: ImportWizard) -> None:
        page = wizard.preview
        (item,) = page.panel.items
        assert item.repair.kind is Kind.MATCH
        assert page.sums() == "0 oprettes · 0 opdateres · 0 uændrede · 1 springes over"
        offer(item, Deed.UPDATE).click()
        assert page.questions() == 0
        accept(wizard)

    importing(update, ("", "Læseklubber for teenager", "", "", "", "AJN"))
    assert window.document.initiative(three[0]).responsible == ("AJN",)  # type: ignore[union-attr]


def test_another_initiative_is_chosen_for_a_row(
    window: Window, three: tuple[str, ...], ask: FakeAsk, importing: Callable[..., None], qtbot: QtBot
) -> None:
    def choose(dialog: InitiativeChoice) -> None:
        offered = [dialog.list.item(place).text() for place in range(dialog.list.count())]
        assert len(offered) == 2, "what another row updates is not offered"
        assert not any("Byttemarked" in words for words in offered)
        qtbot.keyClicks(dialog.search, "maker")
        accept(dialog)

    def match(wizard: ImportWizard) -> None:
        page = wizard.preview
        page.table.selectRow(0)
        press(qtbot, page.table, "I")
        row = page.model.rows[0]
        assert (row.match, row.action) == (three[1], Action.UPDATE)
        assert page.sums() == "0 oprettes · 2 opdateres · 0 uændrede · 0 springes over"
        accept(wizard)

    ask.expect(InitiativeChoice, choose)
    importing(match, ("", "Værksted i skolen", "", "", "", ""), ("", "Byttemarked og reparationscafé", "", "", "500 kr.", ""))
    assert window.document.initiative(three[1]).title == "Værksted i skolen"  # type: ignore[union-attr]
    assert len(window.document.plan.initiatives) == 3  # type: ignore[union-attr]


def test_several_rows_are_changed_together_by_key(importing: Callable[..., None], qtbot: QtBot) -> None:
    def skip(wizard: ImportWizard) -> None:
        page = wizard.preview
        page.table.selectAll()
        press(qtbot, page.table, "S")
        assert page.sums() == "0 oprettes · 0 opdateres · 0 uændrede · 3 springes over"
        assert not wizard.yes.isEnabled()
        page.table.selectRow(1)
        press(qtbot, page.table, "N")
        assert page.sums() == "1 oprettes · 0 opdateres · 0 uændrede · 2 springes over"
        menu = row_menu(page.model, page.table.selected_rows(), page.table)
        assert [entry.text() for entry in menu.actions()] == ["Ny\tN", "Spring over\tS"]
        wizard.done(0)

    importing(skip, *[("", title, "", "", "", "MKH") for title in ("Et", "To", "Tre")])


def test_of_what_was_changed_on_both_sides_the_workbook_can_be_right(
    window: Window, three: tuple[str, ...], importing: Callable[..., None], tmp_path: Path
) -> None:
    document = window.document
    path = tmp_path / "udvalg.xlsx"
    export(document.whole_plan(), document.strategy, path)  # type: ignore[arg-type]
    book = openpyxl.load_workbook(path)
    page = book["Overblik"]
    cell = next(cell for row in page.iter_rows() for cell in row if cell.value == "Læseklubber for teenagere")
    cell.value = "Læseklubber for alle"
    book.save(path)
    document.edit({three[0]: {"title": "Læseklubber for de store"}})

    def take_theirs(wizard: ImportWizard) -> None:
        (item,) = wizard.preview.panel.items
        assert item.repair.kind is Kind.CONFLICT
        offer(item, Deed.THEIRS).click()
        assert wizard.preview.questions() == 0
        assert wizard.preview.sums() == "0 oprettes · 1 opdateres · 2 uændrede · 0 springes over"
        accept(wizard)

    importing(take_theirs, path=path)
    assert document.initiative(three[0]).title == "Læseklubber for alle"  # type: ignore[union-attr]


def test_emptied_cells_empty_their_fields_only_when_ticked(
    window: Window, three: tuple[str, ...], ask: FakeAsk, importing: Callable[..., None], qtbot: QtBot, tmp_path: Path
) -> None:
    document = window.document
    document.edit({three[0]: {"budget": Decimal(500)}})
    path = tmp_path / "arbejdsark.xlsx"
    export(document.whole_plan(), document.strategy, path, profile="working")  # type: ignore[arg-type]
    book = openpyxl.load_workbook(path)
    cell = next(cell for page in book.worksheets for row in page.iter_rows() for cell in row if cell.value == 500)
    cell.value = None
    book.save(path)

    def tick(wizard: ImportWizard) -> None:
        page = wizard.preview
        assert page.questions() == 0, "a notice is nothing to decide"
        assert page.foot.remarks.text() == "1 bemærkning"
        page.foot.remarks.click()
        assert not wizard.yes.isEnabled()
        assert page.foot.empty_cells.text() == "Lad 1 tømt celle tømme sit felt"
        page.foot.empty_cells.click()
        read_again(qtbot, wizard)
        assert page.foot.totals.words().endswith("Økonomi: 500 − 500 = 0 kr.")
        accept(wizard)

    ask.expect(Notices, cancel)
    importing(tick, path=path)
    assert document.initiative(three[0]).budget is None  # type: ignore[union-attr]


def test_rows_that_could_not_be_read_are_saved(
    ask: FakeAsk, importing: Callable[..., None], qtbot: QtBot, tmp_path: Path
) -> None:
    target = tmp_path / "retur.xlsx"

    def save(wizard: ImportWizard) -> None:
        assert wizard.preview.foot.rows_back.isVisible()
        wizard.preview.foot.rows_back.click()
        wizard.done(0)

    ask.files.append(target)
    importing(save, ("", "Et", "", "", "", "MKH"), (builders.CITIZENS, None, "Et mål", "maj", "", "AJN"))
    assert ask.said == ["1 række er gemt i retur.xlsx. Ret den dér, og importer filen."]
    texts = [cell.value for row in openpyxl.load_workbook(target).active.iter_rows() for cell in row]
    assert "Et mål" in texts


def test_an_import_that_does_not_come_out_as_shown_stays_open(
    window: Window, three: tuple[str, ...], ask: FakeAsk, importing: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    def take(wizard: ImportWizard) -> None:
        told = wizard.preview.forecast()
        monkeypatch.setattr(wizard.preview, "forecast", lambda: replace(told, after=Totals(99)))
        wizard.yes.click()
        assert wizard.isVisible()
        assert wizard.yes.isEnabled()
        wizard.done(0)

    importing(take, ("", "Byhaver", "", "", "", ""))
    assert len(ask.said) == 1
    assert ask.said[0].startswith("Intet blev importeret")
    assert len(window.document.plan.initiatives) == 3  # type: ignore[union-attr]


def test_how_far_it_is_can_be_heard_while_many_are_taken_in(
    window: Window, three: tuple[str, ...], importing: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[float] = []

    def take(wizard: ImportWizard) -> None:
        show = wizard.show_importing
        monkeypatch.setattr(wizard, "show_importing", lambda share: (heard.append(share), show(share)))
        accept(wizard)
        assert wizard._news.text() == "Importerer …"

    importing(take, *[("", f"Indsats {number}", "", "", "", "MKH") for number in range(300)])
    assert len(heard) > 6
    assert heard == sorted(heard)
    assert len(window.document.plan.initiatives) == 303  # type: ignore[union-attr]


def test_into_an_adopted_plan_nothing_new_is_offered_and_the_foot_says_why(
    window: Window, three: tuple[str, ...], importing: Callable[..., None], qtbot: QtBot
) -> None:
    window.plans.set_stage(Stage.ADOPTED)

    def look(wizard: ImportWizard) -> None:
        page = wizard.preview
        assert page.foot.locked.isVisible()
        assert page.foot.locked.text().startswith("Planen for 2022 er vedtaget.")
        assert [page.model.possible(row) for row in page.model.rows] == [(Action.UPDATE, Action.SKIP), (Action.SKIP,)]
        page.table.selectRow(1)
        press(qtbot, page.table, "N")
        accept(wizard)

    importing(look, ("", "Læseklubber for teenagere", "", "", "99 kr.", "XYZ"), ("", "Byhaver", "", "", "", ""))
    plan = window.document.plan
    assert plan is not None
    first = plan.initiatives[0]
    assert (first.title, first.responsible, first.budget) == ("Læseklubber for teenagere", ("XYZ",), None)
    assert len(plan.initiatives) == 3
