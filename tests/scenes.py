"""Every page and dialog of the window with realistic content: to be photographed, and to be measured."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import builders
from follow_up_scenes import follow_up_scenes
from PySide6.QtCore import QThread
from PySide6.QtWidgets import QApplication, QWidget
from reported import MIDYEAR, reported_plan
from stage_scenes import stage_scenes
from windows import ask_of

from planner import actions, resources
from planner.db import told_steps
from planner.importing.account import ReadingProblem
from planner.importing.confirmed import confirmed
from planner.importing.directions import Directions
from planner.importing.draft import read_draft
from planner.importing.reading import read_book
from planner.importing.strategy_text import read_text
from planner.importing.taking_in import ground, remember
from planner.importing.understanding import understand
from planner.model import Stage
from planner.records import InitiativeRecord, SourceRecord
from planner.schedule.axis import Window as Seen
from planner.ui.crash import CrashDialog
from planner.ui.dialogs.about import AboutDialog
from planner.ui.dialogs.about_plan import AboutPlan
from planner.ui.dialogs.export.dialog import ExportDialog
from planner.ui.dialogs.export.forms import Subject
from planner.ui.dialogs.importing.earlier import EarlierImports
from planner.ui.dialogs.importing.file_reading import FileReading
from planner.ui.dialogs.importing.initiative_choice import InitiativeChoice
from planner.ui.dialogs.importing.notices import Notices
from planner.ui.dialogs.importing.remembered import RememberedLayouts
from planner.ui.dialogs.importing.source import SourceDialog
from planner.ui.dialogs.importing.wizard import ImportWizard
from planner.ui.dialogs.new_plan import NewPlan
from planner.ui.dialogs.palette import Palette
from planner.ui.dialogs.settings import SettingsDialog
from planner.ui.dialogs.shortcuts import ShortcutsDialog
from planner.ui.dialogs.strategy.correcting import CorrectStrategy
from planner.ui.dialogs.strategy.new_strategy import NewStrategy
from planner.ui.dialogs.year import YearDialog
from planner.ui.pages.history.then import InitiativeThen, PlanThen
from planner.ui.window import Window


def settle() -> None:
    """Let layouts and queued signals come to rest."""
    for _again in range(4):
        QApplication.processEvents()


def rest(window: Window) -> None:
    """Let what is done beside the window come to its end."""
    for _again in range(30):  # longer than a dialog waits before it begins
        settle()
        QThread.msleep(10)
    while window.tasks.busy:
        settle()
        QThread.msleep(5)
    settle()


def scenes(window: Window) -> Iterator[tuple[str, QWidget]]:
    """A name and what is to be seen, one after the other. Begins on a file without a plan, and fills it."""
    window.go_in()
    settle()
    yield "start", window
    document = window.document
    document.perform("create_plan", actions.create_plan, 2023)
    document.choose_plan(2023)
    settle()
    yield "empty-plan", window
    for page in ("overview", "coverage", "schedule", "follow_up"):
        window.show_page(page)
        settle()
        yield f"{page}-empty", window
    window.show_page("initiatives")
    document.perform("load_plan", actions.load_plan, replace(builders.sample_plan(24), stage=Stage.DRAFT))
    document.choose_plan(2022)
    window.go_in()
    settle()
    yield from _initiatives(window)
    yield from _whole(window)
    yield from _schedule(window)
    yield from follow_up_scenes(window)
    window.show_page("strategy")
    settle()
    yield "strategy", window
    yield from _strategies(window)
    yield from _history(window)
    window.show_page("initiatives")
    yield from _exporting(window)
    yield from _dialogs(window)
    yield from stage_scenes(window)


def _whole(window: Window) -> Iterator[tuple[str, QWidget]]:
    """The overview, the matrices, and what a number leads to."""
    window.overview.today = window.coverage.today = lambda: dt.date(2022, 10, 5)
    window.show_page("overview")
    settle()
    yield "overview", window
    for matrix in ("sdgs", "aims", "commitments"):
        window.show_page("coverage")
        window.coverage.choose(matrix)
        settle()
        yield f"coverage-{matrix}", window
    years = window.coverage.years
    years.ask(years.grid_model.index(1, 2))
    settle()
    yield "initiatives-only", window
    window.initiatives.clear_filters()


def _schedule(window: Window) -> Iterator[tuple[str, QWidget]]:
    """The year as bars by months and by weeks, as a wheel, and as a list."""
    page = window.schedule
    page.bars.today = page.wheel.today = dt.date(2022, 8, 10)
    window.show_page("schedule")
    for kind in ("months", "weeks", "wheel", "list"):
        page.show_as("months" if kind == "weeks" else kind)
        page.bars.look_at(Seen(dt.date(2022, 7, 1), 3) if kind == "weeks" else Seen(dt.date(2022, 1, 1)))
        page.enter()
        settle()
        yield f"schedule-{kind}", window


def _initiatives(window: Window) -> Iterator[tuple[str, QWidget]]:
    page = window.initiatives
    uuids = [uuid for _track, group in page.model.groups() for uuid in group]
    page.choose([uuids[3]])
    settle()
    yield "initiatives", window
    bar = page.form.scroll.verticalScrollBar()
    for part, place in (("middle", bar.maximum() // 2), ("foot", bar.maximum())):
        bar.setValue(place)
        settle()
        yield f"initiatives-{part}", window
    window.edits.add()
    settle()
    yield "initiatives-new", window
    page.choose(uuids[:3])
    settle()
    yield "initiatives-several", window
    page.choose([uuids[3]])
    window.problems.toggle()
    settle()
    yield "problems", window
    window.problems.put_away()
    window.top.search.setText("festival")
    settle()
    yield "initiatives-found", window
    window.top.search.setText("findes ikke")
    settle()
    yield "initiatives-nothing", window
    window.top.search.clear()
    window.edits.delete()
    settle()
    yield "initiatives-deleted", window
    window.toast.hide()


def _strategies(window: Window) -> Iterator[tuple[str, QWidget]]:
    """The strategy while it is edited, and a new one from its text."""
    page, known = window.strategy, window.document.known_strategies()
    page.toggle_editing()
    settle()
    yield "strategy-editing", window
    page.toggle_editing()
    text = (Path(__file__).parent / "importing" / "data" / "strategy-text.txt").read_text("utf-8")
    new = NewStrategy(known, ask_of(window), window.tasks, window)
    read = NewStrategy(known, ask_of(window), window.tasks, window)
    read.from_text.setChecked(True)
    read.text_box.setPlainText(text)
    correcting = CorrectStrategy(read_text(text), (2024, 2027), ask_of(window), window)
    for name, dialog in (("new-strategy", new), ("new-strategy-text", read), ("strategy-correcting", correcting)):
        dialog.show()
        settle()
        yield name, dialog
        dialog.hide()
        dialog.deleteLater()


def _history(window: Window) -> Iterator[tuple[str, QWidget]]:
    """Steps of several kinds, one of them undone; a long text that was changed; how things were."""
    document = window.document
    assert document.plan is not None
    record = document.plan.initiatives[2]
    document.edit({record.id: {"description": f"{record.description} Der følges op efter tre måneder."}})
    document.edit({document.plan.initiatives[1].id: {"notes": "Husk mødet"}})
    document.undo()
    window.show_page("history")
    settle()
    yield "history", window
    page = window.history
    page.list.choose(next(it.id for row in range(page.model.rowCount()) if (it := page.model.entry(row)) and it.fields == ("description",)))
    settle()
    yield "history-step", window
    page.show_initiative(record.id, f"{record.number} {record.title}")
    settle()
    yield "history-initiative", window
    page.sieve_bar.clear()
    step = page.model.entry(page.model.row_of(0))
    assert step is not None
    plan = document.whole_plan()
    then = InitiativeThen(lambda _when, _day: document.read(told_steps.initiative_before, record.id, step.id),
                          document.initiative(record.id), dt.date(2022, 8, 1), page.name_of, window, step="Ret indsats")  # fmt: skip
    whole = PlanThen(lambda _when, _day: replace(plan, title="Planen før mødet"), plan, dt.date(2022, 8, 1), window)
    for name, dialog in (("history-then", then), ("history-plan-then", whole)):
        dialog.show()
        settle()
        yield name, dialog
        dialog.close()


def _exporting(window: Window) -> Iterator[tuple[str, QWidget]]:
    """The export's dialog with pages to look at, what is still open, and a document that was written."""
    document = window.document
    assert document.strategy is not None
    with TemporaryDirectory() as folder:
        subject = Subject(
            plan=document.whole_plan(), strategy=document.strategy, beside=Path(folder), today=dt.date(2022, 8, 1),
            chosen=frozenset(record.id for record in document.whole_plan().initiatives[:3]),
        )
        dialog = ExportDialog(subject, window.settings, ask_of(window), window.tasks, window)
        dialog.show()
        for form in ("committee", "case", "working", "calendar"):
            dialog.choose(form)
            rest(window)
            yield f"export-{form}", dialog
        dialog.choose("pdf")
        dialog.shown.tabs.setCurrentIndex(1)
        dialog.place.put(Path(folder) / "Handlingsplan 2022.pdf")
        rest(window)
        yield "export-open", dialog
        dialog.do()
        rest(window)
        yield "export-written", dialog
        dialog.reject()
        dialog.deleteLater()
    yield from _reporting(window)


