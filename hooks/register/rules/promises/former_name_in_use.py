"""A former name that is in use.

A record that has another name now says what it was called, and its old address leads on to the new
one. An address can lead to one thing only: the former name of one record is not the name, nor the
former name, of another.

Bad:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        formerly: CPCC2026-015
        background:
          - title: Vehicle recovery options
        ---
        The contract runs two more years.

        ## Decision

        To extend the contract to 31 October 2028.
    decisions/2026/CPCC2026-015.md
        ---
        title: Lease of the workshop extended again
        decided: 14 October 2026
        published: 16 October 2026
        background:
          - title: Vehicle recovery options
        ---
        The lease runs two more years.

        ## Decision

        To extend the lease to 31 October 2028.
Good:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        formerly: CPCC2026-14-A
        background:
          - title: Vehicle recovery options
        ---
        The contract runs two more years.

        ## Decision

        To extend the contract to 31 October 2028.
    decisions/2026/CPCC2026-015.md
        ---
        title: Lease of the workshop extended again
        decided: 14 October 2026
        published: 16 October 2026
        background:
          - title: Vehicle recovery options
        ---
        The lease runs two more years.

        ## Decision

        To extend the lease to 31 October 2028.
"""

from __future__ import annotations

from collections.abc import Iterator

from register.ledger.past import address_of, former_address
from register.linking.register import Register
from register.records.record import Record
from register.rules.finding import Level
from register.rules.rule import Found, Rule


def check(register: Register) -> Iterator[Found]:
    """Former names at which a record stands, or that two records claim."""
    records: tuple[Record, ...] = (*register.records.values(), *register.pages)
    names = {address_of(record): record for record in records}
    claimed: dict[str, Record] = {}
    for record in records:
        for number, typed in enumerate(record.formerly):
            address = former_address(record, typed)
            other = names.get(address) or claimed.setdefault(address, record)
            if other is not record or address in names:
                whose = "its own name" if other is record else f"that of “{other.title}”"
                yield Found(
                    record.where("formerly", number),
                    f"“{typed}” cannot be a former name of this: it is {whose}.",
                    "Write the name that this was published under before, or take the line out.",
                )


RULE = Rule("R735", "former-name-in-use", Level.ERROR, __doc__ or "", check)
