"""A known gap that is no gap.

What is allowed is shown to the public as a known gap. A gap that has been closed, or a code with
a slip in it, would tell them something untrue.

Bad:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        allow:
          - rule: R501
            reason: The paper is being looked for.
            until: 31 March 2027
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
        background:
          - title: Vehicle recovery options
        ---
        ## Decision

        To extend the contract to 31 October 2028.
"""

from __future__ import annotations

from collections.abc import Iterator

from register.rules.allowances.allowing import AllowanceRule, Asked
from register.rules.finding import Level
from register.rules.rule import Found


def check(asked: Asked) -> Iterator[Found]:
    """Allowances of which nothing is found."""
    if asked.possible and asked.finding is None:
        yield Found(
            asked.place,
            f"This allows {asked.allowance.rule}, and nothing in this record goes against "
            f"{asked.allowance.rule}.",
            "If the gap is closed, take it out of `allow`. If it is not, look for a slip in the "
            "rule's code: it is written as in R501.",
        )


RULE = AllowanceRule("R002", "allowed-for-nothing", Level.WARNING, __doc__, check)
