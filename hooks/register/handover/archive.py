"""The archive: a tar file whose bytes depend on nothing but what it holds.

Every file goes in with the same owner, time and mode, in the order of the names, and last of all
``SHA256SUMS`` with the digest of each, as ``sha256sum --check`` reads it.
"""

from __future__ import annotations

import gzip
import hashlib
import io
import tarfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, date, datetime, time
from pathlib import Path, PurePosixPath
from typing import IO

from register.site.faults import SiteError

TOP = "handover"
"""The folder that the archive unpacks to."""
SUMS = "SHA256SUMS"
ENDING = ".tar.gz"
_PIECE = 1 << 20

Contents = Mapping[str, Path | bytes]
"""What goes in, by its name below ``TOP``: a file on the disk, or the bytes themselves."""


def write(out: Path, contents: Contents, day: date) -> int:
    """Writes the archive whole or not at all; how many files it holds.

    ``day`` is the time that every file bears. Raises OSError; SiteError for what is no plain file.
    """
    moment = int(datetime.combine(day, time(), UTC).timestamp())
    with (
        _whole_or_not(out) as raw,
        # No name and no time in the head of the gzip file either.
        gzip.GzipFile("", "wb", compresslevel=6, fileobj=raw, mtime=0) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as tar,
    ):
        sums = {name: _add(tar, name, contents[name], moment) for name in sorted(contents)}
        listed = "".join(f"{digest}  {name}\n" for name, digest in sums.items())
        _add(tar, SUMS, listed.encode(), moment)
    return len(sums) + 1


@contextmanager
def _whole_or_not(out: Path) -> Iterator[IO[bytes]]:
    beside = out.with_name(f".{out.name}.next")
    try:
        with beside.open("wb") as raw:
            yield raw
        beside.replace(out)
    finally:
        beside.unlink(missing_ok=True)


def _add(tar: tarfile.TarFile, name: str, what: Path | bytes, moment: int) -> str:
    """Add one file; its SHA-256."""
    head = tarfile.TarInfo(f"{TOP}/{name}")
    head.mtime, head.mode = moment, 0o755 if _is_command(name) else 0o644
    if isinstance(what, bytes):
        head.size = len(what)
        tar.addfile(head, io.BytesIO(what))
        return hashlib.sha256(what).hexdigest()
    if what.is_symlink() or not what.is_file():
        raise SiteError(
            f"{what} is a link or a folder where a file was expected, so nothing is handed over. "
            "Put the file itself in its place, commit it, and give the command again."
        )
    with what.open("rb") as opened:
        reading = _Digesting(opened)
        head.size = what.stat().st_size
        tar.addfile(head, reading)
    return reading.digest


def _is_command(name: str) -> bool:
    """Whether a file is one that people run: the only thing that a mode matters for here."""
    path = PurePosixPath(name)
    return path.parts[:2] == ("project", "scripts") and len(path.parts) == 3 and not path.suffix


class _Digesting:
    """A file whose digest is taken while it is read, so that it is of what was packed."""

    def __init__(self, opened: IO[bytes]) -> None:
        self._opened = opened
        self._hash = hashlib.sha256()

    def read(self, size: int = _PIECE) -> bytes:
        """The next bytes."""
        data = self._opened.read(size)
        self._hash.update(data)
        return data

    @property
    def digest(self) -> str:
        """Of all that was read, in hexadecimal."""
        return self._hash.hexdigest()
