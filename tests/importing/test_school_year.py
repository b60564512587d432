"""A chart over a school year: its months fall in the two years that a title names."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from planner.importing.preview import Preview

MONTHS = ["aug", "sep", "okt", "nov", "dec", "jan", "feb", "mar", "apr", "maj", "jun", "jul"]


@pytest.mark.parametrize("months", [MONTHS, list("ASONDJFMAMJJ")])
@pytest.mark.parametrize("title", ["Læsning i skoleåret 2021/22", "Plan 2021-2022"])
def test_months_before_and_after_new_year(sheet: Callable[..., Path], preview: Callable[..., Preview], title: str, months: list[str]) -> None:
    crossed = ["x" if 3 <= place <= 6 else None for place in range(12)]
    rows = [[title], [], ["Indsats", "Ansvarlig", *months], ["Læsemakkere", "MKH", *crossed], ["Bogbus", "SSP", "x", *[None] * 11]]

    first, second = (row.initiative.period for row in preview(sheet(rows, name="plan.xlsx"), year=2021).rows)

    assert (first.start, first.end) == (dt.date(2021, 11, 1), dt.date(2022, 2, 28))
    assert (second.start, second.end) == (dt.date(2021, 8, 1), dt.date(2021, 8, 31))
