"""What a total is made of, at any depth."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from register.records.money import Money
from register.records.programme import Benefit, Programme


def called(name: str) -> str:
    """A name as it is compared: capitals and spaces make no difference."""
    return " ".join(name.casefold().split())


@dataclass(frozen=True, slots=True)
class Total:
    """A stated total with the lines that say they are part of it."""

    number: int
    """Its place among the benefits of its programme."""
    line: Benefit
    items: tuple[Benefit, ...]
    leaves: tuple[Benefit, ...]
    """The same, each one that has items of its own replaced by those."""


def totals(programme: Programme) -> Iterator[Total]:
    """Every line that has items."""
    for number, line in enumerate(programme.benefits):
        items = items_of(line, programme.benefits)
        if items:
            leaves = tuple(_leaves(line, programme.benefits, (line,)))
            yield Total(number, line, items, leaves)


def items_of(line: Benefit, lines: Sequence[Benefit]) -> tuple[Benefit, ...]:
    """The lines that say they are part of this one."""
    if line.name is None:
        return ()
    name = called(line.name)
    return tuple(
        one for one in lines if one is not line and one.part_of and called(one.part_of) == name
    )


def amounts(lines: Sequence[Benefit]) -> tuple[Money, ...] | None:
    """Their amounts; None when one of them gives none, so that no sum can be made."""
    found = tuple(line.amount for line in lines if line.amount is not None)
    return found if len(found) == len(lines) else None


def _leaves(
    line: Benefit, lines: Sequence[Benefit], above: tuple[Benefit, ...]
) -> Iterator[Benefit]:
    """The items that have none of their own; a line that is part of itself is entered once."""
    for item in items_of(line, lines):
        inner = items_of(item, lines)
        entered = any(item is one for one in above)
        if inner and not entered and amounts(inner) is not None:
            yield from _leaves(item, lines, (*above, item))
        else:
            yield item
