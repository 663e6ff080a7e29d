"""Words in a document that must not be shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from register.documents.document import Words
from register.rules.release.marks import MARKS
from register.source.place import Place, Problem

_MOST = 20
"""Marks told of one rule in one document."""
_LONGEST = 5_000
"""Characters of a line; the time that some rules take grows faster than the line."""
_OVERLAP = 200


def marks_in(path: str, words: Iterable[Words]) -> Iterator[Problem]:
    """Every mark in the document at ``path``, once, with the part of it where it stands first.

    Which of them the office's settings let pass is for the rule to say, so that what is kept of a
    file does not depend on them.
    """
    parts = [(part.where, _lines(part.text)) for part in words]
    for rule in MARKS:
        where: dict[str, str] = {}
        for part, lines in parts:
            if len(where) < _MOST:
                for mark in rule.marks(lines):
                    where.setdefault(mark, part)
        for mark, part in list(where.items())[:_MOST]:
            facts = {"rule": rule.code, "mark": mark, "where": part}
            yield Problem("marked-document", Place(path), facts)


def _lines(text: str) -> tuple[str, ...]:
    """The lines of a text; one longer than any paragraph in pieces, the ends of which overlap."""
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return tuple(piece for line in lines for piece in _pieces(line))


def _pieces(line: str) -> Iterator[str]:
    yield line[:_LONGEST]
    for start in range(_LONGEST - _OVERLAP, len(line) - _OVERLAP, _LONGEST - _OVERLAP):
        yield line[start : start + _LONGEST]
