"""The register as the next commit would have it, whatever else lies about in its folder."""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import click

from register.settings import FILE
from register.source.files import FOLDERS
from register.source.git_files import ATTRIBUTES, MODULES

_LOOKED_AT = (FILE, *FOLDERS, ATTRIBUTES, MODULES)


@dataclass(frozen=True, slots=True)
class Staged:
    """What is staged."""

    root: Path
    """A folder that holds every file of the register as it is staged."""
    changed: tuple[str, ...]
    """Files that the commit adds or changes, relative to the register's folder."""


@contextmanager
def staged(root: Path) -> Iterator[Staged]:
    """What git has staged of the register in ``root``; gone at the end of the block.

    Raises click.ClickException where there is no git, or no repository.
    """
    if index := os.environ.get("GIT_INDEX_FILE"):  # as for git commit --all, which makes its own
        os.environ["GIT_INDEX_FILE"] = str(Path(index).absolute())
    files = _git(root, "ls-files", "--cached", "-z", "--", *_LOOKED_AT)
    names = ("diff", "--cached", "--name-only", "--no-renames", "--diff-filter=d", "--relative")
    changed = _git(root, *names, "-z", "--", *_LOOKED_AT)
    within = _git(root, "rev-parse", "--show-prefix").decode("utf-8", "surrogateescape").strip()
    with tempfile.TemporaryDirectory(prefix="register-staged-") as folder:
        _git(root, "checkout-index", "-z", "--stdin", f"--prefix={folder}/", given=files)
        there = Path(folder) / within
        there.mkdir(parents=True, exist_ok=True)
        listed = changed.decode("utf-8", "surrogateescape").split("\0")
        yield Staged(there, tuple(name for name in listed if name))


def _git(root: Path, *arguments: str, given: bytes = b"") -> bytes:
    words = ["git", "-C", str(root), "-c", "core.fsmonitor=false", *arguments]
    try:
        done = subprocess.run(words, input=given, capture_output=True, check=False)
    except OSError as error:
        raise click.ClickException(f"git cannot be run: {error.strerror}.") from error
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip()
        raise click.ClickException(f"git does not say what is staged in {root}: {said}")
    return done.stdout
