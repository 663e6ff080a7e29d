"""A heading that is nearly that of a section.

The formal words of a decision stand below the heading “Decision”. Under a heading with a slip in
it they are words like any other, and the record has no decision.

Bad:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        background:
          - title: Vehicle recovery options
        ---
        ## Decison

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
    """The heading as typed, and the one that this register knows."""
    return (
        f"There is no “{facts['mend'].removeprefix('## ')}” here, and “{facts['written']}” is no "
        "heading that this register looks for.",
        "If that is what it is, replace the line with:"
        + pasted(facts["mend"])
        + "\nIf it is another section, write that heading, and what was decided, above it.",
    )


RULE = worded("R226", "heading-misspelt", Level.ERROR, __doc__, say=say)
