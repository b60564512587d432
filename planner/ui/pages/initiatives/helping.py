"""What the form proposes while one writes: UN goals that the words point at, and what a goal leaves unsaid."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from planner.model import GoalKind
from planner.records import GoalRecord, InitiativeRecord
from planner.records.locking import Lock
from planner.suggestions import Suggestion, open_questions, suggest_sdgs
from planner.ui.settings import Settings
from planner.words.questions import question_words

if TYPE_CHECKING:
    from planner.ui.pages.initiatives.form import InitiativeForm

PAUSE = 600
"""Milliseconds without a key after which the words are read."""


class Helping(QObject):
    """Reads the fields of a single initiative, never while a key is down, and offers. It changes nothing by itself.

    What a person has put away is not offered again for that initiative until the program is started anew.
    """

    def __init__(self, form: InitiativeForm, settings: Settings) -> None:
        super().__init__(form)
        self._form, self._settings = form, settings
        self._record: InitiativeRecord | None = None
        self._put_away: set[tuple[str, int]] = set()
        self._pause = QTimer(self, interval=PAUSE, singleShot=True)
        self._pause.timeout.connect(self.look)
        for field in (form.title, form.description):
            field.typing.connect(self._pause.start)
        for field in (form.title, form.description, form.goals, form.target_groups, form.partners, form.period):
            field.edited.connect(self._pause.start)
        form.sdgs.suggested.dismissed.connect(self._dismiss)
        settings.changed.connect(self._take_setting)

    def show(self, records: Sequence[InitiativeRecord]) -> None:
        """Read these anew; of several together nothing is proposed."""
        before, self._record = self._record, records[0] if len(records) == 1 else None
        same = before is not None and self._record is not None and before.id == self._record.id
        self._look(keep_room=same)

    def look(self) -> None:
        """Read what stands in the fields now."""
        self._look(keep_room=True)

    def _look(self, *, keep_room: bool) -> None:
        self._pause.stop()
        record = self._as_written()
        self._form.sdgs.suggested.offer(self._suggestions(record), keep_room=keep_room)
        self._form.goals.set_questions(self._questions(record))

    def _as_written(self) -> InitiativeRecord | None:
        """The record with what is being typed and not handed on yet."""
        if self._record is None:
            return None
        form = self._form
        return replace(
            self._record, title=form.title.value(), description=form.description.value(), goals=form.goals.value(),
            target_groups=form.target_groups.value(), partners=form.partners.value(),
        )  # fmt: skip

    def _suggestions(self, record: InitiativeRecord | None) -> list[Suggestion]:
        if record is None or not self._settings.suggests_sdgs or self._form.lock is not Lock.NONE:
            return []
        return [one for one in suggest_sdgs(record) if (record.id, one.number) not in self._put_away]

    def _questions(self, record: InitiativeRecord | None) -> dict[GoalRecord, str]:
        if record is None or not self._settings.asks_of_goals or self._form.lock is not Lock.NONE:
            return {}
        # Whoever has said that a goal is judged in words isn't asked how many.
        counted = (goal for goal in record.goals if goal.kind is not GoalKind.QUALITATIVE)
        asked = {goal: open_questions(goal, record) for goal in counted}
        return {goal: question_words(questions) for goal, questions in asked.items() if questions}

    def _dismiss(self, number: int) -> None:
        if self._record is not None:
            self._put_away.add((self._record.id, number))
            self.look()

    def _take_setting(self, key: str) -> None:
        if key in (Settings.SUGGEST_SDGS, Settings.ASK_OF_GOALS):
            self._look(keep_room=False)
