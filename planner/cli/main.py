"""From the command line to an exit code: nobody ever sees a traceback."""

from __future__ import annotations

import datetime as dt
import os
import sys
import traceback

from planner import words
from planner.cli import commands
from planner.cli.arguments import WrongUsage, parse
from planner.cli.speaking import Voice
from planner.errors import PlannerError
from planner.places import log_file
from planner.words import _

DONE, FOUND, WRONG_USAGE, REFUSED = 0, 1, 2, 3


def run(arguments: list[str]) -> int:
    """Do what `arguments` ask for; returns the exit code."""
    _speak_utf8()
    _choose_language(arguments)
    try:
        options = parse(arguments)
    except WrongUsage as wrong:
        print(_("The command is not understood. Write: {usage}", usage=wrong), file=sys.stderr)
        return WRONG_USAGE
    except SystemExit as helped:  # --help
        return int(helped.code or 0)
    if options.command == "strategy" and (options.verb is None) != (options.source is None):
        print(_("The command is not understood. Write: {usage}", usage="planner strategy load FILE"), file=sys.stderr)
        return WRONG_USAGE
    return _obey(options)


def _obey(options: commands.Options) -> int:
    try:
        return commands.COMMANDS[options.command](options, Voice(quiet=getattr(options, "quiet", False)))
    except PlannerError as error:
        print(words.refusal(error), file=sys.stderr)
        return REFUSED
    except KeyboardInterrupt:
        print(_("Stopped. Nothing was changed."), file=sys.stderr)
        return REFUSED
    except BrokenPipeError:
        # The reader of our output has left; there is nobody to tell.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except Exception:  # a defect: told in words, kept for those who mend it
        print(
            _(
                "The program met an error it does not know. Nothing was changed. The report lies in {file}.",
                file=_write_report(),
            ),
            file=sys.stderr,
        )
        return REFUSED


def _choose_language(arguments: list[str]) -> None:
    """The language must be known before the first sentence, also one about wrong usage."""
    for place, argument in enumerate(arguments):
        code = argument.partition("=")[2] if argument.startswith("--language=") else ""
        if argument == "--language" and place + 1 < len(arguments):
            code = arguments[place + 1]
        if code in words.LANGUAGES:
            words.use(code)


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="replace")


def _write_report() -> str:
    path = log_file()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8") as file:
            file.write(f"{dt.datetime.now().astimezone().isoformat()}\n{traceback.format_exc()}\n")
    except OSError:
        return "-"
    return str(path)
