"""A character that nobody can see.

Invisible characters come along when text is pasted from Word, a PDF or an e-mail. They hide
words, turn them round, and make two references that look alike different.

Bad:
    content/forces/eastshire.md
        ---
        title: Eastshire\u200b Police
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
from register.rules.rule import Facts, worded


def say(facts: Facts) -> tuple[str, str]:
    """Which character, and in which field."""
    where = f" in `{facts.field}`" if facts["field"] else ""
    hint = "Delete the words on both sides of it, and type them again by hand."
    if facts["turns"]:
        hint += (
            " If you quote words that run from right to left, put them on a line of their own "
            "that begins with > and ends with the sign that turns the direction back."
        )
    return f"There is a character{where} that nobody can see: {facts['character']}.", hint


RULE = worded("R116", "control-character", Level.ERROR, __doc__, say=say)
