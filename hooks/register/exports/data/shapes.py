"""What each kind of field looks like as data: its value, and the JSON Schema that describes it.

    kind of field   →   shape   →   a plain value
                              →   its schema
                              →   the columns of a table that hold it

A kind is found where the record declares it (``records.kinds``), so that no list of fields is
kept here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import cache
from typing import Any

from register.exports.data.names import Names
from register.records import terms
from register.records.dates import When
from register.records.kinds import (
    AMOUNT,
    DATE,
    FieldOf,
    Group,
    Kind,
    Line,
    Markdown,
    Percentage,
    Reference,
    Several,
    Term,
    To,
    WebAddress,
    YesNo,
    fields_of,
)
from register.records.money import Money
from register.records.prose import Prose
from register.words.plain import plain_text

Json = Any
Schema = dict[str, Json]
Plain = Callable[[Any, Names], Json]


def plain_of(kind: Kind) -> Plain:
    """What turns a value of this kind, or None, into plain data."""
    if isinstance(kind, Several):
        each = plain_of(kind.of)
        return lambda values, names: [each(value, names) for value in values]
    if isinstance(kind, Group):
        fields = plain_fields(kind.type)
        return lambda group, names: None if group is None else fields(group, names)
    if isinstance(kind, To):
        return lambda value, names: None if value is None else reference(value, names)
    if isinstance(kind, Markdown):
        return lambda value, names: None if value is None else words(value, names)
    if kind == DATE:
        return lambda value, _: None if value is None else date(value)
    if kind == AMOUNT:
        return lambda value, _: None if value is None else money(value)
    if isinstance(kind, Percentage):
        return lambda value, _: None if value is None else decimal(value)
    return lambda value, _: value


@cache
def plain_fields(type_: type) -> Plain:
    """What turns a group of fields, or a record, into a mapping by the fields' own names."""
    fields = [(name, f.attribute, plain_of(f.kind)) for name, f in fields_of(type_).items()]
    return lambda group, names: {
        name: plain(getattr(group, attribute), names) for name, attribute, plain in fields
    }


def date(when: When) -> Json:
    """A date as EDTF (ISO 8601-2), which is null when nothing is known, and in words."""
    return {"edtf": when.edtf or None, "words": when.words, "note": when.note}


def money(amount: Money) -> Json:
    """An amount: exact pounds as a decimal string, as printed, and what one last digit is worth."""
    return {
        "pounds": decimal(amount.amount),
        "printed": amount.printed,
        "qualifier": amount.qualifier,
        "step": decimal(amount.step),
    }


def decimal(number: Decimal) -> str:
    """A number in full, never with an exponent."""
    return format(number, "f")


def words(prose: Prose, names: Names) -> Json:
    """Words as plain text, and as HTML whose links are whole."""
    return {"text": plain_text(prose.html), "html": names.html(prose.html)}


def reference(value: Reference, names: Names) -> Json:
    """Another record, with its address, and the words that were typed to name it."""
    return {**names.named(value.typed, value.types), "typed": value.typed}


_TEXT: Schema = {"type": "string"}
_NUMBER: Schema = {"type": "string", "pattern": r"^-?[0-9]+(\.[0-9]+)?$"}
DEFINITIONS: Mapping[str, Schema] = {
    "date": {
        "description": "A date: EDTF (ISO 8601-2 level 1), null when nothing is known, and words.",
        "type": "object",
        "properties": {"edtf": {"type": ["string", "null"]}, "words": _TEXT, "note": _TEXT},
        "required": ["edtf", "note", "words"],
        "additionalProperties": False,
    },
    "money": {
        "description": "Pounds sterling: exact, as printed, and how precise the figure claims to "
        "be (what one of its last digit is worth).",
        "type": "object",
        "properties": {
            "pounds": _NUMBER,
            "printed": _TEXT,
            "qualifier": {"enum": ["", "about", "up to", "more than", "at least"]},
            "step": _NUMBER,
        },
        "required": ["pounds", "printed", "qualifier", "step"],
        "additionalProperties": False,
    },
    "words": {
        "description": "Words as plain text, and as HTML with whole links.",
        "type": "object",
        "properties": {"text": _TEXT, "html": _TEXT},
        "required": ["html", "text"],
        "additionalProperties": False,
    },
    "record": {
        "description": "Another record: its key (type and id), title and address.",
        "type": "object",
        "properties": {
            "key": {"type": ["string", "null"]},
            "version": _TEXT,
            "title": _TEXT,
            "url": {"type": ["string", "null"], "format": "uri"},
            "typed": _TEXT,
        },
        "required": ["key", "title", "url", "version"],
        "additionalProperties": False,
    },
}
"""Schemas that others refer to."""


def schema_of(kind: Kind) -> Schema:
    """The schema of values of this kind, where there is one."""
    if isinstance(kind, Several):
        return {"type": "array", "items": schema_of(kind.of)}
    if isinstance(kind, Group):
        return schema_of_fields(fields_of(kind.type))
    if isinstance(kind, To):
        return _defined("record")
    if isinstance(kind, Markdown):
        return _defined("words")
    if kind == DATE:
        return _defined("date")
    if kind == AMOUNT:
        return _defined("money")
    if isinstance(kind, Term):
        listed = terms.LISTS[kind.list].items()
        return {"oneOf": [{"const": word, "title": shown} for word, shown in listed]}
    if isinstance(kind, YesNo):
        return {"type": "boolean"}
    if isinstance(kind, Percentage):
        return _NUMBER
    if isinstance(kind, WebAddress):
        return {"type": "string", "format": "uri"}
    if isinstance(kind, Line):
        return _TEXT
    raise TypeError(f"no schema is written for {kind.shape}")


def schema_of_fields(fields: Mapping[str, FieldOf]) -> Schema:
    """The schema of an object with these fields, every one of them there."""
    return {
        "type": "object",
        "properties": {name: _field(field) for name, field in fields.items()},
        "required": sorted(fields),
        "additionalProperties": False,
    }


def _field(field: FieldOf) -> Schema:
    schema = schema_of(field.kind)
    if not field.required and not isinstance(field.kind, Several):
        schema = {"anyOf": [schema, {"type": "null"}]}
    return {"description": field.about, **schema}


def _defined(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}
