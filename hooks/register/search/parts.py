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
from register.search.files import File, files_by_part

FORM = b"8"
"""Raised when what is made of the same pages is no longer the same."""


@dataclass(frozen=True, slots=True)
class Part:
    """Some pages that are indexed together."""

    name: str
    """The folder of its files: ``2019``."""
    pages: Mapping[str, str]
    """The address on the site of each page, by the name under which Pagefind sees it."""
    files: tuple[File, ...]
    """Files published with the part's records."""
    digest: str
    """Of all that its index is made from."""


def parts(register: Register, outputs: Iterable[Output], program: str) -> tuple[Part, ...]:
    """The parts of a register, by name.

    ``program`` is the version of what makes the index.
    """
    shelf = Shelf(register, {})
    files = files_by_part(shelf)
    digests = {output.address: output.digest for output in outputs}
    pages: dict[str, dict[str, str]] = {}
    for record in register.records.values():
        address = f"{record.address}index.html"
        if address in digests:
            pages.setdefault(part_of(record, shelf), {})[f"{record.key}.html"] = address
    return tuple(
        Part(name, held, tuple(own := files.get(name, [])), _digest(program, held, digests, own))
        for name, held in sorted(pages.items())
    )


def _digest(
    program: str, pages: Mapping[str, str], digests: Mapping[str, str], files: Iterable[File]
) -> str:
    told = [f"{address}\t{digests[address]}" for address in sorted(pages.values())]
    told += [f"{file.name}\t{file.digest}" for file in files]
    return digest_of(FORM, program.encode(), "\n".join(told).encode("utf-8", "surrogatepass"))
