"""A reference that leads nowhere.

Readers follow a decision to its paper, its meeting and its agreement. A reference with a slip in
it ends that walk, and a link in the words would be dead.

Bad:
    content/papers/2026/2026-10-01-vehicle-recovery.md
        ---
        title: Vehicle recovery
        to: colaboration-board
        from: Chief Executive
        date: 1 October 2026
        ---
        What the contract costs.
Good:
    content/papers/2026/2026-10-01-vehicle-recovery.md
        ---
        title: Vehicle recovery
        to: collaboration-board
        from: Chief Executive
        date: 1 October 2026
        ---
        What the contract costs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from register.linking.register import Register
from register.records.reading import Mention
from register.records.references import readable
from register.rules.finding import Level
from register.rules.references.wording import instead, with_article
from register.rules.rule import Found, Rule, pasted

_BETWEEN = (re.compile(r"\s*[,;&+]\s*(?:and\s+)?|\s+and\s+"), re.compile(r"\s+"))
"""What people put between names: signs and words first, since a name may have spaces in it."""


def check(register: Register) -> Iterator[Found]:
    """References for which no record has the name; links by address have a rule of their own."""
    for loose in register.loose:
        mention = loose.mention
        if loose.found.targets or mention.by_address:
            continue
        kinds = " or ".join(mention.types) or "record"
        other = next(iter(register.names.find(mention.typed).targets), None)
        if mention.types and other:
            kind = register.records[other.key].type if other.key in register.records else "record"
            yield Found(
                mention.place,
                f"“{mention.typed}” is {with_article(kind)}, and {with_article(kinds)} is wanted "
                "here.",
                f"Write the name of {with_article(kinds)}, or move this to the field that takes "
                f"{with_article(kind)}.",
            )
            continue
        several = _several(mention, register)
        if several:
            yield Found(
                mention.place,
                f"“{mention.typed}” names several records in one line.",
                "Give each a line of its own:" + pasted(*several)
                if isinstance(mention.field[-1], int)
                else "Only one can stand here: keep that.",
            )
            continue
        message = f"There is no {kinds} called “{mention.typed}” in this register."
        names = loose.found.nearest
        odd = readable(mention.typed)
        if odd and odd.facts["characters"]:
            message += f" It has characters that only look right: {odd.facts['characters']}."
            offer = odd.facts["offer"]
            names = (offer,) if register.names.find(offer, mention.types).targets else names
        yield Found(mention.place, message, instead(mention, names))


def _several(mention: Mention, register: Register) -> list[str]:
    """Lines that name each of the records that were named in one; none where they were not."""
    for between in _BETWEEN:
        names = [name for name in between.split(mention.typed) if name]
        if len(names) > 1 and all(register.names.find(n, mention.types).targets for n in names):
            field = next((part for part in reversed(mention.field) if isinstance(part, str)), "")
            return [f"{field}:", *(f"  - {name}" for name in names)]
    return []


RULE = Rule("R301", "reference-to-nothing", Level.ERROR, __doc__, check)
