"""What the timings say: medians with least and most, ratios, and the tables that show them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from register.bench.process import Timing

Timings = Mapping[tuple[str, int], Sequence[Timing]]
"""The timings of each case and size."""

_HEAD = (
    f"{'records':>9}  {'case':<20}{'seconds':>9}  {'least to most':>16}{'processor':>11}"
    f"{'records/s':>11}{'largest MB':>12}{'all MB':>8}"
)


@dataclass(frozen=True, slots=True)
class Summary:
    """The runs of one case at one size, in seconds and bytes."""

    median: float
    least: float
    most: float
    processor: float
    """The median of the seconds that processors were at work."""
    largest: int
    together: int

    def per_second(self, size: int) -> float:
        """Records for each second of the median run."""
        return size / self.median


def summary(timings: Sequence[Timing]) -> Summary:
    """One case at one size; memory is the most of any run."""
    seconds = [timing.seconds for timing in timings]
    return Summary(
        median=median(seconds),
        least=min(seconds),
        most=max(seconds),
        processor=median(timing.processor for timing in timings),
        largest=max(timing.largest for timing in timings),
        together=max(timing.together for timing in timings),
    )


def report(timings: Timings, titles: Mapping[str, str], others: Sequence[str] = ()) -> str:
    """The whole report; ``titles`` names each case for people, ``others`` are not ours."""
    found = {key: summary(runs) for key, runs in timings.items()}
    lines = [_HEAD, *(_row(case, size, s, titles) for (case, size), s in sorted_by_size(found))]
    growth = list(_growth(found, titles))
    beside = (
        (f"Beside {name}", list(_beside(case, found, titles, leave_out=others)))
        for case, name in (("clean", "a clean build"), *((o, titles[o]) for o in others))
    )
    for title, more in (("Growth", growth), *beside):
        if more:
            lines += ["", title, *more]
    return "\n".join(lines)


def sorted_by_size(
    found: Mapping[tuple[str, int], Summary],
) -> list[tuple[tuple[str, int], Summary]]:
    """Small registers first; cases as they were run."""
    return sorted(found.items(), key=lambda item: item[0][1])


def ratio(found: Mapping[tuple[str, int], Summary], case: str, small: int, large: int) -> float:
    """How many times as long a case takes at the larger size."""
    return found[case, large].median / found[case, small].median


def _row(case: str, size: int, s: Summary, titles: Mapping[str, str]) -> str:
    spread = f"{s.least:.2f} to {s.most:.2f}"
    processor = f"{s.processor:.2f}" if s.processor else "-"
    return (
        f"{size:>9,}  {titles[case]:<20}{s.median:>9.2f}  {spread:>16}{processor:>11}"
        f"{s.per_second(size):>11,.0f}"
        f"{_megabytes(s.largest):>12}{_megabytes(s.together):>8}"
    )


def _megabytes(count: int) -> str:
    return f"{count / 1e6:,.0f}" if count else "-"


def _growth(found: Mapping[tuple[str, int], Summary], titles: Mapping[str, str]) -> Iterator[str]:
    sizes = sorted({size for _, size in found})
    for small, large in pairwise(sizes):
        for case in dict.fromkeys(case for case, _ in found):
            times = ratio(found, case, small, large)
            yield (
                f"  {titles[case]:<20}{large:,} records take {times:.2f} times "
                f"what {small:,} take ({large / small:g} times the records)"
            )


def _beside(
    other: str,
    found: Mapping[tuple[str, int], Summary],
    titles: Mapping[str, str],
    leave_out: Sequence[str],
) -> Iterator[str]:
    for (case, size), s in sorted_by_size(found):
        beside = found.get((other, size))
        if beside and case != other and case not in leave_out:
            share = s.median / beside.median
            yield f"  {titles[case]:<20}{share:.3f} of the time, at {size:,} records"
