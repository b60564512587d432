"""The steps in which a period is moved: months, weeks or days; where they begin and end, and how many lie between."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from enum import Enum

DAY, WEEK = dt.timedelta(days=1), dt.timedelta(days=7)
FIRST, LAST = dt.date(1900, 1, 1), dt.date(2199, 12, 31)
"""The days that can be written; nothing is moved beyond them."""


class Grain(Enum):
    """What a dragged end catches on."""

    MONTH = "month"
    WEEK = "week"
    DAY = "day"

    def begins(self, day: dt.date) -> dt.date:
        """The first day of the month or the week (Monday) that `day` lies in."""
        if self is Grain.MONTH:
            return day.replace(day=1)
        return day - DAY * day.weekday() if self is Grain.WEEK else day

    def ends(self, day: dt.date) -> dt.date:
        """The last day of the month or the week (Sunday) that `day` lies in."""
        if self is Grain.MONTH:
            return day.replace(day=monthrange(day.year, day.month)[1])
        return day + DAY * (6 - day.weekday()) if self is Grain.WEEK else day

    def nearest_start(self, day: dt.date) -> dt.date:
        """The beginning of a month or a week that is nearest to the beginning of `day`."""
        before, after = self.begins(day), self.ends(day) + DAY
        return before if day - before <= after - day else after

    def nearest_end(self, day: dt.date) -> dt.date:
        """The end of a month or a week that is nearest to the end of `day`."""
        return self.nearest_start(day + DAY) - DAY

    def later(self, day: dt.date, steps: int) -> dt.date:
        """The same day `steps` months, weeks or days on; the 31st becomes the last of a shorter month."""
        if self is not Grain.MONTH:
            return day + (WEEK if self is Grain.WEEK else DAY) * steps
        months = day.year * 12 + day.month - 1 + steps
        year, month = months // 12, months % 12 + 1
        return dt.date(year, month, min(day.day, monthrange(year, month)[1]))

    def steps(self, days: int) -> int:
        """How many whole steps are nearest to so many days."""
        return round(days / {Grain.MONTH: 30.44, Grain.WEEK: 7, Grain.DAY: 1}[self])
