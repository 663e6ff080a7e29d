"""One reference for two records.

A reference is what people quote. If two records have it, half of the quotations are wrong; and an
address can show one record only.

Bad:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        background:
          - title: Vehicle recovery options
        ---
        ## Decision

        To extend the contract to 31 October 2028.
    decisions/2026/CPCC2026-14.md
        ---
        title: Lease of the fleet workshop
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
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        background:
          - title: Vehicle recovery options
        ---
        ## Decision

        To extend the contract to 31 October 2028.
    decisions/2026/CPCC2026-015.md
        ---
        title: Lease of the fleet workshop
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
from register.rules.finding import Level
from register.rules.rule import Found, Rule
from register.source.place import Place

_HINT = (
    "Give one of them another reference, or take it away if both are the same record. A number "
    "that was really used twice needs file names that tell the two apart."
)


def check(register: Register) -> Iterator[Found]:
    """Files with one name in two folders, and references that are the same but for spelling."""
    for key, paths in register.files_of.items():
        for path in paths[1:]:
            name = key.rpartition("/")[2]
            yield Found(Place(path), f"“{name}” is also the name of {paths[0]}.", _HINT)
    for keys in register.names.shared().values():
        first = register.files_of.get(keys[0], (keys[0],))[0]
        for key in keys[1:]:
            record = register.records.get(key)
            if record is None:
                continue
            place = record.where("reference")
            name = record.number if isinstance(record, Decision) else record.id
            yield Found(place, f"“{name}” is also the reference of {first}.", _HINT)


RULE = Rule("R303", "reference-used-twice", Level.ERROR, __doc__, check)
