"""All time, parted into spans of days of which the same can be told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from register.linking.timeline import Period, standing
from register.records.answers import Answer

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Span:
    """Days of which the same can be told."""

    first: date | None
    """None when nothing held here begins before."""
    last: date | None
    """None when they go on."""
    answer: Answer
    period: Period | None
    """The version in force, when that can be told."""


def spans(chain: Sequence[Period]) -> tuple[Span, ...]:
    """All time in its order, with no day left out: on each day, what ``standing`` says of it."""
    versions = tuple(chain)
    edges = sorted({edge for period in versions for edge in _edges(period)})
    found: list[Span] = []
    for first, following in zip((None, *edges), (*edges, None), strict=True):
        last = following - _DAY if following else None
        told = standing(versions, first or last or date.min)
        if found and (found[-1].answer, found[-1].period) == (told.answer, told.period):
            found[-1] = Span(found[-1].first, last, told.answer, told.period)
        else:
            found.append(Span(first, last, told.answer, told.period))
    return tuple(found)


def _edges(period: Period) -> Iterator[date]:
    """The days from which the answer for a version can be another than the day before."""
    stated = period.version.in_force.latest if period.version.in_force else None
    yield from (day for day in (*period.starts, stated) if day)
    yield from (day + _DAY for day in period.ends if day and day < date.max)
