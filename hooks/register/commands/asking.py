"""Asking: one question after the other, each until its answer can stand."""

from __future__ import annotations

import shlex
from collections.abc import Mapping

import click

from register.commands.answers import Answers, Unclear, Value
from register.commands.known import Known
from register.commands.questions import QUESTIONS, Question
from register.records.dates import When


def ask(question: Question, typed: str | None, so_far: Answers, known: Known, yes: bool) -> Value:
    """Give the answer to one question: the option's, the default's, or what is typed.

    An answer that cannot stand is asked for again, with the reason. Where nothing may be asked
    (``yes``) it ends the command. Raises click.Abort at the end of what is typed.
    """
    default = question.default(so_far, known)
    if typed is None and yes:
        if default is None:
            raise click.UsageError(f"{option(question)} has to be given: {question.words}")
        typed = default
    if typed is None and question.choices:
        click.echo(f"One of: {', '.join(question.choices)}")
    while True:
        if typed is None:
            words = f"{question.words} (Enter for none)" if default == "" else question.words
            typed = click.prompt(words, default=default or "", show_default=bool(default))
        typed = typed.strip()
        if not typed and default == "":
            return ""
        try:
            if not typed:
                raise Unclear("This has to be answered.")
            value = question.read(typed, known)
            if reason := question.refuse(value, so_far, known):
                raise Unclear(reason)
        except Unclear as unclear:
            if yes:
                raise click.UsageError(f"{option(question)}: {unclear}") from None
            click.echo(str(unclear))
        else:
            doubt = "" if yes else question.doubt(value, so_far, known)
            if not doubt or click.confirm(f"{doubt} Is that right?", default=False):
                return value
        typed = None


def answer_all(
    type_: str, options: Mapping[str, str | None], given: dict[str, Value], known: Known, yes: bool
) -> None:
    """Put into ``given`` the answer to every question of a type that applies, as it is given."""
    for question in QUESTIONS[type_]:
        if question.applies(given):
            given[question.name] = ask(question, options[question.name], given, known, yes)
        elif options[question.name]:
            raise click.UsageError(f"{option(question)} is only for a date that is not one day.")


def to_go_on(type_: str, options: Mapping[str, str | None], given: Answers) -> str:
    """The command that asks only what is not answered yet."""
    words = ["scripts/new", type_]
    for question in QUESTIONS[type_]:
        name = question.name
        typed = _typed(given[name]) if name in given else options[name]
        if typed is not None:
            words += [option(question), typed]
    return shlex.join(words)


def option(question: Question) -> str:
    """The question as an option of the command."""
    return f"--{question.name.replace('_', '-')}"


def _typed(value: Value) -> str:
    if isinstance(value, When):
        return "unknown" if value.unknown else value.words
    return ", ".join(value) if isinstance(value, tuple) else value
