"""How each kind of field reads what was typed. A value that cannot be read becomes a problem.

A kind is found from the type that a record declares: ``When`` reads a date, ``Money`` an amount, a
tuple a list, a data class a group of fields. What the type cannot say is said beside it with
``Annotated``: which terms, which record types, one line or Markdown.
"""

from __future__ import annotations

import re
import types
import typing
from collections.abc import Mapping as Map
from dataclasses import dataclass, fields, is_dataclass, replace
from decimal import Decimal
from functools import cache, lru_cache
from typing import Annotated, Any, Protocol, get_args, get_origin, get_type_hints

from register.packing import MANY
from register.records import terms
from register.records.dates import When
from register.records.money import Money
from register.records.prose import Prose
from register.records.reading import Reading
from register.records.references import nearest
from register.records.unread import Unread
from register.source.nodes import Listing, Mapping, Node, Text


class Kind(Protocol):
    """One way of reading a value."""

    @property
    def shape(self) -> str:
        """What to write, in words: ``a date``, ``a list of papers``."""
        ...

    def read(self, node: Node, at: Reading) -> Any | None:
        """The value, or None after noting what is wrong with it."""
        ...


@dataclass(frozen=True)
class Line:
    """Text on one line, as typed."""

    shape: str = "a line of text"

    def read(self, node: Node, at: Reading) -> str | None:
        """The text, trimmed and with line ends folded to spaces."""
        text = at.text(node, self.shape)
        return None if text is None else " ".join(text.split())


@dataclass(frozen=True)
class Markdown:
    """Words with paragraphs and lists, converted once."""

    shape: str = "text"

    def read(self, node: Node, at: Reading) -> Prose | None:
        """The words, as typed and as HTML."""
        text = at.text(node, self.shape)
        return None if text is None else at.prose(text, node.line)


@dataclass(frozen=True)
class YesNo:
    """``yes`` or ``no``, and nothing else."""

    shape: str = "yes or no"

    def read(self, node: Node, at: Reading) -> bool | None:
        """True for yes."""
        text = at.text(node, self.shape)
        if text is None:
            return None
        answer = {"yes": True, "no": False}.get(text.casefold())
        if answer is None:
            at.problem("not-yes-or-no", node, written=text)
        return answer


@dataclass(frozen=True)
class Percentage:
    """A percentage, exact: ``44%`` or ``44``."""

    shape: str = "a percentage"

    def read(self, node: Node, at: Reading) -> Decimal | None:
        """The number before the sign."""
        text = at.text(node, self.shape)
        if text is None:
            return None
        number = re.fullmatch(r"(-?[0-9]{1,6}(?:\.[0-9]{1,6})?) ?%?", text)
        if not number or (text[0] == "-" and not Decimal(number[1])):  # nought has no sign
            at.problem("not-a-percentage", node, written=text)
            return None
        return Decimal(number[1])


@dataclass(frozen=True)
class Term:
    """A word from one of the lists in terms.py."""

    list: str

    @property
    def shape(self) -> str:
        """The words offered."""
        return "one of: " + ", ".join(terms.LISTS[self.list])

    def read(self, node: Node, at: Reading) -> str | None:
        """The term as the list spells it."""
        text = at.text(node, self.shape)
        if text is None:
            return None
        known = terms.LISTS[self.list]
        word = " ".join(text.casefold().split())
        for spelling in (word, word.replace(" ", "-"), word.replace("-", " ")):
            if spelling in known:
                return spelling
        offer = ", ".join(nearest(word, known, 1))
        at.problem(
            "unknown-term",
            node,
            written=text,
            list=self.list,
            known=", ".join(known),
            nearest=offer,
        )
        return None


@dataclass(frozen=True)
class WebAddress:
    """An address on the web, beginning with http:// or https://."""

    shape: str = "a web address"

    def read(self, node: Node, at: Reading) -> str | None:
        """The address as typed."""
        text = at.text(node, self.shape)
        if text is None:
            return None
        if not re.fullmatch(r"https?://[^\s<>\"'`{}|\\^]+", text):
            at.problem("not-a-web-address", node, written=text)
            return None
        return text


