"""Two texts side by side: which words of the one are not in the other.

Lines are matched first and words within lines that differ, since people change words and programs
compare lines. Only what differs is shown, with a line or two around it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

SAME, ADDED, REMOVED, BETWEEN = "same", "added", "removed", "between"
_AROUND = 2
"""Lines shown before and behind what differs."""
_MOST = 2_000
"""Words of a changed passage that are compared one by one; of a longer one, whole lines are."""
_WORDS = re.compile(r"\s+|\w+|[^\w\s]")


class Piece(NamedTuple):
    """Some words, and whether they are in both texts."""

    kind: str
    """``same``, ``added`` or ``removed``; ``between`` stands alone for lines that are left out."""
    text: str


Line = tuple[Piece, ...]


def compare(before: str, now: str) -> tuple[Line, ...]:
    """The lines in which ``now`` differs from ``before``, with those around them."""
    old, new = before.split("\n"), now.split("\n")
    lines: list[Line] = []
    for group in SequenceMatcher(None, old, new, autojunk=False).get_grouped_opcodes(_AROUND):
        if group[0][1] or group[0][3]:
            lines.append((Piece(BETWEEN, ""),))
        for tag, a, b, c, d in group:
            if tag == "equal":
                lines += [(Piece(SAME, line),) for line in new[c:d]]
            else:
                lines += _lines(_words("\n".join(old[a:b]), "\n".join(new[c:d])))
        if group[-1][2] < len(old):
            lines.append((Piece(BETWEEN, ""),))
    return tuple(line for at, line in enumerate(lines) if at == 0 or line != lines[at - 1])


def _words(before: str, now: str) -> Iterator[Piece]:
    """The words of a passage that differs."""
    old, new = _WORDS.findall(before), _WORDS.findall(now)
    if len(old) > _MOST or len(new) > _MOST or not old or not new:
        yield from (Piece(kind, text) for kind, text in ((REMOVED, before), (ADDED, now)) if text)
        return
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            yield Piece(SAME, "".join(new[c:d]))
            continue
        if a < b:
            yield Piece(REMOVED, "".join(old[a:b]))
        if c < d:
            yield Piece(ADDED, "".join(new[c:d]))


def _lines(pieces: Iterator[Piece]) -> list[Line]:
    """The pieces cut at the ends of lines."""
    lines: list[list[Piece]] = [[]]
    for kind, text in pieces:
        for at, part in enumerate(text.split("\n")):
            if at:
                lines.append([])
            if part:
                lines[-1].append(Piece(kind, part))
    return [tuple(line) for line in lines if line]
