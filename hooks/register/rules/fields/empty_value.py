"""A field with nothing in it.

An empty field says neither yes nor no. Readers of the site would see a heading with nothing below
it.

Bad:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        signed_by:
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
from register.rules.rule import Facts, worded


def say(facts: Facts) -> tuple[str, str]:
    """The field, and what belongs there."""
    return (
        f"Nothing is written in `{facts.field}`.",
        f"Write {facts['shape']}, or take the line away.",
    )


RULE = worded("R204", "empty-value", Level.ERROR, __doc__, say=say)
