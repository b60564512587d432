"""Colours that can be read: the contrast of two, the ink that suits a ground, a paler tint; all as "6B4FA0"."""

from __future__ import annotations

WHITE, BLACK = "FFFFFF", "000000"


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours as WCAG reckons it, from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def ink_on(ground: str) -> str:
    """White, or else black, whichever is read better on the ground; one of them always has a contrast of 4.5."""
    return max((WHITE, BLACK), key=lambda ink: contrast(ink, ground))


def tint(colour: str, strength: float = 0.2) -> str:
    """The colour mixed with white; `strength` is the share that is left of it."""
    return "".join(f"{round(255 - (255 - channel) * strength):02X}" for channel in _channels(colour))


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(channel / 255) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def _channels(colour: str) -> tuple[int, int, int]:
    plain = colour.lstrip("#")
    return int(plain[:2], 16), int(plain[2:4], 16), int(plain[4:6], 16)
