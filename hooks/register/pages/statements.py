"""What documents say that contradicts a record."""

from __future__ import annotations

from collections.abc import Iterable

from register.pages.parts import Item, item
from register.pages.shelf import Shelf
from register.records.record import Statement

_FIELDS = {
    "amount": "the amount",
    "date": "the date",
    "decided": "the day of the decision",
    "effects": "what it does to agreements",
    "effective": "the day from which it has effect",
    "ends": "when it ends",
    "authority": "the meetings that considered it",
    "background": "the papers it rests on",
    "expected": "when it is expected",
    "in_force": "from when it is in force",
    "maker": "who decided",
    "parties": "the parties",
    "parties.count_as_printed": "the number of parties",
    "review": "when it is reviewed",
    "signed": "when it was signed",
    "title": "the title",
}


def contradictions(statements: Iterable[Statement], shelf: Shelf) -> list[Item]:
    """Each statement as an item: the record that makes it, and what it says of which field.

    One that names no record is made by the document that the page is about.
    """
    found = []
    for statement in statements:
        field = _FIELDS.get(statement.what, statement.what.replace("_", " ").replace(".", ", "))
        words = f"says of {field}: “{statement.value}”."
        if statement.note:
            words += f" {statement.note}"
        by = shelf.named(statement.by)
        found.append({**(by[0] if by else item("The document itself")), "note": words})
    return found
