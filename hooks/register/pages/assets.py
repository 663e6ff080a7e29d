"""``assets/``: scripts and pictures as they stand in ``overrides/assets``, and the stylesheets."""

from __future__ import annotations

from collections.abc import Iterator

from register.caching import OVERRIDES
from register.output import Output, ready
from register.pages.colours import shade
from register.settings import Settings

STYLES = ("colours", "text", "frame", "tables", "record", "lists", "asking", "pictures", "print")
"""The files of ``overrides/styles`` that make the stylesheet, in the order in which they hold."""

_LIGHT, _DARK = "#f4f2ed", "#1f2226"
"""The tinted grounds of colours.css, on which text in the office's colour is hardest to read."""


def assets() -> Iterator[Output]:
    """Every static file of the site."""
    folder = OVERRIDES / "assets"
    for file in sorted(folder.glob("**/*")):
        if file.is_file():
            yield ready(f"assets/{file.relative_to(folder).as_posix()}", file.read_bytes())
    yield ready("assets/register.css", stylesheet())


def stylesheet() -> bytes:
    """``assets/register.css``: one file, so that a reader's browser asks once."""
    return b"\n".join((OVERRIDES / "styles" / f"{name}.css").read_bytes() for name in STYLES)


def office_style(settings: Settings) -> Output:
    """``assets/office.css``: the office's colour, as near to it as can be read on either ground."""
    light, dark = shade(settings.colour, _LIGHT, 5), shade(settings.colour, _DARK, 7)
    style = (
        f":root {{ --accent: {light}; }}\n"
        "@supports (color: light-dark(#fff, #000)) {\n"
        f"  :root {{ --accent: light-dark({light}, {dark}); }}\n"
        "}\n"
    )
    return ready("assets/office.css", style.encode())
