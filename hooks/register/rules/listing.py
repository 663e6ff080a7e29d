"""Several things in one sentence."""

from __future__ import annotations

from collections.abc import Iterable

_NUMBERS = (
    *("nought", "one", "two", "three", "four", "five"),
    *("six", "seven", "eight", "nine", "ten"),
)


def listed(things: Iterable[str]) -> str:
    """Things one after another, as people say them: ``a, b and c``."""
    *most, last = things
    return f"{', '.join(most)} and {last}" if most else last


def in_words(number: int) -> str:
    """A number as people write it: in letters up to ten."""
    return _NUMBERS[number] if 0 <= number < len(_NUMBERS) else str(number)
