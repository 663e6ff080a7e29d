"""Documents written down, each a line of JSON in one file that no one else sees.

The documents of ten thousand records are a hundred megabytes, which are not held in memory. The
file is gone when nobody holds a line of it any more.
"""

from __future__ import annotations

import os
import weakref
from dataclasses import dataclass
from tempfile import TemporaryFile

from register.exports.data.documents import Document, encoded
from register.output import digest_of
from register.records.record import Record


class Lines:
    """The file, for as long as it or a line of it is held."""

    def __init__(self) -> None:
        """Open the file. Raises OSError."""
        self._file = TemporaryFile()  # noqa: SIM115 - closed when no line of it is held
        weakref.finalize(self, self._file.close)

    def add(self, record: Record, document: Document) -> Line:
        """Write a record's document down. Raises OSError."""
        data = encoded(document).encode()
        start = self._file.seek(0, os.SEEK_END)
        self._file.write(data)
        self._file.flush()
        return Line(record, digest_of(data), self, start, len(data))

    def read(self, start: int, size: int) -> bytes:
        """Some bytes of the file. Raises OSError."""
        if hasattr(os, "pread"):  # leaves the place in the file alone, which processes share
            return os.pread(self._file.fileno(), size, start)
        self._file.seek(start)
        return self._file.read(size)


@dataclass(frozen=True, slots=True)
class Line:
    """A record's document: JSON on one line, without the line's end."""

    record: Record
    digest: str
    lines: Lines
    start: int
    size: int

    @property
    def address(self) -> str:
        """Where the document stands on the site: beside the record's page."""
        return f"{self.record.address}index.json"

    def read(self) -> bytes:
        """The JSON. Raises OSError."""
        return self.lines.read(self.start, self.size)
