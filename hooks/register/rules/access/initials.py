"""Abbreviations and the words that a text says they stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_OPEN, _CLOSE = '(\\["“‘', ')\\]"”’'
_SHORT = r"[A-Z][A-Za-z]{0,4}[A-Z]"
_AFTER = re.compile(
    rf"[{_OPEN}]{{1,2}}(?:hereinafter |referred to as |known as |or |the ){{0,3}}[{_OPEN}]?"
    rf"({_SHORT})s?[{_CLOSE}]"
)
_BEFORE = re.compile(rf"\b({_SHORT})s?[\"”’]? ?\(([^()]{{4,120}})\)")
_HINT = re.compile(rf"{_SHORT}s?(?:[{_CLOSE}&]| ?\()|{_SHORT}[\"”’] \(")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_SMALL = frozenset(("a", "an", "and", "at", "by", "for", "in", "of", "on", "the", "to", "with"))
_MOST = 12
"""Words before a bracket that are looked at."""


class Definition(NamedTuple):
    """An abbreviation with its words, and where in the text it stands."""

    short: str
    words: str
    offset: int


def may_define(text: str) -> bool:
    """Whether a text or its HTML has an abbreviation beside a bracket or a quotation mark."""
    return bool(_HINT.search(text))


def definitions(text: str) -> Iterator[Definition]:
    """Words whose initials make the abbreviation that stands after or before them in brackets.

    ``Senior Responsible Owner ("SRO")`` and ``SRO (Senior Responsible Owner)`` each give one.
    """
    for found in _AFTER.finditer(text):
        before = [*_WORD.finditer(text, max(0, found.start() - 200), found.start())][-_MOST:]
        begins = _begins(found[1].upper(), [word[0] for word in before])
        near = before and not re.search(r"[.;:]", text[before[-1].end() : found.start()])
        if begins is not None and near:
            words = text[before[begins].start() : before[-1].end()]
            if not re.search(r"[.;:()]", words):
                yield Definition(found[1], " ".join(words.split()), found.start())
    for found in _BEFORE.finditer(text):
        words = " ".join(found[2].strip('"“”‘’ ').split())
        if _begins(found[1].upper(), _WORD.findall(words)) == 0:
            yield Definition(found[1], words, found.start())


def _begins(letters: str, words: Sequence[str]) -> int | None:
    """Where in the words those begin whose initials are the letters, up to the last word.

    Small words count where their letter is needed and are passed over elsewhere.
    """
    if not words:
        return None
    *before, last = words
    if last.casefold() in _SMALL:
        passed = _begins(letters, before)
        if passed is not None:
            return passed
    if last[:1].upper() != letters[-1]:
        return None
    return len(before) if len(letters) == 1 else _begins(letters[:-1], before)


def same_words(words: str) -> str:
    """Words as they are compared: capitals, hyphens and plurals make no difference."""
    found = _WORD.findall(words.casefold().replace("-", "").replace("&", "and"))
    return " ".join(word.removesuffix("s") for word in found)
