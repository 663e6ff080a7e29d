"""A date that cannot be read.

A date is a day that everybody reads in the same way. Where the day is not known, the record says
so: a month, a year, a span, or `unknown`.

Bad:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 2026-10-4
        published: 16 October 2026
        background:
          - title: Vehicle recovery options
        ---
        ## Decision

        To extend the contract to 31 October 2028.
Good:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 4 October 2026
        published: 16 October 2026
        background:
          - title: Vehicle recovery options
        ---
        ## Decision

        To extend the contract to 31 October 2028.
"""

from __future__ import annotations

from register.rules.finding import Level
from register.rules.rule import Facts, in_quotes, pasted, worded


def say(facts: Facts) -> tuple[str, str]:
    """What was written, and the date that was probably meant."""
    message = f"{in_quotes(facts['written'])} is not a date that can be read."
    if facts["offer"]:
        return message, "Replace the line with:" + pasted(f"{facts.field}: {facts['offer']}")
    return message, (
        "Write the day in full, such as 14 October 2026. Where the day is not known, write the "
        "month (May 2019), the year (2019) or unknown."
    )


RULE = worded("R212", "not-a-date", Level.ERROR, __doc__, say=say)
