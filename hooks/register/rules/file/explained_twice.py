"""A note explained twice.

A footnote, an abbreviation and a named link each have one explanation. Where there are two, only
the last is shown, and the words of the other are lost without a trace.

Bad:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        background:
          - title: Vehicle recovery options
        ---
        The lease[^1] ends in 2026.[^1]

        [^1]: The lease of the workshop.
        [^1]: The day is in the contract.

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
        The lease[^1] ends in 2026.[^2]

        [^1]: The lease of the workshop.
        [^2]: The day is in the contract.

        ## Decision

        To extend the contract to 31 October 2028.
"""

from __future__ import annotations

from register.rules.finding import Level
from register.rules.rule import worded

RULE = worded(
    "R125",
    "explained-twice",
    Level.ERROR,
    __doc__,
    message="{mark} is explained twice, in line {first_line} and in line {line}, and only the "
    "second would be shown.",
    hint="Give one of the two another name, here and where it is used, or take it away.",
)
