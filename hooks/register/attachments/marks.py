"""Marks in the words of a document that say it is not for everybody."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from register.documents.document import Words
from register.rules.release.not_for_publication import mark_in
from register.rules.release.protective_marking import marking_in
from register.source.place import Place, Problem


def marks_in(path: str, words: Iterable[Words]) -> Iterator[Problem]:
    """The first mark in each part of the document at ``path``."""
    for part in words:
        lines = (" ".join(line.split()) for line in part.text.split("\n"))
        mark = next((m for line in lines if line and (m := marking_in(line) or mark_in(line))), "")
        if mark:
            facts = {"mark": mark, "where": part.where}
            yield Problem("marked-document", Place(path), facts)
