"""How every agreement stands on the register's day, in the groups that pages show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

from register.linking.parties import Party
from register.linking.register import Register
from register.linking.timeline import Period, periods, standing
from register.records.agreement import Agreement
from register.records.answers import Answer


class State(Enum):
    """How an agreement stands; the value is the anchor of its group."""

    IN_FORCE = "in-force"
    CANNOT_TELL = "cannot-be-told"
    TO_COME = "not-yet-in-force"
    """No version binds on the day, and one is to begin after it."""
    ENDED = "ended"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Stands:
    """An agreement and how it stands."""

    agreement: Agreement
    state: State
    chain: tuple[Period, ...]
    """Its versions in time; none for an agreement that was removed."""
    period: Period | None
    """The version to show: the one in force, the next to come, or else the last."""

    def parties_on(self, day: date) -> tuple[Party, ...]:
        """Whom that version binds on a day, or bound when it ended."""
        if self.period is None:
            return ()
        ended = self.state in (State.ENDED, State.TO_COME)
        return self.period.parties if ended else self.period.parties_on(day)


def stands(agreement: Agreement, register: Register) -> Stands:
    """How an agreement stands on the register's day."""
    if agreement.removed:
        return Stands(agreement, State.REMOVED, (), None)
    chain = periods(agreement, register)
    found = standing(chain, register.day)
    last = chain[-1] if chain else None
    if found.answer is Answer.YES:
        return Stands(agreement, State.IN_FORCE, chain, found.period)
    if found.answer is Answer.CANNOT_TELL:
        return Stands(agreement, State.CANNOT_TELL, chain, last)
    coming = next((p for p in chain if p.starts[0] and p.starts[0] > register.day), None)
    if coming:
        return Stands(agreement, State.TO_COME, chain, coming)
    return Stands(agreement, State.ENDED, chain, last)


def groups(register: Register) -> Mapping[State, tuple[Stands, ...]]:
    """Every agreement by how it stands; each group in the order of the titles."""
    found: dict[State, list[Stands]] = {state: [] for state in State}
    for agreement in register.all_of(Agreement):
        now = stands(agreement, register)
        found[now.state].append(now)
    for group in found.values():
        group.sort(key=lambda s: (s.agreement.title.casefold(), s.agreement.id))
    return {state: tuple(group) for state, group in found.items()}
