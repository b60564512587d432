"""Every command of the window, once: menus, bars, context menus, palette and the page of shortcuts read this."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from planner.records.locking import Lock
from planner.words import N_


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """What decides which commands make sense. `chosen` counts the selected initiatives; `sources` says whether
    the one that is selected came from a workbook, `paper` whether the page in front can be printed, `lock` what of the plan
    can't be changed, and `amending` whether an adopted plan is being corrected. `round` says whether the round of follow-up
    that is shown is "open" or "closed", "" for none, `rounds` whether the plan has any."""

    file: bool = False
    plan: bool = False
    chosen: int = 0
    undo: bool = False
    redo: bool = False
    initiatives: bool = False
    sources: bool = False
    paper: bool = False
    lock: Lock = Lock.NONE
    amending: bool = False
    round: str = ""
    rounds: bool = False


When = Callable[[Situation], bool]


def always(_now: Situation) -> bool:
    return True


def file_open(now: Situation) -> bool:
    return now.file


def plan_open(now: Situation) -> bool:
    return now.plan


def some_chosen(now: Situation) -> bool:
    return now.chosen > 0


def one_chosen(now: Situation) -> bool:
    return now.chosen == 1


def imported_one_chosen(now: Situation) -> bool:
    return now.chosen == 1 and now.sources


def plan_unlocked(now: Situation) -> bool:
    return now.plan and now.lock is Lock.NONE


def some_unlocked(now: Situation) -> bool:
    return some_chosen(now) and now.lock is Lock.NONE


def one_unlocked(now: Situation) -> bool:
    return one_chosen(now) and now.lock is Lock.NONE


def not_closed(now: Situation) -> bool:
    return now.plan and now.lock is not Lock.CLOSED


def adopted(now: Situation) -> bool:
    return now.plan and now.lock is Lock.ADOPTED


def being_corrected(now: Situation) -> bool:
    return now.amending


def has_rounds(now: Situation) -> bool:
    return now.rounds


def round_shown(now: Situation) -> bool:
    return bool(now.round)


def round_open(now: Situation) -> bool:
    return now.round == "open" and not_closed(now)


def round_closed(now: Situation) -> bool:
    return now.round == "closed" and not_closed(now)


def has_paper(now: Situation) -> bool:
    return now.paper


def can_undo(now: Situation) -> bool:
    return now.undo


def can_redo(now: Situation) -> bool:
    return now.redo


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """`slot` names who carries it out, "files.open". `short` is the word on a button, `in_table` confines the
    shortcut to the table of initiatives, where Delete doesn't mean a letter. `new_group` draws a line above it."""

    id: str
    text: str
    menu: str
    slot: str
    shortcuts: tuple[str, ...] = ()
    icon: str = ""
    when: When = always
    short: str = ""
    in_table: bool = False
    new_group: bool = False


MENUS: dict[str, str] = {
    "file": N_("&File"),
    "edit": N_("&Edit"),
    "view": N_("&View"),
    "plan": N_("&Plan"),
    "help": N_("&Help"),
}

