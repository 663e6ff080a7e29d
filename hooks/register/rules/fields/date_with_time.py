"""A time of day in a date.

A day is a day on the calendar. A time with it can turn one day into the one before, depending on
where the computer stands.

Bad:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026 at 10.30am
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
        decided: 14 October 2026
        published: 16 October 2026
        background:
          - title: Vehicle recovery options
        ---
        ## Decision

        To extend the contract to 31 October 2028.
"""

from __future__ import annotations

from register.rules.finding import Level
from register.rules.rule import Facts, pasted, worded


def say(facts: Facts) -> tuple[str, str]:
    """What was written, and the day alone."""
    message = f"“{facts['written']}” has a time of day in it, and `{facts.field}` is a day alone."
    if facts["day"]:
        return message, "Replace the line with:" + pasted(f"{facts.field}: {facts['day']}")
    return message, "Write the day in full, such as 14 October 2026, and leave the time out."


RULE = worded("R215", "date-with-time", Level.ERROR, __doc__, say=say)
