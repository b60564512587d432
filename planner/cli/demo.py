"""`planner demo`: the whole job once, on the example, without a screen."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from planner import demo, rules
from planner.cli import telling
from planner.cli.screen import has_screen
from planner.cli.speaking import Voice
from planner.db import Store
from planner.errors import Refused
from planner.model import State
from planner.places import FILE_NAME
from planner.queries import plans, strategies
from planner.records import PlanRecord, StrategyRecord
from planner.words import _, plural, term

MARK = "demo.json"
"""Names the files that an earlier demo wrote, so that they and nothing else are replaced."""


def run_demo(options: argparse.Namespace, voice: Voice) -> int:
    """Import, continue, draft, check, export; prints totals; opens the window where there is a screen."""
    from planner.exporting import export

    folder: Path = options.folder
    _make_room(folder)
    path = folder / FILE_NAME
    with Store.create(path) as store:
        done = demo.build(store)
        with store.read() as session:
            plan = plans.plan(session, demo.YEAR)
            strategy = strategies.of_plan(session, demo.YEAR)
    problems = rules.check(plan, strategy)
    written = [path.name]
    for suffix in (".xlsx", ".pdf"):
        report = export(plan, strategy, folder / f"Handlingsplan {demo.YEAR}{suffix}")
        written.append(report.path.name)
    (folder / MARK).write_text(json.dumps(written, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    _tell(voice, folder, written, done, plan, strategy)
    voice.result("")
    voice.result(telling.problems(plan, problems))
    if has_screen():
        from planner import app

        return app.run(path, getattr(options, "language", None))
    return 0


def _make_room(folder: Path) -> None:
    """Take away an earlier demo's files. Raises Refused demo_folder_in_use for a folder with anything else."""
    if folder.exists() and not folder.is_dir():
        raise Refused("demo_folder_in_use", folder=folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        present = {path.name for path in folder.iterdir()}
        own = _earlier(folder / MARK) if MARK in present else set[str]()
        strangers = present - own - {MARK}
        if strangers:
            raise Refused("demo_folder_in_use", folder=folder)
        for name in present:
            (folder / name).unlink()
    except OSError as error:
        raise Refused("file_not_writable", file=folder, reason=error.strerror or str(error)) from error


def _earlier(mark: Path) -> set[str]:
    try:
        return {str(name) for name in json.loads(mark.read_text(encoding="utf-8"))}
    except (OSError, ValueError, TypeError):
        return set()


def _tell(
    voice: Voice, folder: Path, written: list[str], done: demo.Done, plan: PlanRecord, strategy: StrategyRecord
) -> None:
    voice.result(_("{folder}: {files}", folder=folder, files=", ".join(written)))
    voice.result(
        _(
            "{imported} initiatives imported from {year}, {continued} continued, {drafted} drafted",
            imported=done.imported,
            year=demo.EARLIER_YEAR,
            continued=done.continued,
            drafted=done.drafted,
        )
    )
    voice.result("")
    for track in strategy.tracks:
        count = sum(it.track == track.name for it in plan.initiatives)
        voice.result(f"{track.name}: " + plural("{count} initiative", "{count} initiatives", count))
    for state in State:
        count = sum(it.state is state for it in plan.initiatives)
        if count:
            voice.result(f"{term(state)}: {count}")
