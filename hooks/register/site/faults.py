"""What can stop a site from being written, in sentences for the person at the desk."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from register.processes import ProcessKilled

UNTOUCHED = "The site that was published before stands as it was."

_FULL = (errno.ENOSPC, errno.EDQUOT)
_FORBIDDEN = (errno.EACCES, errno.EPERM)


class SiteError(Exception):
    """A site that cannot be written or published.

    The text is for a press officer: what happened, why, and how to mend it.
    """


def worded(error: OSError, place: Path) -> SiteError:
    """Puts an error of the disk into a sentence that names ``place``, the folder being written."""
    if error.errno in _FULL:
        told = f"The disk that holds {place} is full. Free some space and build again."
    elif error.errno == errno.EFBIG:
        told = (
            f"A file in {place} came to the largest size that the disk, or a limit set on this "
            "account, allows. Raise the limit (ulimit -f) or free some space, and build again."
        )
    elif error.errno == errno.EROFS:
        told = (
            f"The disk that holds {place} can only be read. Choose another folder for the site, "
            "or have the disk made writable."
        )
    elif error.errno in _FORBIDDEN:
        named = f" ({error.filename})" if error.filename else ""
        told = (
            f"This account may not write in {place}{named}. Have the folder given to the account "
            "that builds the site, or choose another folder."
        )
    else:
        named = f" ({error.filename})" if error.filename else ""
        told = f"Writing in {place} failed{named}: {error.strerror or error}."
    return SiteError(f"{told} {UNTOUCHED}")


@contextmanager
def disk_errors_worded(place: Path) -> Iterator[None]:
    """Turns any OSError of the block into a SiteError that names ``place``."""
    try:
        yield
    except OSError as error:
        raise worded(error, place) from error


@contextmanager
def killing_worded() -> Iterator[None]:
    """Turns a process that was killed into a SiteError."""
    try:
        yield
    except ProcessKilled as error:
        raise SiteError(
            "A process that was making pages was killed, perhaps because memory ran out. "
            f"Close other programs, or build with one process, and build again. {UNTOUCHED}"
        ) from error