def _reporting(window: Window) -> Iterator[tuple[str, QWidget]]:
    """The export's dialog with the report of a round, and what nobody has said in it."""
    with TemporaryDirectory() as folder:
        subject = Subject(plan=reported_plan(), strategy=builders.strategy(), beside=Path(folder), round=MIDYEAR, today=dt.date(2022, 8, 1))
        dialog = ExportDialog(subject, window.settings, ask_of(window), window.tasks, window)
        dialog.show()
        dialog.choose("report")
        rest(window)
        yield "export-report", dialog
        dialog.shown.tabs.setCurrentIndex(1)
        dialog.options.kind.set_value("report_case")
        dialog.options.kind.edited.emit()
        rest(window)
        yield "export-report-open", dialog
        dialog.reject()
        dialog.deleteLater()


def _from_a_workbook() -> InitiativeRecord:
    """An initiative whose cells are kept."""
    cells = (("A18", "track", builders.CITIZENS), ("B18", "title", "Frøbibliotek i Måløv"),
             ("C18", "description", "Lån frø, så dem, og aflever nye efter høsten. Bøgerne står lige ved siden af."),
             ("D18", "goals[].measure", "100 udlånte poser frø\nMindst 20 låntagere, der afleverer egne frø"))
    sources = (SourceRecord(file="handlingsplan-2021.xlsx", sheet="Ark1", cell=cell, field=field, value=value)
               for cell, field, value in cells)
    return InitiativeRecord(title="Frøbibliotek i Måløv", sources=tuple(sources))


