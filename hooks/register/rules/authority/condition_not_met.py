"""A condition not recorded as met.

A decision made subject to something stands only once that has happened. Until the day is
recorded, a reader cannot tell whether it does.

Bad:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        conditions:
          - text: The insurers agree.
        background:
          - title: Vehicle recovery options
        ---
        ## Decision

        To extend the contract to 31 October 2028.
Good:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        conditions:
          - text: The insurers agree.
            met_on: 15 October 2026
        background:
          - title: Vehicle recovery options
        ---
        ## Decision

        To extend the contract to 31 October 2028.
"""

from __future__ import annotations

from collections.abc import Iterator

from register.linking.register import Register
from register.records.dates import When
from register.records.decision import Decision
from register.rules.finding import Level
from register.rules.rule import Found, Rule, pasted


def check(register: Register) -> Iterator[Found]:
    """Conditions without a day on which they were met."""
    for decision in register.all_of(Decision):
        for number, condition in enumerate(decision.conditions):
            if condition.met_on is None or condition.met_on.unknown:
                yield Found(
                    decision.where("conditions", number),
                    f"The condition “{condition.text}” is not recorded as met.",
                    "When it has been met, add the day below it, such as:"
                    + pasted(f"met_on: {When.of(register.day).words}"),
                )


RULE = Rule("R505", "condition-not-met", Level.WARNING, __doc__, check)
