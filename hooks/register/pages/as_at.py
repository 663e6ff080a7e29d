"""What was in force on any day, worked out here for a script that only looks the day up.

The script is ``overrides/assets/as-at.js``. Without it a page says the same in its table of days.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from register.linking.parties import Party
from register.linking.spans import Span, spans
from register.linking.timeline import Period
from register.pages.bound import Part
from register.pages.chain import bound_as, parties_counted
from register.pages.days import said_of
from register.pages.in_force import Stands
from register.pages.shelf import Shelf
from register.records.agreement import Agreement
from register.records.answers import Answer
from register.records.force import Force

Told = dict[str, object]
"""An agreement: its ``name``, ``to`` where it leads, and its ``spans``, each of them a list of the
first and the last day (empty when there is none), the answer, what is said of it, and the parties.
"""

_CODES = {Answer.YES: "yes", Answer.NO: "no", Answer.CANNOT_TELL: "untold"}


def of_agreements(held: Iterable[Stands], shelf: Shelf) -> list[Told]:
    """When each agreement was in force, and with which parties."""
    found = []
    for now in held:
        if now.chain:
            found.append(_told(now.agreement, now.chain, shelf, lambda s: _parties(s, shelf)))
    return found


def of_force(force: Force, parts: Sequence[Part], shelf: Shelf) -> list[Told]:
    """When each of its agreements bound a force, and whom of it."""
    return [
        _told(part.now.agreement, part.periods, shelf, lambda s: _own_part(s, force), force.key)
        for part in parts
    ]


def _told(
    agreement: Agreement,
    chain: Sequence[Period],
    shelf: Shelf,
    parties_of: Callable[[Span], list[str]],
    of: str = "",
) -> Told:
    return {
        "name": agreement.title,
        "to": agreement.address,
        "spans": [_span(span, chain, shelf, parties_of) for span in spans(chain, of)],
    }


def _span(
    span: Span,
    chain: Sequence[Period],
    shelf: Shelf,
    parties_of: Callable[[Span], list[str]],
) -> list[object]:
    words = said_of(span, chain, shelf)
    if span.period:
        words = f"{words}. {parties_counted(span.period)[0]['note']}".strip()
    parties = parties_of(span)
    return [_day(span.first), _day(span.last), _CODES[span.answer], words, parties]


def _parties(span: Span, shelf: Shelf) -> list[str]:
    named = sorted(((_name(party, shelf), party) for party in span.parties), key=lambda n: n[0])
    return [f"{name}{_as(party)}" for name, party in named]


def _as(party: Party) -> str:
    """Who of a force is bound, where that is not both, or where the policing body changed."""
    told = [] if party.count > 1 else [bound_as(party).lower()]
    told += [f"policing body: {party.body.title}"] if party.body else []
    return f" ({', '.join(told)})" if told else ""


def _own_part(span: Span, force: Force) -> list[str]:
    return [
        ("chief officer and policing body" if party.count > 1 else bound_as(party).lower())
        + (f" ({party.body.title})" if party.body else "")
        for party in span.parties
        if party.force.key == force.key
    ]


def _name(party: Party, shelf: Shelf) -> str:
    named = shelf.record(party.force.key, note="")
    return named["text"] if named else party.force.title


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""
