"""How much was found, in words."""

from __future__ import annotations

from collections.abc import Iterable

from register.rules.finding import Finding, Level


def counted(findings: Iterable[Finding]) -> str:
    """``2 errors, 1 note and 1 allowed``; empty when nothing was found."""
    listed = list(findings)
    opened = [f.level for f in listed if f.allowed is None]
    parts = [
        f"{count:,} {level.value}{'' if count == 1 else 's'}"
        for level in Level
        if (count := opened.count(level))
    ]
    if allowed := len(listed) - len(opened):
        parts.append(f"{allowed:,} allowed")
    return " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)
