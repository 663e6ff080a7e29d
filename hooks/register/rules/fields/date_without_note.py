"""A date that is not exact, without a reason.

A month, a year or `unknown` may be all that there is. Readers are then told why, so that they can
tell a gap in the papers from a slip in the register.

Bad:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: October 2026
        published: 16 November 2026
        background:
          - title: Vehicle recovery options
        ---
        ## Decision

        To extend the contract to 31 October 2028.
Good:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: October 2026
        decided_note: The signed page gives the month alone.
        published: 16 November 2026
        background:
          - title: Vehicle recovery options
        ---
        ## Decision

        To extend the contract to 31 October 2028.
"""

from __future__ import annotations

from register.rules.finding import Level
from register.rules.rule import Facts, pasted, worded

_WHY = {"expected": "No day has been set yet.", "ends": "The agreement gives no day."}
"""Why a day is often not known, by the field."""


def say(facts: Facts) -> tuple[str, str]:
    """The date in words, and the name of the line that explains it."""
    field = facts.field
    return (
        f"`{field}` is no exact day ({facts['written']}), and nothing says why.",
        "Add a line that says why, in your own words, such as:"
        + pasted(f"{field}_note: {_WHY.get(field, 'The day cannot be read on the scan.')}"),
    )


RULE = worded("R216", "date-without-note", Level.WARNING, __doc__, say=say)
