"""Builds that are stopped: killed at any moment, or by a fault in any event of MkDocs."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.builders import write
from tests.publishing.builds import (
    DECISION,
    FILES,
    PROJECT,
    bytes_of,
    command,
    environment_of,
    published,
    run,
)

EVENTS = (
    "on_startup",
    "on_config",
    "on_pre_build",
    "on_files",
    "on_nav",
    "on_page_read_source",
    "on_page_markdown",
    "on_page_content",
    "on_env",
    "on_page_context",
    "on_post_page",
    "on_post_build",
)


def directly(root: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """``mkdocs build`` as MkDocs itself offers it."""
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-q", *options],
        cwd=root,
        env=environment_of(root),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def with_hooks(*more: str) -> str:
    """Settings that load the register's hook by its place, and other hooks after it."""
    listed = "".join(f"  - {hook}\n" for hook in (str(PROJECT / "hooks/publish.py"), *more))
    theme = f"  custom_dir: {PROJECT / 'overrides'}\n"
    settings = FILES["mkdocs.yml"].replace("  name: material\n", f"  name: material\n{theme}")
    return f"{settings}hooks:\n{listed}"


def test_mkdocs_by_itself_builds_and_fails_on_errors(tmp_path: Path) -> None:
    root = write(tmp_path, {**FILES, "mkdocs.yml": with_hooks()})
    done = directly(root)
    assert done.returncode == 0, done.stderr
    before = bytes_of(root / "site")
    assert "decisions/BPCC2026-014/index.html" in before
    write(root, {DECISION: FILES[DECISION].replace("kind:", "knid:")})
    done = directly(root)
    assert done.returncode == 1
    assert DECISION in done.stdout + done.stderr
    assert bytes_of(root / "site") == before


def test_a_fault_in_any_event_leaves_the_old_site(tmp_path: Path) -> None:
    root = write(tmp_path, {**FILES, "mkdocs.yml": with_hooks()})
    assert directly(root).returncode == 0
    before, live = bytes_of(root / "site"), (root / "site").resolve()
    write(root, {DECISION: FILES[DECISION].replace("two more", "three more")})
    for event in EVENTS:
        trap = f"def {event}(*_, **__):\n    raise RuntimeError('a fault in {event}')\n"
        write(root, {f"{event}.py": trap, "mkdocs.yml": with_hooks(f"{event}.py")})
        done = directly(root)
        assert done.returncode != 0, event
        assert f"a fault in {event}" in done.stdout + done.stderr, event
        assert (bytes_of(root / "site"), (root / "site").resolve()) == (before, live), event
    write(root, {"mkdocs.yml": with_hooks()})
    assert directly(root).returncode == 0
    assert b"three more" in bytes_of(root / "site")["decisions/BPCC2026-014/index.html"]


def test_what_mkdocs_refuses_last_of_all_is_not_published(tmp_path: Path) -> None:
    """Its strict mode stops a build after the last event of one."""
    root = write(tmp_path, {**FILES, "mkdocs.yml": with_hooks()})
    assert directly(root).returncode == 0
    before = bytes_of(root / "site")
    write(root, {"content/about.md": FILES["content/about.md"] + "\n        [x](missing.md)\n"})
    assert directly(root, "--strict").returncode == 1
    assert bytes_of(root / "site") == before


@pytest.mark.skipif(os.name != "posix", reason="no such signal here")
def test_a_build_killed_at_any_moment_leaves_the_old_site(tmp_path: Path) -> None:
    site = published(tmp_path)
    before, live = bytes_of(site), site.resolve()
    began = time.monotonic()
    write(tmp_path, {DECISION: FILES[DECISION].replace("two more", "three more")})
    assert run(tmp_path, name="check").returncode == 0
    whole = (time.monotonic() - began) * 1.5
    moments = random.Random(2026)
    for _ in range(8):
        build = subprocess.Popen(
            command(tmp_path), env=environment_of(tmp_path), stdout=subprocess.DEVNULL
        )
        time.sleep(moments.uniform(0, whole))
        build.send_signal(signal.SIGKILL)
        killed = build.wait() == -signal.SIGKILL
        if killed and site.resolve() == live:
            assert bytes_of(site) == before
        else:
            assert b"three more" in bytes_of(site)["decisions/BPCC2026-014/index.html"]
    assert run(tmp_path).returncode == 0
    assert b"three more" in bytes_of(site)["decisions/BPCC2026-014/index.html"]
