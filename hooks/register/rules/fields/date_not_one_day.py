"""A date that can mean two days.

05/06/2026 is the fifth of June to one reader and the sixth of May to another. Day and month are
never guessed: both readings are offered.

Bad:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 05/06/2026
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
        decided: 5 June 2026
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
    """Both readings, and a line for each."""
    field, written = facts.field, facts["written"]
    first, second = facts["first"], facts["second"]
    if not second:
        return f"“{written}” is a date in numbers.", "Replace the line with:" + pasted(
            f"{field}: {first}"
        )
    year = first[-5:]
    same = second.endswith(year) and len(written) < 11
    readings = [reading.removesuffix(year) if same else reading for reading in (first, second)]
    return (
        f"{written} could be {' or '.join(readings)}.",
        "Replace the line with one of:" + pasted(f"{field}: {first}", f"{field}: {second}"),
    )


RULE = worded("R214", "date-not-one-day", Level.ERROR, __doc__, say=say)
