"""A heading that is typed as words.

The formal words of a decision, its reasons and its options each stand below a heading. A line that
only looks like one, such as its name with a colon behind it, leaves them among other words, where
readers and other computers do not find them.

Bad:
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

        Reasons:

        The service is needed until it is tendered again.
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

        ## Reasons

        The service is needed until it is tendered again.
"""

from __future__ import annotations

from register.rules.finding import Level
from register.rules.rule import Facts, pasted, worded


def say(facts: Facts) -> tuple[str, str]:
    """The line as typed, and the heading to put in its place."""
    return (
        f"“{facts['written']}” looks like a heading, and is not typed as one.",
        "Replace the line with:" + pasted(facts["mend"]),
    )


RULE = worded("R224", "plain-heading", Level.ERROR, __doc__, say=say)
