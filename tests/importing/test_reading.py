"""A file becomes cells: what a person sees in them (`test_hostile_files` has what is refused)."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from openpyxl.comments import Comment

from planner.importing.grid import Area, CellError, Uncached
from planner.importing.reading import read_book


def test_values_are_what_a_person_sees(tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    page = workbook.active
    page.title = "Plan"
    page["B2"] = "  to\nlinjer "
    page["C3"], page["C4"], page["C5"] = 3, 3.5, True
    page["C6"] = "=1/0"
    page["C7"] = "=A1"
    page["C7"].comment = Comment("Husk!", "MKH")
    page["D2"] = "samlet"
    page.merge_cells("D2:F3")
    page.row_dimensions[3].hidden = True
    page.column_dimensions["C"].hidden = True
    page["C8"] = "#N/A"
    page["C8"].data_type = "e"
    hidden = workbook.create_sheet("Lister")
    hidden.sheet_state = "hidden"
    hidden["A1"] = "ses ikke"
    path = tmp_path / "plan.xlsx"
    workbook.save(path)

    plan, lists = read_book(path).sheets

    assert plan.cells == {
        (2, 2): "  to\nlinjer ", (2, 4): "samlet", (3, 3): 3, (4, 3): 3.5, (5, 3): True,
        (6, 3): Uncached("=1/0"), (7, 3): Uncached("=A1"), (8, 3): CellError("#N/A"),
    }  # fmt: skip
    assert plan.merges == (Area(2, 4, 3, 6),)
    assert plan.hidden_rows == {3}
    assert plan.hidden_columns == {3}
    assert plan.comments == {(7, 3): "Husk!"}
    assert lists.hidden
    assert not lists.cells


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("Indsats;Mål\nÅbent hus;a, b\n".encode("utf-8-sig"), "Åbent hus"),
        ("Indsats;Mål\nÅbent hus;a, b\n".encode("cp1252"), "Åbent hus"),
        ("Indsats,Mål\nÅbent hus,a\n".encode(), "Åbent hus"),
        ("Indsats\tMål\nÅbent hus\ta, b\n".encode("utf-16"), "Åbent hus"),
        ('Indsats;Mål\n"Åbent hus; for alle";"a\nb"\n'.encode(), "Åbent hus; for alle"),
    ],
)
def test_separated_values_in_any_encoding(tmp_path: Path, content: bytes, expected: str) -> None:
    path = tmp_path / "plan.csv"
    path.write_bytes(content)

    (sheet,) = read_book(path).sheets

    assert sheet.cells[2, 1] == expected
    assert sheet.last_column == 2
