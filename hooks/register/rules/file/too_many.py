"""Too many entries.

Nothing that one record says comes to thousands of entries. A table of that length belongs in an
attachment.

Bad:
    content/forces/eastshire.md (its last field 5,100 times over)
        ---
        title: Eastshire Police
        aliases:
          - EP
        ---
        The police force of Eastshire.
Good:
    content/forces/eastshire.md
        ---
        title: Eastshire Police
        aliases:
          - EP
        ---
        The police force of Eastshire.
"""

from __future__ import annotations

from register.rules.finding import Level
from register.rules.rule import worded

RULE = worded(
    "R113",
    "too-many",
    Level.ERROR,
    __doc__,
    message="The fields of this file have more than {limit} lines and items.",
    hint="Attach long tables as a document, and keep here what the record needs.",
)
