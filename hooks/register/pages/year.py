"""``decisions/2019/index.html`` and the like: one year of a list, whole.

Also ``decisions/undated/index.html``, for records that have neither a date nor a year in their
reference.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from register.linking.register import Register
from register.output import Output
from register.pages.frames import frame
from register.pages.listed import KINDS, Filed, Kind, address_of, by_year, filed, is_parted
from register.pages.narrowing import Narrowing
from register.pages.numbers import not_held
from register.pages.page import page
from register.pages.rows import COLUMNS, Rows
from register.pages.shelf import Shelf
from register.pages.table import Piece, Row, in_order, sentence, table
from register.records.decision import Decision
from register.rules.finding import Finding

TEMPLATE = "year.html"
_DECIDED = COLUMNS[Decision].heads.index("Decided")


def pages(register: Register, _findings: tuple[Finding, ...]) -> Iterator[Output]:
    """A page for every year of every list that is parted by year."""
    rows, shelf = Rows(register), Shelf(register, {})
    missing = not_held(register)
    for kind in KINDS:
        records = filed(kind, register)
        if not is_parted(kind, len(records)):
            continue
        years = by_year(records)
        for year, held in years.items():
            lacking = missing.get(year, ()) if kind.type is Decision else ()
            yield _page(kind, year, held, tuple(years), rows, shelf, lacking)


def row_of(entry: Filed, rows: Rows) -> Row:
    """The record's row; where its reference alone gives the year, its date says so."""
    row = rows.row(entry.record)
    if entry.by_reference:
        said = (Piece("not stated", note="filed by its reference"),)
        return (*row[:_DECIDED], said, *row[_DECIDED + 1 :])
    return row


def years_of(kind: Kind, records: Sequence[Filed]) -> list[dict[str, object]]:
    """The years of a list, newest first, each with its address and count."""
    return [
        {
            "name": "No date known" if year is None else str(year),
            "to": address_of(kind, year),
            "count": kind.count(len(held)),
        }
        for year, held in by_year(records).items()
    ]


def _page(
    kind: Kind,
    year: int | None,
    held: Sequence[Filed],
    years: tuple[int | None, ...],
    rows: Rows,
    shelf: Shelf,
    lacking: Sequence[str],
) -> Output:
    title = kind.of_year.format(year=year) if year else f"{kind.title} with no date known"
    place = years.index(year)
    columns = COLUMNS[kind.type]
    told = (*_told(kind, year, held), kind.filed_by) if year else _told(kind, year, held)
    address = address_of(kind, year) + "index.html"
    narrowing = Narrowing((entry.record for entry in held), shelf)
    file = address_of(kind, year).strip("/").replace("/", "-")
    covers = f"This narrows the list of {title[:1].lower()}{title[1:]}."
    beyond = (kind.type.type, f"Search the {kind.many} of all years") if len(years) > 1 else None
    view = {
        "frame": frame(shelf.settings, address, title, told[0], of=f"{kind.folder}/index.html"),
        "index": {"title": kind.title, "to": f"{kind.folder}/"},
        "told": [words for words in (*told, *lacking) if words],
        "newer": _neighbour(kind, years, place - 1),
        "older": _neighbour(kind, years, place + 1),
        "table": table(
            title,
            columns.heads,
            (row_of(entry, rows) for entry in held),
            heading=columns.heading,
            marks=[narrowing.marks(entry.record) for entry in held],
        ),
        "narrow": narrowing.view(covers, file, beyond),
    }
    return page(address, TEMPLATE, view)


def _told(kind: Kind, year: int | None, held: Sequence[Filed]) -> tuple[str, ...]:
    """How many there are, and why those with no date stand here."""
    if year is None:
        said = "Nothing held here says when, and no reference gives a year."
        return sentence(kind.count(len(held))), said
    count = sentence(in_order(kind.count(len(held)), len(held), "newest first"))
    undated = sum(entry.by_reference for entry in held)
    if not undated:
        return (count,)
    said = (
        "is not known, and its reference alone puts it"
        if undated == 1
        else ("is not known, and their references alone put them")
    )
    return count, sentence(f"the date of {kind.count(undated)} {said} in {year}")


def _neighbour(kind: Kind, years: tuple[int | None, ...], place: int) -> dict[str, str] | None:
    if not 0 <= place < len(years):
        return None
    year = years[place]
    name = "No date known" if year is None else str(year)
    return {"name": name, "to": address_of(kind, year)}
