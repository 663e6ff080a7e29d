"""What differs of substance between two forms of one record.

Formal words, dates, parties, money and links are what people act on. A slip of typing in other
prose changes none of them; a figure, a month or a “not” in that prose is no slip of typing.
"""

from __future__ import annotations

import re
from html import unescape

from register.records.decision import Decision
from register.records.kinds import Group, Kind, Line, Markdown, Several, fields_of
from register.records.prose import Prose
from register.records.record import Record

_TOLD = frozenset({"updates", "corrections", "allow", "formerly"})
"""Fields that tell of changes, and are none themselves."""
_TAG = re.compile(r"<[^>]+>")
_LINK = re.compile(r'href="([^"]*)"')
_WORD = re.compile(r"[^\s,;:()“”\"]+")
_TELLING = frozenset(
    (
        *("january", "february", "march", "april", "may", "june", "july", "august", "september"),
        *("october", "november", "december", "spring", "summer", "autumn", "winter"),
        *("no", "not", "never", "none", "nor", "without", "cannot", "nobody", "nothing"),
        *("hundred", "thousand", "million", "billion", "half", "twice", "double"),
    )
)


def differences(before: Record, now: Record) -> tuple[str, ...]:
    """The fields that differ in more than the wording of prose; ``body`` for the words below them.

    Empty where only prose was reworded, or nothing differs at all.
    """
    if before.type != now.type:
        return ("body",)
    type_: type = type(now)
    found = [
        name
        for name, field in fields_of(type_).items()
        if name not in _TOLD
        and _substance(getattr(before, field.attribute), field.kind)
        != _substance(getattr(now, field.attribute), field.kind)
    ]
    if formal_words(before) != formal_words(now) and "decision" not in found:
        found.append("decision")
    if any(
        _prose(a) != _prose(b)
        for a, b in ((before.held.lead, now.held.lead), (before.held.body, now.held.body))
    ):
        found.append("body")
    return tuple(found)


def formal_words(record: Record) -> str:
    """The formal words of a decision; empty where these are a summary of words held elsewhere."""
    summarised = record.source is not None and record.source.wording == "summary"
    if not isinstance(record, Decision) or summarised:
        return ""
    return " ".join(_plain(record.decision.html).split())


def _substance(value: object, kind: Kind) -> object:
    if value is None or value == ():
        return None
    if isinstance(kind, Several) and isinstance(value, tuple):
        return tuple(_substance(item, kind.of) for item in value)
    if isinstance(kind, Group):
        return tuple(
            _substance(getattr(value, field.attribute), field.kind)
            for field in fields_of(kind.type).values()
        )
    if isinstance(kind, Line):
        return _telling(str(value))
    if isinstance(kind, Markdown) and isinstance(value, Prose):
        return _prose(value.html)
    return value


def _prose(html: str) -> tuple[object, object]:
    return _telling(_plain(html)), _LINK.findall(html)


def _plain(html: str) -> str:
    return unescape(_TAG.sub(" ", html))


def _telling(text: str) -> tuple[str, ...]:
    """The words of a text that no slip of typing changes: figures, months, and denials."""
    words = (word.casefold().rstrip(".?!") for word in _WORD.findall(text))
    return tuple(
        word
        for word in words
        if word in _TELLING or word.endswith("n’t") or any(c.isdigit() for c in word)
    )
