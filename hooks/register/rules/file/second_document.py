"""A second group of fields.

Only the fields at the very top are read. A second group, which often comes of pasting one record
below another, would be shown as text and counted nowhere.

Bad:
    content/forces/eastshire.md
        ---
        title: Eastshire Police
        ---
        ---
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
    "R106",
    "second-document",
    Level.ERROR,
    __doc__,
    message="A second group of fields begins here, and only the first is read.",
    hint=(
        "Move its lines up to the other fields and take the extra lines of dashes away. If it"
        " is another record, give it a file of its own."
    ),
)
