"""``decisions/CPCC2019-007/index.json`` beside each record's page, and ``data/*.json`` for all.

A collection holds the same documents under ``records``, with the day as at which they are true.
``data/schema/0.1/decision.json`` and others like it describe them (JSON Schema 2020-12).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from register.exports.data.documents import encoded, finding_document
from register.exports.data.lines import Line
from register.exports.data.names import Names
from register.exports.data.schemas import schemas
from register.linking.register import Register
from register.output import InPieces, Output, digest_of, ready
from register.pages.data_files import SCHEMA_VERSION, schema_address
from register.records.read import TYPES
from register.rules.finding import Finding


@dataclass(frozen=True, slots=True)
class OneDocument:
    """A document in a file of its own."""

    line: Line

    def make(self) -> bytes:
        """The file: the document, and the end of its line."""
        return self.line.read() + b"\n"


@dataclass(frozen=True, slots=True)
class Collection(InPieces):
    """Documents in one file, put together when it is written."""

    head: bytes
    """JSON of all but the records."""
    records: Sequence[Line]

    def pieces(self) -> Iterator[bytes]:
        """The file's bytes."""
        return _listed(self.head, (line.read() for line in self.records))


def json_files(
    register: Register, lines: Sequence[Line], findings: Iterable[Finding]
) -> Iterator[Output]:
    """Every JSON file of the register."""
    for line in lines:
        yield Output(line.address, line.digest, OneDocument(line))
    for type_ in TYPES:
        own = [line for line in lines if line.record.type == type_.type]
        yield _collection(register, type_.folder, own)
    yield _collection(register, "register", lines)
    found = list(_findings(register, findings))
    head = _head(register, "findings", len(found))
    yield ready("data/findings.json", b"".join(_listed(head, found)))
    for type_name, schema in schemas(register.settings.site_url):
        yield ready(schema_address(type_name), f"{encoded(schema)}\n".encode())


def _collection(register: Register, name: str, lines: Sequence[Line]) -> Output:
    head = _head(register, name, len(lines))
    digest = digest_of(head, *(line.digest.encode() for line in lines))
    return Output(f"data/{name}.json", digest, Collection(head, lines))


def _head(register: Register, name: str, count: int) -> bytes:
    return encoded(
        {
            "count": count,
            "day": register.day.isoformat(),
            "name": name,
            "office": register.settings.office.name,
            "register": register.settings.site_name,
            "schema_version": SCHEMA_VERSION,
            "url": Names(register).url(f"data/{name}.json"),
        }
    ).encode()


def _listed(head: bytes, records: Iterable[bytes]) -> Iterator[bytes]:
    """The head's members, and then the records, one on a line."""
    yield head[:-1] + b', "records": [\n'
    for number, record in enumerate(records):
        yield b",\n" + record if number else record
    yield b"\n]}\n"


def _findings(register: Register, findings: Iterable[Finding]) -> Iterator[bytes]:
    """What is not yet right, each with the record it is found on."""
    names = Names(register)
    for finding in findings:
        about = names.named(finding.record, ()) if finding.record in register.records else None
        yield encoded({**finding_document(finding), "record": about}).encode()
