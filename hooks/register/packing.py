"""Going into the state and out of it again: what each build does for all that was ever read."""

from __future__ import annotations

from dataclasses import fields
from functools import lru_cache
from typing import Any, TypeVar, cast

T = TypeVar("T")

MANY = 20_000
"""How many values are kept to be shared by all objects that have the like."""


@lru_cache(maxsize=MANY)
def the_same(value: T) -> T:
    """The value, or an equal one that came before, so that all who have the like hold one.

    Not for values that are equal and yet not the same: 1 and True.
    """
    return value


def packed(type_: type[T]) -> type[T]:
    """Have the objects of a frozen data class with slots pickled by fields that are known.

    The methods that ``dataclasses`` gives to such a class work out its fields anew for each object,
    and a register of ten thousand records is more than two hundred thousand objects.
    """
    names = [field.name for field in fields(cast(Any, type_))]
    slots = [getattr(type_, name).__set__ for name in names]

    def state_of(self: T) -> list[Any]:
        return [getattr(self, name) for name in names]

    def restore(self: T, state: list[Any]) -> None:
        for place, put in enumerate(slots):
            put(self, state[place])

    for name, method in (("__getstate__", state_of), ("__setstate__", restore)):
        setattr(type_, name, method)
    return type_
