"""Every text that a record shows, for rules that look at words wherever they stand."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from html import unescape

from register.records.kinds import Group, Kind, Line, Markdown, Several, fields_of
from register.records.marks import FieldPath
from register.records.prose import Prose
from register.records.record import Record
from register.source.place import Place

_BREAK = re.compile(r"</(?:p|li|h[1-6]|t[dhr]|d[dt]|div|blockquote|pre|caption)>|<br */?>|<hr */?>")
_TAG = re.compile(r"<[^>]+>")
_ABOVE = 4
"""Lines above words that may say what the words are."""
_UNSEEN = re.compile(r'(?:alt|title|src)="([^"]*)"|href="(?:mailto|tel):([^"]*)"')
_UNSEEN_IN = ('alt="', 'title="', 'src="', 'href="mailto:', 'href="tel:')
"""What words that are not seen stand behind: most HTML has none."""

Places = Mapping[str, Place]
"""Where words stand, by the words."""


@dataclass(frozen=True)
class Shown:
    """A text and where it stands."""

    text: str
    """Words as typed, or HTML."""
    is_html: bool
    record: Record
    field: FieldPath
    """Empty for the words of the body."""

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The text as a reader sees it, line by line; then what pictures and links hold unseen."""
        text = self.text
        if self.is_html:
            hidden = '="' in text and any(sign in text for sign in _UNSEEN_IN)
            unseen = [a or b for a, b in _UNSEEN.findall(text)] if hidden else []
            text = unescape("\n".join((_TAG.sub("", _BREAK.sub("\n", text)), *unseen)))
        return tuple(" ".join(line.split()) for line in text.split("\n"))

    @property
    def place(self) -> Place:
        """The field in the file, or the file as a whole for its body."""
        return self.record.where(*self.field) if self.field else Place(self.record.held.path)


@dataclass(frozen=True)
class Texts:
    """Every text of one record or hand-written page, found once for all the rules about words."""

    record: Record
    body: str = ""
    """What stands below the fields, as typed; empty where the file is not at hand."""
    body_line: int = 1
    """The line on which that begins."""

    @cached_property
    def shown(self) -> tuple[Shown, ...]:
        """All of them, in the order of the record's fields, the body's last."""
        return tuple(_walk(self.record, frozenset({Line, Markdown})))

    @cached_property
    def html(self) -> tuple[Shown, ...]:
        """Those that are Markdown alone."""
        return tuple(_walk(self.record, frozenset({Markdown})))

    @cached_property
    def whole(self) -> str:
        """All of them as one, to see at one look what a record cannot hold."""
        return "\n".join(text.text for text in self.shown)

    @cached_property
    def seen(self) -> str:
        """The same as a reader sees it."""
        return "\n".join(line for text in self.shown for line in text.lines)

    def places_of(self, text: Shown, marks: Callable[[Sequence[str]], Iterable[str]]) -> Places:
        """Where in the file each mark in a text stands; without those whose line cannot be told.

        ``marks`` finds them in a few lines as typed, of which the last is the one to search; those
        above it may say what it holds.
        """
        place, found = text.place, dict[str, Place]()
        if text.is_html and not 0 < place.line < self.body_line:
            for end in range(max(place.line - self.body_line, 0), len(self._typed)):
                for mark in marks(self._typed[max(0, end - _ABOVE) : end + 1]):
                    found.setdefault(mark, Place(place.path, self.body_line + end))
        return found

    @cached_property
    def _typed(self) -> list[str]:
        return self.body.split("\n") if self.body else []

    @cached_property
    def _small(self) -> str:
        return self.whole.casefold()

    @cached_property
    def _seen_small(self) -> str:
        return self.seen.casefold()

    def has(self, words: tuple[str, ...]) -> bool:
        """Whether any of these, in small letters, stands in one, in capitals or not."""
        return any(word in self._small for word in words)

    def says(self, words: tuple[str, ...]) -> bool:
        """The same of what a reader sees."""
        return any(word in self._seen_small for word in words)

    def but(self, *fields: str) -> Iterator[Shown]:
        """All of them, without those of these fields."""
        return (text for text in self.shown if not text.field or text.field[0] not in fields)


def _walk(record: Record, kinds: frozenset[type]) -> Iterator[Shown]:
    type_: type = type(record)
    for field, name in _fields(type_, kinds):
        value = getattr(record, field)
        if value:
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
