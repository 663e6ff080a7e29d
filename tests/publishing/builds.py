"""Real builds of small registers, each in a process of its own."""

from __future__ import annotations

import atexit
import gzip
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

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
    # Without what keeps each process from using what another has compiled.
    **{name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"},
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


def standing(root: Path) -> Path:
    """The same for tests that ask for no more than a site that stands: a copy of what was built
    once in another folder, which the next build here does not know as its own.
    """
    shutil.copytree(_built(), root, symlinks=True, dirs_exist_ok=True)
    return root / "site"


@cache
def _built() -> Path:
    folder = Path(tempfile.mkdtemp())
    atexit.register(shutil.rmtree, folder)
    published(folder)
    return folder


def bytes_of(site: Path) -> dict[str, bytes]:
    """Every file of a site, by address, but those of the search index.

    Pagefind writes other files each time, though they say the same: ``fragments_of`` tells what.
    """
    found = {path.relative_to(site).as_posix(): path for path in site.rglob("*") if path.is_file()}
    return {
        address: found[address].read_bytes()
        for address in sorted(found)
        if not address.startswith("pagefind/")
    }


def index_of(site: Path) -> dict[str, bytes]:
    """Every file of a site's search index, by address, as the browser unpacks it."""
    return {
        path.relative_to(site).as_posix(): _unpacked(path.read_bytes())
        for path in sorted((site / "pagefind").rglob("*"))
        if path.is_file()
    }


def fragments_of(site: Path) -> dict[str, list[dict[str, Any]]]:
    """What each part of a site's index holds of each of its pages, in the order of their names."""
    parts: dict[str, list[dict[str, Any]]] = {}
    for address, data in index_of(site).items():
        if address.endswith(".pf_fragment"):
            told = json.loads(data.removeprefix(b"pagefind_dcd"))
            told["filters"] = {name: sorted(held) for name, held in told["filters"].items()}
            parts.setdefault(address.split("/")[1], []).append(told)
    return {part: sorted(held, key=lambda f: str(f["url"])) for part, held in parts.items()}


def _unpacked(data: bytes) -> bytes:
    return gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data
