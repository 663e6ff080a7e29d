"""A record that rests on one taken back.

A paper or decision that was withdrawn is still shown, under a banner. A record that goes on
citing it should say that it knows, or name what took its place.

Bad:
    decisions/2024/CPCC2024-003.md
        ---
        title: Vehicle recovery contract
        decided: 3 May 2024
        published: 10 May 2024
        withdrawn:
          on: 1 June 2024
          reason: The tender was run again.
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
        background:
          - title: Vehicle recovery options
        ---
        ## Decision

        To extend the contract agreed in [[CPCC2024-003]].
Good:
    decisions/2024/CPCC2024-003.md
        ---
        title: Vehicle recovery contract
        decided: 3 May 2024
        published: 10 May 2024
        withdrawn:
          on: 1 June 2024
          reason: The tender was run again.
        background:
          - title: Vehicle recovery options
        ---
        ## Decision

        To extend the contract to 31 October 2028.
    decisions/2024/CPCC2024-009.md
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
        background:
          - title: Vehicle recovery options
        ---
        ## Decision

        To extend the contract agreed in [[CPCC2024-009]].
"""

from __future__ import annotations

from collections.abc import Iterator

from register.linking.register import Register
from register.records.decision import Decision
from register.rules.finding import Level
from register.rules.references.wording import place_of
from register.rules.rule import Found, Rule


def check(register: Register) -> Iterator[Found]:
    """Links to records that are withdrawn or removed, other than by what replaces them."""
    gone = {
        record.key: ended
        for record in register.records.values()
        if (ended := record.removed or record.withdrawn)
    }
    for key, ended in gone.items():
        for link in register.links_to.get(key, ()):
            source = register.records.get(link.source)
            if source is None or source.key in gone or link.field[:1] == ("supersedes",):
                continue
            record = register.records[key]
            verb = "removed" if record.removed else "withdrawn"
            name = record.number if isinstance(record, Decision) else record.title or record.id
            yield Found(
                place_of(source, link, register),
                f"“{name}” was {verb} on {ended.on.words}: {ended.reason}",
                "Name what took its place. If it is meant all the same, say in the text that it "
                f"was {verb}.",
            )


RULE = Rule("R306", "cites-withdrawn", Level.WARNING, __doc__, check)
