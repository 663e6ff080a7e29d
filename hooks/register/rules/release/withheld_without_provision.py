"""Something is withheld, and nothing says on what ground or who decided.

What is not published has to rest on a provision that says so, and somebody has to have judged that
it applies. A reader who is refused can then ask that person, or the Information Commissioner.

Bad:
    content/about.md
        ---
        title: About us
        withheld:
          - what: The prices
            ground: They are sensitive.
        ---
        We decide in public.
Good:
    content/about.md
        ---
        title: About us
        withheld:
          - what: The prices
            ground: Freedom of Information Act 2000, section 43(2)
            decided_by: Chief Executive
        ---
        We decide in public.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from register.rules.finding import Level
from register.rules.listing import listed
from register.rules.rule import Found, WordsRule, pasted
from register.rules.texts import Texts

_PROVISION = re.compile(
    r"\b(?:act|order|regulations?|schedule|paragraph|para|section|sections|article|rule|exemption"
    r"|code)\b|\bss?\.? ?\d|\bGDPR\b|\bFOIA\b|\bSI \d",
    re.I,
)


def of_record(texts: Texts) -> Iterator[Found]:
    """What is withheld on a ground that names no provision, or without who decided it."""
    for number, withheld in enumerate(texts.record.withheld):
        missing = []
        mend = []
        if not _PROVISION.search(withheld.ground):
            missing.append("the provision relied on")
            mend.append("ground: Freedom of Information Act 2000, section 43(2)")
        if not withheld.decided_by:
            missing.append("who decided it")
            mend.append("decided_by: Chief Executive")
        if missing:
            yield Found(
                texts.record.where("withheld", number),
                f"“{withheld.what}” is withheld, and {listed(missing)} cannot be read here.",
                "Write what applies, such as" + pasted(*mend),
            )


RULE = WordsRule("R803", "withheld-without-provision", Level.ERROR, __doc__, of_record)
