"""Something that cannot be the name of a field.

The register knows its fields by name, and no name is a number, a date or empty. Words that only
look like a field, because of a colon, are lost where they stand.

Bad:
    content/forces/eastshire.md
        ---
        title: Eastshire Police
        2016: Joined the eastern region
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
from register.rules.rule import Facts, worded


def say(facts: Facts) -> tuple[str, str]:
    """What stands in place of a name."""
    name = facts["key"].strip()
    message = f"“{name}” cannot be the name of a field." if name else "This field has no name."
    return message, (
        "Begin the line with the name of a field and a colon. Words that only look like a field, "
        "because a colon follows them, go between quotation marks."
    )


RULE = worded("R110", "odd-key", Level.ERROR, __doc__, say=say)
