"""What the plan leaves open, in a list that goes by itself as gaps are closed; each line leads to where it can be."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import groupby

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from planner.figures.coverage import Crossing, outside_the_list, unserved_commitments, unserved_sdgs
from planner.queries.coverage import Kind, Served
from planner.records import PlanRecord, StrategyRecord
from planner.rules import Problem
from planner.ui import icons, theme
from planner.ui.widgets import sdg_words
from planner.words import _, problem_words, whole

_GAP = Qt.ItemDataRole.UserRole
_WITHOUT = ("track_missing", "commitment_missing", "sdg_missing")
_LEAST_LINE = 34
_MOST_AT_FIRST = 100
"""A kind with more gaps than this is folded until one opens it."""


@dataclass(frozen=True, slots=True)
class Gap:
    """`name` and what is missing there. It leads to a cell of a matrix (`served`, or a `track` and its first UN goal) or to
    initiatives."""

    name: str
    what: str
    served: Served | None = None
    crossing: tuple[str, int] | None = None
    initiatives: tuple[str, ...] = ()
    field: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Gaps of one kind; a `quiet` one is only to be known of, for it has a reason. `initiatives` are all those within it, one
    for each gap."""

    title: str
    gaps: tuple[Gap, ...]
    initiatives: tuple[str, ...] = field(default=())
    quiet: bool = False


def found_gaps(
    plan: PlanRecord, strategy: StrategyRecord, problems: tuple[Problem, ...],
    crossed: dict[tuple[str | None, int], Crossing], since: Callable[[Served], str], untouched: tuple[Served, ...],
) -> tuple[Group, ...]:
    """Every gap of the plan by kind; kinds without one are left out. `since` says how long nobody has served something,
    and `untouched` is what nobody has in the whole period, which comes first."""
    groups = (
        Group(_("“We will” without an initiative"), _commitments(strategy, problems, since, untouched)),
        Group(_("UN goals without an initiative in their track"), _sdgs(strategy, crossed)),
        _whole(_("Initiatives without links"), _without_links(plan, problems)),
        _whole(_("UN goals outside the track's list"), _outside(plan, strategy, explained=False)),
        _whole(_("Outside the track's list for a reason"), _outside(plan, strategy, explained=True), quiet=True),
    )
    return tuple(group for group in groups if group.gaps)


def _whole(title: str, gaps: tuple[Gap, ...], *, quiet: bool = False) -> Group:
    return Group(title, gaps, tuple(uuid for gap in gaps for uuid in gap.initiatives), quiet)


def _commitments(
    strategy: StrategyRecord, problems: tuple[Problem, ...], since: Callable[[Served], str], untouched: tuple[Served, ...]
) -> tuple[Gap, ...]:
    unserved = unserved_commitments(problems)
    every = [Served(Kind.COMMITMENT, text, track.name) for track in strategy.tracks for text in track.commitments]
    if not any(it.code == "plan_empty" for it in problems):
        every = [served for served in every if served.name in unserved]
    every.sort(key=lambda served: served not in untouched)
    return tuple(Gap(served.name, since(served), served=served) for served in every)


def _sdgs(strategy: StrategyRecord, crossed: dict[tuple[str | None, int], Crossing]) -> tuple[Gap, ...]:
    served = {number for (_track, number), crossing in crossed.items() if crossing.alive}
    gaps: list[Gap] = []
    for gap in unserved_sdgs(crossed, strategy):
        for number in gap.numbers:
            track = gap.track.short_name or gap.track.name
            what = (
                _("no initiative under {track}, but under others", track=track) if number in served
                else _("no initiative under {track}, nor anywhere else", track=track)
            )
            gaps.append(Gap(f"{number} {sdg_words.name(number)}", what, crossing=(gap.track.name, number)))
    return tuple(sorted(gaps, key=lambda gap: gap.crossing[1] in served if gap.crossing else False))


def _without_links(plan: PlanRecord, problems: tuple[Problem, ...]) -> tuple[Gap, ...]:
    titles = {it.id: it.title or _("Untitled") for it in plan.initiatives}
    wanted = [it for it in problems if it.code in _WITHOUT and it.initiative]
    return tuple(
        Gap(titles[str(uuid)], " ".join(problem_words(it.code, it.facts) for it in its), initiatives=(str(uuid),), field=its[0].field)
        for uuid, its in ((uuid, list(its)) for uuid, its in groupby(wanted, key=lambda it: it.initiative))
    )


def _outside(plan: PlanRecord, strategy: StrategyRecord, *, explained: bool) -> tuple[Gap, ...]:
    """One line an initiative, with its goals that have a reason or those that have none."""
    found: dict[str, list[str]] = {}
    for it, link in outside_the_list(plan, strategy):
        reason = (link.reason or "").strip()
        if bool(reason) is explained:
            words = _("UN goal {number}: {reason}", number=link.number, reason=reason or _("no reason given"))
            found.setdefault(it.id, []).append(words)
    titles = {it.id: it.title or _("Untitled") for it in plan.initiatives}
    return tuple(Gap(titles[uuid], " · ".join(words), initiatives=(uuid,), field="sdgs") for uuid, words in found.items())


