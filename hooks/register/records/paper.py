"""A paper: a report put to a board, and what it asked the board to do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from register.packing import packed
from register.records.dates import When
from register.records.given import optional, required, several
from register.records.kinds import Reference, Term, To
from register.records.prose import Prose
from register.records.record import Contact, Link, Record

About = Annotated[Reference, To("agreement", "programme", "decision", "forthcoming")]


@packed
@dataclass(frozen=True, kw_only=True, slots=True)
class Recommendation:
    """One thing that a paper asks for."""

    number: str | None = optional("its number in the paper")
    verb: Annotated[str, Term("verb of a recommendation")] = required("what is asked")
    text: str = required("what it asks, in a sentence")
    about: tuple[About, ...] = several("the agreement or programme it is about")
    of: str | None = optional("who is asked, where that is not the board")
    repeats: str | None = optional("the number of the one it repeats, where the paper asks twice")
    difference: str | None = optional("what differs from the one it repeats, in a line")


@dataclass(frozen=True, kw_only=True, slots=True)
class SameWords:
    """A part that an earlier paper has too, word for word."""

    part: str = required("the part of this paper, such as Equality")
    as_: Annotated[Reference, To("paper")] = required("the earlier paper")
    note: str | None = optional("where they stand there, and what little differs")


@packed
@dataclass(frozen=True, kw_only=True, slots=True)
class Paper(Record):
    """A report put to a board."""

    type: ClassVar[str] = "paper"
    folder: ClassVar[str] = "papers"

    to: Annotated[Reference, To("body")] = required("the body it was put to")
    from_: str = required("the role or organisation it came from")
    date: When = required("the day of the meeting", "date: 14 October 2026")
    agenda_item: str | None = optional("its item on the agenda")
    purpose: Prose | None = optional("what it is for")
    recommendations: tuple[Recommendation, ...] = several("what it asks for")
    written_for: Annotated[Reference | None, To("body")] = optional("another body it addresses")
    contact: tuple[Contact, ...] = several("whom to ask")
    sources: tuple[Link, ...] = several("what it lists as its sources")
    programmes: tuple[Annotated[Reference, To("programme")], ...] = several("programmes it reports")
    agreements: tuple[Annotated[Reference, To("agreement")], ...] = several(
        "agreements it is about"
    )
    forces: tuple[Annotated[Reference, To("force")], ...] = several("forces it touches")
    same_words: tuple[SameWords, ...] = several("parts that repeat an earlier paper")
