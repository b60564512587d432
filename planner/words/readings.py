"""The sentences about a file that is being imported: problems, why a row matches, why a cell was left out."""

from __future__ import annotations

from collections.abc import Mapping

from planner.errors import PlannerError
from planner.words.language import N_, _
from planner.words.sentences import refusal

READINGS: dict[str, str] = {
    # about a cell or a row
    "value_unread": N_("{refused} It is kept as a note under its heading."),
    "cell_error": N_("The cell shows the error {value}. Correct the formula in the workbook and import it again."),
    "formula_uncached": N_("The formula has no stored value. Open the workbook in Excel, save it and import it again."),
    "track_unread": N_("The strategy has no track “{value}”. It is kept as a note; choose the track afterwards."),
    "commitment_unread": N_("The strategy has no commitment “{value}”. It is kept as a note."),
    "title_missing": N_("The row has no title, so it is no initiative. Write one in the workbook and import it again."),
    "number_taken": N_("The number {value} belongs to another initiative. It is kept as a note and the next free number is given."),
    "comment_left": N_("The cell has a comment that is not imported: {value}"),
    # about a sheet or the file
    "no_table": N_("{value} holds no list of initiatives: no row of headings such as Indsats and Ansvarlig was found."),
    "no_rows": N_("The sheet has headings but no initiatives below them."),
    "rows_hidden": N_("Hidden rows were read too: {value}."),
    "columns_hidden": N_("Hidden columns were read too: {value}."),
    "details_unseen": N_("Hidden rows, comments, errors and formulas without a value can't be seen in this kind of file."),
    # about a plan that is adopted or closed
    "into_plan_adopted": N_(
        "The plan for {year} is adopted. Only the state, follow-ups, measurements, fulfilment, milestones reached, "
        "people, notes and links are taken in; the rest is locked."
    ),
    "into_plan_closed": N_("The plan for {year} is closed, so nothing is taken in. Set it a stage back to import into it."),
    "fields_of_plan_adopted": N_("“{value}”: not taken in, because the plan is adopted: {fields}."),
    "fields_of_plan_closed": N_("“{value}”: nothing is taken in, because the plan is closed."),
    # about our own workbook
    "conflict": N_("Changed on both sides. In the workbook: “{theirs}”. In the plan: “{mine}”. Choose one."),
    "sheets_differ": N_("The sheets say different things: {versions}. Choose one."),
    "cell_emptied": N_("The cell was emptied. “{mine}” stays in the plan; delete it there if that is meant."),
    "cell_unread": N_("{refused} The plan keeps “{mine}”."),
    "initiative_gone": N_("Initiative no. {number} is no longer in the plan. The row is left out."),
    "number_twice_in_sheet": N_("No. {number} stands in several rows. This one is taken for a copy and proposed as a new initiative."),
    "goal_row_new": N_("The row belongs to no goal of the workbook as it was exported. Write new goals on the initiative."),
    # about the worksheet of a round
    "into_shut_round": N_("{refused} What was written stands here, to be read and copied."),
    "written_over": N_("“{value}” was written where the worksheet only shows something. It changes nothing in the plan."),
    "written_beside": N_("“{value}” belongs to no initiative of the worksheet. It is not taken in."),
    "row_twice": N_("No. {number} stands in several rows, and one of them is read. This one is left out: “{value}”."),
    "column_missing": N_("The column “{value}” is gone from the sheet; nothing in it is changed."),
}

MATCHES: dict[str, str] = {
    "new": N_("no initiative in the plan has this title"),
    "same_title": N_("same title"),
    "same_title_several": N_("same title as several; told apart by track and content"),
    "title_again": N_("the title stands more often in the file than in the plan"),
    "near_title": N_("nearly the same title"),
    "same_content": N_("the same content under another title"),
    "same_source": N_("it came from this row"),
    "same_number": N_("same number in the exported workbook"),
    "proposal": N_("a row that was added to the workbook"),
    "copied_row": N_("a copy of another row"),
    "row_twice": N_("another row has this number"),
    "written_beside": N_("it belongs to no initiative of the worksheet"),
    "round_closed": N_("the round is closed"),
    "round_unknown": N_("the plan no longer has the round"),
    "title_missing": N_("the row has no title"),
    "initiative_gone": N_("the initiative is no longer in the plan"),
    "plan_adopted": N_("the plan is adopted, so no initiative is added"),
    "plan_closed": N_("the plan is closed"),
    "conflict": N_("changed both in the workbook and in the plan"),
    "chosen": N_("you have chosen it"),
}

LEFT_OUT: dict[str, str] = {
    "total_row": N_("total row"),
    "example_row": N_("example row"),
    "below_table": N_("below the table"),
    "legend": N_("legend"),
    "untitled_row": N_("row without a title"),
    "sheet_other_year": N_("sheet of another year"),
    "row_other_year": N_("row of another year"),
    "sheet_not_chosen": N_("sheet not chosen"),
    "column_not_chosen": N_("column not chosen"),
    "no_table_in_sheet": N_("no list of initiatives on the sheet"),
    "cell_error": N_("error value"),
    "formula_uncached": N_("formula without a stored value"),
    "computed": N_("computed by the program"),
    "initiative_gone": N_("initiative no longer in the plan"),
    "plan_adopted": N_("locked in the adopted plan"),
    "plan_closed": N_("the plan is closed"),
    "cell_unread": N_("can't be read"),
    "written_over": N_("written where something is only shown"),
    "written_beside": N_("belongs to no initiative"),
    "row_twice": N_("another row has this number"),
    "round_closed": N_("the round is closed"),
    "round_unknown": N_("the plan no longer has the round"),
    "says_nothing": N_("says that there is nothing"),
}


COLUMNS: dict[str, str] = {
    "heading": N_("the heading is known"),
    "part_of_heading": N_("a part of the heading is known"),
    "similar_heading": N_("it resembles a known heading"),
    "content": N_("by what the column holds"),
    "repeated": N_("another column has this field"),
    "unknown": N_("the heading is not known"),
    "chosen": N_("you have chosen it"),
    "remembered": N_("as in an earlier import"),
}


VALUES: dict[str, str] = {
    "told": N_("you have chosen it"),
    "known": N_("known"),
    "new": N_("new name"),
    "like": N_("resembles {names}"),
    "no_house": N_("none of the houses"),
    "unread": N_("can't be read"),
}


REASON = N_("Reason (from the import)")
"""The heading of the column that tells why a row came back; by it the column is known again."""


def reading_words(code: str, facts: Mapping[str, object]) -> str:
    """The sentence about a problem found while reading; a refusal among the facts is told in its own words."""
    told = {name: refusal(fact) if isinstance(fact, PlannerError) else fact for name, fact in facts.items()}
    return _(READINGS[code]).format(**told)


def match_words(code: str) -> str:
    """Why a row does what it does."""
    return _(MATCHES[code])


def left_out_words(code: str) -> str:
    """Why a cell was left out."""
    return _(LEFT_OUT[code])


def column_words(code: str) -> str:
    """Why a column was taken for its field."""
    return _(COLUMNS[code])


def certainty_words(code: str, confidence: float) -> str:
    """How sure it is."""
    if code in ("chosen", "remembered"):
        return _("Settled")
    if confidence >= 0.9:
        return _("Sure")
    return _("Quite sure") if confidence >= 0.75 else _("Unsure") if confidence else _("Unknown")


def value_because(code: str, like: str) -> str:
    """Why a value became what it did; `like` are the names that it resembles, in a list."""
    return _(VALUES[code]).format(names=like)
