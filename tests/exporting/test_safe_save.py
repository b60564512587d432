"""A file is put into its place whole or not at all; what stood there before stays until then."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import builders
import pytest
from docx import Document
from openpyxl import load_workbook

from planner.errors import Refused
from planner.exporting import export
from planner.exporting import safe_save as saving
from planner.exporting.safe_save import free_name, safe_save
from planner.exporting.soundness import holds_pages


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


def test_a_write_protected_file_is_left_alone(tmp_path: Path) -> None:
    target = tmp_path / "plan.xlsx"
    target.write_bytes(b"gammel")
    target.chmod(0o444)
    with pytest.raises(Refused) as refused:
        safe_save(target, b"ny")
    assert refused.value.code == "export_target_read_only"
    assert target.read_bytes() == b"gammel"


def test_another_name_is_one_that_nothing_has(tmp_path: Path) -> None:
    target = tmp_path / "Handlingsplan 2022.xlsx"
    assert free_name(target).name == "Handlingsplan 2022 (2).xlsx"
    free_name(target).mkdir()
    assert free_name(target).name == "Handlingsplan 2022 (3).xlsx"


def test_what_a_killed_export_left_behind_goes_with_the_next(tmp_path: Path) -> None:
    names = [".plan.0123abcd.tmp", ".plan.89abcdef.tmp", ".plan.egne noter.tmp", ".planer.0123abcd.tmp"]
    for name in names:
        (tmp_path / name).write_bytes(b"halv")
        os.utime(tmp_path / name, (0, 0))
    os.utime(tmp_path / names[1])  # as young as that, somebody may still be writing it
    safe_save(tmp_path / "plan.xlsx", b"ny")
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([*names[1:], "plan.xlsx"])


def test_an_export_that_is_given_up_leaves_the_earlier_file(tmp_path: Path) -> None:
    """Whether it is noticed before the document is written or when it lies beside its target."""
    target = tmp_path / "plan.pdf"
    target.write_bytes(b"gammel")
    for asked in (1, 2):
        answers = iter([False] * (asked - 1) + [True])
        with pytest.raises(Refused) as refused:
            export(builders.sample_plan(1), builders.strategy(), target, cancelled=lambda: next(answers))  # noqa: B023
        assert refused.value.code == "export_cancelled"
        assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("plan.pdf", b"gammel")]


# a disk that is full

LIMITED = """
import resource, sys
from pathlib import Path
sys.path.insert(0, "tests")
import builders
from planner.errors import Refused
from planner.exporting import export
from planner.words import refusal
if len(sys.argv) > 2:
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), int(sys.argv[2])))
try:
    export(builders.sample_plan(), builders.strategy(), Path(sys.argv[1]), today=builders.TODAY)
except Refused as error:
    print(error.code, refusal(error))
"""


def exported_in_want(target: Path, *limit: str) -> str:
    """What a process says that hasn't the room for its export."""
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, str(target), *limit], capture_output=True, cwd=Path(__file__).parents[2], check=True
    )
    return done.stdout.decode()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no limit for the size of a file")
@pytest.mark.parametrize("name", ["plan.xlsx", "plan.pdf", "plan.docx", "plan.json"])
def test_a_file_that_may_not_grow_leaves_the_earlier_one(tmp_path: Path, name: str) -> None:
    target = tmp_path / name
    target.write_bytes(b"gammel")
    assert exported_in_want(target, "10000").startswith("file_not_writable ")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [(name, b"gammel")]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 64 KB."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(place)]
    if shutil.which("mount") is None or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("a small disk can't be mounted here")
    yield place
    subprocess.run(["umount", str(place)], check=True)


@pytest.mark.parametrize("name", ["plan.xlsx", "plan.pdf"])
def test_a_disk_that_is_full_leaves_the_earlier_file(small_disk: Path, name: str) -> None:
    target = small_disk / name
    target.write_bytes(b"gammel" * 5000)
    assert exported_in_want(target).startswith("disk_full Disken er fuld")
    assert [(path.name, path.read_bytes()) for path in small_disk.iterdir()] == [(name, b"gammel" * 5000)]


# an end at any moment

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


EXPORTING = """
import sys
from itertools import cycle
from pathlib import Path
sys.path.insert(0, "tests")
import builders
from planner.exporting import export
target = Path(sys.argv[1])
export(builders.sample_plan(2), builders.strategy(), target, today=builders.TODAY)
print("ready", flush=True)
for count in cycle((3, 4)):
    export(builders.sample_plan(count), builders.strategy(), target, today=builders.TODAY)
"""


@pytest.mark.parametrize("name", ["plan.xlsx", "plan.pdf", "plan.docx"])
def test_a_document_opens_whenever_its_export_is_killed(tmp_path: Path, name: str) -> None:
    target = tmp_path / name
    for round_ in range(3):
        child = subprocess.Popen(
            [sys.executable, "-c", EXPORTING, str(target)], stdout=subprocess.PIPE, cwd=Path(__file__).parents[2]
        )
        assert child.stdout is not None
        child.stdout.readline()
        time.sleep(0.11 * round_)
        child.kill()
        child.wait()
        child.stdout.close()
        assert opens(target)


def opens(path: Path) -> bool:
    """Whether the document is whole."""
    match path.suffix:
        case ".xlsx":
            return "Forside" in load_workbook(path).sheetnames
        case ".docx":
            return Document(str(path)).paragraphs[0].text == "Handlingsplan 2022"
        case _:
            return holds_pages(path)
