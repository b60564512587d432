"""Putting a theme on the application, and following the system's light and dark."""

from __future__ import annotations

from functools import cache
from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from planner import resources
from planner.ui.theme.colours import mixed
from planner.ui.theme.tokens import BODY, DARK, HEADING, LIGHT, MARK_RADIUS, PANEL_RADIUS, RADIUS, SMALL, Tokens

_FACTORS = {"small": SMALL, "body": BODY, "heading": HEADING}


class _Look(QObject):
    """What is in force: the person's choice and the tokens that came of it."""

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.choice = "system"
        self.tokens = LIGHT
        self.following = False

    def settle(self) -> None:
        """Work out the tokens anew, and put them on when they differ."""
        tokens = _wanted(self.choice)
        if tokens != self.tokens:
            self._put_on(tokens)

    def _put_on(self, tokens: Tokens, *, dressed: bool = True) -> None:
        self.tokens = tokens
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.setPalette(palette(tokens))
        if dressed:
            app.setStyleSheet(style_sheet(tokens))
        self.changed.emit(tokens)


_look = _Look()
changed = _look.changed
"""Emitted with the new `Tokens` after the theme has changed."""


def apply(app: QApplication, choice: str = "system", *, dressed: bool = True) -> None:
    """Dress the application. `choice` is "system", "light" or "dark"; call it at start.

    Not `dressed`, it leaves the style sheet to `dress`: a sheet that is in force makes each move of a widget
    dress all that hangs on it anew, which costs 0.6 s while a window is put together.
    """
    app.setStyle("Fusion")
    if not _look.following:
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(_look.settle)
        hints.accessibility().contrastPreferenceChanged.connect(_look.settle)
        _look.following = True
    _look.choice = choice
    _tell_the_platform(app, choice)
    _look._put_on(_wanted(choice), dressed=dressed)


def dress(app: QApplication) -> None:
    """Put on the style sheet that `apply` left out."""
    app.setStyleSheet(style_sheet(_look.tokens))


def choose(choice: str) -> None:
    """Change to "system", "light" or "dark" while the program runs."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    _look.choice = choice
    _tell_the_platform(app, choice)
    _look.settle()


def current() -> Tokens:
    """The colours in force."""
    return _look.tokens


def _tell_the_platform(app: QApplication, choice: str) -> None:
    """Title bars and native dialogs follow the choice too."""
    schemes = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
    app.styleHints().setColorScheme(schemes.get(choice, Qt.ColorScheme.Unknown))


def _wanted(choice: str) -> Tokens:
    hints = QApplication.styleHints()
    dark = choice == "dark" or (choice == "system" and hints.colorScheme() == Qt.ColorScheme.Dark)
    tokens = DARK if dark else LIGHT
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return tokens.with_high_contrast()
    return tokens


def font(size: str = "body", *, bold: bool = False) -> QFont:
    """The platform's interface font in one of the three sizes: "small", "body", "heading"."""
    return font_of(QApplication.font(), size, bold=bold)


def font_of(base: QFont, size: str, *, bold: bool = False) -> QFont:
    """`base` in another of the three sizes."""
    made = QFont(base)
    made.setPointSizeF(round(QFontInfo(base).pointSizeF() * _FACTORS[size], 1))
    if bold:
        made.setWeight(QFont.Weight.DemiBold)
    return made


def set_role(widget: QWidget, role: str) -> None:
    """Say what a widget is, so that the style sheet dresses it (the roles stand in the package's text)."""
    if widget.property("role") == role:
        return
    widget.setProperty("role", role)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def palette(tokens: Tokens) -> QPalette:
    """The palette for everything that the style sheet doesn't dress."""
    roles = QPalette.ColorRole
    made = QPalette()
    for role, colour in {
        roles.Window: tokens.ground, roles.WindowText: tokens.text, roles.Base: tokens.panel,
        roles.AlternateBase: tokens.ground, roles.Text: tokens.text, roles.PlaceholderText: tokens.quiet,
        roles.Button: tokens.panel, roles.ButtonText: tokens.text, roles.BrightText: tokens.danger,
        roles.ToolTipBase: tokens.raised, roles.ToolTipText: tokens.text, roles.Highlight: tokens.accent,
        roles.HighlightedText: tokens.on_accent, roles.Link: tokens.accent, roles.LinkVisited: tokens.accent,
        roles.Accent: tokens.accent, roles.Light: tokens.panel, roles.Midlight: tokens.hover,
        roles.Mid: tokens.line, roles.Dark: tokens.edge, roles.Shadow: tokens.edge,
    }.items():
        made.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.faint))
    made.setColor(QPalette.ColorGroup.Disabled, roles.Highlight, mixed(tokens.faint, tokens.panel, 0.5))
    return made


@cache
def _template() -> Template:
    return Template(resources.path("theme", "window.qss").read_text(encoding="utf-8"))


def style_sheet(tokens: Tokens) -> str:
    """The style sheet of the window, its places filled with colours, sizes and the folder of its marks."""
    sizes = {f"{name}_size": f"{font(name).pointSizeF():g}pt" for name in _FACTORS}
    marks = resources.path("theme", "dark" if tokens.dark else "light").as_posix()
    return _template().substitute(
        tokens.colours(), **sizes, marks=marks, radius=f"{RADIUS}px", panel_radius=f"{PANEL_RADIUS}px",
        mark_radius=f"{MARK_RADIUS}px",
    )
