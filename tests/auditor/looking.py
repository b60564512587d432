"""The whole audit of one file."""

from __future__ import annotations

import zipfile
from collections.abc import Collection
from pathlib import Path
from xml.etree.ElementTree import ParseError

from auditor import contents, printing, structure
from auditor.faults import Fault
from auditor.parts import Package


def audit(path: Path, *, profile: str = "committee", secrets: Collection[str] = ()) -> list[Fault]:
    """Every fault of the workbook; `secrets` are words that must not be anywhere in it."""
    try:
        package = Package(path)
        faults = [
            *structure.sheet_names(package),
            *structure.hidden_things(package),
            *structure.tables(package),
            *structure.links(package),
            *structure.properties(package),
            *structure.opening(package),
            *structure.drawings(package),
            *structure.leftovers(package, secrets),
            *contents.formulas(package),
            *contents.text_numbers(package),
            *contents.lengths(package),
            *contents.contrasts(package),
            *contents.colour_alone(package),
            *printing.page_setup(package, profile),
            *printing.titles(package),
            *printing.screen(package, profile),
            *printing.print_areas(package),
            *printing.heights(package),
            *printing.clipped(package, profile),
        ]
    except (zipfile.BadZipFile, ParseError, KeyError) as error:
        return [Fault("not_whole", "", found=repr(error))]
    return faults
