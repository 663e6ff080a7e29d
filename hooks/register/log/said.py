"""What checking a published site finds, one thing at a time, in words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Said:
    """One thing that was found."""

    kind: str
    """``unchanged``, ``removed`` or ``restored`` with a reason, or a fault: ``changed``, ``gone``,
    ``rewritten``, ``unknown``."""
    words: str

    @property
    def is_fault(self) -> bool:
        """Whether somebody has to look into it."""
        return self.kind not in ("unchanged", "removed", "restored")
