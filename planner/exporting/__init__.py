"""Out of the plan: the committee's workbook, the PDF, the case text, the calendar, the JSON. Records in, a file out."""

from planner.exporting.export import SUFFIXES, export
from planner.exporting.report import ExportReport

__all__ = ["SUFFIXES", "ExportReport", "export"]
