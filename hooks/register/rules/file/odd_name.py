"""A file name that cannot be an address.

A record's address is its file's name, for ever. It has to work in every browser, on every
computer and on paper, so it is made of plain letters, digits, dashes and dots.

Bad:
    content/forces/east%20shire.md
        ---
        title: Eastshire Police
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

_REASONS = {
    "ending": "does not end in .md",
    "spaced": "has a space behind its ending, which nobody can see",
    "long": "is too long",
    "start": "begins with a dash or a dot",
    "characters": "has characters in it that cannot stand in an address",
    "empty": "has no plain letter or digit in it",
    "reserved": "is a name that the site or Windows keeps for itself",
    "year": "is four digits alone, which are kept for years",
}


def say(facts: Facts) -> tuple[str, str]:
    """What is wrong with the name, and one that would do."""
    if facts["reason"] == "same":
        return (
            f"The name “{facts['name']}” differs from {facts['other']} only in capitals or "
            "accents, and many computers keep one file of the two.",
            "Give one of them another name.",
        )
    if facts["reason"] == "copy":
        return (
            f"“{facts['name']}” looks like a copy of {facts['suggestion']} that a program made by "
            "itself. Both would be published.",
            "Compare the two. Keep the right one, let its name be "
            f"{facts['suggestion']}, and delete the other. If this is another record, give it a "
            "name of its own, of plain letters, digits and dashes.",
        )
    reason = _REASONS.get(facts["reason"], "cannot be an address")
    if facts["suggestion"]:
        what = "folder" if facts["folder"] else "file"
        hint = f"Call the {what}:" + pasted(facts["suggestion"])
    else:
        hint = "Give it a name of plain letters, digits and dashes."
    return f"The name “{facts['name']}” {reason}.", hint


RULE = worded("R118", "odd-name", Level.ERROR, __doc__, say=say)
