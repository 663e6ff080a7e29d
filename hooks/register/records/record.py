"""What every record has, whatever its type."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Annotated, Any, ClassVar, NamedTuple

from register.packing import packed, the_same
from register.records.dates import When
from register.records.given import optional, required, several
from register.records.kinds import Reference, Term, To, WebAddress
from register.records.marks import Marks
from register.records.reading import Mention
from register.source.place import Place

ANY = (
    "decision",
    "paper",
    "agreement",
    "meeting",
    "body",
    "force",
    "programme",
    "forthcoming",
)
"""Every record type that has a page of its own."""


class Heading(NamedTuple):
    """A heading of a record's body."""

    text: str
    anchor: str
    level: int
    line: int = 0
    """Where it stands in the file; 0 where that is not known."""

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickled as plain values; words that are alike come out as one object."""
        return _kept, tuple(self)


def _kept(text: str, anchor: str, level: int, line: int) -> Heading:
    """The heading that was pickled."""
    return Heading(the_same(text), the_same(anchor), level, line)


@packed
@dataclass(frozen=True, slots=True)
class Held:
    """What the register knows of a record's file."""

    type: str
    id: str
    path: str
    digest: str
    """SHA-256 of the file's text: UTF-8 without a mark, lines ended by LF."""
    marks: Marks
    mentions: tuple[Mention, ...]
    body: str
    """The words of the body that no field took, as HTML."""
    headings: tuple[Heading, ...]
    opening: str
    """The first paragraph of the body, as plain text."""
    lead: str
    """The same as HTML, when it stands for a summary and is not in ``body``; empty otherwise."""


@dataclass(frozen=True, slots=True)
class Note:
    """What the public was told of a change, whichever field says it."""

    on: When
    words: str
    minor: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Update:
    """A public note on a change to published words."""

    on: When = required("the day of the change")
    note: str = required("what was changed and why")
    minor: bool = optional("whether it was a slip that changes no meaning", False)


@packed
@dataclass(frozen=True, kw_only=True, slots=True)
class Origin:
    """Where a record's facts come from."""

    document: str | None = optional("the document they were taken from")
    url: Annotated[str | None, WebAddress()] = optional("where that document was published")
    medium: Annotated[str | None, Term("medium of a source")] = optional("how it was held")
    wording: Annotated[str | None, Term("wording")] = optional("whose words these are")
    checked_by: str | None = optional("the role that compared the record with the document")
    checked_on: When | None = optional("the day it was compared")
    note: str | None = optional("what could not be read, or is wrong in the document")


@dataclass(frozen=True, kw_only=True, slots=True)
class Attachment:
    """A file published with a record."""

    file: str | None = optional("its name in the folder named like the record")
    url: Annotated[str | None, WebAddress()] = optional("its address, where it is held elsewhere")
    title: str = required("what it is")
    published: When | None = optional("the day it was published")
    accessible: Annotated[str | None, Term("accessibility")] = optional("can everyone read it")
    why: str | None = optional("why it is not accessible, or is exempt")


@dataclass(frozen=True, kw_only=True, slots=True)
class Withheld:
    """Something that is not published, and why."""

    what: str = required("what is not published")
    ground: str = required("the exemption relied on")
    test: str | None = optional("how the public interest was weighed")
    decided_by: str | None = optional("the role that decided")
    review_on: When | None = optional("when it is looked at again")


@dataclass(frozen=True, kw_only=True, slots=True)
class Ended:
    """A record taken back: withdrawn in view, or removed."""

    on: When = required("the day")
    reason: str = required("why")


@dataclass(frozen=True, kw_only=True, slots=True)
class Statement:
    """Something a document says that contradicts the record."""

    what: str = required("the field it contradicts")
    value: str = required("what it says")
    by: Annotated[Reference | None, To(*ANY)] = optional("the record that says it")
    note: str | None = optional("what is known about it")


@dataclass(frozen=True, kw_only=True, slots=True)
class Allowance:
    """A rule knowingly not met, in public, for a while."""

    rule: str = required("the rule's code, such as R401")
    reason: str = required("why it is not met")
    until: When = required("the day it has to be looked at again")


