"""The known names nearest to one that is not known."""

from __future__ import annotations

from collections.abc import Iterable
from heapq import nsmallest


def nearest(word: str, known: Iterable[str], most: int = 3) -> tuple[str, ...]:
    """Up to ``most`` names a few slips of the keyboard from ``word``, nearest first.

    Case does not count. A slip is a letter left out, put in, changed, or two changed round.
    """
    wanted = word.casefold()
    limit = slips_allowed(wanted)
    counts = {letter: wanted.count(letter) for letter in set(wanted)}
    found: list[tuple[int, str]] = []
    for name in set(known):
        letters = name.casefold()
        if abs(len(letters) - len(wanted)) > limit:
            continue
        shared = sum(min(n, letters.count(letter)) for letter, n in counts.items())
        if max(len(letters), len(wanted)) - shared > limit:
            continue
        slips = slips_between(wanted, letters, limit)
        if slips <= limit:
            found.append((slips, name))
            if len(found) >= 8 * most:
                found = nsmallest(most, found)
                limit = found[-1][0]
    return tuple(name for _, name in nsmallest(most, found))


def slips_allowed(word: str) -> int:
    """How many slips still leave a word recognisable: one in three letters, at most four."""
    return 1 if len(word) < 4 else min(4, max(2, len(word) // 3))


def slips_between(one: str, other: str, limit: int) -> int:
    """Slips that turn one word into the other (optimal string alignment).

    Gives ``limit + 1`` when there are more than ``limit``, without counting them all.
    """
    one, other = _differing(one, other)
    if not one or not other:
        return min(max(len(one), len(other)), limit + 1)
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, start=1):
        last, row = row, [i]
        for j, b in enumerate(other, start=1):
            cost = min(last[j] + 1, row[-1] + 1, last[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and b == one[i - 2]:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        if min(row) > limit and min(last) > limit:
            return limit + 1
        before = last
    return min(row[-1], limit + 1)


def _differing(one: str, other: str) -> tuple[str, str]:
    """What is left of two words without the beginning and the ending that they share."""
    start = _shared(one, other)
    one, other = one[start:], other[start:]
    end = _shared(one[::-1], other[::-1])
    return one[: len(one) - end], other[: len(other) - end]


def _shared(one: str, other: str) -> int:
    """How many letters two words share at their beginning."""
    letters = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        letters += 1
    return letters
