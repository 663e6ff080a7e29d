"""Real builds of small registers, each in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from tests.builders import MKDOCS, OFFICE, write

PROJECT = Path(__file__).resolve().parents[2]

DECISION = "decisions/2026/BPCC2026-014.md"
FILES: Mapping[str, str] = {
    **OFFICE,
    "mkdocs.yml": MKDOCS + "nav:\n  - About: about.md\n",
    DECISION: """\
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        kind: contract
        background:
          - paper: 2026-10-01-vehicles
        ---
        The vehicle recovery contract runs two more years.

        ## Decision

        To extend the contract to 31 October 2028, for up to £420,000.
        """,
    "content/papers/2026/2026-10-01-vehicles.md": """\
        ---
        title: Vehicle recovery
        to: barset-board
        from: Chief Constable
        date: 1 October 2026
        published: 16 October 2026
        recommendations:
          - {number: "2.1", verb: approve, text: To extend the contract.}
        ---
        The contract ends in a month.

        ## 1. Purpose

        1.1 To say what it costs to go on.
        """,
    "content/about.md": """\
        ---
        title: About this register
        ---
        What is decided in Barset, such as [[BPCC2026-014]].
        """,
}
"""A register with one record of most types and a page written by hand."""

ENVIRONMENT = {
    **os.environ,
    "PYTHONPATH": str(PROJECT / "hooks"),
    "PYTHONUTF8": "1",
    "NO_MKDOCS_2_WARNING": "1",
    "REGISTER_AS_OF": "2026-11-22",
}


def environment_of(root: Path) -> dict[str, str]:
    """The environment of a build that keeps its notes beside the register, and nowhere else."""
    return {**ENVIRONMENT, "REGISTER_CACHE": str(root / ".cache")}


def command(root: Path, *options: str, name: str = "build") -> list[str]:
    """The words that build (or ``name``) the register in ``root``."""
    return [sys.executable, "-m", "register.commands", name, "--root", str(root), *options]


def run(
    root: Path, *options: str, name: str = "build", **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run a command on the register in ``root`` to its end."""
    return subprocess.run(
        command(root, *options, name=name),
        env={**environment_of(root), **environment},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def published(root: Path, files: Mapping[str, str] = FILES) -> Path:
    """A register in ``root`` whose site is built; the site's folder."""
    done = run(write(root, files))
    assert done.returncode == 0, done.stdout + done.stderr
    return root / "site"


def bytes_of(site: Path) -> dict[str, bytes]:
    """Every file of a site, by address."""
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }
