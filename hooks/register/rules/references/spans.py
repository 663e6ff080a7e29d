"""Runs of numbers in a series of references, such as those from 1 to 6 of a year."""

from __future__ import annotations

import re
from collections.abc import Iterable

from register.records.references import Numbered, Series
from register.rules.listing import listed

Span = tuple[int, int]
"""The first and the last number of a run."""

_BETWEEN = re.compile(r" to | ?– ?", re.IGNORECASE)


def read_span(text: str, series: Series) -> tuple[int | None, Span] | None:
    """The year and the run in ``CPCC2026-001 to CPCC2026-006``; None when it is no such run.

    In a series whose numbers run on from year to year, plain numbers will do: ``1 to 6``.
    """
    ends = [_end(part.strip(), series) for part in _BETWEEN.split(" ".join(text.split()))]
    known = [end for end in ends if end is not None]
    if len(known) != len(ends) or len(known) > 2:
        return None
    if series.restarts and known[0].year != known[-1].year:
        return None
    first, last = known[0].number, known[-1].number
    return (known[0].year, (first, last)) if first <= last else None


def _end(text: str, series: Series) -> Numbered | None:
    if not series.restarts and text.isascii() and text.isdigit() and len(text) < 10:
        return Numbered(None, int(text))
    return series.parse(text)


def gaps(held: Iterable[int]) -> list[Span]:
    """The runs of numbers from 1 on that are not held, up to the highest that is."""
    found, expected = [], 1
    for number in sorted(held):
        if number > expected:
            found.append((expected, number - 1))
        expected = max(expected, number + 1)
    return found


def without(spans: Iterable[Span], taken: Span) -> list[Span]:
    """What is left of the runs when one run is taken out of them."""
    first, last = taken
    left = []
    for start, end in spans:
        left += [(start, min(end, first - 1)), (max(start, last + 1), end)]
    return sorted({(start, end) for start, end in left if start <= end})


def in_words(spans: Iterable[Span], series: Series, year: int | None) -> str:
    """The runs as references: ``CPCC2026-001 to CPCC2026-006 and CPCC2026-009``."""
    return listed(
        printed(start, series, year)
        if start == end
        else f"{printed(start, series, year)} to {printed(end, series, year)}"
        for start, end in spans
    )


def printed(number: int, series: Series, year: int | None) -> str:
    """A number as a reference; as a number, where a reference bears a year that is not given."""
    if year is None and series.year_kind != "none":
        return str(number)
    return series.format(year, number)
