"""The kinds of document that a plan goes out as, and the slow work on them: making, and showing before it is made."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from pathlib import Path

from planner.errors import CannotRead
from planner.exporting.content import Content, Part, only
from planner.exporting.preflight import Finding, look_over, look_over_report
from planner.exporting.status import as_reported
from planner.exporting.templates import CASE, PLAN
from planner.exporting.worksheet_files import asked_of, worksheet_name
from planner.records import PlanRecord, RoundRecord, StrategyRecord, VersionRecord
from planner.records.rounds import in_order
from planner.ui.tasks import Running
from planner.words import N_, _, speaking


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """`parts`: one can choose what it tells. `template` can be made one's own. `tail` is added to the name of the file.
    `report`: it tells of a round of follow-up."""

    key: str
    suffix: str
    profile: str = "committee"
    icon: str
    name: str
    hint: str
    parts: bool = False
    template: str = ""
    tail: str = ""
    report: bool = False

    @property
    def is_worksheet(self) -> bool:
        """Whether colleagues fill it in for a round of follow-up."""
        return self.profile == "round"


_REPORT = N_("Follow-up report")
_REPORT_HINT = N_(
    "How it goes in a round: the totals, every initiative and goal, and what was adopted otherwise. Of a closed round it says "
    "what the round said then. Notes, links, names and other rounds stay here."
)
REPORTS = (
    Form(key="report", suffix=".xlsx", icon="follow_up", name=_REPORT, hint=_REPORT_HINT, parts=True, report=True),
    Form(
        key="report_pdf", suffix=".pdf", icon="follow_up", name=_REPORT, hint=_REPORT_HINT, parts=True, report=True, template=PLAN,
    ),
    Form(
        key="report_case", suffix=".docx", icon="follow_up", name=_REPORT, hint=_REPORT_HINT, report=True, template=CASE, tail=N_("case"),
    ),
)  # fmt: skip
"""The kinds of report; the first stands in the list of forms for all of them."""

FORMS = (
    Form(
        key="committee", suffix=".xlsx", icon="table", name=N_("Committee workbook"), parts=True,
        hint=N_("To be sent as it is. Notes, links and follow-ups stay here."),
    ),
    Form(
        key="pdf", suffix=".pdf", icon="document", name=N_("PDF"), parts=True, template=PLAN,
        hint=N_("The committee's workbook page for page, to print and to hand round. Notes, links and follow-ups stay here."),
    ),
    Form(
        key="case", suffix=".docx", icon="copy-text", name=N_("Case text"), template=CASE, tail=N_("case"),
        hint=N_("A Word file under the municipality's headings, with the plan's figures and an assessment against the UN goals."),
    ),
    REPORTS[0],
    Form(
        key="web", suffix=".xlsx", profile="web", icon="link", name=N_("Website workbook"), parts=True, tail=N_("web"),
        hint=N_("As for the committee, without headers, filters and frozen panes, so that everybody can read it."),
    ),
    Form(
        key="working", suffix=".xlsx", profile="working", icon="person", name=N_("Working sheet"), tail=N_("working sheet"),
        hint=N_("One sheet for colleagues to fill in, notes and links too, made to be imported again."),
    ),
    Form(
        key="worksheet", suffix=".xlsx", profile="round", icon="person", name=N_("Sheets for colleagues"),
        hint=N_(
            "What a round of follow-up asks people about their initiatives and goals, to be filled in in Excel or LibreOffice. "
            "Import the file when it comes back: you see exactly what they wrote."
        ),
    ),
    Form(
        key="calendar", suffix=".ics", icon="calendar", name=N_("Calendar"),
        hint=N_("Open rounds, milestones, due dates and ends with reminders, for Outlook and other calendars."),
    ),
    Form(
        key="json", suffix=".json", icon="lock", name=N_("JSON"),
        hint=N_("The whole plan without loss, internal notes too, for another program or for keeping."),
    ),
)  # fmt: skip


def form_of(key: str) -> Form:
    """The form of this key, or the usual one."""
    return next((form for form in FORMS if form.key == key), FORMS[0])


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What is handed out: the plan, the folder of its file, the initiatives that are selected in the table, and the round
    that a report is wanted of, "" for the one that is at hand."""

    plan: PlanRecord
    strategy: StrategyRecord
    beside: Path
    chosen: frozenset[str] = frozenset()
    round: str = ""
    today: dt.date = field(default_factory=dt.date.today)

    def findings(self, round_name: str = "") -> tuple[Finding, ...]:
        """What to look at before the plan, or the report of a round, goes out."""
        if not round_name:
            return look_over(self.plan, self.strategy, today=self.today)
        try:
            return look_over_report(self.plan, self.strategy, round_name, today=self.today)
        except CannotRead:  # the preview says so
            return ()

    def rounds(self) -> tuple[RoundRecord, ...]:
        return in_order(self.plan)

    def round_at_hand(self) -> str:
        """The round that was asked for, else the newest that has come; "" where there are none."""
        rounds = self.rounds()
        come = [it for it in rounds if it.date and it.date <= self.today]
        named = next((it for it in rounds if it.name == self.round), None)
        chosen = named or (come[-1] if come else rounds[0] if rounds else None)
        return chosen.name if chosen else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What was chosen; for `initiatives` and `people` none means all. `one_each`: a worksheet for each of the people."""

    form: Form
    language: str
    parts: frozenset[Part] = frozenset(Part)
    version: VersionRecord | None = None
    initiatives: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    round: str = ""
    one_each: bool = False


def show(subject: Subject, wanted: Wanted, running: Running) -> object:
    """The preview, in a worker; None when it isn't wanted any more."""
    from planner.exporting.preview import make_preview

    if running.is_cancelled():
        return None
    with speaking(wanted.language):
        return make_preview(
            _chosen(subject, wanted), subject.strategy, wanted.form.suffix, profile=wanted.form.profile,
            today=subject.today, content=_content(wanted), beside=subject.beside,
        )  # fmt: skip


