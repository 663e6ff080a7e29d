"""The packages that the register runs on, as files, so that it can be installed with no network.

They are those of the lock, with its hashes, for the Python and the system that this runs on: a
package with parts in machine code has another file for each.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import sysconfig
import tempfile
import venv
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

from register.caching import PROJECT, cache_of
from register.site.faults import SiteError

LOCK = "requirements.txt"
FOLDER = "wheels"
"""The folder of the project that commands install from, where it is there."""


def platform_words() -> str:
    """Which Python and which system the files are for: ``Python 3.11 on linux-x86_64``."""
    major, minor = sys.version_info[:2]
    return f"Python {major}.{minor} on {sysconfig.get_platform()}"


@contextmanager
def wheels() -> Iterator[list[Path]]:
    """Every package of the lock as a file, in a folder that is gone after the block.

    What an earlier hand-over fetched is kept, and no network is needed while the lock is the same.
    Raises SiteError.
    """
    kept = cache_of(PROJECT) / FOLDER
    kept.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / FOLDER
        pip = _pip(Path(name) / "pip")
        download = [*pip, "download", "--quiet", "--disable-pip-version-check", "--no-input"]
        download += ["--no-deps", "--only-binary", ":all:", "--require-hashes"]
        download += ["--requirement", str(PROJECT / LOCK), "--find-links", str(kept)]
        download += ["--dest", str(folder)]
        if _run([*download, "--no-index"]).returncode:
            shutil.rmtree(folder, ignore_errors=True)
            done = _run([*download, "--retries", "1", "--timeout", "15"])
            if done.returncode:
                raise SiteError(_refused(done.stdout))
        found = sorted(folder.iterdir())
        for wheel in found:
            shutil.copy(wheel, kept)
        yield found


def _pip(folder: Path) -> list[str]:
    """The words that run pip; an environment may have been made without it."""
    if find_spec("pip") is None:
        venv.create(folder, with_pip=True, symlinks=sys.platform != "win32")
        below = "Scripts/python.exe" if sys.platform == "win32" else "bin/python"
        return [str(folder / below), "-m", "pip"]
    return [sys.executable, "-m", "pip"]


def _run(command: list[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )


def _refused(said: str) -> str:
    lines = [line for line in said.strip().splitlines() if line.startswith("ERROR")]
    last = f" What was said last: {lines[-1]}" if lines else ""
    return (
        "The packages that the register runs on could not be fetched: the network cannot be "
        "reached, or has them no more, and not all of them are kept here from an earlier "
        f"hand-over. Connect to it and give the command again, or hand over without them: add "
        f"--without-wheels, and whoever takes over needs the network once.{last}"
    )
