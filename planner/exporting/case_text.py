"""A case to the committee as a Word file: the municipality's headings, every number from the plan.

The headings stand in `resources/templates/case.toml`. What only people can write is left as an empty paragraph
below its heading.
"""

from __future__ import annotations

import datetime as dt
import io
import tomllib
from collections import Counter
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from docx import Document
from docx.document import Document as DocumentType
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from planner import resources
from planner.exporting.book import locale, plan_title
from planner.exporting.coverage import verdict
from planner.exporting.figures import Group, goals, groups, leading_sdgs, sdg_counts, serving
from planner.exporting.front import totals_heading, year_of_strategy
from planner.model import State
from planner.records import PlanRecord, StrategyRecord
from planner.words import _, kroner, language, plural, symbol, term

_TYPEFACE = "Arial"


def make_case(plan: PlanRecord, strategy: StrategyRecord, *, today: dt.date) -> bytes:
    """The case text in the language in force, as a .docx."""
    document = Document()
    _dress(document, plan, strategy, today)
    found = groups(plan, strategy)
    document.add_heading(plan_title(plan), level=0)
    if plan.case_number:
        document.add_paragraph(_("Case no. {number}", number=plan.case_number))
    for key, heading in _headings():
        document.add_heading(heading, level=1)
        _fill(document, key, plan, strategy, found)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _headings() -> list[tuple[str, str]]:
    """Each heading's key and words, in the order of a case."""
    known: dict[str, Any] = tomllib.loads(resources.path("templates", "case.toml").read_text("utf-8"))
    return [(key, known[language()][key]) for key in known["keys"]]


def _fill(
    document: DocumentType, key: str, plan: PlanRecord, strategy: StrategyRecord, found: tuple[Group, ...]
) -> None:
    match key:
        case "summary":
            _paragraphs(document, _summary(plan, strategy, found))
        case "background":
            _paragraphs(document, _background(plan, strategy))
        case "presentation":
            _present(document, plan, strategy, found)
        case "economy":
            _paragraphs(document, _economy(plan))
        case "attachments":
            document.add_paragraph(_("{title} (PDF and workbook)", title=plan_title(plan)), style="List Number")
        case "decided_by":
            document.add_paragraph(strategy.committee)
        case "recommendation":
            document.add_paragraph(_("It is recommended that {title} is adopted.", title=plan_title(plan)))
        case _:
            document.add_paragraph()


def _summary(plan: PlanRecord, strategy: StrategyRecord, found: tuple[Group, ...]) -> Iterable[str]:
    organisation = strategy.organisation or _("The library")
    yield _("{organisation} presents {title}, the {year}.", organisation=organisation, title=plan_title(plan),
            year=_lowered(year_of_strategy(plan, strategy)))  # fmt: skip
    count = plural("It has {count} goal.", "It has {count} goals.", len(goals(plan)))
    yield " ".join((_("The plan holds {totals}.", totals=totals_heading(plan, found)), count))


def _background(plan: PlanRecord, strategy: StrategyRecord) -> Iterable[str]:
    years = f"{strategy.first_year}-{strategy.last_year}"
    yield _(
        "The action plan is drawn up every year and carries out {strategy} ({years}).",
        strategy=strategy.title,
        years=years,
    )
    if strategy.foundations:
        yield _("The strategy rests on: {foundations}.", foundations=", ".join(strategy.foundations))
    if plan.introduction:
        yield plan.introduction


