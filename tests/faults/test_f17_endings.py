"""Every command ends with a status that says what it did, however it is stopped or listened to."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.builders import write
from tests.publishing.builds import DECISION, FILES, bytes_of, command, environment_of, standing

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals and pipes are others there")

WRONG = {DECISION: FILES[DECISION].replace("kind:", "knid:")}
WHOLE = "The site that stands is whole: the one from before, or the new one."


def commands(root: Path) -> dict[str, tuple[list[str], int]]:
    """Every command that ends by itself, with the status of its own."""
    changes = command(root, name="changes")
    changes[changes.index("--root") :] = [str(root / "site"), str(root / "site")]
    fields = command(root, name="new")
    fields[fields.index("--root") :] = ["--fields", "decision"]
    return {
        "build": (command(root), 0),
        "check": (command(root, name="check"), 0),
        "check as JSON": (command(root, "--format", "json", name="check"), 0),
        "changes": (changes, 0),
        "new": (fields, 0),
    }


def ended(
    words: list[str], root: Path, said: int | None, before: Callable[[], None] | None = None
) -> tuple[int, str]:
    """The status of a command whose output goes to ``said``, and what it had to say of errors."""
    done = subprocess.run(
        words,
        env=environment_of(root),
        stdout=said,
        stderr=subprocess.PIPE,
        preexec_fn=before,
        text=True,
        timeout=120,
        check=False,
    )
    return done.returncode, done.stderr


def test_f17_a_reader_that_leaves_changes_neither_work_nor_status(tmp_path: Path) -> None:
    standing(tmp_path)
    for name, (words, status) in commands(tmp_path).items():
        reader, writer = os.pipe()
        os.close(reader)
        assert ended(words, tmp_path, writer) == (status, ""), name
        os.close(writer)
    write(tmp_path, WRONG)
    reader, writer = os.pipe()
    os.close(reader)
    assert ended(command(tmp_path, name="check"), tmp_path, writer) == (1, "")
    os.close(writer)


def test_f17_an_output_that_was_never_open_changes_neither(tmp_path: Path) -> None:
    standing(tmp_path)
    for name, (words, status) in commands(tmp_path).items():
        assert ended(words, tmp_path, None, lambda: os.close(1)) == (status, ""), name
    write(tmp_path, WRONG)
    everything = lambda: os.closerange(0, 2)  # noqa: E731
    assert ended(command(tmp_path, name="check"), tmp_path, None, everything) == (1, "")


def test_f17_what_a_full_disk_swallowed_is_a_failure_and_said(tmp_path: Path) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("there is no disk here that is always full")
    standing(tmp_path)
    for name, (words, _) in commands(tmp_path).items():
        with full.open("w") as said:
            status, told = ended(words, tmp_path, said.fileno())
        assert (status, told) == (
            1,
            f"Not all that scripts/{name.split()[0]} had to say was written: "
            "No space left on device.\n",
        ), name


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT], ids=["told", "interrupted"])
def test_f17_a_build_told_to_end_says_so_and_leaves_the_old_site(
    tmp_path: Path, number: signal.Signals
) -> None:
    site = standing(tmp_path)
    before = bytes_of(site)
    many = {
        f"decisions/2026/BPCC2026-{n:03}.md": FILES[DECISION].replace("420,000", f"{n},000")
        for n in range(20, 320)
    }
    write(tmp_path, many)
    build = subprocess.Popen(
        command(tmp_path, "--workers", "2"),
        env=environment_of(tmp_path),
        stderr=subprocess.PIPE,
        # A background job, as these tests may be, is started with interrupts ignored.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
        text=True,
    )
    notes = tmp_path / ".site/b"
    while not notes.is_dir() and build.poll() is None:
        time.sleep(0.005)
    build.send_signal(number)
    _, told = build.communicate(timeout=60)
    assert build.returncode == 128 + number
    assert told.strip() == f"Stopped. {WHOLE}"
    assert bytes_of(site) == before


def test_f17_a_command_interrupted_while_it_loads_ends_without_a_traceback(tmp_path: Path) -> None:
    root = write(tmp_path, FILES)
    slow = write(root / "slow", {"click.py": "import time\ntime.sleep(30)\n"})
    words = [sys.executable, "-m", "register.commands", "check"]
    path = f"{slow}:{environment_of(root)['PYTHONPATH']}"
    check = subprocess.Popen(
        words,
        env={**environment_of(root), "PYTHONPATH": path},
        stderr=subprocess.PIPE,
        text=True,
    )
    time.sleep(1)
    check.send_signal(signal.SIGTERM)
    _, told = check.communicate(timeout=60)
    assert (check.returncode, told) == (143, "Stopped.\n")
