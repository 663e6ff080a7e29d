"""A day that does not exist.

A slip in a date is published under the office's name and copied by others. The register checks
that the day is on the calendar, and never moves it to the next one.

Bad:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 31 September 2026
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
        decided: 30 September 2026
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
    "R213",
    "date-impossible",
    Level.ERROR,
    __doc__,
    message="“{written}” cannot be right: {reason}.",
    hint="Look the day up in the document, and write it in full, such as 14 October 2026.",
)
