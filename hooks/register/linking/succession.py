"""Which body or force took over from which, when, and who stands where another stood.

Only the new one says it, in ``succeeds``; the other direction is worked out. From the day it took
over it is party to what the old one was party to. On a day that is not certain to be after it,
everything is as before: nothing is put in anybody's place on a guess.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from weakref import WeakKeyDictionary

from register.linking.parties import Party
from register.linking.register import Register
from register.linking.tenures import Tenures
from register.records.body import Body
from register.records.dates import When
from register.records.force import Force

Holder = Body | Force


@dataclass(frozen=True, slots=True, eq=False)
class Takeover:
    """One body or force that took over from another."""

    before: Holder
    after: Holder
    on: When

    def is_over(self, day: date) -> bool:
        """Whether it is certain that it had happened by that day."""
        return self.on.latest is not None and self.on.latest <= day


@dataclass(frozen=True, eq=False)
class Succession:
    """Every takeover in a register, by their days."""

    takeovers: tuple[Takeover, ...]
    tenures: Tenures

    @cached_property
    def of_forces(self) -> tuple[Takeover, ...]:
        """Those of police forces whose day is certain."""
        return tuple(t for t in self.takeovers if isinstance(t.after, Force) and t.on.latest)

    def from_(self, holder: Holder) -> tuple[Takeover, ...]:
        """Those by which others took over from it."""
        return self._from.get(holder.key, ())

    def by(self, holder: Holder) -> tuple[Takeover, ...]:
        """Those by which it took over from others."""
        return self._by.get(holder.key, ())

    def as_at(self, parties: Iterable[Party], day: date) -> tuple[Party, ...]:
        """The parties that are bound on a day, where these were named."""
        held = {party.force.key: party for party in parties}
        gone = set[str]()
        for takeover in self.of_forces:
            party = held.get(takeover.before.key)
            if party and takeover.is_over(day) and isinstance(takeover.after, Force):
                held[takeover.after.key] = _both(party, held.get(takeover.after.key), takeover)
                gone.add(takeover.before.key)
        named = (held[key] for key in sorted(held.keys() - gone))
        return tuple(self.tenures.named(party, day) for party in named)

    def holders_on(self, holder: Holder, day: date) -> tuple[Holder, ...]:
        """Who stood on a day where this one stands, before it or after it."""
        return tuple(self._standing_for(holder, day, set()))

    def _standing_for(self, holder: Holder, day: date, seen: set[str]) -> Iterator[Holder]:
        seen.add(holder.key)
        others = [t.after for t in self.from_(holder) if t.is_over(day)] or [
            t.before for t in self.by(holder) if t.on.earliest and day < t.on.earliest
        ]
        for other in others:
            if other.key not in seen:
                yield from self._standing_for(other, day, seen)
        if not others:
            yield holder

    @cached_property
    def _from(self) -> Mapping[str, tuple[Takeover, ...]]:
        return _grouped((takeover.before.key, takeover) for takeover in self.takeovers)

    @cached_property
    def _by(self) -> Mapping[str, tuple[Takeover, ...]]:
        return _grouped((takeover.after.key, takeover) for takeover in self.takeovers)


_KNOWN: WeakKeyDictionary[Register, Succession] = WeakKeyDictionary()


def succession(register: Register) -> Succession:
    """Every takeover that the records say, worked out once for each register."""
    if register not in _KNOWN:
        found = sorted(_takeovers(register), key=lambda t: (t.on.sort_key, t.before.key))
        taken = {t.before.key: (t.after, t.on) for t in found if isinstance(t.after, Body)}
        _KNOWN[register] = Succession(tuple(found), Tenures(register, taken))
    return _KNOWN[register]


def _takeovers(register: Register) -> Iterator[Takeover]:
    """Those that are told; what was removed tells nothing any more."""
    for body in register.all_of(Body):
        for told in () if body.removed else body.succeeds:
            before = register.find(told.body, Body)
            if before and before is not body:
                yield Takeover(before, body, told.on)
    for force in register.all_of(Force):
        for merger in () if force.removed else force.succeeds:
            merged = register.find(merger.force, Force)
            if merged and merged is not force:
                yield Takeover(merged, force, merger.on)


def _both(party: Party, other: Party | None, takeover: Takeover) -> Party:
    """The one that took over, bound as each of those was that it took over from."""
    force = takeover.after
    assert isinstance(force, Force)
    return Party(
        force,
        party.chief_officer or bool(other and other.chief_officer),
        party.policing_body or bool(other and other.policing_body),
    )


def _grouped(pairs: Iterable[tuple[str, Takeover]]) -> Mapping[str, tuple[Takeover, ...]]:
    grouped: dict[str, list[Takeover]] = {}
    for key, takeover in pairs:
        grouped.setdefault(key, []).append(takeover)
    return {key: tuple(takeovers) for key, takeovers in grouped.items()}
