"""The look in numbers: colours of the light and the dark theme, spacing, radii, type sizes.

Everything that paints takes its colours from the `Tokens` in force, so a colour is decided here only.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace

TIGHT, SPACE, WIDE, LOOSE = 4, 8, 16, 24
"""The spacing scale, in pixels at 100 %."""

RADIUS = 6
"""Corners of fields and buttons; panels have `PANEL_RADIUS`, small marks `MARK_RADIUS`."""
PANEL_RADIUS = 8
MARK_RADIUS = 3

SMALL, BODY, HEADING = 0.9, 1.0, 1.45
"""The three type sizes, as factors of the platform's own interface font."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """The colours of one theme, each "#RRGGBB".

    `ground` lies behind `panel`s; `side` is the navigation's; `line` parts things, `edge` outlines what one
    can write in or press; `quiet` is secondary text. A name with `_soft` is a ground for the colour of that name.
    """

    dark: bool
    ground: str
    side: str
    panel: str
    raised: str
    line: str
    edge: str
    text: str
    quiet: str
    faint: str
    accent: str
    accent_strong: str
    on_accent: str
    accent_soft: str
    hover: str
    warning: str
    warning_soft: str
    success: str
    success_soft: str
    danger: str
    danger_soft: str
    tracks: tuple[str, ...]
    cross_cutting: str

    def colours(self) -> dict[str, str]:
        """Every plain colour by its name, for filling in a style sheet."""
        return {part.name: value for part in fields(self) if isinstance(value := getattr(self, part.name), str)}

    def with_high_contrast(self) -> Tokens:
        """For those who ask their system for more contrast: nothing quiet, lines one can see."""
        return replace(self, quiet=self.text, faint=self.text, line=self.quiet, edge=self.text)


LIGHT = Tokens(
    dark=False,
    ground="#F6F6F4",
    side="#FBFBF9",
    panel="#FFFFFF",
    raised="#FFFFFF",
    line="#E2E1DD",
    edge="#CFCEC9",
    text="#1D1F22",
    quiet="#6A6E75",
    faint="#9A9DA3",
    accent="#2457A6",
    accent_strong="#1B4585",
    on_accent="#FFFFFF",
    accent_soft="#E8EEF9",
    hover="#F1F1EE",
    warning="#825300",
    warning_soft="#FFF3D6",
    success="#1B6B3A",
    success_soft="#E3F3E8",
    danger="#A8261F",
    danger_soft="#FCE8E6",
    tracks=("#6B4FA0", "#0B7A75", "#B0531C", "#4E6B1F", "#9C2F63", "#1F6A96", "#7A5C12", "#5B4BC4"),
    cross_cutting="#5F6B76",
)

DARK = Tokens(
    dark=True,
    ground="#1B1C1F",
    side="#202124",
    panel="#24262A",
    raised="#2B2E33",
    line="#3A3D43",
    edge="#4A4E55",
    text="#ECEDEE",
    quiet="#A4A9B1",
    faint="#757A82",
    accent="#8DB4F2",
    accent_strong="#A9C7F7",
    on_accent="#10203A",
    accent_soft="#2B3A55",
    hover="#2D3035",
    warning="#EFCB73",
    warning_soft="#3B3320",
    success="#7FD49E",
    success_soft="#1F3A2A",
    danger="#F5A49C",
    danger_soft="#46272A",
    tracks=("#B8A2E6", "#5CC4BC", "#EBA06F", "#A9CB72", "#EE94BD", "#7FBFE8", "#DDBB62", "#ADA3F5"),
    cross_cutting="#A9B4BF",
)
