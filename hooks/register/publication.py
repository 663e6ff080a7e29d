"""A publication: what it adds to the ledger, and putting it there.

A register in its folder, and the addresses of its site, go in; out come the entries that the
ledger does not have yet, in an order that depends on nothing but their addresses.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path

from register.folder import Folder
from register.ledger.entry import Entry, one_line
from register.ledger.past import address_of, formerly
from register.ledger.store import CHECKPOINT, FILE, FOLDER, KEY, Store, write_whole
from register.linking.register import Register
from register.log.checkpoint import checkpoint_of
from register.log.note import Signer
from register.records.record import Record
from register.restoring.texts import version_put_back
from register.rules.promises.changed_without_note import new_notes
from register.site.faults import SiteError, disk_errors_worded
from register.source.decoding import decode

_EDITION = re.compile(r"/v[0-9]+/$")
"""Addresses that follow from a line of the ledger and need none of their own."""


@dataclass(frozen=True)
class Addition:
    """What one publication adds."""

    entries: tuple[Entry, ...]
    texts: tuple[bytes, ...]
    """The texts of new versions."""
    forgotten: tuple[str, ...]
    """The digests of texts that may not be kept, since their records are removed now."""


def addition(folder: Folder, addresses: Iterable[str], day: date) -> Addition:
    """What publishing the register on ``day`` adds to its ledger.

    ``addresses`` are those of its pages, ``decisions/2019/index.html``. Raises SiteError when a
    file is no longer what was read.
    """
    register = folder.register
    told = sorted(_of_records(folder, day), key=lambda pair: pair[1].address)
    texts = [_text(folder.root, record) for record, entry in told if entry.what != "removed"]
    entries = (*(entry for _, entry in told), *_of_lists(register, addresses, day))
    return Addition(entries, tuple(texts), tuple(sorted(_forgotten(register))))


@contextmanager
def added(
    root: Path, register: Register, what: Addition, signer: Signer | None = None
) -> Iterator[None]:
    """Adds to the ledger, and signs it; where the block then fails, all is put back as it was.

    Texts of what is removed are taken away only when the block has done its work.
    """
    store = Store(root)
    with disk_errors_worded(root / FOLDER):
        before = {path: _bytes(root / path) for path in (FILE, CHECKPOINT, KEY)}
        places = [store.place_of(entry.digest) for entry in what.entries if entry.digest]
        new = [place for place in places if not place.exists()]
        try:
            if what.entries:
                store.add(register.past.ledger, what.entries, what.texts)
            if signer:
                leaves = (*register.past.ledger.leaves, *(e.text.encode() for e in what.entries))
                checkpoint = checkpoint_of(signer.name, leaves)
                store.sign(signer.signed(checkpoint.text), signer.verifier.text)
            yield
        except BaseException:
            for place in new:
                place.unlink(missing_ok=True)
            for path, data in before.items():
                if data is None:
                    (root / path).unlink(missing_ok=True)
                elif _bytes(root / path) != data:
                    write_whole(root / path, data)
            raise
        store.forget(what.forgotten)


def _bytes(path: Path) -> bytes | None:
    return path.read_bytes() if path.exists() else None


def _of_records(folder: Folder, day: date) -> Iterator[tuple[Record, Entry]]:
    """An entry for each record and page that is not as the public has seen it last."""
    register = folder.register
    past = register.past
    for record in (*register.records.values(), *register.pages):
        address, version = address_of(record), past.latest(record)
        moved = version is not None and version.entry.address != address
        if not record.held.path or (version and not moved and not past.is_changed(record)):
            continue
        notes = [note.words for note in new_notes(record, register)] if version else []
        entry = Entry(
            day=day,
            what=_what(record, folder, version.entry if version else None, moved=moved),
            type=record.type,
            address=address,
            version=version.number + 1 if version else 1,
            digest=record.held.digest,
            files=past.files_of(record),
            was=version.entry.address if version and moved else "",
            note=one_line(notes),
        )
        yield record, entry


def _what(record: Record, folder: Folder, last: Entry | None, *, moved: bool) -> str:
    if record.removed:
        return "removed"
    if moved:
        return "moved"
    if last is None:
        return "published"
    if last.what == "removed":
        return "restored"
    past, path = folder.register.past, record.held.path
    before = past.before.get(path)
    if record.withdrawn and not (before and before.withdrawn):
        return "withdrawn"
    text = _text(folder.root, record).decode()
    versions, store = past.versions(record), Store(folder.root)
    again = version_put_back(path, text, past.files_of(record), versions, store)
    return "restored" if again else "changed"


def _of_lists(register: Register, addresses: Iterable[str], day: date) -> Iterator[Entry]:
    """An entry for each address of a page without a text of its own that is new."""
    records = (*register.records.values(), *register.pages)
    own = {address_of(record) for record in records if record.held.path}
    known = own | register.past.ledger.addresses.keys()
    for record in register.records.values():
        bases = (address_of(record), *formerly(record))
        known |= {f"{base}{name}/" for base in bases for name in register.past.taken_off(record)}
    pages = (page for page in addresses if page.endswith("index.html"))
    for address in sorted("/" + page.removesuffix("index.html") for page in pages):
        if address not in known and not _EDITION.search(address):
            yield Entry(day, "listed", "list", address)


def _text(root: Path, record: Record) -> bytes:
    """The text that a record was read from, as its digest is of it."""
    path = record.held.path
    with disk_errors_worded(root):
        decoded = decode(path, (root / path).read_bytes())
    data = (decoded.text or "").encode()
    if sha256(data).hexdigest() != record.held.digest:
        raise SiteError(f"{path} was changed while it was being published. Publish again.")
    return data


def _forgotten(register: Register) -> set[str]:
    """The texts of all that is removed, so that a publication that was stopped is made good."""
    past = register.past
    records = (*register.records.values(), *register.pages)
    removed = [record for record in records if record.removed]
    shown = (record for record in records if not record.removed)
    needed = {version.entry.digest for record in shown for version in past.versions(record)}
    own = {version.entry.digest for record in removed for version in past.versions(record)}
    return own - needed
