"""What the lines of a ledger say together: every address, and every version that stood there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from register.ledger.chain import START
from register.ledger.entry import Entry


@dataclass(frozen=True, slots=True)
class Version:
    """A text that was published at an address, or at one that it has had before."""

    number: int
    """From 1, without a gap, whatever address the record had at the time."""
    entry: Entry


@dataclass(frozen=True)
class Ledger:
    """Every line of a ledger, in its order."""

    entries: tuple[Entry, ...] = ()
    lines: tuple[int, ...] = ()
    """On which line of its file each entry stands."""
    ends: tuple[str, ...] = (START,)
    """The marks that the next line comes after."""

    @cached_property
    def addresses(self) -> Mapping[str, Entry]:
        """The last entry of every address that was ever published."""
        return {entry.address: entry for entry in self.entries}

    @cached_property
    def leaves(self) -> tuple[bytes, ...]:
        """What the transparency log holds: every line without the marks of the chain."""
        return tuple(entry.text.encode() for entry in self.entries)

    def line_of(self, entry: Entry) -> int:
        """On which line of the file an entry stands; 0 where it stands in none."""
        return self._where.get(entry, 0)

    def versions(self, address: str) -> tuple[Version, ...]:
        """Every version of what is at ``address``, its former addresses included."""
        return self._versions.get(address, ())

    def latest(self, address: str) -> Version | None:
        """The version that was published last."""
        versions = self.versions(address)
        return versions[-1] if versions else None

    @cached_property
    def digests(self) -> frozenset[str]:
        """The digest of every text that was published."""
        return frozenset(entry.digest for entry in self.entries if entry.digest)

    @cached_property
    def leads_to(self) -> Mapping[str, str]:
        """Where each address leads that what stood there has left, and not come back to."""
        found: dict[str, str] = {}
        for entry in self.entries:
            found.pop(entry.address, None)
            if entry.was:
                found[entry.was] = entry.address
        return found

    def now_at(self, address: str) -> str:
        """The address of what once stood at ``address``, wherever it went from there."""
        been = set()
        while address in self.leads_to and address not in been:
            been.add(address)
            address = self.leads_to[address]
        return address

    @cached_property
    def to_be_kept(self) -> Mapping[str, Entry]:
        """The texts that have to be there, with an entry of each: those since the last removal."""
        found: dict[str, Entry] = {}
        for address in self._versions.keys() - self.leads_to.keys():
            for version in reversed(self.versions(address)):
                if version.entry.what == "removed":
                    break
                found[version.entry.digest] = version.entry
        return found

    @cached_property
    def _where(self) -> Mapping[Entry, int]:
        return dict(zip(self.entries, self.lines, strict=True))

    @cached_property
    def _versions(self) -> Mapping[str, tuple[Version, ...]]:
        found: dict[str, tuple[Version, ...]] = {}
        for entry in self.entries:
            if not entry.digest:
                continue
            # What goes back to a name that it had before brings the versions between with it.
            before = max(found.get(entry.address, ()), found.get(entry.was, ()), key=len)
            # Two branches may each have published a second version: both are kept apart.
            number = max(entry.version, before[-1].number + 1 if before else 1)
            found[entry.address] = (*before, Version(number, entry))
        return found
