"""How the parts of the frame lie around the page."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.ui import theme


def framed(side: QWidget, top: QWidget, pages: QWidget, problems: QWidget, status: QWidget) -> QWidget:
    """Navigation at the left; beside it bar, page and list of problems; the status line below them."""
    middle = QWidget()
    inside = QVBoxLayout(middle)
    inside.setContentsMargins(theme.WIDE + 4, theme.WIDE - 4, theme.WIDE + 4, theme.WIDE - 4)
    inside.setSpacing(theme.WIDE - 4)
    inside.addWidget(top)
    inside.addWidget(pages, 1)
    inside.addWidget(problems)
    right = QWidget()
    column = QVBoxLayout(right)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(middle, 1)
    column.addWidget(status)
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addWidget(side)
    row.addWidget(right, 1)
    return whole
