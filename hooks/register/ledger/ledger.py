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
    def to_be_kept(self) -> Mapping[str, Entry]:
        """The texts that have to be there, with an entry of each: those of nothing removed."""
        removed = {entry.address for entry in self.entries if entry.what == "removed"}
        removed |= {entry.was for entry in self.entries if entry.address in removed and entry.was}
        return {e.digest: e for e in self.entries if e.digest and e.address not in removed}

    @cached_property
    def _where(self) -> Mapping[Entry, int]:
        return dict(zip(self.entries, self.lines, strict=True))

    @cached_property
    def _versions(self) -> Mapping[str, tuple[Version, ...]]:
        found: dict[str, tuple[Version, ...]] = {}
        for entry in self.entries:
            if not entry.digest:
                continue
            before = found.get(entry.address, ())
            if not before and entry.was:
                before = found.get(entry.was, ())
            # Two branches may each have published a second version: both are kept apart.
            number = max(entry.version, before[-1].number + 1 if before else 1)
            found[entry.address] = (*before, Version(number, entry))
        return found
