"""A page written by hand, such as what the register is. MkDocs renders it; the engine reads it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from register.records.record import Record


@dataclass(frozen=True, kw_only=True, slots=True)
class Page(Record):
    """A page written by hand."""

    type: ClassVar[str] = "page"
    folder: ClassVar[str] = ""

    @property
    def key(self) -> str:
        """The file's path: pages written by hand are not records and have no type in it."""
        return self.held.path

    @property
    def address(self) -> str:
        """Where MkDocs puts it."""
        return page_address(self.held.path)


def page_address(path: str) -> str:
    """The address of the page at ``path``: the path in ``content/`` without its ending."""
    return path.removeprefix("content/").removesuffix(".md").removesuffix("index").rstrip("/") + "/"
