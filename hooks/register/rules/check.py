"""Everything that the rules find in a register.

every rule -> what it found -> findings -> the ones a record is allowed -> sorted
"""

from __future__ import annotations

from collections.abc import Iterator

from register.linking.register import Register
from register.rules.allowances.allowing import allowed
from register.rules.catalogue import ALLOWANCES, RULES
from register.rules.finding import Finding, Level
from register.rules.rule import Found

_WORDED = frozenset(rule.problem for rule in RULES)


def check(register: Register) -> tuple[Finding, ...]:
    """All findings, sorted by file, line, column and code. Never raises for what a record says.

    Those that a record is allowed are among them, marked; so are allowances that do not hold.
    """
    keys = {
        path: key for key, paths in register.files_of.items() if key != paths[0] for path in paths
    }
    found = [
        Finding(
            rule.code,
            rule.name,
            one.level or rule.level,
            one.place,
            keys.get(one.place.path, ""),
            one.message,
            one.hint,
        )
        for rule in RULES
        for one in rule.check(register)
    ]
    found.extend(_unworded(register, keys))
    return tuple(sorted(allowed(found, register, ALLOWANCES), key=_order))


def _order(finding: Finding) -> tuple[str, int, int, str, str]:
    place = finding.place
    return place.path, place.line, place.column, finding.code, finding.message


def _unworded(register: Register, keys: dict[str, str]) -> Iterator[Finding]:
    """Problems for which no rule has words: better said badly than lost."""
    for problem in register.problems:
        if problem.name not in _WORDED:
            one = Found(
                problem.place,
                f"Something here cannot be read ({problem.name.replace('-', ' ')}).",
                "Compare it with a record that is published, and write it in the same way.",
            )
            key = keys.get(problem.place.path, "")
            yield Finding("R100", problem.name, Level.ERROR, one.place, key, one.message, one.hint)
