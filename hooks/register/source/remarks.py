"""Text that is lost behind `` #``, because YAML takes it for a remark of the author's."""

from __future__ import annotations

import re
from dataclasses import dataclass

import yaml

from register.source.quoting import quoted

_REMARK = re.compile(r"[ \t]+#")


@dataclass(frozen=True, slots=True)
class Lost:
    """A value that goes on behind the `` #``."""

    whole: str
    """The value as its author sees it."""
    line: int
    """From 0, as ``column``: where the ``#`` stands."""
    column: int
    line_text: str
    mend: str
    """The line to paste; empty where the value has several lines."""


def has_remarks(text: str) -> bool:
    """Whether anything in ``text`` could be a remark."""
    return " #" in text or "\t#" in text


def lost(lines: list[str], event: yaml.ScalarEvent) -> Lost | None:
    """What stands behind the plain value of ``event`` on its line, if that begins with `` #``."""
    start, end = event.start_mark, event.end_mark
    if start is None or end is None or end.line >= len(lines):
        return None
    line = lines[end.line]
    behind = _REMARK.match(line, end.column)
    if not behind:
        return None
    value: str = event.value
    kept = value + line[end.column :].rstrip() if value else line[behind.end() - 1 :].rstrip()
    mend = ""
    if start.line == end.line:
        before = line[: start.column].rstrip()
        mend = f"{before or line[: start.column]}{' ' if before else ''}{quoted(kept)}"
    return Lost(kept, end.line, behind.end() - 1, line, mend)
