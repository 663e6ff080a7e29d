"""Preview the site while writing: records, pages and templates reload; hooks restart it."""

from __future__ import annotations

import signal
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
    # Being told to end ends the preview too.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    while True:
        process = subprocess.Popen(command)
        try:
            changed = _changed_while(process)
        except KeyboardInterrupt:
            return
        finally:
            process.terminate()
            process.wait()
        if not changed:
            sys.exit(process.returncode)
        click.echo("The hooks changed: starting again.")


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
    main(prog_name="scripts/serve")
