"""Who held a force to account, and when: what the force says, carried on by who took over."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from register.linking.parties import Party
from register.linking.register import Register
from register.records.body import Body
from register.records.dates import When
from register.records.force import Force

Taken = Mapping[str, tuple[Body, When]]
"""By the key of a body: who took over from it, and when."""


@dataclass(frozen=True, slots=True)
class Held:
    """A body that held a force to account, for a time."""

    body: Body | None
    """None where the reference names none."""
    typed: str
    since: When | None
    until: When | None
    worked_out: bool = False
    """Whether it is said by the body that took over, and not by the force."""

    def can_be_on(self, day: date) -> bool:
        """Whether nothing says that it was not so on that day."""
        first = self.since.earliest if self.since else None
        last = self.until.latest if self.until else None
        return (first is None or first <= day) and (last is None or day <= last)


class Tenures:
    """Those of every force of a register."""

    def __init__(self, register: Register, taken: Taken) -> None:
        """``taken`` are the bodies that others took over from."""
        self._register = register
        self._taken = taken
        self._known: dict[str, tuple[Held, ...]] = {}

    def of(self, force: Force) -> tuple[Held, ...]:
        """Those of one force, in the order in which they are told."""
        if force.key not in self._known:
            self._known[force.key] = tuple(self._of(force))
        return self._known[force.key]

    def changes(self, force: Force) -> tuple[date, ...]:
        """The days on which another body took over for certain."""
        return tuple(
            held.since.latest
            for held in self.of(force)
            if held.worked_out and held.since and held.since.latest
        )

    def named(self, party: Party, day: date) -> Party:
        """The party with its policing body, where that changed and one alone can be it."""
        if not self._taken or not party.policing_body or not self.changes(party.force):
            return party
        bodies = [held.body for held in self.of(party.force) if held.can_be_on(day)]
        return replace(party, body=bodies[0] if len(bodies) == 1 else None)

    def _of(self, force: Force) -> Iterator[Held]:
        register = self._register
        told = [(register.find(t.body, Body), t) for t in force.policing_body]
        own = {body.key for body, _ in told if body}
        for place, (body, tenure) in enumerate(told):
            held = Held(body, str(tenure.body), tenure.from_, tenure.until)
            last = place + 1 == len(told)
            while took := self._taken.get(held.body.key if held.body else ""):
                after, on = took
                if after.key in own or (held.until and not last):
                    break
                yield replace(held, until=held.until or _day_before(on))
                own.add(after.key)
                held = Held(after, after.title, on, None, worked_out=True)
            yield held if held.until else replace(held, until=self._end(held))

    def _end(self, held: Held) -> When | None:
        """The day before another took over, where the force names that one itself."""
        took = self._taken.get(held.body.key if held.body else "")
        return _day_before(took[1]) if took else None


def _day_before(on: When) -> When:
    """The last day before a takeover; when the day is vague, so is the end."""
    return When.of(on.day - timedelta(days=1)) if on.day else on
