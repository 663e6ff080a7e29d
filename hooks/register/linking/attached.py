"""Which files belong to which records, and where files lie that belong to one."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from difflib import get_close_matches

from register.linking.register import Register
from register.records.page import Page
from register.records.read import type_at
from register.records.record import Attachment, Record
from register.source.names import alike, can_be_address

_NEAR = 0.6
"""How much of two names is the same where one may be the other, changed."""


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


def meant_by(record: Record, files: Collection[str]) -> Mapping[str, str]:
    """For each file that a record lists and that is not there, the one not listed that may be it.

    ``files`` are all that there are, by path. It has the same name but for capitals, or nearly the
    same; or it is the only one of its type that nobody lists.
    """
    folder = folder_of(record)
    listed = [attachment.file for attachment in record.attachments if attachment.file]
    missing = [name for name in listed if f"{folder}/{name}" not in files]
    if not missing:
        return {}
    start = f"{folder}/"
    others = [path.removeprefix(start) for path in files if path.startswith(start)]
    others = [name for name in others if "/" not in name and name not in listed]
    meant: dict[str, str] = {}
    for name in missing:
        near = get_close_matches(alike(name), [alike(other) for other in others], 1, _NEAR)
        same = [other for other in others if _ending(other) == _ending(name) or "." not in name]
        found = [other for other in others if alike(other) in near]
        found = found or (same if len(same) == len(missing) == 1 else [])
        if found:
            meant[name] = found[0]
            others.remove(found[0])
    return meant


def _ending(name: str) -> str:
    return name.rpartition(".")[2].lower()


def is_public(path: str, listed: Mapping[str, object]) -> bool:
    """Whether a file is on the site: a record lists it, or it is a picture for a written page."""
    return path in listed or (path.startswith("content/") and type_at(path) is Page)
