"""Where what earlier builds left is kept: with this program, never in a folder that it reads.

What is kept is read back as Python objects, so it is trusted as code is. A folder that somebody
else made may hold a ``.cache`` of theirs; it is never opened.
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
"""The folder that holds these hooks, and the register of its own."""
OVERRIDES = PROJECT / "overrides"
"""The folder of templates, styles and scripts."""


def cache_of(root: Path) -> Path:
    """The folder for what builds of the register in ``root`` leave.

    ``REGISTER_CACHE`` names another; it is for whoever runs the program to set.
    """
    if chosen := os.environ.get("REGISTER_CACHE", ""):
        return Path(chosen)
    own = PROJECT / ".cache"
    root = root.resolve()
    if root == PROJECT:
        return own
    name = hashlib.blake2b(os.fsencode(root), digest_size=8).hexdigest()
    return own / "registers" / f"{root.name}-{name}"