@dataclass(frozen=True, kw_only=True, slots=True)
class Link:
    """Something on the web, with its address as it was printed where that was garbled."""

    title: str = required("what it is")
    url: Annotated[str | None, WebAddress()] = optional("its address")
    date: When | None = optional("its date")
    as_printed: str | None = optional("the address or title as printed")


@packed
@dataclass(frozen=True, kw_only=True, slots=True)
class Statute:
    """A provision of an act."""

    act: str = required("the act, such as Police Act 1996")
    section: str | None = optional("the section, such as 22A")
    as_printed: str | None = optional("how the document names it, where that differs")


@dataclass(frozen=True, kw_only=True, slots=True)
class Contact:
    """Whom to ask: a role, never a private person."""

    role: str = required("the role to ask for")
    email: str | None = optional("an office address")
    telephone: str | None = optional("an office number")
    as_printed: str | None = optional("how the document gives it, where that is wrong")


@dataclass(frozen=True, kw_only=True, slots=True)
class Record:
    """One thing in the register. Every type adds its own fields to these."""

    type: ClassVar[str]
    """The type's name: ``decision``."""
    folder: ClassVar[str]
    """The first part of its address: ``decisions``."""

    held: Held = field(repr=False)
    title: str = required("what it is, in one line")
    summary: str | None = optional("what it is, in one plain-English paragraph")
    published: When | None = optional("the day it first went on this site")
    updates: tuple[Update, ...] = several("public notes on changes, newest last")
    formerly: tuple[str, ...] = several("names it was published under before")
    source: Origin | None = optional("where the facts come from")
    attachments: tuple[Attachment, ...] = several("files published with it")
    publish_on: When | None = optional("the day before which nothing of it is shown")
    withheld: tuple[Withheld, ...] = several("what is not published, and why")
    withdrawn: Ended | None = optional("taken back, and still shown under a banner")
    removed: Ended | None = optional("taken away, but for its title, dates and this reason")
    stated: tuple[Statement, ...] = several("what documents say that contradicts it")
    allow: tuple[Allowance, ...] = several("rules knowingly not met, and why")

    @property
    def id(self) -> str:
        """The file's name without its ending; unique within the type, and for ever."""
        return self.held.id

    @property
    def key(self) -> str:
        """Type and id, unique in the register: ``decisions/CPCC2019-007``."""
        return f"{self.folder}/{self.held.id}"

    @property
    def address(self) -> str:
        """Where its page is: ``decisions/CPCC2019-007/``."""
        return f"{self.folder}/{self.held.id}/"

    @property
    def opening(self) -> str:
        """Its summary: the one given, else the opening paragraph of its body."""
        return self.summary or self.held.opening

    @property
    def notes(self) -> tuple[Note, ...]:
        """Everything that the public was told of changes to it, in no order of days."""
        return self.noted

    @property
    def noted(self) -> tuple[Note, ...]:
        """What its updates and its end told the public, which every type of record has.

        By a name of its own, since a data class with slots cannot ask ``super()`` for ``notes``.
        """
        ended = ((self.withdrawn, "Withdrawn"), (self.removed, "Removed"))
        return (
            *(Note(update.on, update.note, update.minor) for update in self.updates),
            *(Note(end.on, f"{word}: {end.reason}") for end, word in ended if end),
        )

    @property
    def changed(self) -> date | None:
        """The day of the last public change to it, else of its publication; None unless exact."""
        days = [note.on.day for note in self.notes]
        days.append(self.published.day if self.published else None)
        return max((day for day in days if day), default=None)

    def gives(self, field: str) -> bool:
        """Whether its file has a field of this name, even one that cannot be read."""
        return (field,) in self.held.marks

    def where(self, *field: str | int) -> Place:
        """Where a field stands in the file, or else the nearest field around it."""
        while field and field not in self.held.marks:
            field = field[:-1]
        line, column = self.held.marks.at(field) or (1, 1)
        return Place(self.held.path, line, column)
