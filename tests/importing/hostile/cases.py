"""What becomes of each file: the code of its refusal, or that it is read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from importing.hostile import bombs, broken

READ = "read"

CASES: Mapping[Callable[[Path], Path], str] = {
    # far too much when unpacked
    bombs.one_dense_part: "workbook_packed_too_densely",
    bombs.too_much_in_one_part: "workbook_unpacks_too_large",
    bombs.too_much_in_many_parts: "workbook_unpacks_too_large",
    bombs.one_part_many_times: "workbook_unpacks_too_large",
    bombs.understated: "workbook_damaged",
    bombs.very_many_parts: READ,
    bombs.archive_in_archive: READ,
    # cells far out, and very many
    bombs.one_cell_at_the_last_place: "workbook_too_many_rows",
    bombs.only_a_cell_at_the_last_place: "workbook_too_many_rows",
    bombs.a_cell_that_lies_about_its_row: "workbook_too_many_rows",
    bombs.far_in_strange_writing: "workbook_out_of_memory",
    bombs.eleven_digits: "workbook_too_many_rows",
    bombs.too_many_rows: "workbook_too_many_rows",
    bombs.too_many_columns: "workbook_too_many_columns",
    bombs.a_million_styled_rows: READ,
    bombs.a_million_bare_rows: READ,
    bombs.huge_dimension: READ,
    bombs.merged_over_everything: READ,
    bombs.hidden_columns_without_end: READ,
    bombs.repeated_without_end: "workbook_damaged",
    bombs.repeated_empty: READ,
    bombs.one_huge_text: "workbook_text_too_long",
    bombs.long_text: READ,
    # entities and nesting
    bombs.entities_in_sheet: "workbook_damaged",
    bombs.entities_in_words: "workbook_damaged",
    bombs.entities_in_styles: READ,
    bombs.entities_in_ods: "workbook_damaged",
    bombs.external_file: "workbook_damaged",
    bombs.external_address: "workbook_damaged",
    bombs.nested_rows: READ,
    bombs.nested_words: READ,
    bombs.nested_ods: READ,
    # separated values
    bombs.one_line_of_50_megabytes: "workbook_text_too_long",
    bombs.one_line_of_many_cells: "workbook_too_many_columns",
    bombs.a_million_commas: "workbook_too_many_columns",
    bombs.a_million_lines_of_commas: READ,
    bombs.quotation_without_end: "workbook_text_too_long",
    bombs.full_to_the_limits: "workbook_too_many_cells",
    # damaged
    broken.nothing: "workbook_empty",
    broken.nothing_in_csv: "workbook_empty",
    broken.cut_after_two_bytes: "workbook_damaged",
    broken.cut_at_a_tenth: "workbook_damaged",
    broken.cut_in_half: "workbook_damaged",
    broken.cut_near_the_end: "workbook_damaged",
    broken.cut_inside_the_sheet: "workbook_damaged",
    broken.cut_inside_the_words: "workbook_damaged",
    broken.cut_ods: "workbook_damaged",
    broken.cut_xls: "workbook_damaged",
    broken.flipped_bytes: "workbook_damaged",
    broken.noise_after_the_mark: "workbook_damaged",
    broken.noise_in_ole: "workbook_damaged",
    broken.noise_in_xlsb: "workbook_damaged",
    broken.csv_with_late_zero_bytes: "workbook_damaged",
    # encrypted
    broken.encrypted: "workbook_encrypted",
    broken.encrypted_ods: "workbook_encrypted",
    broken.encrypted_xls: "workbook_encrypted",
    broken.encrypted_part: "workbook_encrypted",
    # of another kind than the name says
    broken.picture_as_xlsx: "workbook_wrong_type",
    broken.picture_as_csv: "workbook_wrong_type",
    broken.web_page_as_xls: "workbook_wrong_type",
    broken.text_as_xlsx: "workbook_wrong_type",
    broken.pdf_as_xlsx: "workbook_wrong_type",
    broken.word_as_xlsx: "workbook_wrong_type",
    broken.letter_as_xls: "workbook_wrong_type",
    broken.csv_with_zero_bytes: "workbook_wrong_type",
    broken.xlsx_as_csv: READ,
    broken.ods_as_xlsx: READ,
    broken.csv_in_utf_16: READ,
    # strange content
    broken.addresses: "workbook_damaged",
    broken.address_of_eight_letters: "workbook_too_many_columns",
    broken.rows_that_are_no_numbers: "workbook_damaged",
    broken.word_that_is_not_there: "workbook_damaged",
    broken.word_of_eleven_digits: "workbook_damaged",
    broken.sheet_without_part: "workbook_damaged",
    broken.two_sheets_of_one_name: "workbook_damaged",
    broken.relation_outside: "workbook_damaged",
    broken.no_sheets: "workbook_no_cells",
    broken.only_hidden_sheets: "workbook_no_cells",
    broken.only_blanks: "workbook_no_cells",
    broken.style_that_is_not_there: READ,
    broken.numbers_that_are_none: READ,
    broken.day_before_all_days: READ,
    broken.parts_outside: READ,
    # no files
    broken.missing: "input_missing",
    broken.a_circle_of_links: "input_missing",
    broken.a_name_with_a_zero_byte: "input_missing",
    broken.a_folder: "input_is_folder",
    broken.a_pipe: "input_is_device",
    broken.a_device: "input_is_device",
}
