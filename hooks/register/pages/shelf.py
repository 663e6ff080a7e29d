"""The register as pages show it: what each record is called, and where it is."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from register.linking.names import Target
from register.linking.register import Register
from register.linking.story import meeting_title
from register.pages.in_force import Stands, stands
from register.pages.parts import Item, Shown, headline, item, version_name
from register.records.agreement import Agreement
from register.records.dates import When
from register.records.decision import Decision
from register.records.force import Force
from register.records.forthcoming import Forthcoming
from register.records.meeting import Meeting
from register.records.page import Page
from register.records.paper import Paper
from register.records.record import Record


@dataclass(frozen=True)
class _Known:
    """What all shelves of one register have worked out, whatever the rules found."""

    pages: Mapping[str, Page]
    explained: Collection[str]
    forces: re.Pattern[str] | None
    names: dict[str, Item | None] = field(default_factory=dict)
    places: dict[str, tuple[int, int]] = field(default_factory=dict)
    found: dict[tuple[str, str], Target | None] = field(default_factory=dict)
    versions: dict[str, str] = field(default_factory=dict)
    stands: dict[str, Stands] = field(default_factory=dict)
    filters: dict[str, list[tuple[str, str]]] = field(default_factory=dict)


@lru_cache(maxsize=1)
def _known(register: Register) -> _Known:
    pages = {page.key: page for page in register.pages}
    glossary = pages.get("content/glossary.md")
    headings = glossary.held.headings if glossary else ()
    ids = sorted((force.id for force in register.all_of(Force)), key=len, reverse=True)
    forces = re.compile(rf"\b({'|'.join(map(re.escape, ids))})\b") if ids else None
    return _Known(pages, {heading.anchor.removeprefix("s-") for heading in headings}, forces)


class Shelf:
    """A register and what the rules found in it, with each record's name worked out once."""

    def __init__(self, register: Register, findings: Mapping[str, Sequence[Shown]]) -> None:
        """``findings`` are what is not yet right, by the key of the record."""
        self.register = register
        self.settings = register.settings
        self.findings = findings
        known = _known(register)
        self.filters = known.filters
        """What search is told of records, by their keys; ``pages/finding.py`` works it out."""
        self._names, self._places, self._found = known.names, known.places, known.found
        self._pages, self._explained = known.pages, known.explained
        self._forces, self._versions = known.forces, known.versions
        self._stands = known.stands

    def record(self, key: str, version: str = "", note: str | None = None) -> Item | None:
        """A record by its name and with a link; None when there is none of that key.

        ``note`` stands in place of what is said of every record of its type, its date as a rule.
        """
        if key not in self._names:
            self._names[key] = self._named(key)
        known = self._names[key]
        if known is None or (not version and note is None):
            return known
        text = f"{known['text']}, {self.version(version)}" if version else known["text"]
        to = known["to"] if not version else f"{known['to']}{version}/"
        return item(text, to, note=known["note"] if note is None else note)

    def version(self, label: str) -> str:
        """What a version is called, names of forces and references as they are written."""
        if label not in self._versions:
            self._versions[label] = self._version(label)
        return self._versions[label]

    def of_version(self, label: str) -> str:
        """What a sentence calls a version, whose label need not be a name at all.

        ``original version``, but ``version “Extension to 2021”``.
        """
        name = self.version(label)
        return name if "version" in name else f"version “{headline(name)}”"

    def target(self, target: Target) -> Item | None:
        """What a reference leads to, by its name."""
        return self.record(target.key, target.version)

    def named(self, reference: object, type_: str = "") -> list[Item]:
        """What a reference names; one that names nothing is shown as typed."""
        if reference is None:
            return []
        found = self._find(str(reference), type_)
        if found is None:
            return [item(str(reference))]
        shown = self.target(found)
        return [shown] if shown else []

    def each(self, references: Sequence[object], type_: str = "") -> list[Item]:
        """What several references name, in their order and without dates behind them."""
        return [
            found if not found["note"] else {**found, "note": ""}
            for reference in references
            for found in self.named(reference, type_)
        ]

    def address_of(self, typed: str) -> str | None:
        """The address of what a link in the words names; None when it names nothing."""
        found = self._find(typed)
        return found.address if found and self.target(found) else None

    def explained(self, anchor: str) -> str:
        """The address of the words that explain a term; empty when this register has none."""
        return f"glossary/#{anchor}" if anchor in self._explained else ""

    def standing(self, agreement: Agreement) -> Stands:
        """How an agreement stands on the register's day."""
        if agreement.key not in self._stands:
            self._stands[agreement.key] = stands(agreement, self.register)
        return self._stands[agreement.key]

    def sort_key(self, key: str) -> tuple[int, int]:
        """Sorts records newest first, those without a day last."""
        if key not in self._places:
            when = _when(self.register.records.get(key))
            day = when.earliest or when.latest if when else None
            self._places[key] = (0, -day.toordinal()) if day else (1, 0)
        return self._places[key]

    def _version(self, label: str) -> str:
        made_by = self._find(label, "decision")
        decision = self.register.records.get(made_by.key) if made_by else None
        if isinstance(decision, Decision):
            return f"version of {decision.number}"
        return version_name(self._forces.sub(_as_name, label) if self._forces else label)

    def _find(self, typed: str, type_: str = "") -> Target | None:
        """What was typed; kept, since the same forces and bodies are named on page after page."""
        if (typed, type_) not in self._found:
            types = (type_,) if type_ else ()
            self._found[typed, type_] = self.register.names.find(typed, types).one
        return self._found[typed, type_]

    def _named(self, key: str) -> Item | None:
        record = self.register.records.get(key)
        if record is None:
            page = self._pages.get(key)
            return item(page.title, page.address) if page else None
        if isinstance(record, Meeting):
            return item(meeting_title(record, self.register), record.address)
        return item(record.title, record.address, note=_note(record))


def _as_name(found: re.Match[str]) -> str:
    return found[0].replace("-", " ").title().replace(" ", "-")


def _when(record: Record | None) -> When | None:
    if isinstance(record, Decision):
        return record.decided
    if isinstance(record, Paper | Meeting):
        return record.date
    return record.expected if isinstance(record, Forthcoming) else None


def _note(record: Record) -> str:
    if isinstance(record, Decision):
        return f"{record.number}, {_day(record)}"
    if isinstance(record, Paper):
        return record.date.words
    if isinstance(record, Forthcoming):
        return "no date given" if record.expected.unknown else f"expected {record.expected.words}"
    return ""


def _day(decision: Decision) -> str:
    return "day not known" if decision.decided.unknown else decision.decided.words
