"""A page of the window on paper: what was handed over stands on it, and the PDF can be read aloud."""

from __future__ import annotations

import datetime as dt
import shutil
import subprocess
from pathlib import Path

import pytest

from planner import words
from planner.errors import Refused
from planner.exporting.sheet import (
    Figure,
    Figures,
    Head,
    Line,
    Mark,
    Profile,
    Sheet,
    Table,
    save_sheet,
    sheet_pictures,
    told,
)

TODAY = dt.date(2022, 5, 1)
COUNTS = {number: number % 4 for number in range(1, 18)}
NUMBERS = Table(
    heading="Vi vil år for år", heads=(Head(text="Vi vil", width=40), Head(text="2022", width=8, narrow=True)),
    lines=(Line(cells=(Mark(text="… åbne døre", strong=True), Mark(text="7", fill="#D0C0E0", ink="#1D1F22")), bar="#6B4FA0"),),
)
GOALS = Table(
    heading="Verdensmål", heads=(Head(text="Mål", width=20), Head(text="", sdg=13, width=5, narrow=True)), half=True,
    lines=(Line(cells=(Mark(text="Klimaindsats", sdg=13), Mark(text="2", quiet=True))),),
)
SHEET = Sheet(
    title="Dækning 2022", under="Strategi 2020-2023", footer="Ballerup Bibliotekerne", author="Ballerup Bibliotekerne",
    blocks=(
        Figures(figures=(Figure(label="Indsatser", number="24", remark="9 nye"),)), NUMBERS, GOALS, GOALS,
        Profile(heading="Verdensmål i alt", alt="Flest bidrager til mål 3", counts=COUNTS), GOALS,
    ),
)


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not installed")
def test_all_of_it_is_on_the_page(tmp_path: Path) -> None:
    target = tmp_path / "Dækning 2022.pdf"
    save_sheet(SHEET, target, today=TODAY)
    text = subprocess.run(["pdftotext", "-layout", target, "-"], capture_output=True, check=True).stdout.decode()
    for said in ("Dækning 2022", "24", "9 nye", "… åbne døre", "7", "Klimaindsats", "Side 1 af 1"):
        assert said in text


def test_a_table_longer_than_a_page_goes_on(tmp_path: Path) -> None:
    long = Table(heads=NUMBERS.heads, lines=NUMBERS.lines * 120)
    assert len(sheet_pictures(Sheet(title="Lang", blocks=(long,)), dpi=30)) > 2


def test_what_no_typeface_has_becomes_a_box() -> None:
    sheet = Sheet(title="Dækning 中", blocks=(Table(heads=NUMBERS.heads, lines=(Line(cells=(Mark(text="\u202eskjult"),)),)),))
    said = told(sheet)
    assert said["title"] == "Dækning □"
    assert said["blocks"][0]["lines"][0]["cells"][0]["text"] == "skjult"


def test_it_speaks_the_language_in_force() -> None:
    with words.speaking("en"):
        assert (told(SHEET)["lang"], told(SHEET)["page_of"]) == ("en", "Page {page} of {pages}")


def test_a_folder_is_no_place_for_it(tmp_path: Path) -> None:
    target = tmp_path / "Dækning.pdf"
    target.mkdir()
    with pytest.raises(Refused) as refused:
        save_sheet(SHEET, target, today=TODAY)
    assert refused.value.code == "export_onto_folder"
