"""A list where one thing belongs, or words where fields belong.

Each field holds one kind of thing: a line, a list, or a few fields of its own. Anything else in
its place cannot be shown.

Bad:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        contact: Chief Executive
        background:
          - title: Vehicle recovery options
        ---
        ## Decision

        To extend the contract to 31 October 2028.
Good:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        contact:
          role: Chief Executive
        background:
          - title: Vehicle recovery options
        ---
        ## Decision

        To extend the contract to 31 October 2028.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import chain

from register.records.dates import When
from register.records.kinds import (
    AMOUNT,
    DATE,
    FieldOf,
    Group,
    Line,
    Markdown,
    Several,
    Term,
    To,
    YesNo,
    fields_of,
)
from register.records.money import Money
from register.records.read import type_at
from register.records.terms import FILE_KIND, LISTS
from register.records.unread import Unread
from register.rules.finding import Level
from register.rules.rule import Facts, pasted, worded

_TELEPHONE = re.compile(r"\+?[0-9() ]{7,20}")
_DAY = "14 October 2026"


def say(facts: Facts) -> tuple[str, str]:
    """What was written, and what belongs there."""
    field, shape, written = facts.field, facts["shape"], facts["written"]
    name = f"`{field}`" if field else "This"
    if shape.startswith("fields ("):
        names = shape.removeprefix("fields (").rstrip(")")
        shown = "a list" if written == "a list" else f"only “{written}”" if written else "nothing"
        message = f"{name} holds {shown}, and has to say what that is."
        lines = pasted(*_lines(facts, names)) if field else ""
        return message, f"It is made up of: {names}. Write, for example:{lines}"
    wanted = shape.replace("one of: ", "one of these words: ")
    return (
        f"{name} holds {written}, where {wanted} belongs.",
        "Write it on one line, behind the name and the colon."
        if written != "a list"
        else "Keep the one that is meant, on one line, behind the name and the colon.",
    )


def _lines(facts: Facts, names: str) -> Iterator[str]:
    """The group as it should be: what was written in its place, and what else it needs."""
    written = facts["written"]
    several, fields = _group_at(facts)
    yield f"{facts.field}:"
    if not fields or written == "a list":
        yield f"  {names.partition(', ')[0]}: {'…' if written == 'a list' else written}"
        return
    meant = _meant(written, fields)
    lines = [
        f"{name}: {written if name == meant else _example(field)}"
        for name, field in fields.items()
        if name == meant or (field.required and not isinstance(field.kind, Several))
    ]
    for number, line in enumerate(lines or [f"{next(iter(fields))}: …"]):
        dash = ("  " if number else "- ") if several else ""
        yield f"  {dash}{line}"


def _group_at(facts: Facts) -> tuple[bool, Mapping[str, FieldOf]]:
    """Whether the field takes a list, and the fields of the group that belongs there."""
    type_: type = type_at(facts["path"])
    several, fields = False, fields_of(type_)
    for name in facts["field"].split("."):
        kind = fields[name].kind if name in fields else None
        several = isinstance(kind, Several)
        kind = kind.of if isinstance(kind, Several) else kind
        fields = fields_of(kind.type) if isinstance(kind, Group) else {}
    return several, fields


def _meant(written: str, fields: Mapping[str, FieldOf]) -> str:
    """The field that what was written belongs to, by what it looks like; empty if none will do."""
    required = [(name, field.kind) for name, field in fields.items() if field.required]
    every = [(name, field.kind) for name, field in fields.items()]
    names = [name for name, kind in every if _takes(kind, written)]
    words = [name for name, kind in required or every if isinstance(kind, Line | Markdown)]
    title = ["title"] if "title" in fields else []
    if written.casefold() in ("yes", "no", ""):
        title, words = [], []
    if written.startswith(("http://", "https://")) and "url" in fields:
        names = ["url"]
    if "@" in written and "email" in fields:
        names = ["email"]
    if _TELEPHONE.fullmatch(written) and "telephone" in fields:
        names = ["telephone"]
    if "file" in fields and written.rpartition(".")[2].lower() in FILE_KIND:
        names = ["file"]
    return next(chain(names, title, words), "")


def _takes(kind: object, written: str) -> bool:
    """Whether a value looks like one of this kind, and like few others."""
    if kind == DATE:
        return not isinstance(When.read(written), Unread)
    if kind == AMOUNT:
        return not isinstance(Money.read(written), Unread)
    if isinstance(kind, Term):
        return written.casefold() in LISTS[kind.list]
    if isinstance(kind, YesNo):
        return written.casefold() in ("yes", "no")
    return isinstance(kind, To) and bool(written) and not re.search(r"\s|://", written)


def _example(field: FieldOf) -> str:
    if isinstance(field.kind, Term):
        return next(iter(LISTS[field.kind.list]))
    return _DAY if field.kind == DATE else f"and here {field.about}"


RULE = worded("R203", "wrong-shape", Level.ERROR, __doc__, say=say)
