"""Colours that can be read: WCAG 2.2, success criterion 1.4.3."""

from __future__ import annotations

import re

_LEAST = 4.5
"""Contrast that level AA asks of text with its ground."""
_STEPS = 100
_FALLBACK = "#1d4f91"

Colour = tuple[int, int, int]


def shade(colour: str, ground: str, least: float = _LEAST) -> str:
    """The colour, made darker or lighter until text in it can be read on the ground.

    Both are ``#rrggbb``; a colour that is not has a dark blue in its place. ``least`` is the
    contrast that will do.
    """
    wanted, behind = _parts(colour), _parts(ground)
    limit = 0 if _luminance(behind) > 0.18 else 255
    for step in range(_STEPS + 1):
        mixed = _mixed(wanted, limit, step)
        if _contrast(mixed, behind) >= least:
            return "#" + "".join(f"{part:02x}" for part in mixed)
    return "#000000" if limit == 0 else "#ffffff"


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, from 1 to 21."""
    return _contrast(_parts(one), _parts(other))


def _parts(colour: str) -> Colour:
    text = colour.strip().lower()
    if not re.fullmatch(r"#[0-9a-f]{6}", text):
        text = _FALLBACK
    return int(text[1:3], 16), int(text[3:5], 16), int(text[5:7], 16)


def _mixed(colour: Colour, limit: int, step: int) -> Colour:
    red, green, blue = (round(part + (limit - part) * step / _STEPS) for part in colour)
    return red, green, blue


def _contrast(one: Colour, other: Colour) -> float:
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: Colour) -> float:
    """Relative luminance as WCAG defines it."""
    red, green, blue = (
        part / 255 / 12.92 if part <= 10 else ((part / 255 + 0.055) / 1.055) ** 2.4
        for part in colour
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
