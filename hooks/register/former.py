"""What was published before, as it bears on what was read: the ledger, and the texts it names."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from register.ledger.past import Past
from register.ledger.store import Store
from register.records.read import Read, read
from register.records.record import Record
from register.settings import Settings, converter_for
from register.site.state import KnownSource, State
from register.source.files import SourceFile
from register.source.front_matter import read as read_source
from register.source.place import Problem


def digests_of_files(
    root: Path,
    reads: Iterable[Read],
    others: Iterable[SourceFile],
    known: Mapping[str, KnownSource],
    state: State | None,
) -> dict[str, str]:
    """SHA-256 of each file that a record lists, by path; read again only when it was touched."""
    there = {file.path: file for file in others}
    digests: dict[str, str] = {}
    fresh: list[KnownSource] = []
    for what in reads:
        for attachment in what.record.attachments if what.record else ():
            path = f"{what.path.removesuffix('.md')}/{attachment.file}"
            file, source = there.get(path), known.get(path)
            if file is None:
                continue
            if source is None or (source.size, source.modified) != (file.size, file.modified):
                try:
                    digest = hashlib.sha256((root / path).read_bytes()).hexdigest()
                except OSError:
                    continue  # a link to it then leads nowhere, which stops the build
                source = KnownSource(path, file.size, file.modified, digest, b"")
                fresh.append(source)
            digests[path] = source.digest
    if state and fresh:
        state.remember(fresh)
    return digests


def past_of(
    root: Path, settings: Settings, reads: Iterable[Read], digests: Mapping[str, str]
) -> tuple[Past, tuple[Problem, ...]]:
    """What was published before, with the former text of each record that is not as it was."""
    store = Store(root)
    ledger, problems = store.load()
    past = Past(ledger, files=digests)
    before: dict[str, Record] = {}
    converter = converter_for(settings) if ledger.entries else None
    for record in (what.record for what in reads if what.record and converter):
        version = past.latest(record)
        if version and converter and version.entry.digest != record.held.digest:
            data = store.text(version.entry.digest)
            found = read(read_source(record.held.path, data), converter) if data else None
            if found and found.record:
                before[record.held.path] = found.record
    return replace(past, before=before), problems
