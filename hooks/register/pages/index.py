"""``decisions/index.html``, ``papers/index.html`` and so on: one list for each type of record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from register.linking.register import Register
from register.output import Output
from register.pages.as_at import Told, of_agreements
from register.pages.frames import frame
from register.pages.in_force import Stands, State
from register.pages.in_force import groups as groups_in_force
from register.pages.listed import KINDS, LATEST, Filed, Kind, filed, is_parted
from register.pages.page import page
from register.pages.parts import headline
from register.pages.rows import COLUMNS, Rows, is_late
from register.pages.shelf import Shelf
from register.pages.table import Cell, Row, counted, date_cell, in_order, sentence, table
from register.pages.year import row_of, years_of
from register.records.agreement import Agreement
from register.records.dates import When
from register.records.forthcoming import Forthcoming
from register.records.record import Record
from register.rules.finding import Finding

TEMPLATE = "index.html"

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


def pages(register: Register, _findings: tuple[Finding, ...]) -> Iterator[Output]:
    """The index of every type, also of one that has no record yet."""
    rows = Rows(register)
    for kind in KINDS:
        records = filed(kind, register)
        parted = is_parted(kind, len(records))
        if kind.type is Agreement:
            groups = _agreements(register, rows)
        elif kind.type is Forthcoming:
            groups = _expected(records, register, rows)
        else:
            groups = _plain(kind, records, rows, parted=parted)
        told = _on_any_day(register) if kind.type is Agreement else []
        yield _page(kind, records, groups, register, parted=parted, as_at_told=told)


def _page(
    kind: Kind,
    records: Sequence[Filed],
    groups: list[dict[str, object]],
    register: Register,
    *,
    parted: bool,
    as_at_told: Sequence[Told] = (),
) -> Output:
    told = sentence(kind.count(len(records)))
    if kind.type is Agreement:
        told += f" What is in force is as at {When.of(register.day).words}."
    address = f"{kind.folder}/index.html"
    view = {
        "frame": frame(register.settings, address, kind.title, kind.about),
        "told": told,
        "groups": groups,
        "as_at_told": list(as_at_told),
        "years": years_of(kind, records) if parted else [],
        "filed_by": kind.filed_by if parted else "",
    }
    return page(address, TEMPLATE, view)


def _plain(
    kind: Kind, records: Sequence[Filed], rows: Rows, *, parted: bool
) -> list[dict[str, object]]:
    """One table: all records in the order of their names, or the latest of a list with years."""
    if not records:
        return []
    if not parted:
        held = sorted(records, key=lambda entry: _by_title(entry.record))
        return [_group("", "", kind.title, kind.type, (rows.row(e.record) for e in held))]
    shown = [row_of(entry, rows) for entry in records[:LATEST]]
    whole = len(shown) == len(records)
    caption = (
        in_order(kind.title, len(shown), "newest first")
        if whole
        else f"The latest {kind.count(len(shown))}"
    )
    return [_group("", "", caption, kind.type, shown)]


def _agreements(register: Register, rows: Rows) -> list[dict[str, object]]:
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
        group = _group(state.value, heading, caption, Agreement, shown, heads)
        found.append(group | {"said": said})
    return found


def _on_any_day(register: Register) -> list[Told]:
    """What was in force on any day, of the agreements that the page lists."""
    listed = [now for held in groups_in_force(register).values() for now in held[:LATEST]]
    return of_agreements(listed, Shelf(register, {}))


def _begins(now: Stands) -> Cell:
    return date_cell(now.period.version.in_force) if now.period else ()


def _expected(records: Sequence[Filed], register: Register, rows: Rows) -> list[dict[str, object]]:
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
            found.append(_group(anchor, heading, caption, Forthcoming, shown, heads))
    return found


def _caption(told: str, shown: int, held: int) -> str:
    """What a group's table is called: how many there are, and whether all of them are shown."""
    return headline(told) if shown == held else f"The first {shown} of {told}"


def _group(
    anchor: str,
    heading: str,
    caption: str,
    type_: type[Record],
    rows: Iterable[Row],
    heads: Sequence[str] = (),
) -> dict[str, object]:
    columns = COLUMNS[type_]
    shown = table(caption, heads or columns.heads, rows, heading=columns.heading)
    return {"anchor": anchor, "heading": heading, "said": "", "table": shown}


def _is_closed(record: Record) -> bool:
    """Whether an expected decision is no longer awaited."""
    taken_back = record.removed or record.withdrawn
    return bool(taken_back) or (isinstance(record, Forthcoming) and record.outcome is not None)


def _by_title(record: Record) -> tuple[str, str]:
    return record.title.casefold(), record.id
