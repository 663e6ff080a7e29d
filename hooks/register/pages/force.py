"""``forces/<id>/index.html``: a police force, its agreements and what touches it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from register.linking.register import Register
from register.linking.timeline import Period
from register.output import Output
from register.pages.chain import bound_as, day_words
from register.pages.in_force import Stands, State, stands
from register.pages.parts import (
    Item,
    Row,
    Shown,
    among,
    dated,
    fact,
    headline,
    item,
    said,
    version_name,
)
from register.pages.record import View, record_page
from register.pages.related import limited
from register.pages.shelf import Shelf
from register.records.agreement import Agreement
from register.records.dates import When
from register.records.force import Force, Tenure
from register.records.terms import FORCE_KIND

_TOLD = ("policing_body", "agreement.versions", "decision.forces")
_STATES = {
    State.IN_FORCE: "In force",
    State.CANNOT_TELL: "Cannot be told",
    State.TO_COME: "Not yet in force",
    State.ENDED: "Not in force",
    State.REMOVED: "Removed",
}


@dataclass(frozen=True, slots=True)
class _Part:
    """A force's part in an agreement."""

    now: Stands
    periods: tuple[Period, ...]
    """The versions that bind it, in order."""


def pages(register: Register, findings: Mapping[str, Sequence[Shown]]) -> Iterator[Output]:
    """The page of every force."""
    shelf = Shelf(register, findings)
    parts = _parts(register)
    for force in register.all_of(Force):
        yield _page(force, parts.get(force.key, []), shelf)


def _parts(register: Register) -> Mapping[str, list[_Part]]:
    found: dict[str, list[_Part]] = {}
    for agreement in register.all_of(Agreement):
        now = stands(agreement, register)
        bound: dict[str, list[Period]] = {}
        for period in now.chain:
            for party in period.parties:
                bound.setdefault(party.force.key, []).append(period)
        for key, periods in bound.items():
            found.setdefault(key, []).append(_Part(now, tuple(periods)))
    return found


def _page(force: Force, parts: Sequence[_Part], shelf: Shelf) -> Output:
    decisions = _decisions(force, parts, shelf)
    own: View = {
        "on": day_words(shelf.register.day),
        "agreements": [_agreement(force, part, shelf) for part in parts],
        "tenures": [_tenure(tenure, shelf) for tenure in force.policing_body],
        "decisions": limited("Decisions", decisions) if decisions else {},
    }
    names = {
        "agreements": "Agreements it is or was in",
        "tenures": "Who holds it to account",
        "decisions": "Decisions that touch it",
    }
    kind = FORCE_KIND.get(force.kind or "", "")
    return record_page(
        force,
        shelf,
        facts=_facts(force),
        own=own,
        told=_TOLD,
        sections=[(anchor, name) for anchor, name in names.items() if own[anchor]],
        status=[{"text": f"{kind} police force".strip().capitalize(), "tone": "plain"}],
    )


def _facts(force: Force) -> list[Row]:
    site = [item(force.website, url=force.website)] if force.website else []
    return [
        *fact("Also known as", said(*force.aliases)),
        *fact("Region", said(force.region)),
        *fact("Its own site", site),
        *fact("Published here", dated(force.published)),
    ]


def _agreement(force: Force, part: _Part, shelf: Shelf) -> list[Item]:
    agreement = part.now.agreement
    last = part.periods[-1]
    party = next(p for p in last.parties if p.force.key == force.key)
    names = [version_name(p.version.version) for p in part.periods]
    ended = last.version.ends
    left = last is not part.now.chain[-1]
    note = "" if not left else "Not a party to later versions."
    return [
        shelf.record(agreement.key, note="") or item(agreement.title),
        item(_STATES[part.now.state], note=note),
        item(headline(among(names))),
        item(bound_as(party)),
        item((ended or When.nothing()).words if ended else "No end set"),
    ]


def _tenure(tenure: Tenure, shelf: Shelf) -> list[Item]:
    named = shelf.named(tenure.body, "body")
    since = dated(tenure.from_) or [item("Not recorded")]
    until = dated(tenure.until) or [item("–")]
    return [named[0] if named else item(str(tenure.body)), since[0], until[0]]


def _decisions(force: Force, parts: Sequence[_Part], shelf: Shelf) -> list[Item]:
    """Decisions that name the force, and those that made a version binding it, newest first."""
    links = shelf.register.links_to.get(force.key, ())
    keys = {link.source for link in links if link.source.startswith("decisions/")}
    keys |= {d.key for part in parts for period in part.periods for d in period.made_by}
    ordered = sorted(keys, key=lambda key: (*shelf.sort_key(key), key))
    return [named for key in ordered if (named := shelf.record(key))]
