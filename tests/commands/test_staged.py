"""A commit with an error in it is refused, and what is checked is what is staged."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.builders import write
from tests.publishing.builds import DECISION, FILES, PROJECT, environment_of, run

CHECK = f'#!/bin/sh\nexec "{sys.executable}" -m register.commands check "$@"\n'
"""``scripts/check`` without the setting up of its environment."""
WRONG = FILES[DECISION].replace("kind: contract", "knid: contract")
REFUSED = "Nothing was committed. Put right what is told above, git add it, and commit again.\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository with a register, of which everything is committed, and the hook."""
    root = write(tmp_path / "a register", {**FILES, "scripts/check": CHECK})
    (root / "scripts/check").chmod(0o755)
    (root / "scripts/hooks").symlink_to(PROJECT / "scripts/hooks")
    git(root, "init", "-q", "-b", "main")
    for name, value in {
        "core.hooksPath": "scripts/hooks",
        "user.name": "A",
        "user.email": "a@example.org",
        "commit.gpgsign": "false",
    }.items():
        git(root, "config", name, value)
    git(root, "add", "mkdocs.yml", "content", "decisions")
    done = git(root, "commit", "-qm", "The first")
    assert done.returncode == 0, done.stderr
    return root


def git(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["git", *arguments],
        cwd=root,
        env=environment_of(root),
        capture_output=True,
        text=True,
        check=False,
    )


def commits(root: Path) -> int:
    return int(git(root, "rev-list", "--count", "HEAD").stdout)


def test_a_commit_with_an_error_is_refused_with_what_to_write(root: Path) -> None:
    write(root, {DECISION: WRONG})
    git(root, "add", DECISION)
    done = git(root, "commit", "-qm", "A slip")
    assert done.returncode == 1
    assert done.stderr.startswith(DECISION)
    assert "`knid` is no field of a record of this kind." in done.stderr
    assert done.stderr.endswith(REFUSED)
    assert commits(root) == 1
    write(root, {DECISION: WRONG.replace("knid", "kind").replace("two more", "three more")})
    git(root, "add", DECISION)
    assert git(root, "commit", "-qm", "Mended").returncode == 0
    assert commits(root) == 2


def test_what_is_checked_is_what_is_staged_and_not_what_lies_about(root: Path) -> None:
    write(root, {DECISION: WRONG, "content/notes.md": "no fields at all\n"})
    write(root, {"content/about.md": "---\ntitle: About us\n---\nWords.\n"})
    git(root, "add", "content/about.md")
    assert git(root, "commit", "-qm", "Only the page").returncode == 0
    git(root, "add", DECISION)
    write(root, {DECISION: FILES[DECISION]})
    done = git(root, "commit", "-qm", "Wrong as staged, right as it lies there")
    assert done.returncode == 1
    assert "knid" in done.stderr


def test_a_commit_of_everything_or_of_one_file_is_checked_as_it_will_be(root: Path) -> None:
    write(root, {DECISION: WRONG})
    assert git(root, "commit", "-qam", "All").returncode == 1
    assert git(root, "commit", "-qm", "One", DECISION).returncode == 1
    assert commits(root) == 1


def test_what_a_commit_breaks_in_another_file_is_told(root: Path) -> None:
    git(root, "rm", "-q", "content/papers/2026/2026-10-01-vehicles.md")
    done = git(root, "commit", "-qm", "Gone")
    assert done.returncode == 1
    assert "There is no paper called “2026-10-01-vehicles”" in done.stderr


def test_the_register_may_be_a_folder_of_its_repository(tmp_path: Path) -> None:
    write(tmp_path / "inside", FILES)
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", "inside")
    done = run(tmp_path / "inside", "--staged", name="check")
    assert done.returncode == 0, done.stdout + done.stderr
    write(tmp_path / "inside", {DECISION: WRONG})
    git(tmp_path, "add", "inside")
    done = run(tmp_path / "inside", "--staged", name="check")
    assert done.returncode == 1
    assert done.stdout.startswith(DECISION)


def test_without_a_repository_it_says_so(tmp_path: Path) -> None:
    root = write(tmp_path, FILES)
    done = run(root, "--staged", name="check", GIT_CEILING_DIRECTORIES=str(tmp_path.parent))
    assert done.returncode == 1
    assert f"git does not say what is staged in {root}" in done.stderr
    assert run(root, "--staged", "content", name="check").returncode == 2


def test_the_hook_can_be_run_by_git() -> None:
    hook = PROJECT / "scripts/hooks/pre-commit"
    assert os.access(hook, os.X_OK)
    assert hook.read_text(encoding="utf-8").startswith("#!/bin/sh\n")
