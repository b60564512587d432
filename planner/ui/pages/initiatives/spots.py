"""Where the cursor stands in the form, and where it can be put: a field, and the very cell, sentence or line of it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from planner.ui.binding import Binding
from planner.ui.pages.initiatives.parts import FormScroll
from planner.ui.pages.initiatives.problem_places import Spot
from planner.ui.widgets import CheckList, GoalTable, MilestoneTable, SdgPicker


class Spots:
    """The spots of a form's fields, in the order in which one reads them."""

    def __init__(self, binding: Binding, scroll: FormScroll) -> None:
        self._binding, self._scroll = binding, scroll

    def go_to(self, spot: Spot) -> None:
        """Put the cursor in a field, and in the very cell, sentence or line of it."""
        bound = self._binding.bound(spot.field)
        if bound is None or bound.frame.isHidden():
            return
        match bound.widget:
            case GoalTable() | MilestoneTable() as table if spot.cell:
                table.go_to(spot.place, spot.cell)
            case SdgPicker() as picker:
                picker.go_to(spot.place or None)
            case CheckList() as sentences:
                sentences.go_to(spot.words)
            case widget:
                widget.setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll.show_field_soon(QApplication.focusWidget() if isinstance(bound.widget, SdgPicker) else bound.frame)

    def here(self) -> tuple[int, ...]:
        """Where the cursor is, to be compared with `order_of`; before all fields when it is elsewhere."""
        focused = QApplication.focusWidget()
        bound = next((it for it in self._binding.fields if it.frame.isAncestorOf(focused)), None) if focused else None
        match bound.widget if bound else None:
            case None:
                return (-1,)
            case GoalTable() | MilestoneTable() as table if at := table.current():
                return self.order_of(Spot(bound.names[0], *at))  # type: ignore[union-attr]
            case SdgPicker() as picker:
                return self.order_of(Spot("sdgs", picker.current() or 0))
            case CheckList() as sentences:
                return self.order_of(Spot(bound.names[0], words=sentences.current()))  # type: ignore[union-attr]
            case _:
                return self.order_of(Spot(bound.names[0]))  # type: ignore[union-attr]

    def order_of(self, spot: Spot) -> tuple[int, ...]:
        """Where a spot comes as one reads the form from the top down."""
        bound = self._binding.bound(spot.field)
        if bound is None:
            return (-1,)
        field = self._binding.fields.index(bound)
        match bound.widget:
            case GoalTable() | MilestoneTable() as table:
                return (field, spot.place, table.cells.index(spot.cell) if spot.cell else 0)
            case CheckList() as sentences:
                return (field, sentences.place_of(spot.words), 0)
            case _:
                return (field, spot.place, 0)
