"""A record that is too large.

A record is read by people on a phone. What runs to hundreds of pages belongs in an attachment,
with the record saying what it is.

Bad:
    content/forces/eastshire.md (its text 40,000 times over)
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
from register.rules.rule import Facts, worded


def say(facts: Facts) -> tuple[str, str]:
    """How large it is, and how large it may be."""
    size, limit = _kilobytes(facts["size"]), _kilobytes(facts["limit"])
    if facts["part"] == "front matter":
        return (
            f"The fields of this file come to {size} KB, and {limit} KB is the most.",
            "Move long text below the second line of dashes.",
        )
    return (
        f"This file has {size} KB, and {limit} KB is the most.",
        "Attach what is long as a document, and say in the record what it is.",
    )


def _kilobytes(size: str) -> str:
    return f"{-(-int(size or 0) // 1024):,}"


RULE = worded("R111", "too-large", Level.ERROR, __doc__, say=say)
