"""Related records from both ends: what this one names, and what names it."""

from __future__ import annotations

from collections.abc import Collection

from register.linking.names import Target
from register.linking.relations import relation
from register.pages.parts import Item
from register.pages.shelf import Shelf
from register.records.record import Record

MOST = 50
"""Records shown of one relation; the rest are in the lists by year."""

_STATED = "stated"
"""The field for what documents say against a record; the record's page shows it apart."""


def related(record: Record, shelf: Shelf, told: Collection[str] = ()) -> list[dict[str, object]]:
    """Groups of related records, each newest first.

    ``told`` are the fields whose records the page shows elsewhere, and ``type.field`` for claims of
    other records that it shows elsewhere. A record that is related by a field is not listed again
    because the words mention it too.
    """
    register = shelf.register
    groups: dict[str, dict[Target, None]] = {}
    mentions: dict[str, dict[Target, None]] = {}
    seen = {record.key}
    for link in register.links_from.get(record.key, ()):
        field = str(link.field[0])
        if field in told or _STATED in link.field:
            seen.add(link.target.key)
        else:
            name = relation(record.type, field).forwards
            where = mentions if name == "Mentions" else groups
            where.setdefault(name, {})[link.target] = None
    for link in register.links_to.get(record.key, ()):
        source = register.records.get(link.source)
        type_ = source.type if source else "page"
        if link.source == record.key:
            continue
        if f"{type_}.{link.field[0]}" in told:
            seen.add(link.source)
        else:
            name = relation(type_, str(link.field[0])).backwards
            if _STATED in link.field:
                name = "Records it does not agree with"
            where = mentions if name == "Mentioned by" else groups
            where.setdefault(name, {})[Target(link.source)] = None
    for targets in groups.values():
        seen.update(target.key for target in targets)
    for name, targets in mentions.items():
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