def write(subject: Subject, wanted: Wanted, target: Path, running: Running) -> object:
    """The document in its place, in a worker; gives an `ExportReport`. Of one worksheet a person, `target` is the folder."""
    from planner.exporting import export
    from planner.exporting.worksheet_files import export_worksheets

    with speaking(wanted.language):
        if wanted.one_each:
            return export_worksheets(
                subject.plan, subject.strategy, wanted.round, target, sorted(wanted.people), initiatives=wanted.initiatives,
                today=subject.today, cancelled=running.is_cancelled,
            )  # fmt: skip
        return export(
            _chosen(subject, wanted), subject.strategy, target, profile=wanted.form.profile, today=subject.today,
            content=_content(wanted), beside=subject.beside, cancelled=running.is_cancelled,
        )  # fmt: skip


def as_text(subject: Subject, wanted: Wanted) -> str:
    """The case as text for the clipboard."""
    from planner.exporting.case import case_as_text

    with speaking(wanted.language):
        told = as_reported(subject.plan, subject.strategy, _content(wanted), subject.today)
        return case_as_text(told.plan, told.strategy, beside=subject.beside, status=told.content.status)


def file_name(plan: PlanRecord, form: Form, round_name: str = "", person: str = "") -> str:
    """ "Handlingsplan 2022 - arbejdsark.xlsx", "Opfølgning midtvejs 2022.xlsx"; without signs that Windows forbids in names."""
    if form.is_worksheet:
        return worksheet_name(plan, round_name, person)
    title = plan.title or _("Action plan {year}", year=plan.year)
    if form.report:
        title = _("Follow-up {round} {year}", round=round_name, year=plan.year)
    name = "".join(" " if sign in '\\/:*?"<>|' or not sign.isprintable() else sign for sign in title).strip(" .")
    parts = [name[:80] or str(plan.year), _(form.tail) if form.tail else ""]
    return " - ".join(filter(None, parts)) + form.suffix


def _chosen(subject: Subject, wanted: Wanted) -> PlanRecord:
    if wanted.form.is_worksheet:
        return asked_of(subject.plan, wanted.round, wanted.people, wanted.initiatives)
    return only(subject.plan, initiatives=wanted.initiatives, people=wanted.people)


def _content(wanted: Wanted) -> Content:
    """What to tell. Raises CannotRead for a version that can't be read."""
    from planner.records.versions import version_name, version_plan

    if wanted.form.is_worksheet:
        return Content(round=wanted.round, people=tuple(sorted(wanted.people)))
    if wanted.form.report:
        return Content(parts=wanted.parts, round=wanted.round)
    if wanted.version is None:
        return Content(parts=wanted.parts)
    name = version_name(wanted.version)
    return Content(parts=wanted.parts, earlier=version_plan(wanted.version), earlier_name=name)
