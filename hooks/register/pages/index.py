"""``decisions/index.html``, ``papers/index.html`` and so on: one list for each type of record."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from register.linking.register import Register
from register.output import Output
from register.pages.as_at import Told, of_agreements
from register.pages.frames import frame
from register.pages.groups import Group, groups_of
from register.pages.in_force import groups as groups_in_force
from register.pages.listed import KINDS, LATEST, Filed, Kind, filed, is_parted
from register.pages.narrowing import Narrowing
from register.pages.page import page
from register.pages.pictures.matrix import matrix
from register.pages.pictures.savings import savings
from register.pages.rows import COLUMNS, Rows
from register.pages.shelf import Shelf
from register.pages.table import sentence, table
from register.pages.year import years_of
from register.records.agreement import Agreement
from register.records.dates import When
from register.records.programme import Programme
from register.rules.finding import Finding

TEMPLATE = "index.html"


def pages(register: Register, _findings: tuple[Finding, ...]) -> Iterator[Output]:
    """The index of every type, also of one that has no record yet."""
    rows, shelf = Rows(register), Shelf(register, {})
    for kind in KINDS:
        records = filed(kind, register)
        parted = is_parted(kind, len(records))
        groups = groups_of(kind, records, register, rows, parted=parted)
        yield _page(kind, records, groups, shelf, parted=parted)


def _page(
    kind: Kind,
    records: Sequence[Filed],
    groups: Sequence[Group],
    shelf: Shelf,
    *,
    parted: bool,
) -> Output:
    register = shelf.register
    told = sentence(kind.count(len(records)))
    if kind.type is Agreement:
        told += f" What is in force is as at {When.of(register.day).words}."
    address = f"{kind.folder}/index.html"
    narrowing = Narrowing((record for group in groups for record in group.records), shelf)
    covers = _covers(kind, records, groups)
    beyond = (kind.type.type, f"Search all {kind.count(len(records))}") if covers else None
    view = {
        "frame": frame(register.settings, address, kind.title, kind.about),
        "told": told,
        "groups": [_shown(group, kind, narrowing) for group in groups],
        "narrow": narrowing.view(covers, kind.folder, beyond),
        "as_at_told": _on_any_day(shelf) if kind.type is Agreement else [],
        "as_at_covers": _covers_on_a_day(kind, records, groups),
        "matrix": _matrix(shelf) if kind.type is Agreement else {},
        "savings": savings(register.all_of(Programme)) if kind.type is Programme else {},
        "years": years_of(kind, records) if parted else [],
        "filed_by": kind.filed_by if parted else "",
    }
    return page(address, TEMPLATE, view)


def _shown(group: Group, kind: Kind, narrowing: Narrowing) -> dict[str, object]:
    marks = [narrowing.marks(record) for record in group.records]
    heading = COLUMNS[kind.type].heading
    shown = table(group.caption, group.heads, group.rows, heading=heading, marks=marks)
    return {
        "anchor": group.anchor,
        "heading": group.heading,
        "said": group.said,
        "table": shown,
    }


def _covers(kind: Kind, records: Sequence[Filed], groups: Sequence[Group]) -> str:
    """What is narrowed, where the page does not list all there is."""
    listed = sum(len(group.records) for group in groups)
    if listed == len(records):
        return ""
    return f"This narrows the {kind.count(listed)} listed here, of {len(records):,}."


def _covers_on_a_day(kind: Kind, records: Sequence[Filed], groups: Sequence[Group]) -> str:
    """Of which agreements a day is answered, where the page does not list all there are."""
    listed = sum(len(group.records) for group in groups)
    if listed == len(records):
        return ""
    return (
        f"This answers for the {kind.count(listed)} listed here, of {len(records):,}. "
        "The page of an agreement, or of a force, answers for any of its own."
    )


def _matrix(shelf: Shelf) -> dict[str, object]:
    """Forces and agreements, those in force first."""
    return matrix(
        [now for group in groups_in_force(shelf.register).values() for now in group], shelf
    )


def _on_any_day(shelf: Shelf) -> list[Told]:
    """What was in force on any day, of the agreements that the page lists."""
    held = groups_in_force(shelf.register).values()
    return of_agreements([now for group in held for now in group[:LATEST]], shelf)
