"""Front matter as it stands in the file: text, lists and fields, each with its line and column.

Nothing is converted here. ``no`` stays the two letters, ``010`` keeps its nought and ``14:30`` its
colon, until the field that holds the value says what it is.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """One written value."""

    value: str
    line: int
    """From 1, counted in the whole file."""
    column: int
    """From 1, in characters."""


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of values."""

    items: tuple[Node, ...]
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Entry:
    """One field: its name and its value."""

    key: Text
    value: Node


@dataclass(frozen=True, slots=True)
class Mapping:
    """Fields, in the order in which they were written; no name stands twice."""

    entries: tuple[Entry, ...]
    line: int
    column: int

    def get(self, name: str) -> Entry | None:
        """The field of that name, or None."""
        return next((entry for entry in self.entries if entry.key.value == name), None)


Node = Text | Listing | Mapping
