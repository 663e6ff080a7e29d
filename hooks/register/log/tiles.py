"""The files of a log: tiles of 256 hashes, and bundles of 256 entries (C2SP tlog-tiles)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from register.log.merkle import root_of
from register.log.taken_out import hash_of

WIDTH = 256
"""Hashes in a tile, entries in a bundle."""
LONGEST = 65_535
"""Bytes of an entry, whose length is written in two."""


def log_files(entries: Sequence[bytes]) -> Iterator[tuple[str, bytes]]:
    """Every tile and bundle by its path below ``log/``. Raises ValueError for too long an entry."""
    for number, start in enumerate(range(0, len(entries), WIDTH)):
        some = entries[start : start + WIDTH]
        yield path_of("entries", number, len(some)), bundle(some)
    hashes = [hash_of(entry) for entry in entries]
    level = 0
    while hashes:
        for number, start in enumerate(range(0, len(hashes), WIDTH)):
            some = hashes[start : start + WIDTH]
            yield path_of(str(level), number, len(some)), b"".join(some)
        full = range(0, len(hashes) - WIDTH + 1, WIDTH)
        hashes = [root_of(hashes[start : start + WIDTH]) for start in full]
        level += 1


def path_of(level: str, number: int, width: int = WIDTH) -> str:
    """Where a tile stands: ``tile/0/x001/234``, and ``tile/0/000.p/34`` while it is not full."""
    parts = [f"{number % 1000:03}"]
    while number := number // 1000:
        parts.insert(0, f"x{number % 1000:03}")
    rest = "" if width == WIDTH else f".p/{width}"
    return f"tile/{level}/{'/'.join(parts)}{rest}"


def bundle(entries: Sequence[bytes]) -> bytes:
    """Entries one behind the other, each after its length."""
    if any(len(entry) > LONGEST for entry in entries):
        raise ValueError(f"a line of the ledger has more than {LONGEST} bytes")
    return b"".join(len(entry).to_bytes(2, "big") + entry for entry in entries)


def unbundled(data: bytes) -> list[bytes]:
    """The entries of a bundle. Raises ValueError when it is cut short."""
    entries = []
    while data:
        length = int.from_bytes(data[:2], "big")
        entry = data[2 : 2 + length]
        if len(data) < 2 or len(entry) != length:
            raise ValueError("it is cut short")
        entries.append(entry)
        data = data[2 + length :]
    return entries
