"""One build at a time.

The lock is the operating system's, so it falls with whoever held it: nothing is left to mend. The
processes that a build started do not hold it. They end when they notice that the build is gone, and
the next one waits for that (``orphans``).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from register.site.faults import SiteError, disk_errors_worded


@contextmanager
def one_build_at_a_time(target: Path, cache: Path, wait: float = 60) -> Iterator[None]:
    """Holds the locks of what earlier builds left in ``cache`` and of ``target`` for the block.

    One register may be built into several targets, and several registers into one: each of the
    two may be in use by one build only. Waits up to ``wait`` seconds, then raises SiteError.
    """
    told = f"Another build of {target}, or of the same register, is running"
    with held(cache, told, wait), held(target.parent / f".{target.name}", told, wait):
        yield


@contextmanager
def held(folder: Path, told: str, wait: float = 60) -> Iterator[None]:
    """Holds the lock of a folder for the block; ``told`` says in an error who may hold it.

    Raises SiteError when it is not free within ``wait`` seconds.
    """
    with disk_errors_worded(folder):
        folder.mkdir(parents=True, exist_ok=True)
        lock = FileLock(folder / "lock")
        try:
            lock.acquire(timeout=wait)
        except Timeout as error:
            raise SiteError(
                f"{told}, and did not end within {wait:g} seconds. "
                "Wait for it to end, then build again."
            ) from error
    try:
        yield
    finally:
        lock.release()
