"""A whole project of a small office, in a repository of its own, and what is handed over of it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

from tests.builders import write
from tests.ledger.builders import commit, git, publish
from tests.publishing.builds import ENVIRONMENT, FILES

from register.handover.sources import standing

PROJECT = Path(__file__).resolve().parents[2]
DAY = "2026-11-22"
_NOT_NEEDED = ("content", "decisions", "mkdocs.yml", "tests", ".github", ".ci")

Run = subprocess.CompletedProcess[str]


def project_in(folder: Path) -> Path:
    """This program with the records of a small office, published and without git."""
    for name in standing(PROJECT):
        if name.split("/", 1)[0] not in _NOT_NEEDED:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(PROJECT / name, folder / name)
    attached = dict(FILES)
    attached["decisions/2026/BPCC2026-014.md"] = attached["decisions/2026/BPCC2026-014.md"].replace(
        "kind: contract\n",
        "kind: contract\n        attachments:\n          - {file: note.txt, title: A note}\n",
    )
    write(folder, {**attached, "decisions/2026/BPCC2026-014/note.txt": "Six vans.\n"})
    publish(folder)
    return folder


def repository_in(folder: Path) -> Path:
    """The same in a repository, with everything committed."""
    project_in(folder)
    git(folder, "init", "--quiet", "--initial-branch=main")
    commit(folder)
    return folder


def hand_over(project: Path, out: Path, *options: str, **environment: str) -> Run:
    """What ``scripts/handover`` does in the environment of the tests."""
    return subprocess.run(
        [sys.executable, "-P", "-m", "register.commands", "handover", str(out), *options],
        env={**ENVIRONMENT, "PYTHONPATH": str(project / "hooks"), **environment},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def unpacked(archive: Path, folder: Path) -> Path:
    """The folder that an archive unpacks to."""
    with tarfile.open(archive) as tar:
        tar.extractall(folder, filter="data")
    return folder / "handover"


def without_network(*command: str) -> Run:
    """Run a command that can reach no network, and knows of no packages but those it is given."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("PIP_", "UV_", "PYTHON"))}
    cut_off = {
        "PIP_CONFIG_FILE": os.devnull,
        "PIP_NO_CACHE_DIR": "1",
        "UV_NO_CONFIG": "1",
        "UV_NO_CACHE": "1",
        # Where no network of its own can be had, everything asked for goes to a closed port.
        **dict.fromkeys(("http_proxy", "https_proxy", "all_proxy"), "http://127.0.0.1:9"),
    }
    own = ["unshare", "--net"] if _may_unshare() else []
    return subprocess.run(
        [*own, *command],
        env={**kept, **cut_off},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def _may_unshare() -> bool:
    if os.name != "posix" or not shutil.which("unshare"):
        return False
    return subprocess.run(["unshare", "--net", "true"], check=False).returncode == 0
