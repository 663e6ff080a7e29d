"""``decisions/CPCC2019-007/report.pdf/index.html``: what stays of a file that was taken off.

A plain host leads from the address of the file to the folder of that name, and so to the page.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from register.ledger.ledger import Version
from register.ledger.past import formerly
from register.output import Output
from register.pages.frames import frame
from register.pages.parts import item
from register.pages.record import common, removed_page
from register.pages.shelf import Shelf
from register.records.dates import When
from register.records.record import Ended, Record


def pages(records: Iterable[Record], shelf: Shelf) -> Iterator[Output]:
    """A page for each such file, also at the addresses that its record had before."""
    for record in records:
        for name, version in shelf.register.past.taken_off(record).items():
            for base in (record.address, *(former[1:] for former in formerly(record))):
                address = f"{base}{name}/index.html"
                view = {
                    **common(
                        frame(shelf.settings, address, name),
                        [item(record.title, record.address)],
                    ),
                    "title": name,
                }
                ended = _ended(record, version)
                if ended:
                    yield removed_page(address, view, ended, None)


def _ended(record: Record, version: Version | None) -> Ended | None:
    if version:
        return Ended(on=When.of(version.entry.day), reason=version.entry.note)
    last = record.notes[-1] if record.notes else None
    return Ended(on=last.on, reason=last.words) if last else None
