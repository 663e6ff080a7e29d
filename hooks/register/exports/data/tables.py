"""The register as tables: one for each type, and one for each list that a record holds.

    documents (data/documents.py)   →   tables   →   CSV, SQLite

A field with one value is a column, a date two (EDTF and words), an amount three. A field with
several is a table of its own, whose rows say in which record, and in which place, they stand.
Which those are follows from what the types declare, so that no list of columns is kept here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from register.exports.data.columns import Column, cells_of, columns_of
from register.exports.data.documents import Document
from register.records.kinds import Group, Kind, Several, fields_of
from register.records.read import TYPES
from register.records.record import Record

Cell = str | int | bool | None
Row = tuple[Cell, ...]

_TYPES: Mapping[str, type[Record]] = {type_.type: type_ for type_ in TYPES}

KEY = Column("key", "string", "type and id, for life")


@dataclass(frozen=True)
class Table:
    """Rows of one kind."""

    name: str
    about: str
    columns: tuple[Column, ...]
    keys: tuple[str, ...]
    """The columns that tell one row from every other."""
    parent: str = ""
    """The table whose row this one belongs to, by all its keys but the last."""
    rows: list[Row] = field(default_factory=list)

    def links(
        self, tables: Mapping[str, Table]
    ) -> Iterator[tuple[tuple[str, ...], str, tuple[str, ...]]]:
        """Which columns lead to which table, and to which of its columns."""
        if self.parent:
            keys = tables[self.parent].keys
            yield self.keys[: len(keys)], self.parent, keys
        for column in self.columns:
            if column.target:
                yield (column.name,), column.target, tables[column.target].keys


@dataclass(frozen=True)
class _Plan:
    """How a group of fields becomes a table and those of its lists."""

    name: str
    about: str
    path: tuple[str, ...]
    """Where the list stands in the group around it."""
    kind: Kind
    """Of each of its items."""
    places: tuple[str, ...]
    """The columns of places, outermost first."""
    parent: str
    lists: tuple[_Plan, ...]


class Tables:
    """Every table, those of all records first; one without rows is there too."""

    def __init__(self) -> None:
        """Make every table, without rows."""
        self._by_name = {table.name: table for table in _empty()}

    @property
    def all(self) -> tuple[Table, ...]:
        """The tables with the rows of all documents that were added."""
        return tuple(self._by_name.values())

    def add(self, document: Document) -> None:
        """Put what a record's document says into the tables."""
        made = self._by_name
        key = document["key"]
        published = document["published"]["edtf"] if document["published"] else None
        about = [document[column.name] for column in _RECORDS.columns[:-1]]
        made["records"].rows.append((*about, published))
        for link in document["links_from"]:
            target = link["record"]
            made["links"].rows.append(
                (key, link["field"], link["means"], target["key"], target["version"] or None)
            )
        for number, finding in enumerate(document["findings"], 1):
            allowed = finding["allowed"] or {"reason": None, "until": None}
            told = (finding["rule"], finding["level"], finding["message"])
            made["findings"].rows.append((key, number, *told, allowed["reason"], allowed["until"]))
        for bound in document.get("bound", ()):
            _fill_bound(key, bound, made)
        type_ = _TYPES[document["type"]]
        own = (key, document["id"], document["url"], document["state"])
        cells = _cells_of_group(type_, document)
        made[type_.folder].rows.append((*own, *cells, document["words"]["text"] or None))
        for plan in _plans(type_):
            _fill(plan, document, (key,), made)


def _fill(
    plan: _Plan, around: Mapping[str, Any], keys: tuple[Cell, ...], made: Mapping[str, Table]
) -> None:
    items: Any = around
    for name in plan.path:
        items = items[name] if items else None
    for place, item in enumerate(items or (), 1):
        here = (*keys, place)
        made[plan.name].rows.append((*here, *_cells(plan.kind, item)))
        for inner in plan.lists:
            _fill(inner, item, here, made)


def _fill_bound(key: str, bound: Mapping[str, Any], made: Mapping[str, Table]) -> None:
    limits = [bound[end][limit] for end in ("starts", "ends") for limit in ("earliest", "latest")]
    label = bound["version"]
    made["agreement_periods"].rows.append((key, label, bound["url"], *limits, bound["end_is_set"]))
    for party in bound["parties"]:
        who = (party["force"]["key"], party["chief_officer"], party["policing_body"])
        made["agreement_parties"].rows.append((key, label, *who))


_RECORDS = Table(
    "records",
    "Every record, whatever its type",
    (
        Column("key", "string", "type and id, for life"),
        Column("type", "string", "the type of record"),
        Column("id", "string", "unique within the type"),
        Column("title", "string", "what it is"),
        Column("url", "string", "its page"),
        Column("state", "string", "published, withdrawn or removed"),
        Column("changed", "date", "the day of the last public change"),
        Column("digest", "string", "of its source"),
        Column("published", "string", "the day it first went on this site, as EDTF"),
    ),
    ("key",),
)


