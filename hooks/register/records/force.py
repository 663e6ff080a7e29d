"""A police force."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from register.records.dates import When
from register.records.given import optional, required, several
from register.records.kinds import Reference, Term, To, WebAddress
from register.records.record import Record


@dataclass(frozen=True, kw_only=True, slots=True)
class Tenure:
    """The policing body of a force, for a time."""

    body: Annotated[Reference, To("body")] = required("the policing body")
    from_: When | None = optional("since when")
    until: When | None = optional("until when")


@dataclass(frozen=True, kw_only=True, slots=True)
class Merger:
    """A force that is part of this one now."""

    force: Annotated[Reference, To("force")] = required("the force before")
    on: When = required("the day it took over")


@dataclass(frozen=True, kw_only=True, slots=True)
class Force(Record):
    """A police force."""

    type: ClassVar[str] = "force"
    folder: ClassVar[str] = "forces"

    aliases: tuple[str, ...] = several("other names in documents")
    kind: Annotated[str | None, Term("kind of force")] = optional("what kind it is")
    policing_body: tuple[Tenure, ...] = several("its policing body, over time")
    succeeds: tuple[Merger, ...] = several("forces it took over from, each on its day")
    region: str | None = optional("its region")
    website: Annotated[str | None, WebAddress()] = optional("its site")
