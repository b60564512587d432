"""A native chart of how many initiatives contribute to each UN goal, with a description for those who can't see it."""

from __future__ import annotations

from typing import Any

from openpyxl.chart import BarChart, Reference
from openpyxl.chart.label import DataLabelList
from openpyxl.chart.layout import Layout, ManualLayout
from openpyxl.chart.marker import DataPoint
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.chart.text import RichText
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.spreadsheet_drawing import AnchorMarker, TwoCellAnchor
from openpyxl.drawing.text import CharacterProperties, Font, Paragraph, ParagraphProperties, RichTextProperties
from openpyxl.worksheet.worksheet import Worksheet

from planner.exporting.figures import sdg_counts, sdgs
from planner.exporting.styles import INK, TYPEFACE
from planner.records import PlanRecord
from planner.words import _


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
    chart: Any = BarChart()
    chart.type = "col"
    chart.gapWidth = 35
    chart.legend = None
    chart.add_data(counts, titles_from_data=False)
    chart.set_categories(numbers)
    series = chart.series[0]
    series.graphicalProperties = GraphicalProperties(solidFill="5F6368")
    series.data_points = [_point(place, goal.colour) for place, goal in enumerate(sdgs())]
    series.dLbls = DataLabelList(dLblPos="outEnd", numFmt="0;;;", txPr=_type(900))
    series.dLbls.showVal = True
    for part in ("showSerName", "showCatName", "showLegendKey", "showPercent", "showLeaderLines"):
        setattr(series.dLbls, part, False)
    _plain_axes(chart)
    chart.layout = Layout(ManualLayout(layoutTarget="inner", xMode="edge", yMode="edge", x=0.02, y=0.08, w=0.96, h=0.8))
    chart.graphical_properties = GraphicalProperties(noFill=True, ln=LineProperties(noFill=True))
    chart.roundedCorners = False
    chart.anchor = DescribedAnchor(
        name=_("Initiatives by UN goal"), description=sdg_sentence(plan), first=first, beyond=beyond
    )
    sheet.add_chart(chart)


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


def _plain_axes(chart: BarChart) -> None:
    """The goals' numbers below, no scale and no lines: the counts stand on the columns."""
    chart.y_axis.delete = True
    chart.y_axis.majorGridlines = None
    chart.y_axis.scaling.min = 0
    chart.x_axis.delete = False
    chart.x_axis.majorTickMark = "none"
    chart.x_axis.txPr = _type(900)
    chart.x_axis.graphicalProperties = GraphicalProperties(ln=LineProperties(solidFill="8C8C8C"))


def _type(size: int) -> RichText:
    """Labels in the workbook's typeface; `size` in hundredths of a point."""
    look = CharacterProperties(sz=size, solidFill=INK, latin=Font(typeface=TYPEFACE))
    return RichText(bodyPr=RichTextProperties(), p=[Paragraph(pPr=ParagraphProperties(defRPr=look), endParaRPr=look)])
