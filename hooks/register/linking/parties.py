"""Who is bound by an agreement."""

from __future__ import annotations

from dataclasses import dataclass

from register.records.body import Body
from register.records.force import Force


@dataclass(frozen=True, slots=True)
class Party:
    """A force by its chief officer, its policing body, or both: each a corporation sole."""

    force: Force
    chief_officer: bool
    policing_body: bool
    body: Body | None = None
    """Its policing body, where that is another on another day and can be told."""

    @property
    def count(self) -> int:
        """How many corporations sole that makes."""
        return self.chief_officer + self.policing_body
