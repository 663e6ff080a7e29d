"""A series of printed references: how an office numbers its decisions."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import permutations
from string import Formatter
from typing import Literal, NamedTuple

from register.records.reference_keys import canonical

YearKind = Literal["calendar", "financial", "none"]

_FIELDS = {"prefix", "year", "end", "number"}
_WIDTH = re.compile(r"(?:0[1-9])?")
_NUMBERS = re.compile(r"[0-9]+")
_LONGEST_NUMBER = 9
"""Digits; a longer run is not a number that an office has counted to."""


class Numbered(NamedTuple):
    """Where a reference stands in its series."""

    year: int | None
    """The year, or the one in which the financial year starts; None in a series without."""
    number: int


@dataclass(frozen=True, slots=True)
class Series:
    """A prefix, a pattern, and when the numbers start again.

    A pattern is text with ``{prefix}``, ``{year}``, ``{end}`` (the two digits of the year after)
    and ``{number}``; ``{number:03}`` gives three digits. So ``{prefix}{year}-{number:03}``.

    Raises:
        ValueError: the pattern has another field, no ``{number}``, or a year it should not have.
    """

    prefix: str
    pattern: str = "{prefix}{year}-{number:03}"
    year_kind: YearKind = "calendar"
    restarts: bool = True
    """Whether the numbers start from 1 again with every year."""

    def __post_init__(self) -> None:
        """Refuse a pattern that could not be read back."""
        fields = {
            name: f"{width}!{conversion}" if conversion else width
            for _, name, width, conversion in Formatter().parse(self.pattern)
            if name is not None
        }
        if "number" not in fields or not fields.keys() <= _FIELDS:
            raise ValueError(
                f"{self.pattern}: a pattern is made of {{prefix}}, {{year}}, {{end}} and {{number}}"
            )
        if ("year" in fields) is (self.year_kind == "none"):
            raise ValueError(
                f"{self.pattern}: {{year}} belongs in a series that is numbered by year"
            )
        if not all(_WIDTH.fullmatch(width or "") for width in fields.values()):
            raise ValueError(f"{self.pattern}: a width is written as in {{number:03}}")

    def format(self, year: int | None, number: int) -> str:
        """The reference as this office prints it; ``year`` is not used in a series without."""
        start = year or 0
        return self.pattern.format(
            prefix=self.prefix, year=start, end=f"{(start + 1) % 100:02}", number=number
        )

    def parse(self, reference: str) -> Numbered | None:
        """Where a reference, in any spelling, stands in the series; None when not of it."""
        key = canonical(reference)
        found = [int(n) for n in _NUMBERS.findall(key) if len(n) <= _LONGEST_NUMBER]
        candidates = (
            ((None, number) for number in found)
            if self.year_kind == "none"
            else permutations(found[-4:], 2)
        )
        for year, number in candidates:
            if canonical(self.format(year, number)) == key:
                return Numbered(year, number)
        return None

    def year_of(self, day: date) -> int | None:
        """The year under which a decision of this day is numbered."""
        if self.year_kind == "none":
            return None
        # The financial year of public bodies starts on 1 April.
        return day.year - (self.year_kind == "financial" and day.month < 4)

    def next_after(self, references: Iterable[str], year: int | None) -> str:
        """The reference that follows the highest of these, in any spelling and order."""
        placed = (self.parse(reference) for reference in references)
        numbers = (
            found.number
            for found in placed
            if found is not None and (not self.restarts or found.year == year)
        )
        return self.format(year, max(numbers, default=0) + 1)
