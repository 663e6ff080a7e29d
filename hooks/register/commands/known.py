"""What a new record has to fit in with: the office's settings, and the records there already."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from register.records.dates import When
from register.records.reference_keys import canonical
from register.settings import SeriesOf, Settings
from register.source import front_matter
from register.source.names import alike
from register.source.nodes import Listing, Text

FOLDERS = {
    "decision": "decisions",
    "paper": "content/papers",
    "agreement": "content/agreements",
    "meeting": "content/meetings",
    "body": "content/bodies",
    "force": "content/forces",
    "programme": "content/programmes",
    "forthcoming": "content/forthcoming",
}
"""The folder in which the records of a type are."""
NAMES = ("title", "short", "aliases")
"""The fields by which a person may call a record."""


@dataclass(frozen=True)
class Known:
    """A register as it stands before the new record."""

    root: Path
    settings: Settings
    today: datetime.date

    def ids(self, type_: str) -> dict[str, str]:
        """Every name of the records of a type, in small letters, and their ids."""
        names: dict[str, str] = {}
        for path in _records(self.root / FOLDERS[type_]):
            for name in (path.stem, *_values(path, NAMES)):
                names.setdefault(name.casefold(), path.stem)
        return names

    def file_called(self, name: str, type_: str) -> str | None:
        """The file of a record of a type whose name, without its ending, is this one, or None.

        An address is made from the name alone, whatever the folder of its year.
        """
        files = _records(self.root / FOLDERS[type_])
        same = (path for path in files if alike(path.stem) == alike(name))
        return next((path.relative_to(self.root).as_posix() for path in same), None)

    @cached_property
    def references(self) -> tuple[str, ...]:
        """The reference of every decision, as its file is named or as it is printed."""
        return tuple(
            reference
            for path in _records(self.root / FOLDERS["decision"])
            for reference in (path.stem, *_values(path, ("reference",)))
        )

    def is_taken(self, reference: str) -> bool:
        """Whether a decision has this reference, in any spelling."""
        return canonical(reference) in map(canonical, self.references)

    def next_reference(self, decided: When) -> str | None:
        """The reference after the last of the series that is in use; None without a series.

        That is the one that began last by the day of the decision, and else the first.
        """
        if not self.settings.numbering:
            return None
        day = decided.start.first_day if decided.start else self.today
        begun = [
            (since, -place)
            for place, of in enumerate(self.settings.series)
            if (since := _since(of)) <= day
        ]
        series = self.settings.numbering[-max(begun)[1] if begun else 0]
        return series.next_after(self.references, series.year_of(day))

    def is_in_series(self, reference: str) -> bool:
        """Whether one of the office's series has this reference; so has an office without any."""
        series = self.settings.numbering
        return not series or any(one.parse(reference) for one in series)

    def year_of(self, reference: str, decided: When) -> int:
        """The year to file a decision under: that of its number, else of the day it was made."""
        for series in self.settings.numbering:
            numbered = series.parse(reference)
            if numbered and numbered.year:
                return numbered.year
        return decided.year or self.today.year


def _since(of: SeriesOf) -> datetime.date:
    """The day from which decisions bear a series; the first of all where none is given."""
    return (of.since.latest if of.since else None) or datetime.date.min


def _records(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*.md") if path.is_file())


def _values(path: Path, fields: tuple[str, ...]) -> Iterator[str]:
    front = front_matter.read(path.name, path.read_bytes()).front
    for field in fields:
        entry = front.get(field) if front else None
        node = entry.value if entry else None
        for item in node.items if isinstance(node, Listing) else (node,):
            if isinstance(item, Text):
                yield item.value
