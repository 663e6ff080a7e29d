"""One line of the ledger: what was published, where, when, and what its text was.

The parts of a line stand between strokes, in an order that never changes::

    2026-11-22 | changed | decision | /decisions/CPCC2019-007/ | 2 | 9f86d0… | - | - | The note.

Behind them stand two marks of the chain, which ``chain`` explains. The line without those marks
is what the transparency log holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote, unquote

STROKE = " | "
NOTHING = "-"
WHAT = ("published", "changed", "withdrawn", "removed", "moved", "restored", "listed")
"""What can happen to an address. A list, or another page that is made from records alone, is
``listed``: its address is promised too, its words are those of the records."""

_DIGEST = re.compile(r"[0-9a-f]{64}")
_ADDRESS = re.compile(r"/(?:[^\s|/]+/)*")
_PARTS = 9


@dataclass(frozen=True, slots=True)
class Entry:
    """What one line says."""

    day: date
    """The day of publication."""
    what: str
    """One of ``WHAT``."""
    type: str
    """The record type, ``page`` for one written by hand, ``list`` for what is made from records."""
    address: str
    """From the top of the site: ``/decisions/CPCC2019-007/``."""
    version: int = 0
    """From 1; 0 for what has no text of its own."""
    digest: str = ""
    """SHA-256 of the source's text: UTF-8 without a mark, lines ended by LF."""
    files: tuple[tuple[str, str], ...] = ()
    """Name and SHA-256 of each file published with it, in the order of their names."""
    was: str = ""
    """The address that it had before, where it has moved."""
    note: str = ""
    """What the public was told of it."""

    @property
    def text(self) -> str:
        """The line without the marks of the chain: one leaf of the log."""
        files = " ".join(f"{quote(name)}={digest}" for name, digest in self.files)
        parts = (
            self.day.isoformat(),
            self.what,
            self.type,
            self.address,
            str(self.version or NOTHING),
            self.digest or NOTHING,
            files or NOTHING,
            self.was or NOTHING,
            self.note or NOTHING,
        )
        return STROKE.join(parts)

    @classmethod
    def of(cls, text: str) -> Entry:
        """The entry that a line says.

        Raises:
            ValueError: it is no line of a ledger.
        """
        parts = ["" if part == NOTHING else part for part in text.split(STROKE)]
        if len(parts) != _PARTS:
            raise ValueError("parts are missing, or there are too many")
        day, what, type_, address, version, digest, files, was, note = parts
        entry = cls(
            date.fromisoformat(day),
            what,
            type_,
            address,
            int(version or 0),
            digest,
            tuple(_file(name) for name in files.split()),
            was,
            note,
        )
        if entry.text != text or what not in WHAT or not _ADDRESS.fullmatch(address):
            raise ValueError("it is not written as the register writes it")
        if was and not _ADDRESS.fullmatch(was):
            raise ValueError("the former address is none")
        if bool(digest) != (what != "listed") or (digest and not _DIGEST.fullmatch(digest)):
            raise ValueError("its digest is none")
        return entry


def one_line(notes: Iterable[str]) -> str:
    """Notes as one line can hold them."""
    return " ".join(" ".join(notes).replace("|", "/").split())


def _file(written: str) -> tuple[str, str]:
    name, sign, digest = written.rpartition("=")
    if not sign or not _DIGEST.fullmatch(digest):
        raise ValueError("the digest of a file is none")
    return unquote(name), digest
