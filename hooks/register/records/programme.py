"""A programme: a function or project on which forces work together."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, ClassVar

from register.records.dates import When
from register.records.given import optional, required, several
from register.records.kinds import Reference, Term, To
from register.records.money import Money
from register.records.record import Record

Paper = Annotated[Reference | None, To("paper")]


@dataclass(frozen=True, kw_only=True, slots=True)
class Stage:
    """A step of the business case or its delivery."""

    stage: Annotated[str, Term("stage")] = required("which step")
    what: str | None = optional("of what, where the programme has several")
    on: When | None = optional("the day")
    by: Annotated[Reference | None, To("body")] = optional("the body that approved it")
    reviewer: str | None = optional("who reviewed")
    finding: str | None = optional("what the review found")
    paper: Paper = optional("the paper that says so")


@dataclass(frozen=True, kw_only=True, slots=True)
class Milestone:
    """A statement of a date; a later paper that moves it adds a line."""

    what: str = required("what is to happen, or happened")
    on: When = required("the date stated")
    paper: Paper = optional("the paper that states it")
    note: str | None = optional("what else it says")


@dataclass(frozen=True, kw_only=True, slots=True)
class Benefit:
    """A gain that was promised, planned or reported."""

    measure: str = required("what is gained")
    name: str | None = optional("a short name, by which its items say what they are part of")
    part_of: str | None = optional("the name of the total that it is an item of")
    amount: Money | None = optional("how much money")
    baseline: Money | None = optional("out of how much")
    percent: Decimal | None = optional("as a percentage of the baseline")
    period: str | None = optional("over what time")
    force: Annotated[Reference | None, To("force")] = optional("for which force")
    status: Annotated[str, Term("status of a benefit")] = required("promised or reported")
    paper: Paper = optional("the paper that states it")


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """A row of figures."""

    label: str = required("what the row is")
    values: tuple[str, ...] = several("its figures, in the order of the columns")


@dataclass(frozen=True, kw_only=True, slots=True)
class Figures:
    """A table of money by year."""

    title: str = required("what it shows")
    unit: str | None = optional("the unit, such as £m")
    columns: tuple[str, ...] = several("the years")
    rows: tuple[Row, ...] = several("the rows")
    paper: Paper = optional("the paper that has it")


@dataclass(frozen=True, kw_only=True, slots=True)
class Programme(Record):
    """A function or project on which forces work together."""

    type: ClassVar[str] = "programme"
    folder: ClassVar[str] = "programmes"

    short: str | None = optional("its short name")
    aliases: tuple[str, ...] = several("other names in documents")
    agreement: tuple[Annotated[Reference, To("agreement")], ...] = several("the agreement")
    lead_force: Annotated[Reference | None, To("force")] = optional("the force that leads")
    held_to_account_by: Annotated[Reference | None, To("body")] = optional(
        "who holds it to account"
    )
    forces: tuple[Annotated[Reference, To("force")], ...] = several("forces in it")
    stages: tuple[Stage, ...] = several("steps of the business case and delivery")
    milestones: tuple[Milestone, ...] = several("dates stated, each with its paper")
    benefits: tuple[Benefit, ...] = several("gains promised and reported")
    figures: tuple[Figures, ...] = several("tables of figures")
