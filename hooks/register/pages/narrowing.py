"""What a reader may narrow a list by, and what each of its rows says of that.

The ways of narrowing are those of search, so that both give the same records. The script that
narrows is ``overrides/assets/tables.js``; without it the list is whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from register.pages.finding import STATUSES, findable
from register.pages.shelf import Shelf
from register.pages.table import Marks
from register.records.agreement import Agreement
from register.records.body import Body
from register.records.decision import Decision
from register.records.force import Force
from register.records.record import Record
from register.records.terms import BODY_KIND, DECISION_KIND, FORCE_KIND

_LABELS = {
    "force": "Force",
    "agreement": "Agreement",
    "body": "Body",
    "kind": "Kind",
    "status": "Status",
}
"""The ways of narrowing, in the order in which they are offered."""
_FOLDERS = {"force": Force.folder, "agreement": Agreement.folder, "body": Body.folder}
_KINDS = {Decision: DECISION_KIND, Body: BODY_KIND, Force: FORCE_KIND}

Choice = dict[str, object]
"""A way of narrowing: its ``name``, its ``label``, and ``options``, each a word and its name."""

Beyond = tuple[str, str] | None
"""The type of records that search is to look through, and what the link to it says."""


class Narrowing:
    """The ways of narrowing that tell the records of one page apart."""

    def __init__(self, records: Iterable[Record], shelf: Shelf) -> None:
        """Look at every record that the page lists."""
        self._shelf = shelf
        self._said = {record.key: _said(record, shelf) for record in records}
        values: dict[str, dict[str, None]] = {name: {} for name in _LABELS}
        for said in self._said.values():
            for name, value in said:
                values[name][value] = None
        self._values = {name: list(found) for name, found in values.items() if len(found) > 1}

    def marks(self, record: Record) -> Marks:
        """What the row of a record says to the script."""
        found: dict[str, list[str]] = {}
        for name, value in self._said[record.key]:
            if name in self._values:
                found.setdefault(name, []).append(value)
        day = record.published.day if record.published else None
        published = (("published", day.isoformat()),) if day else ()
        return (*published, *((name, " ".join(given)) for name, given in found.items()))

    def view(self, covers: str, file: str, beyond: Beyond = None) -> dict[str, object]:
        """What the page offers; nothing for a list too short to narrow.

        ``covers`` says in a sentence what is narrowed, ``file`` names what a reader saves, and
        ``beyond`` leads to what the page does not list.
        """
        if len(self._said) < 2:
            return {}
        choices = [self._choice(name) for name in _LABELS if name in self._values]
        return {"choices": choices, "covers": covers, "file": file, "beyond": beyond}

    def _choice(self, name: str) -> Choice:
        options = sorted(
            ((value, self._named(name, value)) for value in self._values[name]),
            key=lambda option: (option[1].casefold(), option[0]),
        )
        return {"name": name, "label": _LABELS[name], "options": options}

    def _named(self, name: str, value: str) -> str:
        if name == "status":
            return STATUSES.get(value, value)
        if name == "kind":
            return next((kinds[value] for kinds in _KINDS.values() if value in kinds), value)
        named = self._shelf.record(f"{_FOLDERS[name]}/{value}", note="")
        return named["text"] if named else value


def _said(record: Record, shelf: Shelf) -> Sequence[tuple[str, str]]:
    """What a record is, by the ways of narrowing; itself is no way to narrow its own list."""
    own = type(record).type
    said = [(n, v) for n, v in findable(record, shelf)["filters"] if n in _LABELS and n != own]
    kind = getattr(record, "kind", None)
    return [*said, ("kind", kind)] if kind and type(record) in _KINDS else said
