"""A build in a process of its own, for tests that stop it: FOLDER COUNT WORDS SECONDS WORKERS."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.site.builders import applied, numbered, slowly, state_in

from register.output import Output
from register.site.faults import SiteError
from register.site.lock import one_build_at_a_time


def run() -> None:
    """The build that the command line asks for; a SiteError is told and ends it with 1."""
    folder, count, words, seconds, workers = sys.argv[1:]
    try:
        build(Path(folder), slowly(numbered(int(count), words), float(seconds)), int(workers))
    except SiteError as error:
        sys.exit(str(error))


def build(folder: Path, outputs: list[Output], workers: int) -> None:
    """Says when it has the lock, and when it has published."""
    with one_build_at_a_time(folder / "site", folder / ".cache"), state_in(folder) as state:
        print("building", flush=True)
        applied(outputs, folder / "site", state, workers).publish()
        print("published", flush=True)
