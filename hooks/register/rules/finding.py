"""What a rule found: a sentence for a press officer, and where to look."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from register.source.place import Place


class Level(Enum):
    """How much a finding matters."""

    ERROR = "error"
    """Cannot be published: the build stops."""
    WARNING = "warning"
    """Published, and shown on the page and in the list of what is not yet right."""
    NOTE = "note"
    """Worth knowing."""


@dataclass(frozen=True, slots=True)
class Allowed:
    """An office's public reason for not meeting a rule for now."""

    reason: str
    until: str
    """The last day, as the record gives it in words."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a rule found."""

    code: str
    name: str
    level: Level
    place: Place
    record: str
    """The key of the record, ``decisions/CPCC2019-007``; empty when it is not about a record."""
    message: str
    """What is wrong, in a sentence or two."""
    hint: str
    """What to do, with the line to paste on a line of its own where there is one."""
    allowed: Allowed | None = None
