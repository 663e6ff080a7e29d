"""Nothing between the two lines of dashes.

The fields are what lists, search and links are made from. A record has at least a title.

Bad:
    content/forces/eastshire.md
        ---
        ---
        The police force of Eastshire.
Good:
    content/forces/eastshire.md
        ---
        title: Eastshire Police
        ---
        The police force of Eastshire.
"""

from __future__ import annotations

from register.rules.finding import Level
from register.rules.rule import worded

RULE = worded(
    "R103",
    "front-matter-empty",
    Level.ERROR,
    __doc__,
    message="There is nothing between the two lines of dashes.",
    hint=(
        "Write the record's fields there, its title first, such as:\n    title: Vehicle "
        "recovery contract extended to 2028"
    ),
)
