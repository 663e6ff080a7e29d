"""A gap that cannot be allowed.

An office may publish a record that does not meet a rule, for a while and with a reason. Not so
where the record cannot be read (R1 to R3), where it would break a promise (R73), or where something
must not be published at all (R8).

Bad:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        allow:
          - rule: R201
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
    """Allowances for a rule of those families."""
    if not asked.possible:
        yield Found(
            asked.place,
            f"{asked.allowance.rule} cannot be allowed: it is about whether a record can be read, "
            "about what was promised, or about what must never be published.",
            "Put right what it finds, and take this out of `allow`.",
        )


RULE = AllowanceRule("R001", "not-to-be-allowed", Level.ERROR, __doc__, check)
