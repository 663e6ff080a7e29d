"""The powers that records are made under, each with its meaning a link away."""

from __future__ import annotations

from collections.abc import Iterable

from register.pages.parts import Item, item
from register.pages.shelf import Shelf
from register.records.record import Statute


def statutes(provisions: Iterable[Statute], shelf: Shelf) -> list[Item]:
    """Each provision: ``Police Act 1996, section 22A``, and how the document prints it."""
    found = []
    for statute in provisions:
        section = f", section {statute.section}" if statute.section else ""
        printed = f"printed as “{statute.as_printed}”" if statute.as_printed else ""
        to = shelf.explained(f"section-{(statute.section or '').casefold()}")
        found.append(item(f"{statute.act}{section}", to, note=printed))
    return found
