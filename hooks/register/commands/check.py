"""Check everything without building."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import ExitStack
from pathlib import Path

import click

from register.caching import cache_of
from register.checking import check_folder, day_of_build, open_state
from register.commands import options
from register.commands.staged import staged
from register.reports.exits import exit_status
from register.reports.forms import FORMS
from register.rules.finding import Finding
from register.settings import load
from register.site.faults import SiteError
from register.site.lock import held


@click.command()
@options.root
@options.as_of
@options.strict
@click.option("--format", "form", type=click.Choice(sorted(FORMS)), default="text")
@click.option("--workers", default=0, help="Processes to use; as many as there are processors.")
@click.option(
    "--staged",
    "as_staged",
    is_flag=True,
    help="Check what the next git commit would hold; show what is found in the files that it "
    "changes, and errors anywhere.",
)
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
def main(
    root: Path,
    as_of: str,
    strict: bool,
    form: str,
    workers: int,
    as_staged: bool,
    paths: tuple[Path, ...],
) -> None:
    """Check the register; with PATHS, show only what is found in those files and folders."""
    gc.disable()
    root = root.resolve()
    if as_staged and paths:
        raise click.UsageError("With --staged, git says which files are shown: name none.")
    wanted = [_relative(path, root) for path in paths]
    with ExitStack() as held_open:
        if as_staged:
            # Notes of its own, or each of the two checks would read everything again.
            os.environ["REGISTER_CACHE"] = str(cache_of(root) / "staged")
            there = held_open.enter_context(staged(root))
            root, wanted = there.root, list(there.changed)
        findings = _findings(root, as_of, workers or None)
        shown = _within(findings, wanted)
        if as_staged:
            stops = {finding for finding in findings if exit_status([finding], strict=strict)}
            chosen = stops.union(shown if wanted else ())
            shown = tuple(finding for finding in findings if finding in chosen)
        part = len(shown) < len(findings)
        click.echo(FORMS[form](shown, root, strict=strict, part=part), nl=False)
        sys.exit(exit_status(shown, strict=strict))


def _findings(root: Path, as_of: str, workers: int | None) -> tuple[Finding, ...]:
    """Everything found; what was read before is used unless a build is at it at this moment."""
    asked = as_of or os.environ.get("REGISTER_AS_OF", "")
    try:
        day = day_of_build(asked, load(root)[0].timezone)
    except ValueError as error:
        raise click.UsageError(f"The day to check as at cannot be read: {error}") from error
    try:
        with held(cache_of(root), "A build of this register is running", wait=0):
            return check_folder(root, day, open_state(root), workers).findings
    except SiteError:
        return check_folder(root, day, None, workers).findings


def _relative(path: Path, root: Path) -> str:
    """The path within the register of a file or folder, typed from here or from the register."""
    there = path if path.exists() else root / path
    if not there.exists():
        raise click.BadParameter(f"There is no file or folder {path}.")
    try:
        return there.resolve().relative_to(root).as_posix()
    except ValueError:
        raise click.BadParameter(f"{path} is not in {root}.") from None


def _within(findings: tuple[Finding, ...], wanted: list[str]) -> tuple[Finding, ...]:
    if not wanted or "." in wanted:
        return findings
    return tuple(
        finding
        for finding in findings
        if any(
            finding.place.path == path or finding.place.path.startswith(f"{path}/")
            for path in wanted
        )
    )
