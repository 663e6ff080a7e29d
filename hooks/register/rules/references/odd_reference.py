"""A reference with letters that only look right.

A letter from another alphabet, or a dash that is no dash, looks the same in print. Typed by
somebody else, the reference would find nothing.

Bad:
    decisions/2026/CPCC2026-014.md
        ---
        reference: СРСС2026-014
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        background:
          - title: Vehicle recovery options
        ---
        ## Decision

        To extend the contract to 31 October 2028.
Good:
    decisions/2026/CPCC2026-014.md
        ---
        reference: CPCC2026-014
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        background:
          - title: Vehicle recovery options
        ---
        ## Decision

        To extend the contract to 31 October 2028.
"""

from __future__ import annotations

from collections.abc import Iterator

from register.linking.register import Register
from register.records.decision import Decision
from register.records.references import readable
from register.rules.finding import Level
from register.rules.rule import Found, Rule, pasted


def check(register: Register) -> Iterator[Found]:
    """Printed references with anything but plain characters in them."""
    for decision in register.all_of(Decision):
        odd = readable(decision.reference) if decision.reference else None
        if odd is None:
            continue
        offer, characters = odd.facts["offer"], odd.facts["characters"]
        yield Found(
            decision.where("reference"),
            f"“{odd.facts['written']}” has characters that only look right: {characters}."
            if characters
            else f"“{odd.facts['written']}” has no letter and no number in it.",
            "Type it again:" + pasted(f"reference: {offer}")
            if offer
            else "Type the reference again, with plain letters, digits and dashes.",
        )


RULE = Rule("R308", "odd-reference", Level.ERROR, __doc__, check)
