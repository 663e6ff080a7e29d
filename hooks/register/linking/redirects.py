"""Addresses at which nothing stands any more, and where each of them leads."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from register.ledger.past import address_of, formerly
from register.ledger.redirects import Row
from register.linking.register import Register
from register.records.read import TYPES


@dataclass(frozen=True, slots=True)
class Redirect:
    """An address that leads to another; both begin with a stroke."""

    old: str
    now: str
    whole: bool = False
    """Whether everything below the old address leads to the same place below the new one."""


def redirects(register: Register) -> tuple[Redirect, ...]:
    """Every redirect, in the order of the old addresses; those of the table that lead somewhere."""
    found = {redirect.old: redirect for redirect in _moved(register)}
    for row in register.past.table:
        target = target_of(row, register)
        if target and not is_taken(row, register):
            found.setdefault(row.old, Redirect(row.old, target))
    return tuple(found[old] for old in sorted(found))


def target_of(row: Row, register: Register) -> str:
    """Where a row of the table leads; empty where it leads nowhere."""
    name = row.now.split("#")[0]
    one = register.names.find(name).one
    if one:
        return f"/{one.address}"
    lists = {"/", *(f"/{type_.folder}/" for type_ in TYPES)}
    pages = {address_of(page) for page in register.pages}
    return name if name in lists | pages else ""


def is_taken(row: Row, register: Register) -> bool:
    """Whether a page of the register stands at an old address, so that it cannot lead on."""
    key = row.old.strip("/")
    pages = {page.address.strip("/") for page in register.pages}
    return not key or key in register.records or key in pages or key in {t.folder for t in TYPES}


def _moved(register: Register) -> Iterator[Redirect]:
    """What records were called before, and every version under that name."""
    for record in (*register.records.values(), *register.pages):
        now = address_of(record)
        for old in formerly(record):
            yield Redirect(old, now, whole=True)
            for version in register.past.ledger.versions(old):
                yield Redirect(f"{old}v{version.number}/", f"{now}v{version.number}/")
