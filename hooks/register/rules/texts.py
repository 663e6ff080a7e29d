"""Every text that a record shows, for rules that look at words wherever they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from html import unescape
from typing import NamedTuple

from register.linking.register import Register
from register.records.prose import Prose
from register.records.reading import FieldPath
from register.records.record import Record
from register.source.place import Place

_BREAK = re.compile(r"</(?:p|li|h[1-6]|t[dhr]|d[dt]|div|blockquote|pre|caption)>|<br */?>|<hr */?>")
_TAG = re.compile(r"<[^>]+>")


class Shown(NamedTuple):
    """A text and where it stands."""

    text: str
    """Words as typed, or HTML."""
    is_html: bool
    record: Record
    field: FieldPath
    """Empty for the words of the body."""

    @property
    def lines(self) -> list[str]:
        """The text as a reader sees it, line by line."""
        text = self.text
        if self.is_html:
            text = unescape(_TAG.sub("", _BREAK.sub("\n", text)))
        return [" ".join(line.split()) for line in text.split("\n")]

    @property
    def place(self) -> Place:
        """The field in the file, or the file as a whole for its body."""
        return self.record.where(*self.field) if self.field else Place(self.record.held.path)


def shown(register: Register, *, but: tuple[str, ...] = ()) -> Iterator[Shown]:
    """Every text of every record and hand-written page, ``but`` those of these fields."""
    for record in (*register.records.values(), *register.pages):
        type_: type = type(record)
        for field, name in _fields(type_):
            if name not in but:
                for path, text in _texts(getattr(record, field), (name,)):
                    prose = isinstance(text, Prose)
                    yield Shown(text.html if isinstance(text, Prose) else text, prose, record, path)
        for html in (record.held.lead, record.held.body):
            if html:
                yield Shown(html, True, record, ())


def _texts(value: object, path: FieldPath) -> Iterator[tuple[FieldPath, str | Prose]]:
    """The texts in a value, with the field in which each stands."""
    if isinstance(value, str | Prose):
        yield path, value
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from _texts(item, (*path, number))
    elif is_dataclass(value) and not isinstance(value, type):
        for field, name in _fields(type(value)):
            yield from _texts(getattr(value, field), (*path, name))


@cache
def _fields(type_: type) -> tuple[tuple[str, str], ...]:
    """The fields that a person writes: the name in Python, and the name in the file."""
    listed = fields(type_) if is_dataclass(type_) else ()
    return tuple((f.name, f.name.rstrip("_")) for f in listed if "about" in f.metadata)
