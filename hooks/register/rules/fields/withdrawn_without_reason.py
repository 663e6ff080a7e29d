"""Withdrawn, and nothing says when or why.

Whoever relied on a decision has to learn since when it is not to be relied on, and why. A status
alone puts one word on its page; the day and the reason put a banner on it, and a line in the list
of changes.

Bad:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        status: withdrawn
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
        status: withdrawn
        withdrawn:
          on: 3 November 2026
          reason: The garage has closed. A new contract is being let.
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
    """Decisions with the status of withdrawn alone."""
    for decision in register.all_of(Decision):
        if decision.status == "withdrawn" and not (decision.withdrawn or decision.removed):
            yield Found(
                decision.where("status"),
                "This is said to be withdrawn, and not since when, nor why.",
                "Add, with the right day and the right words:"
                + pasted(
                    "withdrawn:",
                    f"  on: {When.of(register.today).words}",
                    "  reason: and here why it was taken back",
                ),
            )


RULE = Rule("R229", "withdrawn-without-reason", Level.WARNING, __doc__ or "", check)
