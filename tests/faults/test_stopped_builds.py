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


MKDOCS_BUILD = """
import sys
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort
config = load_config("mkdocs.yml", hooks=sys.argv[2:], strict=sys.argv[1] == "strict")
config.plugins.on_startup(command="build", dirty=False)
try:
    build(config)
except Abort as stopped:
    sys.exit(str(stopped))
finally:
    config.plugins.on_shutdown()
"""
"""``mkdocs build`` as MkDocs itself does it, with more hooks than the settings may name."""


def directly(root: Path, *more: str, strict: bool = False) -> subprocess.CompletedProcess[str]:
    """``mkdocs build`` without our command around it, with hooks after the register's own."""
    words = [sys.executable, "-m", "mkdocs", "build", "-q", *(["--strict"] if strict else [])]
    if more:
        words = [sys.executable, "-c", MKDOCS_BUILD, "lenient", "hooks/publish.py", *more]
    return subprocess.run(
        words,
        cwd=root,
        env=environment_of(root),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def with_hooks(folder: Path) -> Path:
    """A register that holds the hooks and templates themselves, as a whole project does."""
    theme = "  name: material\n  custom_dir: overrides\nhooks:\n  - hooks/publish.py\n"
    settings = FILES["mkdocs.yml"].replace("  name: material\n", theme)
    for name in ("hooks", "overrides"):
        (folder / name).symlink_to(PROJECT / name)
    return write(folder, {**FILES, "mkdocs.yml": settings})


def test_f02_mkdocs_by_itself_builds_and_fails_on_errors(tmp_path: Path) -> None:
    root = with_hooks(tmp_path)
    done = directly(root)
    assert done.returncode == 0, done.stderr
    before = bytes_of(root / "site")
    assert "decisions/BPCC2026-014/index.html" in before
    write(root, {DECISION: FILES[DECISION].replace("kind:", "knid:")})
    done = directly(root)
    assert done.returncode == 1
    assert DECISION in done.stdout + done.stderr
    assert bytes_of(root / "site") == before


def test_f02_a_fault_in_any_event_leaves_the_old_site(tmp_path: Path) -> None:
    root = with_hooks(tmp_path)
    assert directly(root).returncode == 0
    before, live = bytes_of(root / "site"), (root / "site").resolve()
    write(root, {DECISION: FILES[DECISION].replace("two more", "three more")})
    for event in EVENTS:
        trap = f"def {event}(*_, **__):\n    raise RuntimeError('a fault in {event}')\n"
        write(root, {f"{event}.py": trap})
        done = directly(root, f"{event}.py")
        assert done.returncode != 0, event
        assert f"a fault in {event}" in done.stdout + done.stderr, event
        assert (bytes_of(root / "site"), (root / "site").resolve()) == (before, live), event
    assert directly(root).returncode == 0
    assert b"three more" in bytes_of(root / "site")["decisions/BPCC2026-014/index.html"]


def test_f02_what_mkdocs_refuses_last_of_all_is_not_published(tmp_path: Path) -> None:
    """Its strict mode stops a build after the last event of one."""
    root = with_hooks(tmp_path)
    assert directly(root).returncode == 0
    before = bytes_of(root / "site")
    write(root, {"content/about.md": FILES["content/about.md"] + "\n        [x](missing.md)\n"})
    assert directly(root, strict=True).returncode == 1
    assert bytes_of(root / "site") == before


@pytest.mark.skipif(os.name != "posix", reason="no such signal here")
def test_f01_a_build_killed_at_any_moment_leaves_the_old_site(tmp_path: Path) -> None:
    site = published(tmp_path)
    before, live = bytes_of(site), site.resolve()
    began = time.monotonic()
    write(tmp_path, {DECISION: FILES[DECISION].replace("two more", "three more")})
    assert run(tmp_path, name="check").returncode == 0
    whole = (time.monotonic() - began) * 1.5
    moments = random.Random(2026)
    for _ in range(20):
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
