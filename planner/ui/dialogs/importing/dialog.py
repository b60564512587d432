"""What an import would do, row by row; nothing happens before *Import*."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QModelIndex, QPoint, QSortFilterProxyModel, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from planner.importing.preview import Action, Preview
from planner.ui import theme
from planner.ui.dialogs.frame import PlainDialog
from planner.ui.dialogs.importing.delegate import ImportDelegate
from planner.ui.dialogs.importing.model import ACTION, CERTAINTY, CONTENT, DOING, LOOK, ROW, SOURCE, TITLE, ImportModel
from planner.ui.dialogs.importing.words import problem_line
from planner.ui.widgets import Chip, Panel, SectionTitle
from planner.words import _, plural, term
from planner.words.readings import left_out_words

_LOOK = "look"


class _Shown(QSortFilterProxyModel):
    """The rows with one action, or those to look at; a few hundred rows, counted in the person's reading time."""

    wanted: Action | str | None = None

    def filterAcceptsRow(self, row: int, parent: QModelIndex) -> bool:
        index = self.sourceModel().index(row, 0, parent)
        if self.wanted == _LOOK:
            return bool(index.data(LOOK))
        return self.wanted is None or index.data(DOING) == self.wanted

    def show_only(self, wanted: Action | str | None) -> None:
        self.beginResetModel()
        self.wanted = wanted
        self.endResetModel()


