"""``scripts/new TYPE``: ask in plain words, and write the shortest record that will do.

Every question is an option too: ``scripts/new decision --title "…" --decided today --yes``.
"""

from __future__ import annotations

import datetime
from pathlib import Path, PurePosixPath
from typing import Any

import click

from register import settings
from register.commands import drafts
from register.commands.answers import Unclear, Value
from register.commands.drafts import QUESTIONS, Question
from register.commands.known import Known
from register.commands.options import PROJECT

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


def ask(
    question: Question, given: str | None, so_far: drafts.Answers, known: Known, yes: bool
) -> Value:
    """Give the answer to one question: the option's, the default's, or what is typed.

    An answer that cannot be understood is asked for again, with the reason. Where nothing may be
    asked (``yes``) it ends the command.
    """
    option = _option(question)
    default = question.default(so_far, known)
    typed = given if given is not None else default if yes else None
    if typed is None and yes:
        raise click.UsageError(f"{option} has to be given: {question.words}")
    while True:
        if typed is None:
            typed = click.prompt(question.words, default=default, show_default=bool(default))
        typed = typed.strip()
        if not typed and default == "":
            return ""
        try:
            if typed:
                return question.read(typed, known)
            reason = "This has to be answered."
        except Unclear as unclear:
            reason = str(unclear)
        if yes:
            raise click.UsageError(f"{option}: {reason}")
        click.echo(reason)
        typed = None


def answers_to(
    type_: str, options: dict[str, str | None], known: Known, yes: bool
) -> dict[str, Value]:
    """Give the answers to every question of a type that applies, in the order asked."""
    given: dict[str, Value] = {}
    for question in QUESTIONS[type_]:
        if question.applies(given):
            given[question.name] = ask(question, options[question.name], given, known, yes)
        elif options[question.name]:
            raise click.UsageError(f"{_option(question)} is only for a date that is not one day.")
    return given


def next_steps(type_: str, path: PurePosixPath, given: drafts.Answers, root: Path) -> str:
    """Say what to do now, in three lines."""
    if type_ == "decision" and not given.get("decision"):
        first = f"1. Open {path} and write the decision under “## Decision”."
    else:
        first = f"1. Open {path} and add what else the public should read."
    check = "scripts/check" if root.resolve() == PROJECT else f"scripts/check --root {root}"
    return "\n".join(
        (
            first,
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
    known = Known(root, office, datetime.date.today())
    given = answers_to(type_, options, known, yes)
    path = drafts.path_of(type_, given, known)
    text = drafts.text_of(type_, given, path.stem)
    if (root / path).exists():
        raise click.ClickException(f"{path} is there already, and is left as it is.")
    if not yes:
        click.echo(f"\n{path}\n\n{text}")
        click.confirm("Write this file?", default=True, abort=True)
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    # "x": a file made meanwhile is not written over.
    with (root / path).open("x", encoding="utf-8", newline="\n") as file:
        file.write(text)
    click.echo(f"Written: {path}\n{next_steps(type_, path, given, root)}")


@click.group()
def main() -> None:
    """Ask a few questions and start a record."""


def _option(question: Question) -> str:
    return f"--{question.name.replace('_', '-')}"


def _command(type_: str) -> click.Command:
    questions = QUESTIONS[type_]

    def run(root: Path, yes: bool, **options: Any) -> None:
        start(type_, root, yes, {q.name: options[f"answer_{q.name}"] for q in questions})

    folder = click.Path(path_type=Path, exists=True, file_okay=False)
    params: list[click.Parameter] = [
        *(click.Option([_option(q), f"answer_{q.name}"], help=q.words) for q in questions),
        click.Option(["--root"], type=folder, default=PROJECT, help="The register's folder."),
        click.Option(["--yes"], is_flag=True, help="Ask nothing: take the options and defaults."),
    ]
    return click.Command(type_, callback=run, params=params, help=STARTS[type_])


for _type in QUESTIONS:
    main.add_command(_command(_type))

if __name__ == "__main__":
    main(prog_name="scripts/new")
