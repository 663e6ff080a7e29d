"""Processes whose build was killed: they stop by themselves, and the next build waits for that.

A build's lock falls when the build is killed, but a process that it started may be in the middle
of a file. So each such process holds a lock of its own on the folder that it writes in, and a
build waits until nobody holds one. The lock is on the folder itself and leaves nothing behind.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

if sys.platform != "win32":
    import fcntl

    @contextmanager
    def writing_in(folder: Path) -> Iterator[None]:
        """Lets the next build know that this process may be writing in the folder."""
        with _locked(folder, fcntl.LOCK_SH):
            yield

    def wait_for_orphans(folder: Path) -> None:
        """Returns when no process of an earlier build is writing in the folder."""
        with _locked(folder, fcntl.LOCK_EX):
            return

    @contextmanager
    def _locked(folder: Path, kind: int) -> Iterator[None]:
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            # A disk that cannot lock a folder (some shared over a network) goes without.
            with suppress(OSError):
                fcntl.flock(descriptor, kind)
            yield
        finally:
            os.close(descriptor)

else:

    @contextmanager
    def writing_in(folder: Path) -> Iterator[None]:  # noqa: ARG001 - as above
        """Nothing to hold: there a file that is open for writing cannot be opened by others."""
        yield

    def wait_for_orphans(folder: Path) -> None:
        """Nothing to wait for."""
