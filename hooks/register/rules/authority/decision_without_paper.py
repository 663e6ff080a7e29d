"""A decision that names no paper.

The paper is where the public finds what was proposed, what it would cost and what else was
possible. Without it a decision can be read, and not understood.

Bad:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        ---
        ## Decision

        To extend the contract to 31 October 2028.
Good:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
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
from register.rules.rule import Found, Rule, pasted


def check(register: Register) -> Iterator[Found]:
    """Decisions without an entry in ``background``, unless they are removed."""
    for decision in register.all_of(Decision):
        if not decision.removed and not decision.gives("background"):
            yield Found(
                decision.where(),
                "This decision names no paper that it rests on.",
                "Name the paper by its file, without .md:"
                + pasted("background:", "  - paper: 2026-10-01-vehicle-recovery")
                + "\nIf it is not held here, give its title:"
                + pasted("background:", "  - title: Vehicle recovery options"),
            )


RULE = Rule("R501", "decision-without-paper", Level.WARNING, __doc__, check)
