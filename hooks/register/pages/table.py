"""A table as plain data: what each cell says, where it links, which day it means.

Templates show it with the macro of ``overrides/table.html``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from register.records.dates import When

_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


class Piece(NamedTuple):
    """Some words of a cell. A cell is one piece or several, parted by commas."""

    text: str
    to: str = ""
    """The address on this site that the words link to; empty when they link to nothing."""
    day: str = ""
    """The day, month or year that the words mean, for machines: ``2019-05-16``."""
    note: str = ""
    """What is said behind them, less loudly."""


Cell = tuple[Piece, ...]
Row = tuple[Cell, ...]


Marks = tuple[tuple[str, str], ...]
"""What a row says to the script that narrows lists: names and values, ``("force", "kent essex")``.
"""


def table(
    caption: str,
    heads: Sequence[str],
    rows: Iterable[Row],
    *,
    heading: int = 0,
    marks: Sequence[Marks] = (),
) -> dict[str, object]:
    """A table's view; ``heading`` is the column whose cells are the headings of their rows.

    ``marks`` are those of each row, in the same order; left out, no row has any.
    """
    held = list(rows)
    marked = list(zip(marks or [()] * len(held), held, strict=True))
    return {"caption": caption, "heads": list(heads), "heading": heading, "rows": marked}


def words(text: str) -> Cell:
    """A cell of plain words; without any, an empty cell."""
    return (Piece(text),) if text else ()


def date_cell(when: When | None) -> Cell:
    """A cell that says a date as finely as the record knows it; empty when it has none."""
    return (date_piece(when),) if when else ()


def date_piece(when: When, note: str = "") -> Piece:
    """A date in words. Only a date that is beyond doubt is given to machines too."""
    moment = when.start
    sure = moment is not None and not when.is_span and not moment.mark and moment.part <= 12
    return Piece(when.short, day=moment.edtf if moment and sure else "", note=note)


def counted(count: int, one: str, many: str = "") -> str:
    """How many there are, as a sentence says it: ``no decisions``, ``one paper``, ``1,204 papers``.

    ``many`` is the plural where an ``s`` does not make it.
    """
    number = _SMALL[count] if count < len(_SMALL) else f"{count:,}"
    return f"{number} {one if count == 1 else many or one + 's'}"


def in_order(told: str, count: int, order: str) -> str:
    """What is said of a list, with its order where there is more than one thing to order."""
    return f"{told}, {order}" if count > 1 else told


def sentence(text: str) -> str:
    """The text with its first letter a capital and a full stop at its end."""
    return f"{text[:1].upper()}{text[1:]}."
