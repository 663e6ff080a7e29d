"""Fields that do not end.

A second line of three dashes shows where the fields end and the text begins. Without it the text
would be taken for fields, or the other way round.

Bad:
    content/forces/eastshire.md
        ---
        title: Eastshire Police

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

_SLIPS = {
    "two dashes": "The line below the fields has two dashes, and three are needed.",
    "four dashes": "The line below the fields has more than three dashes.",
    "indented dashes": "There are spaces in front of the three dashes below the fields.",
    "dressed dashes": "The three dashes below the fields have other signs around them.",
    "long dashes": "The line below the fields has the long dashes of a word processor.",
    "dots": "The line below the fields has three dots, and three dashes are needed.",
}


def say(facts: Facts) -> tuple[str, str]:
    """What stands where the second line of dashes should."""
    slip = _SLIPS.get(facts["found"])
    if slip:
        return slip, "Replace that line with:" + pasted("---")
    below = f"below line {facts['below']}" if facts["below"] else "below the last field"
    return (
        "Nothing shows where the fields end: the second line of three dashes is missing.",
        f"Put this line {below}, above the text:" + pasted("---"),
    )


RULE = worded("R102", "front-matter-not-closed", Level.ERROR, __doc__, say=say)
