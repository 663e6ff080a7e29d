"""Which files belong to which records, and where files lie that belong to one."""

from __future__ import annotations

from collections.abc import Mapping

from register.linking.register import Register
from register.records.page import Page
from register.records.read import type_at
from register.records.record import Attachment, Record
from register.source.names import can_be_address


def folder_of(record: Record) -> str:
    """The folder named like a record, beside it, in which its files lie."""
    return record.held.path.removesuffix(".md")


def attached_to(register: Register) -> Mapping[str, tuple[Record, Attachment]]:
    """The files that are there and that a record lists, by path, in the order of records."""
    return {
        path: (record, attachment)
        for record in register.records.values()
        for attachment in record.attachments
        if attachment.file
        and can_be_address(attachment.file)
        and (path := f"{folder_of(record)}/{attachment.file}") in register.files
    }


def is_public(path: str, listed: Mapping[str, object]) -> bool:
    """Whether a file is on the site: a record lists it, or it is a picture for a written page."""
    return path in listed or (path.startswith("content/") and type_at(path) is Page)
