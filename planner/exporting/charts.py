"""Native charts, each with a description for those who can't see it: initiatives by UN goal, and by track and state."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from openpyxl.chart import BarChart, Reference
from openpyxl.chart.label import DataLabel, DataLabelList
from openpyxl.chart.layout import Layout, ManualLayout
from openpyxl.chart.legend import Legend
from openpyxl.chart.marker import DataPoint
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.chart.text import RichText
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.spreadsheet_drawing import AnchorMarker, TwoCellAnchor
from openpyxl.drawing.text import CharacterProperties, Font, Paragraph, ParagraphProperties, RichTextProperties
from openpyxl.worksheet.worksheet import Worksheet

from planner.exporting.colours import ink_on
from planner.exporting.figures import Group, sdg_counts, sdgs
from planner.exporting.styles import INK, STATE_INK, TYPEFACE
from planner.model import State
from planner.records import PlanRecord
from planner.words import _, term


class DescribedAnchor(TwoCellAnchor):
    """Where a drawing stands, with the text that a screen reader says in its place."""

    tagname = "twoCellAnchor"
    __elements__ = TwoCellAnchor.__elements__
    __attrs__ = TwoCellAnchor.__attrs__

    def __init__(self, *, name: str, description: str, first: tuple[int, int], beyond: tuple[int, int]) -> None:
        """From the cell `first` to the corner of the cell `beyond`, each as (row, column) counted from 1."""
        corners = [AnchorMarker(row=row - 1, col=column - 1) for row, column in (first, beyond)]
        super().__init__(editAs="oneCell", _from=corners[0], to=corners[1])
        self._name = name
        self._description = description

    def to_tree(self, *args: Any, **kw: Any) -> Any:
        """Write the description along: openpyxl makes the frame it belongs to only now."""
        if self.graphicFrame is not None:
            described: Any = self.graphicFrame.nvGraphicFramePr.cNvPr
            described.name, described.descr = self._name, self._description
        return super().to_tree(*args, **kw)


class UntitledBars(BarChart):
    """A chart of bars that Excel does not give a title of its own making: its heading stands in a cell."""

    tagname = "barChart"
    __elements__ = BarChart.__elements__
    __attrs__ = BarChart.__attrs__
    __nested__ = BarChart.__nested__

    def _write(self) -> Any:
        tree: Any = BarChart._write(self)  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType]
        inner = tree.find("chart")
        inner.insert(0, inner.makeelement("autoTitleDeleted", {"val": "1"}))
        return tree


def add_sdg_chart(
    sheet: Worksheet,
    plan: PlanRecord,
    numbers: Reference,
    counts: Reference,
    *,
    first: tuple[int, int],
    beyond: tuple[int, int],
) -> None:
    """Draw the columns of the 17 goals over the cells from `first` to `beyond` (row, column)."""
    counted = sdg_counts(plan)
    chart = _bars("col", gap=35)
    chart.legend = None
    chart.add_data(counts, titles_from_data=False)
    chart.set_categories(numbers)
    series = chart.series[0]
    series.graphicalProperties = GraphicalProperties(solidFill="5F6368")
    series.data_points = [_point(place, goal.colour) for place, goal in enumerate(sdgs())]
    series.dLbls = _labels("outEnd", INK, [counted[goal.number] for goal in sdgs()])
    _plain_axes(chart)
    chart.layout = Layout(ManualLayout(layoutTarget="inner", xMode="edge", yMode="edge", x=0.02, y=0.08, w=0.96, h=0.8))
    chart.anchor = DescribedAnchor(
        name=_("Initiatives by UN goal"), description=sdg_sentence(plan), first=first, beyond=beyond
    )
    sheet.add_chart(chart)


def add_state_chart(
    sheet: Worksheet,
    found: Sequence[Group],
    names: Reference,
    counts: Reference,
    *,
    first: tuple[int, int],
    beyond: tuple[int, int],
) -> None:
    """Draw a bar for each track, divided by state.

    `names` are the cells with the tracks' names, `counts` those with their figures and the states' headings above.
    """
    chart = _bars("bar", gap=60)
    chart.grouping, chart.overlap = "stacked", 100
    chart.add_data(counts, titles_from_data=True)
    chart.set_categories(names)
    for series, state in zip(chart.series, State, strict=True):
        _fill(series, STATE_INK[state], [group.in_state(state) for group in found])
    chart.legend = Legend(legendPos="b", overlay=False, txPr=_type(900))
    _plain_axes(chart)
    chart.x_axis.scaling.orientation = "maxMin"  # the first track at the top
    chart.anchor = DescribedAnchor(
        name=_("Initiatives by track and state"), description=state_sentence(found), first=first, beyond=beyond
    )
    sheet.add_chart(chart)


def add_stacked_chart(
    sheet: Worksheet,
    name: str,
    description: str,
    names: Reference,
    counts: Reference,
    shown: Sequence[tuple[str, Sequence[int]]],
    *,
    first: tuple[int, int],
    beyond: tuple[int, int],
) -> None:
    """Draw a bar for each column of `counts`, divided by its rows, whose words stand in the first column.

    `names` are the cells with the names of the bars, `shown` the colour and the figures of each row.
    """
    chart = _bars("bar", gap=45)
    chart.grouping, chart.overlap = "stacked", 100
    chart.add_data(counts, titles_from_data=True, from_rows=True)
    chart.set_categories(names)
    for series, (colour, values) in zip(chart.series, shown, strict=True):
        _fill(series, colour, values)
    chart.legend = Legend(legendPos="b", overlay=False, txPr=_type(900))
    _plain_axes(chart)
    chart.x_axis.scaling.orientation = "maxMin"  # the first at the top
    chart.anchor = DescribedAnchor(name=name, description=description, first=first, beyond=beyond)
    sheet.add_chart(chart)


def _fill(series: Any, colour: str, values: Sequence[int]) -> None:
    """A part of a bar: its colour, and its number in whatever is read on that."""
    series.graphicalProperties = GraphicalProperties(solidFill=colour, ln=LineProperties(solidFill="FFFFFF", w=9525))
    series.invertIfNegative = False
    series.dLbls = _labels("ctr", ink_on(colour), values)


def state_sentence(found: Sequence[Group]) -> str:
    """What the chart of the states shows, in words."""
    told = [
        _("{track}: {counts}", track=group.short_name, counts=", ".join(
            f"{group.in_state(state)} {term(state).lower()}" for state in State if group.in_state(state)
        ))
        for group in found
        if group.initiatives
    ]  # fmt: skip
    return _("How many initiatives each track has in each state. {told}.", told="; ".join(told))


def sdg_sentence(plan: PlanRecord) -> str:
    """What the chart shows, in words."""
    counts = sdg_counts(plan)
    told = ", ".join(f"{goal.number} {goal.name}: {counts[goal.number]}" for goal in sdgs() if counts[goal.number])
    if not told:
        return _("No initiative contributes to a UN goal yet.")
    return _("How many initiatives contribute to each UN goal. {told}. The others: none.", told=told)


def _point(place: int, colour: str) -> DataPoint:
    point = DataPoint(idx=place, invertIfNegative=False)
    point.graphicalProperties = GraphicalProperties(solidFill=colour.lstrip("#"), ln=LineProperties(noFill=True))
    return point


def _bars(direction: str, *, gap: int) -> Any:
    """An empty chart of bars without frame or ground."""
    chart: Any = UntitledBars()
    chart.type = direction
    chart.gapWidth = gap
    chart.graphical_properties = GraphicalProperties(noFill=True, ln=LineProperties(noFill=True))
    chart.roundedCorners = False
    return chart


def _labels(position: str, ink: str, values: Sequence[int]) -> DataLabelList:
    """The number on each bar; none where there is nothing to see."""
    labels = DataLabelList(dLblPos=position, txPr=_type(900, ink), dLbl=[])
    for it in (labels, *(DataLabel(idx=place) for place, value in enumerate(values) if not value)):
        for part in ("showVal", "showSerName", "showCatName", "showLegendKey", "showPercent", "showBubbleSize"):
            setattr(it, part, it is labels and part == "showVal")
        if it is not labels:
            labels.dLbl.append(it)
    return labels


def _plain_axes(chart: BarChart) -> None:
    """The names beside the bars, no scale and no lines: the counts stand on the bars."""
    chart.y_axis.delete = True
    chart.y_axis.majorGridlines = None
    chart.y_axis.scaling.min = 0
    chart.x_axis.delete = False
    chart.x_axis.majorTickMark = "none"
    chart.x_axis.txPr = _type(900)
    chart.x_axis.graphicalProperties = GraphicalProperties(ln=LineProperties(solidFill="8C8C8C"))


def _type(size: int, ink: str = INK) -> RichText:
    """Labels in the workbook's typeface; `size` in hundredths of a point."""
    look = CharacterProperties(sz=size, solidFill=ink, latin=Font(typeface=TYPEFACE))
    return RichText(bodyPr=RichTextProperties(), p=[Paragraph(pPr=ParagraphProperties(defRPr=look), endParaRPr=look)])
