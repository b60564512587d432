"""What changes a planner file: functions of a session, run inside `store.change`. The whole catalogue is here."""

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
from planner.actions.plans import create_plan, delete_plan, edit_plan, keep_version, load_plan, set_stage
from planner.actions.rolling import DroppedLink, continue_initiatives, roll_plan
from planner.actions.rounds import add_round, delete_round, edit_round
from planner.actions.strategies import add_strategy

__all__ = [
    "DroppedLink",
    "ImportFacts",
    "ImportedUpdate",
    "add_initiative",
    "add_round",
    "add_strategy",
    "continue_initiatives",
    "create_plan",
    "delete_initiatives",
    "delete_plan",
    "delete_round",
    "duplicate_initiative",
    "edit_initiative",
    "edit_initiatives",
    "edit_person",
    "edit_plan",
    "edit_round",
    "import_workbook",
    "keep_version",
    "load_plan",
    "move_initiatives",
    "roll_plan",
    "set_stage",
]
