"""Lists too deep in one another.

No field of the register stands more than a few levels deep. A file that goes on further was made
by a slip, or to do harm.

Bad:
    content/forces/eastshire.md
        ---
        title: Eastshire Police
        aliases: [[[[[[[[[[[[[[[[[[[[[Eastshire]]]]]]]]]]]]]]]]]]]]]
        ---
        The police force of Eastshire.
Good:
    content/forces/eastshire.md
        ---
        title: Eastshire Police
        aliases: [Eastshire]
        ---
        The police force of Eastshire.
"""

from __future__ import annotations

from register.rules.finding import Level
from register.rules.rule import worded

RULE = worded(
    "R112",
    "too-deep",
    Level.ERROR,
    __doc__,
    message="Lists stand in one another here more than {limit} levels deep.",
    hint="Take the extra brackets or spaces away: no field needs more than a few levels.",
)
