"""What an import leaves to decide, in groups of which one is open; what is settled leaves the list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from planner.importing.preview import Preview, RowKey
from planner.importing.repairs import Deed, Kind, Offer, Repair
from planner.importing.settling import Names
from planner.ui import theme
from planner.ui.dialogs.importing.repair_item import RepairItem
from planner.ui.widgets import Chip, Picture, Rule
from planner.ui.widgets.flow import Flow
from planner.words import plural
from planner.words.repairs import group_words, offer_words

_SHOWN = 20
"""So many of a group are shown at a time; the others follow when these are settled."""
_SHARE = 0.47
"""The most that the panel takes of its page."""
_HEADING = 56
_FOR_ALL = frozenset({Deed.NOTE, Deed.AS_IT_IS, Deed.LEAVE, Deed.MINE, Deed.THEIRS, Deed.SKIP})
"""What can be done to a whole group at once."""


class RepairsPanel(QFrame):
    """Shows repairs; `settled` gives the repairs, the offer that was taken, and whether it holds for all alike.
    `row_asked` asks for the row of a repair."""

    settled = Signal(object, object, bool)
    row_asked = Signal(object)
    laid_out = Signal()
    """Other things are shown than before."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "note")
        self._repairs: tuple[Repair, ...] = ()
        self._names: Names | None = None
        self._preview: Preview | None = None
        self._several = False
        self._open: Kind | None = None
        self._page = QSize(800, 600)
        self.chips: dict[Kind, Chip] = {}
        self.items: list[RepairItem] = []
        self._title = QLabel()
        self._title.setProperty("role", "warning-title")
        self._for_all = QPushButton()
        self._for_all.setProperty("role", "link")
        self._for_all.clicked.connect(self._settle_group)
        top = QHBoxLayout()
        top.setSpacing(theme.SPACE)
        top.addWidget(Picture("problems", "warning", 14))
        top.addWidget(self._title)
        top.addStretch(1)
        top.addWidget(self._for_all)
        self._groups = QWidget()
        self._groups.setProperty("role", "clear")
        Flow(self._groups)
        self._list = QWidget()
        self._list.setProperty("role", "clear")
        self._lines = QVBoxLayout(self._list)
        self._lines.setContentsMargins(0, 0, theme.WIDE, 0)
        self._lines.setSpacing(theme.SPACE)
        self.scroll = _Scroll()
        self.scroll.setWidget(self._list)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.WIDE, theme.SPACE + theme.TIGHT, theme.SPACE, theme.SPACE + theme.TIGHT)
        column.setSpacing(theme.SPACE)
        column.addLayout(top)
        column.addWidget(self._groups)
        column.addWidget(self.scroll)

    def show_repairs(self, repairs: Sequence[Repair], names: Names, preview: Preview, *, several_sheets: bool) -> None:
        """Show these; the open group stays open while it has any."""
        focus = self.window().focusWidget()
        had_focus = focus is not None and self.isAncestorOf(focus)
        self._repairs, self._names, self._preview, self._several = tuple(repairs), names, preview, several_sheets
        kinds = list(dict.fromkeys(repair.kind for repair in repairs))
        if self._open not in kinds:
            self._open = kinds[0] if kinds else None
        self.setVisible(bool(repairs))
        self._title.setText(plural("{count} thing to decide", "{count} things to decide", len(repairs)))
        self._show_groups(kinds)
        self._show_items()
        if had_focus and self.items:
            self.items[0].first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def show_row(self, key: RowKey) -> bool:
        """Go to the first thing about a row, if there is one."""
        repair = next((it for it in self._repairs if key in it.rows), None)
        if repair is None:
            return False
        self._repairs = tuple(sorted(self._repairs, key=lambda it: it is not repair and it.kind is repair.kind))
        self._open_group(repair.kind)
        self.items[0].first_focus().setFocus(Qt.FocusReason.OtherFocusReason)
        self.scroll.ensureWidgetVisible(self.items[0])
        return True

    def fit(self, page: QSize) -> None:
        """Take no more than its share of the page; the rest is scrolled to."""
        self._page = page
        groups = self._groups.heightForWidth(page.width() - 4 * theme.WIDE) if not self._groups.isHidden() else 0
        self.scroll.most = max(96, round(page.height() * _SHARE) - groups - _HEADING)
        self.scroll.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F8 goes on to the next thing, with Shift to the one before."""
        if event.key() == Qt.Key.Key_F8 and self.items:
            here = next((place for place, item in enumerate(self.items) if item.isAncestorOf(self.focusWidget() or self)), -1)
            step = -1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
            item = self.items[(here + step) % len(self.items)]
            item.first_focus().setFocus(Qt.FocusReason.TabFocusReason)
            self.scroll.ensureWidgetVisible(item)
            return
        super().keyPressEvent(event)

    # ---- groups

    def _show_groups(self, kinds: Sequence[Kind]) -> None:
        layout = self._groups.layout()
        assert layout is not None
        _clear(layout)
        self.chips = {}
        for kind in kinds:
            chip = Chip(group_words(kind))
            chip.set_count(sum(repair.kind is kind for repair in self._repairs))
            chip.setChecked(kind is self._open)
            chip.clicked.connect(self._choose_group)
            self.chips[kind] = chip
            layout.addWidget(chip)
        self._groups.setVisible(len(kinds) > 1)
        self.fit(self._page)

    def _choose_group(self) -> None:
        pressed = self.sender()
        self._open_group(next(kind for kind, chip in self.chips.items() if chip is pressed))

    def _open_group(self, kind: Kind) -> None:
        self._open = kind
        for other, chip in self.chips.items():
            chip.setChecked(other is kind)
        self._show_items()
        self.scroll.verticalScrollBar().setValue(0)

    def _mine(self) -> list[Repair]:
        return [repair for repair in self._repairs if repair.kind is self._open]

    # ---- the things of the open group

    def _show_items(self) -> None:
        _clear(self._lines)
        self.items = []
        mine = self._mine()
        for repair in mine[:_SHOWN]:
            assert self._names is not None
            assert self._preview is not None
            item = RepairItem(repair, self._names, self._preview, several_sheets=self._several)
            item.settled.connect(self._settle)
            item.row_asked.connect(self.row_asked)
            if self.items:
                self._lines.addWidget(Rule())
            self.items.append(item)
            self._lines.addWidget(item)
        rest = len(mine) - _SHOWN
        if rest > 0:
            more = QLabel(plural("and {count} more, when these are settled", "and {count} more, when these are settled", rest))
            more.setProperty("role", "quiet-small")
            self._lines.addWidget(more)
        self._offer_for_all(mine)
        self.laid_out.emit()
        self.scroll.updateGeometry()

    def _offer_for_all(self, mine: Sequence[Repair]) -> None:
        offer = self._common_offer(mine)
        self._for_all.setVisible(offer is not None)
        if offer is not None:
            words = offer_words(offer.deed, "", "")
            self._for_all.setText(plural("{words} (all {count})", "{words} (all {count})", len(mine), words=words))

    @staticmethod
    def _common_offer(mine: Sequence[Repair]) -> Offer | None:
        """What can be done to all of the group alike, where it has several."""
        if len(mine) < 2:
            return None
        deeds = [offer.deed for offer in mine[0].offers if offer.deed in _FOR_ALL]
        shared = next((deed for deed in deeds if all(deed in {it.deed for it in repair.offers} for repair in mine)), None)
        return Offer(shared) if shared else None

    def _settle(self, repair: Repair, offer: Offer, alike: bool) -> None:
        self.settled.emit((repair,), offer, alike)

    def _settle_group(self) -> None:
        mine = self._mine()
        offer = self._common_offer(mine)
        if offer is not None:
            self.settled.emit(tuple(mine), offer, True)


class _Scroll(QScrollArea):
    """As high as what it holds, up to `most`."""

    def __init__(self) -> None:
        super().__init__()
        self.most = 160
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        inside = self.widget()
        layout = inside.layout() if inside else None
        if layout is None:
            return super().sizeHint()
        layout.activate()
        high = layout.totalHeightForWidth(self.viewport().width()) if layout.hasHeightForWidth() else layout.totalSizeHint().height()
        return QSize(super().sizeHint().width(), min(self.most, high))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, min(self.sizeHint().height(), self.most))

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self.updateGeometry()
        return super().viewportEvent(event)


def _clear(layout: object) -> None:
    """Take everything out; a widget that is just being pressed lives until its signal is done."""
    while item := layout.takeAt(0):  # type: ignore[attr-defined]
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
