"""Builds that are stopped half way: killed, out of disk, without rights, two at once."""

from __future__ import annotations

import contextlib
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.site.builders import numbered, outputs_of, publish, times, tree

from register.site.faults import SiteError
from register.site.lock import one_build_at_a_time
from register.site.orphans import wait_for_orphans

REPOSITORY = Path(__file__).parents[2]


def start(
    folder: Path, words: str, seconds: float, workers: int, *, before: str = ""
) -> subprocess.Popen[str]:
    """A build of 300 pages in a process of its own; ``before`` is Python to run first."""
    program = f"from tests.site import build_in_a_process\n{before}\nbuild_in_a_process.run()"
    return subprocess.Popen(
        [sys.executable, "-c", program, str(folder), "300", words, str(seconds), str(workers)],
        cwd=REPOSITORY,
        env={**os.environ, "PYTHONPATH": f"{REPOSITORY / 'hooks'}:{REPOSITORY}"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.mark.parametrize("workers", [1, 2])
def test_f01_a_build_killed_at_any_moment_leaves_the_old_site(tmp_path: Path, workers: int) -> None:
    publish(tmp_path, outputs_of(numbered(300, "first")))
    stopped = 0
    for attempt in range(5):
        before = times(tmp_path / "site")
        words = f"attempt {attempt}"
        build = start(tmp_path, words, 0.001 * workers, workers)
        assert build.stdout is not None
        assert build.stdout.readline() == "building\n"
        time.sleep(random.uniform(0, 0.3))
        build.kill()
        out, _ = build.communicate()
        if "published" not in out and times(tmp_path / "site") == before:
            stopped += 1
        else:
            assert tree(tmp_path / "site") == numbered(300, words)

        with one_build_at_a_time(tmp_path / "site", tmp_path / ".cache", 10):
            publish(tmp_path, outputs_of(numbered(300, words)))
        assert tree(tmp_path / "site") == numbered(300, words)
    assert stopped >= 3


@pytest.mark.parametrize("workers", [1, 2])
def test_f03_a_full_disk_leaves_the_old_site_and_is_said(tmp_path: Path, workers: int) -> None:
    publish(tmp_path, outputs_of(numbered(3)))
    before = times(tmp_path / "site")
    limit = (
        "import resource\n"
        "soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (90_000, hard))"
    )

    build = start(tmp_path, "x" * 100_000, 0, workers, before=limit)
    _, told = build.communicate()

    assert build.returncode == 1
    assert told == (
        f"A file in {tmp_path}/.site/b came to the largest size that the disk, or a limit set on "
        "this account, allows. Raise the limit (ulimit -f) or free some space, and build again. "
        "The site that was published before stands as it was.\n"
    )
    assert times(tmp_path / "site") == before
    publish(tmp_path, outputs_of(numbered(4)))
    assert tree(tmp_path / "site") == numbered(4)


def test_f03_a_disk_without_space_is_named(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    with small_disk(disk):
        publish(disk, outputs_of(numbered(3)))
        before = tree(disk / "site")
        with pytest.raises(SiteError) as caught:
            publish(disk, outputs_of(numbered(50, "x" * 100_000)))

        assert str(caught.value) == (
            f"The disk that holds {disk}/.site/b is full. Free some space and build again. "
            "The site that was published before stands as it was."
        )
        assert tree(disk / "site") == before


@pytest.fixture
def public_folder() -> Iterator[Path]:
    """A folder that any account may reach, which pytest's own are not."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o777)
    yield folder
    shutil.rmtree(folder)


def test_f04_a_folder_that_may_not_be_written_is_said_before_any_work(public_folder: Path) -> None:
    held = public_folder / "held"
    publish(held, outputs_of(numbered(3)))
    held.chmod(0o555)
    (held / ".cache").chmod(0o777)
    (held / ".cache" / "state.sqlite").chmod(0o666)
    before = times(held)

    # Another account, where this one is root's, which may write anywhere.
    build = start(held, "new", 0, 1, before="import os\nos.getuid() or os.setuid(65534)")
    _, told = build.communicate()

    held.chmod(0o755)
    assert told == (
        f"This account may not write in {held / '.site'} ({held / '.site' / 'lock'}). Have the "
        "folder given to the account that builds the site, or choose another folder. "
        "The site that was published before stands as it was.\n"
    )
    after = times(held)
    assert {path: after[path] for path in before if ".cache" not in path} == {
        path: when for path, when in before.items() if ".cache" not in path
    }


def test_f05_the_second_of_two_builds_waits_for_the_first(tmp_path: Path) -> None:
    first = start(tmp_path, "first", 0.001, 1)
    assert first.stdout is not None
    first.stdout.readline()
    second = start(tmp_path, "second", 0, 2)

    assert second.communicate() == ("building\npublished\n", "")
    assert first.communicate() == ("published\n", "")
    assert tree(tmp_path / "site") == numbered(300, "second")


def test_f05_a_build_that_waited_long_enough_says_so(tmp_path: Path) -> None:
    site, cache = tmp_path / "site", tmp_path / ".cache"
    first = start(tmp_path, "first", 0.01, 1)
    assert first.stdout is not None
    first.stdout.readline()

    with pytest.raises(SiteError) as caught, one_build_at_a_time(site, cache, 0.1):
        pass

    first.kill()
    first.communicate()
    assert str(caught.value) == (
        f"Another build of {site}, or of the same register, is running, and did not end "
        "within 0.1 seconds. "
        "Wait for it to end, then build again."
    )


@pytest.mark.parametrize("workers", [1, 2])
def test_f06_a_killed_holder_leaves_no_lock_and_no_process_that_writes(
    tmp_path: Path, workers: int
) -> None:
    build = start(tmp_path, "never", 0.05, workers)
    assert build.stdout is not None
    build.stdout.readline()
    time.sleep(0.1)
    build.kill()
    build.wait()

    with one_build_at_a_time(tmp_path / "site", tmp_path / ".cache", 2):
        wait_for_orphans(tmp_path / ".site" / "a")
        before = times(tmp_path / ".site" / "a")
        time.sleep(0.15)
        after = times(tmp_path / ".site" / "a")
    build.communicate()
    assert after == before


@contextlib.contextmanager
def small_disk(folder: Path) -> Iterator[None]:
    """A disk of 1 MB at ``folder``."""
    mount = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)]
    if subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("only root may mount a small disk; the limit on files stands for it")
    try:
        yield
    finally:
        subprocess.run(["umount", str(folder)], check=True)
