"""For programs: one finding a line, as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable

from register.rules.finding import Finding


def json_lines(findings: Iterable[Finding]) -> str:
    """Each with the same ten members; ``allowed`` is null, or has a reason and a last day."""
    return "".join(json.dumps(_row(finding)) + "\n" for finding in findings)


def _row(finding: Finding) -> dict[str, object]:
    allowed = finding.allowed
    return {
        "code": finding.code,
        "name": finding.name,
        "level": finding.level.value,
        "path": finding.place.path,
        "line": finding.place.line,
        "column": finding.place.column,
        "record": finding.record,
        "message": finding.message,
        "hint": finding.hint,
        "allowed": {"reason": allowed.reason, "until": allowed.until} if allowed else None,
    }
