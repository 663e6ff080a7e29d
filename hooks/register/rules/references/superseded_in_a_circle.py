"""Decisions that replace each other in a circle.

Readers ask which decision holds today, and follow each one to the one that replaced it. Where the
last leads back to the first there is no answer.

Bad:
    decisions/2024/CPCC2024-100.md
        ---
        title: Vehicle recovery contract
        decided: 3 May 2024
        published: 10 May 2024
        supersedes: CPCC2026-100
        background:
          - title: Vehicle recovery options
        ---
        ## Decision

        To let the contract to 31 October 2026.
    decisions/2026/CPCC2026-100.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        supersedes: CPCC2024-100
        background:
          - title: Vehicle recovery options
        ---
        ## Decision

        To extend the contract to 31 October 2028.
Good:
    decisions/2024/CPCC2024-100.md
        ---
        title: Vehicle recovery contract
        decided: 3 May 2024
        published: 10 May 2024
        background:
          - title: Vehicle recovery options
        ---
        ## Decision

        To let the contract to 31 October 2026.
    decisions/2026/CPCC2026-100.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        supersedes: CPCC2024-100
        background:
          - title: Vehicle recovery options
        ---
        ## Decision

        To extend the contract to 31 October 2028.
"""

from __future__ import annotations

from collections.abc import Iterator

from register.linking.register import Register
from register.records.decision import Decision
from register.rules.finding import Level
from register.rules.references.circles import rounds
from register.rules.rule import Found, Rule


def check(register: Register) -> Iterator[Found]:
    """Circles, each once, at its earliest decision; one that names itself has another rule."""
    for circle in _circles(register):
        first = circle[0]
        steps = ", which replaces ".join(one.number for one in (*circle[1:], first))
        yield Found(
            first.where("supersedes", _position(circle[1], first, register)),
            f"{first.number} replaces {steps}. Nobody can tell which of them holds.",
            "A decision replaces only what was decided before it. Look up which of these came "
            "first, and take out of its `supersedes` what came later.",
        )


def _circles(register: Register) -> Iterator[tuple[Decision, ...]]:
    """Decisions of which each replaces the next and the last the first, the earliest in front."""
    decisions = {decision.key: decision for decision in register.all_of(Decision)}
    replaced = {
        key: [other.key for other in register.find_all(one.supersedes, Decision)]
        for key, one in decisions.items()
        if one.supersedes
    }
    for keys in rounds(replaced):
        circle = [decisions[key] for key in keys]
        place = circle.index(min(circle, key=lambda one: (one.decided.sort_key, one.key)))
        yield (*circle[place:], *circle[:place])


def _position(wanted: Decision, decision: Decision, register: Register) -> int:
    """Where a decision names the one it replaces."""
    found = (register.find(reference, Decision) for reference in decision.supersedes)
    return next(number for number, one in enumerate(found) if one is wanted)


RULE = Rule("R315", "superseded-in-a-circle", Level.ERROR, __doc__, check)
