"""The packages that the register runs on, as files, so that it can be installed with no network.

They are those of the lock, with its hashes, for the Python and the system that this runs on: a
package with parts in machine code has another file for each. Where the lock has another version for
a Python such as 3.11.2, and this is 3.11.7, both are taken.
"""

from __future__ import annotations

import re
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
        for number, lock in enumerate(_locks((PROJECT / LOCK).read_text(encoding="utf-8"))):
            path = Path(name) / f"{number}.txt"
            path.write_text(lock, encoding="utf-8")
            _fetch(pip, path, kept, folder)
        found = sorted(folder.iterdir())
        for wheel in found:
            shutil.copy(wheel, kept)
        yield found


def _locks(lock: str) -> Iterator[str]:
    """The lock, and one of its own for each package that it has in several versions."""
    yield lock
    entries = re.findall(r"^\S+==.*\n(?: .*\n)*", lock, re.MULTILINE)
    names = [entry.partition("==")[0] for entry in entries]
    for entry, name in zip(entries, names, strict=True):
        if names.count(name) > 1:
            yield re.sub(r" ; .*\\$", r" \\", entry, count=1, flags=re.MULTILINE)


def _fetch(pip: list[str], lock: Path, kept: Path, folder: Path) -> None:
    """Puts what a lock names into a folder, from what is kept where that is all of it."""
    download = [*pip, "download", "--quiet", "--disable-pip-version-check", "--no-input"]
    download += ["--no-deps", "--only-binary", ":all:", "--require-hashes"]
    download += ["--ignore-requires-python", "--requirement", str(lock)]
    download += ["--find-links", str(kept), "--dest", str(folder)]
    if _run([*download, "--no-index"]).returncode:
        done = _run([*download, "--retries", "1", "--timeout", "15"])
        if done.returncode:
            raise SiteError(_refused(done.stdout))


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
