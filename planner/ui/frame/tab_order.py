"""Tab goes the way the eye goes: by the order of the layouts, whenever widgets were made.

Qt's own order is that of their making, so a list that is laid out anew would land at the end.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLayout,
    QLineEdit,
    QScrollArea,
    QSplitter,
    QTextEdit,
    QWidget,
)

_WHOLE = (QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QTextEdit)
"""What is one stop, whatever it is made of."""


class TabOrder(QObject):
    """Keeps the order of everything within a widget."""

    def __init__(self, root: QWidget) -> None:
        super().__init__(root)
        self._root = root
        self._last: list[int] = []
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self.put_right)

    def look_again(self) -> None:
        """Something was laid out anew."""
        self._soon.start()

    def put_right(self) -> None:
        stops = list(in_order(self._root))
        if [id(stop) for stop in stops] == self._last:
            return
        self._last = [id(stop) for stop in stops]
        for one, following in itertools.pairwise(stops):
            QWidget.setTabOrder(one, following)


def in_order(widget: QWidget) -> Iterator[QWidget]:
    """What Tab stops at, from the top left to the bottom right."""
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
        yield widget
    if isinstance(widget, _WHOLE):
        return
    if isinstance(widget, QSplitter):
        parts = [widget.widget(place) for place in range(widget.count())]
    elif isinstance(widget, QScrollArea):
        parts = [widget.widget()]
    elif widget.layout() is not None:
        parts = list(_laid_out(widget.layout()))
    else:
        children = (child for child in widget.children() if isinstance(child, QWidget) and not child.isWindow())
        parts = sorted(children, key=_place)
    for part in parts:
        if part is not None:
            yield from in_order(part)


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if (widget := item.widget()) is not None:
            yield widget
        elif (inner := item.layout()) is not None:
            yield from _laid_out(inner)


def _place(widget: QWidget) -> tuple[int, int]:
    return widget.y(), widget.x()
