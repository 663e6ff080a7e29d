"""A decision: the formal record of what was decided, by whom and on what grounds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from register.packing import packed
from register.records.dates import When
from register.records.given import optional, required, several
from register.records.kinds import Reference, Term, To
from register.records.money import Money
from register.records.prose import Prose
from register.records.record import Contact, Note, Record, Statute


@packed
@dataclass(frozen=True, kw_only=True, slots=True)
class Effect:
    """What a decision does to an agreement."""

    agreement: Annotated[Reference, To("agreement")] = required("the agreement")
    version: str | None = optional("the version that the decision makes")
    effect: Annotated[str, Term("effect on an agreement")] = required("what it does")


@packed
@dataclass(frozen=True, kw_only=True, slots=True)
class Authority:
    """A meeting that considered the matter."""

    meeting: Annotated[Reference, To("meeting")] = required("the meeting")
    item: str | None = optional("the item of its agenda")
    minute: str | None = optional("the minute")
    minutes_approved: When | None = optional("the day its minutes were approved, where stated")


@packed
@dataclass(frozen=True, kw_only=True, slots=True)
class Background:
    """A paper the decision rests on: one held here, or elsewhere."""

    paper: Annotated[Reference | None, To("paper")] = optional("the paper, where it is held here")
    title: str | None = optional("its title, where it is not")
    url: str | None = optional("its address, where it is held elsewhere")
    date: When | None = optional("its date")
    as_printed: str | None = optional("how the decision names it, where that differs")


@packed
@dataclass(frozen=True, kw_only=True, slots=True)
class Significance:
    """Whether a decision is of significant public interest (SI 2011/3050, Schedule, para 5(d))."""

    value: bool = required("yes or no")
    judged_by: str | None = optional("the role that judged")
    criterion: str | None = optional("the published criterion")


@dataclass(frozen=True, kw_only=True, slots=True)
class Condition:
    """Something that has to happen for the decision to stand."""

    text: str = required("what has to happen")
    met_on: When | None = optional("the day it did")
    by: str | None = optional("who recorded that")


@dataclass(frozen=True, kw_only=True, slots=True)
class Implications:
    """What the decision means for others."""

    legal: Prose | None = optional("in law")
    finance: Prose | None = optional("for money")
    equality: Prose | None = optional("for equality")
    risk: Prose | None = optional("for risk")
    human_rights: Prose | None = optional("for human rights")
    staff: Prose | None = optional("for staff")
    environment: Prose | None = optional("for the environment")


@packed
@dataclass(frozen=True, kw_only=True, slots=True)
class Sum:
    """An amount of money, and what it is."""

    amount: Money = required("the amount as printed")
    what: str = required("what it is for")


@packed
@dataclass(frozen=True, kw_only=True, slots=True)
class PanelNotice:
    """What the Police and Crime Panel was told and answered."""

    notified: When | None = optional("the day the Panel was told")
    meeting: Annotated[Reference | None, To("meeting")] = optional("the Panel's meeting")
    response_due: When | None = optional("the day by which a response is due")
    response: str | None = optional("the response")


@dataclass(frozen=True, kw_only=True, slots=True)
class Correction:
    """A note beside formal words, which themselves stay as they were published."""

    on: When = required("the day of the correction")
    who: str = required("the role that made it")
    why: str = required("why it was made")
    text: Prose = required("what is right")


@packed
@dataclass(frozen=True, kw_only=True, slots=True)
class Decision(Record):
    """The formal record of a decision."""

    type: ClassVar[str] = "decision"
    folder: ClassVar[str] = "decisions"

    reference: str | None = optional("the reference as printed, where the file cannot be so named")
    decision: Prose = required("the formal words", "## Decision")
    corrections: tuple[Correction, ...] = several("notes beside formal words that were wrong")
    reasons: Prose | None = optional("why")
    options: Prose | None = optional("what else was considered and rejected")
    decided: When = required("the day it was signed", "decided: 14 October 2026")
    effective: When | None = optional("from when, where that is another day")
    maker: tuple[Annotated[Reference, To("body", "force")], ...] = several("who decided")
    signed_by: str | None = optional("the role that signed")
    kind: Annotated[str | None, Term("kind of decision")] = optional("what kind it is")
    effects: tuple[Effect, ...] = several("what it does to which agreement")
    statute: tuple[Statute, ...] = several("the power used")
    authority: tuple[Authority, ...] = several("the meetings that considered it")
    background: tuple[Background, ...] = several("the papers it rests on")
    contact: Contact | None = optional("whom to ask")
    significant: Significance | None = optional("whether it is of significant public interest")
    implications: Implications | None = optional("what it means for others")
    conditions: tuple[Condition, ...] = several("what it was made subject to")
    money: tuple[Sum, ...] = several("amounts, and what they are for")
    status: Annotated[str, Term("status of a decision")] | None = optional("made, unless it says")
    supersedes: tuple[Annotated[Reference, To("decision")], ...] = several("decisions it replaces")
    panel: PanelNotice | None = optional("what the Police and Crime Panel was told")
    forces: tuple[Annotated[Reference, To("force")], ...] = several("forces it touches")
    programmes: tuple[Annotated[Reference, To("programme")], ...] = several("programmes")

    @property
    def number(self) -> str:
        """The reference as printed."""
        return self.reference or self.held.id

    @property
    def notes(self) -> tuple[Note, ...]:
        """What the public was told of changes, corrections of the formal words among it."""
        corrected = (Note(c.on, f"Corrected by {c.who}: {c.why}") for c in self.corrections)
        return (*self.noted, *corrected)
