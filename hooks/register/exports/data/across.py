"""The tables that no type of record declares: about all records, their links and their times."""

from __future__ import annotations

from register.exports.data.columns import Column
from register.exports.data.table import KEY, Table

RECORDS = Table(
    "records",
    "Every record, whatever its type",
    (
        Column("key", "string", "type and id, for life"),
        Column("type", "string", "the type of record"),
        Column("id", "string", "unique within the type"),
        Column("title", "string", "what it is"),
        Column("url", "string", "its page"),
        Column("state", "string", "published, withdrawn or removed"),
        Column("changed", "date", "the day of the last public change"),
        Column("digest", "string", "of its source"),
        Column("published", "string", "the day it first went on this site, as EDTF"),
    ),
    ("key",),
)

ACROSS = (
    Table(
        "links",
        "What records say of each other",
        (
            Column("key", "string", "the record that says it", "records"),
            Column("field", "string", "the field that says it"),
            Column("means", "string", "what it means, in words"),
            Column("target", "string", "the record it is said of", "records"),
            Column("target_version", "string", "the version, where one is meant"),
        ),
        (),
    ),
    Table(
        "findings",
        "What is not yet right, and why it is left so",
        (
            KEY,
            Column("number", "integer", "its number on the record"),
            Column("rule", "string", "the code of the rule"),
            Column("level", "string", "error, warning or note"),
            Column("message", "string", "what is not yet right"),
            Column("allowed_reason", "string", "why it is left so for now"),
            Column("allowed_until", "string", "until when, in words"),
        ),
        ("key", "number"),
        "records",
    ),
    Table(
        "agreement_periods",
        "When each version of an agreement binds: limits, empty where there is none",
        (
            Column("key", "string", "the agreement"),
            Column("version", "string", "the version's label, for life"),
            Column("url", "string", "its page"),
            Column("starts_earliest", "date", "the first day on which it can have begun"),
            Column("starts_latest", "date", "the last day on which it can have begun"),
            Column("ends_earliest", "date", "the first day that can be its last"),
            Column("ends_latest", "date", "the last day that can be its last"),
            Column("end_is_set", "boolean", "false when it binds until further notice"),
        ),
        ("key", "version"),
        "agreements",
    ),
    Table(
        "agreement_parties",
        "Everybody whom a version binds, inherited from the one before where it does not say",
        (
            Column("key", "string", "the agreement"),
            Column("version", "string", "the version's label"),
            Column("force", "string", "the force", "records"),
            Column("chief_officer", "boolean", "whether its chief officer is bound"),
            Column("policing_body", "boolean", "whether its policing body is bound"),
        ),
        ("key", "version", "force"),
        "agreement_periods",
    ),
)
"""Of all records, beside those above."""
