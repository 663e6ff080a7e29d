"""A web address that cannot be one.

A link that leads nowhere is worse than none. An address from a scan often has letters in it that
were never there.

Bad:
    content/forces/eastshire.md
        ---
        title: Eastshire Police
        website: www.eastshire.example
        ---
        The police force of Eastshire.
Good:
    content/forces/eastshire.md
        ---
        title: Eastshire Police
        website: https://www.eastshire.example
        ---
        The police force of Eastshire.
"""

from __future__ import annotations

import re

from register.rules.finding import Level
from register.rules.rule import Facts, pasted, worded

_DOMAIN = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,}(?:/[^\s<>\"'`{}|\\^]*)?", re.I)


def say(facts: Facts) -> tuple[str, str]:
    """What was written, and the address that was probably meant."""
    written = facts["written"]
    message = f"“{written}” is not a web address."
    if _DOMAIN.fullmatch(written):
        return message, "Begin it with https:// and try it in a browser:" + pasted(
            f"{facts.field}: https://{written}"
        )
    return message, "Copy it from a browser: it begins with https:// and has no spaces."


RULE = worded("R211", "not-a-web-address", Level.ERROR, __doc__, say=say)
