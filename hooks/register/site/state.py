"""What the last builds left, in one SQLite file that can be thrown away at any time.

It is kept fast rather than safe: ``synchronous`` is off, so a power cut may lose it. That is
acceptable because a lost state costs one full build and nothing else; the output is the same.
Another key, another version of this file or a file that cannot be read is such a loss.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple, Self

from register.site.faults import UNTOUCHED, SiteError, disk_errors_worded

_VERSION = 1
_TABLES = """
CREATE TABLE key (version INTEGER, key TEXT);
CREATE TABLE releases (folder TEXT PRIMARY KEY, seal TEXT) WITHOUT ROWID;
CREATE TABLE files (folder TEXT, address TEXT, digest TEXT, size INTEGER, modified INTEGER,
                    PRIMARY KEY (folder, address)) WITHOUT ROWID;
CREATE TABLE pages (folder TEXT, address TEXT, links TEXT, anchors TEXT,
                    PRIMARY KEY (folder, address)) WITHOUT ROWID;
CREATE TABLE sources (path TEXT PRIMARY KEY, size INTEGER, modified INTEGER, digest TEXT,
                      blob BLOB);
"""


class Written(NamedTuple):
    """A file of a release as it was left."""

    digest: str
    """Of the output it was made from."""
    size: int
    """In bytes."""
    modified: int
    """In nanoseconds, as the disk says."""


class PageLinks(NamedTuple):
    """What a page points to and what can be pointed to in it, as ``links`` collects them."""

    links: str
    """Targets, one a line."""
    anchors: str
    """Ids, one a line."""


class KnownSource(NamedTuple):
    """What was read from a source file, with what tells whether the file is still the same."""

    path: str
    size: int
    """In bytes."""
    modified: int
    """In nanoseconds, as the disk says."""
    digest: str
    """Of the file's bytes."""
    blob: bytes
    """What the caller wants back."""


