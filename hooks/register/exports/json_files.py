"""``decisions/CPCC2019-007/index.json`` beside each record's page, and ``data/*.json`` for all.

A collection holds the same documents under ``records``, with the day as at which they are true.
``data/schema/0.1/decision.json`` and others like it describe them (JSON Schema 2020-12).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from register.exports.data.documents import (
    Documented,
    encoded,
    finding_document,
)
from register.exports.data.names import Names
from register.exports.data.schemas import schemas
from register.linking.register import Register
from register.output import Output, digest_of, ready
from register.pages.data_files import SCHEMA_VERSION, schema_address
from register.records.read import TYPES
from register.rules.finding import Finding


@dataclass(frozen=True, slots=True)
class Collection:
    """Documents in one file, put together when it is written."""

    head: str
    """JSON of all but the records."""
    records: tuple[str, ...]

    def make(self) -> bytes:
        """The file: the head's members, and then the records, one on a line."""
        joined = ",\n".join(self.records)
        return f'{self.head[:-1]}, "records": [\n{joined}\n]}}\n'.encode()


def json_files(
    register: Register, documented: Sequence[Documented], findings: Iterable[Finding]
) -> Iterator[Output]:
    """Every JSON file of the register."""
    texts = {each.record.key: encoded(each.document) for each in documented}
    for each in documented:
        yield ready(each.address, f"{texts[each.record.key]}\n".encode())
    for type_ in TYPES:
        held = tuple(texts[d.record.key] for d in documented if d.record.type == type_.type)
        yield _collection(register, type_.folder, held)
    yield _collection(register, "register", tuple(texts.values()))
    yield _collection(register, "findings", tuple(_findings(register, findings)))
    for type_name, schema in schemas(register.settings.site_url):
        yield ready(schema_address(type_name), f"{encoded(schema)}\n".encode())


def _collection(register: Register, name: str, records: tuple[str, ...]) -> Output:
    head = encoded(
        {
            "count": len(records),
            "day": register.day.isoformat(),
            "name": name,
            "office": register.settings.office.name,
            "register": register.settings.site_name,
            "schema_version": SCHEMA_VERSION,
            "url": Names(register).url(f"data/{name}.json"),
        }
    )
    digest = digest_of(head.encode(), *(text.encode() for text in records))
    return Output(f"data/{name}.json", digest, Collection(head, records))


def _findings(register: Register, findings: Iterable[Finding]) -> Iterator[str]:
    """What is not yet right, each with the record it is found on."""
    names = Names(register)
    for finding in findings:
        about = names.named(finding.record, ()) if finding.record in register.records else None
        yield encoded({**finding_document(finding), "record": about})
