"""Running text where fields belong.

Between the two lines of dashes each fact has a name, so that it can be found, listed and checked.
Running text belongs below them.

Bad:
    content/forces/eastshire.md
        ---
        Eastshire Police
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
from register.rules.rule import Facts, pasted, worded


def say(facts: Facts) -> tuple[str, str]:
    """What stands there in place of fields."""
    found = "a list" if facts["found"] == "list" else "running text"
    return (
        f"Between the two lines of dashes there is {found}, and no field with a name.",
        "Write each fact on a line of its own: the name of the field, a colon, a space, and what "
        "it is, such as:" + pasted("title: Vehicle recovery contract extended to 2028"),
    )


RULE = worded("R105", "front-matter-not-fields", Level.ERROR, __doc__, say=say)
