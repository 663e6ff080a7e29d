"""``search/references/bpcc2026.0.json``: addresses of decisions by their numbers, for search."""

from __future__ import annotations

import json
from collections.abc import Iterator

from register.linking.register import Register
from register.linking.spellings import tables
from register.output import Output, ready


def references(register: Register) -> Iterator[Output]:
    """The tables, one file each."""
    for name, table in tables(register).items():
        told = json.dumps(table, separators=(",", ":"))
        yield ready(f"search/references/{name}.json", told.encode())
