"""Who made a decision: whom it names, or whom the office's settings name, as at its day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from weakref import WeakKeyDictionary

from register.linking.register import Register
from register.linking.succession import Holder, succession
from register.records.body import Body
from register.records.decision import Decision
from register.records.force import Force
from register.records.kinds import Reference


def makers_as_a_rule(decision: Decision, register: Register) -> tuple[Holder, ...]:
    """Who made a decision that names nobody: the maker of the settings, or who stood there then.

    Nobody, when the day of the decision does not tell which of two it was.
    """
    if decision.maker:
        return ()
    others = succession(register)
    found: dict[str, Holder] = {}
    for named in deciding(register):
        days = [day for day in (decision.decided.earliest, decision.decided.latest) if day]
        answers = [others.holders_on(named, day) for day in days]
        if not days and not others.takeovers:
            answers = [(named,)]
        if answers and [one.key for one in answers[0]] == [one.key for one in answers[-1]]:
            found |= {one.key: one for one in answers[0]}
    return tuple(found.values())


def deciding(register: Register) -> tuple[Holder, ...]:
    """Who decides as a rule, as the office's settings name them, whatever the day."""
    return tuple(_holders(register.settings.maker, register))


def makers(decision: Decision, register: Register) -> tuple[Holder, ...]:
    """Who made a decision, as far as they have records here."""
    if decision.maker:
        return tuple(_holders(decision.maker, register))
    return makers_as_a_rule(decision, register)


_KNOWN: WeakKeyDictionary[Register, Mapping[str, tuple[str, ...]]] = WeakKeyDictionary()


def made_as_a_rule(key: str, register: Register) -> tuple[str, ...]:
    """The keys of the decisions that name nobody, and were made by the body or force of ``key``."""
    if register not in _KNOWN:
        found: dict[str, list[str]] = {}
        for decision in register.all_of(Decision):
            for maker in makers_as_a_rule(decision, register):
                found.setdefault(maker.key, []).append(decision.key)
        _KNOWN[register] = {maker: tuple(keys) for maker, keys in found.items()}
    return _KNOWN[register].get(key, ())


def _holders(references: Iterable[Reference], register: Register) -> Iterator[Holder]:
    for reference in references:
        one = register.names.find(str(reference), ("body", "force")).one
        record = register.records.get(one.key) if one else None
        if isinstance(record, Body | Force):
            yield record
