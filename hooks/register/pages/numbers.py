"""Which numbers of the office's series no decision here bears, and why where the office says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from register.linking.register import Register
from register.records.decision import Decision
from register.records.series import Series
from register.rules.references.spans import gaps, in_words, read_span, without
from register.settings import SeriesOf

_MOST = 12
"""Runs of numbers that are named; more are counted."""


def not_held(register: Register) -> Mapping[int | None, tuple[str, ...]]:
    """By year, sentences for every series with numbers missing below its highest one.

    What a series without years lacks stands under None.
    """
    numbering = register.settings.numbering
    held: dict[tuple[int, int | None], set[int]] = {}
    for decision in register.all_of(Decision):
        for place, series in enumerate(numbering):
            at = series.parse(decision.number)
            if at:
                held.setdefault((place, at.year), set()).add(at.number)
                break
    told: dict[int | None, tuple[str, ...]] = {}
    for (place, year), numbers in held.items():
        of = register.settings.series[place]
        sentences = tuple(_told(of, numbering[place], year, sorted(numbers)))
        if sentences:
            told[year] = (*told.get(year, ()), *sentences)
    return told


def _told(of: SeriesOf, series: Series, year: int | None, numbers: Sequence[int]) -> Iterator[str]:
    before = 0 if series.restarts else numbers[0] - 1
    spans = [(first, last) for first, last in gaps(numbers) if first > before]
    reasons = []
    for missing in of.missing:
        read = read_span(missing.numbers, series)
        if read and (not series.restarts or read[0] == year):
            spans = without(spans, read[1])
            reasons.append(f"Not held here: {missing.numbers}. {missing.why}")
    count = sum(last - first + 1 for first, last in spans)
    if count:
        highest = series.format(year, numbers[-1])
        named = in_words(spans, series, year) if len(spans) <= _MOST else f"{count:,}"
        yield (
            f"Of the numbers up to {highest}, {named} {'is' if count == 1 else 'are'} not held "
            "here. No reason is recorded: such a decision may not have been published, or never "
            "made."
        )
    yield from reasons
