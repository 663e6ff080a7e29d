"""Preview the site while writing: records, pages and templates reload; hooks restart it."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import click

from register.commands import options

HOOKS = options.PROJECT / "hooks"


@click.command()
@options.root
@click.option("--address", default="127.0.0.1:8000", metavar="HOST:PORT", help="Where to serve it.")
def main(root: Path, address: str) -> None:
    """Show the register in a browser, and show each change as it is saved."""
    code = "import sys, publish; sys.exit(publish.serve(*sys.argv[1:]))"
    command = [sys.executable, "-c", code, str(root.resolve()), address]
    while True:
        process = subprocess.Popen(command)
        try:
            changed = _changed_while(process)
        except KeyboardInterrupt:
            process.wait()
            return
        if not changed:
            sys.exit(process.returncode)
        click.echo("The hooks changed: starting again.")
        process.terminate()
        process.wait()


def _changed_while(process: subprocess.Popen[bytes]) -> bool:
    """True as soon as a hook changes; False when the preview ends by itself."""
    before = list(_stamps())
    while process.poll() is None:
        time.sleep(0.5)
        if list(_stamps()) != before:
            return True
    return False


def _stamps() -> Iterator[tuple[str, int]]:
    for path in sorted(HOOKS.rglob("*.py")):
        yield str(path), path.stat().st_mtime_ns


if __name__ == "__main__":
    main()
