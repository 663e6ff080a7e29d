"""The same thing written in two places.

What a field holds at the top may stand below a heading instead, but not in both places: the two
would drift apart, and nobody could say which counts.

Bad:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        reasons: The service is needed.
        background:
          - title: Vehicle recovery options
        ---
        ## Decision

        To extend the contract to 31 October 2028.

        ## Reasons

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
from register.rules.rule import worded

RULE = worded(
    "R206",
    "written-twice",
    Level.ERROR,
    __doc__,
    message="`{field}` is written twice: in line {first_line}, and under the heading here.",
    hint="Keep one of the two, and take the other away.",
)
