"""Which Python to make the environment with: one that was run and answered.

Standard library only, and understood by Python 3.8.
"""

from __future__ import annotations

import subprocess
import sys
from typing import Sequence  # noqa: UP035 (Python 3.8 reads this too)

OLDEST = (3, 11)

# What a small Python program says of the interpreter that runs it. Within an environment that is
# the interpreter it was made with: the environment may be the one that is about to be removed.
ASK = (
    "import sys\n"
    "try:\n    import ensurepip, venv\n    able = 'venv'\nexcept ImportError:\n    able = ''\n"
    "own = getattr(sys, '_base_executable', None) or sys.executable\n"
    "print(own, '%d.%d' % sys.version_info[:2], able, sep='|')"
)


class SetupFailed(Exception):
    """The environment cannot be made; the message tells a person what to do."""


class Python:
    """An interpreter that was run and answered: where it is, its version, whether it has venv."""

    def __init__(self, path: str, version: str, has_venv: bool) -> None:
        """Keep what the interpreter said of itself; ``version`` is ``3.11``."""
        self.path = path
        self.version = version
        self.has_venv = has_venv

    @property
    def new_enough(self) -> bool:
        """Whether the project runs on it."""
        major, minor = self.version.split(".")
        return (int(major), int(minor)) >= OLDEST


def ask(command: str) -> Python | None:
    """Run an interpreter and hear what it is; None when it cannot be run.

    Finding the name is not enough: a version manager leaves names that only print an error.
    """
    try:
        answer = subprocess.run(
            [command, "-c", ASK],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=30,
            check=True,
            text=True,
        ).stdout
        path, version, able = answer.strip().split("|")
    except (OSError, subprocess.SubprocessError, ValueError):
        return None
    return Python(path, version, able == "venv")


def choose_python(candidates: Sequence[str]) -> Python:
    """Give the first candidate that runs and is new enough; raise SetupFailed when none is."""
    met = []
    for command in candidates:
        python = ask(command)
        if python and python.new_enough:
            return python
        if python:
            met.append(f"{python.version} ({python.path})")
    found = f"found only Python {', '.join(met)}" if met else "found no Python that runs"
    raise SetupFailed(
        f"The decision register needs Python {'.'.join(map(str, OLDEST))} or newer, and {found}.\n"
        "Install a newer one (Debian, Ubuntu: sudo apt-get install python3 python3-venv; "
        "Windows and macOS: python.org/downloads), then give the same command again."
    )


def candidates() -> list[str]:
    """List the interpreters to try, the one running first."""
    return [sys.executable, *(f"python3.{minor}" for minor in (13, 12, 11)), "python3"]
