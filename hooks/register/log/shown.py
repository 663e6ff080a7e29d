"""Whether a page shows the words of the text that it was made from, told from these two alone.

Only what goes through to every page as it was written can be looked for: the title, and the words
between two tags. What the register adds from other records is not in the text.
"""

from __future__ import annotations

from dataclasses import fields
from functools import cache
from html.parser import HTMLParser

from register.permitted import EXTENSIONS
from register.records.prose import Prose
from register.records.read import read
from register.records.record import Record
from register.source.front_matter import read as read_source
from register.words.converting import Converter

_UNSEEN = ("script", "style", "template")


class _Words(HTMLParser):
    """The words between tags, in their order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self._within = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Nothing between this tag and its end is shown, where it is one of ``_UNSEEN``."""
        del attrs
        self._within = self._within or (tag if tag in _UNSEEN else "")

    def handle_endtag(self, tag: str) -> None:
        """The end of what is not shown."""
        self._within = "" if tag == self._within else self._within

    def handle_data(self, data: str) -> None:
        """Words that a reader sees."""
        if not self._within:
            self.pieces.append(data)


def words_not_shown(address: str, text: bytes, page: bytes) -> str:
    """The first words of a record's text that its page does not show; empty where it shows all."""
    below = address.strip("/")
    path = f"{below}.md" if below.startswith("decisions/") else f"content/{below}.md"
    shown = _joined(_Words(page.decode("utf-8", "replace")).pieces)
    missing = ""
    for converter in _converters():
        record = read(read_source(path, text), converter).record
        missing = _missing(record, shown) if record else ""
        if not missing:
            break
    return missing


def _missing(record: Record, shown: str) -> str:
    for html in _html_of(record):
        for piece in _Words(html).pieces:
            words = _joined([piece])
            if words not in shown:
                return words
    return ""


def _html_of(record: Record) -> list[str]:
    prose = (getattr(record, field.name) for field in fields(record))
    written = [each.html for each in prose if isinstance(each, Prose)]
    return [record.title, record.held.lead, *written, record.held.body]


def _joined(pieces: list[str]) -> str:
    return " ".join("".join(pieces).split())


@cache
def _converters() -> tuple[Converter, ...]:
    """By the extensions of Markdown that most use, and by all: a site does not say which it has."""
    return tuple(Converter(extensions, {}) for extensions in (EXTENSIONS[:3], EXTENSIONS))
