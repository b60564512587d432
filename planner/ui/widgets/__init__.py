"""The building blocks of pages and dialogs.

Every field takes and gives a plain value: `value()`; `set_value(value)`, which emits nothing; and `edited`, emitted
only when a person has changed it. `set_read_only(True)` lets one read but not write. Fields in which one types have
`commit()`, which hands on at once what is still being typed (before a page is left, say).
"""

from planner.ui.widgets.check_list import CheckList
from planner.ui.widgets.choice import ChoiceField
from planner.ui.widgets.line import LineField
from planner.ui.widgets.link_list import LinkList
from planner.ui.widgets.marks import Badge, Chip, StateDot, StateLabel, TrackBar, track_icon
from planner.ui.widgets.meaning import DateField, MoneyField, PeriodField
from planner.ui.widgets.notes import EmptyPage, Picture, ProblemNote, Toast
from planner.ui.widgets.record_table import GoalTable, MilestoneTable
from planner.ui.widgets.sdg_picker import SdgPicker
from planner.ui.widgets.sdg_squares import SdgSquares
from planner.ui.widgets.sparkline import Sparkline
from planner.ui.widgets.text import TextField
from planner.ui.widgets.titles import Labelled, Panel, Rule, SectionTitle
from planner.ui.widgets.token_field import TokenField
from planner.ui.widgets.year import YearField

__all__ = [
    "Badge", "CheckList", "Chip", "ChoiceField", "DateField", "EmptyPage", "GoalTable", "Labelled", "LineField",
    "LinkList", "MilestoneTable", "MoneyField", "Panel", "PeriodField", "Picture", "ProblemNote", "Rule", "SdgPicker",
    "SdgSquares", "SectionTitle", "Sparkline", "StateDot", "StateLabel", "TextField", "Toast", "TokenField", "TrackBar",
    "YearField", "track_icon",
]
