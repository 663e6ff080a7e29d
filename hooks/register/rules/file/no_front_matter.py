"""A file without fields at its top.

A record begins with its facts, each on a line of its own between two lines of three dashes.
Without them the register does not know what the file is about, and shows nothing of it.

Bad:
    content/forces/eastshire.md
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
    "two dashes": "The first line has two dashes, and three are needed.",
    "four dashes": "The first line has more than three dashes.",
    "indented dashes": "There are spaces in front of the first three dashes.",
    "dressed dashes": "The first three dashes have other signs around them.",
    "long dashes": "The first line has the long dashes of a word processor.",
    "dots": "The first line has three dots, and three dashes are needed.",
}


def say(facts: Facts) -> tuple[str, str]:
    """What stands where the first line of dashes should."""
    found = facts["found"]
    if found in _SLIPS:
        return _SLIPS[found], "Replace that line with:" + pasted("---")
    if found == "nothing":
        return "This file is empty.", "Write the record, or take the file away."
    if found == "blank line":
        return (
            "There is an empty line above the first line of dashes.",
            "Take it away, so that the three dashes are the first line of the file.",
        )
    if found == "text above":
        count = int(facts["line"]) - 1
        above = "line 1" if count == 1 else f"lines 1 to {count}"
        return (
            f"Something stands above the first line of dashes, in {above}.",
            "Take it away, so that the three dashes are the first line of the file. The title goes "
            "behind `title:`, and words for the page below the second line of dashes.",
        )
    if found == "fields":
        return (
            "The line of three dashes above the first field is missing.",
            "Put this line above everything else:" + pasted("---"),
        )
    return (
        "This file begins with its text, and the fields that belong above it are missing.",
        "Put lines like these above everything else, with the title of this record:"
        + pasted("---", "title: Vehicle recovery contract extended to 2028", "---"),
    )


RULE = worded("R101", "no-front-matter", Level.ERROR, __doc__, say=say)
