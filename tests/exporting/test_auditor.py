"""The auditor finds nothing in any workbook that goes out, and finds every fault that is put into one."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import builders
import pytest
from auditor import audit

from planner.db import Store
from planner.demo import YEAR, build
from planner.exporting import export
from planner.exporting.content import Content
from planner.model import Assessment, State, VersionReason
from planner.queries import plans, strategies
from planner.records import FollowUpRecord, MilestoneRecord, Period, PlanRecord, RoundRecord, SdgLink, SourceRecord
from planner.words import speaking

PROFILES = ("committee", "web", "working")
SECRETS = ("HEMMELIGNOTE", "hemmeligt-bilag", "HEMMELIGOPFØLGNING", "HEMMELIGKILDE")
LONG = "\n".join(f"{number}. Biblioteket samler børn, unge og voksne om læsning, skaberkultur og fællesskaber." for number in range(44))

HOSTILE = {
    "formula": "=1+1", "plus": "+45", "minus": "-x", "at": "@SUM(A1:A9)", "tab": "\tindrykket", "return": "\rretur\r\nlinje",
    "control": "a\x00b\x0bc\x1fd", "surrogate": "e\ud800f\udfff", "longest": "ord " * 8191 + "ord", "one word": "a" * 32_767,
    "emoji": "👩‍💻🎉 læs!", "right to left": "مكتبة שלום", "escape": "_x0041_ _x000D_", "number": "12", "day": "12-05-2022",
    "markup": "<b>&amp;</b> ]]>", "footer": "&P &N &D", "blank": "   ", "quote": "'citat", "long lines": LONG[:4000], "lines": "\n" * 100,
    "combining": "å" * 3000, "error": "#N/A", "link": '=HYPERLINK("http://x.dk")',
}  # fmt: skip


def hostile_plan(text: str) -> PlanRecord:
    """Three initiatives with the text wherever one can stand, the name of a round too, and what was adopted before they had it."""
    told = FollowUpRecord(round=text[:60], assessment=Assessment.ATTENTION, text=text, reason=text, new_deadline=builders.TODAY)
    made = [
        builders.initiative(
            number, text if number == 1 else f"Indsats {number}", description=text, track=(builders.READING, None, text)[number - 1],
            goals=(builders.counted(text, text[:200], text[:200], 1, 2, judgement=text, source=text[:200]),), target_groups=(text,),
            milestones=(MilestoneRecord(title=text, due=builders.TODAY),), partners=(text,), houses=(text,), funding=text,
            responsible=(text[:60],), participants=(text,), period=Period(text=text), budget=Decimal("-1234567.5"), state=State.PAUSED,
            sdgs=(SdgLink(number=13, primary=True, reason=text[:32_000]),), notes=SECRETS[0], links=(SECRETS[1],),
            follow_ups=(FollowUpRecord(text=SECRETS[2], assessment=Assessment.CRITICAL, date=builders.TODAY), told)[: number],
            sources=(SourceRecord(file="a.xlsx", sheet="x", cell="B2", field="title", value=SECRETS[3]),),
        )
        for number in (1, 2, 3)
    ]  # fmt: skip
    before = builders.plan(*(builders.initiative(number, f"Før {number}", description="før") for number in (1, 2, 3)))
    version = replace(builders.kept(before), reason=VersionReason.ADOPTION)
    rounds = (RoundRecord(name=text[:60], date=builders.TODAY),)
    return builders.plan(*made, title=text[:200], introduction=text[:2000], case_number=text[:40], versions=(version,), rounds=rounds)


@pytest.fixture(scope="session")
def demo_plan(tmp_path_factory: pytest.TempPathFactory) -> tuple[PlanRecord, object]:
    with Store.create(tmp_path_factory.mktemp("demo") / "a.planner") as store:
        build(store)
        with store.read() as session:
            return plans.plan(session, YEAR), strategies.of_plan(session, YEAR)


@pytest.mark.parametrize("profile", PROFILES)
def test_the_example_has_no_fault(tmp_path: Path, demo_plan: tuple[PlanRecord, object], profile: str) -> None:
    plan, strategy = demo_plan
    export(plan, strategy, tmp_path / "plan.xlsx", profile=profile, today=builders.TODAY)  # type: ignore[arg-type]
    assert audit(tmp_path / "plan.xlsx", profile=profile) == []


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("count", [0, 1, 40, 400])
def test_a_plan_of_any_size_has_no_fault(tmp_path: Path, count: int, profile: str, language: str) -> None:
    plan = builders.sample_plan(count)
    earlier = builders.kept(replace(plan, initiatives=plan.initiatives[::2]))
    with speaking(language):
        export(replace(plan, versions=(earlier,)), builders.strategy(), tmp_path / "plan.xlsx", profile=profile, today=builders.TODAY)
    assert audit(tmp_path / "plan.xlsx", profile=profile) == []


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("name", HOSTILE)
def test_no_text_makes_a_fault(tmp_path: Path, name: str, profile: str) -> None:
    """The committee's is a report as well, so that every sheet that there is has met the text."""
    plan = hostile_plan(HOSTILE[name])
    content = Content(round=plan.rounds[0].name) if profile == "committee" else None
    export(plan, builders.strategy(), tmp_path / "plan.xlsx", profile=profile, today=builders.TODAY, content=content)
    secrets = () if profile == "working" else SECRETS
    assert audit(tmp_path / "plan.xlsx", profile=profile, secrets=secrets) == []


