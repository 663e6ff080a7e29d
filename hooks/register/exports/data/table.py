"""A table: its columns, what tells its rows apart, and where it leads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from register.exports.data.columns import Column

Cell = str | int | bool | None
Row = tuple[Cell, ...]

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
