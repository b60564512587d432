"""The navigation: the plan chooser, the pages, the settings at the foot."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from planner.records import PlanRecord
from planner.ui import icons, theme
from planner.ui.commands.actions import with_keys
from planner.ui.widgets import Badge
from planner.words import _, term

WIDTH = 208


class PlanChooser(QPushButton):
    """Which plan is shown, and how far it has come; a click lists the others."""

    def __init__(self, menu: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "chooser")
        self._title = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._title.setProperty("role", "section")
        self._badge = Badge()
        for part in (self._title, self._badge):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.WIDE - 4, theme.SPACE + 2, theme.LOOSE, theme.SPACE + 2)
        column.setSpacing(6)
        column.addWidget(self._title)
        column.addWidget(self._badge)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMenu(menu)
        self.show_plan(None)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH - 24, self.layout().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def show_plan(self, plan: PlanRecord | None) -> None:
        title = _("No plan yet") if plan is None else plan.title or _("Action plan {year}", year=plan.year)
        room = WIDTH - 24 - theme.WIDE - theme.LOOSE
        self._title.setText(self._title.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, room))
        self._badge.setVisible(plan is not None)
        stage = "" if plan is None else term(plan.stage)
        if plan is not None:
            self._badge.set_stage(plan.stage)
            if plan.amendment is not None:
                stage = _("{stage}, opened", stage=stage)
                self._badge.setText(stage)
        self.setAccessibleName(_("Plan: {plan}", plan=", ".join(filter(None, (title, stage)))))
        self.setToolTip(title)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        middle = self._title.geometry().center().y()
        sign = self.rect().adjusted(self.width() - 26, 0, -12, 0)
        sign.setTop(middle - 7)
        sign.setHeight(14)
        icons.paint(painter, sign, "chevron-down", theme.current().quiet)


class Side(QFrame):
    """Emits `chosen` with the key of the page that a person asks for."""

    chosen = Signal(str)

    def __init__(self, plans: QMenu, pages: dict[str, QAction], settings: QAction, parent: QWidget | None = None) -> None:
        """`pages` are the commands that show them, by key."""
        super().__init__(parent)
        self.setProperty("role", "side")
        self.setFixedWidth(WIDTH)
        self.chooser = PlanChooser(plans)
        self._group = QButtonGroup(self)
        self._buttons = {key: self._button(action, checkable=True) for key, action in pages.items()}
        column = QVBoxLayout(self)
        column.setContentsMargins(12, theme.WIDE, 12, 12)
        column.setSpacing(theme.TIGHT)
        column.addWidget(self.chooser)
        column.addSpacing(theme.SPACE)
        for button in self._buttons.values():
            self._group.addButton(button)
            column.addWidget(button)
        column.addStretch(1)
        column.addWidget(self._button(settings))

    def show_page(self, key: str) -> None:
        """Mark the page that is shown."""
        self._buttons[key].setChecked(True)

    def _button(self, action: QAction, *, checkable: bool = False) -> QToolButton:
        button = QToolButton(checkable=checkable)
        button.setProperty("role", "nav")
        button.setIcon(icons.icon(action.objectName().removeprefix("show_"), "quiet"))
        button.setIconSize(QSize(18, 18))
        words = action.iconText().replace("&", "")
        button.setText(f" {words}")
        button.setAccessibleName(words)
        button.setToolTip(with_keys(words, action))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(action.trigger)
        return button


def spaced(*widgets: QWidget) -> QHBoxLayout:
    """Widgets in a row on the window's spacing."""
    row = QHBoxLayout()
    row.setSpacing(theme.SPACE)
    for widget in widgets:
        row.addWidget(widget)
    return row
