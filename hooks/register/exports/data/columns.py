"""Which columns of a table hold a field of each kind, and what stands in them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from register.records.kinds import AMOUNT, DATE, Kind, Markdown, Percentage, To, YesNo

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


def _amount(value: Any) -> tuple[Any, ...]:
    return value["pounds"], value["printed"], value["qualifier"] or None
