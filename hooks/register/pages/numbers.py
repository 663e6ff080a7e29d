"""Which numbers of the office's series no decision here bears."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from register.linking.register import Register
from register.pages.parts import among
from register.records.decision import Decision
from register.records.series import Series

_MOST = 12
"""Runs of numbers that are named; more are counted."""


def not_held(register: Register) -> Mapping[int | None, tuple[str, ...]]:
    """By year, a sentence for every series with numbers missing below its highest one.

    What a series without years lacks stands under None.
    """
    held: dict[tuple[Series, int | None], set[int]] = {}
    for decision in register.all_of(Decision):
        for series in register.settings.numbering:
            at = series.parse(decision.number)
            if at:
                held.setdefault((series, at.year), set()).add(at.number)
                break
    told: dict[int | None, tuple[str, ...]] = {}
    for (series, year), numbers in held.items():
        sentence = _told(series, year, sorted(numbers))
        if sentence:
            told[year] = (*told.get(year, ()), sentence)
    return told


def _told(series: Series, year: int | None, numbers: Sequence[int]) -> str:
    runs = list(_runs(numbers, 0 if series.restarts else numbers[0] - 1))
    count = sum(last - first + 1 for first, last in runs)
    if not count:
        return ""
    highest = series.format(year, numbers[-1])
    if len(runs) > _MOST:
        return f"Of the numbers up to {highest}, {count:,} are not held here."
    named = [_run(series, year, first, last) for first, last in runs]
    are = "is" if count == 1 else "are"
    return (
        f"Of the numbers up to {highest}, {among(named)} {are} not held here. "
        "No reason is recorded: such a decision may not have been published, or never made."
    )


def _runs(numbers: Sequence[int], before: int) -> Iterator[tuple[int, int]]:
    for number in numbers:
        if number > before + 1:
            yield before + 1, number - 1
        before = number


def _run(series: Series, year: int | None, first: int, last: int) -> str:
    if first == last:
        return series.format(year, first)
    return f"{series.format(year, first)} to {series.format(year, last)}"
