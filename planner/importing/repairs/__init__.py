"""What a person should decide before an import: each thing once, with what can be read instead."""

from planner.importing.repairs.finding import notices, repairs
from planner.importing.repairs.meaning import Meaning, meaning
from planner.importing.repairs.mending import read_instead
from planner.importing.repairs.records import Deed, Kind, Offer, Repair

__all__ = ["Deed", "Kind", "Meaning", "Offer", "Repair", "meaning", "notices", "read_instead", "repairs"]
