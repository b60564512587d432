"""What can be typed after `planner`."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import NoReturn

from planner.db.files import SUFFIX
from planner.words import LANGUAGES, _

_SHARED = "[-h] [--file FILE] [--language {da,en}] [--quiet] "


class WrongUsage(Exception):
    """The command line is not one of ours; the text says how it is written."""


class _Parser(argparse.ArgumentParser):
    """Says in our own words what is wrong, where argparse would end the process in English."""

    def error(self, message: str) -> NoReturn:  # noqa: ARG002
        raise WrongUsage(self.form())

    def form(self) -> str:
        """How the command is written, on one line, without the options that all commands share."""
        usage = " ".join(self.format_usage().partition(":")[2].split())
        return usage.replace(_SHARED, "")

    def format_help(self) -> str:
        """The help with argparse's own few words in ours."""
        said = super().format_help()
        for theirs, ours in (
            ("usage:", _("usage:")),
            ("positional arguments:", _("what to write:")),
            ("options:", _("options:")),
            ("show this help message and exit", _("show this help")),
        ):
            said = said.replace(theirs, ours)
        return said


def parse(arguments: list[str]) -> argparse.Namespace:
    """The command (`command` is "window" when none is named) and its options. Raises WrongUsage."""
    if not _names_command(arguments):
        return _window(arguments)
    parser, forms = _parser()
    options, unknown = parser.parse_known_args(arguments)
    if unknown:
        raise WrongUsage(forms[options.command].form())
    return options


def _window(arguments: list[str]) -> argparse.Namespace:
    """The window's options. A word that is neither a command nor a file was meant as a command."""
    options = _window_parser().parse_args(arguments)
    if options.path is not None and not options.path.exists() and options.path.suffix != SUFFIX:
        raise WrongUsage("planner " + " | ".join(sorted(COMMANDS)))
    return options


def _names_command(arguments: list[str]) -> bool:
    """Whether a command comes before anything that could be the window's FILE."""
    skip = False
    for argument in arguments:
        if skip:
            skip = False
        elif argument in ("-h", "--help"):
            return True
        elif argument in ("--file", "--language"):
            skip = True
        elif not argument.startswith("-"):
            return argument in COMMANDS
    return False


def _year(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) == 4):
        raise argparse.ArgumentTypeError(text)
    return int(text)


def _common() -> _Parser:
    common = _Parser(add_help=False, argument_default=argparse.SUPPRESS)
    common.add_argument("--file", type=Path, metavar="FILE", help=_("the planner file"))
    common.add_argument("--language", choices=LANGUAGES, help=_("the language of what is said"))
    common.add_argument("--quiet", action="store_true", help=_("say nothing but results and refusals"))
    return common


def _window_parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="planner", parents=[_common()])
    parser.set_defaults(command="window")
    parser.add_argument("path", nargs="?", type=Path, metavar="FILE")
    return parser


def _parser() -> tuple[_Parser, dict[str, _Parser]]:
    """The parser of all commands, and that of each by name."""
    common = _common()
    parser = _Parser(
        prog="planner",
        parents=[common],
        description=_("A public library's yearly action plans. Without a command: the window."),
    )
    commands = parser.add_subparsers(dest="command", metavar=_("COMMAND"), parser_class=_Parser)

    def command(name: str, does: str) -> _Parser:
        return commands.add_parser(name, help=does, description=does, parents=[common])

    demo = command("demo", _("the whole job once, on an example"))
    demo.add_argument("folder", nargs="?", type=Path, default=Path("demo"), metavar="FOLDER")

    new = command("new", _("a new, empty plan"))
    new.add_argument("year", type=_year, metavar="YEAR")

    roll = command("roll", _("next year's plan from an earlier one"))
    roll.add_argument("source", type=_year, metavar="FROM")
    roll.add_argument("target", type=_year, metavar="TO")

    imports = command("import", _("take in a workbook"))
    imports.add_argument("workbook", type=Path, metavar="WORKBOOK")
    imports.add_argument("--year", type=_year, metavar="Y")
    imports.add_argument("--sheet", action="append", default=[], metavar="S")
    imports.add_argument("--preview", action="store_true", help=_("only show what would happen"))
    imports.add_argument("--json", action="store_true")

    export = command("export", _("a file for others: .xlsx .pdf .docx .ics .json"))
    export.add_argument("year", type=_year, metavar="YEAR")
    export.add_argument("target", type=Path, metavar="OUT")
    export.add_argument("--profile", choices=("committee", "working", "web", "round"), default="committee")
    export.add_argument("--round", default="", metavar="NAME", help=_("the round that a report or a worksheet is of"))
    export.add_argument("--person", action="append", default=[], metavar="MKH", help=_("only what this person is asked about"))

    show = command("show", _("the whole plan"))
    show.add_argument("year", type=_year, metavar="YEAR")
    show.add_argument("--json", action="store_true")

    load = command("load", _("a plan from its JSON"))
    load.add_argument("source", type=Path, metavar="PLAN.json")
    load.add_argument("--year", type=_year, metavar="Y")

    strategy = command("strategy", _("the strategy; “strategy load FILE” adds one"))
    strategy.add_argument("--json", action="store_true")
    strategy.add_argument("verb", nargs="?", choices=("load",), metavar="load")
    strategy.add_argument("source", nargs="?", type=Path, metavar="STRATEGY.toml|.txt|.docx|.pdf")
    strategy.add_argument("--preview", action="store_true", help=_("only show what would be read"))
    strategy.add_argument("--year", type=_year, metavar="Y")

    check = command("check", _("what a plan still lacks"))
    check.add_argument("year", nargs="?", type=_year, metavar="YEAR")
    check.add_argument("--json", action="store_true")

    history = command("history", _("what was done, when and by whom"))
    history.add_argument("year", nargs="?", type=_year, metavar="YEAR")
    history.add_argument("--json", action="store_true")

    command("undo", _("take back the last step"))
    command("redo", _("do again what was taken back"))

    backup = command("backup", _("a verified copy of the file"))
    backup.add_argument("target", nargs="?", type=Path, metavar="OUT")

    restore = command("restore", _("put a backup in the file's place"))
    restore.add_argument("backup", type=Path, metavar="BACKUP")

    verify = command("verify", _("look whether a file is sound"))
    verify.add_argument("path", nargs="?", type=Path, metavar="FILE")
    return parser, commands.choices


COMMANDS = frozenset(
    {
        "demo",
        "new",
        "roll",
        "import",
        "export",
        "show",
        "load",
        "strategy",
        "check",
        "history",
        "undo",
        "redo",
        "backup",
        "restore",
        "verify",
    }
)
