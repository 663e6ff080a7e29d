"""The tests find a browser by themselves, and say so when there is none."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPTS = Path(__file__).parents[2] / "scripts"


def ask(expression: str, folder: Path, chromium: str | None = None) -> str:
    """Evaluate an expression on a machine whose programs are those of one folder."""
    environ = {key: value for key, value in os.environ.items() if key != "CHROMIUM"}
    environ |= {"PATH": str(folder), "PYTHONPATH": str(SCRIPTS)}
    if chromium:
        environ["CHROMIUM"] = chromium
    return subprocess.run(
        [sys.executable, "-c", f"import browser; print({expression})"],
        env=environ,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()


def program(folder: Path, name: str, does: str = "") -> str:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{does}\n")
    path.chmod(0o755)
    return str(path)


def test_the_browser_that_is_named_comes_first(tmp_path: Path) -> None:
    program(tmp_path, "chromium")
    own = program(tmp_path, "my-browser")
    assert ask("browser.find()", tmp_path, chromium=own) == own


def test_a_named_browser_that_is_not_there_is_not_replaced_by_another(tmp_path: Path) -> None:
    program(tmp_path, "chromium")
    assert ask("browser.find()", tmp_path, chromium=str(tmp_path / "gone")) == "None"


def test_known_names_are_tried_in_order(tmp_path: Path) -> None:
    chrome = program(tmp_path, "google-chrome")
    assert ask("browser.find()", tmp_path) == chrome
    chromium = program(tmp_path, "chromium-browser")
    assert ask("browser.find()", tmp_path) == chromium


def test_without_any_there_is_none(tmp_path: Path) -> None:
    assert ask("browser.find()", tmp_path) == "None"


@pytest.mark.parametrize(
    ("libraries", "lacking"),
    [("libatomic.so.1 (libc6,x86-64) => /usr/lib/libatomic.so.1", "False"), ("libc.so.6", "True")],
)
def test_the_library_that_playwright_needs_is_looked_for(
    tmp_path: Path, libraries: str, lacking: str
) -> None:
    program(tmp_path, "ldconfig", f"echo '{libraries}'")
    assert ask("browser.lacks_libatomic()", tmp_path) == lacking
