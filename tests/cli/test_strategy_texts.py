"""`planner strategy load`: a strategy's own text, from a text file and from Word; and files that are none."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from docx import Document

from planner.cli import run

TEXT = Path(__file__).parent.parent / "importing" / "data" / "strategy-text.txt"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def load(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    capsys.readouterr()
    code = run(["strategy", "load", *arguments, "--file", "plan.planner"])
    said = capsys.readouterr()
    return code, said.out, said.err


def test_the_text_is_shown_as_it_would_be_read(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _err = load(capsys, str(TEXT), "--preview", "--json")

    strategy = json.loads(out)
    assert code == 0
    assert [len(track["commitments"]) for track in strategy["tracks"]] == [7, 6, 6]
    assert "offered" not in strategy
    assert not Path("plan.planner").exists()


def test_a_text_of_other_years_is_added(capsys: pytest.CaptureFixture[str]) -> None:
    Path("ny.txt").write_text(TEXT.read_text("utf-8").replace("2020-2023", "2024-2027"), "utf-8")

    assert load(capsys, "ny.txt")[0] == 0
    code, _out, err = load(capsys, "ny.txt")
    assert code == 3
    assert "2024-2027" in err


def test_a_word_document_is_added(capsys: pytest.CaptureFixture[str]) -> None:
    document = Document()
    document.add_heading("Strategi 2024-2027", 0)
    document.add_heading("Ro", 1)
    document.add_paragraph("Vi vil give plads til fordybelse", style="List Bullet")
    document.save("ny.docx")

    code, out, _err = load(capsys, "ny.docx", "--json")

    assert code == 0
    assert json.loads(out)["tracks"][0]["commitments"] == ["Vi vil give plads til fordybelse"]


@pytest.mark.parametrize(
    ("name", "content"),
    [("ny.pdf", b"%PDF-1.4 intet"), ("ny.docx", b"PK"), ("ny.txt", b"2024-2027"), ("ny.txt", b"x" * 600_000), ("ny.odt", b"x")],
)
def test_what_is_no_strategy_is_one_sentence(capsys: pytest.CaptureFixture[str], name: str, content: bytes) -> None:
    Path(name).write_bytes(content)

    code, out, err = load(capsys, name)

    assert (code, out) == (3, "")
    assert err.count("\n") == 1
    assert name in err
    assert "Traceback" not in err
