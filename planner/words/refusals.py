"""The sentences for everything that is refused (`planner.errors`), by code: what, where, what to do."""

from __future__ import annotations

from planner.words.language import N_

REFUSALS: dict[str, str] = {
    # the program
    "unknown_language": N_("The language “{language}” is not known. Choose da or en."),
    "no_screen": N_("There is no screen here, so no window can be shown. Use a command, see “planner --help”."),
    "demo_folder_in_use": N_("{folder} holds other files. Choose an empty or new folder for the example."),
    # the planner file
    "file_missing": N_("The file {file} does not exist. Check the name, or make a new one with “planner new”."),
    "file_held": N_("{file} is open on {pc} by {user} since {since}. Close it there and try again."),
    "file_held_unknown": N_("{file} is in use by another program. Close it there and try again."),
    "file_not_ours": N_("{file} is not a planner file. Choose another file."),
    "file_empty": N_("{file} is empty (0 bytes). Restore it from a backup."),
    "file_newer": N_("{file} was made by a newer version of the program. Install that version to open it."),
    "file_damaged": N_("{file} is damaged and was not changed. Restore it from a backup."),
    "file_altered": N_("In {file} this is not as the program wrote it: {parts}. The disk may be failing; compare with a backup."),
    "file_read_only": N_("{file} can only be read here, so nothing can be changed. Save a copy in another folder."),
    "file_folder_missing": N_("The folder {folder} does not exist. Choose another place."),
    "file_not_writable": N_("{file} can't be written ({reason}). Choose another place."),
    "backup_onto_itself": N_("A backup can't be written onto {file} itself. Choose another name."),
    "file_exists": N_("{file} exists already. Choose another name."),
    "disk_full": N_("The disk is full, so {file} could not be written. Make room and try again; nothing was changed."),
    "disk_failed": N_("{file} could not be written ({reason}). Nothing was changed; try again."),
    # the store
    "nothing_to_undo": N_("There is nothing to undo."),
    "nothing_to_redo": N_("There is nothing to redo."),
    "nothing_to_take_back": N_("Nothing of it is left to take back."),
    "undo_stale": N_("“{step}” can't be taken back, because what it changed has been changed again since."),
    "edited_meanwhile": N_("The initiative was changed elsewhere meanwhile. Look at it and write your change again."),
    # plans and initiatives
    "plan_exists": N_("There is already a plan for {year}. Choose another year, or delete that plan first."),
    "plan_missing": N_("There is no plan for {year}. Years with a plan: {years}."),
    "plans_none": N_("{file} has no plan yet. Begin with “planner new YEAR”."),
    "plan_none": N_("There is no plan for {year}, nor for any other year. Begin with “planner new {year}”."),
    "year_out_of_range": N_("{year} is not a year a plan can be made for. Write a year from 1990 to 2100."),
    "strategy_none_for_year": N_("No strategy covers {year}. Add one with “planner strategy load”. Strategies: {known}."),
    "strategy_exists": N_("There is already a strategy for {first_year}-{last_year}: “{title}”. Nothing was added."),
    "strategy_unknown": N_("The strategy “{title}” ({first_year}-{last_year}) is not in the file. Add it first."),
    "strategy_none": N_("The file has no strategy. Add one with “planner strategy load”."),
    "strategy_untitled": N_("A strategy needs a title. Write one, such as “Strategi 2024-2027”."),
    "strategy_leaves_plan": N_(
        "The plan for {year} stands under this strategy, so its years can't be {first_year}-{last_year}. Let them include {year}."
    ),
    "strategy_in_use": N_("“{title}” is not deleted, because plans stand under it: {years}."),
    "strategy_part_missing": N_("“{text}” is no longer in the strategy. Look at it and write your change again."),
    "strategy_part_decided": N_(
        "“{text}” can't go, because “{title}” in the decided plan for {year} is linked to it. Nothing was changed."
    ),
    "strategy_line_twice": N_("“{text}” stands twice in the strategy. Leave one out."),
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
    "round_nameless": N_("The round needs a name, such as “mid-year”. Write one."),
    "round_closed": N_(
        "The round “{round}” is closed, so what it says stands. Open it again, if something is to be changed. "
        "Nothing was changed."
    ),
    "worksheet_without_plan": N_("{file} is a worksheet for the plan for {year}, and there is no such plan here. Open the file that has it."),
    "worksheet_empty": N_("Nothing is asked for in the round “{round}”, so there is no worksheet to make."),
    "worksheet_nobody": N_("“{person}” answers for no initiative of the plan. Those who do: {people}."),
    "worksheet_round_missing": N_("Say which round the worksheet is for, with --round. The plan's rounds: {rounds}."),
    "remark_without_measurement": N_("“{text}” is a remark on a goal that has no measurement in the round. Write the measurement too."),
    "number_twice": N_("No. {number} stands twice in the plan. Give each initiative its own number."),
    "number_wrong": N_("No. {number} is not a number from 1 upwards."),
    "id_wrong": N_("The id {id} is longer than 36 characters."),
    "person_twice": N_("The person “{person}” stands twice. Leave one out."),
    "strategy_not_covering": N_("“{title}” covers {first_year}-{last_year}, not {year}. Choose a year of the strategy."),
    "person_unknown": N_("Nobody is known as “{person}”."),
    "person_exists": N_("“{person}” is already somebody else."),
    "id_twice": N_("The id {id} stands twice in the plan."),
    "plan_adopted": N_(
        "The plan for {year} is adopted, so initiatives are not added, removed or moved. Choose “Correct the adopted "
        "plan …” in the Plan menu first. Nothing was changed."
    ),
    "plan_closed": N_(
        "The plan for {year} is closed and can only be read. Set it a stage back in the Plan menu to change it. "
        "Nothing was changed."
    ),
    "plan_text_adopted": N_(
        "The plan for {year} is adopted, so its title and introduction are locked. Choose “Correct the adopted plan …” "
        "in the Plan menu first. Nothing was changed."
    ),
    "field_adopted": N_(
        "“{title}” stands in the adopted plan for {year}, so {field} can't be changed. Choose “Correct the adopted plan …” "
        "in the Plan menu first. Nothing was changed."
    ),
    "take_back_locked": N_(
        "This reaches into the plan for {year}, whose stage is {stage}, so it is not taken back. Correct the adopted plan, "
        "or set it a stage back, in the Plan menu first. Nothing was changed."
    ),
    "take_back_round_closed": N_(
        "This would change what the closed round “{round}” says, so it is not taken back. Open the round again first. "
        "Nothing was changed."
    ),
    "plan_not_deleted": N_(
        "The plan for {year} is not deleted, because its stage is {stage}. Set it back to a draft first, if it is to go."
    ),
    "amendment_under_way": N_("The correction “{name}” of the plan for {year} is under way. Finish it first, or give it up."),
    "amendment_none": N_("No correction of the plan for {year} is under way."),
    "amendment_not_adopted": N_("Only an adopted plan is corrected; the plan for {year} can be changed as it stands."),
    "amendment_nameless": N_("A correction needs a name, such as “Budget for 2. halvår”. Write one."),
    "version_nameless": N_("A version needs a name, such as “Før udvalgsmødet”. Write one."),
    "version_other_year": N_("The version is of the plan for {other}, not of that for {year}. Choose one of this plan's."),
    "predecessor_not_earlier": N_("“{title}” can only continue an initiative of an earlier year."),
    "roll_backwards": N_("A plan can only be continued into a later year: {source} to {target} does not go forwards."),
    # JSON
    "json_broken": N_("{file} is not valid JSON (line {line}, column {column}). Export it again."),
    "json_not_utf8": N_("{file} is not UTF-8 text. Export it again."),
    "json_schema": N_("{file} has schema {schema}; this program reads schema 1."),
    "json_unknown_key": N_("{where}: “{key}” is not a known key. Correct or remove it."),
    "json_missing_key": N_("{where}: “{key}” is missing. Add it."),
    "json_wrong_type": N_("{where}: {value} stands where {expected} is expected. Correct it."),
    "json_unknown_code": N_("{where}: “{value}” is not one of {allowed}. Correct it."),
    "json_key_twice": N_("{file}: “{key}” stands twice in the same object. Remove one."),
    "toml_broken": N_("{file} is not valid TOML (line {line}). Correct that line."),
    "input_missing": N_("The file {file} does not exist. Check the name."),
    "input_is_folder": N_("{file} is a folder. Choose a file."),
    "input_is_device": N_("{file} is a device or a pipe, not a file. Choose a file."),
    "input_unreadable": N_("{file} can't be read ({reason})."),
    # workbooks that are handed in
    "workbook_locked": N_("{file} can't be read: another program holds it, or you have no right to it. Close it there and try again."),
    "workbook_empty": N_("{file} is empty (0 bytes). Choose the file that holds the plan."),
    "workbook_encrypted": N_("{file} is protected by a password. Save it without one in Excel and try again."),
    "workbook_damaged": N_("{file} is damaged and can't be read. Open it in Excel, save it again and try once more."),
    "workbook_wrong_type": N_("{file} is no workbook. Choose an .xlsx, .xlsm, .xlsb, .xls, .ods or .csv file."),
    "workbook_no_cells": N_("{file} has no cells with content in any visible sheet. Choose another file."),
    "workbook_too_many_rows": N_("{file} has content beyond row {most}. Remove what is not the plan and try again."),
    "workbook_too_many_columns": N_("{file} has content beyond column {most}. Remove what is not the plan and try again."),
    "workbook_too_many_cells": N_("{file} has more than {most} cells with content. Remove what is not the plan and try again."),
    "workbook_text_too_long": N_("{file} holds more than {most} characters in the one cell {cell}. Shorten it, or set the quotation mark that is missing, and try again."),
    "workbook_unpacks_too_large": N_("{file} is larger than 100 MB unpacked. Remove what is not the plan and try again."),
    "workbook_packed_too_densely": N_("{file} is packed far more densely than a workbook is, so it was not opened. Save it again in Excel."),
    "workbook_too_slow": N_("{file} could not be read within {seconds} seconds. Remove what is not the plan and try again."),
    "workbook_out_of_memory": N_("{file} needs more than 1 GB of memory to read. Remove what is not the plan and try again."),
    "workbook_reader_died": N_("{file} could not be read: the reading stopped without a word. Open it in Excel, save it again and try once more."),
    "import_cancelled": N_("Reading {file} was cancelled. Nothing was changed."),
    "import_year_unknown": N_("{file} does not say which one year it is for (found: {years}). Name the year."),
    "import_no_year": N_("{file} does not say which year it is for. Name the year."),
    "import_no_table": N_("{file} holds no list of initiatives: no row of headings such as Indsats and Ansvarlig was found."),
    "import_own_without_tables": N_("{file} was exported by this program, but its tables are gone. Restore their headings or export it again."),
    "import_own_year": N_("{file} was exported from the plan for {year}, not {asked}. Import it without another year."),
    "import_totals_differ": N_(
        "Nothing was imported: the plan comes out with {initiatives} initiatives, {goals} goals and {money}, not with "
        "{told_initiatives}, {told_goals} and {told_money} as shown. Import the workbook again."
    ),
    "import_sheet_unknown": N_("{file} has no sheet “{sheet}”. Its sheets: {sheets}."),
    # a strategy as text
    "strategy_no_years": N_("{file} does not say which years the strategy runs, such as 2020-2023. Write them in it."),
    "strategy_file_type": N_("{file} is no strategy file. Choose a .txt, .docx, .pdf, .toml or .json file."),
    "strategy_text_long": N_("{file} says far more than a strategy does. Choose the strategy's own text."),
    "document_damaged": N_("{file} can't be read as a Word or PDF document. Open it there, save it again, or paste its text."),
    "document_encrypted": N_("{file} is protected by a password. Save it without one, or paste its text."),
    "document_no_text": N_("{file} holds pictures of pages and no text. Paste the text, or find the document it was made from."),
    "document_too_large": N_("{file} is far larger than a strategy. Choose the strategy's own document, or paste its text."),
    "document_too_slow": N_("{file} took more than {seconds} seconds to read. Save it again in Word, or paste its text."),
    "text_not_utf8": N_("{file} is not UTF-8 text. Save it as UTF-8 and try again."),
    # cells of a workbook
    "amount_unread": N_("“{text}” is not an amount. Write for example 25.000 kr."),
    "sdg_reason_unread": N_("“{text}” does not say which UN goal it is about. Begin with its number, for example “13: …”."),
    "sdg_unread": N_("“{text}” is not a UN goal. Write numbers from 1 to 17 or targets such as 4.6."),
    # what is typed, and what cells say
    "unreadable_date": N_("“{text}” is not a date. Write it as 31-12-2021 or 3. maj 2021."),
    "no_such_date": N_("There is no such date as “{text}”. Check the day, the month and the year."),
    "date_without_year": N_("“{text}” has no year. Write the date as 31-12-2021."),
    "unreadable_number": N_("“{text}” is not a number. Write it as 1500 or 1.500,5."),
    "unreadable_money": N_("“{text}” is not an amount of money. Write it as 25.000 kr. or 0,5 mio. kr."),
    "unreadable_state": N_("“{text}” is not a state of the work. Choose one of: {choices}."),
    "unreadable_assessment": N_("“{text}” is not an assessment. Choose one of: {choices}."),
    "unreadable_fulfilment": N_("“{text}” does not say whether the goal was met. Choose one of: {choices}."),
    "unreadable_priority": N_("“{text}” is not a priority. Choose one of: {choices}."),
    "unreadable_stage": N_("“{text}” is not a stage of a plan. Choose one of: {choices}."),
    "unreadable_kind": N_("“{text}” is not a kind of goal. Choose one of: {choices}."),
    "unreadable_direction": N_("“{text}” is not a direction. Choose one of: {choices}."),
    "unreadable_yes_no": N_("“{text}” is neither yes nor no. Write yes or no, or an x for yes."),
    # exports
    "export_no_report": N_("A report of a round goes out as {suffixes}. Choose a name that ends in one of these."),
    "export_suffix": N_("{file} can't be written as that type. End the name with one of {suffixes}."),
    "export_profile": N_("There is no profile “{profile}”. Choose one of {profiles}."),
    "export_text_too_long": N_(
        "No. {number} “{title}”: the text in “{field}” has {length} characters; a cell of Excel holds {most}. "
        "Shorten it and export again."
    ),
    "export_plan_text_too_long": N_(
        "A text of the plan has {length} characters; a cell of Excel holds {most}. Shorten it and export again."
    ),
    "export_onto_folder": N_("{file} is a folder. Choose a file name."),
    "export_target_open": N_(
        "{file} is open in another program, Excel for example. Close it there and try again, or choose another name. "
        "The file was not changed."
    ),
    "export_target_read_only": N_(
        "{file} is write-protected. Choose another name, or take the protection off the file. It was not changed."
    ),
    "export_cancelled": N_("The export to {file} was cancelled. Nothing was changed."),
    "template_broken": N_(
        "Your own template {file} can't be used ({reason}), so the program's was. Mend it, or delete it."
    ),
    "version_unreadable": N_("The kept version “{name}” can't be read, so nothing can be compared with it. Choose another version."),
    "export_not_sound": N_(
        "{file} could not be written soundly. Nothing was changed; try again or choose another place."
    ),
}
