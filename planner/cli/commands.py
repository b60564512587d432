"""Each command as a function: options and a voice in, exit code out."""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from planner import actions, rules, words
from planner.cli import telling
from planner.cli.files import chosen, existing, existing_or_new
from planner.cli.screen import has_screen
from planner.cli.speaking import Voice
from planner.db import Store, backup
from planner.db.steps import standing_of, step_to_json, steps, taken_back
from planner.errors import CannotOpen, Refused
from planner.queries import plans, strategies
from planner.records import PlanRecord, StrategyRecord
from planner.records.json import plan_to_json, strategy_to_json
from planner.words import _, plural

Options = argparse.Namespace
DONE, FOUND = 0, 1


def window(options: Options, voice: Voice) -> int:  # noqa: ARG001
    """The window, on FILE or on the file in the user's data folder."""
    if not has_screen():
        raise Refused("no_screen")
    from planner import app

    path = options.path or getattr(options, "file", None)
    return app.run(path, getattr(options, "language", None))


def demo(options: Options, voice: Voice) -> int:
    from planner.cli.demo import run_demo

    return run_demo(options, voice)


def new(options: Options, voice: Voice) -> int:
    with existing_or_new(options) as store:
        with store.change("create_plan", str(options.year)) as session:
            actions.create_plan(session, options.year)
        voice.message(_("The plan for {year} is made in {file}.", year=options.year, file=store.path))
    return DONE


def roll(options: Options, voice: Voice) -> int:
    with existing(options) as store:
        with store.change("roll_plan", str(options.target)) as session:
            dropped = actions.roll_plan(session, options.source, options.target)
            count = len(plans.plan(session, options.target).initiatives)
        voice.message(
            plural(
                "{count} initiative continues in {year}.",
                "{count} initiatives continue in {year}.",
                count,
                year=options.target,
            )
        )
        for link in dropped:
            voice.result(telling.dropped_link(link))
    return DONE


def import_(options: Options, voice: Voice) -> int:
    from planner.cli.importing import run_import

    return run_import(options, voice)


def export(options: Options, voice: Voice) -> int:
    from planner.exporting import export as write
    from planner.exporting.content import REPORT_PARTS, Content
    from planner.exporting.preflight import look_over, look_over_report, remaining

    today, name = dt.date.today(), "" if options.profile == "working" else options.round
    with existing(options) as store:
        with store.read() as session:
            plan = plans.plan(session, options.year)
            strategy = strategies.of_plan(session, options.year)
        if options.profile == "round":
            return _hand_out_worksheets(plan, strategy, options, voice)
        content = Content(round=name, parts=REPORT_PARTS) if name else None
        report = write(plan, strategy, options.target, profile=options.profile, content=content, beside=store.path.parent)
    found = look_over_report(plan, strategy, name, today=today) if name else look_over(plan, strategy, today=today)
    still_open = remaining(found)
    for line in telling.export_report(report, still_open):
        voice.message(line)
    return DONE


def _hand_out_worksheets(plan: PlanRecord, strategy: StrategyRecord, options: Options, voice: Voice) -> int:
    """One file for all who are named; where the target is a folder, one a person."""
    from planner.exporting import export as write
    from planner.exporting.content import Content
    from planner.exporting.worksheet_files import asked_of, export_worksheets

    if not options.round:
        raise Refused("worksheet_round_missing", rounds=[it.name for it in plan.rounds])
    if options.target.is_dir():
        reports = export_worksheets(plan, strategy, options.round, options.target, options.person)
    else:
        part = asked_of(plan, options.round, options.person)
        content = Content(round=options.round, people=tuple(options.person))
        reports = (write(part, strategy, options.target, profile=options.profile, content=content),)
    for report in reports:
        for line in telling.export_report(report, ""):
            voice.message(line)
    return DONE


def show(options: Options, voice: Voice) -> int:
    with existing(options) as store, store.read() as session:
        plan = plans.plan(session, options.year)
    if options.json:
        voice.document(plan_to_json(plan))
    else:
        voice.result(telling.plan(plan))
    return DONE


