"""A decision that is expected, so that it is known before it is taken."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from register.records.dates import When
from register.records.given import optional, required, several
from register.records.kinds import Reference, To
from register.records.record import Record


@dataclass(frozen=True, kw_only=True, slots=True)
class Moved:
    """An earlier date that was expected."""

    expected: When = required("the date expected before")
    on: When | None = optional("the day it was moved")
    why: str | None = optional("why")
    paper: Annotated[Reference | None, To("paper")] = optional("the paper that states it")


@dataclass(frozen=True, kw_only=True, slots=True)
class Outcome:
    """What became of it."""

    record: Annotated[Reference | None, To("decision", "agreement")] = optional("what it led to")
    lapsed: str | None = optional("why nothing came of it")
    note: str | None = optional("what else is known")


@dataclass(frozen=True, kw_only=True, slots=True)
class Forthcoming(Record):
    """A decision that is expected."""

    type: ClassVar[str] = "forthcoming"
    folder: ClassVar[str] = "forthcoming"

    maker: tuple[Annotated[Reference, To("body", "force")], ...] = several("who will decide")
    expected: When = required("when it is expected", "expected: March 2027")
    notice_given: When | None = optional("when it was announced")
    why: str | None = optional("why it is needed")
    agreements: tuple[Annotated[Reference, To("agreement")], ...] = several("agreements")
    programmes: tuple[Annotated[Reference, To("programme")], ...] = several("programmes")
    paper: tuple[Annotated[Reference, To("paper")], ...] = several("papers that announce it")
    moved: tuple[Moved, ...] = several("earlier dates that were expected")
    outcome: Outcome | None = optional("what became of it")
