"""``scripts/new TYPE``: ask in plain words, and write the shortest record that will do.

Every question is an option too: ``scripts/new decision --title "…" --decided today --yes``.
"""

from __future__ import annotations

import shlex
import sys
from pathlib import Path, PurePosixPath
from typing import Any

import click

from register import settings
from register.caching import PROJECT
from register.checking import day_of_build
from register.commands import drafts, fields
from register.commands.answers import Value
from register.commands.asking import answer_all, option, to_go_on
from register.commands.known import Known
from register.commands.questions import QUESTIONS

STARTS = {
    "decision": "A decision that was made.",
    "paper": "A report put to a board.",
    "agreement": "A collaboration agreement, with its first version.",
    "meeting": "One meeting of a body.",
    "body": "A board, panel or committee, or a policing body.",
    "force": "A police force.",
    "programme": "A function or project on which forces work together.",
    "forthcoming": "A decision that is expected.",
}
"""What each type of record is, in the words of the help."""


def next_steps(path: PurePosixPath, root: Path) -> str:
    """Say what to do now, in three lines."""
    check = "scripts/check" if root.resolve() == PROJECT else f"scripts/check --root {root}"
    return "\n".join(
        (
            f"1. Open {path} and add what else the public should read.",
            f"2. Run {check}, which says what is wrong or worth adding.",
            f"3. Commit it: git add {path} && git commit",
        )
    )


def start(type_: str, root: Path, yes: bool, options: dict[str, str | None]) -> None:
    """Ask, show the file, and write it where there is none yet."""
    office, problems = settings.load(root)
    if not (root / settings.FILE).is_file():
        raise click.UsageError(f"{root} holds no register: there is no {settings.FILE} in it.")
    if problems:
        places = ", ".join(str(problem.place) for problem in problems)
        click.echo(f"{settings.FILE} has mistakes ({places}): run scripts/check.", err=True)
    try:
        _ = office.numbering
    except ValueError as reason:
        raise click.UsageError(f"{settings.FILE}: {reason}.") from None
    known = Known(root, office, day_of_build(timezone=office.timezone))
    given: dict[str, Value] = {}
    try:
        answer_all(type_, options, given, known, yes)
        path = drafts.path_of(type_, given, known)
        text = drafts.text_of(type_, drafts.held_back(given, known), path.stem)
        if taken := known.file_called(path.stem, type_):
            raise click.ClickException(f"{taken} is there already, and is left as it is.")
        if not yes:
            click.echo(f"\n{path}\n\n{text}")
            if not click.confirm("Write this file?", default=True):
                click.echo(_nothing_written(type_, options, given, root), err=True)
                sys.exit(1)
    except click.Abort:
        click.echo("\n" + _nothing_written(type_, options, given, root), err=True)
        sys.exit(2)
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    # "x": a file made meanwhile is not written over.
    with (root / path).open("x", encoding="utf-8", newline="\n") as file:
        file.write(text)
    click.echo(f"Written: {path}\n{next_steps(path, root)}")


def _nothing_written(
    type_: str, options: dict[str, str | None], given: dict[str, Value], root: Path
) -> str:
    if not given and not any(options.values()):
        return "Nothing is written."
    command = to_go_on(type_, options, given)
    if root.resolve() != PROJECT:
        command += f" --root {shlex.quote(str(root))}"
    return f"Nothing is written. To go on from here with what was answered:\n\n    {command}\n"


def _show_fields(context: click.Context, _option: click.Parameter, type_: str | None) -> None:
    if type_:
        click.echo(fields.listing(type_), nl=False)
        context.exit()


@click.group()
@click.option(
    "--fields",
    type=click.Choice(list(QUESTIONS)),
    callback=_show_fields,
    expose_value=False,
    is_eager=True,
    help="Print every field that a record of this type may have, and what it means.",
)
def main() -> None:
    """Ask a few questions and start a record."""


def _command(type_: str) -> click.Command:
    questions = QUESTIONS[type_]

    def run(root: Path, yes: bool, **options: Any) -> None:
        start(type_, root, yes, {q.name: options[f"answer_{q.name}"] for q in questions})

    folder = click.Path(path_type=Path, exists=True, file_okay=False)
    params: list[click.Parameter] = [
        *(click.Option([option(q), f"answer_{q.name}"], help=q.words) for q in questions),
        click.Option(["--root"], type=folder, default=PROJECT, help="The register's folder."),
        click.Option(["--yes"], is_flag=True, help="Ask nothing: take the options and defaults."),
    ]
    return click.Command(type_, callback=run, params=params, help=STARTS[type_])


for _type in QUESTIONS:
    main.add_command(_command(_type))
