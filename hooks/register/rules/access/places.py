"""The words of a text as they are read, and where in the file they stand.

The register keeps no body as typed. Words are looked for while their file is at hand; what cannot
be found there so, because it was typed otherwise, is told by the heading that it stands below.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import unescape

from register.records.record import Heading
from register.rules.texts import Shown, Texts
from register.source.place import Place

_TAG = re.compile(r"<[^>]*>")
_BEGINS = 'id="s-'
_ANCHOR = re.compile(r'id="(s-[^"]*)"')
_SIGN = re.compile(r"&(?:#\w+|\w+);")
_MARKS = r"“[^“”]*”|\"[^\"<>]*\"|(?<!\w)‘[^‘’]*’(?!\w)"
QUOTED = re.compile(_MARKS)
"""Words of others, in quotation marks."""
QUOTED_HTML = re.compile(rf"<(blockquote|q|code|pre|del|cite)\b[^>]*>.*?</\1>|{_MARKS}", re.S)
"""The same in HTML, with the elements that hold words of others."""


def words_of(text: Shown, but: re.Pattern[str] | None = None) -> str:
    """The words without tags, and without what matches ``but``.

    Spaces take the place of what is left out, so that every word is where it was.
    """
    words = text.text
    if text.is_html:
        words = _SIGN.sub(lambda sign: unescape(sign[0]).ljust(len(sign[0])), words)
    if but is not None:
        words = but.sub(spaces, words)
    return _TAG.sub(spaces, words) if text.is_html else words


def spaces(match: re.Match[str]) -> str:
    """As many spaces as what was found has signs."""
    return " " * len(match[0])


def place_in(text: Shown, offset: int) -> Place:
    """The field that holds the words at ``offset``; of a body, the heading they stand below."""
    if text.field:
        return text.place
    held = text.record.held
    above = _ANCHOR.match(text.text, max(text.text.rfind(_BEGINS, 0, offset), 0))
    for heading in held.headings if above else ():
        if above and heading.anchor == above[1]:
            return place_of(heading, text.place)
    line, column = held.marks.at(("opening",)) or (0, 0)
    return Place(held.path, line, column)


def place_with(texts: Texts, text: Shown, offset: int, *words: str) -> Place:
    """The first line of a text as typed that has all these words; else that of ``place_in``."""

    def marks(typed: Sequence[str]) -> Iterator[str]:
        if all(word in typed[-1] for word in words):
            yield words[0]

    return texts.places_of(text, marks).get(words[0]) or place_in(text, offset)


def place_of(heading: Heading, file: Place) -> Place:
    """The line of a heading, or the file as a whole where that is not known."""
    return Place(file.path, heading.line, 1) if heading.line else Place(file.path)