class ImportDialog(PlainDialog):
    """Shows a preview; `choices` says afterwards what becomes of each row."""

    def __init__(self, preview: Preview, parent: QWidget | None = None) -> None:
        super().__init__(_("Import into the plan for {year}", year=preview.year), parent=parent)
        self.model = ImportModel(preview, self)
        self._shown = _Shown(self)
        self._shown.setSourceModel(self.model)
        self._preview = preview
        self._chips: dict[Action | str | None, Chip] = {}
        body = QHBoxLayout()
        body.setSpacing(theme.WIDE)
        body.addWidget(self._facts())
        body.addWidget(self._rows(), 1)
        self.column.addLayout(body, 1)
        self._sums = QLabel()
        self._sums.setProperty("role", "quiet")
        self.column.addWidget(self._sums)
        self.add_buttons(_("Import"))
        self.model.dataChanged.connect(self._count)
        self._count()
        self.resize(1120, 660)
        self.table.setFocus()

    def choices(self) -> dict[tuple[str, int], Action]:
        return self.model.choices

    # ---- the file

    def _facts(self) -> QWidget:
        preview, panel = self._preview, Panel()
        panel.setFixedWidth(236)
        name = QLabel(preview.file, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        name.setProperty("role", "section")
        used = [sheet.name for sheet in preview.sheets if sheet.used]
        sheets = QLabel(
            plural("sheet {sheets}", "sheets {sheets}", len(used), sheets=", ".join(used)),
            wordWrap=True, textFormat=Qt.TextFormat.PlainText,
        )
        sheets.setProperty("role", "quiet-small")
        panel.column.addWidget(name)
        panel.column.addWidget(sheets)
        panel.column.addSpacing(theme.SPACE)
        cells = preview.cells
        panel.column.addWidget(SectionTitle(plural("{count} cell", "{count} cells", cells.non_empty)))
        for words in (
            plural("{count} value", "{count} values", cells.values),
            plural("{count} heading or band", "{count} headings and bands", cells.structure),
            plural("{count} note", "{count} notes", cells.notes),
            plural("{count} left out", "{count} left out", cells.left_out),
        ):
            panel.column.addWidget(QLabel(words))
        if preview.left_out:
            show = QPushButton(_("Show what is left out"))
            show.setProperty("role", "count")
            show.setAutoDefault(False)
            show.setCheckable(True)
            show.toggled.connect(self._show_left_out)
            panel.column.addWidget(show, 0, Qt.AlignmentFlag.AlignLeft)
        self._left_out = QPlainTextEdit(readOnly=True)
        self._left_out.setAccessibleName(_("Cells left out"))
        self._left_out.setPlainText(
            "\n".join(f"{it.sheet} {it.cell}: {it.value} ({left_out_words(it.reason)})" for it in preview.left_out)
        )
        self._left_out.hide()
        panel.column.addWidget(self._left_out, 1)
        panel.column.addStretch(1)
        return panel

    def _show_left_out(self, shown: bool) -> None:
        self._left_out.setVisible(shown)

    # ---- the rows

    def _rows(self) -> QWidget:
        panel = Panel(margin=0)
        chips = QHBoxLayout()
        chips.setContentsMargins(theme.WIDE, theme.WIDE, theme.WIDE, theme.SPACE)
        chips.setSpacing(theme.SPACE)
        for key, words in (
            (None, _("All")), (Action.NEW, _("New ones")), (Action.UPDATE, _("Changed")), (Action.SAME, _("Unchanged")),
            (Action.SKIP, _("Skipped")), (_LOOK, _("Look at")),
        ):
            chip = Chip(words)
            chip.setAutoDefault(False)
            chip.clicked.connect(self._filter)
            self._chips[key] = chip
            chips.addWidget(chip)
        chips.addStretch(1)
        self.table = QTableView()
        self.table.setModel(self._shown)
        self.table.setItemDelegate(ImportDelegate(self.table))
        self.table.setAccessibleName(_("Rows of the file"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.setProperty("role", "inside")
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._offer_actions)
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        for column, width in ((ACTION, 116), (TITLE, 200), (CERTAINTY, 76), (SOURCE, 180)):
            header.resizeSection(column, width)
        header.setSectionResizeMode(CONTENT, QHeaderView.ResizeMode.Stretch)
        self.table.resizeRowsToContents()
        self.table.selectionModel().currentRowChanged.connect(self._show_row)
        self.table.activated.connect(self._offer_at)
        self.table.clicked.connect(self._offer_when_action)
        self._about = QWidget()
        about = QVBoxLayout(self._about)
        about.setContentsMargins(theme.WIDE, theme.SPACE, theme.WIDE, theme.WIDE)
        self._words = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._words.setProperty("role", "warning")
        about.addWidget(self._words)
        self._about.hide()
        panel.column.setSpacing(0)
        panel.column.addLayout(chips)
        panel.column.addWidget(self.table, 1)
        panel.column.addWidget(self._about)
        return panel

    def _filter(self) -> None:
        pressed = self.sender()
        for key, chip in self._chips.items():
            chip.setChecked(chip is pressed)
            if chip is pressed:
                self._shown.show_only(key)
        self.table.resizeRowsToContents()

    def _show_row(self, current: QModelIndex) -> None:
        """The problems of the row one stands in; of the file's where there are none."""
        row = current.data(ROW)
        key = (row.sheet, row.row) if row else None
        lines = [problem_line(it) for it in self.model.problems.get(key, ())] if key else []
        self._words.setText("\n".join(lines))
        self._about.setVisible(bool(lines))

    def _offer_when_action(self, index: QModelIndex) -> None:
        if index.column() == ACTION:
            self._offer_at(index)

    def _offer_actions(self, at: QPoint) -> None:
        self._offer_at(self.table.indexAt(at))

    def _offer_at(self, index: QModelIndex) -> None:
        """A menu of what can become of the row."""
        row = index.data(ROW)
        if row is None:
            return
        menu = QMenu(self.table)
        for action in self.model.possible(row):
            entry = QAction(term(action), menu, checkable=True)
            entry.setChecked(action is self.model.doing(row))
            entry.setData(action.value)
            menu.addAction(entry)
        corner = self.table.visualRect(index.siblingAtColumn(ACTION)).bottomLeft()
        chosen = menu.exec(self.table.viewport().mapToGlobal(corner))
        menu.deleteLater()
        if chosen is not None:
            self.model.choose(self._shown.mapToSource(index).row(), Action(chosen.data()))

    def _count(self) -> None:
        doing = Counter(self.model.doing(row) for row in self.model.rows)
        looks = sum(self.model.to_look_at(row) for row in self.model.rows)
        for key, chip in self._chips.items():
            count = len(self.model.rows) if key is None else looks if key == _LOOK else doing[key]  # type: ignore[index]
            chip.set_count(count)
            chip.setVisible(key is None or count > 0)
            chip.setChecked(key == self._shown.wanted)
        self._sums.setText(" · ".join((
            plural("{count} is created", "{count} are created", doing[Action.NEW]),
            plural("{count} is updated", "{count} are updated", doing[Action.UPDATE]),
            plural("{count} unchanged", "{count} unchanged", doing[Action.SAME]),
            plural("{count} skipped", "{count} skipped", doing[Action.SKIP]),
        )))
        self.yes.setEnabled(bool(doing[Action.NEW] + doing[Action.UPDATE]))
