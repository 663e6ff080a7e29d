"""Every output that is not a page of records, written out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from register.exports.calendars import calendars
from register.exports.catalogue import catalogue
from register.exports.csv_package import csv_package
from register.exports.data.documents import documents
from register.exports.data.lines import Lines
from register.exports.data.tables import Tables
from register.exports.data_page import answered_page
from register.exports.discovery import discovery
from register.exports.feeds import feeds
from register.exports.hosting import hosting
from register.exports.json_files import json_files
from register.exports.log import log
from register.exports.redirects import hosting_redirects
from register.exports.references import references
from register.exports.sitemap import sitemap
from register.exports.sqlite_file import Database, sqlite_file
from register.linking.attached import attached_to
from register.linking.register import Register
from register.output import Output, Task
from register.rules.finding import Finding


def tasks(register: Register, findings: Sequence[Finding]) -> Iterator[Task]:
    """What makes all that the register gives to other programs but the sitemap, longest first."""
    yield partial(data, register, findings)
    yield partial(feeds, register)
    yield partial(_others, register)


def _others(register: Register) -> Iterator[Output]:
    yield from calendars(register)
    yield catalogue(register)
    yield from discovery(register.settings)
    yield from hosting(register.settings)
    yield from hosting_redirects(register)
    yield from log(register)
    yield from references(register)


def sitemap_of(register: Register, outputs: Iterable[Output]) -> Iterator[Output]:
    """The sitemap of a site that has these outputs."""
    yield from sitemap(_changed(register, outputs), register.settings.site_url)


def data(register: Register, findings: Sequence[Finding]) -> Iterator[Output]:
    """The register as data, each format another way of writing the same documents down."""
    tables, lines = Tables(), Lines()
    held = []
    for record, document in documents(register, findings):
        tables.add(document)
        held.append(lines.add(record, document))
    yield from json_files(register, held, findings)
    yield from csv_package(register, tables.all)
    database = Database(tables.all, held)
    yield sqlite_file(database)
    yield answered_page(register, database)


def _changed(register: Register, outputs: Iterable[Output]) -> Iterator[tuple[str, str | None]]:
    """The address of each page and attachment, with the day that its record last changed."""
    attached = {
        f"{record.address}{attachment.file}": record.changed
        for _, (record, attachment) in attached_to(register).items()
    }
    for page in outputs:
        address = page.address.removesuffix("index.html")
        if address in attached:
            day = attached[address]
            yield address, day.isoformat() if day else None
        elif page.address.endswith("index.html"):
            record = register.records.get(address.rstrip("/"))
            day = record.changed if record else None
            yield address, day.isoformat() if day else None
