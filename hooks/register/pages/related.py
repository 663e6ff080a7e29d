"""Related records from both ends: what this one names, and what names it."""

from __future__ import annotations

from collections.abc import Collection

from register.linking.makers import made_as_a_rule
from register.linking.names import Target
from register.linking.relations import relation
from register.pages.parts import Item
from register.pages.shelf import Shelf
from register.records.record import Record

MOST = 50
"""Records shown of one relation; the rest are in the lists by year."""

_ALONGSIDE = {
    ("paper", "recommendations"): "Papers that ask about this",
    ("programme", "stages"): "Programmes that draw on this",
    ("programme", "milestones"): "Programmes that draw on this",
    ("programme", "benefits"): "Programmes that draw on this",
    ("programme", "figures"): "Programmes that draw on this",
}
"""Claims that mostly repeat what another field says; what they add to it is listed."""
_STATED = "stated"
"""The field for what documents say against a record; the record's page shows it apart."""


def related(record: Record, shelf: Shelf, told: Collection[str] = ()) -> list[dict[str, object]]:
    """Groups of related records, each newest first.

    ``told`` are the fields whose records the page shows elsewhere, and ``type.field`` for claims of
    other records that it shows elsewhere. A record that is related by a field is not listed again
    because the words mention it too.
    """
    groups: dict[str, dict[Target, None]] = {}
    alongside: dict[str, dict[Target, None]] = {}
    mentions: dict[str, dict[Target, None]] = {}
    seen = {record.key}
    for link in shelf.register.links_from.get(record.key, ()):
        field = str(link.field[0])
        if field in told or _STATED in link.field:
            seen.add(link.target.key)
        else:
            name = relation(record.type, field).forwards
            where = mentions if name == "Mentions" else groups
            where.setdefault(name, {})[link.target] = None
    for key in made_as_a_rule(record.key, shelf.register):
        groups.setdefault(relation("decision", "maker").backwards, {})[Target(key)] = None
    for link in shelf.register.links_to.get(record.key, ()):
        source = shelf.register.records.get(link.source)
        type_, field = source.type if source else "page", str(link.field[0])
        if link.source == record.key:
            continue
        if f"{type_}.{field}" in told:
            seen.add(link.source)
            continue
        name, where = relation(type_, field).backwards, groups
        if _STATED in link.field:
            name = "Records it does not agree with"
        elif (type_, field) in _ALONGSIDE:
            name, where = _ALONGSIDE[type_, field], alongside
        elif name == "Mentioned by" or (field == "body" and record.type != "body"):
            # The words of a meeting are its body too; only a body is met by its meetings.
            name, where = "Mentioned by", mentions
        where.setdefault(name, {})[Target(link.source)] = None
    for further in (alongside, mentions):
        seen.update(target.key for targets in groups.values() for target in targets)
        for name, targets in further.items():
            groups[name] = {target: None for target in targets if target.key not in seen}
    found = (_group(name, targets, shelf) for name, targets in groups.items() if targets)
    return [group for group in found if group["items"]]


def _group(name: str, targets: Collection[Target], shelf: Shelf) -> dict[str, object]:
    ordered = sorted(targets, key=lambda t: (*shelf.sort_key(t.key), t.key, t.version))
    return limited(name, [found for t in ordered if (found := shelf.target(t))])


def limited(name: str, items: list[Item]) -> dict[str, object]:
    """A named list cut after the first fifty, with where the rest can be found."""
    more = len(items) - MOST
    folder = items[0]["to"].split("/", 1)[0] if items else ""
    return {
        "name": name,
        "items": items[:MOST],
        "more": f"and {more:,} more" if more > 0 else "",
        "more_to": f"{folder}/" if more > 0 else "",
    }
