"""A percentage that cannot be read.

Percentages are compared with the amounts beside them. Only a number can be.

Bad:
    content/programmes/shared-fleet.md
        ---
        title: Shared Fleet Programme
        benefits:
          - measure: Cost of vehicles
            percent: about a third
            status: promised
        ---
        Two forces buy their vehicles together.
Good:
    content/programmes/shared-fleet.md
        ---
        title: Shared Fleet Programme
        benefits:
          - measure: Cost of vehicles
            percent: 33%
            status: promised
        ---
        Two forces buy their vehicles together.
"""

from __future__ import annotations

from register.rules.finding import Level
from register.rules.rule import Facts, pasted, worded


def say(facts: Facts) -> tuple[str, str]:
    """What was written, and how a percentage is."""
    return (
        f"“{facts['written']}” is not a percentage that can be read.",
        "Write a number and the sign, such as:" + pasted(f"{facts.field}: 44%"),
    )


RULE = worded("R210", "not-a-percentage", Level.ERROR, __doc__, say=say)
