"""A remark among the fields that everybody can read.

A line that begins with # is on no page. The file is published with each version, and the remark in
it: whatever was noted there for a colleague is public, and stays so in every version that had it.

Bad:
    decisions/2026/CPCC2026-014.md
        ---
        # Ask Legal whether the sum may be named.
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
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
from register.rules.rule import worded

RULE = worded(
    "R140",
    "remark-is-public",
    Level.WARNING,
    __doc__,
    message="This line is on no page, and everybody can read it all the same: the file is "
    "published with each version.",
    hint="If it is not for the public, take it out of the file. If it is a field, take the # away.",
)
