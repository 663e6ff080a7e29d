"""The pages of a register, made here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType, ModuleType

from register.linking.register import Register
from register.output import Output
from register.pages.all import RECORDS, tasks
from register.pages.parts import Shown
from register.pages.shelf import Shelf
from register.rules.finding import Finding

TYPES = {kind: type_ for type_, kind in RECORDS}


def pages(register: Register, findings: tuple[Finding, ...]) -> Iterator[Output]:
    """Every page."""
    for task in tasks(register, findings):
        yield from task()


def pages_of(
    kind: ModuleType,
    register: Register,
    findings: Mapping[str, Sequence[Shown]] = MappingProxyType({}),
) -> Iterator[Output]:
    """The pages of one kind; ``findings`` are what is not yet right, by the key of the record."""
    made: Iterator[Output] = kind.pages(register.all_of(TYPES[kind]), Shelf(register, findings))
    return made
