"""What remains of a record that was removed: its title, its dates and the reason."""

from __future__ import annotations

from dataclasses import MISSING, fields, replace
from typing import Any, TypeVar

from register.records.prose import Prose
from register.records.record import Record

R = TypeVar("R", bound=Record)

_KEPT = frozenset(
    {"title", "reference", "published", "updates", "formerly", "removed", "decided", "date"}
)


def as_shown(record: R) -> R:
    """The record as it may be shown: whole, or what remains of it."""
    return what_remains(record) if record.removed else record


def what_remains(record: R) -> R:
    """The record without its words, links and attachments, so that no page or feed can show them.

    Fields that every record of the type has stay, but for words, which are emptied.
    """
    emptied: dict[str, Any] = {}
    for field in fields(record):
        if "about" not in field.metadata or field.name in _KEPT:
            continue
        if field.default is not MISSING:
            emptied[field.name] = field.default
        elif isinstance(getattr(record, field.name), Prose):
            emptied[field.name] = Prose("", "")
    held = replace(record.held, mentions=(), body="", headings=(), opening="", lead="")
    return replace(record, held=held, **emptied)
