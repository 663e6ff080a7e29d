"""One file, read: what it is, its words, and everything that is wrong with it."""

from __future__ import annotations

import hashlib
import logging
import warnings
from collections.abc import Callable, Iterator, Mapping

from register.documents.document import (
    Document,
    Insides,
    ReadDocument,
    Unreadable,
    unreadable,
)
from register.documents.kinds import ALIKE, TYPES, kind_of
from register.documents.office import office
from register.documents.open_document import open_document
from register.documents.pdf import pdf
from register.documents.pictures import picture
from register.documents.plain_text import plain_text
from register.records.terms import FILE_KIND
from register.source.place import Place, Problem

MOST_WORDS = 10_000_000
"""Characters; three times the Bible, and as much as can be searched in good time."""

READERS: Mapping[str, Callable[[bytes], Insides]] = {
    "pdf": pdf,
    "png": picture,
    "jpg": picture,
    "webp": picture,
    "docx": office,
    "pptx": office,
    "xlsx": office,
    "odt": open_document,
    "ods": open_document,
    "text": plain_text,
}


def ending_of(path: str) -> str:
    """The ending of a file's name in small letters, without its dot; empty if it has none."""
    name = path.rpartition("/")[2]
    return name.rpartition(".")[2].lower() if "." in name else ""


def read_document(path: str, data: bytes) -> ReadDocument:
    """Read the file at ``path``, whose bytes are ``data``. Never raises."""
    ending = ending_of(path)
    if ending not in FILE_KIND:  # the rule about endings speaks of it
        return ReadDocument(path, None)
    try:
        kind, insides = _insides(path, data)
    except Unreadable as error:
        return unreadable(path, error.reason)
    except _Differs as error:
        facts = {"ending": ending, "kind": error.kind}
        return ReadDocument(path, None, problems=(Problem("content-differs", Place(path), facts),))
    except Exception:  # libraries raise whatever they like for what they cannot read
        return unreadable(path, "broken")
    if sum(len(words.text) for words in insides.words) > MOST_WORDS:
        return unreadable(path, "long")
    document = Document(
        kind=ending if kind == "text" else kind,
        size=len(data),
        digest=hashlib.sha256(data).hexdigest(),
        pages=insides.pages,
        sheets=insides.sheets,
        slides=insides.slides,
        width=insides.width,
        height=insides.height,
    )
    return ReadDocument(path, document, insides.words, tuple(_problems(path, insides)))


class _Differs(Exception):
    """The name of a file says one type and its bytes another."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind


def _insides(path: str, data: bytes) -> tuple[str, Insides]:
    """The type of a file and what is in it."""
    if not data:
        raise Unreadable("empty")
    kind = kind_of(data)
    ending = ending_of(path)
    if kind != ALIKE.get(ending, ending):
        raise _Differs(kind)
    assert kind in TYPES
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        logging.getLogger("pypdf").setLevel(logging.CRITICAL)
        return kind, READERS[kind](data)


def _problems(path: str, insides: Insides) -> Iterator[Problem]:
    """What the rules have to word about a file that could be read."""
    place = Place(path)
    if insides.acts:
        yield Problem("document-acts", place, _said(what=insides.acts, where=insides.acts_where))
    if insides.located:
        yield Problem("place-in-picture", place)
    if insides.wordless:
        yield Problem("document-without-words", place)
    for what, words, where in insides.left:
        yield Problem("left-in-document", place, {"words": words, **_said(what=what, where=where)})


def _said(**facts: str) -> dict[str, str]:
    """The facts that there are."""
    return {name: fact for name, fact in facts.items() if fact}
