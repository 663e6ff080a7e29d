"""A date that is far off.

A year with two figures changed round looks like any other year. Nothing in a register of this kind
is likely to be older than the bodies that keep it, or settled for a day more than ten years ahead.

Bad:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        effective: 1 November 2062
        published: 16 October 2026
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
        effective: 1 November 2026
        published: 16 October 2026
        background:
          - title: Vehicle recovery options
        ---
        ## Decision

        To extend the contract to 31 October 2028.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache

from register.linking.register import Register
from register.records.dates import When
from register.records.kinds import DATE, Group, Kind, Several, fields_of
from register.records.marks import FieldPath
from register.rules.finding import Level
from register.rules.rule import Found, Rule

FIRST = date(2010, 1, 1)
"""Police and crime commissioners took office in November 2012; two years and more are left."""
AHEAD = 10
"""Years."""


def check(register: Register) -> Iterator[Found]:
    """Dates of any field before 2010, or more than ten years ahead."""
    today = register.today
    last = date(today.year + AHEAD, today.month, min(today.day, 28))
    for record in (*register.records.values(), *register.pages):
        for path, when in _dates(record, type(record), ()):
            if (latest := when.latest) and latest < FIRST:
                how = f"before {FIRST.year}"
            elif (earliest := when.earliest) and earliest > last:
                how = f"more than ten years after {When.of(today).words}"
            else:
                continue
            name = next(str(part) for part in reversed(path) if isinstance(part, str))
            yield Found(
                record.where(*path),
                f"`{name}` is {when.words}, which is {how}.",
                "Look the year up, and correct it if it is wrong. If it is right, nothing needs "
                "mending.",
            )


def _dates(value: object, type_: type, path: FieldPath) -> Iterator[tuple[FieldPath, When]]:
    for attribute, name in _fields(type_):
        if held := getattr(value, attribute):  # most fields hold nothing
            yield from _within(held, (*path, name))


def _within(value: object, path: FieldPath) -> Iterator[tuple[FieldPath, When]]:
    if isinstance(value, When):
        yield path, value
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from _within(item, (*path, number))
    else:
        yield from _dates(value, type(value), path)


@cache
def _fields(type_: type) -> tuple[tuple[str, str], ...]:
    """The fields in which a date can stand: the name in Python, and the one in the file."""
    return tuple(
        (field.attribute, name) for name, field in fields_of(type_).items() if _has_date(field.kind)
    )


def _has_date(kind: Kind) -> bool:
    if isinstance(kind, Several):
        return _has_date(kind.of)
    if isinstance(kind, Group):
        return bool(_fields(kind.type))
    return kind == DATE


RULE = Rule("R221", "date-far-off", Level.WARNING, __doc__, check)
