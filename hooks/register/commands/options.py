"""Options that several commands share, worded once."""

from __future__ import annotations

from pathlib import Path

import click

from register.caching import PROJECT
from register.checking import day_of_build

root = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=PROJECT,
    show_default="this project",
    help="The folder of the register: its mkdocs.yml, content/ and decisions/.",
)
strict = click.option(
    "--strict",
    is_flag=True,
    help="Warnings stop it too, but for those that a record allows with a reason.",
)


def _day(context: click.Context, option: click.Parameter, value: str) -> str:
    try:
        return day_of_build(value).isoformat() if value else ""
    except ValueError:
        raise click.BadParameter(
            f"{value} is not a day. Write it as 2026-11-22.", context, option
        ) from None


as_of = click.option(
    "--as-of",
    default="",
    callback=_day,
    metavar="DATE",
    help="The day as at which the register is read, as 2026-11-22; today when left out. What is "
    "in force, late or held back depends on it; records dated later are read all the same.",
)
