"""The powers that records are made under: each with its meaning, and with its text as it stood."""

from __future__ import annotations

import re
from collections.abc import Iterable

from register.pages.parts import Item, item
from register.pages.shelf import Shelf
from register.records.dates import When
from register.records.record import Statute
from register.rules.access.acts import ACTS

_SECTION = re.compile(r"[0-9]+[A-Z]*")


def statutes(provisions: Iterable[Statute], shelf: Shelf, on: When | None = None) -> list[Item]:
    """Each provision: ``Police Act 1996, section 22A``, and how the document prints it.

    Behind it stands its text at legislation.gov.uk, as it was in force on the day ``on``; where
    that day is not exactly known, as it is in force now, since no other day can be chosen.
    """
    found = []
    for statute in provisions:
        section = f", section {statute.section}" if statute.section else ""
        printed = f"printed as “{statute.as_printed}”" if statute.as_printed else ""
        to = shelf.explained(f"section-{(statute.section or '').casefold()}")
        found.append(item(f"{statute.act}{section}", to, note=printed))
        found += _text(statute, on)
    return found


def _text(statute: Statute, on: When | None) -> list[Item]:
    """The section at legislation.gov.uk, whose addresses take a day at their end."""
    act = ACTS.get(statute.act.casefold())
    if act is None or not _SECTION.fullmatch(statute.section or ""):
        return []
    address = f"{act.source.partition('/contents')[0]}/section/{statute.section}"
    if on is None or on.day is None:
        return [item("Its text as it stands now", url=address, note="legislation.gov.uk")]
    told = f"Its text as it stood on {on.words}"
    return [item(told, url=f"{address}/{on.day.isoformat()}", note="legislation.gov.uk")]
