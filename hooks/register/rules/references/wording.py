"""Words that the rules about references share."""

from __future__ import annotations

from collections.abc import Sequence

from register.linking.register import Link, Register
from register.records.marks import FieldPath
from register.records.reading import Mention
from register.records.record import Record
from register.rules.rule import pasted
from register.source.place import Place


def instead(mention: Mention, names: Sequence[str]) -> str:
    """What to write in place of a reference, when these are the names that it may have meant."""
    if not names:
        return (
            "A record is named by its file, without .md, or by its printed reference. If it is "
            "not in the register yet, add it first, or take this reference away."
        )
    lines = [_line(mention, name) for name in names]
    asked = "Did you mean this?" if len(lines) == 1 else "Did you mean one of these?"
    return asked + pasted(*lines)


def _line(mention: Mention, name: str) -> str:
    """What to paste: a link in the words, a whole line, or one item of a list."""
    if not mention.types:
        return f"[[{name}]]"
    last = mention.field[-1]
    return f"{last}: {name}" if isinstance(last, str) else name


def with_article(kind: str) -> str:
    """The kind of record with ``a`` or ``an``: ``an agreement``."""
    return f"{'an' if kind[:1] in 'aeiou' else 'a'} {kind}"


def named(field: FieldPath) -> str:
    """The field's own name: ``agreement`` for the agreement of an effect."""
    return next((str(part) for part in reversed(field) if isinstance(part, str)), "")


def place_of(record: Record, link: Link, register: Register) -> Place:
    """Where a record makes a link: where the words of it stand, or else its field."""
    for mention in record.held.mentions:
        if mention.field[:1] == link.field[:1]:
            found = register.names.find(mention.typed, mention.types)
            if found.one == link.target:
                return mention.place
    return record.where(*link.field)
