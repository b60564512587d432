"""The names of the steps that the history shows, by code."""

from __future__ import annotations

from planner.words.language import N_

STEPS: dict[str, str] = {
    "create_plan": N_("Create plan"),
    "edit_plan": N_("Edit plan"),
    "delete_plan": N_("Delete plan"),
    "set_stage": N_("Change stage"),
    "keep_version": N_("Keep version"),
    "restore_version": N_("Restore version"),
    "open_amendment": N_("Correct the adopted plan"),
    "close_amendment": N_("Finish the correction"),
    "drop_amendment": N_("Give up the correction"),
    "load_plan": N_("Load plan"),
    "roll_plan": N_("Continue plan"),
    "continue_initiatives": N_("Continue initiatives"),
    "link_predecessors": N_("Link to earlier years"),
    "add_strategy": N_("Add strategy"),
    "edit_strategy": N_("Edit strategy"),
    "delete_strategy": N_("Delete strategy"),
    "edit_track": N_("Edit track"),
    "add_track": N_("Add track"),
    "move_track": N_("Move track"),
    "delete_track": N_("Delete track"),
    "edit_commitment": N_("Edit commitment"),
    "add_commitment": N_("Add commitment"),
    "move_commitment": N_("Move commitment"),
    "delete_commitment": N_("Delete commitment"),
    "add_initiative": N_("New initiative"),
    "edit_initiative": N_("Edit initiative"),
    "edit_initiatives": N_("Edit several initiatives"),
    "delete_initiatives": N_("Delete initiative"),
    "duplicate_initiative": N_("Duplicate initiative"),
    "move_initiatives": N_("Move initiative"),
    "restore_initiative": N_("Restore initiative"),
    "restore_plan": N_("Restore plan"),
    "import_workbook": N_("Import workbook"),
    "take_back": N_("Take back"),
    "edit_person": N_("Edit person"),
    "add_round": N_("New round"),
    "add_rounds": N_("New rounds"),
    "edit_round": N_("Edit round"),
    "close_round": N_("Close round"),
    "reopen_round": N_("Open round again"),
    "report": N_("Follow up"),
    "withdraw_report": N_("Take back what was reported"),
    "delete_round": N_("Delete round"),
}

STANDINGS: dict[str, str] = {"stands": "", "undone": N_("Undone"), "taken_back": N_("Taken back")}
"""What has become of a step, by `db.steps.Standing`."""
