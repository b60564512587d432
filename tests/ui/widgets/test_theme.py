"""Everything can be read: contrast of every pair in use, in both themes; the theme changes while the program runs."""

from __future__ import annotations

import re
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QImage, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from planner import resources
from planner.ui import icons, theme
from planner.ui.theme.colours import ENOUGH, contrast
from planner.ui.widgets import painting, sdg_words

THEMES = pytest.mark.parametrize("tokens", [theme.LIGHT, theme.DARK], ids=["light", "dark"])

GROUNDS = ("ground", "side", "panel", "raised", "hover", "accent_soft")
PAIRS = [
    *product(("text",), (*GROUNDS, "warning_soft", "success_soft", "danger_soft")),
    *product(("quiet",), ("ground", "side", "panel", "raised", "hover")),
    *product(("accent",), GROUNDS),
    *product(("warning",), ("panel", "ground", "warning_soft")),
    *product(("success",), ("panel", "ground", "success_soft")),
    *product(("danger",), ("panel", "ground", "danger_soft")),
    *product(("on_accent",), ("accent", "accent_strong")),
]


@THEMES
@pytest.mark.parametrize(("ink", "ground"), PAIRS, ids=lambda name: name)
def test_words_can_be_read(tokens, ink, ground) -> None:
    assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= ENOUGH


@THEMES
def test_tracks_can_be_read_on_a_panel(tokens) -> None:
    for colour in (*tokens.tracks, tokens.cross_cutting):
        assert contrast(colour, tokens.panel) >= ENOUGH


def test_the_numbers_of_the_squares_can_be_read() -> None:
    for number in sdg_words.NUMBERS:
        assert contrast(theme.sdg_colour(number), theme.sdg_ink(number)) >= ENOUGH
        white = theme.sdg_ink(number) == QColor("white")
        assert white == (number in {1, 4, 8, 10, 13, 16, 17})


@pytest.mark.parametrize("choice", ["light", "dark"])
@pytest.mark.parametrize("number", sdg_words.NUMBERS)
def test_pale_squares_are_legible(choice, number) -> None:
    theme.choose(choice)
    picture = QImage(80, 80, QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    painting.paint_sdg_square(painter, picture.rect().toRectF(), number, pale=True)
    painter.end()
    ground = picture.pixelColor(8, 8)
    inks = {picture.pixelColor(x, y).name() for x in range(20, 60) for y in range(20, 60)}
    assert max(contrast(ink, ground) for ink in inks) >= ENOUGH


@given(st.from_regex(r"#[0-9A-F]{6}", fullmatch=True))
def test_any_track_has_a_legible_twin_for_the_dark(colour) -> None:
    assert contrast(theme.lighter_twin(colour, theme.DARK.panel), theme.DARK.panel) >= ENOUGH


def test_track_colours() -> None:
    assert theme.track_colour("#6b4fa0") == QColor("#6B4FA0")
    assert theme.track_colour("", 1) == QColor("#0B7A75")
    assert theme.track_colour("", 0, True) == QColor("#5F6B76")
    assert theme.track_colour("ingen farve", 0) == QColor("#6B4FA0")
    theme.choose("dark")
    assert theme.track_colour("#6b4fa0") == QColor("#B8A2E6")
    assert theme.track_colour("", 2) == QColor("#EBA06F")
    assert contrast(theme.track_colour("#000000"), theme.DARK.panel) >= ENOUGH


def test_the_theme_changes_while_the_program_runs(qapp, qtbot) -> None:
    with qtbot.waitSignal(theme.changed) as told:
        theme.choose("dark")
    assert told.args == [theme.DARK]
    assert theme.current() is theme.DARK
    assert qapp.palette().color(QPalette.ColorRole.Base) == QColor(theme.DARK.panel)
    theme.choose("light")
    assert theme.current() is theme.LIGHT


def test_there_are_three_sizes_of_type_after_the_platforms_own() -> None:
    small, body, heading = (theme.font(size).pointSizeF() for size in ("small", "body", "heading"))
    assert small < body < heading
    assert body == pytest.approx(QApplication.font().pointSizeF(), abs=0.1)


def test_the_style_sheet_has_every_place_filled(qapp) -> None:
    sheet = qapp.styleSheet()
    assert "$" not in sheet
    for file in re.findall(r'url\("([^"]+)"\)', sheet):
        assert resources.Path(file).is_file()


@pytest.mark.parametrize(("folder", "tokens"), [("light", theme.LIGHT), ("dark", theme.DARK)])
def test_marks_are_drawn_in_the_colours_of_their_theme(folder, tokens) -> None:
    files = sorted(resources.path("theme", folder).glob("*.svg"))
    assert {file.name for file in files} == {file.name for file in resources.path("theme", "light").glob("*.svg")}
    for file in files:
        assert set(re.findall(r"#[0-9A-Fa-f]{6}", file.read_text())) <= set(tokens.colours().values())


@pytest.mark.parametrize("name", icons.names())
def test_every_icon_is_drawn_in_the_ink_of_the_theme(name) -> None:
    for choice in ("light", "dark"):
        theme.choose(choice)
        picture = icons.icon(name).pixmap(40, 40).toImage()
        ink = QColor(theme.current().text)
        pixels = [picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height())]
        solid = [pixel for pixel in pixels if pixel.alpha() == 255]
        assert solid
        assert all(abs(a - b) <= 2 for pixel in solid for a, b in zip(pixel.getRgb(), ink.getRgb(), strict=True))


def test_an_icon_follows_its_state() -> None:
    icon = icons.icon("undo")
    off = icon.pixmap(20, 20, icon.Mode.Disabled).toImage()
    on = icon.pixmap(20, 20, icon.Mode.Normal, icon.State.On).toImage()
    assert off != icon.pixmap(20, 20).toImage() != on


def test_an_unknown_icon_is_noticed_at_once() -> None:
    with pytest.raises(FileNotFoundError):
        icons.icon("findes-ikke")


def test_a_role_dresses_a_widget(show) -> None:
    label, button = QLabel("Indsatser"), QPushButton("Ny indsats")
    show(label, button)
    theme.set_role(label, "heading")
    theme.set_role(button, "primary")
    assert label.font().pointSizeF() == pytest.approx(theme.font("heading").pointSizeF(), abs=0.2)
    painted = button.grab().toImage()
    assert painted.pixelColor(painted.width() // 2, 3) == QColor(theme.LIGHT.accent)
