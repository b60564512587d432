"""The window's look: call `apply` once; paint with `current()`, `font()`, `track_colour()`.

`apply` sets Fusion (the same geometry on every platform), a palette and one style sheet, and follows the system
when asked to. A widget says what it is by the property "role" (`set_role`); the style sheet does the rest:

* labels: heading, section, small, quiet, quiet-small, number, warning, success, danger
* push buttons: primary, flat, danger, link; tool buttons: nav, icon
* frames: panel, side, bar, field, note

`changed` is emitted after every change of theme, with the new `Tokens`. Widgets that paint themselves are repainted
anyhow, because the palette changes.
"""

from planner.ui.theme.applying import apply, changed, choose, current, dress, font, font_of, set_role
from planner.ui.theme.colours import contrast, legible_on, lighter_twin, mixed
from planner.ui.theme.sdg import sdg_colour, sdg_ink
from planner.ui.theme.tokens import DARK, LIGHT, LOOSE, MARK_RADIUS, PANEL_RADIUS, RADIUS, SPACE, TIGHT, WIDE, Tokens
from planner.ui.theme.tracks import shade, track_colour, track_hex

__all__ = [
    "DARK", "LIGHT", "LOOSE", "MARK_RADIUS", "PANEL_RADIUS", "RADIUS", "SPACE", "TIGHT", "WIDE", "Tokens", "apply",
    "changed", "choose", "contrast", "current", "dress", "font", "font_of", "legible_on", "lighter_twin", "mixed", "sdg_colour",
    "sdg_ink", "set_role", "shade", "track_colour", "track_hex",
]
