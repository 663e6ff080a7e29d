"""Which columns of a table hold a field of each kind, and what stands in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from register.records.kinds import (
    AMOUNT,
    DATE,
    Group,
    Kind,
    Markdown,
    Percentage,
    Several,
    To,
    YesNo,
    fields_of,
)

Type = Literal["string", "integer", "number", "boolean", "date"]


@dataclass(frozen=True, slots=True)
class Column:
    """One column."""

    name: str
    type: Type
    """As Frictionless Table Schema calls it; a number is an exact decimal."""
    about: str
    target: str = ""
    """The table whose key this is; empty when it is none."""


def columns_of(kind: Kind, name: str, about: str) -> tuple[Column, ...]:
    """The columns for a field of this kind that holds one value."""
    if kind == DATE:
        return (
            Column(name, "string", f"{about}, as EDTF (ISO 8601-2)"),
            Column(f"{name}_words", "string", f"{about}, in words"),
            Column(f"{name}_note", "string", "why it is vague"),
        )
    if kind == AMOUNT:
        return (
            Column(name, "number", f"{about}, in pounds"),
            Column(f"{name}_printed", "string", f"{about}, as printed"),
            Column(f"{name}_qualifier", "string", "about, up to, more than, at least"),
        )
    if isinstance(kind, To):
        return (Column(name, "string", f"{about}: the key of a record", "records"),)
    if isinstance(kind, YesNo):
        return (Column(name, "boolean", about),)
    return (Column(name, "number" if isinstance(kind, Percentage) else "string", about),)


def cells_of(kind: Kind, value: Any) -> tuple[Any, ...]:
    """The cells that hold a plain value (data/shapes.py), in the order of its columns."""
    if kind == DATE:
        return (value["edtf"], value["words"], value["note"] or None) if value else (None,) * 3
    if kind == AMOUNT:
        return _amount(value) if value else (None,) * 3
    if isinstance(kind, To):
        return (value["key"] if value else None,)
    if isinstance(kind, Markdown):
        return (value["text"] if value else None,)
    return (value,)


def columns_of_item(kind: Kind) -> Sequence[Column]:
    """The columns for one item of a list."""
    if isinstance(kind, Group):
        return columns_of_group(kind.type)
    return columns_of(kind, "value", "")


def cells_of_item(kind: Kind, item: Any) -> Iterator[Any]:
    """The cells that hold an item of a list, in the order of its columns."""
    if isinstance(kind, Group):
        yield from cells_of_group(kind.type, item)
    else:
        yield from cells_of(kind, item)


@cache
def columns_of_group(type_: type, before: str = "") -> tuple[Column, ...]:
    """The columns for a group of fields, without its lists; each name begins with ``before``."""
    found: list[Column] = []
    for name, each in fields_of(type_).items():
        if isinstance(each.kind, Group):
            found += columns_of_group(each.kind.type, f"{before}{name}_")
        elif not isinstance(each.kind, Several):
            found += columns_of(each.kind, f"{before}{name}", each.about)
    return tuple(found)


def cells_of_group(type_: type, group: Mapping[str, Any] | None) -> Iterator[Any]:
    """The cells that hold a group, in the order of its columns; all empty where there is none."""
    for name, each in fields_of(type_).items():
        value = group[name] if group else None
        if isinstance(each.kind, Group):
            yield from cells_of_group(each.kind.type, value)
        elif not isinstance(each.kind, Several):
            yield from cells_of(each.kind, value)


def _amount(value: Any) -> tuple[Any, ...]:
    return value["pounds"], value["printed"], value["qualifier"] or None