@dataclass(frozen=True, slots=True)
class Reference:
    """What was typed to name another record; the register finds which one it is."""

    typed: str
    types: tuple[str, ...]
    """The record types that it may name."""

    def __str__(self) -> str:
        """As typed."""
        return self.typed

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickled as plain values; out of those, one object comes for all that are alike."""
        return _kept, (self.typed, self.types)


@lru_cache(maxsize=MANY)
def _kept(typed: str, types: tuple[str, ...]) -> Reference:
    """The reference that was pickled."""
    return Reference(typed, types)


@dataclass(frozen=True)
class To:
    """A reference to a record of one of these types."""

    types: tuple[str, ...]

    def __init__(self, *names: str) -> None:
        """``names`` are record types: ``paper``, ``agreement``."""
        object.__setattr__(self, "types", names)

    @property
    def shape(self) -> str:
        """Which record to name."""
        return "the reference of a " + " or ".join(self.types)

    def read(self, node: Node, at: Reading) -> Reference | None:
        """The reference, noted for the register to resolve."""
        text = at.text(node, self.shape)
        if text is None:
            return None
        at.mention(text, self.types)
        return Reference(text, self.types)


@dataclass(frozen=True)
class Value:
    """A type that reads itself: a date, an amount."""

    type: Any
    shape: str

    def read(self, node: Node, at: Reading) -> Any | None:
        """The value, or None after the type has said why not."""
        text = at.text(node, self.shape)
        if text is None:
            return None
        value = self.type.read(text)
        if isinstance(value, Unread):
            at.problem(value.name, node, **value.facts)
            return None
        return value


@dataclass(frozen=True)
class Several:
    """A list of values of one kind; a single value may be written plainly."""

    of: Kind

    @property
    def shape(self) -> str:
        """A list of what."""
        return f"a list, each {self.of.shape}"

    def read(self, node: Node, at: Reading) -> tuple[Any, ...]:
        """The values that could be read."""
        if isinstance(node, Text) and not node.value.strip():
            return ()
        nodes = node.items if isinstance(node, Listing) else (node,)
        values = []
        for number, item in enumerate(nodes):
            with at.inside(number, item):
                value = self.of.read(item, at)
            if value is not None:
                values.append(value)
        return tuple(values)


@dataclass(frozen=True)
class FieldOf:
    """One field of a group: its kind and whether it must be there."""

    attribute: str
    """Its name in the data class: ``from_``, where Python keeps ``from`` for itself."""
    kind: Kind
    required: bool
    about: str
    example: str


@dataclass(frozen=True)
class Group:
    """Fields that belong together, read into a data class."""

    type: type

    @property
    def shape(self) -> str:
        """The fields' names."""
        return "fields (" + ", ".join(fields_of(self.type)) + ")"

    def read(self, node: Node, at: Reading) -> Any | None:
        """The data class, or None when a field that must be there is not."""
        if not isinstance(node, Mapping):
            written = node.value if isinstance(node, Text) else "a list"
            at.problem("wrong-shape", node, shape=self.shape, written=written)
            return None
        values = read_fields(self.type, node, at)
        return self.type(**values) if is_complete(self.type, values) else None


def read_fields(type_: type, node: Mapping, at: Reading) -> dict[str, Any]:
    """The values of a group's fields that could be read, by the attribute that holds each."""
    known = fields_of(type_)
    values: dict[str, Any] = {}
    notes: dict[str, str] = {}
    meant = set[str]()
    for entry in node.entries:
        name = entry.key.value
        if name in known:
            with at.inside(name, entry.key):
                value = known[name].kind.read(entry.value, at)
            if value is not None:
                values[known[name].attribute] = value
        elif _is_note(name, known):
            with at.inside(name, entry.key):
                notes[name.removesuffix("_note")] = at.text(entry.value, "a line of text") or ""
        else:
            meant.add(at.unknown_field(entry, tuple(known), top=at.at_top))
    _add_notes(values, notes, node, at)
    for name, field in known.items():
        told = name in meant or at.has_section(name)
        if field.required and node.get(name) is None and not told:
            at.problem("missing-field", node, field=name, about=field.about, example=field.example)
    return values


def is_complete(type_: type, values: Map[str, Any]) -> bool:
    """Whether every field that must be there is."""
    return all(f.attribute in values for f in fields_of(type_).values() if f.required)


def _is_note(name: str, known: Map[str, FieldOf]) -> bool:
    spec = known.get(name.removesuffix("_note"))
    return spec is not None and name.endswith("_note") and spec.kind == DATE


def _add_notes(values: dict[str, Any], notes: Map[str, str], node: Mapping, at: Reading) -> None:
    for entry in node.entries:
        name = entry.key.value
        value = values.get(name)
        if isinstance(value, When):
            if name in notes:
                values[name] = replace(value, note=" ".join(notes[name].split()))
            elif value.vague:
                at.problem("date-without-note", entry.value, field=name, written=value.words)


DATE = Value(When, "a date")
AMOUNT = Value(Money, "an amount of money")
_PLAIN: dict[Any, Kind] = {
    str: Line(),
    bool: YesNo(),
    Prose: Markdown(),
    When: DATE,
    Money: AMOUNT,
    Decimal: Percentage(),
}


def kind_of(annotation: Any) -> Kind:
    """The kind that reads a field of this type."""
    origin = get_origin(annotation)
    if origin is Annotated:
        return typing.cast(Kind, get_args(annotation)[1])
    if origin in (types.UnionType, typing.Union):
        (inner,) = (a for a in get_args(annotation) if a is not type(None))
        return kind_of(inner)
    if origin is tuple:
        return Several(kind_of(get_args(annotation)[0]))
    if is_dataclass(annotation) and annotation not in _PLAIN:
        return Group(typing.cast(type, annotation))
    return _PLAIN[annotation]


@cache
def fields_of(type_: type) -> Map[str, FieldOf]:
    """The fields a person can write in this group, in order, by name."""
    hints = get_type_hints(type_, include_extras=True)
    return {
        f.name.rstrip("_"): FieldOf(
            f.name,
            kind_of(hints[f.name]),
            f.metadata["required"],
            f.metadata["about"],
            f.metadata["example"],
        )
        for f in fields(type_)
        if "about" in f.metadata
    }
