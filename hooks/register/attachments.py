"""Files published with a record: those that lie in the folder named like it, beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from register.folder import Folder
from register.output import Output, digest_of


@dataclass(frozen=True, slots=True)
class FileOf:
    """The bytes of a file, read when they are written."""

    path: Path

    def make(self) -> bytes:
        """The file's bytes."""
        return self.path.read_bytes()


def attachments(folder: Folder) -> Iterator[Output]:
    """Each file that a record lists and that is there, at the record's address and its name.

    A file that nobody lists is not published; one that is listed and not there leaves a link that
    leads nowhere, which stops the build.
    """
    there = {file.path for file in folder.others}
    for record in folder.register.records.values():
        beside = record.held.path.removesuffix(".md")
        for attachment in record.attachments if not record.removed else ():
            path = f"{beside}/{attachment.file}"
            if attachment.file and path in there:
                file = folder.root / path
                digest = digest_of(file.read_bytes())
                yield Output(f"{record.address}{attachment.file}", digest, FileOf(file))
