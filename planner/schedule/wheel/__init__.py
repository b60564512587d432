"""The year as a wheel: what is on it, in which ring, and where each word stands. Lengths are those of the picture."""

from planner.schedule.wheel.entries import MOST, Choice, Entry, Spot, choose
from planner.schedule.wheel.layout import Wheel, lay_out
from planner.schedule.wheel.parts import Arc, Block, Box, Diamond, Label, Look, Size

__all__ = [
    "MOST", "Arc", "Block", "Box", "Choice", "Diamond", "Entry", "Label", "Look", "Size", "Spot", "Wheel", "choose", "lay_out",
]
