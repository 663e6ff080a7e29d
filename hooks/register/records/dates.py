"""Dates as records give them: exact, vague or unknown, and never guessed.

    text  →  date_points, date_spans   →  When  →  words, EDTF, bounds, comparisons
                  └── date_refusals    →  Unread, with what may have been meant

``When`` is the part of EDTF (ISO 8601-2:2019, levels 0 and 1) that a register needs. A comparison
of two dates has three answers, because a month is neither before nor after a day within it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from register.packing import MANY
from register.records.answers import Answer
from register.records.date_spans import read_ends
from register.records.moments import Moment
from register.records.unread import Unread

__all__ = [
    "Answer",
    "When",
    "contains",
    "days_between",
    "is_before",
    "is_on_or_before",
    "whole_years_between",
]


@dataclass(frozen=True, slots=True)
class When:
    """A date of a record: a point in time, a span of two, or unknown."""

    start: Moment | None = None
    """The point in time, or where the span starts; None when unknown or open."""
    end: Moment | None = None
    """Where the span ends; None for a point in time, and when unknown or open."""
    is_span: bool = False
    note: str = ""
    """Why the date is vague, in the words of the record; set with ``dataclasses.replace``."""

    @classmethod
    def read(cls, text: str) -> When | Unread:
        """The date in a text as a person typed it, or why there is none; never raises."""
        ends = read_ends(text)
        return ends if isinstance(ends, Unread) else cls(*ends)

    @classmethod
    def from_edtf(cls, edtf: str) -> When | Unread:
        """The date that ``edtf`` gave: unlike ``read``, takes ``2020-21`` for a season."""
        if not edtf:
            return cls()
        ends = read_ends(edtf, as_data=True)
        return ends if isinstance(ends, Unread) else cls(*ends)

    @classmethod
    def of(cls, day: date) -> When:
        """An exact day."""
        return cls(Moment(day.year, day.month, day.day))

    @classmethod
    def nothing(cls) -> When:
        """A date that the record does not know."""
        return cls()

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickled as plain values; out of those, one object comes for all dates that are alike."""
        ends = (end and (end.year, end.part, end.day, end.mark) for end in (self.start, self.end))
        return _kept, (*ends, self.is_span, self.note)

    @property
    def unknown(self) -> bool:
        """Whether nothing at all is known of it."""
        return self.start is None and self.end is None

    @property
    def is_day(self) -> bool:
        """Whether it is one day, if perhaps a doubtful one."""
        return not self.is_span and self.start is not None and self.start.day > 0

    @property
    def is_exact(self) -> bool:
        """Whether it is one day without doubt."""
        return self.is_day and self.start is not None and not self.start.mark

    @property
    def vague(self) -> bool:
        """Whether it is anything but an exact day."""
        return not self.is_exact

    @property
    def uncertain(self) -> bool:
        """Whether the record doubts either end."""
        return any(moment.uncertain for moment in self._moments)

    @property
    def approximate(self) -> bool:
        """Whether the record gives either end only roughly."""
        return any(moment.approximate for moment in self._moments)

    @property
    def day(self) -> date | None:
        """The day, when it is exact; None otherwise."""
        return self.start.first_day if self.start is not None and self.is_exact else None

    @property
    def year(self) -> int | None:
        """The year to file it under: where it starts, or ends when its start is open."""
        return next((moment.year for moment in self._moments), None)

    @property
    def earliest(self) -> date | None:
        """The first day that it can be; None when that is unknown, open or doubtful."""
        return self.start.first_day if self.start and not self.start.mark else None

    @property
    def latest(self) -> date | None:
        """The last day that it can be; None when that is unknown, open or doubtful."""
        last = self.end if self.is_span else self.start
        return last.last_day if last and not last.mark else None

    @property
    def sort_key(self) -> tuple[int, int, int, str]:
        """Sorts any two dates by when they start and then end, the unknown last."""
        known = self._moments
        if not known:
            return 1, 0, 0, ""
        ends_open = self.is_span and self.end is None
        last = date.max if ends_open else known[-1].last_day
        return 0, known[0].first_day.toordinal(), last.toordinal(), self.edtf

    @property
    def edtf(self) -> str:
        """The canonical EDTF text; empty when unknown."""
        if not self.is_span:
            return self.start.edtf if self.start else ""
        return "/".join(end.edtf if end else ".." for end in (self.start, self.end))

    @property
    def words(self) -> str:
        """In words, readable again by ``read``: ``14 October 2026``, ``about May 2019``."""
        first = self.start.words if self.start else ""
        last = self.end.words if self.end else ""
        return self._joined(first, last) or "not stated in the record"

    @property
    def short(self) -> str:
        """For tables, readable again by ``read``: ``14 Oct 2026``."""
        first = self.start.short if self.start else ""
        last = self.end.short if self.end else ""
        return self._joined(first, last) or "not stated"

    def _joined(self, first: str, last: str) -> str:
        if not self.is_span:
            return first
        if first and last:
            return f"{first} to {last}"
        return f"from {first}" if first else f"until {last}"

    @property
    def _moments(self) -> tuple[Moment, ...]:
        return tuple(end for end in (self.start, self.end) if end is not None)


_Point = tuple[int, int, int, str]


@lru_cache(maxsize=MANY)
def _kept(start: _Point | None, end: _Point | None, is_span: bool, note: str) -> When:
    """The date that was pickled."""
    return When(start and Moment(*start), end and Moment(*end), is_span, note)


def is_before(a: When, b: When) -> Answer:
    """Whether ``a`` is strictly before ``b``."""
    latest, earliest = a.latest, b.earliest
    if latest is not None and earliest is not None and latest < earliest:
        return Answer.YES
    earliest, latest = a.earliest, b.latest
    if earliest is not None and latest is not None and earliest >= latest:
        return Answer.NO
    return Answer.CANNOT_TELL


def is_on_or_before(a: When, b: When) -> Answer:
    """Whether ``a`` is before ``b`` or on the same day."""
    return ~is_before(b, a)


def contains(span_start: When, span_end: When, day: date) -> Answer:
    """Whether the day is within two dates, both of them included."""
    that = When.of(day)
    return is_on_or_before(span_start, that).and_(is_on_or_before(that, span_end))


def days_between(a: When, b: When) -> int | None:
    """Days from ``a`` to ``b``, negative when ``b`` is earlier; None unless both are exact."""
    return (b.day - a.day).days if a.day is not None and b.day is not None else None


def whole_years_between(a: When, b: When) -> tuple[int | None, int | None]:
    """The least and the most whole years that can lie between ``a`` and ``b``.

    Negative when ``b`` is the earlier; None where the dates leave no limit.
    """
    return _whole_years(a.latest, b.earliest), _whole_years(a.earliest, b.latest)


def _whole_years(first: date | None, last: date | None) -> int | None:
    if first is None or last is None:
        return None
    if last < first:
        years = _whole_years(last, first)
        return -years if years else 0
    return last.year - first.year - ((last.month, last.day) < (first.month, first.day))
