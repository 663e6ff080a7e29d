"""Files by which git can make what is checked out differ from what was looked through.

``.gitattributes`` and ``.gitmodules`` are described at https://git-scm.com/docs. An attribute can
rewrite words at checkout, keep a change out of what a reviewer is shown, or have one side of a
merge thrown away; a submodule brings files that are in no commit here.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from register.source.place import Place, Problem

ATTRIBUTES, MODULES = ".gitattributes", ".gitmodules"
_HARMLESS = frozenset(
    ("text", "-text", "!text", "text=auto", "eol=lf", "eol=crlf", "binary", "merge=union")
)
"""Line ends, files that are no text, and merges that keep the lines of both sides."""


def tricks(root: Path) -> Iterator[Problem]:
    """Each thing that the files in ``root`` itself ask of git beyond line ends."""
    if os.path.lexists(root / MODULES):
        yield _trick(MODULES, 0, "", "modules")
    try:
        text = (root / ATTRIBUTES).read_text(encoding="utf-8", errors="replace")
    except FileNotFoundError:
        text = ""
    except OSError:
        yield _trick(ATTRIBUTES, 0, "", "unreadable")
        return
    for number, line in enumerate(text.split("\n"), 1):
        words = () if line.lstrip().startswith("#") else line.split()[1:]
        for word in words:
            if word not in _HARMLESS:
                yield _trick(ATTRIBUTES, number, word, "attribute")


def among_records(path: str) -> Problem:
    """Attributes that stand among the records, where nobody looks for them."""
    return _trick(path, 0, "", "folder")


def _trick(path: str, line: int, word: str, kind: str) -> Problem:
    return Problem("git-trick", Place(path, line), {"word": word, "kind": kind})
