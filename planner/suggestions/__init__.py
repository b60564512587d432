"""What the program proposes while one drafts: records in, proposals out. Nothing here changes a plan, and nothing is a problem.

`sdgs` finds the UN goals that an initiative's words point at; `measuring` asks what a goal leaves unsaid.
"""

from planner.suggestions.measuring import Question, open_questions
from planner.suggestions.sdgs import Evidence, Suggestion, suggest_sdgs

__all__ = ["Evidence", "Question", "Suggestion", "open_questions", "suggest_sdgs"]
