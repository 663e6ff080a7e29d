"""One field given twice.

When a field is given twice, a reader cannot know which of the two is meant, and most programs
silently keep the second. Nothing is published until one is taken away.

Bad:
    content/forces/eastshire.md
        ---
        title: Eastshire Police
        region: East
        region: Eastern Region
        ---
        The police force of Eastshire.
Good:
    content/forces/eastshire.md
        ---
        title: Eastshire Police
        region: Eastern Region
        ---
        The police force of Eastshire.
"""

from __future__ import annotations

from register.rules.finding import Level
from register.rules.rule import worded

RULE = worded(
    "R104",
    "duplicate-key",
    Level.ERROR,
    __doc__,
    message="`{key}` is given twice, in line {first_line} and in line {line}.",
    hint="Keep the right one of the two lines, and take the other away.",
)
