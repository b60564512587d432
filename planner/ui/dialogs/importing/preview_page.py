"""The last step of an import: what it would do, row by row, and what is left to decide; nothing happens before *Import*."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from planner.importing.apply import Applicable, chosen
from planner.importing.preview import Action
from planner.importing.repairs import Deed, Kind, Offer, Repair, read_instead, repairs
from planner.importing.settling import Names
from planner.importing.totals import Forecast, forecast
from planner.ui import theme
from planner.ui.ask import Ask
from planner.ui.dialogs.importing.file_reading import FileReading
from planner.ui.dialogs.importing.initiative_choice import InitiativeChoice
from planner.ui.dialogs.importing.model import ROW, ImportModel
from planner.ui.dialogs.importing.page import ImportPage
from planner.ui.dialogs.importing.preview_foot import PreviewFoot
from planner.ui.dialogs.importing.repairs_panel import RepairsPanel
from planner.ui.dialogs.importing.row_menu import LOOK, OTHER, row_menu
from planner.ui.dialogs.importing.row_places import untitled_tables
from planner.ui.dialogs.importing.row_table import LOOKED_AT, RowTable
from planner.ui.frame.tab_order import TabOrder
from planner.ui.widgets import Chip
from planner.words import N_, _, plural

_DEEDS = {Deed.NEW: Action.NEW, Deed.UPDATE: Action.UPDATE, Deed.SKIP: Action.SKIP}


class PreviewPage(ImportPage):
    """Shows the preview; `applicable` is what a person wants of it, `forecast` what it does to the plan's totals."""

    title = N_("Look through")
    counted = Signal()
    """What becomes of the rows has changed."""
    step_asked = Signal()
    """What an earlier step leaves to decide is asked for."""

    def __init__(self, reading: FileReading, ask: Ask, parent: QWidget | None = None) -> None:
        super().__init__(reading, parent)
        self._ask = ask
        self._settled: set[tuple[str, ...]] = set()
        self._found: tuple[Repair, ...] = ()
        self._repairs: tuple[Repair, ...] = ()
        self._earlier = 0
        self._applicable: Applicable | None = None
        self.model = ImportModel(reading.preview, reading.ground[0], self)
        self._chips: dict[Action | str | None, Chip] = {}
        self._build()
        self._tab_order = TabOrder(self)
        self.panel.laid_out.connect(self._tab_order.look_again)
        self.model.dataChanged.connect(self._count)
        self.show_reading()

    def show_reading(self) -> None:
        reading = self.reading
        self._names = Names(reading.ground[1], reading.ground[2].houses)
        untitled = untitled_tables(reading.draft)
        tables = {(row.sheet, row.row): (row.sheet, row.table) for row in reading.draft.rows}
        self._found = tuple(
            it for it in repairs(reading.preview, reading.draft, self._names, reading.directions)
            if it.kind is not Kind.TITLE or tables.get(it.rows[0]) not in untitled  # asked once, with the columns
        )  # fmt: skip
        self.foot.show_reading()
        self.model.show_preview(reading.preview, reading.ground[0])
        self._show_repairs()

    def questions(self) -> int:
        return len(self._repairs)

    def show_earlier(self, count: int) -> None:
        """How much the earlier steps leave to decide."""
        self._earlier = count
        self._say_what_is_left()

    def _say_what_is_left(self) -> None:
        """That nothing is, or where; or that the file gives nothing."""
        self.earlier.setText(
            plural("There is still {count} thing to decide in the earlier steps", "There are still {count} things to decide in the earlier steps", self._earlier)
        )  # fmt: skip
        self.earlier.setVisible(self._earlier > 0)
        self.foot.quiet.setText(self._quiet_words())
        self.foot.quiet.setVisible(not self.model.rows or not (self._repairs or self._earlier))

    def _quiet_words(self) -> str:
        """What there is to say where nothing is to be decided."""
        if not self.model.rows:
            return _("The file gives no initiatives.")
        is_same = all(row.action is Action.SAME and not row.values for row in self.model.rows)
        return _("The worksheet brings no changes.") if is_same and self.reading.preview.signed else _("Nothing to decide.")

    def first_focus(self) -> QWidget:
        if self.panel.items:
            return self.panel.items[0].first_focus()
        if not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.table.model().index(0, 0))
        return self.table

    def applicable(self) -> Applicable:
        """What is taken in, as a person decided."""
        if self._applicable is None:
            model = self.model
            self._applicable = chosen(self.reading.preview, model.choices, model.theirs, model.matches)
        return self._applicable

    @property
    def has_answers(self) -> bool:
        """Whether a person decided anything here."""
        return bool(self._settled or self.model.decided or self.model.matches or self.model.theirs)

    def forecast(self) -> Forecast:
        """The plan's totals before and after, as they are shown."""
        return forecast(self.reading.ground[0], self.applicable())

    def would_change(self) -> bool:
        """Whether taking it in would change anything."""
        return not self.applicable().is_empty

    def sums(self) -> str:
        """How many rows do what, in a line."""
        doing = Counter(self.model.doing(row) for row in self.model.rows)
        created = plural("{count} is created", "{count} are created", doing[Action.NEW])
        return " · ".join((
            *((created,) if self.reading.preview.takes_new else ()),
            plural("{count} is updated", "{count} are updated", doing[Action.UPDATE]),
            plural("{count} unchanged", "{count} unchanged", doing[Action.SAME]),
            plural("{count} skipped", "{count} skipped", doing[Action.SKIP]),
        ))  # fmt: skip

    # ---- the parts

    def _build(self) -> None:
        chips = QHBoxLayout()
        chips.setContentsMargins(theme.WIDE, theme.WIDE, theme.WIDE, theme.SPACE)
        chips.setSpacing(theme.SPACE)
        for key, words in (
            (None, _("All")), (Action.NEW, _("New ones")), (Action.UPDATE, _("Changed")), (Action.SAME, _("Unchanged")),
            (Action.SKIP, _("Skipped")), (LOOKED_AT, _("Look at")),
        ):
            chip = Chip(words)
            chip.clicked.connect(self._filter)
            self._chips[key] = chip
            chips.addWidget(chip)
        chips.addStretch(1)
        self.table = RowTable(self.model, _("Rows of the file"))
        self.table.asked.connect(self._offer_at)
        self.table.deciding.connect(self._decide)
        self.table.matching.connect(self._match)
        self.table.looking.connect(self._look)
        self.panel = RepairsPanel()
        self.panel.settled.connect(self._settle)
        self.panel.row_asked.connect(self._show_row)
        about = QVBoxLayout()
        about.setContentsMargins(theme.WIDE, theme.SPACE, theme.WIDE, theme.SPACE)
        about.setSpacing(theme.SPACE)
        about.addWidget(self.panel)
        self.earlier = QPushButton()
        self.earlier.setProperty("role", "link")
        self.earlier.setAutoDefault(False)
        self.earlier.clicked.connect(self.step_asked)
        about.addWidget(self.earlier, 0, Qt.AlignmentFlag.AlignLeft)
        self.foot = PreviewFoot(self.reading, self._ask)
        about.addWidget(self.foot)
        self.column.addLayout(chips)
        self.column.addWidget(self.table, 1)
        self.column.addLayout(about)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.panel.fit(event.size())

    def _filter(self) -> None:
        pressed = self.sender()
        for key, chip in self._chips.items():
            if chip is pressed:
                self.table.show_only(key)
        self._count()

    def _count(self) -> None:
        self._applicable = None
        doing = Counter(self.model.doing(row) for row in self.model.rows)
        looks = sum(self.model.to_look_at(row) for row in self.model.rows)
        for key, chip in self._chips.items():
            count = len(self.model.rows) if key is None else looks if key == LOOKED_AT else doing[key]  # type: ignore[index]
            chip.set_count(count)
            chip.setVisible(key is None or count > 0)
            chip.setChecked(key == self.table.wanted)
        self.foot.show_forecast(self.forecast())
        self.counted.emit()

    # ---- what is left to decide

    def _show_repairs(self) -> None:
        """What is open: all that was found, without what a person has settled here."""
        preview = self.reading.preview
        self._repairs = tuple(self._open())
        several = sum(sheet.used for sheet in preview.sheets) > 1
        self.panel.show_repairs(self._repairs, self._names, preview, several_sheets=several)
        self._say_what_is_left()
        self.model.show_repairs(self._repairs)
        if not self.model.rows:
            self._count()

    def _open(self) -> Iterator[Repair]:
        """Of what was found, what is not settled; nothing is asked about rows that a person skips."""
        for repair in self._found:
            rows = tuple(key for key in repair.rows if self.model.decided.get(key) is not Action.SKIP)
            if rows and not self._is_settled(repair):
                yield replace(repair, rows=rows)

    def _is_settled(self, repair: Repair) -> bool:
        return repair.key in self._settled or (repair.kind is Kind.MATCH and self.model.is_decided(repair.rows[0]))

    def _settle(self, settled: Sequence[Repair], offer: Offer, alike: bool) -> None:
        """What was taken is read anew, or decided for the rows."""
        directions, said = self.reading.directions, dict[str, object]()
        for repair in settled:
            directed = read_instead(repair, offer, directions, alike=alike)
            said |= directed
            directions = replace(directions, **directed)
            if not directed:
                self._settled.add(repair.key)
                self._decide_rows(repair, offer)
        if said:
            self.reading.direct(**said)
        else:
            self._show_repairs()

    def _decide_rows(self, repair: Repair, offer: Offer) -> None:
        for key in repair.rows:
            place = self.model.place_of(key)
            if place is not None and offer.deed in _DEEDS and repair.kind is not Kind.TITLE:
                self.model.choose(place, _DEEDS[offer.deed])
            elif offer.deed is Deed.THEIRS:
                self.model.take_theirs(key)

    def _show_row(self, repair: Repair) -> None:
        self.table.go_to(repair.rows[0])
        self.table.setFocus()

    def _look(self) -> None:
        """From a row to what is to be decided about it; else to the first thing."""
        rows = self.table.selected_rows()
        if not (rows and self.panel.show_row(rows[0].key)) and self.panel.items:
            self.panel.items[0].first_focus().setFocus()

    # ---- what becomes of rows

    def _offer_at(self, index: QModelIndex) -> None:
        """The menu of what can become of the selected rows, or of the one that was pointed at."""
        row = index.data(ROW)
        if row is None:
            return
        if row not in self.table.selected_rows():
            self.table.selectRow(index.row())
        menu = row_menu(self.model, self.table.selected_rows(), self.table)
        corner = self.table.visualRect(index.siblingAtColumn(0)).bottomLeft()
        taken = menu.exec(self.table.viewport().mapToGlobal(corner))
        menu.deleteLater()
        if taken is None:
            return
        if taken.data() == OTHER:
            self._match()
        elif taken.data() == LOOK:
            self._look()
        else:
            self._decide(Action(taken.data()))

    def _decide(self, action: Action) -> None:
        for place in self.table.selected_places():
            self.model.choose(place, action)
        self._show_repairs()

    def _match(self) -> None:
        """Ask which initiative of the plan the row is; those that another row changes are not offered."""
        places = self.table.selected_places()
        row = self.model.rows[places[0]] if len(places) == 1 else None
        if row is None or not row.given:
            return
        free = [it for uuid, it in self.model.initiatives.items() if self.model.holder(uuid, but=row) is None]
        if not free:
            self._ask.say(self, _("Every initiative of the plan is updated by another row. Make one of those rows new first."))
            return
        dialog = InitiativeChoice((row.read or row.initiative).title, free, self)
        uuid = dialog.chosen() if self._ask.run(dialog) else None
        dialog.deleteLater()
        if uuid is not None:
            self.model.rematch(places[0], uuid)
            self._show_repairs()
