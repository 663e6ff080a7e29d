"""A record as one JSON document: every field, its links from both ends, what is not yet right."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from register.exports.data import shapes
from register.exports.data.bindings import bound, in_force
from register.exports.data.names import Names
from register.linking.names import Target
from register.linking.register import Link, Register
from register.linking.relations import relation
from register.pages.data_files import schema_address
from register.records.agreement import Agreement
from register.records.read import TYPES
from register.records.record import Record
from register.rules.finding import Finding
from register.words.plain import plain_text

Document = dict[str, Any]

_JSON = json.JSONEncoder(ensure_ascii=False, sort_keys=True, check_circular=False, allow_nan=False)
_TYPES = {type_.folder: type_.type for type_ in TYPES}


def searched(line: bytes) -> tuple[str, str, str]:
    """Of a document written down: its record's key, its title, and every word that it holds."""
    document = json.loads(line)
    held = [value["text"] for value in document.values() if _are_words(value)]
    summary = document["summary"] or ""
    told = [] if any(summary in text for text in held) else [summary]
    return document["key"], document["title"], "\n".join((*told, *held))


def documents(register: Register, findings: Iterable[Finding]) -> Iterator[tuple[Record, Document]]:
    """Every record with its document, in the order of keys."""
    names = Names(register)
    found: dict[str, list[Document]] = {}
    for finding in findings:
        found.setdefault(finding.record, []).append(finding_document(finding))
    for record in register.records.values():
        yield record, _document(record, register, names, found.get(record.key, []))


def encoded(document: Any) -> str:
    """JSON with its keys in order; a number that JSON does not have is a fault of ours."""
    return _JSON.encode(document)


def finding_document(finding: Finding) -> Document:
    """What is not yet right, and the office's reason where it leaves it so for now."""
    allowed = finding.allowed
    return {
        "rule": finding.code,
        "name": finding.name,
        "level": finding.level.value,
        "message": finding.message,
        "allowed": {"reason": allowed.reason, "until": allowed.until} if allowed else None,
    }


def _document(
    record: Record, register: Register, names: Names, findings: list[Document]
) -> Document:
    type_: type = type(record)
    html = record.held.lead + record.held.body
    document: Document = {
        "$schema": names.url(schema_address(record.type)),
        "type": record.type,
        "key": record.key,
        "id": record.id,
        "url": names.url(record.address),
        "digest": f"sha256:{record.held.digest}" if record.held.digest else None,
        "changed": record.changed.isoformat() if record.changed else None,
        "state": state_of(record),
        "words": {"text": plain_text(html), "html": names.html(html)},
        **shapes.plain_fields(type_)(record, names),
        "links_from": [
            _link(link, names.target(link.target), forwards=True)
            for link in register.links_from.get(record.key, ())
        ],
        "links_to": [
            _link(link, names.target(Target(link.source)), forwards=False)
            for link in register.links_to.get(record.key, ())
            if link.source in register.records
        ],
        "findings": findings,
    }
    document["title"] = record.title or names.title(record.key)
    document["summary"] = record.opening or None
    if isinstance(record, Agreement):
        document["in_force"] = in_force(record, register)
        document["bound"] = bound(record, register, names)
    return document


def state_of(record: Record) -> str:
    """Whether a record stands: ``published``, ``withdrawn`` or ``removed``."""
    return "removed" if record.removed else "withdrawn" if record.withdrawn else "published"


def _are_words(value: object) -> bool:
    return isinstance(value, dict) and value.keys() == {"text", "html"}


def _link(link: Link, other: Mapping[str, Any], *, forwards: bool) -> Document:
    means = relation(_TYPES[link.source.partition("/")[0]], str(link.field[0]))
    return {
        "field": str(link.field[0]),
        "means": means.forwards if forwards else means.backwards,
        "record": other,
    }
