"""A known gap whose time is over.

A gap is made known with a last day, so that somebody looks again. From then on it counts like
anything else that is not yet right.

Bad:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        conditions:
          - text: The insurers agree.
        allow:
          - rule: R505
            reason: The paper is being looked for.
            until: 30 September 2026
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
        allow:
          - rule: R505
            reason: The paper is being looked for.
            until: 31 March 2027
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
    """Allowances that would allow something, if it were not for their last day."""
    allowance = asked.allowance
    if not asked.possible or asked.finding is None or asked.lasts:
        return
    if allowance.until.latest is None:
        message = f"This allows {allowance.rule} and gives no last day that is known."
    else:
        message = (
            f"This allowed {allowance.rule} until {allowance.until.words}, and that day has passed."
        )
    yield Found(
        asked.place,
        message,
        "Put right what it finds. If more time is needed, say why in `reason` and give a new day "
        "in `until`.",
    )


RULE = AllowanceRule("R003", "allowance-over", Level.WARNING, __doc__, check)
