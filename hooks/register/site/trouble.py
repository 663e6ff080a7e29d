"""A preview that says on its own pages why it does not show the last change."""

from __future__ import annotations

import html
import re
from pathlib import Path

_BODY = re.compile(rb"<body[^>]*>")
_TOLD = re.compile(rb"<div id=\"trouble\".*?</div>", re.DOTALL)


def show_trouble(folder: Path, told: str) -> None:
    """Put what stopped a build above every page of the preview in ``folder``.

    The next build that goes well makes every page anew, without it.
    """
    words = html.escape(told.strip())
    said = (
        '<div id="trouble" class="notice" role="alert"><p>This preview does not show the last '
        f"change.</p><pre>{words}</pre></div>"
    ).encode()
    for path in folder.rglob("*.html"):
        page = _TOLD.sub(b"", path.read_bytes())
        path.write_bytes(_BODY.sub(lambda body: body.group() + said, page, count=1))
