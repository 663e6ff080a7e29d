"""Preview the site while writing: records, pages and templates reload; hooks restart it."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import click

from register.caching import PROJECT
from register.commands import options

HOOKS = PROJECT / "hooks"


def _address(context: click.Context, option: click.Parameter, value: str) -> str:
    host, _, port = value.rpartition(":")
    known = host == "localhost" or re.fullmatch(r"[0-9.]+|\[[0-9a-f:]+\]", host)
    if known and port.isdecimal() and 0 < int(port) < 65536:
        return value
    message = f"{value} is not an address here. Write it as 127.0.0.1:8000."
    raise click.BadParameter(message, context, option)


@click.command()
@options.root
@click.option(
    "--address",
    default="127.0.0.1:8000",
    show_default=True,
    callback=_address,
    metavar="HOST:PORT",
    help="Where to show it.",
)
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
