"""A record that refers to itself.

A decision cannot replace itself, and a body cannot report to itself. Such a reference is a slip
for another record, which then goes unmentioned.

Bad:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        supersedes: CPCC2026-014
        background:
          - title: Vehicle recovery options
        ---
        ## Decision

        To extend the contract to 31 October 2028.
Good:
    decisions/2024/CPCC2024-003.md
        ---
        title: Vehicle recovery contract
        decided: 3 May 2024
        published: 10 May 2024
        background:
          - title: Vehicle recovery options
        ---
        ## Decision

        To extend the contract to 31 October 2028.
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        supersedes: CPCC2024-003
        background:
          - title: Vehicle recovery options
        ---
        ## Decision

        To extend the contract to 31 October 2028.
"""

from __future__ import annotations

from collections.abc import Iterator

from register.linking.register import Register
from register.rules.finding import Level
from register.rules.references.wording import named
from register.rules.rule import Found, Rule


def check(register: Register) -> Iterator[Found]:
    """Fields that name the record in which they stand; words may link to their own page."""
    for record in register.records.values():
        for link in register.links_from.get(record.key, ()):
            if link.target.key != record.key:
                continue
            mention = next(
                (m for m in record.held.mentions if m.field == link.field and m.types), None
            )
            if mention:
                yield Found(
                    mention.place,
                    f"`{named(link.field)}` names the record itself (“{mention.typed}”).",
                    "Write the name of the other record that is meant, or take it away.",
                )


RULE = Rule("R305", "reference-to-itself", Level.ERROR, __doc__, check)
