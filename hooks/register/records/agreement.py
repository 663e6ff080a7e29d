"""A collaboration agreement and every version of it (Police Act 1996 ss.22A to 23I)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from register.packing import packed
from register.records.dates import When
from register.records.given import optional, required, several
from register.records.kinds import Reference, Term, To
from register.records.money import Money
from register.records.prose import Prose
from register.records.record import Record, Statement, Statute

Force = Annotated[Reference, To("force")]


@packed
@dataclass(frozen=True, kw_only=True, slots=True)
class Parties:
    """Who is bound. A force stands for its chief officer and its policing body."""

    forces: tuple[Force, ...] = several("forces: for each, its chief officer and policing body")
    chief_officer_only: tuple[Force, ...] = several("forces that join without a policing body")
    policing_body_only: tuple[Force, ...] = several("forces whose policing body alone joins")
    joined: tuple[Force, ...] = several("forces that join those of the version before")
    left: tuple[Force, ...] = several("forces that leave those of the version before")
    count_as_printed: str | None = optional("how many parties the document says it has")


@packed
@dataclass(frozen=True, kw_only=True, slots=True)
class Publication:
    """How a version is published (Police Act 1996 s.23E)."""

    basis: Annotated[str, Term("basis of publication")] = required("copy, summary or not-held")
    document: str | None = optional("the file or address of the copy")
    why_not_full: str | None = optional("why only a summary is published")
    review_on: When | None = optional("when that is looked at again")


@packed
@dataclass(frozen=True, kw_only=True, slots=True)
class Version:
    """One version: the agreement as first made, or a variation of it (s.23C(4))."""

    version: str = required("its label, for life", "version: original")
    effects: tuple[Annotated[str, Term("effect of a version")], ...] = several("what it did")
    signed: When | None = optional("the day it was signed")
    in_force: When | None = optional("the day from which it binds")
    ends: When | None = optional("the day on which it ends")
    review: When | None = optional("the day by which it is to be reviewed")
    parties: Parties | None = optional("who is bound; left out, as in the version before")
    parties_complete: bool | None = optional("whether every party is known")
    publication: Publication | None = optional("how it is published")
    stated: tuple[Statement, ...] = several("what documents say that contradicts it")
    note: str | None = optional("what else is known")


@packed
@dataclass(frozen=True, kw_only=True, slots=True)
class Clause:
    """A clause, in one line."""

    number: str | None = optional("its number")
    heading: str = required("its heading")
    summary: str | None = optional("what it says, in one line")


@dataclass(frozen=True, kw_only=True, slots=True)
class Budget:
    """What it costs."""

    amount: Money = required("the amount as printed")
    per: str | None = optional("the period, such as year")
    what: str | None = optional("what it pays for")


@dataclass(frozen=True, kw_only=True, slots=True)
class Finance:
    """Who pays, and how the cost is shared."""

    budget: tuple[Budget, ...] = several("what it costs")
    apportioned: str | None = optional("how the cost is shared")
    basis: str | None = optional("the measure that the share is worked out by")
    note: str | None = optional("what else is known")


@packed
@dataclass(frozen=True, kw_only=True, slots=True)
class Agreement(Record):
    """A collaboration agreement."""

    type: ClassVar[str] = "agreement"
    folder: ClassVar[str] = "agreements"

    short: str | None = optional("its short name, such as 7F")
    aliases: tuple[str, ...] = several("other names in documents")
    statute: tuple[Statute, ...] = several("the power it is made under")
    purpose: Prose | None = optional("what it is for")
    areas: tuple[str, ...] = several("what it covers")
    governance: tuple[Annotated[Reference, To("body")], ...] = several("bodies that steer it")
    lead: str | None = optional("who leads")
    accountability: str | None = optional("who answers to whom")
    finance: Finance | None = optional("what it costs and who pays")
    clauses: tuple[Clause, ...] = several("its clauses, one line each")
    schedules: tuple[Clause, ...] = several("its schedules, one line each")
    versions: tuple[Version, ...] = several(
        "every version, oldest first", at_least_one=True, example="versions:"
    )
    programmes: tuple[Annotated[Reference, To("programme")], ...] = several("programmes under it")
