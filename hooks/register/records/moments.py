"""One point in time, as finely as the record knows it: a day, a month, a season or a year."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

FIRST_YEAR, LAST_YEAR = 1800, 2200
"""A year outside these is a slip of the keyboard or a number that is not a date."""

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
SEASONS = {21: "Spring", 22: "Summer", 23: "Autumn", 24: "Winter"}
"""The codes of ISO 8601-2:2019, clause 4.8.2, which stand where a month would."""

UNCERTAIN, APPROXIMATE, BOTH = "?", "~", "%"
"""The marks of ISO 8601-2:2019, clause 8.3, which follow a date."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, month, season or year, and how sure the record is of it."""

    year: int
    part: int = 0
    """The month, 1 to 12, or the season, 21 to 24; 0 when only the year is known."""
    day: int = 0
    """0 when no day is known."""
    mark: str = ""
    """``?`` uncertain, ``~`` approximate, ``%`` both; empty when neither."""

    @property
    def edtf(self) -> str:
        """The ISO 8601-2 text."""
        text = f"{self.year:04}"
        if self.part:
            text += f"-{self.part:02}"
        if self.day:
            text += f"-{self.day:02}"
        return text + self.mark

    @property
    def words(self) -> str:
        """In words: ``14 October 2026``, ``about Spring 2018 (not certain)``."""
        text = self._plain(MONTHS[self.part - 1] if self.part <= 12 else SEASONS[self.part])
        if self.approximate:
            text = f"about {text}"
        return f"{text} (not certain)" if self.uncertain else text

    @property
    def short(self) -> str:
        """For tables: ``14 Oct 2026``, ``about Oct 2026``, ``14 Oct 2026?``."""
        text = self._plain(MONTHS[self.part - 1][:3] if self.part <= 12 else SEASONS[self.part])
        if self.approximate:
            text = f"about {text}"
        return f"{text}?" if self.uncertain else text

    def _plain(self, part: str) -> str:
        if self.day:
            return f"{self.day} {part} {self.year}"
        return f"{part} {self.year}" if self.part else str(self.year)

    @property
    def uncertain(self) -> bool:
        """Whether the record doubts it."""
        return self.mark in (UNCERTAIN, BOTH)

    @property
    def approximate(self) -> bool:
        """Whether the record gives it only roughly."""
        return self.mark in (APPROXIMATE, BOTH)

    @property
    def first_day(self) -> date:
        """The earliest day that the text can mean, its mark apart."""
        if self.part <= 12:
            return date(self.year, self.part or 1, self.day or 1)
        if self.part == 24:
            # The record does not say which winter of the year it means, so both are within.
            return date(self.year, 1, 1)
        return date(self.year, (self.part - 20) * 3, 1)

    @property
    def last_day(self) -> date:
        """The latest day that the text can mean, its mark apart."""
        if self.day:
            return date(self.year, self.part, self.day)
        if self.part == 24:
            return end_of_month(self.year + 1, 2)
        if self.part > 12:
            return end_of_month(self.year, (self.part - 20) * 3 + 2)
        return end_of_month(self.year, self.part or 12)


def end_of_month(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, monthrange(year, month)[1])