def _import_at(window: Window, step: str) -> ImportWizard:
    """The import of a workbook that leaves something to decide, at one of its steps."""
    store = window.document.store
    assert store is not None
    book = read_book(resources.path("demo", "handlingsplan-2021.xlsx"))
    understanding = understand(book, Directions(year=2021), ground(store, 2021))
    wizard = ImportWizard(FileReading(book, understanding, partial(ground, store)), window.ask, window)
    wizard.show_step(("sheets", "columns", "values", "preview").index(step))
    return wizard


def _remembered(window: Window) -> RememberedLayouts:
    """What an import left behind for the next one."""
    store = window.document.store
    assert store is not None
    book = read_book(resources.path("demo", "handlingsplan-2021.xlsx"))
    draft = read_draft(book)
    said = Directions(words={("people", "anne jenssen"): "Anne Jensen", ("state", "kører"): "I gang"})
    remember(store, confirmed(draft, said, dt.date(2021, 12, 1)))
    return RememberedLayouts(store, window)


def _dialogs(window: Window) -> Iterator[tuple[str, QWidget]]:
    document, ask, settings = window.document, ask_of(window), window.settings
    assert document.plan is not None
    assert document.store is not None
    facts = actions.ImportFacts(file="Årsplan for børneområdet.xlsx", sha256="0" * 64, by="Anne Jensen", rows_same=12)
    document.perform("import_workbook", actions.import_workbook, 2022, (), (), facts)
    back_up, restore = window.commands.action("back_up"), window.commands.action("restore")
    made = {
        "new-plan": NewPlan(document.summaries, document.known_strategies(), document.plan_of, window),
        "about-plan": AboutPlan(document.plan, window),
        **{f"import-{step}": _import_at(window, step) for step in ("sheets", "columns", "values", "preview")},
        "import-other-initiative": InitiativeChoice("Bogtræf for teenagere", document.plan.initiatives, window),
        "import-remarks": Notices(
            [ReadingProblem("warning", "rows_hidden", "Handlingsplan 2021", value="7-9"),
             ReadingProblem("warning", "comment_left", "Handlingsplan 2021", "C12", "Husk at spørge skolerne")],
            window,
        ),
        "earlier-imports": EarlierImports(document, ask, window),
        "remembered-layouts": _remembered(window),
        "source": SourceDialog(_from_a_workbook(), window),
        "import-year": YearDialog([2020, 2021], 2021, window),
        "settings": SettingsDialog(settings, ask, document.path, back_up, restore, window.commands.action("layouts"), window),
        "shortcuts": ShortcutsDialog(window),
        "about": AboutDialog(window),
        "palette": Palette(window.views.offers(), window),
        "crash": CrashDialog("planner 0.1 · Python 3.11\n\nTraceback (most recent call last):\n  ValueError: …", window),
    }
    for name, dialog in made.items():
        dialog.show()
        settle()
        yield name, dialog
        dialog.hide()
        dialog.deleteLater()
