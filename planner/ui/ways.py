"""Every way from one part of the window to another: which signal leads to which page, command or dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from planner.ui.window import Window


def lead(window: Window) -> None:
    """Connect the parts of the window with each other; what the window itself shows of them, it hears on its own."""
    window.views.page_asked.connect(window.show_page)
    window.views.find_asked.connect(window.going.to_search)
    window.views.problems_asked.connect(window.problems.toggle)
    window.views.problem_asked.connect(window.going.to_next_problem)
    window.views.initiative_asked.connect(window.going.to_initiative)
    window.views.plan_asked.connect(window.plans.choose)
    window.edits.shown.connect(window.going.to_initiatives)
    window.importing.taken_in.connect(window.going.to_taken_in)
    window.exporting.problem_asked.connect(window.going.to_problem)
    window.plans.made.connect(window.going.to_new_plan)
    window.versions.export_asked.connect(window.exporting.hand_out_version)
    window.follow_up.report_asked.connect(window.exporting.hand_out_report)
    window.follow_up.worksheet_asked.connect(window.exporting.hand_out_worksheet)
    window.initiatives.form.correction_asked.connect(window.versions.correct)
    window.initiatives.form.finish_asked.connect(window.versions.finish_correction)
    window.top.searched.connect(window.going.search)
    window.top.search_left.connect(window.initiatives.enter)
    window.initiatives.form.origin_asked.connect(window.going.to_any_initiative)
    window.initiatives.new_asked.connect(window.edits.add)
    window.initiatives.cleared.connect(window.top.search.clear)
    window.strategy.asked_for.connect(window.going.to_served)
    window.strategy.new_asked.connect(window.strategies.create)
    window.strategies.shown.connect(window.going.to_strategy)
    window.overview.asked_for.connect(window.going.to_list)
    window.overview.page_asked.connect(window.show_page)
    window.overview.stage_asked.connect(window.plans.set_stage)
    window.coverage.asked_for.connect(window.going.to_list_of_year)
    window.coverage.plan_asked.connect(window.plans.create)
    window.coverage.pdf_asked.connect(window.printing.save_page)
    window.coverage.print_asked.connect(window.printing.print_page)
    window.schedule.opened.connect(window.going.to_initiative)
    window.schedule.new_asked.connect(window.edits.add)
    window.schedule.print_asked.connect(window.drawing.print_paper)
    window.schedule.save_asked.connect(window.drawing.save_paper)
    window.follow_up.initiative_asked.connect(window.going.to_initiative)
    window.rounds.shown.connect(window.going.to_follow_up)
    for page in (window.overview, window.coverage):
        page.initiative_asked.connect(window.going.to_field)
    window.edits.past_asked.connect(window.going.to_past)
    window.history.initiative_asked.connect(window.going.to_any_initiative)
    window.start.begin_asked.connect(window.plans.create)
    window.start.import_asked.connect(window.importing.take_in)
    window.start.example_asked.connect(window.files.show_example)
    window.status.problems_asked.connect(window.problems.toggle)
    window.problems.problem_chosen.connect(window.going.to_problem)
    window.problems.left.connect(window.initiatives.enter)
    window.toast.undo_asked.connect(window.views.undo)
