"""Whether what was found stands in the way of publication."""

from __future__ import annotations

from collections.abc import Iterable

from register.rules.finding import Finding, Level


def exit_status(findings: Iterable[Finding], *, strict: bool = False) -> int:
    """0 when the register may be published, else 1; with ``strict``, warnings count as well.

    What a record is allowed never stands in the way.
    """
    stops = (Level.ERROR, Level.WARNING) if strict else (Level.ERROR,)
    return int(any(f.level in stops and f.allowed is None for f in findings))
