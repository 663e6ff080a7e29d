"""What pictures share: where things stand, in exact numbers, and the table beside them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from register.pages.parts import Item

View = dict[str, object]
"""A picture's plain data."""

_STEP = Decimal("0.1")


def across(value: Decimal | int, low: Decimal | int, high: Decimal | int) -> str:
    """Where a value stands between two others, as a percentage to a tenth: ``37.5%``.

    What lies outside stands at the edge. ``low`` has to be below ``high``.
    """
    inside = min(max(Decimal(value), Decimal(low)), Decimal(high))
    return _percent((inside - low) * 100 / (Decimal(high) - low))


def between(first: str, last: str) -> str:
    """The width from one percentage to another."""
    return _percent(Decimal(last[:-1]) - Decimal(first[:-1]))


def down(rem: Decimal | int | str) -> str:
    """A distance downwards: ``4.5rem``."""
    return f"{_plain(Decimal(rem))}rem"


def shortened(text: str, most: int = 42) -> str:
    """The text, cut at a word where it is longer than a phone is wide."""
    return text if len(text) <= most else text[: most - 1].rsplit(" ", 1)[0].rstrip(",;:") + "…"


def beside(caption: str, heads: Sequence[str], rows: Sequence[Sequence[Item]]) -> View:
    """The table of the same data."""
    return {"caption": caption, "heads": list(heads), "rows": [list(row) for row in rows]}


def _percent(value: Decimal) -> str:
    return f"{_plain(value.quantize(_STEP, ROUND_HALF_UP))}%"


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}" if value else "0"
