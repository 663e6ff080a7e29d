"""The register: every record, what it names and what names it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from types import MappingProxyType
from typing import TypeVar, cast

from register.documents.document import Document
from register.ledger.past import Past
from register.linking.meetings import meeting_id, meetings_from_mentions
from register.linking.names import FOLDER_OF, Found, Names, Target
from register.linking.removal import as_shown
from register.records.dates import When
from register.records.marks import FieldPath
from register.records.page import Page
from register.records.paper import Paper
from register.records.read import TYPES, Read
from register.records.reading import Mention
from register.records.record import Record
from register.settings import Settings
from register.source.place import Problem

R = TypeVar("R", bound=Record)

OFFERS = 200
"""How many loose references are offered the nearest names; each search takes some milliseconds."""


@dataclass(frozen=True, slots=True)
class Link:
    """A claim of one record about another."""

    source: str
    """The key of the record that makes it."""
    field: FieldPath
    """The field that makes it."""
    target: Target


@dataclass(frozen=True, slots=True)
class Loose:
    """A reference that names no record, or several."""

    record: str
    mention: Mention
    found: Found


@dataclass(frozen=True, eq=False)
class Register:
    """All records together. Made by ``link``; nothing changes it afterwards."""

    settings: Settings
    day: date
    """The day as at which it is read: what is in force, what is late."""
    today: date
    """The day on which it is read; after ``day`` when it is read as at a day in the past."""
    records: Mapping[str, Record]
    """Every record with a page of its own, by key, in the order of keys."""
    pages: tuple[Page, ...]
    """The pages written by hand."""
    names: Names
    problems: tuple[Problem, ...]
    """What the readers met, for the rules to word."""
    loose: tuple[Loose, ...]
    links_from: Mapping[str, tuple[Link, ...]]
    links_to: Mapping[str, tuple[Link, ...]]
    files: Mapping[str, Document | None]
    """The files that are no records, by path: attachments and pictures.

    None for one that cannot be read.
    """
    held_back: Mapping[str, When]
    """Records that nothing public may show yet, by key, and until when."""
    files_of: Mapping[str, tuple[str, ...]]
    """The files that claim each key, in the order of their paths; the first is the one shown."""
    past: Past
    """What was published before."""

    def all_of(self, type_: type[R]) -> tuple[R, ...]:
        """Every record of a type, in the order of their ids; of all types where it is Record."""
        if type_ is Record:
            return cast(tuple[R, ...], tuple(self.records.values()))
        return cast(tuple[R, ...], self._by_type.get(type_, ()))

    @cached_property
    def _by_type(self) -> Mapping[type[Record], tuple[Record, ...]]:
        found: dict[type[Record], list[Record]] = {}
        for record in self.records.values():
            found.setdefault(type(record), []).append(record)
        return {type_: tuple(records) for type_, records in found.items()}

    def find(self, reference: object, type_: type[R]) -> R | None:
        """The record of that type which a reference names; None when it names none, or several."""
        if reference is None:
            return None
        one = self.names.find(str(reference), (type_.type,)).one
        record = self.records.get(one.key) if one else None
        return record if isinstance(record, type_) else None

    def find_all(self, references: Iterable[object], type_: type[R]) -> tuple[R, ...]:
        """The records of that type which references name, without those that name none."""
        found = (self.find(reference, type_) for reference in references)
        return tuple(record for record in found if record is not None)

    def address_of(self, typed: str) -> str | None:
        """The address of what a link in the words names."""
        one = self.names.find(typed).one
        return one.address if one else None


def link(
    reads: Iterable[Read],
    settings: Settings,
    day: date,
    problems: Iterable[Problem] = (),
    others: Mapping[str, Document | None] = MappingProxyType({}),
    until: Mapping[str, When] = MappingProxyType({}),
    today: date | None = None,
    past: Past | None = None,
) -> Register:
    """All records together, as at ``day``.

    ``problems`` are those met before any file was read, ``others`` are the files that are no
    records, by path, ``until`` says until when some of the files, by path, are held back, and
    ``past`` is what was published before.
    """
    files = sorted(reads, key=lambda read: read.path)
    files_of: dict[str, list[str]] = {}
    for read in files:
        files_of.setdefault(_key(read), []).append(read.path)
    held = [as_shown(r.record) for r in files if r.record and files_of[_key(r)][0] == r.path]
    records = {r.key: r for r in held if not isinstance(r, Page)}
    pages = tuple(r for r in held if isinstance(r, Page))
    names = Names(files)
    for meeting in meetings_from_mentions(list(records.values()), names):
        records[meeting.key] = meeting
        names.add(meeting)
    records = {key: records[key] for key in sorted(records)}
    addresses = {"", *(t.folder for t in TYPES), *(page.address.strip("/") for page in pages)}
    links, loose = _resolve((*records.values(), *pages), names, addresses)
    return Register(
        settings=settings,
        day=day,
        today=max(day, today or day),
        records=records,
        pages=pages,
        names=names,
        problems=(*problems, *(p for read in files for p in read.problems)),
        loose=tuple(loose),
        links_from=_grouped((link.source, link) for link in links),
        links_to=_grouped((link.target.key, link) for link in links),
        files=others,
        held_back={_key(read): until[read.path] for read in files if read.path in until},
        files_of={key: tuple(paths) for key, paths in files_of.items()},
        past=past or Past(),
    )


def _key(read: Read) -> str:
    folder = FOLDER_OF.get(read.type)
    return f"{folder}/{read.id}" if folder else read.path


def _resolve(
    records: Iterable[Record], names: Names, addresses: Collection[str]
) -> tuple[list[Link], list[Loose]]:
    links: list[Link] = []
    loose: list[Loose] = []
    for record in records:
        key = record.key
        seen = set()
        own = {attachment.file for attachment in record.attachments}
        for mention in record.held.mentions:
            if mention.by_address and (
                isinstance(record, Page)  # MkDocs checks the links between pages written by hand
                or mention.typed in own
                or _is_address(mention.typed, addresses)
            ):
                continue
            found = names.find(mention.typed, mention.types)
            one = found.one
            if one is None or (mention.by_address and not mention.typed.startswith("/")):
                near = names.nearest(mention.typed, mention.types) if len(loose) < OFFERS else ()
                loose.append(Loose(key, mention, Found(found.targets, near)))
            elif (claim := (mention.field[0], one.key, one.version)) not in seen:
                seen.add(claim)
                links.append(Link(key, mention.field, one))
        if isinstance(record, Paper):
            links.extend(_meeting_of(record, names))
    return links, loose


def _is_address(typed: str, addresses: Collection[str]) -> bool:
    """Whether a link in the words leads to an index or to a page written by hand."""
    return typed.startswith("/") and typed.split("#")[0].strip("/") in addresses


def _meeting_of(paper: Paper, names: Names) -> Iterable[Link]:
    """A paper's meeting, which it names by its body and its day."""
    body = names.find(str(paper.to), ("body",)).one
    if body and paper.date.is_exact:
        found = names.find("meetings/" + meeting_id(body.key, paper.date)).one
        if found:
            yield Link(paper.key, ("meeting",), found)


def _grouped(pairs: Iterable[tuple[str, Link]]) -> Mapping[str, tuple[Link, ...]]:
    grouped: dict[str, list[Link]] = {}
    for key, value in pairs:
        grouped.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in grouped.items()}
