"""``assets/``: stylesheet and pictures as they stand in ``overrides/assets``, and the colours."""

from __future__ import annotations

from collections.abc import Iterator

from register.output import Output, ready
from register.pages.colours import shade
from register.pages.templates import OVERRIDES
from register.settings import Settings

_LIGHT, _DARK = "#f4f2ed", "#1f2226"
"""The tinted grounds of register.css, on which text in the office's colour is hardest to read."""


def assets() -> Iterator[Output]:
    """Every static file of the site."""
    folder = OVERRIDES / "assets"
    for file in sorted(folder.glob("**/*")):
        if file.is_file():
            yield ready(f"assets/{file.relative_to(folder).as_posix()}", file.read_bytes())


def office_style(settings: Settings) -> Output:
    """``assets/office.css``: the office's colour, as near to it as can be read on either ground."""
    light, dark = shade(settings.colour, _LIGHT, 5), shade(settings.colour, _DARK, 7)
    style = (
        f":root {{ --accent: {light}; }}\n"
        f"@media (prefers-color-scheme: dark) {{ :root {{ --accent: {dark}; }} }}\n"
    )
    return ready("assets/office.css", style.encode())
