"""The register as tables: one for each type, and one for each list that a record holds.

    documents (data/documents.py)   →   tables   →   CSV, SQLite

A field with one value is a column, a date two (EDTF and words), an amount three. A field with
several is a table of its own, whose rows say in which record, and in which place, they stand.
Which those are follows from what the types declare, so that no list of columns is kept here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from register.exports.data.across import ACROSS, RECORDS
from register.exports.data.columns import (
    Column,
    cells_of_group,
    cells_of_item,
    columns_of_group,
    columns_of_item,
)
from register.exports.data.documents import Document
from register.exports.data.lists import ListPlan, lists_of
from register.exports.data.table import KEY, Cell, Table
from register.records.read import TYPES
from register.records.record import Record

_TYPES: Mapping[str, type[Record]] = {type_.type: type_ for type_ in TYPES}


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
        about = [document[column.name] for column in RECORDS.columns[:-1]]
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
        cells = cells_of_group(type_, document)
        made[type_.folder].rows.append((*own, *cells, document["words"]["text"] or None))
        for plan in lists_of(type_):
            _fill(plan, document, (key,), made)


def _fill(
    plan: ListPlan, around: Mapping[str, Any], keys: tuple[Cell, ...], made: Mapping[str, Table]
) -> None:
    items: Any = around
    for name in plan.path:
        items = items[name] if items else None
    for place, item in enumerate(items or (), 1):
        here = (*keys, place)
        made[plan.name].rows.append((*here, *cells_of_item(plan.kind, item)))
        for inner in plan.lists:
            _fill(inner, item, here, made)


def _fill_bound(key: str, bound: Mapping[str, Any], made: Mapping[str, Table]) -> None:
    limits = [bound[end][limit] for end in ("starts", "ends") for limit in ("earliest", "latest")]
    label = bound["version"]
    made["agreement_periods"].rows.append((key, label, bound["url"], *limits, bound["end_is_set"]))
    for party in bound["parties"]:
        who = (party["force"]["key"], party["chief_officer"], party["policing_body"])
        made["agreement_parties"].rows.append((key, label, *who))


def _empty() -> Iterator[Table]:
    yield _fresh(RECORDS)
    for type_ in TYPES:
        own = (
            KEY,
            Column("id", "string", "unique within the type"),
            Column("url", "string", "its page"),
            Column("state", "string", "published, withdrawn or removed"),
        )
        fields: type = type_
        columns = (*own, *columns_of_group(fields), Column("words", "string", "words of its body"))
        about = f"Records of type {type_.type}"
        yield Table(type_.folder, about, columns, ("key",), "records")
    yield from map(_fresh, ACROSS)
    shared = set()
    for type_ in TYPES:
        for plan in lists_of(type_):
            if plan.name not in shared:
                shared.add(plan.name)
                yield from _tables_of(plan)


def _fresh(table: Table) -> Table:
    return Table(table.name, table.about, table.columns, table.keys, table.parent)


def _tables_of(plan: ListPlan) -> Iterator[Table]:
    places = tuple(Column(name, "integer", "its place in the list, from 1") for name in plan.places)
    key = Column("key", "string", "the record")
    columns = (key, *places, *columns_of_item(plan.kind))
    yield Table(plan.name, plan.about, columns, ("key", *plan.places), plan.parent)
    for inner in plan.lists:
        yield from _tables_of(inner)
