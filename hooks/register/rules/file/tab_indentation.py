"""A tab among the fields.

How far a line starts in says what it belongs to, and a tab is as wide as each program likes. Only
spaces can be counted.

Bad:
    content/forces/eastshire.md
        ---
        title: Eastshire Police
        policing_body:
        \t- body: northshire-commissioner
        ---
        The police force of Eastshire.
Good:
    content/forces/eastshire.md
        ---
        title: Eastshire Police
        policing_body:
          - body: northshire-commissioner
        ---
        The police force of Eastshire.
"""

from __future__ import annotations

from register.rules.finding import Level
from register.rules.rule import Facts, pasted, worded


def say(facts: Facts) -> tuple[str, str]:
    """The line with spaces."""
    if not facts["mend"]:
        return "There is a tab in this line.", "Put spaces in its place."
    return "There is a tab in this line.", "Replace the line with:" + pasted(facts["mend"])


RULE = worded("R108", "tab-indentation", Level.ERROR, __doc__, say=say)
