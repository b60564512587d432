"""Planner: a public library's yearly action plans under its four-year strategy."""

__version__ = "0.1.0"
