"""One part of an Office or OpenDocument file: XML, read without what could make it grow."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import ParseError, XMLParser

from register.documents.document import Unreadable

_LINES = frozenset(
    ("p", "h", "br", "cr", "tab", "line-break", "si", "is", "row", "tr", "tc", "table-cell")
)
"""Elements behind which a reader sees another line or cell."""
_NO_WORDS = frozenset(("v", "f", "instrText", "binary-data"))
"""Elements that hold numbers, formulas or instructions."""
_NO_PIECE = _NO_WORDS - {"v"}


@dataclass(frozen=True, slots=True)
class Part:
    """What stands in a part, its elements by their names without the namespace."""

    text: str
    """The words, a line for each paragraph or cell."""
    elements: Mapping[str, int]
    """How often each element stands there."""
    held: Mapping[str, str]
    """The words of the elements asked for."""
    attributes: tuple[tuple[str, Mapping[str, str]], ...]
    """The attributes of the elements asked for, in order."""
    pieces: tuple[tuple[Mapping[str, str], str], ...] = ()
    """The attributes and the words of each element that was to be kept apart, in order.

    One within another is no piece of its own. With numbers, where the element holds any.
    """


def part_of(
    data: bytes, held: Iterable[str] = (), attributes: Iterable[str] = (), apart: str = ""
) -> Part:
    """A part read; ``held`` and ``attributes`` are the elements to keep them of.

    The words of each element of the name ``apart`` are kept by themselves too. Raises Unreadable:
    ``entities`` for a part that declares any, which no program that writes these files does,
    ``broken`` for what is no XML.
    """
    target = _Target(frozenset(held), frozenset(attributes), apart)
    parser = XMLParser(target=target)
    try:
        parser.feed(data)
        parser.close()
    except (ParseError, ValueError, LookupError) as error:
        raise Unreadable("broken") from error
    kept = {name: " ".join("".join(words).split()) for name, words in target.held.items()}
    return Part(
        "".join(target.text),
        target.elements,
        kept,
        tuple(target.attributes),
        tuple((own, "".join(words)) for own, words in target.pieces),
    )


class _Target:
    """Takes what the parser meets, in its order."""

    def __init__(self, held: Collection[str], attributes: Collection[str], apart: str) -> None:
        self.text: list[str] = []
        self.elements: Counter[str] = Counter()
        self.held: dict[str, list[str]] = {}
        self.attributes: list[tuple[str, Mapping[str, str]]] = []
        self._hold = held
        self._keep = attributes
        self._open: list[str] = []
        self.pieces: list[tuple[Mapping[str, str], list[str]]] = []
        self._apart = apart
        self._within = 0
        """How many elements that are kept apart are open."""

    def doctype(self, _name: str, _public: str | None, _system: str | None) -> None:
        """A declaration of the document's type, the one place where entities can stand."""
        raise Unreadable("entities")

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        name = _plain(tag)
        self._open.append(name)
        self.elements[name] += 1
        if name in self._keep or name == self._apart:
            kept = {_plain(key): value for key, value in attributes.items()}
            if name in self._keep:
                self.attributes.append((name, kept))
            if name == self._apart:
                self._within += 1
                if self._within == 1:
                    self.pieces.append((kept, []))

    def data(self, text: str) -> None:
        """Words."""
        name = self._open[-1]
        if name in self._hold:
            self.held.setdefault(name, []).append(text)
        if name not in _NO_WORDS:
            self.text.append(text)
        if self._within and name not in _NO_PIECE:
            self.pieces[-1][1].append(text)

    def end(self, _tag: str) -> None:
        """An element ends."""
        name = self._open.pop()
        if name in _LINES:
            self.text.append("\n")
            if self._within:
                self.pieces[-1][1].append("\n")
        if name == self._apart:
            self._within -= 1

    def close(self) -> None:
        """The part ends."""


def _plain(name: str) -> str:
    return name.rpartition("}")[2]
