"""Chance that can be had again: the same seed gives the same picks under every Python.

Only ``random()`` is promised to give the same numbers from one Python to the next; what picks and
samples do with them is not, so both are done here.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


class Chance:
    """Picks, counts and odds from one seed."""

    def __init__(self, seed: str) -> None:
        """``seed`` is any text; two with the same text pick alike."""
        self._random = random.Random(seed).random

    def pick(self, choices: Sequence[T]) -> T:
        """One of the choices."""
        return choices[int(self._random() * len(choices))]

    def number(self, least: int, most: int) -> int:
        """A whole number from ``least`` to ``most``, both included."""
        return least + int(self._random() * (most - least + 1))

    def happens(self, odds: float) -> bool:
        """True in this share of cases: 0 never, 1 always."""
        return self._random() < odds

    def several(self, choices: Sequence[T], count: int) -> list[T]:
        """Different choices, in the order in which they were picked."""
        left = list(choices)
        return [left.pop(int(self._random() * len(left))) for _ in range(min(count, len(left)))]
