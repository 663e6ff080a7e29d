"""A heading with nothing below it.

The words of a decision stand below its heading. A heading alone says that something was decided,
and not what.

Bad:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        background:
          - title: Vehicle recovery options
        ---
        ## Reasons

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

        ## Reasons

        The service is needed until it is tendered again.
"""

from __future__ import annotations

from register.rules.finding import Level
from register.rules.rule import worded

RULE = worded(
    "R205",
    "empty-section",
    Level.ERROR,
    __doc__,
    message="Nothing is written below the heading for `{field}`.",
    hint="Write the words below it, or take the heading away.",
)
