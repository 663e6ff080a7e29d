"""The groups that a list's page parts its records into, and the rows of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from register.linking.register import Register
from register.pages.in_force import Stands, State
from register.pages.in_force import groups as groups_in_force
from register.pages.listed import LATEST, Filed, Kind
from register.pages.parts import headline
from register.pages.rows import COLUMNS, Rows, is_late
from register.pages.table import Cell, Row, counted, date_cell, in_order
from register.pages.year import row_of
from register.records.agreement import Agreement
from register.records.dates import When
from register.records.forthcoming import Forthcoming
from register.records.record import Record

_STATES = {
    State.IN_FORCE: ("In force", "In force until", "in force"),
    State.CANNOT_TELL: ("Cannot be told", "Last stated end", "of which it cannot be told"),
    State.TO_COME: ("Not in force yet", "Begins", "not in force yet"),
    State.ENDED: ("Ended", "Ended", "no longer in force"),
    State.REMOVED: ("Taken off this site", "", "taken off this site"),
}
"""The groups of agreements: the heading of each, of its last column, and what is said of it."""
_UNTOLD = (
    "The records do not settle whether these are in force: a version's beginning or end is not "
    "stated in anything held here."
)


@dataclass(frozen=True, slots=True)
class Group:
    """Records that stand in one table."""

    anchor: str
    heading: str
    """Empty for a list of one group."""
    caption: str
    heads: Sequence[str]
    records: Sequence[Record]
    rows: Sequence[Row]
    """One for each record, in the same order."""
    said: str = ""
    """What is said of the group before its table."""


def groups_of(
    kind: Kind, records: Sequence[Filed], register: Register, rows: Rows, *, parted: bool
) -> list[Group]:
    """The groups of a list; ``parted`` says whether it has pages for its years."""
    if kind.type is Agreement:
        return _agreements(register, rows)
    if kind.type is Forthcoming:
        return _expected(records, register, rows)
    return _plain(kind, records, rows, parted=parted)


def _plain(kind: Kind, records: Sequence[Filed], rows: Rows, *, parted: bool) -> list[Group]:
    """One table: all records in the order of their names, or the latest of a list with years."""
    if not records:
        return []
    if not parted:
        held = sorted(records, key=lambda entry: _by_title(entry.record))
        shown = [rows.row(entry.record) for entry in held]
        return [_one(kind, kind.title, held, shown)]
    shown = [row_of(entry, rows) for entry in records[:LATEST]]
    whole = len(shown) == len(records)
    caption = (
        in_order(kind.title, len(shown), "newest first")
        if whole
        else f"The latest {kind.count(len(shown))}"
    )
    return [_one(kind, caption, records[:LATEST], shown)]


def _one(kind: Kind, caption: str, held: Sequence[Filed], shown: Sequence[Row]) -> Group:
    heads = COLUMNS[kind.type].heads
    return Group("", "", caption, heads, [entry.record for entry in held], shown)


def _agreements(register: Register, rows: Rows) -> list[Group]:
    found = []
    for state, held in groups_in_force(register).items():
        if not held:
            continue
        heading, last, is_ = _STATES[state]
        said = _UNTOLD if state is State.CANNOT_TELL else ""
        shown = [rows.row(now.agreement) for now in held[:LATEST]]
        caption = _caption(f"{counted(len(held), 'agreement')} {is_}", len(shown), len(held))
        heads = (*COLUMNS[Agreement].heads[:2], last)
        if state is State.TO_COME:
            shown = [(*row[:2], _begins(now)) for row, now in zip(shown, held, strict=False)]
        if state is State.REMOVED:
            heads, shown = heads[:1], [row[:1] for row in shown]
        records = [now.agreement for now in held[:LATEST]]
        found.append(Group(state.value, heading, caption, heads, records, shown, said))
    return found


def _begins(now: Stands) -> Cell:
    return date_cell(now.period.version.in_force) if now.period else ()


def _expected(records: Sequence[Filed], register: Register, rows: Rows) -> list[Group]:
    """What is still expected, soonest first, and what became of the rest, latest first."""
    # Those with no date known stand last, as on the home page.
    open_ = [e for e in reversed(records) if not _is_closed(e.record)]
    open_.sort(key=lambda entry: entry.year is None)
    closed = [e for e in records if _is_closed(e.record)]
    late = [
        e for e in open_ if isinstance(e.record, Forthcoming) and is_late(e.record, register.day)
    ]
    open_ = [e for e in open_ if e not in late]
    today = When.of(register.day).words
    found = []
    for anchor, heading, order, held in (
        ("expected", "Still to come", "soonest first", open_),
        ("late", f"Expected before {today}, with no outcome recorded", "oldest first", late),
        ("past", "What became of the others", "latest first", closed),
    ):
        if held:
            shown = [rows.row(entry.record) for entry in held[:LATEST]]
            told = in_order(counted(len(held), "decision"), len(held), order)
            caption = _caption(told, len(shown), len(held))
            heads = COLUMNS[Forthcoming].heads
            if held is not closed:
                heads, shown = heads[:-1], [row[:-1] for row in shown]
            if held is late:  # the heading says it of all of them
                shown = [(row[0], (row[1][0]._replace(note=""),), *row[2:]) for row in shown]
            listed = [entry.record for entry in held[:LATEST]]
            found.append(Group(anchor, heading, caption, heads, listed, shown))
    return found


def _caption(told: str, shown: int, held: int) -> str:
    """What a group's table is called: how many there are, and whether all of them are shown."""
    return headline(told) if shown == held else f"The first {shown} of {told}"


def _is_closed(record: Record) -> bool:
    """Whether an expected decision is no longer awaited."""
    taken_back = record.removed or record.withdrawn
    return bool(taken_back) or (isinstance(record, Forthcoming) and record.outcome is not None)


def _by_title(record: Record) -> tuple[str, str]:
    return record.title.casefold(), record.id
