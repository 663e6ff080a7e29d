"""A sign with a special meaning.

Some signs at the start of a word (`*`, `&`, `!`) would copy, rename or convert what follows. The
register uses none of this: what is written is what is shown.

Bad:
    content/forces/eastshire.md
        ---
        title: Eastshire Police
        region: *East
        ---
        The police force of Eastshire.
Good:
    content/forces/eastshire.md
        ---
        title: Eastshire Police
        region: "*East"
        ---
        The police force of Eastshire.
"""

from __future__ import annotations

from register.rules.finding import Level
from register.rules.rule import Facts, pasted, worded


def say(facts: Facts) -> tuple[str, str]:
    """The sign, and the line with quotation marks."""
    message = f"“{facts['text']}” has a special meaning here, which the register does not use."
    if facts["mend"]:
        return message, "Put the words between quotation marks:" + pasted(facts["mend"])
    return message, "Take it away, and write out what is meant."


RULE = worded("R109", "alias-or-tag", Level.ERROR, __doc__, say=say)
