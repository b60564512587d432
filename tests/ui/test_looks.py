"""Every page and dialog, measured: no cut words, no control without a name, nothing on top of something else."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QStyle,
    QStyleOptionButton,
    QTextEdit,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot
from scenes import scenes
from windows import make_window

from planner import words
from planner.app import speak
from planner.ui import theme

CONTROLS = (QAbstractButton, QLineEdit, QTextEdit, QComboBox, QAbstractSpinBox, QAbstractItemView)


@pytest.mark.parametrize(("language", "look"), [("da", "light"), ("en", "dark")])
def test_nothing_is_cut_unnamed_or_covered(
    qapp: QApplication, qtbot: QtBot, empty_file: Path, tmp_path: Path, language: str, look: str
) -> None:
    words.use(language)
    translator = speak(qapp, language)
    theme.apply(qapp, look)
    path = tmp_path / "planer.planner"
    shutil.copyfile(empty_file, path)
    window = make_window(qtbot, tmp_path / "window.ini", QSize(1280, 720))
    window.document.open(path)
    faults: list[str] = []
    for scene, seen in scenes(window):
        faults += [f"{scene}: {fault}" for fault in (*cut_words(seen), *unnamed(seen), *covered(seen))]
    window.close()
    qapp.removeTranslator(translator)
    theme.apply(qapp, "light")
    assert faults == []


def visible(root: QWidget, kinds: type[QWidget] | tuple[type[QWidget], ...]) -> Iterator[QWidget]:
    """Widgets of these kinds that can be seen, whole or in part."""
    for widget in root.findChildren(QWidget):
        if isinstance(widget, kinds) and widget.isVisibleTo(root) and not widget.visibleRegion().isEmpty():
            yield widget


def name_of(widget: QWidget) -> str:
    text = getattr(widget, "text", None)
    return f"{type(widget).__name__} “{text() if callable(text) else widget.accessibleName()}”"


def cut_words(root: QWidget) -> Iterator[str]:
    """Labels and buttons that are too small for their words."""
    for widget in visible(root, (QLabel, QPushButton, QToolButton)):
        if isinstance(widget, QLabel):
            if not widget.text() or not widget.pixmap().isNull():
                continue
            room = widget.contentsRect()
            if widget.wordWrap():
                needed = QSize(0, widget.heightForWidth(widget.width()) - (widget.height() - room.height()))
            else:
                needed = QSize(widget.fontMetrics().horizontalAdvance(widget.text()), widget.fontMetrics().height() - 3)
            if needed.width() > room.width() + 1 or needed.height() > room.height() + 1:
                yield f"{name_of(widget)} is cut: {needed.toTuple()} in {room.size().toTuple()}"
        elif isinstance(widget, QPushButton) and widget.text():
            option = QStyleOptionButton()
            widget.initStyleOption(option)
            room = widget.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, widget)
            if widget.fontMetrics().horizontalAdvance(widget.text().replace("&", "")) > room.width():
                yield f"{name_of(widget)} is cut"


def unnamed(root: QWidget) -> Iterator[str]:
    """Controls that a screen reader has no name for."""
    for widget in visible(root, CONTROLS):
        if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or widget.objectName().startswith("qt_"):
            continue
        text = widget.text() if isinstance(widget, QAbstractButton) else ""
        if not (widget.accessibleName() or text or widget.toolTip()):
            yield f"{type(widget).__name__} {widget.geometry().getRect()} has no name"


def covered(root: QWidget) -> Iterator[str]:
    """Siblings in a layout that lie over each other."""
    for parent in [root, *visible(root, QWidget)]:
        if isinstance(parent, (QAbstractItemView, QComboBox, QScrollArea)) or parent.layout() is None:
            continue
        layout = parent.layout()
        mine = [child for child in parent.children() if isinstance(child, QWidget) and layout.indexOf(child) >= 0]
        shown = [child for child in mine if child.isVisibleTo(parent)]
        for place, one in enumerate(shown):
            for other in shown[place + 1 :]:
                common = one.geometry().intersected(other.geometry())
                if common.width() > 1 and common.height() > 1 and not _stacked(parent):
                    yield f"{name_of(one)} and {name_of(other)} lie over each other in {type(parent).__name__}"


def _stacked(parent: QWidget) -> bool:
    return type(parent).__name__ in ("QStackedWidget", "QSplitter")


def test_the_measure_finds_what_is_wrong(qtbot: QtBot) -> None:
    """Lest the test above finds nothing because it looks at nothing."""
    root = QWidget()
    qtbot.addWidget(root)
    label = QLabel("Et meget langt ord, som ikke kan være her", root)
    label.setGeometry(QRect(QPoint(0, 0), QSize(40, 20)))
    QLineEdit(root).setGeometry(0, 30, 80, 24)
    root.resize(200, 100)
    root.show()
    assert len(list(cut_words(root))) == 1
    assert len(list(unnamed(root))) == 1
