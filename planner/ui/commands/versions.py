"""Commands about what a plan was: the kept versions, the corrections of an adopted plan, what continues from earlier years."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from planner import actions
from planner.records import PlanRecord, VersionRecord
from planner.records.versions import version_name
from planner.ui.ask import Ask
from planner.ui.commands.plans import tell_left_out
from planner.ui.dialogs.finish_amendment import FinishAmendment
from planner.ui.dialogs.naming import NamingDialog
from planner.ui.dialogs.predecessors import Predecessors
from planner.ui.dialogs.versions import VersionsDialog, Wish
from planner.ui.document import Document
from planner.ui.open_file import Done
from planner.words import _, plural


class VersionCommands(QObject):
    """On the plan that is shown."""

    said = Signal(str, bool)
    """What was done, and whether the line that says so offers to take it back."""
    leaving = Signal()
    """Whatever is being typed must be handed on."""
    export_asked = Signal(object)
    """A plan (`PlanRecord`) as it was in a version is to be handed out."""

    def __init__(self, window: QWidget, document: Document, ask: Ask) -> None:
        super().__init__(window)
        self._window, self._document, self._ask = window, document, ask

    def show(self) -> None:
        """The kept versions; keeping one and restoring one come back to the list."""
        self.leaving.emit()
        while self._document.plan is not None:
            dialog = VersionsDialog(self._document.whole_plan(), self._window)
            wish = dialog.wish if self._ask.run(dialog) else None
            version, earlier = dialog.version, dialog.version_plan()
            dialog.deleteLater()
            if wish is Wish.KEEP:
                self.keep()
                continue
            if version is not None and earlier is not None:
                if wish is Wish.RESTORE:
                    self._restore(version, earlier)
                elif wish is Wish.EXPORT:
                    self.export_asked.emit(earlier)
            return

    def keep(self) -> None:
        """Keep the plan as it is now as a version that has a name."""
        dialog = NamingDialog(
            _("Keep a version"), _("The plan as it is now is kept: it can be compared with, and restored."),
            _("Keep the version"), _("Before the meeting"), self._window,
        )  # fmt: skip
        if self._ask.run(dialog):
            name = dialog.name()
            self._perform("keep_version", actions.keep_version, name, by=self._user, note=dialog.reason(), subject=name)
        dialog.deleteLater()

    def correct(self) -> None:
        """Open the adopted plan for a correction that has a name."""
        if self._document.plan is None:
            return
        self.leaving.emit()
        dialog = NamingDialog(
            _("Correct the adopted plan"),
            _("What was adopted is locked. Give the correction a name and say why it is made; the corrected plan is then "
              "kept as a version of that name."),
            _("Open the plan"), _("Budget for the second half of the year"), self._window,
        )  # fmt: skip
        if self._ask.run(dialog):
            name = dialog.name()
            done = self._perform("open_amendment", actions.open_amendment, name, dialog.reason(), by=self._user, subject=name)
            if done is not None:
                self.said.emit(_("The plan is open: {name}.", name=name), True)
        dialog.deleteLater()

    def finish_correction(self) -> None:
        """Keep what was corrected as a version, or give it up."""
        plan = self._document.plan
        if plan is None or plan.amendment is None:
            return
        self.leaving.emit()
        name = plan.amendment.name
        dialog = FinishAmendment(self._document.whole_plan(), plan.amendment, self._window)
        if self._ask.run(dialog):
            if dialog.given_up:
                done = self._perform("drop_amendment", actions.drop_amendment, by=self._user, subject=name)
                words = _("The correction is given up: {name}.", name=name)
            else:
                done = self._perform("close_amendment", actions.close_amendment, by=self._user, subject=name)
                words = _("The plan is locked again, and kept as: {name}.", name=name)
            if done is not None:
                self.said.emit(words, True)
        dialog.deleteLater()

    def find_predecessors(self) -> None:
        """Propose what the plan's initiatives continue, and link what is confirmed."""
        plan = self._document.plan
        if plan is None:
            return
        self.leaving.emit()
        dialog = Predecessors(plan.year, self._document.predecessors(), self._window)
        links = dialog.links() if self._ask.run(dialog) else {}
        dialog.deleteLater()
        if links and self._document.perform("link_predecessors", actions.link_predecessors, links, subject=str(plan.year)):
            count = len(links)
            self.said.emit(plural("{count} initiative is linked.", "{count} initiatives are linked.", count), True)

    def _restore(self, version: VersionRecord, earlier: PlanRecord) -> None:
        name = version_name(version)
        done = self._perform("restore_version", actions.restore_version, earlier, called=name, by=self._user, subject=name)
        if done is not None:
            tell_left_out(self._ask, self._window, done.result)
            self.said.emit(_("The plan is as it was: {version}.", version=name), True)

    @property
    def _user(self) -> str:
        return self._document.store.user if self._document.store else ""

    def _perform(self, step: str, action: Callable[..., Any], *arguments: Any, subject: str, **values: Any) -> Done | None:
        """An action on the plan that is shown."""
        return self._document.perform(step, action, self._document.year, *arguments, subject=subject, **values)