# every fault that is put in is found


def in_part(pattern: str, old: str, new: str, count: int = 1) -> Callable[[dict[str, bytes]], None]:
    """Replace a text in the first part whose name fits and that has it."""

    def change(parts: dict[str, bytes]) -> None:
        for name in sorted(parts):
            text = parts[name].decode("utf-8", "replace")
            if re.fullmatch(pattern, name) and re.search(old, text):
                parts[name] = re.sub(old, new, text, count=count).encode()
                return
        raise LookupError(f"{old} is in no {pattern}")

    return change


def with_part(name: str, content: str) -> Callable[[dict[str, bytes]], None]:
    return lambda parts: parts.update({name: content.encode()})


SHEET = r"xl/worksheets/sheet\d+\.xml"
OVERVIEW = r"xl/worksheets/sheet2\.xml"
BOOK = r"xl/workbook\.xml"
DRAWN = r"xl/drawings/drawing\d+\.xml"
CHARTED = r"xl/charts/chart\d+\.xml"

FAULTS = {
    "default_sheet_name": in_part(BOOK, 'name="Overblik"', 'name="Ark1"'),
    "illegal_sheet_name": in_part(BOOK, 'name="Overblik"', 'name="Over/blik"'),
    "sheet_name_twice": in_part(BOOK, 'name="Overblik"', 'name="MÅL"'),
    "hidden_sheet": in_part(BOOK, r'(name="Overblik"[^>]*)state="visible"', r'\1state="hidden"'),
    "hidden_row": in_part(OVERVIEW, '<row r="5"', '<row r="5" hidden="1"'),
    "hidden_column": in_part(OVERVIEW, "<col ", '<col hidden="1" '),
    "hidden_name": in_part(BOOK, "<definedName ", '<definedName hidden="1" '),
    "unwanted_part": with_part("xl/comments1.xml", "<comments/>"),
    "merged_in_table": in_part(OVERVIEW, "<pageMargins", '<mergeCells><mergeCell ref="B5:C5"/></mergeCells><pageMargins'),
    "merged_rows": in_part(OVERVIEW, "<pageMargins", '<mergeCells><mergeCell ref="A1:A2"/></mergeCells><pageMargins'),
    "heading_missing": in_part(OVERVIEW, r'<c r="C4"[^>]*>.*?</c>', ""),
    "heading_twice": in_part(OVERVIEW, "<t>Start</t>", "<t>Slut</t>"),
    "heading_differs": in_part(r"xl/tables/table\d+\.xml", 'name="Hovedspor"', 'name="Spor"'),
    "tables_overlap": in_part(r"xl/tables/table\d+\.xml", r'ref="A4:C21"', 'ref="A4:C40"', 0),
    "table_name_twice": in_part(r"xl/tables/table\d+\.xml", 'displayName="Maal"', 'displayName="Indsatser"'),
    "table_without_name": in_part(r"xl/tables/table\d+\.xml", 'displayName="Maal"', 'displayName=""'),
    "broken_link": in_part(SHEET, "location=\"'Overblik'!A1\"", "location=\"'Findes ikke'!A1\""),
    "broken_name": in_part(BOOK, "'Overblik'!\\$4", "'Væk'!$4"),
    "broken_chart_source": in_part(CHARTED, r"<f>'[^']*'!", "<f>#REF!"),
    "broken_relation": lambda parts: parts.pop("xl/charts/chart1.xml"),
    "property_missing": in_part(r"docProps/core\.xml", r"<dc:subject[^>]*>[^<]*</dc:subject>", ""),
    "language_missing": in_part(r"docProps/core\.xml", "da-DK", ""),
    "not_on_the_first_sheet": in_part(BOOK, 'activeTab="0"', 'activeTab="3"'),
    "wrong_sheet_selected": in_part(OVERVIEW, "<sheetView ", '<sheetView tabSelected="1" '),
    "not_at_the_top": in_part(OVERVIEW, 'activeCell="A1"', 'activeCell="C9"'),
    "alt_text_missing": in_part(DRAWN, 'descr="[^"]*"', ""),
    "chart_names_itself": in_part(CHARTED, "<autoTitleDeleted[^>]*/>", ""),
    "internal_text": in_part(r"docProps/core\.xml", "Handlingsplan 2022", "HEMMELIGNOTE"),
    "formula": in_part(OVERVIEW, r'<c r="B5"([^>]*)t="inlineStr">.*?</c>', r'<c r="B5"\1><f>1+1</f><v>2</v></c>'),
    "not_quoted": in_part(OVERVIEW, "<t>Læseklubber|<t>L&#230;seklubber", "<t>=Læseklubber"),
    "error_value": in_part(OVERVIEW, r'<c r="B5"([^>]*)t="inlineStr">.*?</c>', r'<c r="B5"\1 t="e"><v>#N/A</v></c>'),
    "number_as_text": in_part(OVERVIEW, r'<c r="I5"([^>]*)t="n"><v>[^<]*</v></c>', r'<c r="I5"\1t="inlineStr"><is><t>45.000 kr.</t></is></c>'),
    "text_too_long": in_part(OVERVIEW, "<t>Sommerbogen", f"<t>{'a' * 32_768}"),
    "contrast": in_part(r"xl/styles\.xml", "00595959", "00AAAAAA", 0),
    "colour_alone": in_part(SHEET, r'(<c r="\w+" s="\d+") t="inlineStr"><is><t>(?:■|&#9632;)</t></is></c>', r"\1/>"),
    "paper": in_part(OVERVIEW, 'paperSize="9"', 'paperSize="1"'),
    "orientation": in_part(OVERVIEW, 'orientation="landscape"', 'orientation="portrait"'),
    "not_one_page_wide": in_part(OVERVIEW, 'fitToPage="1"', 'fitToPage="0"'),
    "squeezed": in_part(OVERVIEW, 'fitToHeight="0"', 'fitToHeight="1"'),
    "pages_not_numbered": in_part(OVERVIEW, "Side &amp;P af &amp;N", "Side"),
    "print_titles_missing": in_part(BOOK, r'<definedName name="_xlnm.Print_Titles" localSheetId="1">[^<]*</definedName>', ""),
    "no_page_break": in_part(SHEET, "<rowBreaks.*?</rowBreaks>", ""),
    "not_frozen": in_part(OVERVIEW, "<pane [^>]*/>", ""),
    "not_printed": in_part(BOOK, r"'Overblik'!\$A\$1:\$J\$\d+", "'Overblik'!$A$1:$J$9"),
    "row_too_tall": in_part(OVERVIEW, r'<row r="5" ht="[^"]*"', '<row r="5" ht="500"'),
    "text_clipped": in_part(r"xl/worksheets/sheet3\.xml", r'<row r="15" ht="[^"]*"', '<row r="15" ht="14"'),
    "number_clipped": in_part(OVERVIEW, r'<col width="[^"]*"([^>]*min="7")', r'<col width="5"\1'),
    "not_whole": in_part(OVERVIEW, "</worksheet>", ""),
}  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS)
def test_the_auditor_finds(committee_file: Path, tmp_path: Path, fault: str) -> None:
    spoilt = tmp_path / "spoilt.xlsx"
    _spoil(committee_file, spoilt, FAULTS[fault])
    assert fault in {it.code for it in audit(spoilt, secrets=SECRETS)}


WEB_FAULTS = {
    "footer_in_web": in_part(OVERVIEW, "<tableParts", "<headerFooter><oddFooter>Side 1</oddFooter></headerFooter><tableParts"),
    "frozen_in_web": in_part(OVERVIEW, "<selection", '<pane ySplit="4"/><selection'),
    "filter_in_web": in_part(r"xl/tables/table\d+\.xml", "<tableColumns", '<autoFilter ref="A4:B9"/><tableColumns'),
}


@pytest.mark.parametrize("fault", WEB_FAULTS)
def test_the_auditor_finds_in_the_web_twin(tmp_path: Path, fault: str) -> None:
    export(builders.sample_plan(), builders.strategy(), tmp_path / "web.xlsx", profile="web", today=builders.TODAY)
    _spoil(tmp_path / "web.xlsx", tmp_path / "spoilt.xlsx", WEB_FAULTS[fault])
    assert fault in {it.code for it in audit(tmp_path / "spoilt.xlsx", profile="web")}


def _spoil(sound: Path, spoilt: Path, change: Callable[[dict[str, bytes]], object]) -> None:
    with zipfile.ZipFile(sound) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    change(parts)
    with zipfile.ZipFile(spoilt, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
