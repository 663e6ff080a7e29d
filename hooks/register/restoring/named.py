"""Which versions somebody asks for, and in which files they belong."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from register.ledger.ledger import Ledger, Version
from register.records.page import Page
from register.records.read import type_at
from register.site.faults import SiteError
from register.source.files import find


def version_named(name: str, ledger: Ledger) -> tuple[str, Version]:
    """The address and the version that was named: ``CPCC2019-007/v1``, or the whole address.

    Raises SiteError where there is none.
    """
    typed, _, label = name.strip().strip("/").rpartition("/")
    ends = (f"/{typed.casefold()}/", typed.casefold())
    found = [a for a in ledger.addresses if ends[0] == a.casefold()] or [
        a for a in ledger.addresses if a.strip("/").rpartition("/")[2].casefold() == ends[1]
    ]
    for address in found if len(found) == 1 else ():
        for version in ledger.versions(address):
            if label.casefold() == f"v{version.number}":
                return _moved_to(address, ledger), version
    raise SiteError(
        f"No version “{name}” was published. Name it as its address does, which the page of the "
        "record gives under “Published and changed”: CPCC2019-007/v1, say."
    )


def as_on(day: date, ledger: Ledger) -> Iterator[tuple[str, Version]]:
    """Each record's version as it was at the end of a day.

    None of what came later, and none of which no text is kept, since it was removed at some time.
    """
    for address in sorted(ledger.addresses.keys() - ledger.leads_to.keys()):
        versions = ledger.versions(address)
        removed = max((v.number for v in versions if v.entry.what == "removed"), default=0)
        then = [v for v in versions if v.entry.day <= day]
        if then and then[-1].number > removed:
            yield address, then[-1]


def path_of(root: Path, address: str) -> str:
    """The file of the record at an address; where there is none, the one that it would have."""
    folder, _, name = address.strip("/").rpartition("/")
    for file in find(root).files:
        type_ = type_at(file.path)
        stem = file.path.removesuffix(".md")
        if type_ is not Page and type_.folder == folder and stem.rpartition("/")[2] == name:
            return file.path
        if type_ is Page and stem.removeprefix("content/").removesuffix("index").strip("/") == (
            address.strip("/")
        ):
            return file.path
    below = address.strip("/") or "index"
    return f"{below}.md" if folder == "decisions" else f"content/{below}.md"


def _moved_to(address: str, ledger: Ledger) -> str:
    """The address that what was at ``address`` has now."""
    now = ledger.leads_to.get(address, "")
    return _moved_to(now, ledger) if now else address
