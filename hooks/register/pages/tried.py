"""What was tried on the pages, for readers of the accessibility statement.

``overrides/tried.json`` is written by ``tests/browser/keep.py``, which opens one page of every kind
in a browser, and it says which templates, styles and scripts it was that were tried.
"""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from typing import Any

from register.caching import OVERRIDES
from register.output import digest_of
from register.records.dates import When

RESULT = OVERRIDES / "tried.json"
ADDRESS = "accessibility/"
"""Where the statement stands."""


def tried() -> dict[str, Any]:
    """The result as the page shows it: ``on`` in words, and whether it is ``current``.

    Empty when nothing was tried.
    """
    if not RESULT.is_file():
        return {}
    kept: dict[str, Any] = json.loads(RESULT.read_text(encoding="utf-8"))
    return {
        **kept,
        "on": When.of(date.fromisoformat(kept["on"])).words,
        "current": kept["looks"] == looks(),
    }


@cache
def looks() -> str:
    """A digest of all that says how pages look: templates, styles and scripts."""
    files = sorted(
        file for kind in ("html", "css", "js") for file in OVERRIDES.glob(f"**/*.{kind}")
    )
    return digest_of(
        *(f.relative_to(OVERRIDES).as_posix().encode() + b"\n" + f.read_bytes() for f in files)
    )
