"""How much room text takes, and that nothing of a text is lost when it is broken."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as some

from planner.exporting import layout
from planner.exporting.metrics import face, fallback

words = some.text(
    some.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zs", "Zl", "Zp"]), min_size=1, max_size=60
)
texts = some.lists(some.lists(words, min_size=1, max_size=30).map(" ".join), min_size=1, max_size=20).map("\n".join)


def test_the_faces_know_their_characters() -> None:
    assert face().has("å")
    assert not face().has("漢")
    assert fallback().has("✕")


def test_widths_are_those_of_arial() -> None:
    assert [round(face().advance(letter)) for letter in "iWå0"] == [222, 944, 556, 556]
    assert face(bold=True).width("Bog") > face().width("Bog")


def test_a_short_text_is_one_line_and_a_long_one_several() -> None:
    assert layout.line_count("Sommerbogen", 20) == 1
    assert layout.wrapped("Vi vil understøtte læselyst på alle niveauer", 20) == [
        "Vi vil understøtte",
        "læselyst på alle",
        "niveauer",
    ]
    assert layout.line_count("en\nto\r\ntre\rfire", 20) == 4


def test_no_row_is_taller_than_excel_allows() -> None:
    assert layout.row_points(layout.MOST_LINES) <= 409
    assert layout.row_points(1000) == 409


@given(texts, some.integers(5, 60))
def test_no_line_is_wider_than_its_column(text: str, width: int) -> None:
    lines = layout.wrapped(text, width)
    assert all(face().width(line) <= max(layout.room(width), 2000) for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


@given(texts.map(lambda text: text * 5), some.integers(8, 40))
def test_pieces_fit_and_join_to_the_text(text: str, width: int) -> None:
    pieces = layout.parts(text, width)
    assert all(layout.line_count(piece, width) <= layout.MOST_LINES for piece in pieces)
    marks = layout.MORE if layout.MORE not in text else ""
    joined = "".join("".join(pieces).replace(marks, "").split()) if marks else ""
    assert joined == ("".join(text.split()) if marks else "")