def load(options: Options, voice: Voice) -> int:
    from planner.importing.plan_file import read_plan

    plan = read_plan(options.source)
    if options.year:
        plan = replace(plan, year=options.year)
    with existing_or_new(options) as store, store.change("load_plan", str(plan.year)) as session:
        actions.load_plan(session, plan)
    voice.message(
        plural(
            "The plan for {year} is loaded with {count} initiative.",
            "The plan for {year} is loaded with {count} initiatives.",
            len(plan.initiatives),
            year=plan.year,
        )
    )
    return DONE


def strategy(options: Options, voice: Voice) -> int:
    return _load_strategy(options, voice) if options.verb else _show_strategy(options, voice)


def _show_strategy(options: Options, voice: Voice) -> int:
    with existing(options) as store, store.read() as session:
        known = strategies.all_known(session)
    if options.year:
        known = tuple(it for it in known if it.covers(options.year))
        if not known:
            raise Refused("strategy_none_for_year", year=options.year, known=[])
    if not known:
        raise Refused("strategy_none")
    if options.json:
        voice.document(strategy_to_json(known[-1]))
    else:
        voice.result("\n\n".join(telling.strategy(it) for it in known))
    return DONE


def _load_strategy(options: Options, voice: Voice) -> int:
    from planner.importing.strategy_file import read_strategy

    record = read_strategy(options.source)
    if not options.preview:
        with existing_or_new(options) as store, store.change("add_strategy", record.title) as session:
            actions.add_strategy(session, record)
        voice.message(_("“{title}” is added.", title=record.title))
    if options.json:
        voice.document(strategy_to_json(record))
    elif options.preview:
        voice.result(telling.strategy(record))
    return DONE


def check(options: Options, voice: Voice) -> int:
    with existing(options) as store, store.read() as session:
        year = options.year or _newest_year(store, plans.summaries(session))
        plan = plans.plan(session, year)
        problems = rules.check(plan, strategies.of_plan(session, year))
    if options.json:
        voice.document({"year": year, "problems": [telling.problem_json(problem) for problem in problems]})
    else:
        voice.result(telling.problems(plan, problems))
    return FOUND if problems else DONE


def _newest_year(store: Store, summaries: tuple[plans.PlanSummary, ...]) -> int:
    if not summaries:
        raise Refused("plans_none", file=store.path)
    return summaries[0].year


def history(options: Options, voice: Voice) -> int:
    with existing(options) as store, store.read() as session:
        if options.year:
            plans.row(session, options.year)
        found, gone = steps(session, options.year), taken_back(session)
    if options.json:
        voice.document({"steps": [step_to_json(step, telling.step_name(step)) for step in found]})
    else:
        voice.result("\n".join(telling.step(step, standing_of(step, gone)) for step in found) or _("Nothing has been done yet."))
    return DONE


def undo(options: Options, voice: Voice) -> int:
    with existing(options) as store:
        step = store.undo()
    voice.message(_("Taken back: {step}", step=telling.step_name(step)))
    return DONE


def redo(options: Options, voice: Voice) -> int:
    with existing(options) as store:
        step = store.redo()
    voice.message(_("Done again: {step}", step=telling.step_name(step)))
    return DONE


def back_up(options: Options, voice: Voice) -> int:
    if options.target is not None:
        backup.refuse_target(options.target, chosen(options))
    with existing(options) as store:
        target = options.target
        if target is None:
            target = store.keep_backup()
        else:
            store.backup_to(target)
    voice.result(str(target))
    return DONE


def restore(options: Options, voice: Voice) -> int:
    path = chosen(options)
    kept = backup.restore(options.backup, path)
    voice.message(_("{file} is restored from {backup}.", file=path, backup=options.backup))
    if kept:
        voice.message(_("What was there before is kept as {file}.", file=kept))
    return DONE


def verify(options: Options, voice: Voice) -> int:
    path: Path = options.path or chosen(options)
    try:
        backup.verify(path)
    except CannotOpen as error:
        if error.code not in ("file_damaged", "file_altered", "file_empty"):
            raise
        voice.result(words.refusal(error))
        return FOUND
    voice.result(_("{file} is sound.", file=path))
    return DONE


COMMANDS: dict[str, Callable[[Options, Voice], int]] = {
    "window": window,
    "demo": demo,
    "new": new,
    "roll": roll,
    "import": import_,
    "export": export,
    "show": show,
    "load": load,
    "strategy": strategy,
    "check": check,
    "history": history,
    "undo": undo,
    "redo": redo,
    "backup": back_up,
    "restore": restore,
    "verify": verify,
}
