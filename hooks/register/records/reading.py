"""What is noted while one file is read: problems, places and the records it mentions."""

from __future__ import annotations

from collections.abc import Container
from typing import Any, NamedTuple

from register.packing import the_same
from register.records import terms
from register.records.marks import FieldPath
from register.records.prose import Prose
from register.records.references import nearest
from register.source.nodes import Entry, Listing, Node, Text
from register.source.place import Place, Problem
from register.words.converting import Converted, Converter
from register.words.remarks import without_remarks


class Mention(NamedTuple):
    """Another record named by this one."""

    field: FieldPath
    """The field that names it; ``("body",)`` for the words."""
    typed: str
    types: tuple[str, ...]
    """The record types it may be; empty when any will do."""
    path: str
    line: int
    column: int
    by_address: bool = False
    """Whether words link to an address of the site (``/decisions/``) and not to a reference."""

    @property
    def place(self) -> Place:
        """Where it stands: hardly ever asked for, and there are eight mentions in a record."""
        return Place(self.path, self.line, self.column)

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickled as plain values; fields and types that are alike come out as one object."""
        return _kept, tuple(self)


def _kept(field: FieldPath, typed: str, types: tuple[str, ...], *others: Any) -> Mention:
    """The mention that was pickled."""
    return Mention(the_same(field), the_same(typed), the_same(types), *others)


def from_paper_form(word: str, known: Container[str]) -> str:
    """The known field that holds what the paper form calls ``word``; empty when there is none."""
    plain = " ".join(word.replace("_", " ").replace("-", " ").casefold().split())
    return next((name for name in terms.PAPER_FORM.get(plain, ()) if name in known), "")


class Reading:
    """The notes of one file's reading. Used as ``with at.inside(name, node):`` for each field."""

    def __init__(self, path: str, converter: Converter) -> None:
        """Start on the file at ``path``."""
        self.path = path
        self.problems: list[Problem] = []
        self.marks: dict[FieldPath, tuple[int, int]] = {}
        self.mentions: list[Mention] = []
        self.sections: frozenset[str] = frozenset()
        """Fields of the record that headings of its body hold."""
        self._converter = converter
        self._field: FieldPath = ()
        self._anchors: set[str] = set()

    def inside(self, key: str | int, node: Node) -> Reading:
        """Step into a field or an item of a list; leaving the ``with`` block steps out."""
        self._field = (*self._field, key)
        self.marks[self._field] = (node.line, node.column)
        return self

    def __enter__(self) -> None:
        """Entered by ``inside``."""

    def __exit__(self, *_: object) -> None:
        """Step out again."""
        self._field = self._field[:-1]

    @property
    def at_top(self) -> bool:
        """Whether the fields being read are the record's own and not a group's."""
        return not self._field

    def has_section(self, name: str) -> bool:
        """Whether the body has a heading that holds this field of the record."""
        return self.at_top and name in self.sections

    def problem(self, name: str, node: Node, **facts: str) -> None:
        """Note something wrong where ``node`` stands."""
        field = ".".join(str(p) for p in self._field if isinstance(p, str))
        facts.setdefault("field", field)
        self.problems.append(Problem(name, Place(self.path, node.line, node.column), facts))

    def text(self, node: Node, shape: str) -> str | None:
        """The text of a plain value; None, after a note, when it is empty or not plain."""
        if isinstance(node, Text):
            value = node.value.strip()
            if not value:
                self.problem("empty-value", node, shape=shape)
            return value or None
        written = "a list" if isinstance(node, Listing) else "a group of fields"
        self.problem("wrong-shape", node, shape=shape, written=written)
        return None

    def unknown_field(self, entry: Entry, known: tuple[str, ...], *, top: bool) -> str:
        """Note a field that the register does not know; out comes the nearest that it does."""
        key, value = entry.key, entry.value
        form = from_paper_form(key.value, known) if top else ""
        bare = key.value.casefold().lstrip("0123456789.) ")
        offer = form or ", ".join(nearest(bare, known, 1))
        if top and not offer:
            words = nearest(key.value.replace("_", " "), terms.PAPER_FORM, 1)
            offer = next((from_paper_form(word, known) for word in words), "")
        group = ".".join(str(p) for p in self._field if isinstance(p, str))
        self.problem(
            "unknown-field",
            key,
            field=key.value,
            nearest=offer,
            group=group,
            known=", ".join(known),
            form="yes" if form else "",
            written=value.value if isinstance(value, Text) else "",
        )
        return offer

    def mention(self, typed: str, types: tuple[str, ...]) -> None:
        """Note that the field being read names another record."""
        line, column = self.marks.get(self._field, (0, 0))
        self.mentions.append(Mention(self._field, typed, types, self.path, line, column))

    def shown(self, text: str, line: int) -> str:
        """The text without the remarks that hide words from its page, which are noted."""
        text, remarks = without_remarks(text)
        for remark in remarks:
            facts = {"closed": "yes" if remark.is_closed else ""}
            place = Place(self.path, line + remark.line)
            self.problems.append(Problem("hidden-remark", place, facts))
        return text

    def prose(self, text: str, line: int) -> Prose:
        """The words as HTML; the records they link to are noted as mentions."""
        return Prose(text, self.convert(text, line).html)

    def convert(self, text: str, line: int) -> Converted:
        """The text converted; the records it links to are noted as mentions."""
        words = self._converter.convert(self.shown(text, line), line, self.path, self._anchors)
        self._anchors |= words.anchors
        self.problems.extend(words.problems)
        for link in words.links:
            self.mentions.append(
                Mention(self._field or ("body",), link.typed, (), *link.place, link.by_address)
            )
        return words
