"""Which lists a type of record has, and the tables that they become.

They follow from what the type declares. A list that every type has, such as attachments, is one
table for all of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from register.records.kinds import Group, Kind, Several, fields_of
from register.records.record import Record


@dataclass(frozen=True)
class ListPlan:
    """How a list becomes a table, and the lists within it tables of their own."""

    name: str
    """Of the table."""
    about: str
    path: tuple[str, ...]
    """Where the list stands in the group around it."""
    kind: Kind
    """Of each of its items."""
    places: tuple[str, ...]
    """The columns of places, outermost first."""
    parent: str
    """The table whose row an item belongs to."""
    lists: tuple[ListPlan, ...]


def lists_of(type_: type[Record]) -> tuple[ListPlan, ...]:
    """The lists of a type's records, worked out once."""
    if type_ not in _KNOWN:
        _KNOWN[type_] = tuple(_planned(type_))
    return _KNOWN[type_]


_KNOWN: dict[type[Record], tuple[ListPlan, ...]] = {}


def _planned(type_: type[Record]) -> Iterator[ListPlan]:
    shared = fields_of(Record)
    for name, path, about, kind in _lists(type_):
        is_shared = path[0] in shared
        table = name if is_shared else f"{type_.type}_{name}"
        parent = "records" if is_shared else type_.folder
        yield _plan(table, about, path, kind, (), parent)


def _plan(
    name: str,
    about: str,
    path: tuple[str, ...],
    kind: Kind,
    places: tuple[str, ...],
    parent: str,
) -> ListPlan:
    own = (*places, f"{path[-1]}_place")
    inner = _lists(kind.type) if isinstance(kind, Group) else ()
    lists = tuple(_plan(f"{name}_{n}", a, p, k, own, name) for n, p, a, k in inner)
    return ListPlan(name, about, path, kind, own, parent, lists)


def _lists(
    type_: type, before: tuple[str, ...] = ()
) -> Iterator[tuple[str, tuple[str, ...], str, Kind]]:
    """Every list of a group and of the groups within it: its name, path, meaning and item."""
    for name, each in fields_of(type_).items():
        path = (*before, name)
        if isinstance(each.kind, Several):
            yield "_".join(path), path, each.about, each.kind.of
        elif isinstance(each.kind, Group):
            yield from _lists(each.kind.type, path)
