"""What bound a force: each agreement it is or was in, by which versions, and how sure that is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from register.linking.register import Register
from register.linking.succession import Takeover
from register.linking.timeline import Period
from register.pages.chain import bound_as
from register.pages.days import days_of
from register.pages.in_force import Stands, State, stands
from register.pages.parts import Item, headline, item
from register.pages.shelf import Shelf
from register.records.agreement import Agreement, Version
from register.records.answers import Answer
from register.records.dates import When
from register.records.force import Force

HEADS = ("Agreement", "In force", "Cannot be told", "Versions, and what is stated", "Who is bound")
_STATES = {
    State.IN_FORCE: "In force",
    State.CANNOT_TELL: "Cannot be told",
    State.TO_COME: "Not yet in force",
    State.ENDED: "Not in force",
    State.REMOVED: "Removed",
}


@dataclass(frozen=True, slots=True)
class Part:
    """A force's part in an agreement."""

    now: Stands
    periods: tuple[Period, ...]
    """The versions that bind it, in order."""
    sure: str
    """The days on which it was bound for certain."""
    unsure: str
    """The days of which it cannot be told."""


def parts_of(register: Register) -> Mapping[str, list[Part]]:
    """The agreements of every force, by its key. The days are worked out once for all parties."""
    found: dict[str, list[Part]] = {}
    for agreement in register.all_of(Agreement):
        now = stands(agreement, register)
        bound: dict[str, list[Period]] = {}
        for period in now.chain:
            for force in period.forces:
                bound.setdefault(force.key, []).append(period)
        told: dict[tuple[str, ...], tuple[str, str]] = {}
        for key, periods in bound.items():
            # After a takeover the same version binds different forces on different days.
            of = key if any(period.takeovers for period in periods) else ""
            labels = (of, *(period.version.version for period in periods))
            if labels not in told:
                answers = (Answer.YES, Answer.CANNOT_TELL)
                sure, unsure = (days_of(periods, answer, of) for answer in answers)
                told[labels] = sure, unsure
            found.setdefault(key, []).append(Part(now, tuple(periods), *told[labels]))
    return found


def bound_row(force: Force, part: Part, shelf: Shelf) -> list[Item]:
    """The agreement, when it bound the force, when that cannot be told, and who was bound."""
    agreement = part.now.agreement
    last = part.periods[-1]
    party = last.party(force)
    notes = [] if part.unsure == "Any day" else [f"Today: {_STATES[part.now.state].lower()}."]
    notes += [] if last is part.now.chain[-1] else ["Not a party to later versions."]
    notes += [_taken(takeover, force) for takeover in last.takeovers]
    named = shelf.record(agreement.key, note="") or item(agreement.title)
    versions = (_version(period.version, shelf) for period in part.periods)
    return [
        {**named, "note": " ".join(filter(None, notes))},
        item(part.sure or "No day known"),
        item(part.unsure or "–"),
        item(headline("; ".join(versions))),
        item(bound_as(party) if party else "–"),
    ]


def _taken(takeover: Takeover, force: Force) -> str:
    """What a takeover means for a force in an agreement, in a sentence."""
    day = takeover.on.words
    if takeover.before.key == force.key:
        return f"Since {day}, {takeover.after.title} is bound in its place."
    if takeover.after.key == force.key:
        return f"In place of {takeover.before.title} since {day}."
    return ""


def limits(parts: Sequence[Part], most: int) -> tuple[Sequence[Part], int]:
    """The parts to show, those of which most can be told first, and how many are left out."""
    ordered = sorted(parts, key=lambda part: (not part.sure, part.now.state is State.REMOVED))
    return ordered[:most], max(len(parts) - most, 0)


def _version(version: Version, shelf: Shelf) -> str:
    """A version and the dates that are stated of it: ``original version (signed May 2016)``."""
    stated = [
        f"{word} {when.words}"
        for word, when in (
            ("signed", version.signed),
            ("from", version.in_force),
            ("until", version.ends),
        )
        if isinstance(when, When) and not when.unknown
    ]
    return f"{shelf.version(version.version)} ({', '.join(stated) or 'no date stated'})"
