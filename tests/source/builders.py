"""Small files for the tests of reading."""

from __future__ import annotations

from typing import Any

from register.source.front_matter import Source, read
from register.source.nodes import Listing, Mapping, Node
from register.source.place import Place, Problem

PATH = "decisions/2026/CPCC2026-014.md"


def source_of(front: str) -> Source:
    """A record with these lines of front matter, which begin on line 2."""
    return read(PATH, f"---\n{front}\n---\nThe words.\n".encode())


def plain(node: Node | None) -> Any:
    """A node as dicts, lists and strings."""
    if isinstance(node, Mapping):
        return {entry.key.value: plain(entry.value) for entry in node.entries}
    if isinstance(node, Listing):
        return [plain(item) for item in node.items]
    return None if node is None else node.value


def problem(name: str, line: int = 0, column: int = 0, **facts: str) -> Problem:
    """A problem of the file at ``PATH``."""
    return Problem(name, Place(PATH, line, column), facts)


def broken(line: int, column: int, line_text: str, mend: str, reason: str) -> Problem:
    """A line that is no YAML, and the line to paste."""
    return problem("broken-line", line, column, line_text=line_text, mend=mend, reason=reason)


def feature(line: int, column: int, feature: str, text: str, mend: str = "") -> Problem:
    """A feature of YAML that records do without."""
    return problem("alias-or-tag", line, column, feature=feature, text=text, mend=mend)
