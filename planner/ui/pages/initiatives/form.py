"""The form of the chosen initiative, or of what several have in common."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.columns import plan_column
from planner.model import Priority, State
from planner.queries.registers import Registers
from planner.queries.threads import ThreadStep
from planner.records import InitiativeRecord, PlanRecord, StrategyRecord
from planner.records.locking import PARTLY_OPEN, Lock, is_locked, lock_of
from planner.records.strategy import cross_cutting_track
from planner.rules import own_sdgs
from planner.ui import theme
from planner.ui.binding import Binding, Several
from planner.ui.pages.initiatives.goal_panel import GoalPanel
from planner.ui.pages.initiatives.helping import Helping
from planner.ui.pages.initiatives.lock_note import LockNote
from planner.ui.pages.initiatives.parts import FormHead, FormScroll, Pair
from planner.ui.pages.initiatives.spots import Spots
from planner.ui.settings import Settings
from planner.ui.widgets import (
    CheckList,
    ChoiceField,
    GoalTable,
    Labelled,
    LineField,
    LinkList,
    MilestoneTable,
    MoneyField,
    PeriodField,
    SdgPicker,
    TextField,
    TokenField,
    painting,
    track_icon,
)
from planner.words import _


class InitiativeForm(QWidget):
    """Shows records and tells what a person changes in them. It never writes to the plan itself."""

    edited = Signal(object)
    """New values by uuid (`binding.Edits`)."""
    origin_asked = Signal(str)
    """An initiative (uuid) of another year that belongs to the one shown is to be shown."""
    correction_asked = Signal()
    finish_asked = Signal()
    """The adopted plan is to be opened for a correction; the correction is to be finished."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.binding = Binding(self)
        self.binding.edited.connect(self.edited)
        self._settings = settings
        self._records: tuple[InitiativeRecord, ...] = ()
        self._lock = Lock.NONE
        self._strategy: StrategyRecord | None = None
        self._labels: dict[str, Labelled] = {}
        self._make_fields()
        self.helping = Helping(self, settings)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(theme.WIDE, theme.WIDE, theme.SPACE, theme.LOOSE)
        column.setSpacing(theme.WIDE - 2)
        for part in self._arranged():
            column.addWidget(part)
        column.addStretch(1)
        self.scroll = FormScroll(content)
        self.scroll.left.connect(self._give_up_room)
        self.spots = Spots(self.binding, self.scroll)
        self.goals.opened.connect(self._show_goal_panel)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.lock_note)
        whole.addWidget(self.scroll, 1)

    # ---- what it is made of

    def _make_fields(self) -> None:
        self._head = FormHead()
        self._head.thread.asked.connect(self.origin_asked)
        self.lock_note = LockNote()
        self.lock_note.correction_asked.connect(self.correction_asked)
        self.lock_note.finish_asked.connect(self.finish_asked)
        self.title = LineField(name=_("Title"), placeholder=_("What is the initiative called?"))
        self.title.setProperty("role", "title")
        self.track = ChoiceField()
        self.track.setIconSize(QSize(painting.BAR_WIDTH + 5, painting.BAR_HEIGHT))
        self.state = ChoiceField()
        self.state.set_members(State)
        self.priority = ChoiceField()
        self.priority.set_members(Priority, none=_("None"))
        self.commitments = CheckList()
        self.sdgs = SdgPicker()
        self.goals = GoalTable()
        self.goal_panel = GoalPanel(self.goals, self._settings)
        self.description = TextField(fewest=3)
        self.period = PeriodField()
        self.money = MoneyField()
        self.responsible = TokenField(placeholder=_("Initials or a name"))
        self.participants = TokenField(placeholder=_("Initials or a name"))
        self.partners = TokenField()
        self.target_groups = TokenField()
        self.houses = TokenField()
        self.milestones = MilestoneTable()
        self.vision_aims = CheckList()
        self.purposes = CheckList()
        self.notes = TextField(fewest=2)
        self.links = LinkList()

    def _arranged(self) -> list[QWidget]:
        """The fields from the top down, in the order in which one drafts."""
        title = self._labelled("title", self.title, "")
        self.binding.add("title", self.title, title, hands_on_in_pauses=True)
        each, entries = Several.SET, Several.ENTRIES
        return [
            self._head,
            title,
            self._field("track", self.track, each),
            self._field("commitments", self.commitments, entries),
            self._field("sdgs", self.sdgs, entries),
            self._field("goals", self.goals),
            self.goal_panel,
            self._field("description", self.description),
            Pair(self._field("period", self.period, each, pauses=True), self._money()),
            Pair(self._field("responsible", self.responsible, entries), self._field("participants", self.participants, entries)),
            Pair(self._field("partners", self.partners, entries), self._field("target_groups", self.target_groups, entries)),
            self._field("houses", self.houses, entries),
            Pair(self._field("state", self.state, each), self._field("priority", self.priority, each)),
            self._field("milestones", self.milestones, label=_("Milestones")),
            self._field("vision_aims", self.vision_aims, entries, label=_("Aims of the vision")),
            self._field("purposes", self.purposes, entries, label=_("Purposes of the strategy")),
            self._field("notes", self.notes, label=_("Notes (never in files for the committee)")),
            self._field("links", self.links),
        ]

    def _field(
        self, name: str, widget: QWidget, several: Several = Several.NEVER, *, label: str = "", pauses: bool = False
    ) -> QWidget:
        frame = self._labelled(name, widget, label or plan_column(name).heading)
        self.binding.add(name, widget, frame, several, hands_on_in_pauses=pauses)
        frame.offered.connect(self.binding.fields[-1].clear)
        return frame

    def _money(self) -> QWidget:
        frame = self._labelled("budget", self.money, plan_column("budget").heading)
        self.binding.add(("budget", "funding"), self.money, frame, hands_on_in_pauses=True)
        return frame

    def _labelled(self, name: str, widget: QWidget, label: str) -> Labelled:
        frame = Labelled(label, widget)
        self._labels[name] = frame
        return frame

    # ---- what it shows

    def suit(self, year: int, strategy: StrategyRecord, registers: Registers) -> None:
        """Offer what this plan's strategy and the registers know."""
        self._strategy = strategy
        self._offer_tracks(strategy)
        self.vision_aims.set_options([(None, text) for text in strategy.vision_aims])
        self.purposes.set_options([(None, text) for text in strategy.purposes])
        for field in (self.period, self.goals, self.goal_panel, self.milestones):
            field.set_year(year)
        self.know(registers)

    def keep_locked(self, plan: PlanRecord) -> None:
        """Let one only read what is locked in this plan, and say so."""
        self.lock_note.show_plan(plan)
        lock = lock_of(plan)
        if lock is self._lock:
            return
        self._lock = lock
        self.goal_panel.set_lock(lock, _why(lock))
        for bound in self.binding.fields:
            reads_only = is_locked(lock, bound.names[0]) or (lock is not Lock.NONE and bound.widget is self.goals)
            if bound.widget is self.milestones:
                bound.widget.set_read_only(lock is not Lock.NONE, PARTLY_OPEN["milestones"] if lock is Lock.ADOPTED else ())
            else:
                bound.widget.set_read_only(reads_only)
            bound.frame.set_locked(_why(lock) if reads_only else "")

    @property
    def lock(self) -> Lock:
        """What of the plan can't be changed."""
        return self._lock

    def know(self, registers: Registers) -> None:
        """Complete from these names."""
        people = [person.label for person in registers.people]
        self.responsible.set_known(people)
        self.participants.set_known(people)
        self.partners.set_known(registers.partners)
        self.target_groups.set_known(registers.target_groups)
        self.houses.set_known(registers.houses)

    def show(  # type: ignore[override]
        self, records: Sequence[InitiativeRecord], problems: Mapping[str, Sequence[str]], thread: Sequence[ThreadStep] = ()
    ) -> None:
        """Show these records; `problems` are sentences by field and `thread` the years, for a single one."""
        switched = [record.id for record in records] != [record.id for record in self._records]
        self._records = tuple(records)
        self._suit_track()
        self.binding.show(records)
        self.goal_panel.show_records(records)
        self._head.show_records(records, thread)
        self.helping.show(records)
        for name, frame in self._labels.items():
            frame.set_problems(problems.get(name, ()), keep_room=not switched)
        self._explain_several()
        if switched:
            self.sdgs.search.clear()
            self.scroll.show_top()

    def _explain_several(self) -> None:
        """What typing means while several are shown, and the way to empty a field in all of them."""
        count = len(self._records)
        for bound in self.binding.fields:
            if bound.several is Several.ENTRIES and isinstance(bound.widget, TokenField):
                bound.frame.set_hint(_("New ones are added to all {count}.", count=count) if count > 1 else "")
            locked = is_locked(self._lock, bound.names[0])
            if locked:
                bound.frame.set_hint("")
            if isinstance(bound.widget, (TokenField, PeriodField, SdgPicker)):
                bound.frame.set_offer(_("Empty in all") if bound.can_be_cleared and not locked else "")

    def _show_goal_panel(self) -> None:
        self.goal_panel.enter()
        self.scroll.show_field_soon(self.goal_panel)

    def _give_up_room(self) -> None:
        """Close the gaps that solved problems left while one was writing."""
        for frame in self._labels.values():
            frame.give_up_room()
        self.sdgs.suggested.give_up_room()

    def flush(self) -> None:
        self.goal_panel.commit()
        self.binding.flush()

    def name_it(self) -> None:
        """Begin with the title of a new initiative."""
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)
        self.title.selectAll()

    def _offer_tracks(self, strategy: StrategyRecord) -> None:
        tracks = list(strategy.tracks)
        if not any(track.cross_cutting for track in tracks):
            tracks.append(cross_cutting_track())
        choices = [
            (track.name, track.name, track_icon(track.colour, place, track.cross_cutting))
            for place, track in enumerate(tracks)
        ]
        self.track.set_choices([(None, _("None chosen")), *choices])

    def _suit_track(self) -> None:
        """The commitments and UN goals of the track that the records share."""
        if self._strategy is None:
            return
        names = {record.track for record in self._records}
        track = self._strategy.track(names.pop()) if len(names) == 1 else None
        if track is not None and track.commitments:
            self.commitments.set_options([(None, text) for text in track.commitments])
        else:
            self.commitments.set_options(
                [(other.name, text) for other in self._strategy.tracks for text in other.commitments]
            )
        self.sdgs.set_own(sorted(own_sdgs(track, self._strategy)) if track else ())


def _why(lock: Lock) -> str:
    return _("Locked: the plan is closed") if lock is Lock.CLOSED else _("Locked: this was adopted")
