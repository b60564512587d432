"""The plan's totals before the import, what the file adds, and what that comes to."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from planner.importing.totals import Forecast
from planner.ui import theme
from planner.words import _, kroner, whole

_PLAIN = Qt.TextFormat.PlainText


class TotalsLine(QWidget):
    """Three sums in a line, each before + change = after."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sums = [(QLabel(textFormat=_PLAIN), QLabel(textFormat=_PLAIN)) for _sum in range(3)]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.TIGHT)
        for way, sum_ in self._sums:
            way.setProperty("role", "quiet")
            sum_.setProperty("role", "section")
            row.addWidget(way)
            row.addWidget(sum_)
            row.addSpacing(theme.WIDE)
        row.addStretch(1)

    def words(self) -> str:
        """What is said, without its looks."""
        return self.accessibleName()

    def show_forecast(self, forecast: Forecast) -> None:
        before, change, after = forecast.before, forecast.difference, forecast.after
        told = (
            (_("Initiatives"), whole(before.initiatives), _signed(change.initiatives, whole(abs(change.initiatives))), whole(after.initiatives)),
            (_("Goals"), whole(before.goals), _signed(change.goals, whole(abs(change.goals))), whole(after.goals)),
            (_("Budget"), _amount(before.money), _signed(change.money, _amount(abs(change.money))), kroner(after.money)),
        )
        for (way, sum_), (name, first, more, last) in zip(self._sums, told, strict=True):
            way.setText(f"{name}: {first} {more} =")
            sum_.setText(last)
        self.setAccessibleName(", ".join(f"{name}: {first} {more} = {last}" for name, first, more, last in told))
        self.setToolTip(_("In the plan today, what the import changes, and what the plan will hold"))


def _signed(number: int | Decimal, words: str) -> str:
    return f"{'−' if number < 0 else '+'} {words}"


def _amount(amount: Decimal) -> str:
    """Without the name of the money, which stands with the sum."""
    return kroner(amount).replace("DKK ", "").replace(" kr.", "")
