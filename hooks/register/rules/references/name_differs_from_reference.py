"""A file named unlike its reference.

The file's name is the record's address. Whoever types the printed reference as an address, or
sees the address and quotes it, should arrive at the same record.

Bad:
    decisions/2026/CPCC2026-014.md
        ---
        reference: CPCC2026-041
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
        reference: CPCC 2026/014
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
from register.records.references import canonical, readable
from register.rules.finding import Level
from register.rules.rule import Found, Rule


def check(register: Register) -> Iterator[Found]:
    """Decisions whose reference is not at the end of their file's name, in any spelling."""
    for decision in register.all_of(Decision):
        if not decision.reference or readable(decision.reference):
            continue  # odd letters have a rule of their own
        printed, name = canonical(decision.reference), canonical(decision.id)
        if not _ends_with(name, printed):
            yield Found(
                decision.where("reference"),
                f"The reference is {decision.reference}, and the file is called {decision.id}.",
                "Correct the one that is wrong. If the reference is right, rename the file before "
                "it is published; afterwards its name is its address for ever.",
            )


def _ends_with(name: str, printed: str) -> bool:
    """Whether a name is a reference, or a reference behind words that set it apart."""
    before = name.removesuffix(printed)
    return before != name and not (before[-1:].isdigit() and printed[0].isdigit())


RULE = Rule("R307", "name-differs-from-reference", Level.ERROR, __doc__, check)
