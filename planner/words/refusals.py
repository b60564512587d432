"""The sentences for everything that is refused (`planner.errors`), by code: what, where, what to do."""

from __future__ import annotations

from planner.words.language import N_

REFUSALS: dict[str, str] = {
    # the program
    "unknown_language": N_("The language “{language}” is not known. Choose da or en."),
    # the planner file
    "file_missing": N_("The file {file} does not exist. Check the name, or make a new one with “planner new”."),
    "file_held": N_("{file} is open on {pc} by {user} since {since}. Close it there and try again."),
    "file_held_unknown": N_("{file} is in use by another program. Close it there and try again."),
    "file_not_ours": N_("{file} is not a planner file. Choose another file."),
    "file_empty": N_("{file} is empty (0 bytes). Restore it from a backup."),
    "file_newer": N_("{file} was made by a newer version of the program. Install that version to open it."),
    "file_damaged": N_("{file} is damaged and was not changed. Restore it from a backup."),
    "file_read_only": N_("{file} can only be read here, so nothing can be changed. Save a copy in another folder."),
    "file_folder_missing": N_("The folder {folder} does not exist. Choose another place."),
    "file_not_writable": N_("{file} can't be written ({reason}). Choose another place."),
    "file_exists": N_("{file} exists already. Choose another name."),
    "disk_full": N_("The disk is full, so {file} could not be written. Make room and try again; nothing was changed."),
    "disk_failed": N_("{file} could not be written ({reason}). Nothing was changed; try again."),
    # the store
    "nothing_to_undo": N_("There is nothing to undo."),
    "nothing_to_redo": N_("There is nothing to redo."),
    "undo_stale": N_("“{step}” can't be taken back, because what it changed has been changed again since."),
    "edited_meanwhile": N_("The initiative was changed elsewhere meanwhile. Look at it and write your change again."),
    # plans and initiatives
    "plan_exists": N_("There is already a plan for {year}. Choose another year, or delete that plan first."),
    "plan_missing": N_("There is no plan for {year}. Years with a plan: {years}."),
    "plan_none": N_("There is no plan for {year}, nor for any other year. Begin with “planner new {year}”."),
    "year_out_of_range": N_("{year} is not a year a plan can be made for. Write a year from 1990 to 2100."),
    "strategy_none_for_year": N_("No strategy covers {year}. Add one with “planner strategy load”. Strategies: {known}."),
    "strategy_exists": N_("There is already a strategy for {first_year}-{last_year}: “{title}”. Nothing was added."),
    "strategy_unknown": N_("The strategy “{title}” ({first_year}-{last_year}) is not in the file. Add it first."),
    "strategy_none": N_("The file has no strategy. Add one with “planner strategy load”."),
    "strategy_in_use": N_("“{title}” has plans and can't be deleted. Delete its plans first."),
    "strategy_years_wrong": N_("A strategy can't run from {first_year} to {last_year}. Put the first year first."),
    "strategy_no_tracks": N_("{file} has no tracks, so no strategy was read. A track is a heading with “Vi vil …” below it."),
    "track_twice": N_("The track “{track}” stands twice in the strategy. Give each its own name."),
    "commitment_twice": N_("“{commitment}” stands twice under “{track}”. Leave one out."),
    "short_name_long": N_("The short name “{name}” has more than {length} characters. Shorten it."),
    "colour_wrong": N_("“{colour}” is not a colour such as #6B4FA0."),
    "initiative_missing": N_("The initiative no longer exists."),
    "track_unknown": N_("The strategy has no track “{track}”. Its tracks: {tracks}."),
    "commitment_unknown": N_("The strategy has no commitment “{commitment}”."),
    "aim_unknown": N_("The strategy has no vision aim “{aim}”."),
    "purpose_unknown": N_("The strategy has no purpose “{purpose}”."),
    "sdg_unknown": N_("There is no UN goal {number}. They are numbered 1 to 17."),
    "sdg_target_unknown": N_("There is no target {target} under UN goal {number}."),
    "sdg_twice": N_("UN goal {number} stands twice in the initiative “{initiative}”."),
    "round_unknown": N_("The plan has no round “{round}”. Its rounds: {rounds}."),
    "round_twice": N_("The plan already has a round “{round}”. Give it another name."),
    "round_closed": N_("The round “{round}” is closed and can't be changed."),
    "number_twice": N_("No. {number} stands twice in the plan. Give each initiative its own number."),
    "id_twice": N_("The id {id} stands twice in the plan."),
    "roll_backwards": N_("A plan can only be continued into a later year: {source} to {target} does not go forwards."),
    # JSON
    "json_broken": N_("{file} is not valid JSON (line {line}, column {column}). Export it again."),
    "json_not_utf8": N_("{file} is not UTF-8 text. Export it again."),
    "json_schema": N_("{file} has schema {schema}; this program reads schema 1."),
    "json_unknown_key": N_("{where}: “{key}” is not a known key. Correct or remove it."),
    "json_missing_key": N_("{where}: “{key}” is missing. Add it."),
    "json_wrong_type": N_("{where}: {value} is not what is expected there ({expected})."),
    "json_unknown_code": N_("{where}: “{value}” is not one of {allowed}."),
    "toml_broken": N_("{file} is not valid TOML: {reason}."),
    "input_missing": N_("The file {file} does not exist. Check the name."),
    "input_is_folder": N_("{file} is a folder. Choose a file."),
    "input_unreadable": N_("{file} can't be read ({reason})."),
    # cells of a workbook
    "amount_unread": N_("“{text}” is not an amount. Write for example 25.000 kr."),
    "sdg_unread": N_("“{text}” is not a UN goal. Write numbers from 1 to 17 or targets such as 4.6."),
}
