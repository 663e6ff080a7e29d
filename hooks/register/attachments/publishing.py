"""Files published with a record: those that lie in the folder named like it, beside it."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from register.ledger.past import formerly
from register.linking.attached import attached_to
from register.linking.register import Register
from register.output import Output

_PLAINLY = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
"""Never through a link that was put in the file's place after it was found."""


class ChangedSinceChecked(Exception):
    """A file is not the one that was checked."""


@dataclass(frozen=True, slots=True)
class FileOf:
    """The bytes of a file, read when they are written."""

    path: Path
    digest: str
    """SHA-256 of the bytes that were checked."""

    def make(self) -> bytes:
        """The file's bytes; raises ChangedSinceChecked when they are others by now."""
        with os.fdopen(os.open(self.path, os.O_RDONLY | _PLAINLY), "rb") as file:
            data = file.read()
        if hashlib.sha256(data).hexdigest() != self.digest:
            raise ChangedSinceChecked("somebody saved it during the build: build again")
        return data


def attachments(root: Path, register: Register) -> Iterator[Output]:
    """Each file that a record lists and that could be read, at the record's address and its name.

    A file that nobody lists is not published.
    """
    for path, (record, attachment) in attached_to(register).items():
        document = register.files[path]
        if document:
            content = FileOf(root / path, document.digest)
            for base in (record.address, *(former[1:] for former in formerly(record))):
                # At former addresses too: some hosts can be told of no redirect for a file.
                yield Output(f"{base}{attachment.file}", document.digest, content)
