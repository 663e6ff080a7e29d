"""``data/csv/*.csv`` and ``data/datapackage.json``: the register as a Frictionless data package.

CSV is RFC 4180, in UTF-8 without a byte order mark, as Data Package v1 (specs.frictionlessdata.io)
asks; its lines end with LF. What a spreadsheet would take for a formula has an apostrophe before
it. Keys and what they lead to are declared in the package.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from typing import Any

from register.exports.data.documents import encoded
from register.exports.data.names import Names
from register.exports.data.table import Table
from register.exports.spreadsheet_safe import safe_cell
from register.linking.register import Register
from register.output import Output, ready
from register.pages.data_files import SCHEMA_VERSION

PACKAGE = "data/datapackage.json"


def csv_package(register: Register, tables: Sequence[Table]) -> Iterator[Output]:
    """Every table as a file, and the package that describes them."""
    by_name = {table.name: table for table in tables}
    for table in tables:
        yield ready(f"data/{_path(table)}", _written(table))
    package = {
        "$schema": "https://specs.frictionlessdata.io/schemas/data-package.json",
        "name": "decision-register",
        "title": register.settings.site_name,
        "description": f"The register of {register.settings.office.name} as tables.",
        "profile": "tabular-data-package",
        "version": SCHEMA_VERSION,
        "created": f"{register.day.isoformat()}T00:00:00Z",
        "homepage": Names(register).url(""),
        "resources": [_resource(table, by_name) for table in tables],
    }
    yield ready(PACKAGE, f"{encoded(package)}\n".encode())


def _path(table: Table) -> str:
    return f"csv/{table.name}.csv"


def _written(table: Table) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(column.name for column in table.columns)
    writer.writerows([None if cell is None else _told(cell) for cell in row] for row in table.rows)
    return text.getvalue().encode()


def _told(cell: str | int | bool) -> str:
    return safe_cell(cell) if isinstance(cell, str) else str(cell).lower()  # true and false


def _resource(table: Table, tables: dict[str, Table]) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "fields": [
            {"name": column.name, "type": column.type, "description": column.about}
            for column in table.columns
        ],
        "missingValues": [""],
    }
    if table.keys:
        schema["primaryKey"] = list(table.keys)
    if links := [*_foreign_keys(table, tables)]:
        schema["foreignKeys"] = links
    return {
        "name": table.name.replace("_", "-"),
        "title": table.about,
        "path": _path(table),
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"lineTerminator": "\n", "doubleQuote": True},
        "schema": schema,
    }


def _foreign_keys(table: Table, tables: dict[str, Table]) -> Iterator[dict[str, Any]]:
    for fields, target, keys in table.links(tables):
        there = "" if target == table.name else target.replace("_", "-")
        yield {"fields": list(fields), "reference": {"resource": there, "fields": list(keys)}}