class State:
    """The state of the builds of one register, opened at ``path`` for one ``key``.

    ``key`` is a digest of all that the outputs depend on beside the sources: code, templates,
    libraries, settings. With another key the state starts empty.
    """

    def __init__(self, path: Path, key: str) -> None:
        """Opens the state, or makes it anew. Raises SiteError when the folder cannot be used."""
        self.path = path
        self.key = key
        with disk_errors_worded(path.parent):
            path.parent.mkdir(parents=True, exist_ok=True)
        try:
            self._connection = self._open()
            current = self._connection.execute("SELECT version, key FROM key").fetchall()
            if current != [(_VERSION, key)]:
                self._start_anew()
        except sqlite3.DatabaseError as error:
            self._mend(error)

    def __enter__(self) -> Self:
        """The state itself, closed at the end of the block."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Closes the state."""
        self.close()

    def close(self) -> None:
        """Closes the file."""
        self._connection.close()

    # What the release folders hold

    def seal(self, folder: str) -> str | None:
        """The seal that the folder was left with; None when it is not known to be whole."""
        rows = self._rows("SELECT seal FROM releases WHERE folder = ?", folder)
        return str(rows[0][0]) if rows else None

    def files(self, folder: str) -> dict[str, Written]:
        """What the folder holds, by address."""
        rows = self._rows(
            "SELECT address, digest, size, modified FROM files WHERE folder = ?", folder
        )
        return {address: Written(*rest) for address, *rest in rows}

    def pages(self, folder: str) -> dict[str, PageLinks]:
        """The links and anchors of the folder's pages, by address."""
        rows = self._rows("SELECT address, links, anchors FROM pages WHERE folder = ?", folder)
        return {address: PageLinks(links, anchors) for address, links, anchors in rows}

    def begin(self, folder: str, *, anew: bool) -> None:
        """Says that the folder is no longer whole; ``anew`` forgets what it held too."""
        statements = [("DELETE FROM releases WHERE folder = ?", [(folder,)])]
        if anew:
            statements += [
                ("DELETE FROM files WHERE folder = ?", [(folder,)]),
                ("DELETE FROM pages WHERE folder = ?", [(folder,)]),
            ]
        self._write(statements)

    def finish(
        self,
        folder: str,
        seal: str,
        *,
        written: Mapping[str, Written],
        pages: Mapping[str, PageLinks],
        removed: Iterable[str],
    ) -> None:
        """Says that the folder is whole again, and what became of it since ``begin``."""
        gone = [(folder, address) for address in removed]
        self._write(
            [
                ("DELETE FROM files WHERE folder = ? AND address = ?", gone),
                ("DELETE FROM pages WHERE folder = ? AND address = ?", gone),
                (
                    "INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?, ?)",
                    [(folder, address, *file) for address, file in sorted(written.items())],
                ),
                (
                    "INSERT OR REPLACE INTO pages VALUES (?, ?, ?, ?)",
                    [(folder, address, *page) for address, page in sorted(pages.items())],
                ),
                ("INSERT OR REPLACE INTO releases VALUES (?, ?)", [(folder, seal)]),
            ]
        )

    # What was read from the sources

    def all_sources(self) -> dict[str, KnownSource]:
        """What is remembered of every file, by path."""
        rows = self._rows("SELECT path, size, modified, digest, blob FROM sources")
        return {row[0]: KnownSource(*row) for row in rows}

    def remember(self, sources: Iterable[KnownSource]) -> None:
        """Keeps what was read from these files, in place of what was known of them."""
        self._write([("INSERT OR REPLACE INTO sources VALUES (?, ?, ?, ?, ?)", list(sources))])

    def forget(self, paths: Iterable[str]) -> None:
        """Drops what is known of these files."""
        self._write([("DELETE FROM sources WHERE path = ?", [(path,) for path in paths])])

    # The file itself

    def _open(self) -> sqlite3.Connection:
        # Autocommit: transactions are begun and ended by name, below.
        connection = sqlite3.connect(self.path, isolation_level=None)
        connection.execute("PRAGMA synchronous = OFF")
        return connection

    def _start_anew(self) -> None:
        """Throws the file away and makes an empty one."""
        if hasattr(self, "_connection"):
            self._connection.close()
        with disk_errors_worded(self.path.parent):
            for suffix in ("", "-journal", "-wal", "-shm"):
                self.path.with_name(self.path.name + suffix).unlink(missing_ok=True)
        try:
            self._connection = self._open()
            self._connection.executescript(f"BEGIN; {_TABLES} COMMIT;")
            self._connection.execute("INSERT INTO key VALUES (?, ?)", (_VERSION, self.key))
        except sqlite3.DatabaseError as error:
            raise self._unusable(error) from error

    def _mend(self, error: sqlite3.DatabaseError) -> None:
        """Starts anew when the file is damaged; raises SiteError when the disk is at fault."""
        # An error without a code is text in the file that is not UTF-8.
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
        if code not in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR):
            raise self._unusable(error) from error
        self._start_anew()

    def _rows(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        """All rows of a query; none when the file turns out to be damaged."""
        try:
            return self._connection.execute(query, values).fetchall()
        except sqlite3.DatabaseError as error:
            self._mend(error)
            return []

    def _write(self, statements: Iterable[tuple[str, list[tuple[Any, ...]]]]) -> None:
        """Runs all statements, or none; in a damaged file none, and it starts anew."""
        try:
            self._connection.execute("BEGIN")
            for statement, rows in statements:
                self._connection.executemany(statement, rows)
            self._connection.execute("COMMIT")
        except sqlite3.DatabaseError as error:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            self._mend(error)

    def _unusable(self, error: sqlite3.DatabaseError) -> SiteError:
        return SiteError(
            f"The builder's own notes in {self.path} cannot be written: {error}. Free some space "
            f"on that disk, or have the folder given to this account. {UNTOUCHED}"
        )
