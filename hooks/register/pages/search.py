"""``search/index.html``: search, and the lists that answer without it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from register.linking.attached import attached_to
from register.linking.register import Register
from register.linking.spellings import tables
from register.output import Output
from register.pages.finding import FILE, OTHER, STATUSES, findable, findable_file, part_of
from register.pages.frames import frame
from register.pages.listed import KINDS, Kind, address_of, by_year, filed, is_parted
from register.pages.page import page
from register.pages.shelf import Shelf
from register.records.agreement import Agreement
from register.records.body import Body
from register.records.decision import Decision
from register.records.force import Force
from register.records.record import Record
from register.rules.finding import Finding

TEMPLATE = "search.html"
_ABOUT = "Decisions, papers, agreements and all else held here, by their words or by reference."
_ONE = {
    "decision": "Decision",
    "paper": "Paper",
    "agreement": "Agreement",
    "force": "Force",
    "body": "Body",
    "programme": "Programme",
    "meeting": "Meeting",
    "forthcoming": "Coming up",
    FILE: "Attached file",
}
"""What a result is called beside its date."""


def pages(register: Register, _findings: tuple[Finding, ...]) -> Iterator[Output]:
    """The page for searching."""
    counts = _counted(register)
    years = sorted((part for part in counts["part"] if part != OTHER), reverse=True)
    decisions = [entry.record for entry in filed(KINDS[0], register)]
    view = {
        "frame": frame(register.settings, "search/index.html", "Search", _ABOUT),
        "example": next((d.number for d in decisions if isinstance(d, Decision)), ""),
        "groups": [
            _group("type", "Type", "All types", _types(counts["type"])),
            _group("force", "Force", "All forces", _named(register, Force, counts)),
            _group("agreement", "Agreement", "All agreements", _named(register, Agreement, counts)),
            _group("body", "Body", "All bodies", _named(register, Body, counts)),
            _group("year", "Year", "All years", [(y, y, counts["part"][y]) for y in years]),
            _group("status", "Status", "Any status", _statuses(counts["status"])),
        ],
        "ones": _ONE,
        "parts": [*years, *([OTHER] if OTHER in counts["part"] else [])],
        "tables": list(tables(register)),
        "lists": [{"title": k.title, "to": f"{k.folder}/"} for k in KINDS],
        "years": _years(register),
        "forces": [
            {"title": name, "to": f"{Force.folder}/{id_}/"}
            for id_, name, _ in _named(register, Force, counts)
        ],
    }
    yield page("search/index.html", TEMPLATE, view)


Option = tuple[str, str, int]
"""A choice: its word in addresses, its name, and how many records it has."""


def _group(name: str, label: str, all_: str, options: Sequence[Option]) -> dict[str, object]:
    return {"name": name, "label": label, "all": all_, "options": list(options)}


def _counted(register: Register) -> Mapping[str, Counter[str]]:
    """How many records each choice has, by the name of its group."""
    shelf = Shelf(register, {})
    counts: dict[str, Counter[str]] = {
        name: Counter() for name in ("type", "force", "agreement", "body", "part", "status")
    }
    found = [(record, findable(record, shelf)) for record in register.records.values()]
    for path, (record, _) in attached_to(register).items():
        if register.files[path]:
            found.append((record, findable_file(record, shelf)))
    for record, told in found:
        counts["part"][part_of(record, shelf)] += 1
        for name, value in told["filters"]:
            counts[name][value] += 1
    return counts


def _types(counts: Counter[str]) -> list[Option]:
    held = [*((kind.type.type, kind.title) for kind in KINDS), (FILE, "Attached files")]
    return [(word, title, counts[word]) for word, title in held if counts[word]]


def _statuses(counts: Counter[str]) -> list[Option]:
    return [(word, name, counts[word]) for word, name in STATUSES.items() if counts[word]]


def _named(
    register: Register, type_: type[Record], counts: Mapping[str, Counter[str]]
) -> list[Option]:
    """The records of a type, by their names."""
    held = sorted(register.all_of(type_), key=lambda record: (record.title.casefold(), record.id))
    return [(record.id, record.title, counts[type_.type][record.id]) for record in held]


def _years(register: Register) -> list[dict[str, object]]:
    """Every year that some list has a page for, newest first, and the lists that do."""
    found: dict[int, list[dict[str, str]]] = {}
    for kind in KINDS:
        records = filed(kind, register)
        if is_parted(kind, len(records)):
            for year, held in by_year(records).items():
                if year:
                    found.setdefault(year, []).append(_list_of(kind, year, len(held)))
    return [{"year": year, "lists": found[year]} for year in sorted(found, reverse=True)]


def _list_of(kind: Kind, year: int, count: int) -> dict[str, str]:
    return {"text": kind.count(count), "to": address_of(kind, year)}
