"""What was published before, as it bears on what was read: the ledger, and the texts it names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from register.ledger.past import Past
from register.ledger.redirects import read_table
from register.ledger.store import Store
from register.records.read import Read, read
from register.records.record import Record
from register.settings import Settings, converter_for
from register.source.front_matter import read as read_source
from register.source.place import Problem


def past_of(
    root: Path, settings: Settings, reads: Iterable[Read], digests: Mapping[str, str]
) -> tuple[Past, tuple[Problem, ...]]:
    """What was published before; ``digests`` are those of the files that are no records, by path.

    With it goes the former text of each record that is not as it was.
    """
    store = Store(root)
    ledger, problems = store.load()
    table, slips = read_table(root)
    past = Past(ledger, {}, digests, table, store.signed(), store.key())
    before: dict[str, Record] = {}
    converter = converter_for(settings) if ledger.entries else None
    for record in (what.record for what in reads if what.record and converter):
        version = past.latest(record)
        if version and converter and version.entry.digest != record.held.digest:
            data = store.text(version.entry.digest)
            found = read(read_source(record.held.path, data), converter) if data else None
            if found and found.record:
                before[record.held.path] = found.record
    return replace(past, before=before), (*problems, *slips)
