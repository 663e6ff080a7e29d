"""What was published before, as it bears on the records that stand now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from register.ledger.ledger import Ledger, Version
from register.ledger.redirects import Row
from register.records.record import Record


@dataclass(frozen=True)
class Past:
    """The ledger, and the published form of every record that differs from it now."""

    ledger: Ledger = field(default_factory=Ledger)
    before: Mapping[str, Record] = field(default_factory=dict)
    """By the path of the record's file: the record as it was last published."""
    files: Mapping[str, str] = field(default_factory=dict)
    """SHA-256 of each file that a record lists, by its path."""
    table: tuple[Row, ...] = ()
    """Where the addresses of a former website lead."""
    signed: str = ""
    """The checkpoint of the log that the office has signed last."""
    key: str = ""
    """The public key to it."""

    def versions(self, record: Record) -> tuple[Version, ...]:
        """Every version of a record, under whatever names it was published.

        The name that it had last has them all. A former name whose versions are others was that of
        a second record, in whose place this one stands too.
        """
        found = self.ledger.versions(address_of(record))
        for former in formerly(record):
            there = self.ledger.versions(former)
            if len(there) > len(found) and there[: len(found)] == found:
                found = there
        return found

    def latest(self, record: Record) -> Version | None:
        """The version that the public has seen last."""
        versions = self.versions(record)
        return versions[-1] if versions else None

    def files_of(self, record: Record) -> tuple[tuple[str, str], ...]:
        """Name and digest of each file that a record publishes, in the order of their names."""
        beside = record.held.path.removesuffix(".md")
        listed = [a.file for a in record.attachments if a.file] if not record.removed else []
        found = {name: self.files.get(f"{beside}/{name}", "") for name in listed}
        return tuple(sorted((name, digest) for name, digest in found.items() if digest))

    def taken_off(self, record: Record) -> dict[str, Version | None]:
        """Each file that was published with a record and is not any more.

        With it goes the first version without it; None while that is not published.
        """
        now = dict(self.files_of(record))
        last: dict[str, Version | None] = {}
        for version in self.versions(record):
            names = dict(version.entry.files)
            for name in last:
                last[name] = None if name in names else last[name] or version
            last |= dict.fromkeys(names)
        return {name: last[name] for name in sorted(last) if name not in now}

    def is_published(self, record: Record) -> bool:
        """Whether the public has seen it as it is."""
        return self.latest(record) is not None and not self.is_changed(record)

    def is_changed(self, record: Record) -> bool:
        """Whether it, or a file of it, is not as the public has seen it last."""
        version = self.latest(record)
        return version is not None and (
            version.entry.digest != record.held.digest
            or version.entry.files != self.files_of(record)
        )


def address_of(record: Record) -> str:
    """Where a record stands, as the ledger writes it: ``/decisions/CPCC2019-007/``."""
    return "/" + record.address.lstrip("/")


def formerly(record: Record) -> tuple[str, ...]:
    """The addresses that a record says it had before."""
    return tuple(former_address(record, typed) for typed in record.formerly)


def former_address(record: Record, typed: str) -> str:
    """The address of a former name: ``CPCC2019-7`` or ``decisions/CPCC2019-7``."""
    name = typed.strip().strip("/")
    within = name if "/" in name or not record.folder else f"{record.folder}/{name}"
    return f"/{within}/"