@cache
def _across() -> tuple[Table, ...]:
    """Tables that no field declares."""
    return (
        Table(
            "links",
            "What records say of each other",
            (
                Column("key", "string", "the record that says it", "records"),
                Column("field", "string", "the field that says it"),
                Column("means", "string", "what it means, in words"),
                Column("target", "string", "the record it is said of", "records"),
                Column("target_version", "string", "the version, where one is meant"),
            ),
            (),
        ),
        Table(
            "findings",
            "What is not yet right, and why it is left so",
            (
                KEY,
                Column("number", "integer", "its number on the record"),
                Column("rule", "string", "the code of the rule"),
                Column("level", "string", "error, warning or note"),
                Column("message", "string", "what is not yet right"),
                Column("allowed_reason", "string", "why it is left so for now"),
                Column("allowed_until", "string", "until when, in words"),
            ),
            ("key", "number"),
            "records",
        ),
        Table(
            "agreement_periods",
            "When each version of an agreement binds: limits, empty where there is none",
            (
                Column("key", "string", "the agreement"),
                Column("version", "string", "the version's label, for life"),
                Column("url", "string", "its page"),
                Column("starts_earliest", "date", "the first day on which it can have begun"),
                Column("starts_latest", "date", "the last day on which it can have begun"),
                Column("ends_earliest", "date", "the first day that can be its last"),
                Column("ends_latest", "date", "the last day that can be its last"),
                Column("end_is_set", "boolean", "false when it binds until further notice"),
            ),
            ("key", "version"),
            "agreements",
        ),
        Table(
            "agreement_parties",
            "Everybody whom a version binds, inherited from the one before where it does not say",
            (
                Column("key", "string", "the agreement"),
                Column("version", "string", "the version's label"),
                Column("force", "string", "the force", "records"),
                Column("chief_officer", "boolean", "whether its chief officer is bound"),
                Column("policing_body", "boolean", "whether its policing body is bound"),
            ),
            ("key", "version", "force"),
            "agreement_periods",
        ),
    )


def _empty() -> Iterator[Table]:
    yield _fresh(_RECORDS)
    for type_ in TYPES:
        own = (
            KEY,
            Column("id", "string", "unique within the type"),
            Column("url", "string", "its page"),
            Column("state", "string", "published, withdrawn or removed"),
        )
        fields: type = type_
        columns = (*own, *_columns_of_group(fields), Column("words", "string", "words of its body"))
        about = f"Records of type {type_.type}"
        yield Table(type_.folder, about, columns, ("key",), "records")
    yield from map(_fresh, _across())
    shared = set()
    for type_ in TYPES:
        for plan in _plans(type_):
            if plan.name not in shared:
                shared.add(plan.name)
                yield from _tables_of(plan)


def _fresh(table: Table) -> Table:
    return Table(table.name, table.about, table.columns, table.keys, table.parent)


def _tables_of(plan: _Plan) -> Iterator[Table]:
    places = tuple(Column(name, "integer", "its place in the list, from 1") for name in plan.places)
    key = Column("key", "string", "the record")
    columns = (key, *places, *_columns(plan.kind))
    yield Table(plan.name, plan.about, columns, ("key", *plan.places), plan.parent)
    for inner in plan.lists:
        yield from _tables_of(inner)


def _plans(type_: type[Record]) -> tuple[_Plan, ...]:
    """The lists of a type's records, worked out once."""
    if type_ not in _KNOWN:
        _KNOWN[type_] = tuple(_planned(type_))
    return _KNOWN[type_]


_KNOWN: dict[type[Record], tuple[_Plan, ...]] = {}


def _planned(type_: type[Record]) -> Iterator[_Plan]:
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
) -> _Plan:
    own = (*places, f"{path[-1]}_place")
    inner = _lists(kind.type) if isinstance(kind, Group) else ()
    lists = tuple(_plan(f"{name}_{n}", a, p, k, own, name) for n, p, a, k in inner)
    return _Plan(name, about, path, kind, own, parent, lists)


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


def _columns(kind: Kind) -> Sequence[Column]:
    if isinstance(kind, Group):
        return _columns_of_group(kind.type)
    return columns_of(kind, "value", "")


def _cells(kind: Kind, item: Any) -> Iterator[Cell]:
    if isinstance(kind, Group):
        yield from _cells_of_group(kind.type, item)
    else:
        yield from cells_of(kind, item)


@cache
def _columns_of_group(type_: type, before: str = "") -> tuple[Column, ...]:
    found: list[Column] = []
    for name, each in fields_of(type_).items():
        if isinstance(each.kind, Group):
            found += _columns_of_group(each.kind.type, f"{before}{name}_")
        elif not isinstance(each.kind, Several):
            found += columns_of(each.kind, f"{before}{name}", each.about)
    return tuple(found)


def _cells_of_group(type_: type, group: Mapping[str, Any] | None) -> Iterator[Cell]:
    for name, each in fields_of(type_).items():
        value = group[name] if group else None
        if isinstance(each.kind, Group):
            yield from _cells_of_group(each.kind.type, value)
        elif not isinstance(each.kind, Several):
            yield from cells_of(each.kind, value)
