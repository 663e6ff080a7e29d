"""How search narrows to a record: by its type, forces, agreements, bodies, year and status.

A record is found by what its own fields name, not by every record that its words mention.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TypedDict

from register.pages.in_force import State
from register.pages.listed import when_of, year_in
from register.pages.shelf import Shelf
from register.records.agreement import Agreement
from register.records.body import Body
from register.records.decision import Decision
from register.records.force import Force
from register.records.forthcoming import Forthcoming
from register.records.meeting import Meeting
from register.records.paper import Paper
from register.records.record import Record
from register.records.terms import DECISION_STATUS

STATUSES = {
    **DECISION_STATUS,
    State.IN_FORCE.value: "In force",
    State.CANNOT_TELL.value: "In force? Cannot be told",
    State.TO_COME.value: "Not yet in force",
    State.ENDED.value: "Not in force",
    "expected": "Expected",
    "late": "Expected date has passed",
    "decided": "Expected, and decided",
    "lapsed": "Expected, and nothing came of it",
    "removed": "Removed",
}
"""Every status by the word that addresses of searches have for it."""

FILE = "file"
"""The type of a file that is published with a record, beside those of records."""
OTHER = "other"
"""The part of the search index for what belongs to no one year."""

_OF_WORDS = frozenset({"body", "decision", "reasons", "options", "purpose", "implications"})
"""Fields of running words, which mention records without being about them."""
_NARROWED = (("force", Force), ("agreement", Agreement), ("body", Body))


class Findable(TypedDict):
    """What the page of a record says to the search index."""

    filters: list[tuple[str, str]]
    """A way of narrowing and a word for it: ``("force", "kent")``."""
    meta: list[tuple[str, str]]
    """What a result shows beside the title: ``("date", "16 May 2019")``."""
    sort: str
    """The first day that the record's date allows, ``2019-05-16``; noughts for what is unknown."""


def findable(record: Record, shelf: Shelf, reference: str = "") -> Findable:
    """What the index is told of a record; ``reference`` is the one that it is printed under."""
    if record.key not in shelf.filters:
        shelf.filters[record.key] = _filters(record, shelf)
    when = when_of(record)
    dated = isinstance(record, Decision | Paper | Meeting | Forthcoming)
    known = dated and not when.unknown
    meta = [("reference", reference), ("date", when.words if known else "")]
    return {
        "filters": shelf.filters[record.key],
        "meta": [(name, value) for name, value in meta if value],
        "sort": _sort(record, shelf),
    }


def _filters(record: Record, shelf: Shelf) -> list[tuple[str, str]]:
    status = _status(record, shelf)
    named = sorted(_named(record, shelf))
    return [("type", record.type), *named, *([("status", status)] if status else [])]


def findable_file(record: Record, shelf: Shelf) -> Findable:
    """What the index is told of a file that is published with a record: what it is told of that."""
    told = findable(record, shelf)
    others = [(name, value) for name, value in told["filters"] if name != "type"]
    return {**told, "filters": [("type", FILE), *others]}


def year_of(record: Record, shelf: Shelf) -> int | None:
    """The year that search finds the record under; None for what belongs to no one year."""
    if isinstance(record, Decision | Paper | Meeting | Forthcoming):
        return year_in(record, shelf.settings.numbering)
    return None


def part_of(record: Record, shelf: Shelf) -> str:
    """The part of the search index that holds the record: that of its year, or ``other``."""
    return str(year_of(record, shelf) or OTHER)


def _sort(record: Record, shelf: Shelf) -> str:
    if not isinstance(record, Decision | Paper | Meeting | Forthcoming):
        return "0000-00-00"
    when = when_of(record)
    moment = when.start or when.end
    if moment:
        return moment.first_day.isoformat()
    return f"{year_of(record, shelf) or 0:04}-00-00"


def _named(record: Record, shelf: Shelf) -> Iterator[tuple[str, str]]:
    """The forces, agreements and bodies that a record is about, itself among them."""
    keys = {record.key, *_links(record, shelf)}
    for key in list(keys):
        other = shelf.register.records.get(key)
        if isinstance(record, Decision) and isinstance(other, Meeting):
            keys.update(held.key for held in shelf.register.find_all([other.body], Body))
    if isinstance(record, Meeting):  # one that only others name has no claims of its own
        keys.update(held.key for held in shelf.register.find_all([record.body], Body))
    if isinstance(record, Agreement):
        chain = shelf.standing(record).chain
        keys.update(t.after.key for period in chain for t in period.takeovers)
    if isinstance(record, Decision) and not record.forces:
        keys.update(_parties(record, keys, shelf))
    for key in keys:
        other = shelf.register.records.get(key)
        for name, type_ in _NARROWED:
            if isinstance(other, type_):
                yield name, other.id


def _links(record: Record, shelf: Shelf) -> Iterable[str]:
    links = shelf.register.links_from.get(record.key, ())
    return [link.target.key for link in links if link.field[0] not in _OF_WORDS]


def _parties(decision: Decision, keys: Iterable[str], shelf: Shelf) -> Iterator[str]:
    """The parties of the version that a decision made, where it changes one agreement alone."""
    agreements = [key for key in keys if key.startswith(f"{Agreement.folder}/")]
    agreement = shelf.register.records.get(agreements[0]) if len(agreements) == 1 else None
    if isinstance(agreement, Agreement):
        made = {effect.version for effect in decision.effects}
        for period in shelf.standing(agreement).chain:
            if period.version.version in made:
                yield from (party.force.key for party in period.parties)


def _status(record: Record, shelf: Shelf) -> str:
    if record.removed:
        return "removed"
    if record.withdrawn:
        return "withdrawn"
    if isinstance(record, Decision):
        return record.status or ("superseded" if _is_replaced(record, shelf) else "made")
    if isinstance(record, Agreement):
        return shelf.standing(record).state.value
    if isinstance(record, Forthcoming):
        return _awaited(record, shelf.register.day)
    return ""


def _awaited(expected: Forthcoming, day: date) -> str:
    if expected.outcome:
        return "lapsed" if expected.outcome.lapsed else "decided"
    latest = expected.expected.latest
    return "late" if latest and latest < day else "expected"


def _is_replaced(decision: Decision, shelf: Shelf) -> bool:
    links = shelf.register.links_to.get(decision.key, ())
    return any(link.field[0] == "supersedes" for link in links)
