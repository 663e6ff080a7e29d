"""Where a decision's reference leads, in whatever spelling: small tables for a browser to fetch.

A table holds five hundred numbers of one series and year, so that finding one of ten thousand
decisions costs a reader a few kilobytes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from register.linking.register import Register
from register.records.decision import Decision
from register.records.references import canonical

SPAN = 500
"""Numbers in one table. ``overrides/assets/search/references.js`` counts in the same steps."""
OTHERS = "others"
"""The table of references that do not end in a number of up to nine digits."""

_NUMBERED = re.compile(r"([a-z0-9-]*?[a-z0-9])-?([0-9]{1,9})")


def tables(register: Register) -> Mapping[str, Mapping[str, str]]:
    """The tables by name; each has addresses by number, or by key where there is no number.

    ``BPCC2026-014`` stands under ``14`` in ``bpcc2026.0``.
    """
    found: dict[str, dict[str, str]] = {}
    for decision in register.all_of(Decision):
        for reference in (decision.number, decision.id):
            table, entry = place_of(canonical(reference))
            found.setdefault(table, {}).setdefault(entry, decision.address)
    return {name: dict(sorted(found[name].items())) for name in sorted(found)}


def place_of(key: str) -> tuple[str, str]:
    """The table that a reference's key stands in, and what it stands under there."""
    numbered = _NUMBERED.fullmatch(key)
    if not numbered:
        return OTHERS, key
    series, number = numbered[1], int(numbered[2])
    return f"{series}.{number // SPAN}", str(number)
