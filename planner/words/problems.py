"""The sentences of the rules (`planner.rules`), by code."""

from __future__ import annotations

from planner.words.language import N_

PROBLEMS: dict[str, str] = {
    "title_missing": N_("The initiative has no title."),
    "title_duplicate": N_("No. {other} has the same title."),
    "track_missing": N_("No track is chosen."),
    "commitment_missing": N_("No “We will” is ticked."),
    "commitment_other_track": N_("“{commitment}” belongs to another track."),
    "sdg_missing": N_("No UN goal is chosen."),
    "sdg_outside_track": N_("UN goal {number} is outside the track's list. Write why it is chosen."),
    "sdg_primary_several": N_("More than one UN goal is primary: {numbers}. Choose one."),
    "goal_missing": N_("There is no goal."),
    "goal_text_missing": N_("Goal {goal} has no text."),
    "goal_measure_missing": N_("Goal {goal}: how is it measured?"),
    "goal_due_outside_year": N_("Goal {goal} is due {due}, outside {year}."),
    "responsible_missing": N_("Nobody is responsible."),
    "period_missing": N_("There is no period."),
    "period_not_understood": N_("“{text}” gives no dates. Write for example “2nd quarter” or “week 17”."),
    "period_end_before_start": N_("The period ends ({end}) before it starts ({start})."),
    "period_beyond_year": N_("The period reaches outside {year}."),
    "period_outside_year": N_("The period lies wholly outside {year}."),
    "milestone_title_missing": N_("Milestone {milestone} has no title."),
    "milestone_outside_period": N_("The milestone “{title}” ({due}) lies outside the period."),
    "budget_negative": N_("The amount is negative."),
    "plan_empty": N_("The plan has no initiatives yet."),
    "track_empty": N_("No initiative under the track “{track}”."),
    "commitment_unserved": N_("No initiative serves “{commitment}”."),
    "sdg_unserved": N_("UN goal {number} stands in the strategy, but no initiative contributes to it."),
    # before an export
    "not_reported": N_("Nothing is reported in the round “{round}”."),
    "not_assessed": N_("There is no assessment in the round “{round}”."),
    "goal_not_judged": N_("Goal {goal} is not judged. Write whether it was met."),
    "text_no_cell_holds": N_("The text has {length} characters; a cell of Excel holds {most}. Shorten it."),
    "text_goes_on": N_("The text is so long that it goes on over {rows} rows in print."),
    "characters_not_drawn": N_("Characters that the PDF can't show are replaced by a box: {count}."),
    "period_passed": N_("The period ended {end}, and the work is not marked as done."),
    "goal_due_passed": N_("Goal {goal} was due {due}, and nothing is said of whether it was met."),
    "milestone_passed": N_("The milestone “{title}” was due {due} and is not ticked as reached."),
}
