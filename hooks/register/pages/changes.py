"""``changes/index.html``: every change to what was published, latest first."""

from __future__ import annotations

from collections.abc import Iterator

from register.ledger.entry import Entry
from register.ledger.past import address_of, formerly
from register.linking.register import Register
from register.output import Output
from register.pages.frames import frame
from register.pages.page import page
from register.pages.table import Piece, Row, counted, sentence, table, words
from register.records.dates import When
from register.records.record import Record
from register.rules.finding import Finding

ADDRESS = "changes/index.html"
_FIRST = frozenset({"published", "listed"})
_WORDS = {
    "changed": "Changed",
    "withdrawn": "Withdrawn",
    "removed": "Removed",
    "moved": "Has another address",
    "restored": "Restored",
}


def pages(register: Register, _findings: tuple[Finding, ...]) -> Iterator[Output]:
    """The one page, from the ledger alone: what is not published yet is not on it."""
    ledger = register.past.ledger
    records = (*register.records.values(), *register.pages)
    names = {address_of(record): record for record in records}
    names |= {former: record for record in records for former in formerly(record)}
    versions = {
        version.entry: version.number
        for address in ledger.addresses
        for version in ledger.versions(address)
    }
    changes = [entry for entry in ledger.entries if entry.what not in _FIRST]
    rows = [_row(entry, names.get(entry.address), versions[entry]) for entry in reversed(changes)]
    view = {
        "frame": frame(register.settings, ADDRESS, "What was changed", _DESCRIPTION),
        "told": sentence(f"{counted(len(changes), 'change')} to what was published"),
        "published": sentence(
            f"{counted(len(ledger.addresses), 'address', 'addresses')} published"
        ),
        "table": table("Changes, latest first", ("Day", "Record", "What", "Why"), rows, heading=1),
    }
    yield page(ADDRESS, "changes.html", view)


_DESCRIPTION = (
    "Nothing that this register has published is changed without a note. Here is every change, "
    "with its day and its reason."
)


def _row(entry: Entry, record: Record | None, number: int) -> Row:
    title = record.title if record else entry.address
    base = address_of(record)[1:] if record else entry.address[1:]
    day = (Piece(When.of(entry.day).words, day=entry.day.isoformat()),)
    version = Piece(f"version {number}", f"{base}v{number}/")
    what = (Piece(_WORDS[entry.what]), version)
    return (day, (Piece(title, base),), what, words(entry.note))
