"""Where the fields of a record stand in its file.

A record has dozens of fields, ten thousand records are held at once, and hardly any place is ever
asked for. So a record's places are one text, which is looked through when one is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

FieldPath = tuple[str | int, ...]
"""Where a value stands in a record: ``("versions", 1, "ends")``."""


@dataclass(frozen=True, slots=True)
class Marks:
    """The line and the column of each field, both from 1."""

    written: str = "\n"
    """A field on a line: ``versions.1.ends 14 9``."""

    @classmethod
    def of(cls, places: Mapping[FieldPath, tuple[int, int]]) -> Self:
        """The places of these fields."""
        lines = (f"{_name(field)} {line} {column}\n" for field, (line, column) in places.items())
        return cls("\n" + "".join(lines))

    def __contains__(self, field: FieldPath) -> bool:
        """Whether the file has the field."""
        return f"\n{_name(field)} " in self.written

    def at(self, field: FieldPath) -> tuple[int, int] | None:
        """The line and the column of a field; None when the file does not have it."""
        before = f"\n{_name(field)} "
        start = self.written.find(before)
        if start < 0:
            return None
        start += len(before)
        line, column = self.written[start : self.written.index("\n", start)].split()
        return int(line), int(column)


def _name(field: FieldPath) -> str:
    """The field on one line; the names of fields are the register's own, and have no dots."""
    return ".".join(map(str, field))
