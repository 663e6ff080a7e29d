"""All time, parted into spans of days of which the same can be told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from register.linking.parties import Party
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
    parties: tuple[Party, ...] = ()
    """Whom it binds on these days: those it names, or who took over from them."""


def spans(chain: Sequence[Period], of: str = "") -> tuple[Span, ...]:
    """All time in its order, with no day left out: on each day, what ``standing`` says of it.

    With ``of``, the key of a force, a day on which that force is no party is one not in force.
    """
    versions = tuple(chain)
    edges = sorted({edge for period in versions for edge in _edges(period)})
    found: list[Span] = []
    for first, following in zip((None, *edges), (*edges, None), strict=True):
        last = following - _DAY if following else None
        day = first or last or date.min
        told = standing(tuple(p for p in versions if not of or _binds(p, of, day)), day)
        parties = told.period.parties_on(day) if told.period else ()
        same = found and (found[-1].answer, found[-1].period) == (told.answer, told.period)
        if same and found[-1].parties == parties:
            found[-1] = replace(found[-1], last=last)
        else:
            found.append(Span(first, last, told.answer, told.period, parties))
    return tuple(found)


def _binds(period: Period, force: str, day: date) -> bool:
    return any(party.force.key == force for party in period.parties_on(day))


def _edges(period: Period) -> Iterator[date]:
    """The days from which the answer for a version can be another than the day before."""
    stated = period.version.in_force.latest if period.version.in_force else None
    yield from (day for day in (*period.starts, stated) if day)
    yield from (day + _DAY for day in period.ends if day and day < date.max)
    if period.succession.takeovers:
        yield from (takeover.on.latest for takeover in period.takeovers if takeover.on.latest)
        for force in period.forces:
            yield from period.succession.tenures.changes(force)
