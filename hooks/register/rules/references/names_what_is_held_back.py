"""A record named in public while it is held back.

A record with `publish_on` is shown nowhere before its day. Another record that names it would tell
that it is there, and its link would lead nowhere.

Bad:
    decisions/2026/CPCC2026-100.md
        ---
        title: Vehicle recovery contract extended
        decided: 14 October 2026
        published: 16 October 2026
        kind: contract
        background:
          - paper: 2026-10-01-vehicle-recovery
        money:
          - amount: £9,000
            what: Vehicle recovery, by Northshire Garages
        ---
        ## Decision

        To extend the contract.
    content/papers/2026/2026-10-01-vehicle-recovery.md
        ---
        title: Vehicle recovery
        to: collaboration-board
        from: Chief Executive
        date: 1 October 2026
        published: 1 December 2030
        publish_on: 1 December 2030
        ---
        The contract ends in a month.

Good:
    decisions/2026/CPCC2026-100.md
        ---
        title: Vehicle recovery contract extended
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

        To extend the contract.
"""

from __future__ import annotations

from collections.abc import Iterator

from register.linking.register import Register
from register.rules.finding import Level
from register.rules.rule import Found, Rule, pasted


def check(register: Register) -> Iterator[Found]:
    """Links of records that are shown to records that are not yet."""
    for key, until in register.held_back.items():
        for link in register.links_to.get(key, ()):
            if link.source in register.held_back or link.source not in register.records:
                continue
            name = key.partition("/")[2]
            yield Found(
                register.records[link.source].where(*link.field),
                f"This names {name}, which is held back until {until.words}.",
                "Take the name out, or hold this record back until then too, with the line:"
                + pasted(f"publish_on: {until.words}"),
            )


RULE = Rule("R311", "names-what-is-held-back", Level.ERROR, __doc__ or "", check)
