"""Check everything without building."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path

import click

from register.building import check_folder, day_of_build, open_state
from register.caching import cache_of
from register.commands import options
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
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
def main(
    root: Path, as_of: str, strict: bool, form: str, workers: int, paths: tuple[Path, ...]
) -> None:
    """Check the register; with PATHS, show only what is found in those files and folders."""
    gc.disable()
    root = root.resolve()
    wanted = [_relative(path, root) for path in paths]
    try:
        findings = _findings(root, as_of, workers or None)
    except ValueError as error:
        raise click.UsageError(f"The day to check as at cannot be read: {error}") from error
    shown = _within(findings, wanted)
    click.echo(FORMS[form](shown, root, strict=strict, part=len(shown) < len(findings)), nl=False)
    sys.exit(exit_status(shown, strict=strict))


def _findings(root: Path, as_of: str, workers: int | None) -> tuple[Finding, ...]:
    """Everything found; what was read before is used unless a build is at it at this moment."""
    asked = as_of or os.environ.get("REGISTER_AS_OF", "")
    day = day_of_build(asked, load(root)[0].timezone)
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
