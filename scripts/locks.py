"""The locks: every package the project runs or is tested with, pinned and hashed.

Standard library only. ``pyproject.toml`` is the one list of what is wanted; uv works out
what that means on every system, and is fetched into a folder of its own when it is not there.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from environment import LOCKS, PROJECT, say
from installing import venv_python


def find_uv() -> str:
    """Give the path of uv, after fetching it when it is not on the PATH."""
    found = shutil.which("uv")
    if found:
        return found
    folder = PROJECT / ".cache" / "uv"
    python = venv_python(folder)
    beside = shutil.which("uv", path=str(python.parent))
    if beside:
        return beside
    say("Fetching uv, once…")
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "uv"], check=True)
    return shutil.which("uv", path=str(python.parent)) or "uv"


def compile_lock(uv: str, lock: Path, more: list[str]) -> None:
    """Write one lock: for every system, with hashes, and naming no package index."""
    everywhere = ["--universal", "--python-version", "3.11", "--generate-hashes"]
    neutral = ["--no-emit-index-url", "--no-emit-find-links"]
    header = ["--custom-compile-command", "scripts/lock"]
    command = [uv, "pip", "compile", "--quiet", *everywhere, *neutral, *header, *more]
    subprocess.run(
        [*command, "--output-file", str(lock), "pyproject.toml"], cwd=PROJECT, check=True
    )


def main(upgrade: list[str]) -> int:
    """Remake both locks, the second within the versions of the first."""
    try:
        uv = find_uv()
        compile_lock(uv, Path(LOCKS["run"]), upgrade)
        also = ["--group", "test", "--constraint", LOCKS["run"]]
        compile_lock(uv, Path(LOCKS["test"]), [*also, *upgrade])
    except subprocess.CalledProcessError as problem:
        say(f"The locks could not be remade: {problem.cmd[0]} ended with {problem.returncode}.")
        return 1
    return 0
