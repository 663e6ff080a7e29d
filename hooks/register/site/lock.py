"""One build at a time.

The lock is the operating system's, so it falls with whoever held it: nothing is left to mend. The
processes that a build started hold it too, until they notice that the build is gone.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from register.site.faults import SiteError, disk_errors_worded


@contextmanager
def one_build_at_a_time(target: Path, cache: Path, wait: float = 60) -> Iterator[None]:
    """Holds the lock of ``target``, a file in the folder ``cache``, for the block.

    Waits up to ``wait`` seconds for another build, then raises SiteError.
    """
    with disk_errors_worded(cache):
        cache.mkdir(parents=True, exist_ok=True)
        lock = FileLock(cache / f"{target.name}.lock")
        try:
            lock.acquire(timeout=wait)
        except Timeout as error:
            raise SiteError(
                f"Another build of {target} is running, and did not end within {wait:g} seconds. "
                "Wait for it to end, then build again."
            ) from error
    try:
        yield
    finally:
        lock.release()
