"""Every field of a record type, for people who write records: its name, what it means, its shape.

The names and their meaning stand once, with the record types; this only lays them out.
"""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from register.records.kinds import (
    DATE,
    FieldOf,
    Group,
    Kind,
    Line,
    Markdown,
    Several,
    To,
    fields_of,
)
from register.records.read import TYPES
from register.records.record import ANY
from register.records.terms import SECTION_NAMES

WIDTH = 100
"""Characters to a line."""

_MEANING = 24
"""The column at which the meaning of a field starts."""

_HEAD = """\
Every field of {type}. Those with a star have to be there.

Where no shape is given in brackets, it is a line of text. A date that is not one day has its reason
on a line beside it: {date}_note. What is a list may be one value written plainly. The first
paragraph of the text stands for a summary.
"""


def listing(type_: str) -> str:
    """The fields of the record type of this name, those of a group further in below it."""
    record: type = next(each for each in TYPES if each.type == type_)
    every = fields_of(record)
    date = next((name for name, field in every.items() if _is_own_date(name, field)), "published")
    lines = [line for name, field in every.items() for line in _told(name, field, 0)]
    return "\n".join((_HEAD.format(type=_a(type_), date=date), *lines)) + "\n"


def _is_own_date(name: str, field: FieldOf) -> bool:
    return field.kind == DATE and not name.startswith("publish")


def _told(name: str, field: FieldOf, depth: int) -> Iterator[str]:
    margin = "    " * depth
    start = f"{margin}{'*' if field.required else ' '} {name}"
    shape = _shape(name, field.kind)
    words = f"{field.about} ({shape})" if shape else field.about
    yield from wrap(
        words,
        WIDTH,
        initial_indent=f"{start:<{_MEANING}}  ",
        subsequent_indent=" " * (_MEANING + 2),
        break_long_words=False,
        break_on_hyphens=False,
    )
    group = field.kind.of if isinstance(field.kind, Several) else field.kind
    if isinstance(group, Group):
        for inner, of_group in fields_of(group.type).items():
            yield from _told(inner, of_group, depth + 1)


def _shape(name: str, kind: Kind) -> str:
    if isinstance(kind, Several):
        if isinstance(kind.of, Group):
            return "a list, each with:"
        return f"a list: {_one(kind.of)}" if _one(kind.of) else "a list"
    headings = [heading for heading, field in SECTION_NAMES.items() if field == name]
    if isinstance(kind, Markdown) and headings:
        return f"text, here or below the heading ## {headings[0].capitalize()}"
    return "with:" if isinstance(kind, Group) else _one(kind)


def _one(kind: Kind) -> str:
    """The shape of one value; empty for a line of text."""
    if isinstance(kind, Line):
        return ""
    if not isinstance(kind, To):
        return kind.shape
    if kind.types == ANY:
        return "the name of any record"
    return f"the name of {' or '.join(map(_a, kind.types))}"


def _a(noun: str) -> str:
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"
