"""``data/register.sqlite``: the register as one SQLite database, which Datasette opens as it is.

The tables are those of the data package, with their keys. Views answer what is asked most, and
``search`` finds words (FTS5). Amounts are decimals; SQLite adds them up as numbers.
"""

from __future__ import annotations

import shutil
import sqlite3
import weakref
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from sqlite3 import Connection
from tempfile import mkdtemp

from register.exports.data.columns import Column
from register.exports.data.documents import searched
from register.exports.data.lines import Line
from register.exports.data.table import Row, Table
from register.output import FileAt, InPieces, Output, digest_of
from register.pages.data_files import SCHEMA_VERSION

ADDRESS = "data/register.sqlite"
Searched = tuple[str, str, str]
"""Key, title and words of a record."""

_TYPES = {
    "string": "TEXT",
    "integer": "INTEGER",
    "number": "NUMERIC",
    "boolean": "INTEGER",
    "date": "TEXT",
}
_VIEWS = (
    """CREATE VIEW agreements_by_day AS
    SELECT p.key, a.title, p.version, p.url, b.force, b.chief_officer, b.policing_body,
        coalesce(p.starts_latest, '9999-12-31') AS surely_from,
        coalesce(p.ends_earliest, CASE WHEN p.end_is_set THEN '0001-01-01' ELSE '9999-12-31' END)
            AS surely_until,
        coalesce(p.starts_earliest, '0001-01-01') AS perhaps_from,
        coalesce(p.ends_latest, '9999-12-31') AS perhaps_until
    FROM agreement_periods p
    JOIN agreements a ON a.key = p.key
    LEFT JOIN agreement_parties b ON b.key = p.key AND b.version = p.version""",
    """CREATE VIEW decisions_by_paper AS
    SELECT d.key AS decision, d.title, d.decided, b.paper, p.title AS paper_title, p.date,
        r.verb, r.text AS recommendation
    FROM decisions d
    JOIN decision_background b ON b.key = d.key
    JOIN papers p ON p.key = b.paper
    LEFT JOIN paper_recommendations r ON r.key = p.key""",
)
_SEARCH = """CREATE VIRTUAL TABLE search USING fts5(
    key UNINDEXED, title, words, tokenize = 'porter unicode61')"""


@dataclass(frozen=True)
class Database(InPieces):
    """The tables, put into a database when it is first wanted."""

    tables: Sequence[Table]
    documents: Sequence[Line]
    """Every record's document, whose words are searched."""

    @cached_property
    def digest(self) -> str:
        """Of the tables and the documents."""
        parts = (_of_rows(table.name, table.columns, table.rows) for table in self.tables)
        held = (line.digest.encode() for line in self.documents)
        return digest_of(SCHEMA_VERSION.encode(), *parts, *held)

    @cached_property
    def place(self) -> Path:
        """Where the database is, for as long as this is there."""
        folder = mkdtemp()
        weakref.finalize(self, shutil.rmtree, folder, ignore_errors=True)
        place = Path(folder, "register.sqlite")
        words = (searched(line.read()) for line in self.documents)
        with database(self.tables, words, place):
            return place

    def pieces(self) -> Iterator[bytes]:
        """The database's bytes."""
        return FileAt(str(self.place)).pieces()


@contextmanager
def database(
    tables: Sequence[Table], words: Iterable[Searched] = (), place: Path | str = ":memory:"
) -> Iterator[Connection]:
    """A database that holds the tables, and what is searched; in memory unless it has a place."""
    with closing(sqlite3.connect(place)) as made:
        # Nobody reads it before it is whole, and one that is not is made anew.
        made.execute("PRAGMA journal_mode = off")
        made.execute("PRAGMA synchronous = off")
        by_name = {table.name: table for table in tables}
        made.execute("PRAGMA application_id = 0x44524547")  # "DREG"
        for table in tables:
            made.execute(_create(table, by_name))
            marks = ", ".join("?" * len(table.columns))
            made.executemany(f"INSERT INTO {_quoted(table.name)} VALUES ({marks})", table.rows)
        for view in _VIEWS:
            made.execute(view)
        made.execute(_SEARCH)
        made.executemany("INSERT INTO search VALUES (?, ?, ?)", words)
        made.execute("INSERT INTO search(search) VALUES ('optimize')")
        made.execute("CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT)")
        made.execute("INSERT INTO about VALUES ('schema_version', ?)", (SCHEMA_VERSION,))
        made.commit()
        made.execute("VACUUM")
        yield made


def sqlite_file(database: Database) -> Output:
    """The database as it is published."""
    return Output(ADDRESS, database.digest, database)


def _of_rows(name: str, columns: Sequence[Column], rows: Sequence[Row]) -> bytes:
    return repr((name, columns, rows)).encode()


def _create(table: Table, tables: dict[str, Table]) -> str:
    parts = [f"{_quoted(column.name)} {_TYPES[column.type]}" for column in table.columns]
    if table.keys:
        parts.append(f"PRIMARY KEY ({_listed(table.keys)})")
    parts += [
        f"FOREIGN KEY ({_listed(fields)}) REFERENCES {_quoted(target)} ({_listed(keys)})"
        for fields, target, keys in table.links(tables)
    ]
    return f"CREATE TABLE {_quoted(table.name)} ({', '.join(parts)})"


def _listed(names: Sequence[str]) -> str:
    return ", ".join(map(_quoted, names))


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
