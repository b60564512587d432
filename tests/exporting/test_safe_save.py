"""A file is put into its place whole or not at all; what stood there before stays until then."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from planner.errors import Refused
from planner.exporting import safe_save as saving
from planner.exporting.safe_save import safe_save


def test_the_content_arrives_and_nothing_else_is_left(tmp_path: Path) -> None:
    safe_save(tmp_path / "plan.xlsx", b"ny")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("plan.xlsx", b"ny")]


@pytest.mark.parametrize(
    ("target", "code"),
    [
        ("findes ikke/plan.xlsx", "file_folder_missing"),
        ("mappe", "export_onto_folder"),
        ("mappe/fil/plan.xlsx", "file_folder_missing"),
    ],
)
def test_a_place_where_no_file_can_be_is_refused(tmp_path: Path, target: str, code: str) -> None:
    (tmp_path / "mappe").mkdir()
    (tmp_path / "mappe" / "fil").write_text("en fil")
    with pytest.raises(Refused) as refused:
        safe_save(tmp_path / target, b"ny")
    assert refused.value.code == code


def test_what_does_not_hold_what_it_should_never_takes_the_place(tmp_path: Path) -> None:
    target = tmp_path / "plan.xlsx"
    target.write_bytes(b"gammel")
    with pytest.raises(Refused) as refused:
        safe_save(target, b"ny", lambda _path: False)
    assert refused.value.code == "export_not_sound"
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("plan.xlsx", b"gammel")]


WINDOWS = [
    (5, 13, "export_target_open"),
    (32, 13, "export_target_open"),
    (33, 13, "export_target_open"),
    (112, 28, "disk_full"),
]


@pytest.mark.parametrize(("winerror", "number", "code"), WINDOWS)
def test_windows_errors_become_sentences(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, winerror: int, number: int, code: str
) -> None:
    target = tmp_path / "plan.xlsx"
    target.write_bytes(b"gammel")
    tries = _fails_to_replace(monkeypatch, winerror, number, times=99)
    with pytest.raises(Refused) as refused:
        safe_save(target, b"ny")
    assert refused.value.code == code
    assert len(tries) == (1 if code == "disk_full" else 5)
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("plan.xlsx", b"gammel")]


def test_a_target_held_for_a_moment_is_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "plan.xlsx"
    target.write_bytes(b"gammel")
    _fails_to_replace(monkeypatch, 32, 13, times=2)
    safe_save(target, b"ny")
    assert target.read_bytes() == b"ny"


def _fails_to_replace(monkeypatch: pytest.MonkeyPatch, winerror: int, number: int, times: int) -> list[int]:
    """Let the system's move fail some times as Windows does; returns the list that counts the tries."""
    tries: list[int] = []
    really = os.replace

    def replace(source: Path, target: Path) -> None:
        tries.append(winerror)
        if len(tries) <= times:
            error = OSError(number, "i brug")
            error.winerror = winerror  # type: ignore[attr-defined]
            raise error
        really(source, target)

    monkeypatch.setattr(saving.os, "replace", replace)
    monkeypatch.setattr(saving, "_PAUSE_SECONDS", 0)
    return tries


def test_a_full_disk_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def flush(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(saving.os, "fsync", flush)
    with pytest.raises(Refused) as refused:
        safe_save(tmp_path / "plan.xlsx", b"ny")
    assert refused.value.code == "disk_full"
    assert list(tmp_path.iterdir()) == []


KILLED = """
import sys
from pathlib import Path
from planner.exporting.safe_save import safe_save
target = Path(sys.argv[1])
print("ready", flush=True)
while True:
    for content in (b"a" * 3_000_000, b"b" * 3_000_000):
        safe_save(target, content)
"""


def test_a_killed_export_leaves_a_whole_file(tmp_path: Path) -> None:
    target = tmp_path / "plan.xlsx"
    target.write_bytes(b"gammel")
    whole = {b"gammel", b"a" * 3_000_000, b"b" * 3_000_000}
    for round_ in range(8):
        child = subprocess.Popen(
            [sys.executable, "-c", KILLED, str(target)], stdout=subprocess.PIPE, cwd=Path(__file__).parents[2]
        )
        assert child.stdout is not None
        child.stdout.readline()
        time.sleep(0.004 * round_)
        child.kill()
        child.wait()
        child.stdout.close()
        assert target.read_bytes() in whole
