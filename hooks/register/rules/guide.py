"""A rule's page: its docstring, taken apart into title, reasons and examples.

Two dates the wrong way round.

Why it matters, in two or three sentences.

Bad:
    decisions/2026/CPCC2026-014.md
        ---
        title: ...
Good:
    ...
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_HEAD = re.compile(r"^ {4}(\S+?)(?: \((.+)\))?$")
_PART = re.compile(r"^(Bad|Good):$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Example:
    """One file of an example."""

    path: str
    remark: str
    """What cannot be seen in its text: ``saved by an old Windows program``."""
    text: str


@dataclass(frozen=True, slots=True)
class Guide:
    """What a rule's page says."""

    title: str
    """In plain words, without a full stop."""
    why: str
    """Why it matters; paragraphs are parted by an empty line."""
    bad: tuple[Example, ...]
    """Files that break the rule, and no other rule."""
    good: tuple[Example, ...]
    """The same, put right."""

    @classmethod
    def of(cls, page: str) -> Guide:
        """The page taken apart.

        Raises:
            ValueError: it has not the shape above.
        """
        parts = _PART.split(page.strip())
        if parts[1::2] != ["Bad", "Good"]:
            raise ValueError("a rule's page ends in one part Bad: and one part Good:")
        title, _, why = parts[0].strip().partition("\n\n")
        return cls(
            title=title.rstrip("."),
            why="\n\n".join(" ".join(p.split()) for p in why.split("\n\n")),
            bad=tuple(_examples(parts[2])),
            good=tuple(_examples(parts[4])),
        )


def _examples(text: str) -> Iterator[Example]:
    path, remark, lines = "", "", list[str]()
    for line in [*text.strip("\n").split("\n"), "    end"]:
        head = _HEAD.match(line)
        if head is None:
            lines.append(line[8:])
            continue
        if path:
            yield Example(path, remark, "\n".join(lines).rstrip("\n") + "\n")
        path, remark, lines = head[1], head[2] or "", []
