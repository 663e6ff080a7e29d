"""Which state of its files a register is built from, as git knows it; without git, none."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Revision:
    """A commit, and what differs from it."""

    commit: str = ""
    """The whole name of the commit; empty where git is not there, or nothing is committed."""
    changed: tuple[str, ...] = ()
    """Files that are not as they are in that commit, relative to the folder."""


def revision_of(root: Path, leaving_out: str = "") -> Revision:
    """The state of the folder ``root``, whatever state ``leaving_out`` in it is in.

    A shallow or a detached checkout has a commit like any other. Never raises.
    """
    commit = _git(root, "rev-parse", "--verify", "--quiet", "HEAD")
    if not commit:
        return Revision()
    but = [f":(exclude){leaving_out}"] if leaving_out else []
    listed = _git(root, "status", "--porcelain", "--no-renames", "-z", "--", ".", *but)
    changed = (line[3:] for line in listed.split("\0") if line)
    return Revision(commit.strip(), tuple(sorted(changed)))


def committed(root: Path, path: str) -> str | None:
    """A file as it is in the last commit; None where there is none."""
    prefix = _git(root, "rev-parse", "--show-prefix").strip()
    return _git(root, "show", f"HEAD:{prefix}{path}") or None


def tracked(root: Path) -> tuple[str, ...]:
    """Every file below ``root`` that git keeps, relative to it, in the order of their names."""
    return tuple(sorted(filter(None, _git(root, "ls-files", "-z").split("\0"))))


def _git(root: Path, *arguments: str) -> str:
    """What git answers; nothing where it is not there or refuses. It runs no program of its own."""
    quiet = ("-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null")
    try:
        done = subprocess.run(
            ["git", "-C", str(root), *quiet, *arguments],
            capture_output=True,
            env={**os.environ, "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"},
            timeout=60,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else ""
