"""Where something stands in a file, and what a reader met there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple


class Place(NamedTuple):
    """A place in a file that a person can find."""

    path: str
    """The file, relative to the register's folder, with forward slashes."""
    line: int = 0
    """From 1; 0 when the file as a whole is meant."""
    column: int = 0
    """From 1, in characters; 0 when the line as a whole is meant."""

    def __str__(self) -> str:
        """The place in words: ``decisions/2026/CPCC2026-014.md, line 3``."""
        return f"{self.path}, line {self.line}" if self.line else self.path


@dataclass(frozen=True, slots=True)
class Problem:
    """Something a reader met that a rule has to put into words.

    Readers never write sentences: ``name`` is the name of the rule that owns the sentence, and
    ``facts`` are the words that it needs. So every message of the register stands in ``rules/``.
    """

    name: str
    place: Place
    facts: Mapping[str, str] = field(default_factory=dict)
