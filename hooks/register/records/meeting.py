"""One meeting of a body."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from register.records.dates import When
from register.records.given import optional, required, several
from register.records.kinds import Reference, To
from register.records.record import Record


@dataclass(frozen=True, kw_only=True, slots=True)
class Item:
    """An item of an agenda."""

    item: str = required("its number")
    title: str = required("what it is")
    paper: Annotated[Reference | None, To("paper")] = optional("its paper")


@dataclass(frozen=True, kw_only=True, slots=True)
class Minutes:
    """The record of what was said and agreed."""

    approved: When | None = optional("the day they were approved")
    document: str | None = optional("where they are")
    due: When | None = optional("the day by which they are due")


@dataclass(frozen=True, kw_only=True, slots=True)
class Meeting(Record):
    """A meeting. Its id is the body's and the day: ``business-coordination-board-2016-02-25``."""

    type: ClassVar[str] = "meeting"
    folder: ClassVar[str] = "meetings"

    title: str = optional("made from the body and the day when left out", "")
    body: Annotated[Reference, To("body")] = required("the body that met")
    date: When = required("the day", "date: 14 October 2026")
    time: str | None = optional("the time of day")
    place: str | None = optional("where")
    public: bool | None = optional("whether the public could attend")
    agenda: tuple[Item, ...] = several("what no paper says of the agenda")
    minutes: Minutes | None = optional("the minutes")
    attended: tuple[str, ...] = several("roles that attended")