def _present(document: DocumentType, plan: PlanRecord, strategy: StrategyRecord, found: tuple[Group, ...]) -> None:
    """The totals as a table, then each track's initiatives, the UN goals and the coverage."""
    _totals(document, found)
    for group in found:
        document.add_heading(group.heading, level=2)
        if not group.initiatives:
            document.add_paragraph(_("There are no initiatives in this track yet."))
        for initiative in group.initiatives:
            line = _("{title} (no. {number})", title=initiative.title, number=initiative.number or "–")
            document.add_paragraph(line, style="List Bullet")
    document.add_heading(_("UN goals"), level=2)
    counts = sdg_counts(plan)
    leading = [
        plural("{count} initiative contributes to {goal}", "{count} initiatives contribute to {goal}", counts[goal.number],
               goal=f"{goal.number} {goal.name}")
        for goal in leading_sdgs(plan, 5)
    ]  # fmt: skip
    _bullets(document, leading or [_("No initiative contributes to a UN goal yet.")])
    commitments = [text for track in strategy.tracks for text in track.commitments]
    if commitments:
        document.add_heading(_("Coverage of the strategy's commitments"), level=2)
        document.add_paragraph(verdict(len(commitments), sum(not serving(plan, text) for text in commitments)))


def _totals(document: DocumentType, found: tuple[Group, ...]) -> None:
    heads = [_("Track"), *[f"{symbol(state)} {term(state)}" for state in State], _("In all")]
    table = document.add_table(rows=1, cols=len(heads), style="Light List")
    rows = [heads]
    rows += [
        [group.name, *[str(group.in_state(state)) for state in State], str(len(group.initiatives))] for group in found
    ]
    everything = [it for group in found for it in group.initiatives]
    states = Counter(it.state for it in everything)
    rows.append([_("In all"), *[str(states[state]) for state in State], str(len(everything))])
    for number, texts in enumerate(rows):
        cells = table.rows[0].cells if number == 0 else table.add_row().cells
        for cell, text in zip(cells, texts, strict=True):
            cell.text = text
    first: Any = table.rows[0]
    repeated = first._tr.get_or_add_trPr()
    repeated.append(repeated.makeelement(qn("w:tblHeader"), {}))


def _economy(plan: PlanRecord) -> Iterable[str]:
    amounts = [it.budget for it in plan.initiatives if it.budget is not None]
    if not amounts:
        yield _("No amounts are stated.")
        return
    yield _(
        "{total} in all, stated for {stated} of {count} initiatives",
        total=kroner(sum(amounts, Decimal())), stated=len(amounts), count=len(plan.initiatives),
    ) + "."  # fmt: skip
    funded: dict[str, Decimal] = {}
    for it in plan.initiatives:
        if it.budget is not None:
            source = it.funding or _("Funding not stated")
            funded[source] = funded.get(source, Decimal()) + it.budget
    for source, amount in funded.items():
        yield f"{source}: {kroner(amount)}"


def _paragraphs(document: DocumentType, texts: Iterable[str]) -> None:
    for text in texts:
        document.add_paragraph(text)


def _bullets(document: DocumentType, texts: Iterable[str]) -> None:
    for text in texts:
        document.add_paragraph(text, style="List Bullet")


def _lowered(text: str) -> str:
    return text[:1].lower() + text[1:]


def _dress(document: DocumentType, plan: PlanRecord, strategy: StrategyRecord, today: dt.date) -> None:
    """One typeface, the language that spelling goes by, A4, and what the file says about itself."""
    for name in ("Normal", "Title", "Heading 1", "Heading 2", "List Bullet", "List Number"):
        style: Any = document.styles[name]
        style.font.name = _TYPEFACE
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
        if name in ("Title", "Heading 1", "Heading 2"):
            style.font.color.rgb = RGBColor(0x1F, 0x1F, 0x1F)
    normal: Any = document.styles["Normal"]
    normal.font.size = Pt(10.5)
    properties = normal.element.get_or_add_rPr()
    spoken = properties.makeelement(qn("w:lang"), {qn("w:val"): locale()})
    properties.append(spoken)
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    about = document.core_properties
    about.title, about.subject, about.language = plan_title(plan)[:255], strategy.title[:255], locale()
    about.author = (strategy.organisation or plan_title(plan))[:255]
    about.comments = ""
    about.created = about.modified = dt.datetime.combine(today, dt.time(0))
