"""The lists of records: what each is called, and in which order and year its records stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from register.linking.register import Register
from register.pages.table import counted
from register.records.agreement import Agreement
from register.records.body import Body
from register.records.dates import When
from register.records.decision import Decision
from register.records.force import Force
from register.records.forthcoming import Forthcoming
from register.records.meeting import Meeting
from register.records.paper import Paper
from register.records.programme import Programme
from register.records.record import Record
from register.records.references import Series

WHOLE = 100
"""A list as long as this stands on one page; a longer one is parted by year."""
LATEST = 50
"""How many records the index shows of a list that is parted by year."""
UNDATED = "undated"
"""The part of the address of the page for records with no year at all; like the years, no id."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A list of one type of record."""

    type: type[Record]
    title: str
    one: str
    many: str
    about: str
    """What the list is, in a sentence or two."""
    of_year: str
    """The title of the page for a year."""
    filed_by: str
    """What the year is, for the page to say; empty where the title says it."""
    answers: str
    """What a newcomer finds in it, in a few words."""
    always_by_year: bool = False

    @property
    def folder(self) -> str:
        """The first part of its addresses."""
        return self.type.folder

    def count(self, number: int) -> str:
        """How many, in words."""
        return counted(number, self.one, self.many)


KINDS = (
    Kind(
        Decision,
        "Decisions",
        "decision",
        "decisions",
        "What was formally decided, by whom and on what grounds.",
        "Decisions of {year}",
        "",
        "what was decided, and which numbers are not held",
        always_by_year=True,
    ),
    Kind(
        Paper,
        "Papers",
        "paper",
        "papers",
        "Reports put to boards and other bodies, and what each asked them to do.",
        "Papers of {year}",
        "",
        "what each asked for, and of whom",
        always_by_year=True,
    ),
    Kind(
        Agreement,
        "Agreements",
        "agreement",
        "agreements",
        "Collaboration agreements: written terms on which police forces and policing bodies "
        "share work.",
        "Agreements first made in {year}",
        "An agreement stands under the year in which its first version began or was signed or, "
        "where neither is known, the year in which it came on this site.",
        "which are in force, and which cannot be told",
    ),
    Kind(
        Force,
        "Forces",
        "police force",
        "police forces",
        "Police forces that the records name, each with the agreements it is or was party to.",
        "Forces that came on this site in {year}",
        "",
        "what each joined, and what bound it on a day",
    ),
    Kind(
        Body,
        "Bodies",
        "body",
        "bodies",
        "Boards, panels and committees, and policing bodies: the commissioners, mayors or boards "
        "that hold a police force to account.",
        "Bodies that came on this site in {year}",
        "",
        "who decides, who advises, and when they met",
    ),
    Kind(
        Programme,
        "Programmes",
        "programme",
        "programmes",
        "Functions and projects on which police forces work together.",
        "Programmes that came on this site in {year}",
        "",
        "who leads what, what was promised and reported",
    ),
    Kind(
        Meeting,
        "Meetings",
        "meeting",
        "meetings",
        "Meetings at which papers were heard or decisions considered. One that a record names has "
        "its page here, also when nothing else of it is held.",
        "Meetings of {year}",
        "",
        "the papers and decisions of each",
        always_by_year=True,
    ),
    Kind(
        Forthcoming,
        "Coming up",
        "expected decision",
        "expected decisions",
        "Decisions that are expected, shown before they are taken.",
        "Decisions expected in {year}",
        "",
        "what is expected, and what is late",
    ),
)
"""Every list, in the order in which the site names them."""


@dataclass(frozen=True, slots=True)
class Filed:
    """A record in its place in its list."""

    record: Record
    year: int | None
    by_reference: bool
    """Whether the year is that of its reference, because its date gives none."""


def filed(kind: Kind, register: Register) -> tuple[Filed, ...]:
    """Every record of a list, newest first; within a year, those with no date stand last."""
    numbering = register.settings.numbering if kind.type is Decision else ()
    found = []
    for record in register.all_of(kind.type):
        when = when_of(record)
        moment = when.start or when.end
        year = year_in(record, numbering)
        by_reference = moment is None and year is not None
        place = moment.first_day.toordinal() if moment else 0
        found.append((year or 0, place, record.id, Filed(record, year, by_reference)))
    found.sort(key=lambda entry: entry[:3], reverse=True)
    return tuple(entry[3] for entry in found)


def by_year(records: Iterable[Filed]) -> Mapping[int | None, Sequence[Filed]]:
    """The records of each year, in the order given; those with no year under None, last."""
    years: dict[int | None, list[Filed]] = {}
    for entry in records:
        years.setdefault(entry.year, []).append(entry)
    return years


def is_parted(kind: Kind, count: int) -> bool:
    """Whether a list of this length has pages for its years."""
    return (kind.always_by_year and count > 0) or count > WHOLE


def address_of(kind: Kind, year: int | None) -> str:
    """The address of the page for a year, or for records with none: ``decisions/2019/``."""
    return f"{kind.folder}/{UNDATED if year is None else year}/"


def year_in(record: Record, numbering: Iterable[Series]) -> int | None:
    """The year of the date by which a record is filed, or else of a decision's reference."""
    when = when_of(record)
    moment = when.start or when.end
    return moment.year if moment else _year_of_reference(record, numbering)


def when_of(record: Record) -> When:
    """The date by which a record is filed."""
    when: When | None = None
    if isinstance(record, Decision):
        when = record.decided
    elif isinstance(record, Paper | Meeting):
        when = record.date
    elif isinstance(record, Forthcoming):
        when = record.expected
    elif isinstance(record, Agreement) and record.versions and not record.removed:
        first = record.versions[0]
        dates = (first.in_force, first.signed)
        when = next((date for date in dates if date and not date.unknown), record.published)
    else:
        when = record.published
    return when or When.nothing()


def _year_of_reference(record: Record, numbering: Iterable[Series]) -> int | None:
    if not isinstance(record, Decision):
        return None
    placed = (series.parse(record.number) for series in numbering)
    return next((found.year for found in placed if found and found.year is not None), None)