COMMANDS: tuple[Command, ...] = (
    Command(id="new_file", text=N_("New file …"), menu="file", slot="files.create", icon="document"),
    Command(id="open_file", text=N_("Open …"), menu="file", slot="files.open", shortcuts=("Ctrl+O",), icon="open-folder"),
    Command(
        id="save_copy", text=N_("Save a copy …"), menu="file", slot="files.save_copy", shortcuts=("Ctrl+Shift+S",),
        when=file_open,
    ),
    Command(
        id="import", text=N_("Import a workbook …"), short=N_("Import"), menu="file", slot="importing.take_in",
        shortcuts=("Ctrl+I",), icon="import", when=file_open, new_group=True,
    ),
    Command(
        id="imports", text=N_("Earlier imports …"), menu="file", slot="importing.show_imports", icon="history",
        when=file_open,
    ),
    Command(
        id="layouts", text=N_("What is remembered of imports …"), menu="file", slot="importing.show_layouts", icon="table",
        when=file_open,
    ),
    Command(
        id="export", text=N_("Export the plan …"), short=N_("Export"), menu="file", slot="exporting.hand_out",
        shortcuts=("Ctrl+E",), icon="export", when=plan_open,
    ),
    Command(
        id="report", text=N_("Follow-up report …"), menu="file", slot="exporting.hand_out_newest_report", icon="follow_up",
        when=has_rounds,
    ),
    Command(
        id="print_page", text=N_("Print the page …"), menu="file", slot="printing.print_page", shortcuts=("Ctrl+P",),
        icon="print", when=has_paper,
    ),
    Command(
        id="save_page", text=N_("Save the page as PDF …"), menu="file", slot="printing.save_page", when=has_paper,
    ),
    Command(
        id="back_up", text=N_("Back up now"), menu="file", slot="files.back_up", when=file_open, new_group=True,
    ),
    Command(id="restore", text=N_("Restore a backup …"), menu="file", slot="files.restore", icon="restore"),
    Command(
        id="settings", text=N_("Settings …"), short=N_("Settings"), menu="file", slot="views.settings",
        shortcuts=("Ctrl+,",), icon="settings", new_group=True,
    ),
    Command(id="quit", text=N_("Quit"), menu="file", slot="files.leave", shortcuts=("Ctrl+Q",), new_group=True),

    Command(
        id="undo", text=N_("Undo"), menu="edit", slot="views.undo", shortcuts=("Ctrl+Z",), icon="undo", when=can_undo,
    ),
    Command(
        id="redo", text=N_("Redo"), menu="edit", slot="views.redo", shortcuts=("Ctrl+Y", "Ctrl+Shift+Z"), icon="redo",
        when=can_redo,
    ),
    Command(
        id="new_initiative", text=N_("New initiative"), menu="edit", slot="initiatives.add", shortcuts=("Ctrl+N",),
        icon="add", when=plan_unlocked, new_group=True,
    ),
    Command(
        id="duplicate", text=N_("Duplicate initiative"), menu="edit", slot="initiatives.duplicate",
        shortcuts=("Ctrl+D",), icon="duplicate", when=one_unlocked,
    ),
    Command(
        id="copy", text=N_("Copy initiatives"), menu="edit", slot="initiatives.copy", shortcuts=("Ctrl+C",),
        icon="copy-text", when=some_chosen, in_table=True,
    ),
    Command(
        id="paste", text=N_("Paste initiatives from the clipboard …"), menu="edit", slot="pasting.paste",
        shortcuts=("Ctrl+V",), icon="import", when=plan_unlocked,
    ),
    Command(
        id="delete", text=N_("Delete initiative"), menu="edit", slot="initiatives.delete", shortcuts=("Del",),
        icon="delete", when=some_unlocked, in_table=True,
    ),
    Command(
        id="move_up", text=N_("Move up"), menu="edit", slot="initiatives.move_up", shortcuts=("Alt+Up",), icon="up",
        when=some_unlocked, in_table=True, new_group=True,
    ),
    Command(
        id="move_down", text=N_("Move down"), menu="edit", slot="initiatives.move_down", shortcuts=("Alt+Down",),
        icon="down", when=some_unlocked, in_table=True,
    ),
    Command(
        id="show_source", text=N_("Show source …"), menu="edit", slot="initiatives.show_source", icon="document",
        when=imported_one_chosen, new_group=True,
    ),
    Command(
        id="show_past", text=N_("Show the initiative's history"), menu="edit", slot="initiatives.show_past",
        shortcuts=("Ctrl+H",), icon="history", when=one_chosen,
    ),
    Command(
        id="find", text=N_("Search the plan"), menu="edit", slot="views.find", shortcuts=("Ctrl+F",), icon="search",
        when=plan_open, new_group=True,
    ),

    Command(
        id="show_overview", text=N_("Overview"), menu="view", slot="views.show_overview", shortcuts=("Ctrl+1",),
        icon="overview",
    ),
    Command(
        id="show_initiatives", text=N_("Initiatives"), menu="view", slot="views.show_initiatives",
        shortcuts=("Ctrl+2",), icon="initiatives",
    ),
    Command(
        id="show_coverage", text=N_("Coverage"), menu="view", slot="views.show_coverage", shortcuts=("Ctrl+3",),
        icon="coverage",
    ),
    Command(
        id="show_schedule", text=N_("Schedule"), menu="view", slot="views.show_schedule", shortcuts=("Ctrl+4",),
        icon="schedule",
    ),
    Command(
        id="show_follow_up", text=N_("Follow-up"), menu="view", slot="views.show_follow_up", shortcuts=("Ctrl+5",),
        icon="follow_up",
    ),
    Command(
        id="show_strategy", text=N_("Strategy"), menu="view", slot="views.show_strategy", shortcuts=("Ctrl+6",),
        icon="strategy",
    ),
    Command(
        id="show_history", text=N_("History"), menu="view", slot="views.show_history", shortcuts=("Ctrl+7",),
        icon="history",
    ),
    Command(
        id="next_problem", text=N_("Next thing missing"), menu="view", slot="views.next_problem", shortcuts=("F8",),
        when=plan_open, new_group=True,
    ),
    Command(
        id="previous_problem", text=N_("Previous thing missing"), menu="view", slot="views.previous_problem",
        shortcuts=("Shift+F8",), when=plan_open,
    ),
    Command(
        id="problems", text=N_("Missing and notices"), menu="view", slot="views.problems", shortcuts=("Ctrl+F8",),
        icon="problems", when=plan_open,
    ),
    Command(
        id="next_unreported", text=N_("Next not reported"), menu="view", slot="rounds.next_unreported",
        shortcuts=("Ctrl+Enter", "Ctrl+Return"), when=round_shown, new_group=True,
    ),
    Command(
        id="previous_unreported", text=N_("Previous not reported"), menu="view", slot="rounds.previous_unreported",
        shortcuts=("Ctrl+Shift+Enter", "Ctrl+Shift+Return"), when=round_shown,
    ),
    Command(
        id="all_initiatives", text=N_("Show all initiatives"), menu="view", slot="initiatives.show_all",
        when=plan_open,
    ),
    Command(
        id="palette", text=N_("Find a command or an initiative …"), menu="view", slot="views.palette",
        shortcuts=("Ctrl+K",), new_group=True,
    ),

    Command(
        id="new_plan", text=N_("New plan …"), menu="plan", slot="plans.create", shortcuts=("Ctrl+Shift+N",),
        icon="add", when=file_open,
    ),
    Command(
        id="continue_plan", text=N_("Continue from an earlier plan …"), menu="plan", slot="plans.continue_earlier",
        when=plan_unlocked,
    ),
    Command(id="edit_plan", text=N_("About the plan …"), menu="plan", slot="plans.edit", when=plan_open),
    Command(
        id="find_predecessors", text=N_("Find predecessors …"), menu="plan", slot="versions.find_predecessors", icon="link",
        when=not_closed,
    ),
    Command(
        id="new_round", text=N_("New round of follow-up …"), menu="plan", slot="rounds.create", icon="follow_up",
        when=not_closed, new_group=True,
    ),
    Command(id="edit_round", text=N_("Edit the round …"), menu="plan", slot="rounds.edit", when=round_open),
    Command(id="close_round", text=N_("Close the round"), menu="plan", slot="rounds.close", icon="lock", when=round_open),
    Command(id="reopen_round", text=N_("Open the round again"), menu="plan", slot="rounds.reopen", when=round_closed),
    Command(id="delete_round", text=N_("Delete the round"), menu="plan", slot="rounds.delete", icon="delete", when=round_open),
    Command(
        id="worksheet", text=N_("Sheets for colleagues …"), menu="plan", slot="exporting.hand_out_worksheets", icon="person",
        when=has_rounds,
    ),
    Command(
        id="reminders", text=N_("Reminders for the calendar …"), menu="plan", slot="exporting.remind", icon="calendar",
        when=plan_open,
    ),
    Command(
        id="correct_plan", text=N_("Correct the adopted plan …"), menu="plan", slot="versions.correct", icon="lock",
        when=adopted, new_group=True,
    ),
    Command(
        id="finish_correction", text=N_("Finish the correction …"), menu="plan", slot="versions.finish_correction",
        when=being_corrected,
    ),
    Command(id="versions", text=N_("Versions …"), menu="plan", slot="versions.show", icon="history", when=plan_open),
    Command(
        id="delete_plan", text=N_("Delete the plan"), menu="plan", slot="plans.delete", icon="delete", when=plan_open,
        new_group=True,
    ),
    Command(
        id="new_strategy", text=N_("New strategy …"), menu="plan", slot="strategies.create", icon="strategy",
        when=file_open, new_group=True,
    ),
    Command(id="edit_strategy", text=N_("Edit the strategy"), menu="plan", slot="strategies.edit", when=file_open),
    Command(id="delete_strategy", text=N_("Delete the strategy"), menu="plan", slot="strategies.delete", when=file_open),

    Command(
        id="shortcuts", text=N_("Keyboard shortcuts"), menu="help", slot="views.shortcuts", shortcuts=("Ctrl+F1",),
        icon="help",
    ),
    Command(id="example", text=N_("See an example"), menu="help", slot="files.show_example", icon="star"),
    Command(id="about", text=N_("About the program"), menu="help", slot="views.about", icon="info", new_group=True),
)


def command(id_: str) -> Command:
    """The command of this id."""
    return next(known for known in COMMANDS if known.id == id_)
