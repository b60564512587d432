"""What changes a planner file: functions of a session, run inside `store.change`. The whole catalogue is here."""

from planner.actions.fitting import DroppedLink
from planner.actions.imports import ImportedUpdate, ImportFacts, import_workbook
from planner.actions.initiatives import (
    add_initiative,
    delete_initiatives,
    duplicate_initiative,
    edit_initiative,
    edit_initiatives,
    move_initiatives,
)
from planner.actions.people import edit_person
from planner.actions.plans import create_plan, delete_plan, edit_plan, load_plan, set_stage
from planner.actions.restoring import restore_initiative
from planner.actions.rolling import continue_initiatives, link_predecessors, roll_plan
from planner.actions.rounds import (
    add_round,
    add_rounds,
    close_round,
    delete_round,
    edit_round,
    reopen_round,
    report,
    withdraw_report,
)
from planner.actions.strategies import add_strategy, delete_strategy, edit_strategy
from planner.actions.versions import (
    close_amendment,
    drop_amendment,
    keep_version,
    open_amendment,
    restore_version,
)

__all__ = [
    "DroppedLink",
    "ImportFacts",
    "ImportedUpdate",
    "add_initiative",
    "add_round",
    "add_rounds",
    "add_strategy",
    "close_amendment",
    "close_round",
    "continue_initiatives",
    "create_plan",
    "delete_initiatives",
    "delete_plan",
    "delete_round",
    "delete_strategy",
    "drop_amendment",
    "duplicate_initiative",
    "edit_initiative",
    "edit_initiatives",
    "edit_person",
    "edit_plan",
    "edit_round",
    "edit_strategy",
    "import_workbook",
    "keep_version",
    "link_predecessors",
    "load_plan",
    "move_initiatives",
    "open_amendment",
    "reopen_round",
    "report",
    "restore_initiative",
    "restore_version",
    "roll_plan",
    "set_stage",
    "withdraw_report",
]
