"""Chips, badges, states, notes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPushButton

from planner.model.enums import Assessment, Fulfilment, Priority, Stage, State
from planner.records import SdgLink
from planner.ui import theme
from planner.ui.widgets import (
    Badge,
    Chip,
    EmptyPage,
    Labelled,
    LineField,
    ProblemNote,
    StateDot,
    StateLabel,
    Toast,
    painting,
)
from planner.words import term


def test_a_chip_counts_and_is_pressed_in(show) -> None:
    chip = Chip("Mangler noget")
    show(chip)
    chip.set_count(3)
    assert chip.text() == "Mangler noget · 3"
    QTest.keyClick(chip, Qt.Key.Key_Space)
    assert chip.isChecked()


def test_a_chip_with_a_menu_is_lit_by_its_owner(show) -> None:
    menu = QMenu()
    chip = Chip("Tilstand", menu=menu)
    show(chip)
    chip.set_active(True)
    assert chip.isChecked()
    chip.nextCheckState()
    assert chip.isChecked()


@pytest.mark.parametrize("member", [*State, *Assessment, *Fulfilment, *Priority])
def test_a_state_has_a_shape_a_word_and_room_for_it(show, member) -> None:
    label, dot = StateLabel(member), StateDot(member)
    show(label, dot)
    assert label.accessibleName() == dot.toolTip() == term(member)
    assert label.sizeHint().width() >= label.fontMetrics().horizontalAdvance(term(member))
    picture = QImage(20, 20, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painting.paint_state(painter, QRect(2, 2, 14, 16), member)
    painter.end()
    assert any(picture.pixelColor(x, y).alpha() for x in range(20) for y in range(20))


@pytest.mark.parametrize("stage", Stage)
def test_a_badge_says_the_stage(show, stage) -> None:
    badge = Badge()
    show(badge)
    badge.set_stage(stage)
    assert badge.text() == term(stage)


def test_a_problem_note_is_seen_only_with_problems(show) -> None:
    note = ProblemNote()
    show(note)
    assert note.isHidden()
    note.set_problems(["Mål 2: hvordan måles det?", "Mål 3: hvordan måles det?"])
    assert note.isVisible()
    assert len(note.problems()) == 2
    note.set_problems([])
    assert (note.isHidden(), note.problems()) == (True, ())


def test_a_label_names_its_field(show) -> None:
    line = LineField()
    box = Labelled("&Titel", line)
    show(box)
    assert line.accessibleName() == "Titel"
    box.set_problems(["Titlen mangler."])
    box.set_hint("01-04-2022")
    assert box.findChild(ProblemNote).isVisible()


def test_an_empty_page_offers_the_first_step(show, heard) -> None:
    page = EmptyPage("Ingen indsatser", "Her står årets indsatser.", "Ny indsats")
    show(page)
    page.started.connect(heard.hear)
    page.findChild(QPushButton).click()
    assert heard.times == 1


def test_a_toast_offers_the_way_back(show, heard) -> None:
    toast = Toast()
    show(toast)
    toast.undo_asked.connect(heard.hear)
    toast.say("Indsatsen er slettet.", undo=True)
    assert toast.isVisible()
    toast.findChild(QPushButton).click()
    assert (heard.times, toast.isHidden()) == (1, True)


def test_squares_are_painted_the_primary_first() -> None:
    links = (SdgLink(number=4), SdgLink(number=13, primary=True))
    width = painting.sdg_squares_width(2)
    picture = QImage(width, 24, QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    painting.paint_sdg_squares(painter, QRect(0, 0, width, 24), links)
    painter.end()
    assert picture.pixelColor(2, 6) == theme.sdg_colour(13)
    assert picture.pixelColor(width - 3, 6) == theme.sdg_colour(4)
