"""What a reader of one value hands back when the text cannot be read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

LONGEST_SHOWN = 80
"""Characters of what was written that a message shows; a value is rarely longer in earnest."""


@dataclass(frozen=True, slots=True)
class Unread:
    """A text that is not a value of its kind."""

    name: str
    """The name of the rule that puts it into words."""
    facts: Mapping[str, str]
    """What that rule's sentence needs. ``written`` is always among them."""


def unread(name: str, written: str, **facts: str) -> Unread:
    """An ``Unread`` whose ``written`` is short enough to stand in a message."""
    shown = written if len(written) <= LONGEST_SHOWN else written[: LONGEST_SHOWN - 1] + "…"
    return Unread(name, {"written": shown, **facts})
