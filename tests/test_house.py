"""The rules of the house that a reader relies on; `ARCHITECTURE.md` gives the reason for each.

Where a rule is about the text of the program, the failing test lists the places as `file:line`.
"""

from __future__ import annotations

import ast
import string
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from planner import actions, rules, words
from planner.model import enums
from planner.words.problems import PROBLEMS
from planner.words.refusals import REFUSALS
from planner.words.steps import STEPS

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "planner"
SHOWN_ENUMS = [
    enums.Stage, enums.State, enums.Assessment, enums.Fulfilment, enums.GoalKind, enums.Direction, enums.Priority,
    enums.Role, enums.VersionReason, rules.Severity,
]
ERRORS = {"Refused", "Stale", "CannotOpen", "CannotRead"}


@cache
def modules(folder: Path = PACKAGE) -> dict[Path, ast.Module]:
    return {path: ast.parse(path.read_text("utf-8")) for path in sorted(folder.rglob("*.py"))}


def calls(folder: Path = PACKAGE) -> Iterator[tuple[str, ast.Call]]:
    """Every call in the package, with where it stands."""
    for path, tree in modules(folder).items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                yield f"{path.relative_to(ROOT)}:{node.lineno}", node


def places_of(wrong: Callable[[ast.Call], bool], folder: Path = PACKAGE) -> list[str]:
    return [place for place, call in calls(folder) if wrong(call)]


def called(call: ast.Call) -> str:
    """The last name of what is called: `connect` for `button.clicked.connect(…)`."""
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def first_text(call: ast.Call) -> str | None:
    """The first argument, where it is a plain text."""
    match call.args:
        case [ast.Constant(value=str(text)), *_]:
            return text
    return None


def texts_in(*paths: Path) -> set[str]:
    """Every plain text in these modules."""
    trees = [modules()[path] for path in paths]
    return {node.value for tree in trees for node in ast.walk(tree) if _is_text(node)}  # type: ignore[attr-defined]


def _is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def named_places(text: str) -> set[str]:
    return {name for _text, name, _spec, _conversion in string.Formatter().parse(text) if name}


# Architecture


def test_imports_keep_to_the_layers() -> None:
    lint = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    command = [sys.executable, "-c", lint, "--no-cache", "--no-logo"]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert told.returncode == 0, told.stdout + told.stderr


def test_every_module_says_what_it_is() -> None:
    assert [str(path) for path, tree in modules().items() if not ast.get_docstring(tree)] == []


def test_no_module_is_a_drawer_for_everything() -> None:
    drawers = {"utils", "util", "common", "helpers", "constants", "manager", "misc"}
    assert [str(path) for path in modules() if drawers & {path.stem, path.parent.name}] == []


def test_link_tables_are_mapped_so_that_the_journal_sees_them() -> None:
    assert places_of(lambda call: any(keyword.arg == "secondary" for keyword in call.keywords)) == []


def test_actions_change_rows_one_by_one_so_that_the_journal_sees_them() -> None:
    """New rows may come by `insert`: the store gives their keys to the journal."""
    assert places_of(_is_bulk, PACKAGE / "actions") == []
    for path, tree in modules(PACKAGE / "actions").items():
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("sqlalchemy"):
                assert not {"update", "delete", "text"} & {name.name for name in node.names}, path


def _is_bulk(call: ast.Call) -> bool:
    match call.func:
        case ast.Attribute(value=ast.Name(id="sqlalchemy" | "sa"), attr="update" | "delete" | "text"):
            return True
        case ast.Attribute(attr="query" | "bulk_save_objects" | "bulk_insert_mappings" | "bulk_update_mappings"):
            return True
    return False


def test_every_action_is_taken_back_by_a_test() -> None:
    table = ast.parse((ROOT / "tests" / "actions" / "test_undo.py").read_text("utf-8"))
    tested = {node.id for node in ast.walk(table) if isinstance(node, ast.Name)}
    tested |= {node.attr for node in ast.walk(table) if isinstance(node, ast.Attribute)}
    changing = {name for name in actions.__all__ if not isinstance(getattr(actions, name), type)}
    assert changing - tested == set()


# The window


def test_signals_are_connected_to_bound_methods() -> None:
    """A lambda or partial that holds its widget keeps it alive after it was closed."""
    assert places_of(lambda call: called(call) == "connect" and any(map(_holds_on, call.args))) == []


def _holds_on(argument: ast.expr) -> bool:
    return isinstance(argument, ast.Lambda) or (isinstance(argument, ast.Call) and called(argument) == "partial")


# Words


def test_texts_are_whole_so_that_they_can_be_translated() -> None:
    assert places_of(lambda call: called(call) in {"_", "N_", "plural"} and any(map(_is_put_together, call.args))) == []


def _is_put_together(argument: ast.expr) -> bool:
    """An f-string, a sum or a `.format`: nothing of this can be found in a catalogue."""
    return isinstance(argument, (ast.JoinedStr, ast.BinOp)) or (
        isinstance(argument, ast.Call) and called(argument) == "format"
    )


def test_every_place_in_a_text_is_filled() -> None:
    assert places_of(lambda call: called(call) == "_" and _lacks(call, first_text(call) or "")) == []


def _lacks(call: ast.Call, sentence: str) -> bool:
    """Whether the sentence has a place that the call doesn't fill, as far as the text of the call tells."""
    given = {keyword.arg for keyword in call.keywords}
    return None not in given and bool(named_places(sentence) - given)


@pytest.mark.parametrize("language", ["da", "en"])
def test_every_member_of_a_closed_list_has_its_word(language: str) -> None:
    with words.speaking(language):
        assert all(words.term(member) for kind in SHOWN_ENUMS for member in kind)


# Codes


def test_every_refusal_has_a_sentence_and_the_facts_for_it() -> None:
    refusals = [(place, call) for place, call in calls() if called(call) in ERRORS and first_text(call)]
    assert [place for place, call in refusals if first_text(call) not in REFUSALS] == []
    assert [place for place, call in refusals if _lacks(call, REFUSALS.get(first_text(call) or "", ""))] == []


def test_every_problem_has_a_sentence() -> None:
    raised = {first_text(call) for _place, call in calls() if called(call) in {"_missing", "_notice"}}
    assert raised - {None} - PROBLEMS.keys() == set()


def test_every_step_has_a_name() -> None:
    steps = {first_text(call): place for place, call in calls() if called(call) in {"change", "perform"}}
    assert {name: place for name, place in steps.items() if name and name not in STEPS} == {}


@pytest.mark.parametrize(
    ("sentences", "where"), [(REFUSALS, "refusals.py"), (PROBLEMS, "problems.py"), (STEPS, "steps.py")]
)
def test_no_sentence_is_left_over(sentences: dict[str, str], where: str) -> None:
    used = texts_in(*(path for path in modules() if path.name != where))
    assert sentences.keys() - used == set()
