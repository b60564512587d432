"""One of several."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from enum import StrEnum
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from planner.ui import theme
from planner.words import term


class ChoiceField(QComboBox):
    """A choice among values that stay what they are (an enum member comes back as that member).

    The wheel never changes it: it scrolls the form that the field stands in.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None, *, name: str = "") -> None:
        super().__init__(parent)
        self._values: list[Any] = []
        self._handed_on: Any = None
        self._read_only = False
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaxVisibleItems(20)
        self.setItemDelegate(QStyledItemDelegate(self))  # the list is dressed by the style sheet as other lists are
        self.activated.connect(self._hand_on)

    def set_choices(self, choices: Iterable[tuple[Hashable, str] | tuple[Hashable, str, QIcon]]) -> None:
        """What can be chosen: (value, words) or (value, words, icon); None is a value like any other."""
        before = self._handed_on
        self.clear()
        self._values = []
        for value, words, *icon in choices:
            self._values.append(value)
            self.addItem(icon[0] if icon else QIcon(), words)
        self.set_value(before)

    def set_members(self, members: Iterable[StrEnum], none: str | None = None) -> None:
        """The members of a closed list in their words; `none` is what stands for no choice, if that is allowed."""
        nothing = [] if none is None else [(None, none)]
        self.set_choices([*nothing, *((member, term(member)) for member in members)])

    def value(self) -> Any:
        return self._values[self.currentIndex()] if self.currentIndex() >= 0 else None

    def set_value(self, value: Any) -> None:
        """Show this value; one that can't be chosen is shown all the same rather than lost."""
        self._handed_on = value
        if value not in self._values and value is not None:
            self._values.append(value)
            self.addItem(str(value))
        self.setCurrentIndex(self._values.index(value) if value in self._values else -1)

    def set_read_only(self, read_only: bool) -> None:
        self._read_only = read_only
        self.setEnabled(not read_only)

    def _hand_on(self) -> None:
        if self.value() != self._handed_on:
            self._handed_on = self.value()
            self.edited.emit()

    def showPopup(self) -> None:
        """The list is at least as wide as its longest words, as far as the screen allows."""
        widest = self.view().sizeHintForColumn(0) + 24
        self.view().setMinimumWidth(max(self.width(), min(widest, self.screen().availableGeometry().width() // 2)))
        super().showPopup()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """As Qt paints it, but words that don't fit end in … and stand whole in the tooltip of the list."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        room = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        ).width()
        if not option.currentIcon.isNull():
            room -= option.iconSize.width() + 4
        option.currentText = option.fontMetrics.elidedText(option.currentText, Qt.TextElideMode.ElideRight, room - 4)
        if not self._read_only:
            painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
            return
        words, option.currentText = option.currentText, ""  # to be read, unlike the words of what is only off
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        field = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        indent = 0 if option.currentIcon.isNull() else option.iconSize.width() + 4
        painter.setPen(QColor(theme.current().text))
        painter.drawText(field.adjusted(indent + 1, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
