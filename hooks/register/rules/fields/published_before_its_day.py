"""Published before the day on which it is shown.

The day of publication tells the public since when everybody could read this. A record that is held
back until a later day cannot have been read before, and its page would say that it could.

Bad:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        publish_on: 14 December 2026
        background:
          - title: Vehicle recovery options
        ---
        ## Decision

        To extend the contract to 31 October 2028.
Good:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 14 December 2026
        publish_on: 14 December 2026
        background:
          - title: Vehicle recovery options
        ---
        ## Decision

        To extend the contract to 31 October 2028.
"""

from __future__ import annotations

from collections.abc import Iterator

from register.ledger.past import address_of
from register.linking.register import Register
from register.records.dates import Answer, is_before
from register.rules.finding import Level
from register.rules.rule import Found, Rule, pasted


def check(register: Register) -> Iterator[Found]:
    """Records said to be published on a day before the one until which they are held back.

    One that the public has seen cannot be held back at all, which has a rule of its own.
    """
    seen = register.past.ledger.addresses
    for record in register.records.values():
        if address_of(record) in seen:
            continue
        published, waits = record.published, record.publish_on
        if published and waits and waits.day and is_before(published, waits) is Answer.YES:
            yield Found(
                record.where("published"),
                f"This is not shown before {waits.words}, and says that it was published on "
                f"{published.words}.",
                "Give the day on which everybody can read it:"
                + pasted(f"published: {waits.words}")
                + "\nIf everybody could read it before, take out `publish_on`.",
            )


RULE = Rule("R227", "published-before-its-day", Level.ERROR, __doc__ or "", check)
