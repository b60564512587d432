"""What `start.py` decides before it installs or runs anything, and that the locked packages belong together."""

from __future__ import annotations

import ast
import json
import shutil
import tomllib
import zipfile
from importlib.metadata import requires
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import start

ROOT = Path(__file__).resolve().parent.parent

# What is asked for


@pytest.mark.parametrize(
    "arguments",
    [["bogus"], ["open"], ["demo", "one", "two"], ["demo", "--fast"], ["setup", "x"], ["bench", "x"], ["--version"]],
    ids=" ".join,
)
def test_anything_else_is_refused_with_the_usage(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert start.main(arguments) == 2
    assert capsys.readouterr().err == start.USAGE


def test_help_is_no_mistake() -> None:
    assert start.main(["--help"]) == 0


@pytest.mark.parametrize(
    ("system", "environment", "screen"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, False),
        ("linux", {"DISPLAY": ":0", "QT_QPA_PLATFORM": "xcb"}, True),
        ("win32", {}, True),
        ("darwin", {}, True),
        ("win32", {"QT_QPA_PLATFORM": "offscreen:size=800x600"}, False),
    ],
)
def test_where_a_window_can_be_shown(system: str, environment: dict[str, str], screen: bool) -> None:
    assert start.has_screen(system, environment) is screen


def test_an_older_python_understands_it_far_enough_to_be_refused() -> None:
    ast.parse((ROOT / "start.py").read_text("utf-8"), feature_version=(3, 6))


# The stamp


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder with the lock files of this project."""
    for lock in start.DEVELOP:
        shutil.copy(ROOT / lock, tmp_path)
    return tmp_path


def test_nothing_is_installed_twice(project: Path) -> None:
    stamp = project / "installed.json"
    stamp.write_text(json.dumps(start.wanted(project, start.DEVELOP)))
    installed = start.read_stamp(stamp)
    assert start.satisfied(installed, start.wanted(project, start.DEVELOP))
    assert start.satisfied(installed, start.wanted(project, start.RUN))


def test_development_needs_more_than_running(project: Path) -> None:
    assert not start.satisfied(start.wanted(project, start.RUN), start.wanted(project, start.DEVELOP))


def test_a_changed_lock_is_installed(project: Path) -> None:
    before = start.wanted(project, start.RUN)
    (project / "requirements.lock").write_text("openpyxl==3.1.5\n")
    assert not start.satisfied(before, start.wanted(project, start.RUN))


def test_another_python_or_folder_is_installed_for(project: Path) -> None:
    before = {**start.wanted(project, start.RUN), "python": "3.10 x86_64 /elsewhere"}
    assert not start.satisfied(before, start.wanted(project, start.RUN))


@pytest.mark.parametrize("content", ["", "{", "[]", "{}", '{"python": "3.11", "locks": 3}'])
def test_what_an_interrupted_run_left_counts_as_nothing(content: str, tmp_path: Path) -> None:
    stamp = tmp_path / "installed.json"
    assert start.read_stamp(stamp) is None
    stamp.write_text(content)
    assert start.read_stamp(stamp) is None


def test_a_python_without_virtual_environments_is_told_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _part: None)
    with pytest.raises(start.Stopped, match=r"sudo apt-get install python3\.\d+-venv"):
        start.make_environment()


# The libraries of the system


def test_a_missing_library_is_named_by_its_package_once() -> None:
    def load(library: str) -> None:
        if library in ("libEGL.so.1", "libglib-2.0.so.0", "libgthread-2.0.so.0"):
            raise OSError(library)

    assert start.missing_packages(start.QT_LIBRARIES, load) == ["libegl1", "libglib2.0-0"]


def test_the_libraries_of_x_are_needed_where_there_is_an_x_screen() -> None:
    assert "libxcb-cursor.so.0" in start.needed_libraries({"DISPLAY": ":0"})
    assert "libxcb-cursor.so.0" not in start.needed_libraries({"WAYLAND_DISPLAY": "wayland-0"})


# The messages


def test_the_messages_are_in_both_languages_with_the_same_places() -> None:
    for danish, english in start.MESSAGES.values():
        assert danish.count("{command}") == english.count("{command}")


# The locks


SYSTEMS = [("linux", "Linux", "posix"), ("win32", "Windows", "nt"), ("darwin", "Darwin", "posix")]


@pytest.fixture(scope="module")
def locked() -> dict[str, Requirement]:
    lines = [line for lock in start.DEVELOP for line in (ROOT / lock).read_text("utf-8").splitlines()]
    packages = [Requirement(line) for line in lines if line and not line.startswith("#")]
    packages = [package for package in packages if _is_for_this_python(package)]
    names = [canonicalize_name(package.name) for package in packages]
    assert len(names) == len(set(names)), "a package is locked twice"
    return dict(zip(names, packages, strict=True))


def _is_for_this_python(package: Requirement) -> bool:
    """Where a version differs from Python to Python, the line for this one."""
    return "python_version" not in str(package.marker or "") or bool(package.marker and package.marker.evaluate())


def test_every_package_is_locked_to_one_version(locked: dict[str, Requirement]) -> None:
    assert [name for name, package in locked.items() if [each.operator for each in package.specifier] != ["=="]] == []


def test_the_lock_has_what_the_project_asks_for(locked: dict[str, Requirement]) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    asked = project["project"]["dependencies"] + project["project"]["optional-dependencies"]["dev"]
    asked += project["build-system"]["requires"]
    assert [text for text in asked if not _fits(Requirement(text), locked)] == []


@pytest.mark.parametrize(("platform", "system", "os_name"), SYSTEMS)
def test_the_lock_has_what_its_packages_need(
    platform: str, system: str, os_name: str, locked: dict[str, Requirement]
) -> None:
    """On each system; as pip is told not to look for dependencies, the lock must name them all."""
    there = {"sys_platform": platform, "platform_system": system, "os_name": os_name, "extra": ""}
    here = {**default_environment(), **there}
    lacking = []
    for name, package in locked.items():
        if package.marker and not package.marker.evaluate(here):
            continue
        if package.marker and not package.marker.evaluate():
            continue  # not installed here, so what it needs can't be asked
        for text in requires(name) or []:
            need = Requirement(text)
            if (need.marker is None or need.marker.evaluate(here)) and not _fits(need, locked):
                lacking.append(f"{name} needs {text}")
    assert lacking == []


def _fits(need: Requirement, locked: dict[str, Requirement]) -> bool:
    package = locked.get(canonicalize_name(need.name))
    if not _is_for_this_python(need):
        return True
    return package is not None and need.specifier.contains(next(iter(package.specifier)).version)


def test_the_lock_ties_nobody_to_an_index_or_a_system() -> None:
    text = "".join((ROOT / lock).read_text("utf-8") for lock in start.DEVELOP)
    assert "--" not in text
    assert "://" not in text


# The wheel


def test_the_wheel_carries_the_resources_inside_the_package(tmp_path: Path) -> None:
    wheel = next(iter(WheelBuilder(str(ROOT)).build(directory=str(tmp_path), versions=["standard"])))
    with zipfile.ZipFile(wheel) as content:
        names = set(content.namelist())
    resources = [path.relative_to(ROOT) for path in (ROOT / "resources").rglob("*") if path.is_file()]
    resources = [path for path in resources if path.parts[1] != "pictures"]  # those are the README's
    modules = [path.relative_to(ROOT) for path in (ROOT / "planner").rglob("*.py")]
    wanted = {f"planner/{path.as_posix()}" for path in resources} | {path.as_posix() for path in modules}
    assert wanted - names == set()
