"""The JSON Schema (2020-12) of each type's documents, made from the fields it declares."""

from __future__ import annotations

from collections.abc import Iterator

from register.exports.data import shapes
from register.exports.data.shapes import Schema
from register.pages.data_files import schema_address
from register.records.agreement import Agreement
from register.records.kinds import fields_of
from register.records.read import TYPES
from register.records.record import Record


def schemas(site_url: str) -> Iterator[tuple[str, Schema]]:
    """The JSON Schema (2020-12) of each type's documents, by the type's name."""
    for type_ in TYPES:
        yield type_.type, _schema(type_, site_url)


def _schema(type_: type[Record], site_url: str) -> Schema:
    declared: type = type_
    fields = shapes.schema_of_fields(fields_of(declared))
    own = {**_OWN_SCHEMA, "type": {"const": type_.type}}
    if type_ is Agreement:
        own |= _AGREEMENT_SCHEMA
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": site_url.rstrip("/") + "/" + schema_address(type_.type),
        "title": f"A record of type {type_.type}",
        "description": (type_.__doc__ or "").split("\n")[0],
        **fields,
        "properties": {**own, **fields["properties"], "title": {"type": "string"}},
        "required": sorted({*own, *fields["required"], "title"}),
        "$defs": dict(shapes.DEFINITIONS),
    }


def _object(**properties: Schema) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": sorted(properties),
        "additionalProperties": False,
    }


def _or_null(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


_TEXT: Schema = {"type": "string"}
_DAY: Schema = {"type": "string", "format": "date"}
_URL: Schema = {"type": "string", "format": "uri"}
_RECORD: Schema = {"$ref": "#/$defs/record"}
_LINKS: Schema = {
    "type": "array",
    "items": _object(field=_TEXT, means=_TEXT, record=_RECORD),
}
_OWN_SCHEMA: dict[str, Schema] = {
    "$schema": _URL,
    "type": _TEXT,
    "key": {"description": "Type and id; for life.", **_TEXT},
    "id": {"description": "Unique within the type; for life.", **_TEXT},
    "url": {"description": "The record's page; for life.", **_URL},
    "digest": {
        "description": "Of the record's source as text; null where it is made from others.",
        **_or_null({"type": "string", "pattern": "^sha256:[0-9a-f]{64}$"}),
    },
    "changed": {"description": "The day of the last public change.", **_or_null(_DAY)},
    "state": {"enum": ["published", "withdrawn", "removed"]},
    "words": {"description": "The words that no field holds.", "$ref": "#/$defs/words"},
    "links_from": {"description": "What this record says of others.", **_LINKS},
    "links_to": {"description": "What others say of this record.", **_LINKS},
    "findings": {
        "description": "What is not yet right with it.",
        "type": "array",
        "items": _object(
            rule=_TEXT,
            name=_TEXT,
            level={"enum": ["error", "warning", "note"]},
            message=_TEXT,
            allowed=_or_null(_object(reason=_TEXT, until=_TEXT)),
        ),
    },
}
_LIMITS = _object(earliest=_or_null(_DAY), latest=_or_null(_DAY))
_AGREEMENT_SCHEMA: dict[str, Schema] = {
    "in_force": {
        "description": "Whether it binds on the day this was made, as far as can be told.",
        **_object(
            on=_DAY, answer={"enum": ["yes", "no", "cannot be told"]}, version=_or_null(_TEXT)
        ),
    },
    "bound": {
        "description": "Each version with its limits in time, and everybody whom it binds.",
        "type": "array",
        "items": _object(
            version=_TEXT,
            url=_URL,
            starts=_LIMITS,
            ends=_LIMITS,
            end_is_set={"type": "boolean"},
            parties={
                "type": "array",
                "items": _object(
                    force=_RECORD,
                    chief_officer={"type": "boolean"},
                    policing_body={"type": "boolean"},
                ),
            },
            made_by={"type": "array", "items": _RECORD},
        ),
    },
}
