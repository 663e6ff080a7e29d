"""Thousands of errors, notes of a build that are damaged, and permissions that are tight."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from textwrap import dedent

import pytest
from tests.builders import write
from tests.publishing.builds import (
    DECISION,
    FILES,
    bytes_of,
    command,
    environment_of,
    published,
    run,
)

from register.search.pagefind import indexed
from register.site.faults import SiteError

MANY = 1_000
AS_ANOTHER = """
import os, sys
import register.commands.build, mkdocs.__main__, mkdocs.theme, jinja2.ext, stringprep
from register.commands.__main__ import run
if os.getuid() == 0:
    os.setuid(65_534)
sys.exit(run(sys.argv[1], sys.argv[2:]))
"""
"""A command as an account of no rights: root may write anywhere, and so becomes somebody else."""


@contextmanager
def small_disk(place: Path, room: str) -> Iterator[None]:
    """A disk of its own at ``place``, with so much room; only root may mount one."""
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", room, "tmpfs", str(place)]
    if subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("only root may mount a small disk")
    try:
        yield
    finally:
        subprocess.run(["umount", str(place)], check=True)


def test_f12_a_thousand_errors_are_counted_capped_and_kept_whole_in_order(tmp_path: Path) -> None:
    wrong = FILES[DECISION].replace("kind: contract", "knid: contract")
    records = {f"decisions/2025/BPCC2025-{n:03}.md": wrong for n in range(1, MANY)}
    done = run(write(tmp_path, {**FILES, **records}), name="check")
    assert done.returncode == 1
    assert len(done.stdout) < 40_000
    assert f"50 of {done.stdout.split('50 of ')[1].split(' ')[0]} are shown" in done.stdout
    full = tmp_path / ".cache/findings.txt"
    assert f"All of them are in {full}." in done.stdout
    whole = full.read_text(encoding="utf-8")
    told = [line for line in whole.splitlines() if line.startswith("decisions/2025/")]
    assert told == sorted(records)
    assert whole.count("error R202 unknown-field") == MANY - 1


def fill_with_noise(notes: Path) -> None:
    data = notes.read_bytes()
    notes.write_bytes(data[:2_000] + os.urandom(len(data) - 2_000))


def cut_in_half(notes: Path) -> None:
    data = notes.read_bytes()
    notes.write_bytes(data[: len(data) // 2])


def empty(notes: Path) -> None:
    notes.write_bytes(b"")


def make_of_another_version(notes: Path) -> None:
    notes.write_bytes(notes.read_bytes().replace(b"CREATE TABLE", b"CREATE TABEL"))


def lose(notes: Path) -> None:
    """With the folder in which the next site would be made from an older one."""
    shutil.rmtree(notes.parents[1] / ".site/b", ignore_errors=True)
    notes.unlink()


def test_f14_damaged_notes_cost_time_and_nothing_else(tmp_path: Path) -> None:
    texts = (FILES[DECISION], FILES[DECISION].replace("two more", "three more"))
    root = tmp_path / "damaged"
    site = published(root)
    clean = bytes_of(site), bytes_of(published(tmp_path / "clean", {**FILES, DECISION: texts[1]}))
    damages = (fill_with_noise, cut_in_half, empty, make_of_another_version, lose)
    for number, damage in enumerate(damages, 1):
        damage(root / ".cache/state.sqlite")
        done = run(write(root, {DECISION: texts[number % 2]}))
        assert done.returncode == 0, f"{damage.__name__}: {done.stderr}"
        assert bytes_of(site) == clean[number % 2], damage.__name__


@pytest.mark.skipif(os.name != "posix", reason="permissions are others there")
def test_f18_whoever_builds_everybody_may_read_the_site(tmp_path: Path) -> None:
    root = write(tmp_path, FILES)
    done = subprocess.run(
        command(root), env=environment_of(root), umask=0o077, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr
    modes = {stat.S_IMODE(path.stat().st_mode) for path in (root / "site").rglob("*")}
    assert modes == {0o644, 0o755}
    assert stat.S_IMODE((root / ".site").stat().st_mode) == 0o755


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that any account may reach, which pytest's own are not."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


def test_f04_f18_a_build_that_may_not_write_says_so_before_any_work(open_folder: Path) -> None:
    site = published(open_folder)
    before, live = bytes_of(site), site.resolve()
    for locked in (".site", ".cache"):
        folder = open_folder / locked
        for path in (open_folder, *open_folder.rglob("*")):
            if not path.is_symlink():
                path.chmod(0o777 if path.is_dir() else 0o666)
        for path in (folder, *folder.rglob("*")):
            path.chmod(0o555 if path.is_dir() else 0o444)
        done = subprocess.run(
            [sys.executable, "-c", AS_ANOTHER, "build", "--root", str(open_folder)],
            env=environment_of(open_folder),
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 1, locked
        assert "Traceback" not in done.stderr
        assert f"may not write in {folder}" in done.stderr
        assert "The site that was published before stands as it was." in done.stderr
        assert (bytes_of(site), site.resolve()) == (before, live)


def test_f03_a_small_disk_that_fills_up_in_a_build_is_named(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    with small_disk(disk, "size=9m"):
        site = published(disk)
        before, live = bytes_of(site), site.resolve()
        long = dedent(FILES[DECISION]).replace("To extend", "Some words.\n\n" * 2_000 + "To extend")
        write(disk, {f"decisions/2025/BPCC2025-{n:03}.md": long for n in range(40)})
        # With the builder's notes on the small disk, and with all but the site elsewhere.
        for cache in (disk / ".cache", tmp_path / "cache"):
            done = run(disk, REGISTER_CACHE=str(cache))
            assert done.returncode == 1, done.stdout
            assert "Traceback" not in done.stderr
            assert "disk" in done.stderr
            assert "The site that was published before stands as it was." in done.stderr
            assert (bytes_of(site), site.resolve()) == (before, live)


@pytest.mark.parametrize("kilobytes", [100, 250, 400])
def test_f03_an_index_that_a_full_disk_cut_short_is_refused(tmp_path: Path, kilobytes: int) -> None:
    """Pagefind itself says nothing of it and ends as if all were well."""
    disk, release = tmp_path / "disk", tmp_path / "release"
    words = " ".join(f"word{number}" for number in range(6_000))
    page = f"<html><body data-pagefind-body><h1>Vans</h1><p>{words}</p></body></html>"
    write(release, {f"{number}.html": page for number in range(3)})
    with (
        small_disk(disk, f"size={kilobytes}k"),
        pytest.raises((SiteError, OSError), match=r"disk|space"),
    ):
        indexed(release, {f"{n}.html": f"{n}.html" for n in range(3)}, disk / "work", 5_000)


def test_f03_a_disk_with_no_room_for_more_files_does_not_hold_a_build_for_ever(
    tmp_path: Path,
) -> None:
    """Pagefind waits for what never comes."""
    disk, release = tmp_path / "disk", tmp_path / "release"
    write(release, {"1.html": "<html><body data-pagefind-body><h1>Vans</h1></body></html>"})
    with (
        small_disk(disk, "nr_inodes=12"),
        pytest.raises((SiteError, OSError), match=r"room|space|not whole"),
    ):
        indexed(release, {"1.html": "1.html"}, disk / "work", 5_000, seconds=3)
