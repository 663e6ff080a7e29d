"""Every text that a record shows, for rules that look at words wherever they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from html import unescape
from typing import NamedTuple

from register.linking.register import Register
from register.records.kinds import Group, Kind, Line, Markdown, Several, fields_of
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

    def has(self, words: tuple[str, ...]) -> bool:
        """Whether any of these stands in it, in capitals or not; ``words`` are in small letters."""
        text = self.text.casefold()
        return any(word in text for word in words)

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
    return _walk(register, frozenset({Line, Markdown}), but)


def html_shown(register: Register) -> Iterator[Shown]:
    """The same, of texts that are Markdown alone."""
    return _walk(register, frozenset({Markdown}), ())


def _walk(register: Register, kinds: frozenset[type], but: tuple[str, ...]) -> Iterator[Shown]:
    for record in (*register.records.values(), *register.pages):
        type_: type = type(record)
        for field, name in _fields(type_, kinds):
            value = getattr(record, field)
            if value and name not in but:
                for path, text in _texts(value, (name,), kinds):
                    if isinstance(text, Prose):
                        yield Shown(text.html, True, record, path)
                    else:
                        yield Shown(text, False, record, path)
        for html in (record.held.lead, record.held.body):
            if html:
                yield Shown(html, True, record, ())


def _texts(
    value: object, path: FieldPath, kinds: frozenset[type]
) -> Iterator[tuple[FieldPath, str | Prose]]:
    """The texts in a value, with the field in which each stands."""
    if isinstance(value, str | Prose):
        yield path, value
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from _texts(item, (*path, number), kinds)
    elif value is not None:
        type_: type = type(value)
        for field, name in _fields(type_, kinds):
            yield from _texts(getattr(value, field), (*path, name), kinds)


@cache
def _fields(type_: type, kinds: frozenset[type]) -> tuple[tuple[str, str], ...]:
    """The fields that hold texts of these kinds: the name in Python, and the one in the file."""
    return tuple(
        (field.attribute, name)
        for name, field in fields_of(type_).items()
        if _holds(field.kind, kinds)
    )


def _holds(kind: Kind, kinds: frozenset[type]) -> bool:
    if isinstance(kind, Several):
        return _holds(kind.of, kinds)
    if isinstance(kind, Group):
        return bool(_fields(kind.type, kinds))
    return type(kind) in kinds
