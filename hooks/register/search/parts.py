"""The parts of the index: the records of each year, and one of what belongs to no year.

Years do not overlap, so the newest results of all are those of the newest part, in its order.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from register.linking.register import Register
from register.output import Output, digest_of
from register.pages.finding import part_of
from register.pages.shelf import Shelf

FORM = b"2"
"""Raised when what is made of the same pages is no longer the same."""


@dataclass(frozen=True, slots=True)
class Part:
    """Some pages that are indexed together."""

    name: str
    """The folder of its files: ``2019``."""
    pages: Mapping[str, str]
    """The address on the site of each page, by the name under which Pagefind sees it."""
    digest: str
    """Of all that its index is made from."""


def parts(register: Register, outputs: Iterable[Output], program: str) -> tuple[Part, ...]:
    """The parts of a register, by name; ``program`` is the version of what makes the index."""
    shelf = Shelf(register, {})
    digests = {output.address: output.digest for output in outputs}
    pages: dict[str, dict[str, str]] = {}
    for record in register.records.values():
        address = f"{record.address}index.html"
        if address in digests:
            pages.setdefault(part_of(record, shelf), {})[f"{record.key}.html"] = address
    return tuple(
        Part(name, held, _digest(program, held, digests)) for name, held in sorted(pages.items())
    )


def _digest(program: str, pages: Mapping[str, str], digests: Mapping[str, str]) -> str:
    told = "\n".join(f"{address}\t{digests[address]}" for address in sorted(pages.values()))
    return digest_of(FORM, program.encode(), told.encode("utf-8", "surrogatepass"))
