"""A word that is not on the field's list.

Some fields take one word from a short list, so that records can be counted and found by it. Two
spellings of one word would be two kinds of decision.

Bad:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        kind: contracts
        background:
          - title: Vehicle recovery options
        money:
          - amount: £9,000
            what: Vehicle recovery, by Northshire Garages
        ---
        ## Decision

        To extend the contract to 31 October 2028.
Good:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        kind: contract
        background:
          - title: Vehicle recovery options
        money:
          - amount: £9,000
            what: Vehicle recovery, by Northshire Garages
        ---
        ## Decision

        To extend the contract to 31 October 2028.
"""

from __future__ import annotations

from register.rules.finding import Level
from register.rules.rule import Facts, pasted, worded

_LISTED = frozenset({"effects", "power"})
"""Fields that take several words, so that a line with one would lose the others."""


def say(facts: Facts) -> tuple[str, str]:
    """The word, the nearest that is known, and all of them."""
    field, nearest = facts.field, facts["nearest"]
    message = f"“{facts['written']}” is not on the list for `{field}`."
    known = f"It can be: {facts['known']}."
    if not nearest:
        return message, known
    if field in _LISTED:
        return message, f"Did you mean “{nearest}”? {known}"
    return message, "Did you mean this?" + pasted(f"{field}: {nearest}") + f"\n{known}"


RULE = worded("R208", "unknown-term", Level.ERROR, __doc__, say=say)
