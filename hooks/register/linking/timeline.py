"""The versions of an agreement over time: what is in force on a day, gaps, and who is bound.

Nothing is guessed. A version whose start or end is not known leaves the question open, except
where a version after it settles the matter: a chain that is over by a day is over.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from weakref import WeakKeyDictionary

from register.linking.parties import Party
from register.linking.register import Register
from register.linking.succession import Succession, Takeover, succession
from register.records.agreement import Agreement, Parties, Version
from register.records.dates import Answer, When
from register.records.decision import Decision
from register.records.force import Force


@dataclass(frozen=True, slots=True)
class Period:
    """A version in its place in the chain, with the limits of when it binds."""

    version: Version
    parties: tuple[Party, ...]
    """As they were named; ``parties_on`` says who stands in their place on a day."""
    joined: tuple[Force, ...]
    left: tuple[Force, ...]
    made_by: tuple[Decision, ...]
    """Decisions that say they made this version."""
    starts: tuple[date | None, date | None]
    """The earliest and the latest day on which it can have begun."""
    ends: tuple[date | None, date | None]
    """The earliest and the latest day on which it can end; ``date.max`` when no end is set."""
    succession: Succession = field(compare=False, repr=False)

    @property
    def takeovers(self) -> tuple[Takeover, ...]:
        """Those by which a force came in the place of a party before this version ended."""
        keys = {party.force.key for party in self.parties}
        found = []
        for takeover in self.succession.of_forces:
            first = takeover.on.latest
            in_time = first and (not self.ends[1] or first <= self.ends[1])
            if takeover.before.key in keys and in_time:
                keys.add(takeover.after.key)
                found.append(takeover)
        return tuple(found)

    @property
    def forces(self) -> tuple[Force, ...]:
        """Every force that is bound on any day: the parties, and those in their place."""
        after = (t.after for t in self.takeovers if isinstance(t.after, Force))
        every = {force.key: force for force in (*(p.force for p in self.parties), *after)}
        return tuple(every.values())

    def parties_on(self, day: date) -> tuple[Party, ...]:
        """Who is bound on a day, if the version binds on it at all."""
        if not self.succession.takeovers:
            return self.parties
        return self.succession.as_at(self.parties, day)

    def party(self, force: Force) -> Party | None:
        """As whom a force is bound, on the last day on which it is."""
        named = next((p for p in self.parties if p.force.key == force.key), None)
        days = [t.on.latest for t in self.takeovers if t.after.key == force.key]
        later = [p for d in days if d for p in self.parties_on(d) if p.force.key == force.key]
        return later[-1] if later else named

    def on(self, day: date) -> Answer:
        """Whether it binds on that day. Where nobody states a beginning, none is vouched for."""
        first, _ = self.starts
        soonest, latest = self.ends
        if (first and day < first) or (latest and day > latest):
            return Answer.NO
        begun = self.version.in_force.latest if self.version.in_force else None
        if begun and soonest and begun <= day <= soonest:
            return Answer.YES
        return Answer.CANNOT_TELL


Limits = tuple[tuple[date | None, date | None], tuple[date | None, date | None]]
"""The earliest and the latest start of a version, and the same of its end."""

_KNOWN: WeakKeyDictionary[Register, dict[str, tuple[Period, ...]]] = WeakKeyDictionary()


@dataclass(frozen=True, slots=True)
class Standing:
    """Whether an agreement is in force on a day, and by which version."""

    answer: Answer
    period: Period | None
    """The version in force, when that can be told."""


def periods(agreement: Agreement, register: Register) -> tuple[Period, ...]:
    """The versions of an agreement in their order, each with what bounds it.

    Worked out once for each register, since rules and pages of many kinds ask.
    """
    known = _KNOWN.setdefault(register, {})
    if agreement.key not in known:
        known[agreement.key] = _periods(agreement, register)
    return known[agreement.key]


def standing(chain: tuple[Period, ...], day: date) -> Standing:
    """Whether any version of the chain binds on that day."""
    answers = [(period.on(day), period) for period in chain]
    for answer, period in reversed(answers):
        if answer is Answer.YES:
            return Standing(answer, period)
    if all(answer is Answer.NO for answer, _ in answers):
        return Standing(Answer.NO, None)
    return Standing(Answer.CANNOT_TELL, None)


def _periods(agreement: Agreement, register: Register) -> tuple[Period, ...]:
    parties: tuple[Party, ...] = ()
    found: list[Period] = []
    bounds = _bounds(agreement.versions)
    others = succession(register)
    for version, (starts, ends) in zip(agreement.versions, bounds, strict=True):
        # A version that is made after a takeover has the parties of that day before it.
        before = others.as_at(parties, starts[0]) if others.takeovers and starts[0] else parties
        before = tuple(replace(party, body=None) for party in before)
        parties = _parties(version.parties, before, register)
        now, then = [p.force for p in parties], [p.force for p in before]
        joined = tuple(f for f in now if found and f not in then)
        left = tuple(f for f in then if f not in now)
        made_by = _made_by(agreement, version, register)
        found.append(Period(version, parties, joined, left, made_by, starts, ends, others))
    return tuple(found)


def is_gap(before: Period, after: Period) -> Answer:
    """Whether there are days between two versions on which neither binds."""
    soonest, latest = before.ends
    first, last = after.starts
    if latest and first and latest < date.max and first > latest + timedelta(days=1):
        return Answer.YES
    if soonest and last and (soonest == date.max or last <= soonest + timedelta(days=1)):
        return Answer.NO
    return Answer.CANNOT_TELL


def _bounds(
    versions: tuple[Version, ...],
) -> list[Limits]:
    """Start and end limits of each version, worked out from the last one backwards."""
    found = []
    following: tuple[date | None, date | None] | None = None
    for version in reversed(versions):
        start = version.in_force or When.nothing()
        ends = _end(version.ends, following)
        starts = (start.earliest, start.latest or ends[1])
        if starts[1] == date.max:
            starts = (starts[0], None)
        found.append((starts, ends))
        following = starts
    return _none_before_the_last(found[::-1])


def _none_before_the_last(found: list[Limits]) -> list[Limits]:
    """A version whose beginning nobody states did not begin before the version it followed."""
    earliest: date | None = None
    for place, ((first, last), ends) in enumerate(found):
        earliest = first or earliest
        found[place] = ((earliest, last), ends)
    return found


def _end(
    ends: When | None, following: tuple[date | None, date | None] | None
) -> tuple[date | None, date | None]:
    if ends is None:
        if following is None:
            return date.max, date.max
        return _day_before(following[0]), _day_before(following[1])
    latest = ends.latest
    if latest is None and following is not None:
        latest = _day_before(following[1])
    return ends.earliest, latest


def _day_before(day: date | None) -> date | None:
    return day - timedelta(days=1) if day else None


def _parties(
    stated: Parties | None, before: tuple[Party, ...], register: Register
) -> tuple[Party, ...]:
    if stated is None:
        return before
    found = {} if stated.forces else {p.force.key: p for p in before}
    kinds = (
        (stated.forces, True, True),
        (stated.joined, True, True),
        (stated.chief_officer_only, True, False),
        (stated.policing_body_only, False, True),
    )
    for references, chief_officer, policing_body in kinds:
        for force in register.find_all(references, Force):
            found[force.key] = Party(force, chief_officer, policing_body)
    for force in register.find_all(stated.left, Force):
        found.pop(force.key, None)
    return tuple(found[key] for key in sorted(found))


def _made_by(agreement: Agreement, version: Version, register: Register) -> tuple[Decision, ...]:
    made: dict[str, Decision] = {}
    for link in register.links_to.get(agreement.key, ()):
        decision = register.records[link.source] if link.field[:1] == ("effects",) else None
        if isinstance(decision, Decision):
            effects = [e for e in decision.effects if e.version == version.version]
            if any(register.find(e.agreement, Agreement) is agreement for e in effects):
                made[decision.key] = decision
    return tuple(made.values())
