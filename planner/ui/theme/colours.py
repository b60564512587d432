"""Arithmetic on colours: contrast as WCAG counts it, mixing, and finding a legible twin."""

from __future__ import annotations

from PySide6.QtGui import QColor

ENOUGH = 4.5
"""The least contrast between a text and what it stands on."""


def luminance(colour: str | QColor) -> float:
    """Relative luminance, 0 for black and 1 for white."""
    red, green, blue, _alpha = QColor(colour).getRgbF()
    return 0.2126 * _linear(red) + 0.7152 * _linear(green) + 0.0722 * _linear(blue)


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def contrast(one: str | QColor, other: str | QColor) -> float:
    """The contrast of two opaque colours, from 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def mixed(colour: str | QColor, ground: str | QColor, share: float) -> QColor:
    """`share` (0 to 1) of the colour on the ground, opaque, as paint and not as a see-through layer."""
    top, bottom = QColor(colour).getRgbF(), QColor(ground).getRgbF()
    return QColor.fromRgbF(*(share * a + (1 - share) * b for a, b in zip(top[:3], bottom[:3], strict=True)))


def legible_on(ground: str | QColor, light: str = "#FFFFFF", dark: str = "#1D1F22") -> QColor:
    """The one of a light and a dark ink that reads best on this ground."""
    return QColor(max((light, dark), key=lambda ink: contrast(ink, ground)))


def lighter_twin(colour: str | QColor, ground: str | QColor) -> QColor:
    """The colour in the same hue, lightened just until it reads on a dark ground."""
    hue, saturation, lightness, _alpha = QColor(colour).getHslF()
    twin = QColor(colour)
    while contrast(twin, ground) < ENOUGH and lightness < 1:
        lightness = min(1.0, lightness + 0.01)
        twin = QColor.fromHslF(max(hue, 0.0), saturation, lightness)
    return twin