class GapList(QTreeWidget):
    """Kinds of gaps and the gaps below them; Enter or a click goes there, or folds a kind that leads nowhere."""

    chosen = Signal(object)
    """A `Gap`."""
    group_chosen = Signal(object)
    """A `Group` whose initiatives are to be listed together."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._groups: tuple[Group, ...] | None = None
        self.setHeaderHidden(True)
        self.setColumnCount(1)
        self.setRootIsDecorated(True)
        self.setIndentation(16)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("role", "inside")
        self.setAccessibleName(_("Gaps"))
        self.setItemDelegate(_GapDelegate(self))
        self.setVerticalScrollMode(QTreeWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setExpandsOnDoubleClick(False)
        self.itemActivated.connect(self._go)
        self.itemClicked.connect(self._go)

    def show_groups(self, groups: tuple[Group, ...]) -> None:
        """List the gaps anew; what was folded stays so, and one stays where one was."""
        if groups == self._groups:
            return
        folded = {_title(item): not item.isExpanded() for item in self._tops()}
        at = self.currentItem()
        place = (_title(at.parent()) if at.parent() else "", self.indexFromItem(at).row()) if at else None
        self._groups = groups
        self.clear()
        for group in groups:
            top = QTreeWidgetItem([f"{group.title} · {whole(len(group.gaps))}"])
            top.setData(0, _GAP, group)
            top.addChildren([_item(gap) for gap in group.gaps])
            self.addTopLevelItem(top)
            top.setExpanded(not folded.get(group.title, group.quiet or len(group.gaps) > _MOST_AT_FIRST))
        self._stand_at(place)

    def groups(self) -> tuple[Group, ...]:
        return self._groups or ()

    def gaps(self) -> tuple[Gap, ...]:
        """Every gap that is listed."""
        return tuple(gap for group in self._groups or () for gap in group.gaps)

    def drawBranches(self, painter: QPainter, rect: QRect, index: QModelIndex) -> None:
        """Only the sign of open and closed; what is chosen is painted with its words."""
        painter.fillRect(rect, QColor(theme.current().panel))
        if not index.parent().isValid():
            name = "chevron-down" if self.isExpanded(index) else "chevron-right"
            icons.paint(painter, QRect(rect.left() + 1, rect.center().y() - 6, 12, 12), name, theme.current().quiet)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()  # the words wrap anew

    def _tops(self) -> list[QTreeWidgetItem]:
        return [self.topLevelItem(place) for place in range(self.topLevelItemCount())]

    def _stand_at(self, place: tuple[str, int] | None) -> None:
        tops = self._tops()
        if not tops:
            return
        within = next((top for top in tops if place and _title(top) == place[0]), None)
        if within is not None and place is not None:
            self.setCurrentItem(within.child(min(place[1], within.childCount() - 1)))
        else:
            self.setCurrentItem(tops[0])

    def _go(self, item: QTreeWidgetItem) -> None:
        held = item.data(0, _GAP)
        if isinstance(held, Gap):
            self.chosen.emit(held)
        elif isinstance(held, Group) and held.initiatives:
            self.group_chosen.emit(held)
        else:
            item.setExpanded(not item.isExpanded())


def _title(top: QTreeWidgetItem) -> str:
    return top.data(0, _GAP).title


def _item(gap: Gap) -> QTreeWidgetItem:
    item = QTreeWidgetItem([f"{gap.name} – {gap.what}"])
    item.setToolTip(0, f"{gap.name}\n{gap.what}")
    item.setData(0, _GAP, gap)
    return item


class _GapDelegate(QStyledItemDelegate):
    """What it is about, and below it in quiet letters what is missing; the words wrap."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        held, tokens = index.data(_GAP), theme.current()
        painter.save()
        view = option.widget
        here = option.state & QStyle.StateFlag.State_Selected and view is not None and view.hasFocus()
        if here or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, QColor(tokens.accent_soft if here else tokens.hover))
        if isinstance(held, Group):
            painter.setFont(theme.font(bold=True))
            painter.setPen(QColor(tokens.text))
            said = painter.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideRight, option.rect.width() - 8)
            painter.drawText(option.rect.adjusted(4, 0, -4, 0), Qt.AlignmentFlag.AlignVCenter, said)
        elif isinstance(held, Gap):
            sign, ink = ("info", tokens.quiet) if index.parent().data(_GAP).quiet else ("problems", tokens.warning)
            icons.paint(painter, QRect(option.rect.left() + 4, option.rect.top() + 9, 14, 14), sign, ink)
            area = option.rect.adjusted(26, 6, -8, -6)
            painter.setPen(QColor(tokens.text))
            painter.drawText(area, Qt.TextFlag.TextWordWrap, held.name)
            below = area.adjusted(0, _wrapped(option.font, held.name, area.width()) + 1, 0, 0)
            painter.setPen(QColor(tokens.quiet))
            painter.setFont(theme.font("small"))
            painter.drawText(below, Qt.TextFlag.TextWordWrap, held.what)
            painter.setPen(QPen(QColor(tokens.line), 1))
            painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        if here:
            painter.setPen(QPen(QColor(tokens.accent), 1))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        held = index.data(_GAP)
        if not isinstance(held, Gap):
            return QSize(0, _LEAST_LINE)
        tree = self.parent()
        width = (tree.viewport().width() if isinstance(tree, QTreeWidget) else 300) - 2 * 16 - 34
        height = _wrapped(option.font, held.name, width) + _wrapped(theme.font("small"), held.what, width) + 13
        return QSize(0, max(_LEAST_LINE, height))


def _wrapped(font: QFont, text: str, width: int) -> int:
    """How high the text is in this width."""
    return QFontMetrics(font).boundingRect(QRect(0, 0, max(width, 60), 2000), Qt.TextFlag.TextWordWrap, text).height()
