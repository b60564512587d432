"""Looks through an exported workbook for whatever the rules for one forbid, in the file's own XML.

Written from the rules, not from the program that writes the file: nothing of `planner` is imported here, and the room that a
text takes is measured on its own. `audit` gives the faults that it found; none is what every test wants.
"""

from auditor.faults import Fault
from auditor.looking import audit

__all__ = ["Fault", "audit"]
