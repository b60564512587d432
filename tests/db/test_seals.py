"""A bit that turned on the disk, inside a text, is noticed; the file can be used all the same."""

from __future__ import annotations

import contextlib
import random
import sqlite3
from pathlib import Path

import builders
import pytest

from planner import actions, words
from planner.cli import run
from planner.db import Store, backup
from planner.errors import CannotOpen

PLACES = {
    "a title": "UPDATE initiative SET title = 'Æblefest' WHERE id = 3",
    "a budget": "UPDATE initiative SET budget = budget + 1 WHERE id = 1",
    "a goal": "UPDATE goal SET text = upper(text) WHERE id = 2",
    "a link to a UN goal": "UPDATE initiative_sdg SET sdg_number = 5 WHERE id = 1",
    "a person's initials": "UPDATE person SET label = 'XYZ' WHERE id = 1",
    "a commitment of the strategy": "UPDATE commitment SET text = 'Vi vil noget andet' WHERE id = 1",
    "the plan's title": "UPDATE plan SET title = 'En anden plan'",
    "a goal gone": "DELETE FROM goal WHERE id = (SELECT max(id) FROM goal)",
    "a UN goal's name": "UPDATE sdg SET name_da = 'Kvalitet' WHERE number = 4",
}


@pytest.fixture
def path(store: Store) -> Path:
    with store.change("load_plan") as session:
        actions.load_plan(session, builders.sample_plan(24))
    store.close()
    return store.path


@pytest.mark.parametrize("place", PLACES)
def test_what_changed_outside_the_program_is_noticed(path: Path, place: str) -> None:
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute(PLACES[place])
    with pytest.raises(CannotOpen, match="file_altered") as found:
        backup.verify(path)
    assert path.name in words.refusal(found.value)
    with Store.open(path) as opened:
        assert opened.warning is not None


def test_forty_flipped_bits_inside_texts_are_all_noticed(path: Path) -> None:
    whole = path.read_bytes()
    chance = random.Random(2022)
    texts = [it.title.encode() for it in builders.sample_plan(24).initiatives]
    for _ in range(40):
        text = chance.choice(texts)
        flipped = bytearray(whole)
        place = chance.choice([at for at in range(len(whole)) if whole.startswith(text, at)])
        flipped[place + chance.randrange(len(text))] ^= 1 << chance.randrange(5)
        path.write_bytes(flipped)
        with pytest.raises(CannotOpen):
            backup.verify(path)


def test_an_untouched_file_is_as_it_was_written(path: Path) -> None:
    backup.verify(path)
    with Store.open(path) as opened:
        assert opened.warning is None


def test_an_altered_backup_is_not_restored(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "kopi.planner"
    copy.write_bytes(path.read_bytes())
    with contextlib.closing(sqlite3.connect(copy, isolation_level=None)) as other:
        other.execute(PLACES["a title"])
    with pytest.raises(CannotOpen, match="file_altered"):
        backup.restore(copy, path)
    backup.verify(path)


def test_a_command_says_so_and_goes_on(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute(PLACES["a title"])
    assert run(["show", "2022", "--file", str(path)]) == 0
    said = capsys.readouterr()
    assert "Æblefest" in said.out
    assert "Æblefest" in said.err
