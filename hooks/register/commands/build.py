"""Check everything, then build the site and put it in place."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path

import click

import publish
from register.commands import options


@click.command()
@options.root
@options.as_of
@options.strict
@click.option("--workers", default=0, help="Processes to use; as many as there are processors.")
def main(root: Path, as_of: str, strict: bool, workers: int) -> None:
    """Check the register and build it into the folder named site."""
    os.environ[publish.DAY] = as_of or os.environ.get(publish.DAY, "")
    os.environ[publish.WORKERS] = str(workers)
    gc.disable()  # a build makes few cycles and ends soon; collecting costs a tenth of its time
    sys.exit(publish.build(root.resolve(), strict=strict))
