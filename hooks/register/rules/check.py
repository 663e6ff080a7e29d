"""Everything that the rules find in a register.

words of each record -> notes
every rule -> what it found -> findings -> the ones a record is allowed -> sorted
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from register.linking.register import Register
from register.records.record import Record
from register.rules.allowances.allowing import allowed
from register.rules.catalogue import ALLOWANCES, RULES
from register.rules.finding import Finding, Level
from register.rules.noting import Notes, notes_of
from register.rules.rule import Found, Rule, WordsRule

_WORDED = frozenset(rule.problem for rule in RULES if isinstance(rule, Rule))


def check(
    register: Register, notes: Mapping[str, Notes] = MappingProxyType({})
) -> tuple[Finding, ...]:
    """All findings, sorted by file, line, column and code. Never raises for what a record says.

    Those that a record is allowed are among them, marked; so are allowances that do not hold.
    ``notes`` are those already made, by the path of the record's file; others are made here.
    """
    noted = _noted(register, notes)
    keys = {
        path: key for key, paths in register.files_of.items() if key != paths[0] for path in paths
    }
    # What is said of a file is said of the record that it lies beside.
    beside = {path: f"{path.rpartition('/')[0]}.md" for path in register.files}
    keys |= {path: keys[owner] for path, owner in beside.items() if owner in keys}
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
        for one in _found(rule, register, noted.get(rule.code, []))
    ]
    found.extend(_unworded(register, keys))
    return tuple(sorted(allowed(found, register, ALLOWANCES), key=_order))


def _noted(register: Register, notes: Mapping[str, Notes]) -> dict[str, list[tuple[Record, Any]]]:
    """Every note with its record, by the code of the rule that made it."""
    noted: dict[str, list[tuple[Record, Any]]] = {}
    for record in (*register.records.values(), *register.pages):
        own = notes.get(record.held.path)
        for code, made in (notes_of(record) if own is None else own).items():
            noted.setdefault(code, []).extend((record, note) for note in made)
    return noted


def _found(
    rule: Rule | WordsRule, register: Register, noted: list[tuple[Record, Any]]
) -> Iterator[Found]:
    if isinstance(rule, Rule):
        return rule.check(register)
    if rule.compare:
        return rule.compare(register, noted)
    return (found for _, found in noted)


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
