"""A body: a board, summit, panel or committee; and each policing body, a corporation sole."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from register.records.dates import When
from register.records.given import optional, required, several
from register.records.kinds import Reference, Term, To
from register.records.prose import Prose
from register.records.record import Record


@dataclass(frozen=True, kw_only=True, slots=True)
class Succession:
    """A body that was there before."""

    body: Annotated[Reference, To("body")] = required("the body before")
    on: When = required("the day it took over")


@dataclass(frozen=True, kw_only=True, slots=True)
class Body(Record):
    """A body that meets, decides or holds to account."""

    type: ClassVar[str] = "body"
    folder: ClassVar[str] = "bodies"

    short: str | None = optional("its short name")
    aliases: tuple[str, ...] = several("other names in documents")
    kind: Annotated[str | None, Term("kind of body")] = optional("what kind it is")
    forces: tuple[Annotated[Reference, To("force")], ...] = several("forces it is concerned with")
    public: bool | None = optional("whether it meets in public")
    power: tuple[Annotated[str, Term("power of a body")], ...] = several("what it can do")
    chair: str | None = optional("who chairs")
    members: tuple[str, ...] = several("who sits on it")
    meets: str | None = optional("how often it meets")
    terms_of_reference: Prose | None = optional("what it is for")
    parent: Annotated[Reference | None, To("body")] = optional("the body it reports to")
    succeeds: tuple[Succession, ...] = several("bodies it took over from, each on its day")
