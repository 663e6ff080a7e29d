"""What a total is made of, at any depth."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from register.records.money import Money
from register.records.programme import Benefit, Programme

ItemsOf = Mapping[str, Sequence[Benefit]]
"""The lines that say they are part of a total, by its name as it is compared."""


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
    items_of: dict[str, list[Benefit]] = {}
    for line in programme.benefits:
        if line.part_of:
            items_of.setdefault(called(line.part_of), []).append(line)
    for number, line in enumerate(programme.benefits):
        items = [one for one in _items(line, items_of) if one is not line]
        if items:
            yield Total(number, line, tuple(items), tuple(_leaves(line, items_of)))


def _items(line: Benefit, items_of: ItemsOf) -> Sequence[Benefit]:
    return items_of.get(called(line.name), ()) if line.name else ()


def amounts(lines: Sequence[Benefit]) -> tuple[Money, ...] | None:
    """Their amounts; None when one of them gives none, so that no sum can be made."""
    found = tuple(line.amount for line in lines if line.amount is not None)
    return found if len(found) == len(lines) else None


def _leaves(total: Benefit, items_of: ItemsOf) -> Iterator[Benefit]:
    """The items that have none of their own, each once: lines may go round in a circle."""
    seen = {id(total)}
    left = [*reversed(_items(total, items_of))]
    while left:
        item = left.pop()
        if id(item) in seen:
            continue
        seen.add(id(item))
        inner = _items(item, items_of)
        if inner and amounts(inner) is not None:
            left.extend(reversed(inner))
        else:
            yield item
