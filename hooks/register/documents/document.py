"""What is known of a document, a table or a picture once it has been read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from register.source.place import Place, Problem

MOST_BYTES = 20 * 1024 * 1024
"""More than that takes minutes to load on a telephone."""


@dataclass(frozen=True, slots=True)
class Document:
    """A file as its bytes tell, whatever its name says. Lengths that it has not are 0."""

    kind: str
    """Its type, by the ending that belongs to it: ``pdf``. One of ``FILE_KIND``."""
    size: int
    """In bytes."""
    digest: str
    """SHA-256 of its bytes (FIPS 180-4), in hexadecimal."""
    pages: int = 0
    """Of a PDF."""
    sheets: int = 0
    """Of a spreadsheet, hidden ones among them."""
    slides: int = 0
    """Of a presentation."""
    width: int = 0
    """Of a picture, in pixels."""
    height: int = 0
    """Of a picture, in pixels."""


@dataclass(frozen=True, slots=True)
class Words:
    """Some of the words in a document."""

    where: str
    """The part of it, ``page 3``; empty where it has none that a person could name."""
    text: str


class Left(NamedTuple):
    """Something that was left in a file and that its page does not show."""

    what: str
    """``author``, ``changes``, ``comments``, ``embedded``, ``hidden words``, ``hidden sheet`` or
    ``redaction``."""
    words: str = ""
    """Who, or which sheet."""
    where: str = ""
    """The parts of it, ``page 3``, where they are known."""


@dataclass(frozen=True, slots=True)
class Insides:
    """What the reader of one kind of file found in it."""

    words: tuple[Words, ...] = ()
    wordless: bool = False
    """Whether it should hold words and has none that a program can read."""
    left: tuple[Left, ...] = ()
    acts: str = ""
    """What it does by itself when it is opened: ``script``, ``program`` or ``macro``."""
    acts_where: str = ""
    """The part of it that does: ``page 3``; empty for the file as a whole."""
    located: bool = False
    """Whether it says where on Earth a picture in it was taken."""
    pages: int = 0
    sheets: int = 0
    slides: int = 0
    width: int = 0
    height: int = 0


class Unreadable(Exception):
    """A file that cannot be read; raised and caught within this stage."""

    def __init__(self, reason: str) -> None:
        """``reason`` is one of those that the rule ``document-unreadable`` words."""
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """What came of reading a file."""

    path: str
    document: Document | None
    """None when it cannot be read; a problem says why."""
    words: tuple[Words, ...] = ()
    problems: tuple[Problem, ...] = ()


def unreadable(path: str, reason: str) -> ReadDocument:
    """A file that cannot be read, and why: a word that the rule ``document-unreadable`` has."""
    problem = Problem("document-unreadable", Place(path), {"reason": reason})
    return ReadDocument(path, None, problems=(problem,))


def too_large(path: str, size: int) -> ReadDocument:
    """A file of ``size`` bytes, which is too many to be read."""
    facts = {"size": str(size), "limit": str(MOST_BYTES)}
    return ReadDocument(path, None, problems=(Problem("document-too-large", Place(path), facts),))
