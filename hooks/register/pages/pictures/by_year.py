"""Spend and savings by year: the figures of a programme as bars."""

from __future__ import annotations

import re
from decimal import Decimal

from register.pages.pictures.drawing import View, across, between, down, shortened
from register.records.programme import Figures

MOST = 24
"""Bars that a reader still compares; a longer table is read as a table."""
_NUMBER = re.compile(
    r"((?:circa|about|around|over|up to|approximately) )?(-?)£?([0-9,]+(?:\.[0-9]+)?)"
)
_LEFT, _RIGHT = 20, 82
"""Where the bars stand, in hundredths of the width, between the years and the figures."""
_LEAST = "0.1%"
"""The width of a sum too small to be drawn to scale, so that it is not taken for nothing."""


def by_year(figures: Figures) -> View:
    """The picture of a table of money over several years; empty for any other table.

    It stands by the table itself, which says the same.
    """
    count = len(figures.columns) * len(figures.rows)
    values = {
        (at, place): number
        for at, row in enumerate(figures.rows)
        for place, text in enumerate(row.values)
        if (number := _number(text)) is not None
    }
    if "£" not in (figures.unit or "") or len(figures.columns) < 2 or not values or count > MOST:
        return {}
    zero = Decimal(0)
    low, high = min(zero, *values.values()), max(zero, *values.values())
    if low == high:
        return {}
    groups, top = [], Decimal(0)
    for at, row in enumerate(figures.rows):
        bars = []
        for place, column in enumerate(figures.columns):
            said = row.values[place] if place < len(row.values) else ""
            y = top + Decimal("1.75") + Decimal("1.6") * place
            bars.append(_bar(column, said, values.get((at, place)), (low, high), y))
        groups.append({"text": shortened(row.label), "y": down(top + 1), "bars": bars})
        top += Decimal("2.25") + Decimal("1.6") * len(figures.columns)
    unit = f" ({figures.unit})" if figures.unit else ""
    return {
        "title": f"{figures.title}{unit}, by year",
        "desc": " ".join(_sentence(figures, at) for at in range(len(figures.rows))),
        "height": down(top),
        "groups": groups,
    }


def _bar(
    column: str, said: str, value: Decimal | None, scale: tuple[Decimal, Decimal], y: Decimal
) -> dict[str, object]:
    zero, at = _at(Decimal(0), scale), _at(value or Decimal(0), scale)
    first, last = (at, zero) if value is not None and value < 0 else (zero, at)
    return {
        "column": shortened(column, 10),
        "said": said if value is not None else "no figure",
        "x": first,
        "width": between(first, last) if first != last or not value else _LEAST,
        "known": value is not None,
        "y": down(y),
        "words": down(y + Decimal("0.85")),
    }


def _at(value: Decimal, scale: tuple[Decimal, Decimal]) -> str:
    """Where a sum stands in the part of the picture that is for bars."""
    share = (value - scale[0]) / (scale[1] - scale[0])
    return across(_LEFT + share * (_RIGHT - _LEFT), 0, 100)


def _number(text: str) -> Decimal | None:
    found = _NUMBER.fullmatch(text.strip())
    return Decimal(found.group(2) + found.group(3).replace(",", "")) if found else None


def _sentence(figures: Figures, at: int) -> str:
    row = figures.rows[at]
    pairs = (f"{c} {v}" for c, v in zip(figures.columns, row.values, strict=False))
    return f"{row.label}: {', '.join(pairs)}."
